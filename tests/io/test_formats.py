"""The formats, each read back by the library that people open it with: the same rows, exact numbers, working keys."""

import csv
import json
import sqlite3
from decimal import Decimal

import pytest

from jjjextract.errors import UsageError
from jjjextract.io import extras, formats
from jjjextract.io.columns import TABLES
from jjjextract.io.duckdb import DuckDb
from jjjextract.io.formats import FORMATS, known_formats
from jjjextract.io.run import run
from jjjextract.io.sdmx import COLUMNS, scaled, time_period
from jjjextract.io.tables import cell, read_line, rows_of
from jjjextract.io.views import DUCKDB_VIEWS, SQLITE_VIEWS
from jjjextract.io.writers import Dataset
from jjjextract.pipeline import Pipeline

pytest.importorskip("pyarrow")
NAMES = ("hebei-jjj-2024h1", "guangxi-asean", "calloway-freight-q2")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory, corpus):
    out = tmp_path_factory.mktemp("dataset")
    run([corpus / f"{n}.txt" for n in NAMES], out, pipeline=Pipeline(), formats=FORMATS)
    return out


@pytest.fixture(scope="module")
def rows(dataset):
    found = {t.name: [] for t in TABLES}
    for line in (dataset / "extractions.jsonl").read_bytes().splitlines():
        for name, more in rows_of(read_line(line)).items():
            found[name] += more
    assert all(found.values())
    return found


def numbers(table):
    return [n for n, c in enumerate(table.columns) if c.type == "number"]


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_parquet_has_the_rows_and_the_declared_types(dataset, rows, table):
    import pyarrow.parquet as pq

    got = pq.read_table(dataset / f"{table.name}.parquet")
    assert got.schema.names == list(table.names)
    for column in table.columns:
        kinds = {"number": "decimal128(38, 12)", "date": "date32[day]", "list": "list<element: string>"}
        assert str(got.schema.field(column.name).type) == kinds.get(column.type, str(got.schema.field(column.name).type))
    plain = [tuple(v.isoformat() if hasattr(v, "isoformat") else v for v in r.values()) for r in got.to_pylist()]
    assert [tuple(tuple(v) if isinstance(v, list) else v for v in r) for r in plain] == rows[table.name]


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_sqlite_has_the_rows_with_exact_numbers(dataset, rows, table):
    con = sqlite3.connect(dataset / "dataset.sqlite")
    got = con.execute(f"SELECT * FROM {table.name}").fetchall()
    assert [r[0] for r in got] == [r[0] for r in rows[table.name]]
    for mine, theirs in zip(rows[table.name], got, strict=True):
        for n in numbers(table):
            assert mine[n] == (None if theirs[n] is None else Decimal(str(theirs[n])))


def test_sqlite_has_keys_that_hold_and_a_search_without_words(dataset):
    con = sqlite3.connect(dataset / "dataset.sqlite")
    assert con.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert con.execute("PRAGMA foreign_key_check").fetchall() == []
    found = con.execute("SELECT text FROM statements_fts WHERE statements_fts MATCH '\"上下游企業\"'").fetchall()
    assert found
    assert all("上下游企業" in text for (text,) in found)
    assert con.execute("SELECT count(*) FROM companies_fts WHERE companies_fts MATCH '第六鏡'").fetchone()[0] > 0


@pytest.mark.parametrize("view", DUCKDB_VIEWS)
def test_the_views_are_the_same_in_both_databases(dataset, view):
    duckdb = pytest.importorskip("duckdb")
    assert DUCKDB_VIEWS.keys() == SQLITE_VIEWS.keys()
    small = sqlite3.connect(dataset / "dataset.sqlite").execute(f"SELECT * FROM {view}")
    with duckdb.connect(str(dataset / "dataset.duckdb"), read_only=True) as con:
        large = con.execute(f"SELECT * FROM {view}")
        assert [c[0] for c in small.description] == [c[0] for c in large.description]
        assert len(small.fetchall()) == len(large.fetchall())


def test_duckdb_has_exact_decimals_and_real_lists(dataset):
    duckdb = pytest.importorskip("duckdb")
    columns = "SELECT column_name, data_type FROM duckdb_columns WHERE table_name = 'indicators'"
    with duckdb.connect(str(dataset / "dataset.duckdb"), read_only=True) as con:
        kinds = dict(con.execute(columns).fetchall())
        total = con.execute(
            "SELECT max(amount) FROM indicators WHERE concept = 'gross_regional_product' AND len(regions) = 3"
        ).fetchone()
    assert (kinds["amount"], kinds["regions"], kinds["period_start"]) == ("DECIMAL(38,12)", "VARCHAR[]", "DATE")
    assert total == (Decimal(5149200000000),)


