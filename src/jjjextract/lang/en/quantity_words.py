"""Words around an English number: bounds, currency signs and codes, and the plural noun that a number counts."""

from __future__ import annotations

import re

from jjjextract.resources import Resources

__all__ = ["SIGN_BEHIND", "Bounds", "en_bounds", "plural_noun", "sign_before", "singular"]

_SIGNS = (
    ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("AU$", "AUD"), ("NZ$", "NZD"), ("CA$", "CAD"), ("A$", "AUD"),
    ("C$", "CAD"), ("S$", "SGD"), ("R$", "BRL"), ("RMB", "CNY"), ("Rs.", "INR"), ("Rs", "INR"), ("RM", "MYR"), ("$", "USD"),
    ("£", "GBP"), ("€", "EUR"), ("¥", "CNY"), ("￥", "CNY"), ("₹", "INR"), ("₩", "KRW"), ("₽", "RUB"), ("฿", "THB"),
    ("₦", "NGN"), ("₱", "PHP"), ("₫", "VND"), ("₪", "ILS"), ("₺", "TRY"), ("₴", "UAH"), ("₸", "KZT"), ("₡", "CRC"),
    ("₾", "GEL"), ("₮", "MNT"), ("₵", "GHS"), ("₲", "PYG"), ("₭", "LAK"),
)  # fmt: skip
_CODE = (
    "USD|CNY|EUR|GBP|JPY|HKD|TWD|CHF|AUD|CAD|NZD|SGD|INR|KRW|MYR|THB|AED|KWD|BHD|JOD|QAR|SAR|ILS|PHP|IDR|VND|ZAR|NGN|EGP|LBP|GEL"
    "|AMD|TRY|MXN|BRL|CRC|MNT|LAK|DKK|NOK|SEK|PLN|CZK|HUF|RUB|UAH|KES|GHS|PKR|LKR|BDT|UAH|ISK|RON|KZT|AZN"
)
_CODES = re.compile(rf"(?<![A-Za-z])({_CODE})\s?$")
_LAST = frozenset({s[-1] for s, _ in _SIGNS} | set(_CODE.replace("|", "")))
SIGN_BEHIND = re.compile(r"\s?(US\$|HK\$|NT\$|A\$|C\$|S\$|\$|€(?:ur)?|£|¥|₹|₩|₪|₽|Rs\b|RM\b)(?![0-9A-Za-z])")
_NAMED = re.compile(r"(?<![A-Za-z])(?:malaysian? )?(ringgits?|rupees?|baht|yen|yuan)\s$", re.I)
_NAMED_CODES = {"ringgit": "MYR", "rupee": "INR", "baht": "THB", "yen": "JPY", "yuan": "CNY"}

_NOT_NOUN = frozenset(
    ["as", "is", "was", "has", "does", "its", "this", "his", "hers", "us", "yes", "plus", "less", "versus", "always", "perhaps", "besides", "across", "times", "series", "towards", "sometimes", "overseas", "afterwards", "whereas", "thus", "regardless", "unless", "previous", "various", "serious", "famous", "religious", "says", "goes", "gets", "makes", "takes", "costs", "means", "needs", "looks", "seems", "comes", "gives", "lies", "remains", "lakhs", "lacs", "kms"]
)
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "species": "species", "aircraft": "aircraft",
    "staff": "staff", "policemen": "policeman", "businesses": "business", "buses": "bus", "sheep": "sheep", "cattle": "cattle",
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "shelves": "shelf", "loaves": "loaf", "halves": "half",
    "movies": "movie", "cookies": "cookie", "viruses": "virus", "gases": "gas", "fishermen": "fisherman", "mice": "mouse",
    "teeth": "tooth", "criteria": "criterion", "data": "data", "crises": "crisis", "analyses": "analysis", "bases": "base",
    "axes": "axis", "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero", "shoes": "shoe", "toes": "toe",
    "wharves": "wharf", "calves": "calf", "thieves": "thief", "hooves": "hoof", "scarves": "scarf",
    "headcount": "headcount", "head": "head", "personnel": "personnel",
}  # fmt: skip
_ROSE = re.compile(r"(?:[a-z]ed|rose|went|crept|shot|came|gone|risen|grew)\sup\sto$")
_OVER_TO = ("turned ", "turns ", "turning ", "handed ", "paid ")
_WORD = re.compile(r"[a-z]{2,24}(?:-[a-z]{2,20}s(?![a-z]))?(?![a-z])")
_FILLERS = ("a ", "the ", "another ", "only ", "an ")
_FILLER_ENDS = frozenset(filler[-2] for filler in _FILLERS)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MEN, _NOT_MEN = "men", frozenset({"specimen", "regimen", "abdomen", "omen", "acumen", "stamen", "bitumen", "cyclamen", "women"})
_ES = ("ches", "shes", "xes", "sses", "zzes", "buses")


