"""Whole words and marks found by an automaton: what an alternation in a regex finds, and nothing inside other words."""

import re

import pytest

from jjjextract.lang.near import Marks, near
from jjjextract.lang.whole_words import WholeWords

FORMS = ("ask", "asks", "called", "called for", "read", "said")
WORDS = WholeWords(FORMS)
TRIED = re.compile(rf"\b(?:{'|'.join(sorted(FORMS, key=len, reverse=True))})\b")

TEXTS = [
    "She asks, and they ask again.",
    "The task was called for in a basket, and he said so.",
    "It was called forth, recalled for a day, and read aloud.",
    "asked asking said_ said9 misread read",
    "said",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_finds_what_an_alternation_finds(text):
    assert [(s.start, s.end) for s in WORDS.find(text, 0, len(text))] == [m.span() for m in TRIED.finditer(text)]


def test_first_and_at_keep_to_whole_words():
    assert WORDS.first("a task he asks", 0, 14) == (10, 14)
    assert WORDS.first("a task", 0, 6) is None
    assert WORDS.at("called forth", 0) == "called"
    assert WORDS.at("called for it", 0) == "called for"
    assert WORDS.at("calledx", 0) is None


def test_marks_and_patterns_lead_to_the_same_places():
    text = "an analyst at Orrin said so; nobody else did; a broker at Vale agreed"
    pattern = re.compile(r"(?:analyst|broker) at ([A-Z]\w+)")
    by_marks = [m.group(1) for m in near(Marks("analyst", "broker"), pattern, text, (0, len(text)), before=0, behind=12)]
    by_pattern = [m.group(1) for m in near(re.compile("analyst|broker"), pattern, text, (0, len(text)), before=0, behind=12)]
    assert by_marks == by_pattern == ["Orrin", "Vale"]
    assert list(near(Marks("trader"), pattern, text, (0, len(text)), before=0, behind=12)) == []
