"""What one firm of a text is to another: subsidiary, parent, branch.

The words between two mentions say it (A是B的全资子公司, B's unit A), or a word in front of one (子公司A), or a name that goes on
from another's. Fails where the tie is told in a sentence that names neither.
"""

from __future__ import annotations

import re
from collections import Counter

from jjjextract.extract.firms import Firm, Named
from jjjextract.lang.zh.firm_words import (
    OWNED,
    RELATION_BEFORE,
    RELATION_IS,
    RELATION_LAST,
    RELATION_OF,
    UNIT_BEFORE,
    UNIT_BEHIND,
    UNIT_OF,
)
from jjjextract.lang.zh.places import Places

__all__ = ["kin", "relations"]


def relations(norm: str, named: list[Named], places: Places) -> None:
    """A是B的全资子公司, B的子公司A, 附属公司A, 控股股东A; B's unit A; a branch is its firm's."""
    _branches(named, places)
    for k, n in enumerate(named):
        before = named[k - 1] if k else None
        gap = norm[before.span.end : n.span.start] if before and n.span.start - before.span.end < 40 else None
        if before and gap is not None and before.firm is not n.firm:
            if RELATION_IS.match(gap) and RELATION_OF.match(norm[n.span.end : n.span.end + 12]):
                kin(n.firm, before.firm)
                continue
            if UNIT_OF.match(gap):
                kin(n.firm, before.firm)
                continue
            if RELATION_OF.fullmatch(gap) or OWNED.match(gap) or UNIT_BEHIND.match(gap):
                kin(before.firm, n.firm)
                continue
        m = _word_before(norm, n.span.start)
        main = _main(norm, named, k) if m else None
        if m and main:
            kin(main, n.firm) if m["child"] else kin(n.firm, main)


def _word_before(norm: str, at: int) -> re.Match[str] | None:
    """What a firm named at `at` is called in front of its name: 子公司, its unit."""
    if norm[at - 1 : at] == " ":
        return UNIT_BEFORE.search(norm, max(0, at - 40), at)
    return RELATION_BEFORE.search(norm, max(0, at - 14), at) if norm[at - 1 : at] in RELATION_LAST else None


def _main(norm: str, named: list[Named], k: int) -> Firm | None:
    """The firm that a subsidiary is of: one of its brand, else the last one before it in its paragraph, else the one named most."""
    n = named[k]
    near = [b for b in reversed(named[max(0, k - 40) : k]) if b.firm is not n.firm and not _child(b.firm)]
    if not near:
        return None
    of_brand = next((b.firm for b in near if b.firm.name[:2] == n.firm.name[:2]), None)
    if of_brand is not None or "\n" not in norm[near[0].span.end : n.span.start]:
        return of_brand or near[0].firm
    often = Counter(b.firm.serial for b in near)
    return max(near, key=lambda b: often[b.firm.serial]).firm


def _branches(named: list[Named], places: Places) -> None:
    """A firm whose name goes on from another's to 分公司: the other's branch, at the place between."""
    firms = {n.firm.name: n.firm for n in named}
    for branch in [f for name, f in firms.items() if name.endswith("分公司")]:
        size = next((k for k in range(len(branch.name) - 1, 1, -1) if branch.name[:k] in firms), None)
        if size:
            branch.code = places.chain(branch.name, size, len(branch.name))[1] or branch.code
            kin(firms[branch.name[:size]], branch)


def _child(firm: Firm) -> bool:
    return any(kind == "parent" for _, kind in firm.related)


def kin(parent: Firm, child: Firm) -> None:
    """Tie a firm and its subsidiary, once, and not both ways."""
    if (parent.serial, "subsidiary") not in child.related:
        child.related.add((parent.serial, "parent"))
        parent.related.add((child.serial, "subsidiary"))
