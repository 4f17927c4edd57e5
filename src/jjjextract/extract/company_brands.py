"""The brand in front of a trade that no table knows, by what the document itself calls the firm.

Fails for a brand of three characters: where it ends is not seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from jjjextract.document import Document
from jjjextract.extract.firms import Firm
from jjjextract.lang.zh.companies import FirmGrammar

__all__ = ["early_brands"]

_KINDS = ("", "市", "县", "区")


def early_brands(doc: Document, grammar: FirmGrammar, firms: Iterable[Firm], by_form: dict[str, Firm]) -> None:
    """Give each firm of a trade that no table knows (棠砚|剪纸有限公司) its brand of two characters, where the text has it alone."""
    for firm in firms:
        two = firm.brand[:2]
        unknown = len(firm.brand) >= 4 and firm.legal_form and firm.name.endswith(firm.brand + firm.legal_form)
        if unknown and two not in by_form and _alone(doc.norm, grammar, firm) and not any(m.span.of(doc.norm) == two for m in doc.of("region")):
            firm.forms[two] = "brand"
            by_form[two] = firm


def _alone(norm: str, grammar: FirmGrammar, firm: Firm) -> bool:
    """True where the first two characters of a brand stand without the third, as they never do of a brand of three."""
    two = firm.brand[:2]
    if firm.brand.isascii() or two in grammar.common.words or two in grammar.trades or any(two + kind in grammar.places.codes for kind in _KINDS):
        return False
    rest = norm.replace(firm.name, "")
    return two in rest and firm.brand[:3] not in rest
