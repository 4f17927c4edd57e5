"""Workers that are copies: the same bytes, nothing loaded twice, nothing of the master held, and no copy of threads."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from conftest import Counter
from jjjextract.io.begin import copied
from jjjextract.io.pool import Processes
from jjjextract.io.run import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")

DATA = ("extractions.jsonl", "indicators.csv", "failures.jsonl", "datapackage.json")
OWN = Processes(2, own=True)
CODE = """
import sys
from pathlib import Path
sys.path[:0] = [{here!r}, {tests!r}]
from test_begin import *
from conftest import Once
run([sys.argv[1]], sys.argv[2], pipeline={pipeline}, pool=OWN)
"""


class Loads(Counter):
    """Notes in a folder which processes load what the first document needs, and which read documents."""

    def __init__(self, notes):
        self.notes = notes
        self.loaded = False

    def extract(self, text, **about):
        if not self.loaded:
            (self.notes / f"loaded {os.getpid()}").touch()
        self.loaded = True
        if "id" in about:
            (self.notes / f"read {os.getpid()}").touch()
        return super().extract(text, **about)


class Open(Counter):
    """Notes the files that the process has open."""

    def __init__(self, notes):
        self.notes = notes

    def extract(self, text, **about):
        if "id" in about:
            names = (f"/proc/self/fd/{n}" for n in os.listdir("/proc/self/fd"))
            told = "\n".join(os.readlink(n) for n in names if os.path.islink(n))
            (self.notes / str(os.getpid())).write_text(told)
        return super().extract(text, **about)


class Unready(Counter):
    """Fails at what is read before the first document."""

    def extract(self, text, **about):
        if "id" not in about:
            raise RuntimeError("not ready")
        return super().extract(text, **about)


class Ends(Counter):
    """Ends its master."""

    def extract(self, text, **about):
        if about.get("id") == "050":
            os.kill(os.getppid(), signal.SIGKILL)
        return super().extract(text, **about)


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


def alone(many, out, pipeline):
    """A run in a process of its own, for that of the tests may have threads."""
    here = Path(__file__).parent
    code = CODE.format(here=str(here), tests=str(here.parent), pipeline=pipeline)
    return subprocess.run([sys.executable, "-c", code, many, out], timeout=60, check=False).returncode


def loaders(notes):
    return {n.name.split()[1] for n in notes.glob("loaded *")}


def readers(notes):
    return {n.name.split()[1] for n in notes.glob("read *")}


def test_copies_load_nothing(many, notes, tmp_path):
    run([many], tmp_path / "one", pipeline=Counter())
    assert alone(many, tmp_path / "two", f"Loads(Path({str(notes)!r}))") == 0
    assert all((tmp_path / "one" / n).read_bytes() == (tmp_path / "two" / n).read_bytes() for n in DATA)
    assert len(loaders(notes)) == 1
    assert len(readers(notes)) == 2
    assert not loaders(notes) & readers(notes)


def test_a_copy_that_dies_is_replaced(many, tmp_path):
    run([many], tmp_path / "one", pipeline=Counter())
    assert alone(many, tmp_path / "two", f"Once(Path({str(tmp_path / 'died')!r}))") == 0
    assert (tmp_path / "died").exists()
    assert all((tmp_path / "one" / n).read_bytes() == (tmp_path / "two" / n).read_bytes() for n in DATA)


def test_a_copy_holds_no_file_of_its_master(many, notes, tmp_path):
    assert alone(many, tmp_path / "out", f"Open(Path({str(notes)!r}))") == 0
    assert len(list(notes.iterdir())) == 2
    for told in notes.iterdir():
        assert ".work" not in told.read_text()


def test_a_master_that_is_killed_alone_leaves_no_lock(many, tmp_path):
    assert alone(many, tmp_path / "out", "Ends()") == -signal.SIGKILL
    assert run([many], tmp_path / "out", pipeline=Counter(), resume=True).counts["documents"] == 100


def test_what_cannot_be_loaded_before_is_told_of_no_document(many, tmp_path):
    assert alone(many, tmp_path / "out", "Unready()") == 0
    assert len((tmp_path / "out" / "extractions.jsonl").read_text("utf-8").splitlines()) == 100


def test_a_process_with_threads_is_not_copied(many, notes, tmp_path):
    end = threading.Event()
    other = threading.Thread(target=end.wait)
    other.start()
    try:
        assert copied() is None
        run([many], tmp_path / "out", pipeline=Loads(notes), pool=OWN)
    finally:
        end.set()
        other.join()
    assert loaders(notes) == readers(notes)
    assert str(os.getpid()) not in loaders(notes)


def test_other_programs_are_not_copied(many, notes, tmp_path):
    run([many], tmp_path / "out", pipeline=Loads(notes), jobs=2)
    assert loaders(notes) == readers(notes)
    assert str(os.getpid()) not in loaders(notes)
