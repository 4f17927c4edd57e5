"""A number that leaves its unit to the one before it: 一天烧一百一十窑,旺季能冲到|一百八; 去年四十户,今年|三百六.

Only where nothing but a time, an adverb or a verb of reaching stands between the two. Fails where the later number counts
something else that its clause does not name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.mask import PERIOD
from jjjextract.lang.phrases import Group
from jjjextract.lang.zh.found import Found
from jjjextract.spans import Span

__all__ = ["unit_on"]

_WHEN = (
    rf"{PERIOD}|现在|目前|如今|眼下|当时|当初|那时候?|这时候?|以前|从前|过去|原来|原先|起初|(?:刚|一)开始|后来|最早|最初|平时|平日|周末|假日|节假日|长假|[旺淡]季|高峰期?|低谷期?"
    r"|[忙闲好差多少旺淡冷热](?:的时候|时候|时)|最[多少高低好差忙旺淡](?:的时候|的?时|的?[那一][天年月])|第[一二三四五六七八九十]年|[头后][一两三几]年|一[天年晚]|每[天年月晚]|一?个月|这个月|白天|晚上|上午|下午|[春夏秋冬]天|疫情(?:前|时|期间|后)?|过年|春节|暑假|寒假|[去前今明]年"
)
_HOW = (
    r"[也就才只还都已能可要得会再又仅光约近逾超]|已经|可以|大概|大约|差不多|估计|预计|计划|打算|准备|争取|至少|最多|最少|顶多|少说|多半|一般|平均|左右|这个时候|同期|数"
    r"|(?:[冲翻涨升增加扩提跑做卖收跌降掉减压缩落退回恢复达来去]|恢复|回落|回升|增长|增加|减少|下降)?[到至](?:了|过)?|[达有是为剩](?:了|过|到)?|超过|不到|不足|突破|接近|将近|没有|破了?|过了?|了|翻到|的"
)
_ON = re.compile(rf"(?:{_WHEN}|{_HOW}|[,、\s]){{1,9}}")
_END = re.compile(r"(?:左右|上下|以[上内下]|出头|不到|多|来|个|吧|呢|啊|了|都|还|人|的样子)?(?:[,。;、!?)」”』\s]|$)|(?:以[上内]|出头|左右|不到)")
_KINDS = frozenset({"count", "money", "mass", "area", "volume", "length", "energy"})
_ITEM = re.compile(r"[,、\s]*[\u4e00-\u9fff]{2,5}?(?:一年|一个?月|每年|每个?月|一天|每天)?(?:[要是得就才还也]|大概|大约|差不多|花了?|又是)*")
_SUM = 100
_LONGEST, _SMALLEST, _NO_UNIT = 20, 8, frozenset({"", "1", "%", "pp"})


def unit_on(found: Found, group: Group, slots: Sequence[Slot], norm: str, mask: str, silent: Span | None) -> None:
    """Note in `found` the unit that its bare number has from the figure before."""
    q = group.figures[0].value
    if q.kind != "cardinal" or len(group.figures) > 1 or not slots or (q.amount or 0) < _SMALLEST or group.lead.end - group.lead.start > _LONGEST:
        return
    last = slots[-1]
    if last.kind not in _KINDS or last.unit in _NO_UNIT or last.measure != "level":
        return
    if silent is not None and not _ON.fullmatch(mask, *silent):
        return  # 可是养老金,平均也就|三千一
    if _ON.fullmatch(mask, *group.lead) and _END.match(norm, q.span.end):
        found.on, found.dimension, found.names = (last.unit, last.kind), last.kind, ()
    elif last.kind == "money" and (q.amount or 0) >= _SUM and found.names and _ITEM.fullmatch(norm, *group.lead) and _END.match(norm, q.span.end):
        found.on, found.dimension = (last.unit, last.kind), last.kind  # 房租三万五,水电|六千
