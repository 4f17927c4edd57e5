"""Records of companies out of linked mentions: one record a firm, under the name that says most, with ids and labels."""

from __future__ import annotations

from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.extract.bilingual import company_labels
from jjjextract.extract.firms import Named
from jjjextract.extract.offices import ordinary_case
from jjjextract.lang.zh.known import KnownFirm, KnownFirms
from jjjextract.spans import Mention
from jjjextract.values import Company

__all__ = ["mentions"]


def mentions(doc: Document, named: list[Named], lexicon: KnownFirms) -> Iterator[Mention]:
    """`company` for each firm, in the order of first mentions, then `company_mention` (its key) for each mention."""
    order: dict[int, list[Named]] = {}
    for n in named:
        order.setdefault(n.firm.serial, []).append(n)
    keys = {serial: f"c{k}" for k, serial in enumerate(order, 1)}
    for serial, own in order.items():
        firm = own[0].firm
        written = [doc.text[n.span.start : n.span.end] for n in own]
        texts = list(dict.fromkeys(written))
        name = next((t for t, n in zip(written, own, strict=True) if doc.norm[n.span.start : n.span.end] == firm.name), None)
        name = name or max(texts, key=len)
        name = ordinary_case(name) if name.isascii() and name.isupper() and " " in name and firm.legal_form is None else name
        related = tuple(sorted((keys[s], kind) for s, kind in firm.related if s in keys))
        form = name[len(name) - len(firm.legal_form) :] if firm.legal_form and doc.norm and len(name) > len(firm.legal_form) else None
        known = firm.known or _listed(doc.norm, own, lexicon)
        spans = tuple(n.span for n in own)
        labels = company_labels(doc, name, spans, known)
        others = tuple(t for t in texts if t != name)
        value = Company(keys[serial], name, form, others, firm.code, related, spans, labels, _ids(known, texts))
        yield Mention(own[0].span, "company", value, "company.linked")
    for n in named:
        yield Mention(n.span, "company_mention", keys[n.firm.serial], "company.mention")


def _listed(norm: str, own: list[Named], lexicon: KnownFirms) -> KnownFirm | None:
    """The firm of the lexicon that has the name, or a form that is more than a brand, of these mentions."""
    firm = own[0].firm
    forms = [firm.name, *(norm[slice(*n.span)] for n in own)]
    return next((k for f in dict.fromkeys(forms) if firm.forms.get(f, "name") != "brand" and (k := lexicon.of(f))), None)


def _ids(known: KnownFirm | None, texts: list[str]) -> tuple[tuple[str, str], ...]:
    """The identifiers of a firm of the lexicon; a group is not the firm of it that the mainland's exchanges list (格力集团)."""
    if known is None:
        return ()
    group = not known.forms[0].endswith("集团") and any(t.endswith(("集团", "集團")) for t in texts)
    return tuple((s, v) for s, v in known.ids if not (group and s == "ticker" and v.endswith((".SH", ".SZ"))))
