"""The text with everything known folded to classes, so that grammar can be a pattern over it.

A masked string is as long as `Document.norm` and keeps its offsets. A mention becomes one *head* character of its class
followed by *tail* characters; what nobody has named stays as it is. So `REGION` is one region of any length, and a
phrase such as "<region>在<region>" is a pattern of a few characters.
Fails where two mentions overlap: the class that stands first in `ORDER` keeps the characters.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.spans import Span

__all__ = [
    "BRACKET",
    "COMPANY",
    "FIGURE",
    "ORDER",
    "PERIOD",
    "PERSON",
    "REGION",
    "SOURCE",
    "anything",
    "heads",
    "masked",
]

ORDER = ("company_mention", "source", "quantity", "period", "region")
_HEAD = {
    "company_mention": "\ue003",
    "source": "\ue007",
    "quantity": "\ue006",
    "period": "\ue001",
    "region": "\ue002",
    "bracket": "\ue005",
}
_TAIL = {kind: chr(ord(head) + 16) for kind, head in _HEAD.items()}


def _pattern(kind: str) -> str:
    return f"{_HEAD[kind]}{_TAIL[kind]}*"


COMPANY = _pattern("company_mention")
SOURCE = _pattern("source")
FIGURE = _pattern("quantity")
PERIOD = _pattern("period")
REGION = _pattern("region")
BRACKET = _pattern("bracket")
PERSON = "\ue004\ue014*"

_CLASSES = re.compile("[\ue001-\ue01f]")  # a text that has such characters itself loses them


def anything(*patterns: str) -> str:
    """An alternation of classes as a group."""
    return "(?:" + "|".join(patterns) + ")"


def heads(text: str, kind: str) -> int:
    """How many mentions of `kind` begin in a stretch of masked text."""
    return text.count(_HEAD[kind])

_TERM = re.compile(r"期(?![间限内满末初的货权待望中])(?=[\u4e00-\u9fffA-Z])")

_AS_TEXT = frozenset({"date", "period", "ordinal"})  # kinds of quantities that can be no figure: left to be read as text


def masked(doc: Document) -> str:
    """`doc.norm` with its mentions folded to classes; the same length."""
    out = list(_CLASSES.sub(" ", doc.norm))
    taken = bytearray(len(out))
    ago = {m.span.start for m in doc.of("period")}  # 三年前 is one time, and no three years
    for kind in ORDER:
        for m in doc.of(kind):
            if kind == "quantity" and (m.value.kind in _AS_TEXT or (m.value.kind == "duration" and (m.span.start in ago or is_term(doc.norm, m.span.end)))):
                continue
            _fold(out, taken, m.span, kind)
    _fold_brackets(out, taken, doc.norm)
    return "".join(out)


def is_term(norm: str, end: int) -> bool:
    """True where a duration that ends at `end` is how long a paper runs: 10年|期国债收益率, 7天|期逆回购."""
    return _TERM.match(norm, end) is not None


def _fold(out: list[str], taken: bytearray, span: Span, kind: str) -> None:
    start, end = span
    if end <= start or taken.find(1, start, end) >= 0:
        return
    size = end - start
    out[start:end] = _HEAD[kind] + _TAIL[kind] * (size - 1)
    taken[start:end] = b"\x01" * size


def _fold_brackets(out: list[str], taken: bytearray, norm: str) -> None:
    """Short remarks in round brackets that hold no figure are folded too: they stand between a name and its number."""
    at = norm.find("(")
    while at >= 0:
        end = norm.find(")", at, at + 60)
        if end < 0:
            at = norm.find("(", at + 1)
            continue
        if taken.find(1, at, end + 1) < 0 and "\n" not in norm[at:end]:
            _fold(out, taken, Span(at, end + 1), "bracket")
        at = norm.find("(", end)
