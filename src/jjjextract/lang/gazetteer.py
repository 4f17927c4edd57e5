"""Names of places with everything that each can mean, and how much it takes to believe one.

A *sure* form counts anywhere: official names, provinces, cities, countries. A *named* form (the bare name of a county)
counts where the document names a superior. A *word* (和平, 白银) is an everyday word: it counts only directly behind its
superior or where the document has its full name. Which of several meanings is meant is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources

__all__ = ["SURE", "Entry", "Gazetteer", "above", "level_of", "superiors"]

SURE, NAMED, WORD = 2, 1, 0
_CROSSED = re.compile(r"[中大南北东西上下].区$|合作市$")  # 其中|山区, 广大|兴区, 合作|市场
_RANK = {"province": 0, "city": 1, "county": 2}
_USE = {"w": WORD, "s": SURE}
_ETHNIC = (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"))
_COUNTRY_WORDS = {"全国": "CN", "我国": "CN", "中国": "CN", "中国大陆": "CN", "中国内地": "CN", "国内": "CN"}
_DECLINED = frozenset({"马利", "多哥", "查德", "尼日", "东加", "黑山", "狮子山", "蒙古", "圣诞岛", "卡达", "葛摩"})
_MORE_COUNTRIES = {
    "蒙古国": "MN",
    "黑山共和国": "ME",
    "苏格兰": "GB-SCT",
    "英格兰": "GB-ENG",
    "威尔士": "GB-WLS",
    "北爱尔兰": "GB-NIR",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What one form can mean: alternatives, each one or more codes; `use` is how sure the form is as a place."""

    meanings: tuple[tuple[str, ...], ...]
    use: int
    level: str


class Gazetteer:
    """Chinese names of places in Simplified. `names` gives the official name of a code."""

    def __init__(self, res: Resources) -> None:
        self.names: dict[str, str] = {}
        entries: dict[str, Entry] = {}
        for code, name, short, use in sorted(res.rows("regions.tsv", 4), key=lambda r: (_RANK[level_of(r[0])], r[0])):
            self.names[code] = name
            for form, sure in _forms(code, name, short, use):
                entries[form] = _with(entries.get(form), code, sure)
        for form, codes, level in _others(res):
            if level != "country" or form not in entries:
                entries[form] = Entry((codes,), SURE, level)
        self.lexicon = Lexicon(entries)


def _forms(code: str, name: str, short: str, use: str) -> Iterator[tuple[str, int]]:
    """The forms of a division: full, bare, and 恩施州 for an autonomous one."""
    county = not code.endswith("00")
    yield name, WORD if len(name) == 2 else NAMED if use == "w" and _CROSSED.match(name) and county else SURE
    if not short or short == name:
        return
    if county:
        yield short, _USE.get(use, SURE if len(short) > 2 and "回族" not in short else NAMED)
    else:
        yield short, _USE.get(use, SURE)
    for ending, brief in _ETHNIC:
        if name.endswith(ending):
            yield short + brief, SURE


def _with(known: Entry | None, code: str, use: int) -> Entry:
    """One more meaning of a form. A province keeps its name for itself, and a city before the counties of that name."""
    if known is None:
        return Entry(((code,),), use, level_of(code))
    first = known.meanings[0][0]
    if first.endswith("0000") or (
        first.endswith("00") and not code.endswith("00") and known.use == SURE and use != SURE
    ):
        return known
    return Entry((*known.meanings, (code,)), min(known.use, use), known.level)


def _others(res: Resources) -> Iterator[tuple[str, tuple[str, ...], str]]:
    for zh, codes, _en, level in res.rows("region_groups.tsv", 4):
        for form in zh.split("|"):
            yield form, tuple(codes.split()), level or "group"
    for code, zh, _en in res.rows("countries.tsv", 3):
        for form in zh.split("|"):
            if len(form) > 1 and form not in _DECLINED and "（" not in form:
                yield form, (code,), "country"
    for form, code in (_COUNTRY_WORDS | _MORE_COUNTRIES).items():
        yield form, (code,), "country"


def level_of(code: str) -> str:
    """`province`, `city` or `county`, by the zeros of a GB/T 2260 code."""
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") else "county"


def superiors(code: str) -> tuple[str, ...]:
    """The divisions that a division lies in: its city, where that is not itself, and its province."""
    if not code.isdigit():
        return ()
    found = (code[:4] + "00", code[:2] + "0000")
    return tuple(dict.fromkeys(c for c in found if c != code))


def above(outer: str, inner: str) -> bool:
    """True where `inner` lies in `outer`."""
    return outer in superiors(inner) or (outer == "CN" and inner.isdigit()) or inner.startswith(outer + "-")
