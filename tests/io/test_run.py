"""A batch: what fails costs itself alone, the account is complete, the bytes depend on the documents alone."""

import csv
import json
import os

import pytest

from conftest import Counter
from jjjextract.errors import InputError, OutputError, UsageError
from jjjextract.io import run as batch
from jjjextract.io.readers import Input
from jjjextract.io.run import Given, extract_input, run

DATA = ("extractions.jsonl", "indicators.csv", "companies.csv", "speakers.csv", "statements.csv", "datapackage.json")


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("共12家", "utf-8")
    (folder / "b.txt").write_bytes(b"\xff\xfe\xff")
    (folder / "c.txt").write_text("BUG")
    (folder / "d.jsonl").write_text('{"id": "d1", "text": "7家"}\n{"id": \n{"id": "d2", "text": "8家"}\n', "utf-8")
    return folder


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_run_does_what_can_be_done_and_tells_the_rest(inbox, tmp_path, counter):
    seen = []
    out = tmp_path / "out"
    report = run([inbox], out, pipeline=counter, progress=lambda *step: seen.append(step))
    assert report.counts["documents"] == 3
    assert [(e.code, e.path.rsplit("/", 1)[1]) for e in report.failed] == [
        ("encoding", "b.txt"),
        ("internal", "c.txt"),
        ("json", "d.jsonl:2"),
    ]
    assert sum(documents for documents, _ in seen) == 6
    assert [r["document"]["id"] for r in lines(out / "extractions.jsonl")] == ["a", "d1", "d2"]
    failures = lines(out / "failures.jsonl")
    assert [f["code"] for f in failures] == ["encoding", "internal", "json"]
    assert all(f.keys() == {"path", "code", "message", "hint"} for f in failures)
    assert sorted(p.name for p in out.iterdir()) == sorted(report.files)


def test_the_account_of_a_run(inbox, tmp_path, counter):
    run([inbox], tmp_path / "out", pipeline=counter)
    account = json.loads((tmp_path / "out" / "run.json").read_text("utf-8"))
    assert account["versions"].keys() >= {"jjjextract", "schema", "rules", "resources", "python"}
    assert account["counts"]["documents"] == 3
    assert account["counts"]["failed"] == 3
    assert account["coverage"] == {"numbers": 3, "became_indicator": 3, "no_indicator_because": {}}
    states = [(i["state"], i.get("id"), i.get("code")) for i in account["inputs"]]
    assert states == [
        ("done", "a", None),
        ("failed", None, "encoding"),
        ("failed", None, "internal"),
        ("done", "d1", None),
        ("failed", None, "json"),
        ("done", "d2", None),
    ]
    assert all(len(i["sha256"]) == 64 for i in account["inputs"] if i["state"] == "done")
    assert account["files"]["extractions.jsonl"]["bytes"] == (tmp_path / "out" / "extractions.jsonl").stat().st_size


def test_the_order_of_files_and_a_second_run_change_no_byte(inbox, tmp_path, counter):
    files = sorted(inbox.iterdir())
    run(files, tmp_path / "one", pipeline=counter)
    run(files[::-1], tmp_path / "two", pipeline=counter)
    run(files, tmp_path / "two", pipeline=counter)
    for name in DATA:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_run_into_the_folder_that_it_reads(inbox, counter):
    for _ in range(2):
        report = run([inbox], inbox / "out", pipeline=counter)
        assert report.counts["documents"] == 3


def test_nothing_to_do_is_a_failure_that_is_told(tmp_path, counter):
    report = run([tmp_path / "none"], tmp_path / "out", pipeline=counter)
    assert [e.code for e in report.failed] == ["missing"]
    assert (tmp_path / "out" / "extractions.jsonl").read_bytes() == b""


def test_what_the_caller_says_goes_first(counter):
    item = Input("a", "a.txt", "1家", 4, outlet="報", title="題")
    record = extract_input(counter, item, Given(outlet="台"))
    assert (record.document.outlet, record.document.title) == ("台", "題")
    assert extract_input(counter, item).document.outlet == "報"


def test_a_failure_names_the_file(counter):
    error = extract_input(counter, Input("a", "dir/a.txt", b"\xff", 1))
    assert isinstance(error, InputError)
    assert str(error) == "dir/a.txt: no text (convert it)"


def test_an_id_that_came_before_gets_a_number_everywhere(tmp_path, counter):
    for name in ("x", "y", "z"):
        (tmp_path / f"{name}.jsonl").write_text('{"id": "a", "text": "7家"}\n', "utf-8")
    out = tmp_path / "out"
    run([tmp_path / f"{n}.jsonl" for n in "xyz"], out, pipeline=counter, formats=["jsonl", "csv", "sqlite"])
    assert [r["document"]["id"] for r in lines(out / "extractions.jsonl")] == ["a", "a#2", "a#3"]
    rows = list(csv.DictReader((out / "indicators.csv").open(encoding="utf-8")))
    assert [r["document_id"] for r in rows] == ["a", "a#2", "a#3"]
    assert len({r["key"] for r in rows}) == 3
    assert run([tmp_path], out, pipeline=Refuses(), resume=True).counts["documents"] == 3
    assert [r["document"]["id"] for r in lines(out / "extractions.jsonl")] == ["a", "a#2", "a#3"]


