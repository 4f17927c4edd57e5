"""The words around a figure: heads of names, verbs of change, what a change is against, and what has not happened yet.

Data with a typed face: one table of `resources/` for each of the four, a `Lexicon` for each language. Chinese forms
match the normal form (`Document.norm`), English ones its lower case. A form may play several parts (收窄 is a fall, or
a slower rate), so its value is always a tuple; which part it plays is for the grammar to say. Fails where English
grammar needs a border: a lexicon matches characters, so the caller checks that a hit is a word (`is_word`).

    res.get(Wording.load).zh.changes.find(doc.norm)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from jjjextract.errors import ResourceError
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources

__all__ = ["Basis", "Change", "Head", "Wording", "Words", "is_word"]

T = TypeVar("T")

_BEFORE_TIGHT = re.compile(r"[0-9〇零一二三四五六七八九十两今去全前上同每当本明来近几多半后此个整逐]")
_BEHIND_TIGHT = re.compile(r"[长加速幅额至到多收产资值强持援添设补少产轻]")

# fmt: off
HEAD_KINDS = frozenset((
    "rate", "share", "change", "money", "price", "count", "quantity", "area", "length", "mass", "energy", "power",
    "volume", "duration", "speed", "temperature", "index", "ratio", "size",
))
CHANGE_KINDS = frozenset((
    "growth", "increment", "level", "level_to", "speed", "multiply", "turn", "record", "rank", "share", "compare",
    "flow",
))
# fmt: on
DIRECTIONS = frozenset(("increase", "decrease", "flat", "none"))
BASES = frozenset(("yoy", "mom", "qoq", "period", "since", "previous", "annual_average"))
STATUSES = frozenset(("planned", "target", "forecast"))


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that ends the name of something measured; `kind` says how its value reads (a key of `heads.toml`)."""

    form: str
    kind: str


@dataclass(frozen=True, slots=True)
class Change:
    """A word of change or level. `kind` and `direction` as in `change_verbs.toml` (direction None for `none`).

    `factor` is what a multiplying word comes to (翻番: 2), else None.
    """

    form: str
    kind: str
    direction: str | None
    factor: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """What a change is against. `open` forms (较, compared with) need a date or a period behind them.

    `tight` forms (年增) stand right before their figure, with no year in front that runs into them.
    """

    form: str
    code: str
    open: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. Values are tuples: every part that a form can play, commonest first."""

    heads: Lexicon[tuple[Head, ...]]
    changes: Lexicon[tuple[Change, ...]]
    bases: Lexicon[tuple[Basis, ...]]
    statuses: Lexicon[tuple[str, ...]]
    _sizes: Mapping[str, tuple[int, ...]]

    def head_of(self, name: str) -> Head | None:
        """The longest head noun that `name` ends with, in its first reading, or None."""
        end = len(name)
        for size in self._sizes.get(name[-2:], ()) or self._sizes.get(name[-1:], ()):
            found = self.heads.get(name[-size:])
            if found and (size >= end or not _joined(name, end - size)):
                return found[0]
        return None

    def find_bases(self, text: str) -> Iterator[tuple[int, int, Basis]]:
        """`(start, end, basis)` of the bases in `text`; tight ones only where nothing runs into them."""
        for start, end, (basis, *_) in self.bases.find(text):
            runs_in = basis.tight and (
                _BEFORE_TIGHT.search(text[max(start - 1, 0) : start]) or _BEHIND_TIGHT.match(text, end)
            )
            if not runs_in and is_word(text, start, end):
                yield start, end, basis


@dataclass(frozen=True, slots=True)
class Wording:
    """The tables in both languages."""

    zh: Words
    en: Words

    @classmethod
    def load(cls, res: Resources) -> Wording:
        """Read the tables; raises `ResourceError` where one names a section that the grammar does not know."""
        return cls(_words_of(res, "zh"), _words_of(res, "en"))


def is_word(text: str, start: int, end: int) -> bool:
    """True unless `text[start:end]` begins or ends in the middle of a word in Latin letters."""
    size = len(text)
    before = text[start - 1 : start + 1] if 0 < start < size else ""
    behind = text[end - 1 : end + 1] if 0 < end < size else ""
    return not ((before.isalnum() and before.isascii()) or (behind.isalnum() and behind.isascii()))


def _joined(text: str, at: int) -> bool:
    around = text[at - 1 : at + 1] if 0 < at < len(text) else ""
    return around.isascii() and around.isalnum()


def _words_of(res: Resources, lang: str) -> Words:
    heads = _grouped(_heads(res, lang))
    return Words(
        Lexicon(heads),
        Lexicon(_grouped(_changes(res, lang))),
        Lexicon(_grouped(_bases(res, lang))),
        Lexicon(_grouped(_statuses(res, lang))),
        _by_end(heads),
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    out: dict[str, tuple[T, ...]] = {}
    for form, value in pairs:
        out[form] = (*out.get(form, ()), value)
    return out


def _by_end(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of the forms that end in the same two characters, longest first, with those of one character."""
    out: dict[str, set[int]] = {}
    for form in forms:
        out.setdefault(form[-2:], set()).add(len(form))
    return {
        tail: tuple(sorted(sizes | (out.get(tail[-1:], set())), reverse=True)) for tail, sizes in out.items()
    }


