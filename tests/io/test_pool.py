"""Several processes: the same bytes as one, and no document of the rest lost to a worker that dies or hangs.

The pipelines are classes of this module, which the workers import; each costs a start of Python, so there are few.
"""

import json
import os
import signal
import time

import pytest

from conftest import Counter, Once
from jjjextract.errors import InputError, OutputError
from jjjextract.io.run import run

DATA = ("extractions.jsonl", "indicators.csv", "failures.jsonl", "datapackage.json")


class Lethal(Counter):
    """Ends its process at 66, hangs beyond the reach of Python's signals at 77, and takes its time at 88."""

    def extract(self, text, **about):
        text = text.decode() if isinstance(text, bytes) else text
        if "66家" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "77家" in text:
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
            time.sleep(600)
        if "88家" in text:
            time.sleep(600)
        return super().extract(text, **about)


def same(one, two):
    return all((one / name).read_bytes() == (two / name).read_bytes() for name in DATA)


def test_the_same_bytes_with_more_processes_and_a_worker_that_dies_once(many, tmp_path):
    steps = []
    (many / "bad.txt").write_bytes(b"\xff")
    run([many], tmp_path / "one", pipeline=Counter(), jobs=1)
    pipeline = Once(str(tmp_path / "died"))
    report = run([many], tmp_path / "three", pipeline=pipeline, jobs=3, progress=lambda *s: steps.append(s))
    assert (tmp_path / "died").exists()
    assert same(tmp_path / "one", tmp_path / "three")
    assert report.counts["documents"] == 100
    assert sum(n for n, _ in steps) >= 101


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="needs signals")
def test_documents_that_end_or_hang_their_worker_cost_themselves_alone(many, tmp_path, monkeypatch):
    monkeypatch.setattr("jjjextract.io.pool._GRACE", 0.5)
    report = run([many], tmp_path / "out", pipeline=Lethal(), jobs=2, timeout=0.5)
    assert report.counts["documents"] == 97
    failures = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text("utf-8").splitlines()]
    assert [(os.path.basename(f["path"]), f["code"]) for f in failures] == [
        ("066.txt", "crashed"),
        ("077.txt", "timeout"),
        ("088.txt", "timeout"),
    ]


class Slow(Counter):
    def extract(self, text, **about):
        if about.get("id") == "slow":
            time.sleep(600)
        return super().extract(text, **about)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs alarms")
def test_a_limit_of_time_in_one_process(tmp_path):
    (tmp_path / "a.txt").write_text("7家", "utf-8")
    (tmp_path / "slow.txt").write_text("8家", "utf-8")
    report = run([tmp_path], tmp_path / "out", pipeline=Slow(), timeout=0.05)
    assert (report.counts["documents"], [e.code for e in report.failed]) == (1, ["timeout"])
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_the_first_failure_stops_all(many, tmp_path):
    (many / "070.txt").write_bytes(b"\xff")
    with pytest.raises(InputError, match=r"070\.txt"):
        run([many], tmp_path / "out", pipeline=Counter(), jobs=2, fail_fast=True)
    assert not (tmp_path / "out" / "run.json").exists()


def test_a_worker_that_cannot_write_ends_the_run(many, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".work").mkdir()
    (tmp_path / "out" / ".work" / "shards").write_text("in the way")
    with pytest.raises(OutputError):
        run([many], tmp_path / "out", pipeline=Counter(), jobs=2, resume=True)
