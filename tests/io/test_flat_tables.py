"""Rows: the same from a record and from its line, a cell for each column, keys that lead back, no formula."""

from decimal import Decimal

import pytest

from conftest import Counter
from jjjextract.exact import encoded
from jjjextract.io.columns import TABLES
from jjjextract.io.encoders import csv_lines, encode
from jjjextract.io.keys import Keys, digest
from jjjextract.io.tables import cell, fits, read_line, renamed, rows_of
from jjjextract.pipeline import Pipeline
from jjjextract.records import Extraction

RECORD = Counter().extract("共有12家和7家", id="a")
SPAN = {"start": 0, "end": 2, "text": "甲方"}
FULL = Extraction.model_validate(
    RECORD.model_dump()
    | {
        "companies": [
            {"id": "c1", "name": "甲", "related": [{"company_id": "c2", "relation": "parent"}], "mentions": [SPAN]},
            {"id": "c2", "name": "乙"},
        ],
        "speakers": [{"id": "s1", "name": None, "mentions": [SPAN]}, {"id": "s2", "name": "=甲", "company_id": "c1"}],
        "statements": [{"id": "st1", "style": "direct", "span": SPAN, "speaker_id": "s2", "cue": SPAN}],
        "checks": [{"kind": "shares_sum", "indicator_ids": ["i1", "i2"], "ok": False, "message": "no"}],
    }
)


def column(table, row, name):
    return row[next(t for t in TABLES if t.name == table).names.index(name)]


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_row_has_a_cell_for_each_column(table):
    rows = rows_of(FULL)[table.name]
    assert rows
    assert {len(r) for r in rows} == {len(table.columns)}
    assert all(column(table.name, r, "document_id") == "a" for r in rows)
    assert all(v is not None for r in rows for v, c in zip(r, table.columns, strict=True) if c.needed)


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_cells_have_the_types_of_their_columns(table):
    kinds = {"string": str, "date": str, "integer": int, "number": Decimal, "boolean": bool, "list": tuple}
    for row in rows_of(FULL)[table.name]:
        for value, about in zip(row, table.columns, strict=True):
            assert value is None or isinstance(value, kinds[about.type]), about.name


def test_a_line_gives_the_same_rows_as_its_record(corpus):
    text = (corpus / "hebei-jjj-2024h1.txt").read_bytes()
    tree = Pipeline().plain(text, id="b", published="2024-07-19")
    assert rows_of(tree) == rows_of(read_line(encoded(tree)))
    for record in (FULL, Extraction.model_validate(tree)):
        assert rows_of(read_line(record.to_bytes())) == rows_of(record)


def test_keys_are_the_same_everywhere_and_point_to_rows():
    rows = rows_of(FULL)
    assert rows["documents"][0][0] == digest("a", FULL.document.sha256) == Keys(FULL.model_dump()).document
    by_table = {name: {r[0] for r in found} for name, found in rows.items()}
    for table in TABLES:
        assert len(by_table[table.name]) == len(rows[table.name])
        for n, about in enumerate(table.columns):
            if about.ref:
                assert {r[n] for r in rows[table.name]} - {None} <= by_table[about.ref]
    assert column("speakers", rows["speakers"][1], "company_key") == rows["companies"][0][0]


def test_two_records_in_one_place_have_two_keys():
    twice = FULL.model_copy(update={"indicators": (FULL.indicators[0], FULL.indicators[0].model_copy(update={"id": "i9"}))})
    assert len(set(Keys(twice.model_dump()).indicators.values())) == 2


def test_digits_as_written():
    rows = rows_of(Pipeline().extract("今年上半年,河北地区生产总值21510亿元,同比增长5.0%。", published="2024-07-19"))
    found = {(column("indicators", r, "value"), column("indicators", r, "decimals")) for r in rows["indicators"]}
    assert found == {(Decimal("5.0"), 1), (Decimal(21510), 0)}


@pytest.mark.parametrize(
    ("number", "held"),
    [("1", True), ("1E+25", True), ("1E+26", False), ("0.000000000001", True), ("0.0000000000001", False), ("0", True)],
)
def test_what_a_database_holds(number, held):
    assert fits(Decimal(number)) is held


def test_a_number_that_no_database_holds_says_so():
    huge = FULL.indicators[0].model_copy(update={"amount": Decimal(10) ** 30})
    row = rows_of(FULL.model_copy(update={"indicators": (huge,)}))["indicators"][0]
    assert column("indicators", row, "flags") == ("out_of_range",)


def test_another_id_and_no_other_byte():
    line = Counter().extract('"id":"a" 7家', id='x"y').to_bytes()
    other = renamed(line, "z#2")
    assert read_line(other).document.id == "z#2"
    assert renamed(other, 'x"y') == line


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-5.4%", "'-5.4%"),
        ("@a", "'@a"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("a=b", "a=b"),
        (("=a", "b"), "'=a; b"),
        ((), ""),
        (-5, "-5"),
        (Decimal("-5.40"), "-5.40"),
        (Decimal("1E+3"), "1000"),
        (True, "true"),
    ],
)
def test_no_cell_is_a_formula(value, text):
    assert cell(value) == text


@pytest.mark.parametrize("line", [b"", b"[]", b"1", b"{"])
def test_a_line_that_is_no_object(line):
    with pytest.raises(ValueError):  # noqa: PT011
        read_line(line)


SAMPLES = {
    "string": ("甲", None, "a,b", 'a"b\nc', "", "甲"),
    "integer": (0, None, -3, 12, 12, 12),
    "number": (Decimal("5.0"), Decimal("5.00"), None, Decimal("-0.5"), Decimal(5), Decimal("5.0")),
    "date": ("2024-07-19", None, "2024-07-19", None, None, None),
    "boolean": (True, False, None, True, True, True),
    "list": ((), ("a", "b"), None, ("a",), ("a", "b"), ()),
}
OTHERS = {"string": "=甲", "number": Decimal("1E+3"), "list": ("-a", "b")}


@pytest.mark.parametrize("others", [{}, OTHERS], ids=["plain", "to be changed"])
def test_csv_made_by_columns_is_that_of_cells(others):
    samples = {kind: (*values, others.get(kind, values[0])) for kind, values in SAMPLES.items()}
    rows = {t.name: list(zip(*(samples[c.type] for c in t.columns), strict=True)) for t in TABLES}
    sections = encode(["csv"], [], [rows])
    for table in TABLES:
        assert sections[f"{table.name}.csv"] == csv_lines([map(cell, row) for row in rows[table.name]])
