"""Paragraphs of many trades with every figure's name and measure beside it, in both scripts (`annotated_zh.txt`, and `annotated_texts_zh.txt` of whole texts)."""

import re
from pathlib import Path

import pytest
from observation_rows import PIPELINE

from jjjextract.evaluation.fields import alike
from jjjextract.normalise.script import simplify, traditional

MARKED = re.compile(r"\[(?P<figure>[^\]#]*)#(?P<names>[^\]#]*)(?:#(?P<measure>[^\]!]*)(?P<wrong>!?))?\]")
MEASURES = {"l": "level", "s": "share", "m": "multiple", "r": "rank", "d": "difference", "g": "growth", "i": "increment"}
WAYS = {"+": "increase", "-": "decrease"}
LINES = [
    line
    for name in ("annotated_zh.txt", "annotated_texts_zh.txt")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
    if line and not line.startswith("# ")
]


def plain(line):
    """The text without its marks, and `(start, end, mark)` of each figure in it."""
    text, gold, at = "", [], 0
    for m in MARKED.finditer(line):
        text += line[at : m.start()]
        gold.append((len(text), len(text) + len(m["figure"]), m))
        text, at = text + m["figure"], m.end()
    return text + line[at:], gold


def right(record, start, end, mark):
    """True where the observation at the figure has one of the names, the measure and the direction."""
    found = [i for i in record.indicators if i.span.start < end and i.span.end > start]
    names = mark["names"].split("|")
    if not found or names == [""]:
        return not found and "" in names
    i = min(found, key=lambda i: abs(i.span.start - start))
    measure = mark["measure"] or "l"
    named = any(alike(simplify(n), simplify(i.indicator)) for n in names if n)
    return named and ("?" in measure or (i.measure, i.direction) == (MEASURES[measure[0]], WAYS.get(measure[1:])))


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize("line", LINES)
def test_paragraph(line, script):
    text, gold = plain(line)
    record = PIPELINE.extract(simplify(text) if script == "hans" else traditional(text), published="2024-10-20")
    told = [(m["figure"], right(record, s, e, m)) for s, e, m in gold]
    assert told == [(m["figure"], not m["wrong"]) for _, _, m in gold]


def test_most_is_right():
    marks = [m for line in LINES for m in MARKED.finditer(line)]
    assert sum(bool(m["wrong"]) for m in marks) < len(marks) / 6
