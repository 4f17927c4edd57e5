"""Datasets: flat rows, safe cells, and files that are whole or not there."""

import csv
import errno
import io
import os

import pytest

from conftest import Counter
from jjjextract.errors import OutputError
from jjjextract.io.tables import TABLES, cell
from jjjextract.io.writers import Dataset, prepare_folder, write_file
from jjjextract.records import Extraction

RECORD = Counter().extract("共有12家和7家", id="a")


def names(folder):
    return sorted(p.name for p in folder.iterdir())


def test_a_dataset_is_json_lines_and_a_table_each(tmp_path):
    with Dataset(tmp_path / "new" / "out") as dataset:
        dataset.add(RECORD)
        dataset.attach("more.json", b"{}")
        assert names(tmp_path / "new" / "out")[0].startswith(".")
    out = tmp_path / "new" / "out"
    assert names(out) == [
        *("companies.csv", "extractions.jsonl", "indicators.csv", "more.json", "speakers.csv", "statements.csv")
    ]
    assert Extraction.from_json((out / "extractions.jsonl").read_bytes()) == RECORD
    rows = list(csv.DictReader(io.StringIO((out / "indicators.csv").read_text("utf-8"))))
    assert [(r["document_id"], r["value"], r["unit_code"], r["start"], r["text"]) for r in rows] == [
        ("a", "12", "{家}", "2", "12家"),
        ("a", "7", "{家}", "6", "7家"),
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_row_has_a_cell_for_each_column(table):
    span = {"start": 0, "end": 2, "text": "甲方"}
    full = RECORD.model_dump() | {
        "companies": [
            {"id": "c1", "name": "甲", "related": [{"company_id": "c2", "relation": "parent"}], "mentions": [span]},
            {"id": "c2", "name": "乙"},
        ],
        "speakers": [{"id": "s1", "name": None, "mentions": [span]}, {"id": "s2", "name": "=甲"}],
        "statements": [{"style": "direct", "span": span, "speaker_id": "s2", "cue": span}],
    }
    rows = list(table.rows(Extraction.model_validate(full)))
    assert rows
    assert {len(r) for r in rows} == {len(table.columns)}
    assert all(r[0] == "a" for r in rows)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-5.4%", "'-5.4%"),
        ("@a", "'@a"),
        ("\tx", "'\tx"),
        ("a=b", "a=b"),
        (-5, "-5"),
    ],
)
def test_no_cell_is_a_formula(value, text):
    assert cell(value) == text


class FullDisk(io.BytesIO):
    def write(self, data):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_the_old_files_and_no_half_ones(tmp_path, monkeypatch):
    with Dataset(tmp_path) as dataset:
        dataset.add(RECORD)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}

    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="disk is full") as told, Dataset(tmp_path) as dataset:
        dataset.add(RECORD)
    assert told.value.code == "disk"
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_disk_that_is_full_in_the_middle(tmp_path, monkeypatch):
    monkeypatch.setattr("builtins.open", lambda name, *a, **k: FullDisk())
    with pytest.raises(OutputError, match="disk is full"), Dataset(tmp_path) as dataset:
        dataset.add(RECORD)
    assert names(tmp_path) == []


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_an_interrupt_leaves_nothing(tmp_path, error):
    def interrupted():
        with Dataset(tmp_path) as dataset:
            dataset.add(RECORD)
            raise error

    with pytest.raises(error):
        interrupted()
    assert names(tmp_path) == []


def test_what_a_killed_run_left_is_overwritten(tmp_path):
    (tmp_path / ".extractions.jsonl.part").write_text("half")
    with Dataset(tmp_path) as dataset:
        dataset.add(RECORD)
    assert not [n for n in names(tmp_path) if n.startswith(".")]


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a.json"
    write_file(path, b"1")
    write_file(path, b"2")
    assert (path.read_bytes(), names(tmp_path)) == (b"2", ["a.json"])
    with pytest.raises(OutputError):
        write_file(tmp_path / "none" / "a.json", b"1")


def test_a_folder_that_is_none(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    for bad in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OutputError) as told:
            prepare_folder(bad)
        assert told.value.code == "out"
        assert str(bad) in str(told.value)


def test_a_folder_that_may_not_be_written_to(tmp_path, monkeypatch):
    def closed(self, data):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr("pathlib.Path.write_bytes", closed)
    with pytest.raises(OutputError, match="Permission denied"):
        prepare_folder(tmp_path)
