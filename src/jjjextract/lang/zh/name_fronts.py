"""What stands at the left of a name and goes, or stays though more stands in between.

What carries or checks, in front of what it does, with a time or a hope in between: 民航|预计累计|发送旅客, 海关今年已|监管货物.

The carrier stays in the name, for it tells one row from the next; what stands in between goes. The 中 that is left in
front of a name belongs to what was counted before it (12家企业|中高新技术企业占比).
"""

from __future__ import annotations

import re

from jjjextract.lang.mask import PERIOD, REGION
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.name import Scan
from jjjextract.lang.zh.noun import Tagger
from jjjextract.spans import Span

__all__ = ["AMID", "APART", "CARRIERS", "PLACE_LAST", "amid", "among", "before_place", "carried"]

_DEEDS = "(?:发送|运送|运输|承运|到发|监管|验放|查验|接待|起降|保障)"
_CARRIED = re.compile(
    rf"(?P<who>(?:国家|国内|城市)?(?:铁路|高铁|民航|航空|公路|高速公路|水路|道路|轨道交通|海关|口岸|机场|港口|边检))(?:部门)?(?:{PERIOD}|预计|估计|将|已|共|累计|共计|总计|合计){{1,4}}(?P<done>{_DEEDS}[\u4e00-\u9fff]{{2,8}})"
)
_REACHED = re.compile(rf"(?:覆盖|惠及|遍布|辐射|涉及|带动|造福|走进|延伸[到至]|分布[在于])了?(?P<at>{REGION})(?:各地|的)?$")  # 惠及|全国|3000万人
_ATTENDED = re.compile(r"(?:参加|出席|参与|到场|见证)(?=[,;。]|$)")
APART = ("以外的", "之外的", "在内的")  # in front of a number: what stands there is none of its name
PLACE_LAST = frozenset(REGION[:2] + "的地")
AMID, CARRIERS = frozenset("中里内"), frozenset("国城铁高民航公水道轨海口机港边")


def carried(mask: str, span: Span) -> Name | None:
    """The name at `span` without what stands between the carrier and its deed, or None where it is another."""
    m = _CARRIED.fullmatch(mask, *span)
    return Name(m["who"] + m["done"], Span(m.start(), m.end())) if m else None


def among(norm: str, group: Group, seen: Scan) -> Name | None:
    """包括港澳台同胞在内的|350人参加: those named are a part, and so are their places; the deed where it stands alone."""
    if not norm.endswith("在内的", 0, group.figures[0].span.start):
        return None
    seen.regions = ()
    m = _ATTENDED.match(norm, *group.tail)
    return matched(m) if m else None


_THINGS = re.compile(r"[\u4e00-\u9fff]{2,6}(?<!覆盖)(?<!遍布)(?<!惠及)(?<!辐射)(?<!服务)(?<!涉及)(?<!带动)(?<!走遍)(?<!辐射)(?<![在为占是给向全到及])$")


def before_place(mask: str, lead: Span, norm: str = "") -> tuple[Span, Span | None]:
    """The lead without a place at its end that a verb reaches, and the place; of 换电站|全国 the whole of the place."""
    if norm[lead.end - 2 : lead.end - 1] == "全" and _THINGS.search(mask, max(lead.start, lead.end - 10), lead.end - 2):
        return Span(lead.start, lead.end - 2), Span(lead.end - 2, lead.end)
    if (m := _REACHED.search(mask, max(lead.start, lead.end - 16), lead.end)) is None:
        return lead, None
    return Span(lead.start, m.start("at")), Span(*m.span("at"))


def amid(norm: str, start: int, end: int, tag: Tagger) -> int:
    """Behind the 中 at `start`, where it belongs to the noun in front of it."""
    if not "\u4e00" <= norm[start - 1 : start] <= "\u9fff":
        return start
    return start + 1 if tag(norm[start:end])[0][0] == norm[start] else start