def test_fail_fast_stops_and_leaves_no_dataset(inbox, tmp_path, counter):
    with pytest.raises(InputError, match=r"b\.txt"):
        run([inbox], tmp_path / "out", pipeline=counter, fail_fast=True)
    assert list((tmp_path / "out").iterdir()) == []


def test_formats_that_are_none(tmp_path, counter):
    with pytest.raises(UsageError, match="xml: one of jsonl, csv, parquet"):
        run([tmp_path], tmp_path / "out", pipeline=counter, formats=["xml"])


def test_two_runs_in_one_folder(inbox, tmp_path):
    out = tmp_path / "out"
    second = Within(inbox, out)
    run([inbox / "a.txt"], out, pipeline=second)
    assert "another run is writing here" in str(second.told)


class Within(Counter):
    """Begins a second run in the midst of the first."""

    def __init__(self, inbox, out):
        self.about = (inbox, out)
        self.told = None

    def extract(self, text, **about):
        inbox, out = self.about
        with pytest.raises(OutputError) as told:
            run([inbox], out, pipeline=Counter())
        self.told = told.value
        return super().extract(text, **about)


class Refuses(Counter):
    """Stands for what must not be extracted again."""

    def extract(self, text, **about):
        raise AssertionError("extracted again")


Refuses.__qualname__ = Counter.__qualname__  # results of the one are results of the other


def test_a_finished_dataset_is_taken_over_and_only_what_changed_is_done(many, tmp_path):
    out, fresh = tmp_path / "out", tmp_path / "fresh"
    run([many], out, pipeline=Counter())
    assert run([many], out, pipeline=Refuses(), resume=True).counts["documents"] == 100
    (many / "050.txt").write_text("共5家和6家", "utf-8")
    (many / "000.txt").unlink()
    (many / "0.txt").write_text("共9家", "utf-8")
    asked = Notes()
    run([many], out, pipeline=asked, resume=True)
    assert sorted(asked.ids) == ["0", "050"]
    run([many], fresh, pipeline=Counter())
    for name in DATA:
        assert (out / name).read_bytes() == (fresh / name).read_bytes()
    assert not (out / ".work").exists()


class Notes(Counter):
    def __init__(self):
        self.ids = []

    def extract(self, text, **about):
        self.ids.append(about["id"])
        return super().extract(text, **about)


Notes.__qualname__ = Counter.__qualname__


@pytest.mark.parametrize("given", [Given(outlet="台"), Given()])
def test_other_options_or_versions_are_done_anew(many, tmp_path, given, monkeypatch):
    out, asked = tmp_path / "out", Notes()
    run([many], out, pipeline=Counter())
    if given == Given():
        monkeypatch.setattr(batch, "versions", lambda: {"rules": "other"})
    run([many], out, pipeline=asked, given=given, resume=True)
    assert len(asked.ids) == 100


def test_another_format_takes_no_document_again(many, tmp_path):
    out = tmp_path / "out"
    run([many], out, pipeline=Counter(), formats=["jsonl"])
    run([many], out, pipeline=Refuses(), formats=["jsonl", "csv"], resume=True)
    run([many], tmp_path / "fresh", pipeline=Counter())
    for name in DATA:
        assert (out / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()
    run([many], out, pipeline=Counter(), formats=["jsonl"])
    assert not (out / "indicators.csv").exists()


class Dies(Counter):
    """Stops the run at the n-th document, as a full disk or a power cut would."""

    def __init__(self, after):
        self.left = after

    def extract(self, text, **about):
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return super().extract(text, **about)


Dies.__qualname__ = Counter.__qualname__


@pytest.mark.parametrize("after", [0, 1, 31, 32, 33, 64, 99])
def test_a_run_that_was_stopped_goes_on(many, tmp_path, after):
    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        run([many], out, pipeline=Dies(after))
    assert batch.leftover(out) is (after >= 32)
    assert not (out / "extractions.jsonl").exists()
    asked = Notes()
    run([many], out, pipeline=asked, resume=True)
    assert len(asked.ids) == 100 - after // 32 * 32
    run([many], tmp_path / "fresh", pipeline=Counter())
    for name in DATA:
        assert (out / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()


def test_a_shard_that_is_damaged_is_made_again(many, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        run([many], out, pipeline=Dies(70))
    shards = sorted(out.glob(".work/shards/*/*.shard"))
    os.truncate(shards[0], 100)
    asked = Notes()
    run([many], out, pipeline=asked, resume=True)
    assert len(asked.ids) == 68
    assert len(lines(out / "extractions.jsonl")) == 100


def test_without_resume_all_begins_anew(many, tmp_path):
    out, asked = tmp_path / "out", Notes()
    with pytest.raises(KeyboardInterrupt):
        run([many], out, pipeline=Dies(70))
    run([many], out, pipeline=asked)
    assert len(asked.ids) == 100


def test_a_dataset_in_the_folder_of_its_inputs_does_not_read_itself(tmp_path, counter):
    (tmp_path / "a.txt").write_text("共12家", "utf-8")
    for resume in (False, False, True):
        report = run([tmp_path], tmp_path, pipeline=counter, resume=resume)
        assert (report.counts["documents"], report.counts["failed"]) == (1, 0)
