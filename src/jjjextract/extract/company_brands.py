"""The brand in front of a trade that no table knows, by what the document itself calls the firm.

Fails for a brand of three characters that nowhere opens a clause.
"""

from __future__ import annotations

from collections.abc import Iterable

from jjjextract.document import Document
from jjjextract.extract.firms import Firm
from jjjextract.lang.words import places_of
from jjjextract.lang.zh.companies import FirmGrammar, Parts
from jjjextract.spans import Span

__all__ = ["early_brands", "seated"]

_BRAND = 2  # characters
_KINDS = ("", "市", "县", "区")


def early_brands(doc: Document, grammar: FirmGrammar, firms: Iterable[Firm], by_form: dict[str, Firm]) -> None:
    """Give each firm of a trade that no table knows (棠砚|剪纸有限公司) its brand of two characters, where the text has it alone."""
    for firm in firms:
        two = firm.brand[:2]
        unknown = len(firm.brand) >= 4 and firm.legal_form and firm.name.endswith(firm.brand + firm.legal_form)
        if unknown and two not in by_form and _alone(doc.norm, grammar, firm) and not any(m.span.of(doc.norm) == two for m in doc.of("region")):
            firm.forms[two] = "brand"
            by_form[two] = firm
        elif unknown and (three := firm.brand[:3]) not in by_form and _opens(doc.norm, grammar, firm, three):
            firm.forms[three] = "brand"
            by_form[three] = firm


def seated(doc: Document, p: Parts) -> Parts:
    """The parts of a name in front of whose brand stands a county or a town that only the table of regions has: 邵东|宝焱|电器."""
    place = doc.at("region", p.whole.start) if p.place.end == p.place.start else None
    if place is None or place.span.start != p.whole.start or len(place.value.codes) != 1 or p.brand.end - place.span.end < _BRAND:
        return p
    return p._replace(place=place.span, brand=Span(place.span.end, p.brand.end), code=p.code or place.value.codes[0])


def _opens(norm: str, grammar: FirmGrammar, firm: Firm, three: str) -> bool:
    """True where a rare brand of three characters opens a clause, and the fourth is not with it."""
    if firm.brand.isascii() or not grammar.common.rare(three) or three in grammar.places.codes:
        return False
    rest = norm.replace(firm.name, "")
    return any(not "\u3400" <= rest[at - 1 : at] <= "\u9fff" and rest[at + 3 : at + 4] != firm.brand[3] for at in places_of(rest, three))


def _alone(norm: str, grammar: FirmGrammar, firm: Firm) -> bool:
    """True where the first two characters of a brand stand without the third, as they never do of a brand of three."""
    two = firm.brand[:2]
    if firm.brand.isascii() or two in grammar.common.words or two in grammar.trades or any(two + kind in grammar.places.codes for kind in _KINDS):
        return False
    rest = norm.replace(firm.name, "")
    return two in rest and firm.brand[:3] not in rest