class Bounds:
    """English bound words: `before(low, start)` and `behind(low, end)` give the bound and its place."""

    def __init__(self, table: dict[str, dict[str, list[str]]]) -> None:
        self._before = {w: b for b, ws in table["before"].items() for w in ws}
        self._behind = {w: b for b, ws in table["behind"].items() for w in ws}
        self._ending: dict[str, list[str]] = {}
        for word in sorted(self._before, key=len, reverse=True):
            self._ending.setdefault(word.rsplit(" ", 1)[-1], []).append(word)
        self._marks = tuple(w for w in self._before if not w[-1].isalpha())
        words = sorted(self._behind, key=len, reverse=True)
        self._after = re.compile(r"(?:\s|-)?(" + "|".join(map(re.escape, words)) + r")(?![a-z0-9])")

    def before(self, low: str, start: int) -> tuple[str, int, int] | None:
        """The bound whose word ends in front of `start`; an article in between is passed over."""
        found = self._word(low, start)
        if found or low[start - 1 : start] != " " or low[start - 2 : start - 1] not in _FILLER_ENDS:
            return found
        for filler in _FILLERS:
            if low.endswith(filler, 0, start) and (found := self._word(low, start - len(filler))):
                passes = filler in ("a ", "an ") and low.startswith("pass", found[1])
                return None if passes else found  # pass | a $4 million budget
        return None

    def _word(self, low: str, end: int) -> tuple[str, int, int] | None:
        while end > 0 and low[end - 1] in " \n(":
            end -= 1
        tail = low[max(0, end - 16) : end]  # no bound word is longer
        begin = end - len(tail) + len(tail.rstrip(_LETTERS))
        if begin and low[begin - 1].isalpha():
            return None
        for word in self._ending.get(low[begin:end], ()) if begin < end else self._marks:
            at = end - len(word)
            if not low.endswith(word, 0, end) or (at and low[at - 1].isalnum() and word[0].isalnum()):
                continue
            if word == "over" and low.endswith(_OVER_TO, 0, at):
                return None  # turned over 5.4 billion
            if word == "up to" and _ROSE.search(low, max(0, end - 18), end):
                return None
            return self._before[word], at, end
        return None

    def behind(self, low: str, end: int) -> tuple[str, int, int] | None:
        """The bound whose word stands behind the unit."""
        m = self._after.match(low, end)
        return (self._behind[m.group(1)], m.start(1), m.end(1)) if m else None


def en_bounds(res: Resources) -> Bounds:
    """The English bound words."""
    return Bounds(res.toml("bound_words.toml")["en"])


def sign_before(norm: str, start: int) -> tuple[str, int] | None:
    """The currency of a sign, code or word in front of a number, and where it begins."""
    at = start - 1 if start > 1 and norm[start - 1] in " -" else start
    if not at:
        return None
    if norm[at - 1] in _LAST:
        for text, code in _SIGNS:
            if norm.endswith(text, 0, at) and not (text[0].isalpha() and norm[at - len(text) - 1 : at - len(text)].isalpha()):
                return code, at - len(text)
        m = _CODES.search(norm, max(0, start - 5), start)
        if m:
            return m.group(1), m.start()
    named = _NAMED.search(norm, max(0, start - 20), start) if norm[at - 1] in "tsen" and at < start else None
    return (_NAMED_CODES[named.group(1).lower().rstrip("s")], named.start()) if named else None


_VERBS = frozenset("sells takes makes goes gets fetches comes weighs lasts employs carries serves pays belongs seems becomes brings gives keeps lies sits".split())  # noqa: SIM905


def plural_noun(low: str, at: int) -> tuple[str, int] | None:
    """The singular of the plural noun at `at` and where the noun ends, or None."""
    m = _WORD.match(low, at)
    if m is None:
        return None
    word = m.group()
    if word in _IRREGULAR:
        return _IRREGULAR[word], m.end()
    if word.endswith(_MEN) and word not in _NOT_MEN:
        return word[:-2] + "an", m.end()
    if word in _NOT_NOUN or word in _VERBS or not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return None
    return singular(word), m.end()


def singular(word: str) -> str:
    """The singular of a plural."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(_MEN) and word not in _NOT_MEN:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_ES) else word.removesuffix("s")
