"""Datasets on disk: files that are whole or not there."""

import errno
import os
import sqlite3

import pytest

from jjjextract.errors import OutputError
from jjjextract.io.writers import Dataset, prepare_folder, told, write_file


def names(folder):
    return sorted(p.name for p in folder.iterdir())


def test_files_get_their_names_at_the_end(tmp_path):
    out = tmp_path / "new" / "out"
    with Dataset(out) as dataset:
        dataset.open("a.jsonl").write(b"{}\n")
        dataset.attach("run.json", b"{}")
        dataset.path("b.db").write_bytes(b"b")
        assert all(n.startswith(".") for n in names(out))
        assert dataset.seal()["b.db"]["bytes"] == 1
    assert names(out) == ["a.jsonl", "b.db", "run.json"]


def test_files_of_the_dataset_before_that_are_no_more(tmp_path):
    with Dataset(tmp_path) as dataset:
        dataset.attach("old.csv", b"")
    (tmp_path / "mine.txt").write_text("not of the dataset")
    with Dataset(tmp_path, replaces=["old.csv"]) as dataset:
        dataset.attach("new.csv", b"")
    assert names(tmp_path) == ["mine.txt", "new.csv"]


def test_a_full_disk_leaves_the_old_files_and_no_half_ones(tmp_path, monkeypatch):
    with Dataset(tmp_path) as dataset:
        dataset.attach("a", b"1")
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}

    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="disk is full") as told, Dataset(tmp_path) as dataset:
        dataset.attach("a", b"2")
    assert told.value.code == "disk"
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_an_interrupt_leaves_nothing(tmp_path, error):
    closed = []

    def interrupted():
        with Dataset(tmp_path) as dataset:
            dataset.attach("a", b"1")
            dataset.path("b", lambda: closed.append(True)).write_bytes(b"half")
            raise error

    with pytest.raises(error):
        interrupted()
    assert names(tmp_path) == []
    assert closed == [True]


def test_what_a_killed_run_left_is_overwritten(tmp_path):
    (tmp_path / ".a.part").write_text("half")
    with Dataset(tmp_path) as dataset:
        dataset.attach("a", b"1")
    assert names(tmp_path) == ["a"]


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


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        sqlite3.OperationalError("database or disk is full"),
        RuntimeError('TransactionContext Error: Failed to commit: Could not write file "x": No space left on device'),
    ],
)
def test_a_full_disk_is_told_in_one_sentence_whoever_met_it(tmp_path, error):
    with pytest.raises(OutputError, match="the disk is full") as found, told(tmp_path):
        raise error
    assert found.value.path == str(tmp_path)


def test_what_is_no_full_disk_stays_what_it_is(tmp_path):
    with pytest.raises(sqlite3.OperationalError), told(tmp_path):
        raise sqlite3.OperationalError("no such table: a")
    inner = OutputError("inner", "the disk is full", code="disk")
    with pytest.raises(OutputError) as found, told(tmp_path):
        raise inner
    assert found.value is inner
