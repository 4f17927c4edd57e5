"""A percentage that is a part of some people or things, by the words around it: 35%的|车主|选择慢充, 已收回|近一半.

Fails where what stands behind 的 is a rate that no list of heads has.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jjjextract.lang.zh.lead import Lead
from jjjextract.spans import Span

__all__ = ["done_in_part", "of_many", "of_whole", "who_have"]

_NO_MANY = ("空间", "优惠", "折扣", "机会", "概率", "可能", "力度", "水平", "目标", "幅度", "速度", "酒精", "溶液", "浓度", "误差", "关系", "把握")
_DONE_PART = re.compile(r"(?:收回|追回|兑付|归还|还清|用掉|卖掉|卖出|售出|花掉|吃掉|完成|走完|砍掉|裁掉)了?$")  # 已收回|近一半
_WHO_HAVE = re.compile(r"的[\u4e00-\u9fff]{2,8}?(?:不足|超过|低于|高于|不到|达到|超|都在|均在|在)[\ue006]?")
_BOUND = 3  # the word that bounds the next figure is no longer of this one's tail
_LINKS = ("的", "和", "及", "之")


def of_many(norm: str, noun: Span, tail: Span, measures: Callable[[str], bool]) -> bool:
    """True where the noun behind 的 does something: a part of many, and no rate of anything."""
    if noun.end >= tail.end or not "\u4e00" <= norm[noun.end] <= "\u9fff":
        return False
    name = noun.of(norm)
    return not (measures(name) or name.endswith(_NO_MANY) or norm.startswith(_LINKS, noun.end))


def done_in_part(verb: str) -> bool:
    """True for a verb that gets through a part of something (收回, 用掉)."""
    return _DONE_PART.search(verb) is not None


def who_have(norm: str, start: int, end: int) -> bool:
    """六成八|的月营业额不足5万元: of those named before, so many have it."""
    return _WHO_HAVE.match(norm, start, end + _BOUND) is not None


def of_whole(lead: Lead, dimension: str, before: str) -> bool:
    """新增贷款的|七成半: a part of what stands in front of 的."""
    said = lead.change or lead.to or lead.level or lead.noun or lead.times or lead.own_period or lead.origin or lead.now
    return before == "的" and dimension in {"percent", "fraction"} and not said and not lead.against
