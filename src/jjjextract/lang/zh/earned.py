"""Names that a verb of change holds: 加薪7.5%, 可节省62亿元, 首季多赚8%, and the verb of profit alone (年赚|跌四成).

Fails where the thing that is measured stands in another clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.lang.phrases import Name
from jjjextract.lang.zh import figure_marks as marks
from jjjextract.lang.zh.figure_words import FigureWords, Role
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.name_ends import agent
from jjjextract.spans import Span

__all__ = ["by_verb"]

_SAVED = frozenset({"节省", "节约", "省下", "多付", "多花", "多掏", "多缴", "少付", "少花", "少缴"})
_EARNED = frozenset({"多赚", "少赚", "劲赚", "大赚", "多蚀", "少蚀", "多赚了", "少赚了"})
_EARNS = re.compile(r"(?:(?:全|半)?(?<![今去前明])年|中期|[首末一二三四]季|全期)(?:劲|大|多|少)?[赚蚀]$|(?<=亏)[赚蚀]$|(?<=盈)赚$")
_RATES = frozenset({"percent", "points", "ratio", "fraction"})


def by_verb(norm: str, words: FigureWords, lead: Lead, left: tuple[Name, ...], dimension: str) -> tuple[Name, ...]:
    """加薪7.5%: the verb holds the name, where nothing that is measured stands in front of it."""
    if earned := _earned(norm, words, lead, left):
        return earned
    if len(left) == 1 and lead.change is None and dimension in {"percent", "points"} and (m := marks.WAGE.search(left[0].norm)):
        lead.change = _way(left[0].norm[m.start()])
        return (Name(m[0], left[0].span),)  # 政府减税10%
    rated = lead.change is None and lead.have is not None and dimension == "percent" and not (left and words.measures(left[0].norm))
    if rated and lead.have and marks.WAGE.fullmatch(done := lead.have.of(norm)):
        lead.change = _way(done[0])
        return (Name(done, lead.have),)  # 业主减租两成
    if lead.change and lead.change_word in _SAVED and not (lead.against or lead.basis or (left and not agent(left[0].norm))) and dimension not in _RATES:
        lead.change, at = None, norm.find(lead.change_word, lead.end)  # 五年可|节省62亿元
        return (Name(lead.change_word, Span(at, at + len(lead.change_word)) if at >= 0 else None),)
    wage = marks.WAGE.search(lead.change_word) if lead.change is not None else None
    if wage is None or any(words.measures(n.norm) for n in left):
        return ()
    return (Name(wage[0], None),)


def _way(verb: str) -> Role:
    return Role("growth", "increase" if verb in "加涨提" else "decrease")


def _earned(norm: str, words: FigureWords, lead: Lead, left: Sequence[Name]) -> tuple[Name, ...]:
    """首季|多赚8%, 某某琴行|年赚跌四成: the verb of profit, for which nothing else stands there."""
    if len(left) == 1 and left[0].span is not None and left[0].norm[-1:] in "赚蚀" and (m := _EARNS.search(left[0].norm)):
        return (Name(m[0], Span(left[0].span.end - len(m[0]), left[0].span.end)),)
    if not left and norm[lead.end - 1] in "赚蚀" and (m := _EARNS.search(norm, lead.start, lead.end)):
        return (Name(m[0], Span(*m.span())),)
    if lead.change is None or lead.change_word not in _EARNED or lead.basis or any(words.measures(n.norm) or len(n.norm) > 2 for n in left):
        return ()
    at = norm.find(lead.change_word, lead.end) + 1
    return (Name(lead.change_word[1], Span(at, at + 1)),)
