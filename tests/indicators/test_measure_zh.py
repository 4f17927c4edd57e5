"""What a figure says, by its unit and the words around it."""

from decimal import Decimal

import pytest

from jjjextract.lang.zh.figure_words import Role
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.measure import Reading, dimension_of, read_measure, signed
from jjjextract.spans import Span
from jjjextract.values import Quantity, Unit

UP, DOWN, FLAT = Role("growth", "increase"), Role("growth", "decrease"), Role("growth", "flat")
AT = Span(0, 2)


def figure(kind, text, code, dimension):
    unit = Unit(text, code, dimension, Decimal(1)) if code else None
    return Quantity(kind, Decimal(3), None, unit, Decimal(3), None, "exact", Span(5, 7), Span(5, 6))


PERCENT = figure("percent", "%", "%", "percent")
POINTS = figure("percent", "个百分点", "pp", "points")
MONEY = figure("money", "元", "CNY", "money")
COUNT = figure("count", "家", "{家}", "count")
TIMES = figure("multiple", "倍", "1", "ratio")
DOUBLE = figure("multiple", "番", "1", "ratio")
FRACTION = figure("fraction", "", "1", "ratio")
RANK = figure("rank", "位", "{位}", "rank")
BARE = figure("cardinal", "", "", "")


@pytest.mark.parametrize(
    ("q", "dimension"),
    [
        (PERCENT, "percent"),
        (POINTS, "points"),
        (MONEY, "money"),
        (COUNT, "count"),
        (TIMES, "ratio"),
        (FRACTION, "fraction"),
        (RANK, "rank"),
        (BARE, "none"),
    ],
)
def test_dimension(q, dimension):
    assert dimension_of(q) == dimension


CASES = [
    # figure, what the lead says, measure, direction
    (PERCENT, {}, "level", None),
    (PERCENT, {"change": UP}, "growth", "increase"),
    (PERCENT, {"change": DOWN}, "growth", "decrease"),
    (PERCENT, {"change": UP, "to": True}, "level", None),
    (PERCENT, {"noun": Role("noun", "decrease")}, "growth", "decrease"),
    (PERCENT, {"share": True}, "share", None),
    (PERCENT, {"share": True, "change": UP}, "share", None),
    (PERCENT, {"difference": "higher"}, "difference", None),
    (POINTS, {}, "increment", "increase"),
    (POINTS, {"change": DOWN}, "increment", "decrease"),
    (POINTS, {"noun": Role("noun", "decrease")}, "increment", "decrease"),
    (POINTS, {"difference": "lower"}, "difference", None),
    (POINTS, {"to": True}, "level", None),
    (MONEY, {}, "level", None),
    (MONEY, {"change": UP}, "increment", "increase"),
    (MONEY, {"change": UP, "to": True}, "level", None),
    (MONEY, {"change": UP, "have": AT}, "level", None),
    (MONEY, {"difference": "higher"}, "difference", None),
    (COUNT, {"change": DOWN}, "increment", "decrease"),
    (TIMES, {}, "multiple", None),
    (TIMES, {"times": AT}, "multiple", None),
    (TIMES, {"times": AT, "change_word": "增"}, "multiple", "increase"),
    (TIMES, {"change": UP}, "growth", "increase"),
    (TIMES, {"noun": Role("noun", "increase")}, "growth", "increase"),
    (DOUBLE, {}, "multiple", "increase"),
    (DOUBLE, {"multiply": True}, "multiple", "increase"),
    (FRACTION, {}, "share", None),
    (FRACTION, {"share": True}, "share", None),
    (FRACTION, {"change": DOWN}, "growth", "decrease"),
    (FRACTION, {"level": True}, "level", None),
    (RANK, {"rank": True}, "rank", None),
    (RANK, {"change": UP}, "rank", None),
]


@pytest.mark.parametrize(("q", "said", "measure", "direction"), CASES)
def test_measure(q, said, measure, direction):
    reading = read_measure(Lead(0, 5, **said), q, "5", share_name=False)
    assert (reading.measure, reading.direction) == (measure, direction)
    assert reading.rule


def test_the_name_of_a_share_makes_a_share():
    assert read_measure(Lead(0, 5), PERCENT, "5%", share_name=True).measure == "share"
    assert read_measure(Lead(0, 5, change=UP), PERCENT, "5%", share_name=True).measure == "growth"


@pytest.mark.parametrize(
    ("measure", "direction", "difference", "expected"),
    [
        ("growth", "decrease", None, -3),
        ("growth", "increase", None, 3),
        ("growth", "flat", None, 3),
        ("increment", "decrease", None, -3),
        ("level", None, None, 3),
        ("multiple", "decrease", None, 3),
        ("difference", None, "lower", -3),
        ("difference", None, "higher", 3),
        ("share", None, "lower", 3),
    ],
)
def test_sign(measure, direction, difference, expected):
    lead = Lead(0, 5, difference=difference)
    assert signed(Reading(measure, direction, "r"), lead, Decimal(3)) == expected
    assert signed(Reading(measure, direction, "r"), lead, None) is None


def test_a_fall_that_is_written_with_its_sign_falls_once():
    assert signed(Reading("growth", "decrease", "r"), Lead(0, 5), Decimal("-3")) == -3