def test_sdmx_is_read_by_pysdmx_with_exact_values(dataset, rows):
    pysdmx = pytest.importorskip("pysdmx.io")
    (data,) = pysdmx.read_sdmx(str(dataset / "indicators.sdmx.csv"), validate=False).data
    frame = data.data
    assert list(frame.columns) == list(COLUMNS[3:])
    names = TABLES[1].names
    by_key = {r[0]: dict(zip(names, r, strict=True)) for r in rows["indicators"]}
    assert len(frame) == sum(bool(r["period_start"] and r["period_end"]) for r in by_key.values())
    for _, seen in frame.iterrows():
        mine = by_key[seen["RECORD"]]
        amount = Decimal(seen["OBS_VALUE"]) * 10 ** int(seen["UNIT_MULT"]) if seen["OBS_STATUS"] != "M" else None
        assert (amount, seen["UNIT_MEASURE"]) == (mine["amount"], mine["unit_code"])
        assert (seen["PERIOD_START"], seen["QUOTE"]) == (mine["period_start"], mine["text"])


def test_the_data_package_is_valid(dataset):
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.Package(str(dataset / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])


def test_every_file_is_described(dataset):
    described = json.loads((dataset / "datapackage.json").read_text("utf-8"))["resources"]
    files = {p.name for p in dataset.iterdir()} - {"datapackage.json", "run.json"}
    assert {r["path"] for r in described} == files


def test_csv_has_the_rows(dataset, rows):
    for table in TABLES:
        with open(dataset / f"{table.name}.csv", encoding="utf-8", newline="") as file:
            got = list(csv.reader(file))
        assert got[0] == list(table.names)
        assert [r[0] for r in got[1:]] == [r[0] for r in rows[table.name]]
        assert got[1:] == [[cell(v) for v in row] for row in rows[table.name]]
        for mine, theirs in zip(rows[table.name], got[1:], strict=True):
            assert all(mine[n] == (Decimal(theirs[n]) if theirs[n] else None) for n in numbers(table))


@pytest.mark.parametrize(
    ("value", "amount", "expected"),
    [
        ("51492", "5149200000000", ("51492", 8)),
        ("5.0", "5", ("5.0", 0)),
        ("3.2", "-3.2", ("-3.2", 0)),
        ("7", "70", ("7", 1)),
        ("0.0", "0", ("0", 0)),
        ("120000000", "120000000", ("120000000", 0)),
        ("2", "0.02", ("0.02", 0)),
        (None, "5", ("5", 0)),
        ("5", None, (None, 0)),
    ],
)
def test_a_value_and_a_power_of_ten(value, amount, expected):
    got = scaled(value and Decimal(value), amount and Decimal(amount))
    assert (got[0] if got[0] is None else str(got[0]), got[1]) == expected


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-01-01", "2024-06-30", "2024-S1"),
        ("2024-07-01", "2024-12-31", "2024-S2"),
        ("2024-04-01", "2024-06-30", "2024-Q2"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/P28D"),
        ("2024-01-01", "2024-09-30", "2024-01-01/P9M"),
        ("2023-07-01", "2024-06-30", "2023-07-01/P12M"),
        ("2024-07-19", "2024-07-19", "2024-07-19"),
    ],
)
def test_time_periods(start, end, code):
    assert time_period(start, end) == code


def test_a_library_that_is_missing_is_named_with_its_extra(monkeypatch):
    def gone(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", gone)
    monkeypatch.setattr(formats, "require", extras.require)
    with pytest.raises(UsageError) as told:
        known_formats(["parquet"])
    assert str(told.value) == "--format parquet needs pyarrow: pip install 'jjjextract[parquet]'"
    assert known_formats(["sqlite", "jsonl", "jsonl"]) == ("jsonl", "sqlite")


def test_the_same_bytes_but_for_duckdb(dataset, corpus, tmp_path):
    run([corpus / f"{n}.txt" for n in NAMES], tmp_path, pipeline=Pipeline(), formats=FORMATS)
    for path in dataset.iterdir():
        if path.name not in ("run.json", "dataset.duckdb"):
            assert path.read_bytes() == (tmp_path / path.name).read_bytes(), path.name


def test_a_database_that_does_not_close_in_peace_leaves_no_log(tmp_path):
    pytest.importorskip("duckdb")

    class Broken:
        def close(self):
            (tmp_path / ".dataset.duckdb.part.wal").write_bytes(b"what was not written")
            raise RuntimeError("Failed to commit")

    def fail():
        with Dataset(tmp_path) as dataset:
            writer = DuckDb(dataset)
            writer._con.close()
            writer._con = Broken()
            raise RuntimeError("the run failed")

    with pytest.raises(RuntimeError, match="the run"):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_formats_may_have_blanks_around_them():
    assert known_formats(["csv", " jsonl"]) == ("jsonl", "csv")
