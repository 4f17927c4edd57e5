"""Tasks: every document once, in order, whatever the files; the same as reading them one after the other."""

import io
import json

import pytest

from jjjextract.errors import InputError
from jjjextract.io import plan as planning
from jjjextract.io.plan import plan, read_task
from jjjextract.io.readers import read_inputs


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(planning, "TASK_BYTES", 200)
    monkeypatch.setattr(planning, "TASK_FILES", 3)


def told(items):
    return [(i.path, i.code) if isinstance(i, InputError) else (i.path, i.id, i.data) for i in items]


def planned(*paths, **options):
    tasks = list(plan(paths, **options))
    assert [t.n for t in tasks] == list(range(len(tasks)))
    return tasks, told(i for t in tasks for i in read_task(t, max_bytes=1000))


def test_tasks_hold_all_documents_in_order(tmp_path):
    for n in range(10):
        (tmp_path / f"{n}.txt").write_text("字" * n * 9, "utf-8")
    rows = [json.dumps({"text": "字" * n}, ensure_ascii=False) for n in range(40)]
    rows[7] = "broken"
    rows[9] = ""
    (tmp_path / "b.jsonl").write_text("\n".join(rows), "utf-8")
    (tmp_path / "c.jsonl").write_text('{"id": "c", "text": "x"}\n', "utf-8")
    tasks, got = planned(tmp_path, tmp_path / "none")
    assert got == told(read_inputs([tmp_path, tmp_path / "none"], max_bytes=1000, ordered=True))
    assert len(tasks) > 10
    assert max(len(t.entries) for t in tasks) == 3


def test_the_last_tasks_are_smaller(tmp_path, monkeypatch):
    monkeypatch.setattr(planning, "LAST_BYTES", 100)
    for n in range(60):
        (tmp_path / f"{n:02d}.txt").write_text("x" * 60)
    tasks, got = planned(tmp_path)
    sizes = [len(t.entries) for t in tasks]
    assert sizes == [3] * 16 + [1] * 12
    assert [g[1] for g in got] == [f"{n:02d}" for n in range(60)]


def test_a_line_longer_than_a_task(tmp_path):
    long = {"id": "long", "text": "x" * 700}
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, [{"text": "a"}, long, {"text": "b"}, long])))
    _, got = planned(tmp_path / "a.jsonl")
    assert [g[1] for g in got] == ["a:1", "long", "a:3", "long"]


def test_binary_data_is_one_failure(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"\x7fELF\0" + b"\n" * 500)
    _, got = planned(tmp_path / "a.jsonl")
    assert got == [(str(tmp_path / "a.jsonl"), "binary")]


@pytest.mark.parametrize(("data", "path"), [(b'{"id": "a", "text": "x"}\n' * 20, "-:1"), ("共7家\n".encode(), "-")])
def test_standard_input(tmp_path, monkeypatch, data, path):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    _, got = planned("-", spool=tmp_path)
    assert got[0][0] == path
    assert len(got) in (1, 20)


def test_a_file_that_is_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    assert len(planned(tmp_path, tmp_path / "a.txt", tmp_path)[1]) == 1
