"""Cuts a sentence into clauses and the figures of a clause into groups.

A clause ends at a comma, a semicolon or a colon, never inside a mention and never at 、, which joins. A group is a run of
figures with nothing but list marks between them: A、B和C. What stands in front of a group and belongs to no earlier one
is its lead; what stands behind it up to the next lead is its tail.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from jjjextract.document import Sentence
from jjjextract.lang.mask import FIGURE, PERIOD
from jjjextract.lang.phrases import Clause, Group
from jjjextract.lang.zh.industries import INDUSTRY
from jjjextract.spans import Mention, Span

__all__ = ["clauses", "groups"]

_CUT = re.compile(r"[,;:。!?…\n]|[\u2014\u2015]{1,2}")
_ITEM = re.compile(rf"\s*[\d{FIGURE[:2]}]{{1,2}}(?:\. ?|、(?={PERIOD[0]}))(?=[^\d\s])")  # 3.出口方面; 二、2024年情况
_HALVES = re.compile(r"(?<=[\u4e00-\u9fff”%]) (?=[\u4e00-\u9fff“])")  # a headline: 四川开工10条高速公路 总投资超2190亿元
_JOIN = re.compile(r"\s*(?:[、和及与或跟同]|以及|,\s*(?:以及|和|及))\s*$")
_RATIO = re.compile(r"\s*:\s*$")
_BEHIND = re.compile(rf"(?:左右|上下(?!游|级|班)|以上|以下|以内|之多|开外|许|有余|强|之内|之间)?(?:\((?![^()\n]{{0,4}}[+↑↓▲▼]|[^()\n]{{0,4}}{FIGURE}+\))[^()\n{PERIOD[0]}]{{1,12}}\))?")

_TRADE = 24  # characters of the name of a branch of industry
_new = tuple.__new__  # a named tuple without the cost of its own constructor


def clauses(
    index: int, sentence: Sentence, figures: Sequence[Mention], mask: str, said: Sequence[int] = ()
) -> list[Clause]:
    """The clauses of one sentence in order, each with its figures; `said`: where stretches of speech begin (他说|柴油价格…)."""
    item = _ITEM.match(mask, *sentence.span)
    out, start, k = [], sentence.span.start if item is None else item.end(), 0
    if item is not None and figures and mask[start - 1] == "、" and figures[0].span.end < start:
        k = 1  # the number of the item
    cuts = _cuts(mask, sentence.span, figures)
    if begun := said[bisect_right(said, start + 1) : bisect_left(said, sentence.span.end)]:
        cuts = sorted({*cuts, *(at - 1 for at in begun)})
    for cut in [*cuts, sentence.span.end]:
        if cut < start:
            continue
        first = k
        while k < len(figures) and figures[k].span.start < cut:
            k += 1
        out.append(_new(Clause, (_new(Span, (start, cut)), index, tuple(figures[first:k]))))
        start = cut + 1
    return out


def _cuts(mask: str, span: Span, figures: Sequence[Mention]) -> list[int]:
    cuts = [m.start() for m in _CUT.finditer(mask, span.start, span.end)]
    if mask.find("业,", span.start, span.end) >= 0:
        cuts = [at for at in cuts if not (mask[at] == "," and _listed_trade(mask, at, span))]
    if " " in mask[span.start : span.end] and mask[span.end - 1] not in "。!?":
        cuts = sorted([*cuts, *(m.start() for m in _HALVES.finditer(mask, span.start, span.end))])
    spread = mask.find("分别", span.start, span.end)  # 分别增长3.2%,9.4%和9.6%: the comma is a list mark
    return [at for at in cuts if not ((mask[at] == ":" or (mask[at] == "," and 0 <= spread < at < spread + 24)) and _between_figures(at, figures))]


def _listed_trade(mask: str, at: int, span: Span) -> bool:
    """信息传输、软件和信息技术服务业|,|租赁和商务服务业分别增长A和B: the comma behind an official name in front of another goes on with the list."""
    low = max(span.start, at - _TRADE)
    listed = [m for m in INDUSTRY.finditer(mask, low, at) if m.end() == at]
    return bool(listed) and INDUSTRY.match(mask, at + 1, span.end) is not None


_VERB = re.compile(r"[升降涨跌增减占的能可要会得收卖产拿赚]")


def _between_figures(at: int, figures: Sequence[Mention]) -> bool:
    """True for the colon of a ratio such as 8.5:35.3:56.2."""
    return any(f.span.end == at for f in figures) and any(f.span.start == at + 1 for f in figures)


def groups(clause: Clause, mask: str) -> list[Group]:
    """The groups of figures of a clause, each with the lead and the tail that are its own."""
    out: list[Group] = []
    runs = list(_runs(clause.figures, mask)) if len(clause.figures) > 1 else [[*clause.figures]]
    at = clause.span.start
    for k, run in enumerate(runs):
        start = _begin(run[0], mask)
        end = _reach(run[-1], mask)
        stop = _begin(runs[k + 1][0], mask) if k + 1 < len(runs) else clause.span.end
        lead, tail = (at, start if start > at else at), (end, stop if stop > end else end)
        out.append(_new(Group, (tuple(run), _new(Span, lead), _new(Span, tail), clause)))
        at = max(at, end)
    return out


def _begin(figure: Mention, mask: str) -> int:
    """Where a figure begins with the bound word in front; in 约降了5% the verb is of the lead, whatever bounds it."""
    start, bound = figure.span.start, figure.value.bound_at
    if bound is None or bound.start >= start or "占" in mask[bound.start : bound.end]:
        return start  # 约占|三成
    return start if _VERB.search(mask, bound.end, start) else bound.start


_DURING = re.compile(r"(?:以|之)?(?:里(?!程|面)|间(?!接|隔)|内(?!需|外|销|部|容|陆|地|存|河|贸)|来(?!自|源|到|华|京|客|料|往))")  # 三年里|产量翻了两番


def _reach(figure: Mention, mask: str) -> int:
    """Where a figure ends with the bound words behind it."""
    end = figure.span.end
    bound = figure.value.bound_at
    if bound and bound.start >= end:
        end = bound.end
    m = (figure.value.kind == "duration" and _DURING.match(mask, end)) or _BEHIND.match(mask, end)
    return m.end() if m else end


def _runs(figures: Sequence[Mention], mask: str) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for f in figures:
        spread = bool(run) and "分别" in mask[max(0, run[0].span.start - 8) : run[0].span.start]
        if run and not _listed(run[-1], f, mask, spread=spread):
            yield run
            run = []
        run.append(f)
    if run:
        yield run


def _listed(left: Mention, right: Mention, mask: str, *, spread: bool) -> bool:
    """True where nothing but a list mark stands between; units may differ only behind 分别."""
    start = (
        right.value.bound_at.start
        if right.value.bound_at and right.value.bound_at.end <= right.span.start
        else right.span.start
    )
    between = mask[_reach(left, mask) : start]
    if right.value.kind == "duration" != left.value.kind:
        return False  # 分别为A和B,两年合计C
    if spread and (_JOIN.match(between) or between == ","):
        return True
    if left.value.kind != right.value.kind:
        return False
    if _RATIO.match(between):
        return True
    return bool(_JOIN.match(between)) and _same_shape(left, right)


def _same_shape(left: Mention, right: Mention) -> bool:
    a, b = left.value.unit, right.value.unit
    if a is None or b is None:
        return a is b
    if a.dimension.startswith(f"{b.dimension}/"):
        return True  # 每斤1.35元、1.33元
    return bool(a.dimension == b.dimension)
