"""The head that an item of a list leaves out: 苹果产量3.5万吨,香梨2.8万吨 is 香梨产量; 储能系统毛利率19.5%,充电桩只有14%.

From level to level of one unit in one sentence, for an item that is nothing measured by itself and has no verb of its own.
Fails where the item is measured by something else than its neighbour (动车票价80元,盒饭40元).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.chain import unit_of
from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.mask import PERIOD, REGION
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.lang.zh.figures import GroupReader
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.spans import Span

__all__ = ["head_of", "item_unit", "likewise", "under_aspect"]

_LEVELS = frozenset({"level", "share"})
_AMOUNTS = frozenset({"money", "mass", "area", "volume", "power", "energy", "count"})
_ALSO = re.compile(r"(?:则|亦|也|却|更)|(?P<to>(?:回?[跌升降落增]|减|下降|上升|回落|回升)[至到]|高达|低至|$)")
_BARE = re.compile(r"(?:而?则|亦|也|却|更|就|都)?(?:[只仅才]?有|仅[剩余]?|只[剩余]?|[只仅才]?[是为])?(?:达到?|约|大约|大概|将?近|接近|超过?|突破|不到|不足|高达|低至)?(?:每[\u4e00-\u9fff]{1,4})?")
_ASPECT = re.compile(rf"(?:而|在|从|就|按|以)?(?:{REGION}|{PERIOD})*(?P<head>[\u4e00-\u9fff]{{2,6}}?)(?:方面|上(?:来?看)?|来?看|[构组]成上?(?:来?看)?|结构上?(?:来?看)?|而言|来说|来讲)")
_FRONT = re.compile(rf"(?:{PERIOD}|{REGION}|[,、;而但])*")
_ONLY = re.compile(r"(?:则|却|也)?[只仅才也]有?")  # 充电桩|只有14%: of a rate, no share
_HEADED = frozenset("率量额值价格数比例入益利润息费重度产资本薪售租积款税金")
_COSTS = frozenset("率额价费款税金")  # an item that ends so is measured by itself: 押金
_WHOLES = ("总", "净", "平均", "人均")  # part of the head: 总收益
_USED = re.compile(r"(?:实际|新增|合同)(?:使用|利用|吸收|引进)?$")  # 实际使用|外资
_SHORT, _LONGEST = 5, 8  # characters of a name that is all head; of an item


def under_aspect(found: Found, silent: Span, mask: str, words: FigureWords) -> tuple[Name, ...]:
    """毛利率方面,白酒80%; 从产量看,小麦3.5万吨: an item under what the clause in front says that is told of; none otherwise."""
    name, m = found.names[0], _ASPECT.fullmatch(mask, *silent)
    if m is None or found.lead.share_word or name.span == found.lead.have or len(name.norm) > _LONGEST or words.measures(name.norm) or not words.measures(m["head"]):
        return ()
    if (found.dimension == "percent") is not (m["head"][-1] in "率比") and not found.lead.change:
        return ()
    if found.lead.share:
        found.reading, found.lead.share = Reading("level", None, "level"), False
    return (Name(name.norm + m["head"], name.span, m["head"]),)


def item_unit(group: Group, names: Sequence[Name], mask: str, reader: GroupReader) -> str:
    """The code of the unit of a group that a noun opens; nothing behind other words (食堂一顿|午饭; 其中|铁路 is a part)."""
    if len(names) != 1 or (at := names[0].span) is None or _FRONT.fullmatch(mask, group.lead.start, at.start) is None:
        return ""
    return unit_of(group.figures[0]) if reader.nominal(names[0]) else ""


def likewise(name: Name, last: Slot | None, found: Found, text: str, words: FigureWords, unit: str) -> Name:
    """医生流失率为5.3%,护士|则为9.1%: a name with no head of its own, told of likewise, has that of the figure before.

    `text` is what stands between the name and the number, `unit` the code of the figure's unit, nothing where the item does not open its clause.
    """
    if last is None or last.name is None or last.kind.partition("/")[0] != found.dimension.partition("/")[0] or last.measure not in _LEVELS or found.reading.measure not in _LEVELS:
        return name
    if len(name.norm) > _LONGEST or name.head or words.measures(name.norm) or name.norm[-1] in _COSTS or name.span == found.lead.have:
        return name
    if last.kind == "percent":
        return _of_rate(name, last.name.norm, last.measure, found, text, words)
    if last.measure != "level" or found.lead.share or not unit or last.unit != unit or last.kind.partition("/")[0] not in _AMOUNTS or _BARE.fullmatch(text) is None:
        return name
    return _under(name, last.name.norm, head_of(last.name.norm, words))


def _of_rate(name: Name, last: str, measure: str, found: Found, text: str, words: FigureWords) -> Name:
    only = found.lead.share and not found.lead.share_word and measure == "level" and last[-1] in "率比" and _ONLY.match(text) is not None
    m = _ALSO.match(text) or (_BARE.fullmatch(text) if text else None)
    if (found.lead.share and not only) or m is None or ((m.re is _BARE or m["to"] is not None) and (measure != "level" or last[-1] not in "率比")):
        return name
    head = head_of(last, words)
    if len(head) == 1:  # 拒载率…,新界西|更逾两成: the whole name is the head, unless nothing says so
        return Name(name.norm + last, name.span, last) if len(last) < _SHORT and m.group() else name
    whole = _under(name, last, head)
    if only and whole is not name:
        found.reading, found.lead.share = Reading("level", None, "level"), False
    return whole


def _under(name: Name, last: str, head: str) -> Name:
    stem = last.removesuffix(head).removesuffix("的")
    fits = len(head) > 1 and head[-1] in _HEADED and head != "资金" and len(stem) > 1 and stem != name.norm
    return Name(name.norm + head, name.span, head) if fits else name


def head_of(name: str, words: FigureWords) -> str:
    """The longest run of measured nouns at the end of a name (总|收益|价值)."""
    at = len(name)
    while at > 2 and words.measures(name[:at]):
        size = next(len(name[:at]) - k for k in range(at) if name[k:at] in words.heads)
        at -= size
    at -= next((len(w) for w in _WHOLES if name[:at].endswith(w)), 0)
    at = used.start() if (used := _USED.search(name, 0, at)) and at < len(name) else at
    if not at and len(name) > 3 and name[-2:] in words.heads:
        return name[-2:]  # 门票|收入, which is known as a whole
    return name[at:] if at < len(name) else ""
