"""Which name belongs to which firm: builds the firms of one document and links every mention.

Full names make firms; each gives ground for its short forms; a short form that several firms share goes to the one that
it fits best (its own trade before the bare brand), then to the one named last. Two legal entities never merge: a form
that the text places elsewhere (总部位于北京) than the firm's own name makes a firm of its own, of the same brand. Fails
where one brand stands for two firms and the text never says which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from jjjextract.lang.zh.companies import FirmGrammar
from jjjextract.lang.zh.known import KnownFirm
from jjjextract.lexicon import Lexicon
from jjjextract.spans import Span

__all__ = ["Firm", "Named", "find_forms", "link", "trimmed"]

_SMALL = 3_000_000  # forms times characters
_SHORT = frozenset({"core", "brand"})
RANK = {"name": 0, "defined": 0, "core": 1, "placed": 1, "group": 1, "brand": 2}


@dataclass(slots=True)
class Firm:
    """One firm while the document is read. `forms` maps each form in normal form to how it was made."""

    name: str
    forms: dict[str, str]
    legal_form: str | None = None
    code: str | None = None
    placed: bool = False
    brand: str = ""
    known: KnownFirm | None = None
    spans: list[Span] = field(default_factory=list)
    related: set[tuple[int, str]] = field(default_factory=set)
    serial: int = 0


class Named(NamedTuple):
    """One mention: its place, and the firm it is of."""

    span: Span
    firm: Firm


def link(norm: str, firms: list[Firm], *, keep: Iterable[tuple[Span, Firm]] = (), ok: object = None) -> list[Named]:
    """Every mention of `firms` in `norm`, in text order. `keep` are spans that are certain; `ok(norm, start, end, how)` judges a form."""
    owners: dict[str, list[Firm]] = {}
    for firm in firms:
        for form in firm.forms:
            owners.setdefault(form, []).append(firm)
    if not owners:
        return []
    _to_elders(owners, firms)
    fixed = sorted(keep, key=lambda k: k[0])
    out: list[Named] = []
    meant: dict[str, Firm] = {}
    for span, what in _with_fixed(find_forms(norm, owners), fixed):
        if isinstance(what, Firm):
            out.append(Named(span, what))
            continue
        form = what
        firm = _owner(form, owners[form], out, meant.get(form))
        how = firm.forms[form]
        if callable(ok) and not ok(norm, span.start, span.end, how):
            continue
        meant[form] = firm
        out.append(Named(span, firm))
    return out


def _to_elders(owners: dict[str, list[Firm]], firms: list[Firm]) -> None:
    """嘉禾 is 嘉禾饮食集团, named first, and not its 广州嘉禾贸易: a short form is that of the firm whose name it opens."""
    for form, own in owners.items():
        if own[0].forms[form] not in _SHORT or any(f.name.startswith(form) for f in own):
            continue
        elder = next((f for f in firms if f.serial < own[0].serial and f.name.startswith(form)), None)
        if elder is not None:
            elder.forms[form] = own[0].forms[form]
            owners[form] = [elder]


def find_forms(norm: str, forms: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """`(start, end, form)` of every form in `norm`, leftmost, then longest. For a few forms no automaton is worth building."""
    wanted = [f for f in forms if f]
    if len(wanted) * len(norm) > _SMALL:
        yield from Lexicon({f: f for f in wanted}).find(norm)
        return
    hits: list[tuple[int, int, str]] = []
    for form in wanted:
        at = norm.find(form)
        while at >= 0:
            hits.append((at, -len(form), form))
            at = norm.find(form, at + 1)
    end = 0
    for start, size, form in sorted(hits):
        if start >= end:
            end = start - size
            yield start, end, form


def _with_fixed(found: Iterator[tuple[int, int, str]], fixed: list[tuple[Span, Firm]]) -> Iterator[tuple[Span, str | Firm]]:
    """Found forms and fixed spans as one stream in text order; a found form that a fixed span touches is left out."""
    k = 0
    for start, end, form in found:
        while k < len(fixed) and fixed[k][0].end <= start:
            yield fixed[k]
            k += 1
        if k < len(fixed) and fixed[k][0].start < end:
            continue
        yield Span(start, end), form
    yield from fixed[k:]


def _owner(form: str, owners: list[Firm], before: list[Named], meant: Firm | None) -> Firm:
    """The firm of a form: the one that it fits best, then the one that it meant before, then the one named last."""
    if len(owners) == 1:
        return owners[0]
    best = min(_rank(f, form) for f in owners)
    fit = [f for f in owners if _rank(f, form) == best]
    fit = [f for f in fit if f.name.startswith(form)] or fit
    if len(fit) == 1:
        return fit[0]
    if form.isascii() and " " not in form:
        return next((n.firm for n in before if n.firm in fit), fit[0])  # Vale is Vale Foods plc, named first, and not its Vale Scotland Ltd
    if meant in fit and sum(n.firm is meant for n in before[-40:]) > 1:
        return meant
    return next((n.firm for n in reversed(before) if n.firm in fit), fit[0])


def _rank(firm: Firm, form: str) -> tuple[int, bool]:
    """How well a form fits: a name without the place of a subsidiary in it (某某(越南)有限公司) before one that has it."""
    return RANK[firm.forms[form]], "(" in firm.name and "(" not in form


def trimmed(norm: str, grammar: FirmGrammar, found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """A name with a stretch in front that no list knows is cut to the same name where it stands alone elsewhere."""
    clean = {norm[slice(*s)] for s, _ in found}
    out = []
    for span, kind in found:
        text = norm[slice(*span)]
        cut = next((k for k in range(1, min(9, len(text) - 4)) if text[k:] in clean and (k < 5 or grammar.common.plain(text[:k]))), 0)
        whole = grammar.places.at(text, 0, len(text)) > 0
        out.append((span if whole else Span(span.start + cut, span.end), kind))
    return out
