"""English sentences and the observations in them: figure, name, measure, direction, and what else a case is about."""

from __future__ import annotations

from typing import Any

import pytest

from jjjextract.extract.indicators.english import indicators_en
from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline(rules_only=True)  # what the rules read, before names are weighed
UP, DOWN = "increase", "decrease"


def observed(text: str) -> list[tuple[str, Any]]:
    """Each observation of `text` with the words of its figure."""
    doc = PIPELINE.read(text)
    return [(m.span.of(doc.text), m.value) for m in indicators_en(doc, PIPELINE.resources)]


def rows(text: str) -> list[tuple[str, str | None, str, str | None]]:
    return [(figure, o.name.norm if o.name else None, o.measure, o.direction) for figure, o in observed(text)]


ROWS = [
    # growth and the level it led to
    ("Exports grew 5.6 percent year on year to 3.72 trillion yuan.", [("5.6 percent", "Exports", "growth", UP), ("3.72 trillion yuan", "Exports", "level", None)]),
    ("Pre-tax profit dropped to £41m from £82m.", [("£41m", "Pre-tax profit", "level", None), ("£82m", "Pre-tax profit", "level", None)]),
    ("Factory output fell by 5.1%.", [("5.1%", "Factory output", "growth", DOWN)]),
    ("Shops reported a 2.2% rise in sales to £1.6bn.", [("2.2%", "sales", "growth", UP), ("£1.6bn", "sales", "level", None)]),
    ("Cargo throughput reached 90 million tonnes, up 3 percent.", [("90 million tonnes", "Cargo throughput", "level", None), ("3 percent", "Cargo throughput", "growth", UP)]),
    ("Revenue for the year was $21 million, an increase of 12%.", [("$21 million", "Revenue", "level", None), ("12%", "Revenue", "growth", UP)]),
    ("Rents climbed 4%, while wages dipped 1 percent.", [("4%", "Rents", "growth", UP), ("1 percent", "wages", "growth", DOWN)]),
    ("Shops saw a 12 percent year-on-year increase in sales.", [("12 percent", "sales", "growth", UP)]),
    ("The firm raised its share of the market to 30 percent.", [("30 percent", "share of the market", "share", None)]),
    # points
    ("The vacancy rate rose 0.3 percentage points to 6.1 percent.", [("0.3 percentage points", "vacancy rate", "increment", UP), ("6.1 percent", "vacancy rate", "level", None)]),
    ("Gross margin was 63%, up 140 basis points.", [("63%", "Gross margin", "level", None), ("140 basis points", "Gross margin", "increment", UP)]),
    ("The central bank cut interest rates by a quarter of a percentage point.", [("a quarter of a percentage point", "interest rates", "increment", DOWN)]),
    # comparisons
    ("Footfall was 1.7% lower than a year ago.", [("1.7%", "Footfall", "growth", DOWN)]),
    ("Output expanded 8.7 percent, 2.9 percentage points higher than the national average.", [("8.7 percent", "Output", "growth", UP), ("2.9 percentage points", "Output", "difference", None)]),
    # shares
    ("Online sales accounted for 23.6 percent of the total.", [("23.6 percent", "Online sales", "share", None)]),
    ("About two-thirds of our costs are rising.", [("two-thirds", "costs", "share", None)]),
    ("One in eight shops was empty.", [("One in eight", "shops", "share", None)]),
    # multiples
    ("Energy bills have tripled.", [("tripled", "Energy bills", "multiple", UP)]),
    ("Half-year profit had halved.", [("halved", "profit", "multiple", DOWN)]),
    ("Output of solar panels more than doubled.", [("doubled", "Output of solar panels", "multiple", UP)]),
    # counted things and what somebody does
    ("The plant built 1,900 robots.", [("1,900 robots", "robots", "level", None)]),
    ("There were about 60,000 enterprises in the zone.", [("60,000 enterprises", "enterprises", "level", None)]),
    ("The economy added 210,000 jobs.", [("210,000 jobs", "jobs", "increment", UP)]),
    ("The carmaker will cut up to 1,200 jobs, or 6% of its workforce.", [("1,200 jobs", "jobs", "increment", DOWN), ("6%", "jobs", "share", None)]),
    ("The city has invested over 600 million yuan in public transport.", [("600 million yuan", "investment in public transport", "level", None)]),
    ("A new bridge cost $300 million.", [("$300 million", "cost of new bridge", "level", None)]),
    # the same name again
    ("The value added of the primary industry reached 25 billion yuan, that of the secondary industry 48 billion yuan.",
     [("25 billion yuan", "value added of the primary industry", "level", None), ("48 billion yuan", "value added of the secondary industry", "level", None)]),
    ("The number of ships reached 3,500, of which 1,200 were container ships.", [("3,500", "ships", "level", None), ("1,200", "container ships", "level", None)]),
    # words that are verbs elsewhere, and forms that hide others
    ("Operating income totaled $22 million.", [("$22 million", "Operating income", "level", None)]),
    ("Contracts worth 2.3 billion yuan were signed.", [("2.3 billion yuan", "Contracts", "level", None)]),
    ("The value added of services rose 3%.", [("3%", "value added of services", "growth", UP)]),
    # ranks
    ("Its exports reached $9 billion, ranking second in the country.", [("$9 billion", "exports", "level", None), ("second", "exports", "rank", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[r[0][:40] for r in ROWS])
def test_rows(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    assert rows(text) == expected


NONE = [
    "It was the first step of three.",
    "The work took four years.",
    "The two cities signed a pact.",
    "A two-car garage stood empty.",
    "Firms with annual revenue of at least 20 million yuan are counted.",
    "Hundreds of people came.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_observation(text: str) -> None:
    assert rows(text) == []


def test_respectively_hands_out_places() -> None:
    text = "Investment in infrastructure in Beijing, Tianjin and Hebei grew by 5.5 percent, 9.0 percent and 3.4 percent, respectively, and investment in services by 1 percent, 2 percent and 3 percent, respectively."
    found = observed(text)
    assert [o.regions for _, o in found] == [("110000",), ("120000",), ("130000",)] * 2
    assert {o.name.norm for _, o in found[:3]} == {"Investment in infrastructure"}
    assert {o.name.norm for _, o in found[3:]} == {"investment in services"}


def test_respectively_hands_out_names() -> None:
    found = rows(
        "Exports, imports and retail sales reached 3 billion yuan, 4 billion yuan and 5 billion yuan, respectively."
    )
    assert [name for _, name, _, _ in found] == ["Exports", "imports", "retail sales"]


BASES = [
    ("Sales rose 4 percent year on year.", "yoy"),
    ("Sales rose 4 percent from a year earlier.", "yoy"),
    ("Backlog fell 3% sequentially.", "qoq"),
    ("Prices eased 0.2 percent from the previous month.", "mom"),
    ("Sales are 30 percent higher than at this time last year.", "yoy"),
    ("Compared with traditional methods, it has raised accuracy by 40 percent.", "previous"),
    ("Sales rose 4 percent.", None),
]


@pytest.mark.parametrize(("text", "basis"), BASES, ids=[b[0] for b in BASES])
def test_basis(text: str, basis: str | None) -> None:
    assert [o.basis for _, o in observed(text)] == [basis]


def test_basis_is_inherited_in_the_paragraph_only() -> None:
    found = observed("Imports rose 2 percent year on year. Exports rose 3 percent.\n\nRents rose 4 percent.")
    assert [(o.basis, "basis_inherited" in o.flags) for _, o in found] == [("yoy", False), ("yoy", True), (None, False)]


STATUSES = [
    ("The group plans to open 25 stores.", "planned"),
    ("The plant is expected to produce 3 million tonnes.", "forecast"),
    ("It aims to raise output value to 200 billion yuan.", "target"),
    ("Sales would fall by 2% to 3%.", "forecast"),
    ("Revenue rose to $1.2 billion, beating expectations of $1.15 billion.", "forecast"),
    ("The firm must cut leakage by half.", "target"),
    ("The group opened 25 stores.", "actual"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES, ids=[s[0] for s in STATUSES])
def test_status(text: str, status: str) -> None:
    assert observed(text)[-1][1].status == status


SOURCES = [
    ("Exports rose 5.4 percent in May, according to the General Administration of Customs.", "General Administration of Customs"),
    ("The National Bureau of Statistics said industrial output grew 6.2 percent in June 2024.", "National Bureau of Statistics"),
    ("Data from the Ministry of Commerce showed retail sales reached 3.7 trillion yuan in March 2025.", "Ministry of Commerce"),
    ("According to figures released by the city's transport bureau, metro trips totalled 12.4 million last week.", "city's transport bureau"),
    ("Unemployment fell to 4.1 percent in July, the Labor Department reported on Friday.", "Labor Department"),
    ("Rents climbed 3 percent, according to Census Bureau data.", "Census Bureau"),
    ("Passenger numbers reached 5.1 million, port authorities said.", "port authorities"),
    ("Figures published by the Office for National Statistics on Tuesday showed average pay grew 5.6%.", "Office for National Statistics"),
    ("According to the U.S. Energy Information Administration, crude stocks fell by 2.3 million barrels.", "U.S. Energy Information Administration"),
    ("Official statistics show that output fell 2 percent.", "Official statistics"),
    ("The company said revenue rose 8 percent.", None),
    ("Officials at the plant said output rose 8 percent.", None),
    ("Output of the state rose 8 percent.", None),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_source(text: str, source: str | None) -> None:
    (figure,) = PIPELINE.extract(text).indicators
    assert (figure.source.text if figure.source else None) == source


def test_period_of_each_part_of_a_sentence() -> None:
    text = "PARIS, 3 May 2024 - Unemployment fell to 4.2% in March from 4.5% in February.\n\nProfit was $5 million, compared with $4 million, or 51 cents a share, a year earlier."
    found = [str(o.period.start) if o.period else None for _, o in observed(text)]
    assert found[:2] == ["2024-03-01", "2024-02-01"]


def test_a_month_inside_a_quarter_is_left_with_its_paragraph() -> None:
    text = "LYON, 22 April 2025 - GDP grew 5 percent in the first quarter of 2025.\n\nIn March, retail sales hit 24 billion yuan.\n\nIndustrial output expanded by 7 percent."
    found = [(str(o.period.start), str(o.period.end)) for _, o in observed(text)]
    assert found == [("2025-01-01", "2025-03-31"), ("2025-03-01", "2025-03-31"), ("2025-01-01", "2025-03-31")]


def test_partners_of_a_trade_are_no_regions() -> None:
    found = observed("Hainan's exports to Japan and Germany rose 8 percent.")
    assert [o.regions for _, o in found] == [("460000",)]


def test_a_rate_without_its_sign_is_a_percentage() -> None:
    figure, o = observed("Our unemployment rate was 6.8 percent then. Today it's 4.1.")[1]
    assert (figure, o.figure.value.unit.code, "unit_inferred" in o.flags) == ("4.1", "%", True)


def test_product_as_subject() -> None:
    _, o = observed("The factory can reach an annual output of 1 million sets of brake pads.")[0]
    assert (o.name.norm, o.subject.text) == ("annual output", "brake pads")


HOSTILE = [
    "of " * 4000 + "5 percent",
    "5 percent " * 2000,
    ", ".join(["a rise of 3% in"] * 800),
    "-- ( " * 3000 + "7 tonnes",
    "is " * 5000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_long_odd_lines_are_read(text: str) -> None:
    observed(text)
