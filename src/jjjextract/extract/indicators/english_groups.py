"""Figures of an English sentence as groups: what stands as one list, and which tokens around it are its own.

A list has an "and" or an "or" in it. Behind an insertion with a figure of its own the lead begins before the insertion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jjjextract.lang.en.name_words import MODALS
from jjjextract.lang.en.tokens import Tok
from jjjextract.values import Quantity

__all__ = ["Group", "groups", "noun_behind", "parts", "past_noun"]

_NOUN = 3  # words of a noun behind a figure
_ASIDES = frozenset({"with", "built", "bought", "paid", "worth", "set", "home", "made", "sold"})
_PARTS = frozenset({"while", "and", "but", "whereas"})


@dataclass(slots=True)
class Group:
    """Figures that stand as one list: token indices, and the tokens in front and behind that are theirs."""

    figures: list[int]
    low: int
    high: int
    begins: int  # where its own lead begins


def groups(toks: Sequence[Tok]) -> Iterator[Group]:
    """The groups of figures of a sentence, in order, each with the lead and the tail that are its own."""
    at = [k for k, t in enumerate(toks) if t.kind == "F"]
    runs: list[list[int]] = []
    for k in at:
        if runs and _listed(toks, runs[-1][-1], k):
            runs[-1].append(k)
        else:
            runs.append([k])
    runs = [part for run in runs for part in _true_list(toks, run)]
    low = 0
    for n, run in enumerate(runs):
        high = runs[n + 1][0] if n + 1 < len(runs) else len(toks)
        own = _past_insertion(toks, low, run[0])
        yield Group(run, own, high, _fresh(toks, own, run[0]) if own else 0)
        low = run[-1] + 1


def _true_list(toks: Sequence[Tok], run: list[int]) -> list[list[int]]:
    """A list has an "and" or an "or" in it; figures with nothing but commas between them are one each."""
    joined = len(run) == 1 or any(t.low in {"and", "or"} for t in toks[run[0] : run[-1]])
    if len(run) == 2 and toks[run[1] - 1].low == "or" and toks[run[1] - 2].low == ",":
        joined = False  # up 4%, or 6% in constant currency
    return [run] if joined else [[k] for k in run]


def _past_insertion(toks: Sequence[Tok], low: int, first: int) -> int:
    """Behind an insertion with a figure in it (-- those of F each --) the lead begins before the insertion."""
    if low > 2 and first - low > 1 and toks[low].low == "," and toks[low - 2].low == "," and toks[low + 1].kind == "V":
        begin = next((k for k in range(low - 3, -1, -1) if toks[k].kind in ",F" or toks[k].low in {"and", "but"}), -1)
        return low if any(t.kind == "V" for t in toks[begin + 1 : low - 2]) else begin + 1  # and the average price, F, was
    if low and first - low > 2 and toks[low].kind in "BP" and toks[low + 1].low == "," and toks[low + 2].kind == "V" and toks[max(0, low - 2)].low == ",":
        return low if any(t.kind in "VF" for t in toks[: low - 2]) else 0  # The wage bill, F a year ago, has reached
    aside = _past_aside(toks, low, first)
    if aside is not None:
        return aside
    relative = _past_relative(toks, low, first)
    if relative is not None:
        return relative
    close = next((k for k in range(low, first) if toks[k].low in {"--", "—", ")"}), None)
    if close is None or any(t.kind == "V" for t in toks[low:close]):
        return low
    mark = "(" if toks[close].low == ")" else toks[close].low
    opened = next((k for k in range(low - 1, -1, -1) if toks[k].low == mark), None)
    if opened is None or any(t.kind == "F" for t in toks[:opened]):
        return low
    return 0


def _past_aside(toks: Sequence[Tok], low: int, first: int) -> int | None:
    """The herd, at F, was down F: where the clause began whose subject stands in front of an aside with a level."""
    if not low or low >= first - 1 or toks[low].low != "," or toks[low + 1].kind != "V" or toks[low + 1].low.endswith("ing"):
        return None
    k = next((k for k in range(low - 2, max(-1, low - 5), -1) if toks[k].low == "at"), None)
    if k is None or toks[k - 1].low != ",":
        return None
    before = next((n for n in range(k - 2, -1, -1) if toks[n].kind == "F"), None)
    return 0 if before is None else before + 1


def _past_relative(toks: Sequence[Tok], low: int, first: int) -> int | None:
    """Shares, which rose F, closed at: where the clause of which began, for a verb right behind its comma."""
    close = next((k for k in range(low, first - 1) if toks[k].low == ","), None)
    if close is None or toks[close + 1].low.endswith("ing"):
        return None
    if toks[close + 1].kind != "V" and not _finite(toks, close + 1):
        return None
    opened = next((k for k in range(low - 1, 0, -1) if (toks[k].low in {"which", "who"} or _tells(toks[k])) and toks[k - 1].low == ","), None)
    return None if opened is None or any(t.kind == "F" for t in toks[:opened]) else 0


def _finite(toks: Sequence[Tok], k: int) -> bool:
    """True for a word behind the comma that can only be a verb (carries, yielded, can crush)."""
    t = toks[k]
    return t.kind == "w" and (t.low in MODALS or t.low.endswith("ed") or (t.low.endswith("s") and not t.low.endswith(("ss", "us", "ers", "ings")) and k + 1 < len(toks) and toks[k + 1].kind in "Fb"))


def _tells(t: Tok) -> bool:
    """True for a word that opens an aside on the subject (The ferry, built for F,)."""
    return t.low in _ASIDES or (t.kind == "w" and t.low.endswith("ed") and len(t.low) > 4)


def _listed(toks: Sequence[Tok], a: int, b: int) -> bool:
    between = [t for t in toks[a + 1 : b] if t.kind != "b"]
    if not between or any(t.low not in {",", "and", "or"} for t in between):
        return False
    return _alike(toks[a].ref.value, toks[b].ref.value)


def _alike(q: Quantity, r: Quantity) -> bool:
    """True for figures of one unit; the last of a list may say the unit for all (1.3, 0.8 and 0.6 million parcels, A$312 and A$655 a tonne)."""
    one, other = q.unit.code if q.unit else None, r.unit.code if r.unit else None
    if q.kind == r.kind:
        return one == other or (one is not None and other is not None and other.startswith(f"{one}/"))
    return q.kind == "cardinal" and one in {None, "", "1"} and r.kind == "count" and r.unit_at is not None


def _fresh(toks: Sequence[Tok], low: int, first: int) -> int:
    """Where the lead of a figure begins, behind what still belongs to the figure before it."""
    for k in range(low, first):
        if (toks[k].kind == "," or toks[k].low in _PARTS) and parts(toks, k):
            return k
    return low


def parts(toks: Sequence[Tok], k: int) -> bool:
    """True where token `k` ends what belongs to a figure, and does not join two places of a list."""
    t = toks[k]
    if t.kind != "," and t.low not in _PARTS:
        return False
    behind = toks[k + 1] if k + 1 < len(toks) else None
    listed = k > 0 and toks[k - 1].kind == "R" and behind is not None and behind.kind == "R"
    return not listed


def noun_behind(toks: Sequence[Tok], last: int, links: frozenset[str]) -> bool:
    """True for a figure with a plain word right behind it (25 other towns)."""
    behind = toks[last + 1] if last + 1 < len(toks) else None
    return behind is not None and behind.kind == "w" and behind.low not in links and behind.low[0].isalpha()


def past_noun(toks: Sequence[Tok], group: Group, function: frozenset[str]) -> int:
    """The token behind the noun that the figure before counts (sales in its 94 | UK stores | were down F)."""
    stop = min(group.low + _NOUN, group.figures[0])
    return next((k for k in range(group.low, stop) if toks[k].kind not in "wR" or toks[k].low in function), stop)
