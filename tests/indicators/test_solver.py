"""Figures are handed out to names, regions and subjects in order; what cannot be handed out is left out."""

import pytest

from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.extract.indicators.solver import Place, solve
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span


def name(text, head="", at=0):
    return Name(text, Span(at, at + len(text)), head)


def place(*codes, at=0):
    return Place(codes, Span(at, at + 2))


def slot(text, *codes, head="", subject=None):
    return Slot(name(text, head), codes, (Span(0, 2),), subject)


A, B, C = place("110000", at=10), place("120000", at=13), place("130000", at=16)
OUT, IN = name("出口", at=20), name("进口", at=23)
FIRM, OTHER = Subject("甲厂", "c1"), Subject("乙厂", "c2")
LIST = (slot("产值", "110000"), slot("产值", "120000"))
NAMED = (slot("出口额", "110000", head="额"), slot("进口额", "110000", head="额"))


def table(solved):
    return [(s.name.norm if s.name else None, *s.regions) for s in solved.slots]


CASES = [
    # count, names, places, slots before -> what each figure gets
    (1, [OUT], [A], (), [("出口", "110000")]),
    (1, [OUT], [A, B], (), [("出口", "110000", "120000")]),
    (1, [OUT], [A, A], (), [("出口", "110000")]),
    (1, [OUT], [], LIST, [("出口",)]),
    (1, [], [], LIST, [("产值", "120000")]),
    (1, [], [C], LIST, [("产值", "130000")]),
    (1, [], [], (), [(None,)]),
    (1, [], [A], (), [(None, "110000")]),
    (3, [OUT], [A, B, C], (), [("出口", "110000"), ("出口", "120000"), ("出口", "130000")]),
    (2, [OUT, IN], [A], (), [("出口", "110000"), ("进口", "110000")]),
    (2, [OUT, IN], [], (), [("出口",), ("进口",)]),
    (2, [OUT, IN], [A, B], (), [("出口", "110000", "120000"), ("进口", "110000", "120000")]),
    (4, [OUT, IN], [A, B], (), [("出口", "110000"), ("进口", "110000"), ("出口", "120000"), ("进口", "120000")]),
    (2, [], [A, B], LIST, [("产值", "110000"), ("产值", "120000")]),
    (2, [], [], LIST, [("产值", "110000"), ("产值", "120000")]),
    (2, [OUT], [], LIST, [("出口", "110000"), ("出口", "120000")]),
    (2, [name("增速")], [], NAMED, [("出口增速", "110000"), ("进口增速", "110000")]),
    (2, [], [], (slot("x"), *LIST), [("产值", "110000"), ("产值", "120000")]),
]


@pytest.mark.parametrize(("count", "names", "places", "before", "expected"), CASES)
def test_solved(count, names, places, before, expected):
    solved = solve(count, names, places, None, before)
    assert table(solved) == expected
    assert not solved.mismatch
    assert solved.how


def test_the_list_that_stands_first_is_the_outer_one():
    early = [name("出口", at=0), name("进口", at=3)]
    got = table(solve(4, early, [A, B], None, ()))
    assert got == [("出口", "110000"), ("出口", "120000"), ("进口", "110000"), ("进口", "120000")]


MISMATCHES = [
    (3, [OUT], [A, B], ()),
    (2, [OUT], [A, B, C], ()),
    (3, [OUT, IN], [A], ()),
    (3, [], [A, B], LIST),
    (5, [OUT, IN], [A, B], ()),
]


@pytest.mark.parametrize(("count", "names", "places", "before"), MISMATCHES)
def test_what_does_not_fit_is_left_out(count, names, places, before):
    solved = solve(count, names, places, None, before)
    assert solved.mismatch
    assert len(solved.slots) == count
    assert len(set(solved.slots)) == 1
    assert len(places) == 1 or solved.slots[0].regions == ()
    assert len(names) == 1 or solved.slots[0].name is None


@pytest.mark.parametrize(("names", "places"), [([OUT], []), ([OUT], [A]), ([], [])])
def test_one_name_for_all_is_no_mismatch(names, places):
    solved = solve(2, names, places, None, ())
    assert not solved.mismatch
    assert len(solved.slots) == 2


def test_subjects():
    assert solve(1, [OUT], [], FIRM, ()).slots[0].subject == FIRM
    firms = (slot("产值", subject=FIRM), slot("产值", subject=OTHER))
    assert [s.subject for s in solve(2, [name("利润")], [], None, firms).slots] == [FIRM, OTHER]
    assert solve(1, [], [], None, firms).slots[0].subject == OTHER
