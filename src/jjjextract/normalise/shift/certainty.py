"""How far each character of the best reading of a stretch can be trusted.

A restored character is certain where its bytes allow nothing else that reads like text: most of the readings agree on
it, it and its neighbours read well, and no two characters with a deleted pair between them read about as well. All
others are inferred, with what else they could be and how sure the choice is; what is gone is lost.

It fails where a deleted pair leaves text that reads well all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp

from jjjextract.aligned import Change
from jjjextract.normalise.script import simplify_char, traditional_forms
from jjjextract.normalise.shift.choices import Choices
from jjjextract.normalise.shift.hypothesis import COUNTED, Hypothesis, Node
from jjjextract.normalise.shift.model import Characters
from jjjextract.normalise.shift.search import Search

__all__ = ["changes", "rival", "walked"]

_SOFT, _DOUBTFUL = 0.6, -8.5
_BAD, _AWFUL, _CROWD, _AT_MOST = -11.8, -15.0, 3, 0.7
_PLAIN, _RIVAL, _RIVALLED = -11.0, 5.0, 0.85


def changes(ranked: list[tuple[float, Hypothesis]], before: str, search: Search, low: int) -> Iterator[Change]:
    """The best hypothesis as changes, each with its certainty and, where inferred, what else it could be."""
    top = ranked[0][0]
    weights = [exp(_SOFT * (score - top)) for score, _ in ranked]
    total = sum(weights)
    votes: dict[tuple[int, int], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (_, h), weight in zip(ranked, weights, strict=True):
        for node in h.node.chain() if h.node else ():
            votes[node.start, node.end][node.after] += weight / total
    best = ranked[0][1].node
    nodes = best.chain() if best else []
    contexts, reads = _read(nodes, before, search.model)
    at_most = _AT_MOST if sum(n.kind == "guess" for n in nodes) >= _CROWD or min(reads, default=0.0) < _AWFUL else 1.0
    for k, node in enumerate(nodes):
        if node.kind != "keep":
            beside = min(reads[max(0, k - 1) : k + 2]) > _BAD
            behind = "".join(n.after for n in nodes[k + 1 : k + 4]) or search.text[node.end :]
            rival = _rival(node, contexts[k], behind[:1], search.choices)
            yield _change(node, votes[node.start, node.end], (reads[k], beside, at_most), rival, low, search.text)


def walked(steps: Sequence[tuple[int, int, str, float]]) -> Iterator[Change]:
    """The changes of a stretch that pairs in one way: `(start, end, character, how it reads)` of each."""
    for k, (start, end, char, reads) in enumerate(steps):
        if reads > _DOUBTFUL and _writes(char) and min(step[3] for step in steps[max(0, k - 1) : k + 2]) > _BAD:
            yield Change(start, end, char, "shift")
        else:
            yield Change(start, end, char, "shift", "inferred", (char,), _sure(1.0, reads))


def _rival(node: Node, context: str, behind: str, table: Choices) -> str:
    return rival(context, node.after, behind, table) if node.kind == "shift" and len(node.after) == 1 else ""


def rival(context: str, real: str, behind: str, table: Choices) -> str:
    """Two characters with a deleted pair between them that read about as well between `context` and `behind` as the one
    character `real` does; empty where none does. Marks are always tried, hanzi where they do not read well."""
    after, fold = table.model.after, table.model.fold
    plain = after(context, real) + (after(context[1] + fold(real), behind) if behind else 0.0)
    lead, second = table.pairs.bytes_of.get(real, (0, 0))
    if not lead or ("\u3400" <= real <= "\u9fff" and plain > _PLAIN):
        return ""
    for gain, text in table.one_gap(context, lead, second):
        if gain + (after(fold(text[-2]) + fold(text[-1]), behind) if behind else 0.0) > plain - _RIVAL:
            return text
    return ""


def _read(nodes: list[Node], before: str, model: Characters) -> tuple[list[str], list[float]]:
    """The two folded characters in front of each piece, and how well the worst character of each reads: a deleted pair
    can hide behind one that reads badly."""
    context = "".join(map(model.fold, ("\n\n" + before)[-2:]))
    contexts, reads = [], []
    for node in nodes:
        contexts.append(context)
        worst = 0.0
        for char in node.after:
            worst = min(worst, model.after(context, char))
            context = context[1] + model.fold(char)
        reads.append(worst)
    return contexts, reads


def _change(
    node: Node, votes: dict[str, float], doubts: tuple[float, bool, float], rival: str, low: int, line: str
) -> Change:
    """`doubts`: how well it reads, that neither neighbour reads badly, and how sure a guess of this stretch can be;
    `rival`: what else it could be if a pair was deleted."""
    reads, beside, at_most = doubts
    start, end = low + node.start, low + node.end
    if node.kind == "lost":
        return Change(start, end, node.after, "lost", "lost", _digits(line[node.end : node.end + 1]))
    if node.kind in {"reading", "html"}:
        return Change(start, end, node.after, node.kind)
    share = votes.get(node.after, 0.0)
    sure = share >= 0.6 and reads > _DOUBTFUL and beside and at_most == 1.0 and not rival
    if node.kind == "shift" and sure and _writes(node.after):
        return Change(start, end, node.after, "shift")
    others = sorted(votes, key=lambda v: -votes[v])[:4]
    if rival and rival not in others:
        others, at_most = [*others[:3], rival], min(at_most, _RIVALLED)
    return Change(start, end, node.after, "shift", "inferred", tuple(others), min(at_most, _sure(share, reads)))


def _writes(text: str) -> bool:
    """Whether a converter writes these characters: of several Traditional forms the first, and none where one is the
    Simplified character itself. The model cannot tell, for it folds them."""
    for char in text:
        low = simplify_char(char)
        forms = traditional_forms().get(low, "").split()
        if forms and char != low and (low in forms or char != forms[0]):
            return False
    return True


def _sure(share: float, reads: float) -> float:
    """How sure a guess is, out of its share among the readings of the stretch and of how well it reads; measured on
    garbled news, where shares below 0.95 were right less often than they say."""
    return min(share * share, 1.0 if reads > _BAD else _AT_MOST)


def _digits(behind: str) -> tuple[str, ...]:
    """The digits that a lost ASCII character can have been, by what stands behind it: no number begins with 0, but a
    decimal may. Empty where it was no digit, as far as one can see."""
    if behind in {".", ":"}:
        return tuple("0123456789")
    return tuple("123456789") if behind.isdigit() or behind == "," or behind in COUNTED else ()
