"""The words of the pages in the three languages of the interface, and the names of regions by their codes.

Words are data (`static/words.tsv`); a value of the contract has the key `KIND.VALUE`, such as `measure.growth`.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from jjjextract.normalise.script import traditional
from jjjextract.resources import Resources

__all__ = ["LANGUAGES", "asset", "region_names", "words"]

LANGUAGES = ("zh-Hant", "zh-Hans", "en")

_PLACES = {
    "CN": ("全國", "全国", "China"),
    "EU": ("歐盟", "欧盟", "European Union"),
    "710000": ("臺灣", "台湾", "Taiwan"),
    "810000": ("香港", "香港", "Hong Kong"),
    "820000": ("澳門", "澳门", "Macao"),
}


def asset(name: str) -> str:
    """A file of `static/` as text."""
    return (files("jjjextract.report") / "static" / name).read_text("utf-8")


def words() -> dict[str, tuple[str, str, str]]:
    """Every word of the interface by its key, in the order of `LANGUAGES`."""
    rows = (line.split("\t") for line in asset("words.tsv").splitlines() if line and not line.startswith("#"))
    return {key: (hant, hans, en) for key, hant, hans, en in rows}


def region_names(res: Resources, codes: Iterable[str] | None = None) -> dict[str, tuple[str, str, str]]:
    """Names of regions in the order of `LANGUAGES`; of all known codes where `codes` is None."""
    known = res.get(_names)
    wanted = known if codes is None else [c for c in sorted(set(codes)) if c in known]
    return {code: known[code] for code in wanted}


def _names(res: Resources) -> dict[str, tuple[str, str, str]]:
    english = {row[0]: row[1].split("|")[0] for row in res.rows("regions_en.tsv", 2)}
    out: dict[str, tuple[str, str, str]] = {}
    for code, official, short, _ in res.rows("regions.tsv", 4):
        name = short or official
        out[code] = (traditional(name), name, english.get(code, name))
    for code, zh, en in res.rows("countries.tsv", 3):
        name = zh.split("|")[0]
        out[code] = (traditional(name), name, en.split("|")[0])
    return {**out, **_PLACES}
