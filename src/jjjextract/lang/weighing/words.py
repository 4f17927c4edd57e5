"""The words of a sentence with a coarse class each, and where a name may begin, end and may not go on.

A mention that the pipeline knows is one word, written as its class: Q a quantity, T a time, R a region, C a company,
S a source, N a person. The others have jieba's part of speech in Chinese, in English their class (`segment.english_classes`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jjjextract.lang.mask import BRACKET, COMPANY, FIGURE, PERIOD, PERSON, REGION, SOURCE
from jjjextract.lang.phrases import Tagger
from jjjextract.segment.english_classes import FUNCTION, Classes

__all__ = ["BEGIN", "END", "Edges", "Word", "chinese_words", "counted_words", "edges", "english_words"]


class Word(NamedTuple):
    """A word of a sentence: offsets in the text, how it reads, its class."""

    start: int
    end: int
    form: str
    tag: str


BEGIN, END = Word(0, 0, "^", "^"), Word(0, 0, "$", "$")
_CLASSES = {FIGURE[0]: "Q", PERIOD[0]: "T", REGION[0]: "R", COMPANY[0]: "C", SOURCE[0]: "S", BRACKET[0]: "B", PERSON[0]: "N"}
_RUN = re.compile("|".join(f"(?:{p})" for p in (FIGURE, PERIOD, REGION, COMPANY, SOURCE, BRACKET, PERSON)) + r"|[,;:。!?、\"“”「」()《》\n ]|[^,;:。!?、\"“”「」()《》\n \ue001-\ue01f]+|.")
_ENGLISH = re.compile("|".join(f"(?:{p})" for p in (FIGURE, PERIOD, REGION, COMPANY, SOURCE, PERSON)) + r"|[A-Za-z]+(?:['’-][A-Za-z]+)*|[0-9][0-9,.]*|[^\sA-Za-z0-9\ue001-\ue01f]")
_TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[0-9][0-9,.]*|[^\sA-Za-z0-9]")
_POINTS = frozenset(",;:。!?、\"“”「」()《》\n ")
_WITHIN = frozenset("、“”"), frozenset("-/&%'’")
_ZH_EDGES = frozenset("的、了着在从把被和与及")


class Edges(NamedTuple):
    """By the number of a word of one sentence: whether a name may end there, may begin there, can never go across it."""

    end: Sequence[bool]
    begin: Sequence[bool]
    stop: Sequence[bool]


def chinese_words(mask: str, norm: str, start: int, end: int, tag: Tagger) -> list[Word]:
    """The words of a Chinese sentence, `norm[start:end]`, in `mask` with its mentions folded (persons too)."""
    out: list[Word] = []
    for m in _RUN.finditer(mask, start, end):
        at, first = m.start(), m[0][0]
        if kind := _CLASSES.get(first):
            out.append(Word(at, m.end(), kind if kind != "B" else norm[at : m.end()], kind))
        elif first in _POINTS:
            out.append(Word(at, at + 1, first, "P"))
        else:
            for form, flag in tag(norm[at : m.end()]):
                out.append(Word(at, at + len(form), form, flag))
                at += len(form)
    return out


def english_words(mask: str, norm: str, start: int, end: int, classes: Classes) -> list[Word]:
    """The words of an English sentence in lower case, each punctuation mark by itself."""
    out = []
    for m in _ENGLISH.finditer(mask, start, end):
        if kind := _CLASSES.get(m[0][0]):
            if kind != "B":
                out.append(Word(m.start(), m.end(), kind, kind))
            continue
        form = norm[m.start() : m.end()]
        out.append(Word(m.start(), m.end(), form.lower(), classes(form)))
    return out


def counted_words(norm: str, start: int, end: int, classes: Classes) -> list[Word]:
    """The words inside an English figure (412 stores)."""
    return [Word(*m.span(), m[0].lower(), classes(m[0])) for m in _TOKEN.finditer(norm, start, end)]


def edges(words: Sequence[Word], *, chinese: bool) -> Edges:
    """Where names may begin and end among `words`."""
    end, begin, stop = [], [], []
    within = _WITHIN[0 if chinese else 1]
    light = _ZH_EDGES if chinese else FUNCTION
    for _, _, form, tag in words:
        point, plain = tag == "P", form not in light
        stop.append(tag in "QTSN" or (point and form not in within))
        begin.append(plain and not point and tag not in "QTSN")
        end.append(plain and not point and tag not in ("QTSNB" if chinese else "QTSN9"))
    return Edges(end, begin, stop)
