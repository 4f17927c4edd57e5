"""The parts of a company's name in either language: place, brand, trade, legal form, with codes.

    company_parts("粤岭新能源(惠州)有限公司").brand == "粤岭"

Reads the name alone and no document. Fails where the brand itself is a word for a trade: it is then counted to the trade.
"""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.lang.en.companies import EnglishFirms
from jjjextract.lang.zh.companies import FirmGrammar
from jjjextract.normalise.script import normal_form
from jjjextract.resources import Resources, shared

__all__ = ["CompanyParts", "company_parts"]


@dataclass(frozen=True, slots=True)
class CompanyParts:
    """Parts as they stand in the name; None where a part is missing. `region` is a code, `elf` the ISO 20275 code of the form."""

    place: str | None
    brand: str | None
    trade: str | None
    legal_form: str | None
    region: str | None
    elf: str | None


def company_parts(name: str, res: Resources | None = None) -> CompanyParts:
    """The parts of `name`, in either script or in English. Never raises: what is not understood is the brand."""
    res = res or shared()
    norm = normal_form(name)
    if norm.isascii() or not any("\u3400" <= c <= "\u9fff" for c in norm):
        return _english(name, res)
    p = res.get(FirmGrammar.load).parts(norm, 0, len(norm))
    trade = "".join(name[slice(*t)] for t in p.trades)
    place = p.place if p.place.end > p.place.start else p.bracket if p.bracket and p.code else None
    form = name[slice(*p.form)] if p.form else None
    return CompanyParts(
        name[slice(*place)] if place else None, name[slice(*p.brand)] or None, trade or None, form, p.code, _elf(res, norm[slice(*p.form)] if p.form else "")
    )


def _english(name: str, res: Resources) -> CompanyParts:
    firms = res.get(EnglishFirms.load)
    found = next(iter(firms.find(name)), None)
    form = name[slice(*found.form)] if found and found.form else None
    core = name[: found.form.start].rstrip(" ,") if found and found.form else name
    words = core.split(" ")
    k = len(words)
    while k > 1 and firms.trades.get(words[k - 1]) in ("strong", "medium"):
        k -= 1
    return CompanyParts(None, " ".join(words[:k]) or None, " ".join(words[k:]) or None, form, None, _elf(res, form or ""))


def _elf(res: Resources, form: str) -> str | None:
    return next((code or None for f, _, _, code in res.rows("legal_forms.tsv", 4) if f == form), None)
