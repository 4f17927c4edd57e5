"""A pattern tried near its marks finds what it finds in the whole text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjextract.lang import clock
from jjjextract.lang.near import near

MARK = re.compile("[点:]")
PATTERN = re.compile("(?<![0-9])[0-9]{1,2}[点:](?:[0-9]{1,2}分?)?(?!之)")


@given(st.text("0123点:分之 x", max_size=80), st.integers(0, 20), st.integers(20, 80))
def test_near_finds_the_same(text, start, end):
    found = [m.span() for m in near(MARK, PATTERN, text, (start, min(end, len(text))), before=2, behind=4)]
    assert found == [m.span() for m in PATTERN.finditer(text, start, end)]


PIECES = """早上 凌晨 7点 十二点半 8时 30分 21:05 : 点 时 6:30 p.m. pm noon midnight 比分 ， 12 o'clock am 三刻 之 6.30"""


@pytest.mark.parametrize(("language", "words"), [("zh", clock._ZH), ("en", clock._EN)])
@given(st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=25))
def test_times_of_day_are_found_as_by_the_pattern_alone(language, words, pieces):
    text = " ".join(pieces)
    stop, expected = 0, []
    for m in sorted((*words.finditer(text), *clock._PAIR.finditer(text)), key=lambda m: (m.start(), -m.end())):
        ratio = m.re is clock._PAIR and clock._RATIO.search(text, max(0, m.start() - 14), m.start())
        if m.start() >= stop and not ratio:
            stop = m.end()
            expected.append(m.span())
    assert [tuple(m.span) for m in clock.find(text, 0, len(text), language)] == expected