def _heads(res: Resources, lang: str) -> Iterator[tuple[str, Head]]:
    for kind, table in _sections(res, "heads.toml", HEAD_KINDS):
        forms = _words("heads.toml", kind, table, lang)
        plurals = (_plural(form) for form in forms if lang == "en" and not form.endswith("s"))
        for form in dict.fromkeys((*forms, *plurals)):
            yield form, Head(form, kind)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh")) else "s")


def _changes(res: Resources, lang: str) -> Iterator[tuple[str, Change]]:
    name = "change_verbs.toml"
    factors = {form: Decimal(str(n)) for form, n in res.toml(name).get("factor", {}).items()}
    for kind, table in _sections(res, name, CHANGE_KINDS | {"factor"}):
        if kind == "factor":
            continue
        for direction, words in table.items():
            if direction not in DIRECTIONS:
                raise ResourceError(name, f"{kind}.{direction}", "no such direction")
            for form in _words(name, f"{kind}.{direction}", words, lang):
                factor = factors.get(form.split()[-1]) if kind == "multiply" else None
                yield form, Change(form, kind, None if direction == "none" else direction, factor)


def _bases(res: Resources, lang: str) -> Iterator[tuple[str, Basis]]:
    for code, table in _sections(res, "basis_words.toml", BASES):
        tight = table.get(f"tight-{lang}", ())
        for form in _words("basis_words.toml", code, table, lang):
            yield form, Basis(form, code, tight=form in tight)
        for form in table.get(f"open-{lang}", ()):
            yield form, Basis(form, code, open=True)


def _statuses(res: Resources, lang: str) -> Iterator[tuple[str, str]]:
    for status, table in _sections(res, "status_words.toml", STATUSES):
        for form in _words("status_words.toml", status, table, lang):
            yield form, status


def _sections(res: Resources, name: str, known: frozenset[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for key, table in res.toml(name).items():
        if key not in known:
            raise ResourceError(name, key, f"no such section; known are {', '.join(sorted(known))}")
        yield key, table


def _words(name: str, key: str, table: Mapping[str, Any], lang: str) -> list[str]:
    words = table.get(lang, [])
    if not isinstance(words, list) or not all(isinstance(w, str) and w for w in words):
        raise ResourceError(name, f"{key}.{lang}", "a list of words was expected")
    twice = {w for w in words if words.count(w) > 1}
    if twice:
        raise ResourceError(name, f"{key}.{lang}", f"twice: {', '.join(sorted(twice))}")
    return words
