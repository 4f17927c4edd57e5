"""The cache between two starts: the same with it, without it, and with a damaged one."""

import os

import pytest

from jjjextract import cache
from jjjextract.resources import Resources


@pytest.fixture(autouse=True)
def own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def made(log, name="thing", source=b"a"):
    return cache.kept(name, source, lambda: log.append(1) or b"made of " + source)


def test_a_thing_is_made_once_for_each_source():
    log = []
    assert [made(log), made(log), made(log, source=b"b"), made(log)] == [b"made of a"] * 2 + [b"made of b", b"made of a"]
    assert len(log) == 2


@pytest.mark.parametrize("damage", [b"", b"abc", b"abcdmade of b"])
def test_a_damaged_file_is_made_anew(damage):
    log = []
    made(log)
    (file,) = cache.folder().iterdir()
    file.write_bytes(damage)
    assert made(log) == b"made of a"
    assert made(log) == b"made of a"
    assert len(log) == 2


def test_a_folder_that_cannot_be_written_changes_nothing(tmp_path):
    (tmp_path / "cache").write_text("a file")
    log = []
    assert [made(log), made(log)] == [b"made of a"] * 2
    assert len(log) == 2


def test_old_editions_are_removed_and_other_things_stay():
    made([], name="other")
    for n in range(9):
        made([], source=str(n).encode())
        for file in cache.folder().glob("thing-*"):
            os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns - 10**9))
    assert len(list(cache.folder().glob("thing-*"))) == 6
    assert len(list(cache.folder().glob("other-*"))) == 1
    assert not list(cache.folder().glob(".*"))
    log = []
    assert made(log, source=b"8") == b"made of 8"
    assert not log


def test_a_table_is_the_same_from_the_cache():
    first = Resources().toml("heads.toml")
    assert any(p.name.startswith("heads-") for p in cache.folder().iterdir())
    assert Resources().toml("heads.toml") == first
