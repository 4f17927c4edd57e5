"""Words around an English number: bounds, currency signs, counted nouns, and what makes a numeral a name or a date."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjextract.resources import Resources

__all__ = ["Bounds", "en_bounds", "plural_noun", "refusal", "sign_before"]

_SIGNS = (
    ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("AU$", "AUD"), ("NZ$", "NZD"), ("CA$", "CAD"), ("A$", "AUD"), ("C$", "CAD"),
    ("S$", "SGD"), ("R$", "BRL"), ("RMB", "CNY"), ("Rs.", "INR"), ("Rs", "INR"), ("RM", "MYR"), ("$", "USD"), ("£", "GBP"), ("€", "EUR"),
    ("¥", "CNY"), ("￥", "CNY"), ("₹", "INR"), ("₩", "KRW"), ("₽", "RUB"), ("฿", "THB"), ("₦", "NGN"), ("₱", "PHP"), ("₫", "VND"), ("₪", "ILS"),
    ("₺", "TRY"), ("₴", "UAH"), ("₸", "KZT"), ("₡", "CRC"), ("₾", "GEL"), ("₮", "MNT"), ("₵", "GHS"), ("₲", "PYG"), ("₭", "LAK"),
)  # fmt: skip
_CODES = re.compile(r"\b(USD|CNY|EUR|GBP|JPY|HKD|TWD|CHF|AUD|CAD|NZD|SGD|INR|KRW|MYR|THB|AED|KWD|BHD|JOD|QAR|SAR|ILS|PHP|IDR|VND|ZAR|NGN|EGP|LBP|GEL|AMD|TRY|MXN|BRL|CRC|MNT|LAK|DKK|NOK|SEK|PTS|BTC)\s?$")
_MONTHS = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_DATE_BEFORE = re.compile(rf"\b(?:{_MONTHS})\.?\s$")
_DATE_BEHIND = re.compile(rf"(?:st|nd|rd|th)?(?:\sof)?\s(?:{_MONTHS})\b")
_CLOCK = re.compile(r":[0-9]{2}|\s?(?:a\.m\.|p\.m\.|am|pm|o'clock)\b")
_CONTACT = re.compile(r"(?:[0-9]{3}-){1,2}[0-9]{3,4}(?![0-9])|[0-9]{3}-[0-9]{4}(?![0-9])|24/7")
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][A-Za-z]+|\b[A-Z]{2,})\s$")
_OPENERS = frozenset(
    "about around nearly almost over some roughly approximately more less at up only just in by of to from with and or but for on as than between all another these those "
    "the a an its their his her our my your was were is are has have had be been it we they he she you i total sales revenue since until through after before during within under "
    "above below exceeding every per each that this when while if then so not no last first next past another fully within until till least most".split()
)
_NOT_NOUN = frozenset(
    "as is was has does its this his hers us yes plus less versus always perhaps besides across times series hours years months weeks days minutes seconds "
    "towards sometimes overseas afterwards whereas thus regardless unless previous various serious famous religious".split()
)
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "households": "household", "species": "species", "aircraft": "aircraft", "staff": "staff", "feet": "foot", "policemen": "policeman", "businesses": "business", "buses": "bus", "sheep": "sheep", "cattle": "cattle", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "shelves": "shelf", "houses": "house", "cases": "case", "licenses": "license", "nurses": "nurse", "courses": "course", "horses": "horse", "bases": "base", "purchases": "purchase", "releases": "release", "warehouses": "warehouse", "leases": "lease", "responses": "response", "expenses": "expense", "increases": "increase", "exercises": "exercise", "movies": "movie", "cookies": "cookie", "viruses": "virus", "gases": "gas", "addresses": "address"}
_WORD = re.compile(r"[a-z]{2,24}(?![a-z])")


class Bounds:
    """English bound words: `before(text, start)` and `behind(text, end)` give the bound and its place."""

    def __init__(self, table: dict[str, dict[str, list[str]]]) -> None:
        self._before = {w: b for b, ws in table["before"].items() for w in ws}
        self._behind = {w: b for b, ws in table["behind"].items() for w in ws}
        self._longest = max(map(len, self._before)) + 1
        words = sorted(self._behind, key=len, reverse=True)
        self._after = re.compile(r"(?:\s|-)?(" + "|".join(map(re.escape, words)) + r")(?![a-z])")

    def before(self, low: str, start: int) -> tuple[str, int, int] | None:
        """The bound whose word ends at `start`; an article or "the" in between is passed over."""
        at = start
        for filler in ("", "a ", "the ", "another ", "us", "only ", "an "):
            if filler and not low.endswith(filler, 0, start):
                continue
            at = start - len(filler)
            found = self._word(low, at)
            if found:
                return found
        return None

    def _word(self, low: str, at: int) -> tuple[str, int, int] | None:
        end = at
        while end > 0 and low[end - 1] in " \n(":
            end -= 1
        for n in range(min(self._longest, end), 0, -1):
            word = low[end - n : end]
            if word in self._before and (end - n == 0 or not low[end - n - 1].isalnum() or not word[0].isalnum()):
                return self._before[word], end - n, end
        return None

    def behind(self, low: str, end: int) -> tuple[str, int, int] | None:
        """The bound whose word stands behind the unit."""
        m = self._after.match(low, end)
        return (self._behind[m.group(1)], m.start(1), m.end(1)) if m else None


def en_bounds(res: Resources) -> Bounds:
    """The English bound words."""
    return Bounds(res.toml("bound_words.toml")["en"])


def sign_before(norm: str, start: int) -> tuple[str, int] | None:
    """The currency of a sign or code in front of a number, and where it begins."""
    at = start - 1 if norm[start - 1 : start] == " " and start > 1 else start
    for text, code in _SIGNS:
        if norm.endswith(text, 0, at) and not (text[0].isalpha() and norm[at - len(text) - 1 : at - len(text)].isalpha()):
            return code, at - len(text)
    m = _CODES.search(norm, max(0, start - 5), start)
    return (m.group(1), m.start()) if m else None


def plural_noun(norm: str, low: str, at: int, value: Decimal) -> tuple[str, int] | None:
    """The singular of the plural noun at `at` and where the noun ends, or None."""
    m = _WORD.match(low, at)
    if m is None:
        return None
    word = m.group()
    if word in _IRREGULAR:
        return _IRREGULAR[word], m.end()
    if word in _NOT_NOUN or not word.endswith("s") or word.endswith(("ss", "us", "is", "ous")) or len(word) < 4:
        return None
    if norm[m.start()].isupper() and not norm[m.start() : m.end()].isupper() and value == int(value) and value < 10 and False:
        return None
    return singular(word), m.end()


def singular(word: str) -> str:
    """The singular of a regular plural."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def refusal(norm: str, low: str, start: int, end: int) -> tuple[str, int] | None:
    """Why a numeral is none by what touches it: a telephone, a clock time, a date, a name; and where that ends."""
    m = _CONTACT.match(low, start)
    if m:
        return "contact", m.end()
    text = low[start:end]
    if text[:1].isdigit():
        if m := _CLOCK.match(low, end):
            return "date", m.end()
        if _DATE_BEFORE.search(low, max(0, start - 11), start) and len(text.rstrip("stndrh")) <= 4 or (_DATE_BEHIND.match(low, end) and len(text) <= 4 and text[:2].isdigit() or len(text) <= 2 and _DATE_BEHIND.match(low, end)):
            return "date", end
        if text.isdigit() and (name := _NAME_BEFORE.search(norm, max(0, start - 24), start)) and name.group().strip().lower() not in _OPENERS and not _unit_follows(low, end):
            return "name", end
    if low[start - 1 : start] == "-" and low[start - 2 : start - 1].isalpha() and text[:1].isdigit():
        return "name", end
    if low[end : end + 1] == "-" and text[:1].isdigit() and re.compile(r"-eleven|-[a-z]{1,2}(?![a-z])").match(low, end):
        return "name", end
    return None


def _unit_follows(low: str, end: int) -> bool:
    return bool(re.compile(r"\s?(?:%|percent|per cent|pct|million|billion|trillion|thousand|hundred|bn|m\b|k\b)|\s[a-z]{3,}s\b").match(low, end))
