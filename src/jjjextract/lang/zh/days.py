"""Lengths in 日: 平均轮候时间由35日缩短至28日, 周转日数为45日. Without a name that is measured in days, 26日 is a date.

Fails for a name that is none of these (办学时间改为26日 stays a date).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jjjextract.lang.zh.numerals import DIGITS, parse
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["find"]

_N = r"(?P<n>\d{1,4}(?:\.\d)?) ?(?P<unit>日)(?!电|讯|元|圆|前|后|[起止早晚凌]|上午|下午)"
_NAMED = re.compile(
    r"(?:[天日]数|(?:轮候|等候|候诊|处理|审批|办理|周转|交货|送货|付运|预约|停留|留院|住院|空置|成交|销售|放盘|清关|维修|等待)(?:时间|期|周期)|账期|账龄|(?<=平均)[\u4e00-\u9fff]{2,8}(?:时间|期|周期))"
    rf"(?:已|的|中位数|平均|亦|也|更|再|大幅){{0,3}}(?:为|是|由|从|达到?|长达|仅|只|需|要|约|拉长|缩短|延长|增加|减少|增至|降至|升至|减至|缩至|缩短至|延长至|拉长至|增加到|缩短到|高达|只有|短至|长至){{1,3}}{_N}"
)
_ON = re.compile(rf"(?:左右)?[,、]?(?:按[年月季]|同比|其中|而)?(?:大幅|再|进一步|反而|则)?(?:最[长短快慢]|较|比|由|从|上[升涨]|下降|缩短|延长|拉长|增加|减少|增|减|降|升|缩)?(?:试过|达|为|是|需|要|约|去年|上年|同期|一年前|的|至|到|了){{0,4}}{_N}")
_RUN = re.compile(rf"连(?:续)?[升涨跌降挫]了?(?P<n>\d{{1,3}}|[{DIGITS}十]{{1,3}})(?P<unit>日)")  # 拆息连升五日
_DAYS = Unit("日", "d", "time", Decimal(1))


def find(norm: str) -> Iterator[Mention]:
    """Yield a `quantity` mention for each length, in order; the first behind its name, more of them behind one another."""
    if "日" not in norm:
        return
    at = 0
    yield from map(_found, _RUN.finditer(norm))
    while m := _NAMED.search(norm, at):
        while m:
            at = m.end()
            yield _found(m)
            m = _ON.match(norm, at)


def _found(m: re.Match[str]) -> Mention:
    n = parse(m["n"])
    span, value = Span(m.start("n"), m.end("unit")), n.low if n is not None else Decimal(0)
    q = Quantity("duration", value, None, _DAYS, value, None, "exact", span, Span(*m.span("n")), Span(*m.span("unit")))
    return Mention(span, "quantity", q, "zh.quantity.duration.days")
