"""English quantities: value, unit, amount and bound of one expression a line, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjextract.lang.en.quantities import read
from jjjextract.resources import Resources
from jjjextract.spans import Mention

RES = Resources()
D = Decimal

CASES = [
    ("the top five exporters", "five exporters", "rank", "5", "{exporter}", "5", "exact"),
    ("the top 2 percent", "2 percent", "percent", "2", "%", "2", "exact"),
    ("sales top $2bn", "$2bn", "money", "2", "USD", "2000000000", "over"),
    ("sold at 3.5x its book value", "3.5x", "multiple", "3.5", "1", "3.5", "exact"),
    ("a quarter of a million homes", "a quarter of a million homes", "count", "0.25", "{home}", "250000", "exact"),
    ("ranked No. 4 in the state", "No. 4", "rank", "4", None, "4", "exact"),
    ("Revenue was $4.6bn last year", "$4.6bn", "money", "4.6", "USD", "4600000000", "exact"),
    ("raised £82.5m from investors", "£82.5m", "money", "82.5", "GBP", "82500000", "exact"),
    ("topped 6 trillion yuan", "6 trillion yuan", "money", "6", "CNY", "6000000000000", "over"),
    ("about 730 billion U.S. dollars", "730 billion U.S. dollars", "money", "730", "USD", "730000000000", "about"),
    ("paid 20 dollars and 43 cents", "20 dollars and 43 cents", "money", "20.43", "USD", "20.43", "exact"),
    ("paid 350€", "350€", "money", "350", "EUR", "350", "exact"),
    ("starts at $19.50 an hour", "$19.50 an hour", "money", "19.50", "USD/h", "19.50", "exact"),
    ("strike pay is $300 a week", "$300 a week", "money", "300", "USD/wk", "300", "exact"),
    ("a flat fare of £3 a trip", "£3 a trip", "money", "3", "GBP/{trip}", "3", "exact"),
    ("11 people a trip", "11 people a trip", "measure", "11", "{person}/{trip}", "11", "exact"),
    ("handles 55,000 flights a year", "55,000 flights a year", "measure", "55000", "{flight}/a", "55000", "exact"),
    ("from 40 ships a week ago", "40 ships", "count", "40", "{ship}", "40", "exact"),
    ("rent is $1,200 a month", "$1,200 a month", "money", "1200", "USD/mo", "1200", "exact"),
    ("from $3 million a month ago", "$3 million", "money", "3", "USD", "3000000", "exact"),
    ("$600,000 a quarter", "$600,000", "money", "600000", "USD", "600000", "exact"),
    ("up three tenths of a point", "three tenths of a point", "count", "0.3", "{point}", "0.3", "exact"),
    ("invests $25 million a year", "$25 million", "money", "25", "USD", "25000000", "exact"),
    ("a dividend of 3.4p a share", "3.4p a share", "money", "3.4", "GBP/{share}", "0.034", "exact"),
    ("rose 5.6 percent", "5.6 percent", "percent", "5.6", "%", "5.6", "exact"),
    ("rose 0.4 percentage points", "0.4 percentage points", "percent", "0.4", "pp", "0.4", "exact"),
    ("cut by 25 basis points", "25 basis points", "percent", "25", "pp", "0.25", "exact"),
    ("half a percent", "half a percent", "percent", "0.5", "%", "0.5", "exact"),
    ("nearly two-thirds of voters", "two-thirds", "fraction", "0.666667", "1", "0.666667", "nearly"),
    ("one in five shoppers", "one in five", "fraction", "0.2", "1", "0.2", "exact"),
    ("more than half of them", "half", "percent", "50", "%", "50", "over"),
    ("output doubled", "doubled", "multiple", "2", "1", "2", "exact"),
    ("17 times", "17 times", "multiple", "17", "1", "17", "exact"),
    ("at least 1,900 robots", "1,900 robots", "count", "1900", "{robot}", "1900", "at_least"),
    ("a dozen sites", "a dozen sites", "count", "12", "{site}", "12", "exact"),
    ("half a million people", "half a million people", "count", "0.5", "{person}", "500000", "exact"),
    ("2.5 million tonnes", "2.5 million tonnes", "measure", "2.5", "t", "2500000", "exact"),
    ("320,000 square feet", "320,000 square feet", "measure", "320000", "[sft_i]", "320000", "exact"),
    ("7 feet 10 inches", "7 feet 10 inches", "measure", "94", "[in_i]", "94", "exact"),
    ("up to two hundred and five jobs", "two hundred and five jobs", "count", "205", "{job}", "205", "at_most"),
    ("twenty-three thousand people", "twenty-three thousand people", "count", "23000", "{person}", "23000", "exact"),
    ("minus 5 degrees Celsius", "minus 5 degrees Celsius", "temperature", "-5", "Cel", "-5", "exact"),
    ("waited three hours", "three hours", "duration", "3", "h", "3", "exact"),
    ("ranked second in the country", "second", "rank", "2", None, "2", "exact"),
    ("used four times a week", "four times a week", "measure", "4", "1/wk", "4", "exact"),
    ("within thirty (30) days", "thirty (30) days", "duration", "30", "d", "30", "at_most"),
    ("a baker's dozen rolls", "dozen rolls", "count", "13", "{roll}", "13", "exact"),
    ("accelerates at 2.5 km/s2", "2.5 km/s2", "measure", "2.5", "km/s2", "2.5", "exact"),
    ("a dose of 20 J/m^2 per year", "20 J/m^2 per year", "measure", "20", "J/m2/a", "20", "exact"),
    ("a wire 2.5 pm thick", "2.5 pm", "measure", "2.5", "pm", "2.5", "exact"),
    ("near absolute zero", "zero", "temperature", "0", "K", "0", "exact"),
    ("pumps 40,000 bpd", "40,000 bpd", "measure", "40000", "[bbl_us]/d", "40000", "exact"),
    ("holds 3x2^10 bits", "3x2^10 bits", "measure", "3072", "bit", "3072", "exact"),
    ("paid five ringgit 20 sen", "five ringgit 20 sen", "money", "5.2", "MYR", "5.2", "exact"),
    ("costs a dollar and 5 cents", "a dollar and 5 cents", "money", "1.05", "USD", "1.05", "exact"),
    ("about two crore five lakh thirty voters", "two crore five lakh thirty voters", "count", "20500030", "{voter}", "20500030", "about"),
    ("less than six pounds of meat", "six pounds", "measure", "6", "[lb_av]", "6", "under"),
]
RANGES = [
    ("30 to 40 percent", "30", "40", "30", "40"),
    ("$3-$5m", "3", "5", "3000000", "5000000"),
    ("between three and five million dollars", "3", "5", "3000000", "5000000"),
    ("£45-50 million", "45", "50", "45000000", "50000000"),
    ("2% to 3%", "2", "3", "2", "3"),
    ("between 25 and 30 shops", "25", "30", "25", "30"),
    ("1.5m-2.5m", "1.5", "2.5", "1.5", "2.5"),
    ("a 4- to 6-metre wall", "4", "6", "4", "6"),
    ("ranged from -4 to 11 °C", "-4", "11", "-4", "11"),
    ("between -5% and -3%", "-5", "-3", "-5", "-3"),
    ("minus 5 to minus 9 degrees Celsius", "-9", "-5", "-9", "-5"),
    ("6.5 ± 0.2 km", "6.3", "6.7", "6.3", "6.7"),
    ("7 plus or minus 2 percent", "5", "9", "5", "9"),
]
NONE = [
    ("at 10.20.30.40", "contact"), ("a 1080p screen", "name"), ("an 8K TV", "name"), ("ISBN 978-1-23-456789-7", "contact"),
    ("a few hundred of them", "vague"), ("since 9/11", "contact"), ("call 13512345678", "contact"),
    ("on Route 9", "name"), ("a Boeing 737", "name"), ("call 419-555-0123", "contact"), ("at 6:30", "date"), ("on Oct. 24", "date"),
    ("since 2021", "date"), ("in the 1990s", "date"), ("5G phones", "name"), ("one of them", "article"), ("several hundred years", "vague"),
    ("the first half", "date"), ("open until 5.45pm", "date"), ("at a 7-Eleven shop", "name"), ("firmware v3.1", "name"),
    ("hundreds of villagers", "vague"), ("tens of millions of cars", "vague"), ("a dual listing", "word"), ("a half-day shift", "word"),
    ("a Class III permit", "name"), ("the Phase IV trials", "name"), ("a star called J2207.1+0033", "name"),
]  # fmt: skip


def quantities(text: str) -> list[Mention]:
    return [m for m in read(text, RES) if m.kind == "quantity" and m.value.kind != "ordinal"]


@pytest.mark.parametrize(("text", "shown", "kind", "value", "code", "amount", "bound"), CASES)
def test_one(text: str, shown: str, kind: str, value: str, code: str | None, amount: str, bound: str) -> None:
    found = [m for m in quantities(text) if m.span.of(text) == shown]
    assert found, [m.span.of(text) for m in quantities(text)]
    q = found[0].value
    assert (q.kind, q.value, q.amount, q.bound) == (kind, D(value), D(amount), bound)
    assert (q.unit.code if q.unit else None) == code


def test_a_version_is_refused_once() -> None:
    assert [m.span for m in read("a0.00", RES)] == [(1, 5)]


@pytest.mark.parametrize("text", ["she scores for them", "an act of war", "in the class I teach", "it tens to"])
def test_words_that_hold_no_number(text: str) -> None:
    assert list(read(text, RES)) == []


@pytest.mark.parametrize(("text", "low", "high", "amount", "upper"), RANGES)
def test_range(text: str, low: str, high: str, amount: str, upper: str) -> None:
    (m,) = quantities(text)
    q = m.value
    assert (q.value, q.upper, q.amount, q.upper_amount, q.bound) == (D(low), D(high), D(amount), D(upper), "between")


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_none(text: str, reason: str) -> None:
    assert quantities(text) == []
    assert reason in {m.value for m in read(text, RES)}


def test_a_list_shares_its_unit() -> None:
    found = [(m.value.value, m.value.unit.code, m.value.flags) for m in quantities("doses of 15, 20 and 25 mg")]
    inferred = frozenset({"unit_inferred"})
    assert found == [(D(15), "mg", inferred), (D(20), "mg", inferred), (D(25), "mg", frozenset())]


def test_change_from_one_to_another_is_two_numbers() -> None:
    assert [m.value.value for m in quantities("it rose from $31 to $35")] == [D(31), D(35)]


def test_lost_digit_has_no_value() -> None:
    q = quantities("with nearly ?0 firms")[0].value
    assert (q.value, q.bound, q.flags) == (None, "nearly", {"damaged"})


@given(st.decimals(min_value=0, max_value=10**6, places=2), st.sampled_from([" million yuan", " percent", " tonnes", "bn euros", " km"]))
def test_written_in_digits_is_read_back(x: Decimal, unit: str) -> None:
    (m,) = quantities(f"it was {x:f}{unit}.")
    assert m.value.value == x


def test_a_fraction_of_too_many_digits_raises_nothing() -> None:
    assert all(m.kind for m in read("it was 1e22/1 and 3/4 of it", RES))


@given(st.text(alphabet="onetwhrfivxdsac 0123456789.,-–%$£/'\"\u0130", max_size=60))
def test_never_raises_never_overlaps(text: str) -> None:
    end = 0
    for m in read(text, RES):
        assert end <= m.span.start < m.span.end <= len(text)
        end = m.span.end


@pytest.mark.parametrize("text", ["1" * 20_000, "one " * 6_000, "1,234" * 6_000, "a " * 10_000, "5 to " * 5_000, "hundred and " * 3_000, "1 " * 10_000])
def test_long_hostile_lines_end(text: str) -> None:
    assert sum(1 for _ in read(text, RES)) >= 0
