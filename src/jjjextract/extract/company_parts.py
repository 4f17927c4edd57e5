"""The parts of a company's name in either language: place, brand, trade, legal form, with codes.

    company_parts("粤岭新能源(惠州)有限公司").brand == "粤岭"

Reads the name alone and no document. Fails where the brand itself is a word for a trade: it is then counted to the trade.
"""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.lang.en.companies import EnglishFirms
from jjjextract.lang.en.places import EnglishPlaces
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
    """The parts of `name`, in either script or in English. Never raises: what is not understood is the brand.

    `elf` is given where the form tells its country (GmbH), or the region of the name does (有限公司 of Taiwan or the mainland).
    """
    res = res or shared()
    norm = normal_form(name)
    if norm.isascii() or not any("\u3400" <= c <= "\u9fff" for c in norm):
        return _english(name, res)
    p = res.get(FirmGrammar.load).parts(norm, 0, len(norm))
    trade = "".join(name[slice(*t)] for t in p.trades)
    place = p.place if p.place.end > p.place.start else p.bracket if p.bracket and p.code else None
    form = p.form.of(name) if p.form else None
    elf = _elf(res, p.form.of(norm), p.code) if p.form else None
    return CompanyParts(place.of(name) if place else None, p.brand.of(name) or None, trade or None, form, p.code, elf)


def _english(name: str, res: Resources) -> CompanyParts:
    firms = res.get(EnglishFirms.load)
    found = next(iter(firms.find(name)), None)
    form = found.form.of(name) if found and found.form else None
    core = name[: found.form.start].rstrip(" ,") if found and found.form else name
    end, code = res.get(EnglishPlaces).leading(core)
    place = core[:end] if 0 < end < len(core) and core[end] == " " else None
    words = core[end + 1 :].split(" ") if place else core.split(" ")
    k = len(words)
    while k > 1 and firms.trades.get(words[k - 1]) in ("strong", "medium"):
        k -= 1
    code = code if place else None
    return CompanyParts(place, " ".join(words[:k]) or None, " ".join(words[k:]) or None, form, code, _elf(res, form, code) if form else None)


def _elf(res: Resources, form: str, region: str | None) -> str | None:
    """The code of a form, where the table has one for it alone or for the region (CN: the mainland)."""
    codes = res.get(_codes).get(form, {})
    home = "CN" if region and region.isdigit() and region < "700000" else region
    return codes.get("") or (codes.get(home) if home else None)


def _codes(res: Resources) -> dict[str, dict[str, str]]:
    """Build for `Resources.get`: form to entity legal form code by region, "" for a form of one country."""
    rows = ((form, cell.split()) for form, _, _, cell in res.rows("legal_forms.tsv", 4))
    return {form: {p.rpartition("=")[0]: p.rpartition("=")[2] for p in parts} for form, parts in rows}
