"""A verb that is itself the name of what a number is of: 玉米每亩补120元, 挣了6000元.

Fails where the verb has an object that stands in another clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.empty import TRIPS
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.name_ends import BETWEEN, agent
from jjjextract.spans import Span
from jjjextract.values import Unit

__all__ = ["PAYS", "paid", "to_whom", "verb_name", "went"]

_PAID = {"收": "收费", "欠": "欠款", "借": "借款", "赔": "赔款", "奖": "奖励", "罚": "罚款", "退": "退款", "付": "付款", "捐": "捐款", "补": "补贴"}
_TO_WHOM = re.compile(r"(?<![\u4e00-\u9fff][营税回丰])(?P<verb>[收欠借赔奖罚退付捐补])(?:了|给了?|还)(?P<who>[\u4e00-\u9fff]{1,6})$")
_SUM_ENDS = frozenset("费款税租金息价钱利付账债本份粮菜货票的")
PAYS = frozenset("挣补奖罚捐")  # of money: what is paid so, whoever does it
_DEEDS = {"演": "演出", "赛": "比赛", "展": "展览"}  # 去年演了23场
_DONE_BY = frozenset({"单", "窑", "票", "客"})  # measure words that are what is done: 跑单, 烧窑, 出票, 接客
_GRANTS = {"补": "补贴", "罚": "罚款", "投": "投资", "奖": "奖励", "贷": "贷款", "借": "借款", "捐": "捐款", "募": "募资"}  # 政府补了600元
_NEAR = 80  # characters in front in which the document calls a grant by its own word


def verb_name(norm: str, verb: Span, *, counted: bool = False, unit: Unit | None = None) -> Name:
    """卖了: 卖; 接了30单: 接单; of money 补 is 补贴 (or 补助, where that word has just been used), of people it is no grant."""
    text = norm[verb.start : verb.end - (verb.end - verb.start > 1 and norm[verb.end - 1] == "了")]
    if text == "补" and not counted and "补助" in norm[max(0, verb.start - _NEAR) : verb.start]:
        return Name("补助", verb)
    if counted and len(text) == 1 and unit is not None and unit.text in _DONE_BY:
        return Name(text + unit.text, verb)
    return Name((_DEEDS if counted else _GRANTS).get(text, text), verb)


def paid(norm: str, left: Span, verb: Span) -> Name:
    """玉米|补: a grant with what it is for; 老伴|挣, 养一头牛|补: the verb alone."""
    done, front = verb_name(norm, verb), left.of(norm)
    bare = verb.of(norm) not in _GRANTS or "一" in front or len(front) == 1 or agent(front)
    return done if bare else Name(front + done.norm, Span(left.start, verb.end))


def to_whom(norm: str, group: Group, measures: Callable[[str], bool]) -> tuple[Name, ...]:
    """收了业主|3000元, 欠银行|30万元: the name of what is paid, and not who pays or gets it."""
    m = _TO_WHOM.search(norm, *group.lead)
    if m is None or measures(m["who"]) or m["who"][-1] in _SUM_ENDS:
        return ()
    return (Name(_PAID[m["verb"]], Span(*m.span("verb"))),)


def went(norm: str, left: tuple[Name, ...], lead: Lead, group: Group) -> tuple[Name, ...]:
    """急症|求诊A万人次, 国人|出国: of visits and journeys the verb is a part of the name."""
    unit, verb, span = group.figures[0].value.unit, lead.have, left[0].span if len(left) == 1 else None
    if unit is None or unit.code not in TRIPS or verb is None or span is None or norm[span.end : verb.start] not in BETWEEN:
        return left
    return left if verb.end - span.start > 7 else (Name(left[0].norm + verb.of(norm), Span(span.start, verb.end)),)
