"""A batch: what fails costs itself alone, the account is complete, the bytes depend on the documents alone."""

import json

import pytest

from jjjextract.errors import InputError
from jjjextract.io.readers import Input
from jjjextract.io.run import Given, extract_input, run

DATA = ("extractions.jsonl", "indicators.csv", "companies.csv", "speakers.csv", "statements.csv")


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("共12家", "utf-8")
    (folder / "b.txt").write_bytes(b"\xff\xfe\xff")
    (folder / "c.txt").write_text("BUG")
    (folder / "d.jsonl").write_text('{"id": "d1", "text": "7家"}\n{"id": \n{"id": "d2", "text": "8家"}\n', "utf-8")
    return folder


def test_a_run_does_what_can_be_done_and_tells_the_rest(inbox, tmp_path, counter):
    seen = []
    out = tmp_path / "out"
    report = run([inbox], out, pipeline=counter, progress=seen.append)
    assert report.counts["documents"] == 3
    assert [(e.code, e.path.rsplit("/", 1)[1]) for e in report.failed] == [
        ("encoding", "b.txt"),
        ("internal", "c.txt"),
        ("json", "d.jsonl:2"),
    ]
    assert len(seen) == 6
    ids = [json.loads(line)["document"]["id"] for line in (out / "extractions.jsonl").read_text("utf-8").splitlines()]
    assert ids == ["a", "d1", "d2"]


def test_the_account_of_a_run(inbox, tmp_path, counter):
    run([inbox], tmp_path / "out", pipeline=counter)
    account = json.loads((tmp_path / "out" / "run.json").read_text("utf-8"))
    assert account["versions"].keys() == {"jjjextract", "schema", "resources", "python"}
    assert account["counts"]["documents"] == 3
    assert account["counts"]["failed"] == 3
    assert account["coverage"] == {"numbers": 3, "became_indicator": 3, "no_indicator_because": {}}
    assert [i["id"] for i in account["inputs"]] == ["a", "d1", "d2"]
    assert all(len(i["sha256"]) == 64 for i in account["inputs"])
    assert {f["code"] for f in account["failed"]} == {"encoding", "internal", "json"}


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
