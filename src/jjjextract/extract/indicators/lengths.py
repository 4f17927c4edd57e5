"""Lengths of time that measure something: what is averaged, what grew shorter, what stands in a row with one that does.

A plain duration (三年后, 排队一小时) is no figure. Fails for a statistic that neither its name nor its sentence shows to be one.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.spans import Span
from jjjextract.values import Quantity

__all__ = ["told_as_length"]

_ONLY = r"(?:[只仅才要需为是达到有用约近]|大概|大约|左右|不到|超过|长达|用时|耗时|需要|花|等|得){0,3}"
_MEAN = re.compile(rf"(?:平均|人均|户均|(?<![人户])均|中位数?|平均[数值]){_ONLY}$")
_CHANGED = re.compile(
    r"(?:缩短|拉长|拖长|拖慢|压缩|缩减|压减)(?:到|至|回|成|为)?了?(?:约|近|不到)?$|[压缩](?:到|至|回|成|短)了?(?:约|近|不到)?$"
    r"|(?:比|较)[^,。;!?\n]{1,14}?(?:[快慢短长]|缩短|延长|拉长)(?:出|了|上)?(?:约|近|不到|整整)?$"
    r"|(?:快过|慢过|快于|慢于|短于|长于)[^,。;!?\n]{1,10}$"
)
_TO = re.compile(r"(?:,|就|被|直接|已经?|大幅|进一步|逐步)?(?:缩短|拉长|拖长|延长|压缩|缩减|[压缩降减变])(?:到|至|成|为)了?(?:约|近|不到)?$")
_FROM_HERE = re.compile(r",?(?:就|被|直接|已经?|大幅|进一步|逐步)?(?:缩短|拉长|拖长|延长|压缩|缩减|[压缩降减变])(?:到|至|成|为)")
_NAMES = (
    "免堆期", "免费期", "时延", "延时", "延迟", "前置时间", "冷静期", "培养期", "回款期", "回本", "周转", "可用天数", "库存天数", "候车", "候船",
    "等候", "排队等候", "住院天数", "停留", "逗留", "待审", "审结", "首次通知", "审查期", "续航时间", "有效期", "犹豫期", "免息期", "宽限期",
)  # fmt: skip
_LIVED = re.compile(r"(?:开业|开张|开店|迟到|早到|满|经营|成立|入行|失业|过去|传统|居住|住了?|干了?|做了?|[等排走开看跑站守压拖]了)$")
_NEAR, _BETWEEN = 48, 13  # characters back to the length that this one goes on from, and between the two


def told_as_length(doc: Document, q: Quantity, name: str) -> bool:
    """True where the duration `q`, called `name`, measures something."""
    norm, at = doc.norm, q.span.start
    low = max(0, at - 24)
    if name.endswith(_NAMES) or _MEAN.search(norm, low, at) or _CHANGED.search(norm, low, at) or _TO.search(norm, low, at):
        return True
    return _FROM_HERE.match(norm, q.span.end) is not None or _goes_on(doc, at)


def _goes_on(doc: Document, at: int) -> bool:
    """平均候车9.6分钟,高峰|7.1分钟: behind one that is a figure, in the same sentence."""
    low = max(0, at - _NEAR)
    before = [m for m in doc.within("quantity", Span(low, at)) if m.value.kind != "date"]
    if not before or before[-1].value.kind != "duration" or before[-1].span in doc.notes.get("reasons", ()):
        return False
    between = doc.norm[before[-1].span.end : at]
    return len(between) < _BETWEEN and not any(c in between for c in "。!?\n") and _LIVED.search(between) is None
