"""One batch with everything that people put into folders: each bad file is named with what to do, the good ones are done."""

import json
import os

from typer.testing import CliRunner

from jjjextract.cli_app import app

GOOD = "今年上半年，河北地區生產總值21510億元，同比增長5.0%。"

FILES = {
    "a-good.txt": GOOD.encode(),
    "b-empty.txt": b"",
    "c-space.txt": " \n\t\u3000\r\n".encode(),
    "d-program.txt": b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8,
    "e-picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8,
    "f-cut.txt": GOOD.encode()[:40],
    "g-line.txt": ("增長5%，" * 5_000_000).encode(),
    "h-lines.jsonl": "\n".join(
        [json.dumps({"id": "h1", "text": GOOD}), '{"id": "h2", "te', json.dumps({"id": "h3", "text": GOOD})]
    ).encode(),
    "i-empty.jsonl": b"",
    "j-marked.txt": b"\xef\xbb\xbf" + GOOD.encode(),
    "k-old.txt": GOOD.encode("gb18030"),
    "l-wide.txt": GOOD.encode("utf-16"),
}
BAD = {
    "b-empty.txt": "empty",
    "c-space.txt": "empty",
    "d-program.txt": "binary",
    "e-picture.txt": "binary",
    "f-cut.txt": "truncated",
    "g-line.txt": "too_long",
    "h-lines.jsonl:2": "json",
}


def test_a_folder_of_everything(tmp_path):
    inbox, out = tmp_path / "in", tmp_path / "out"
    (inbox / "z-folder.txt").mkdir(parents=True)
    for name, data in FILES.items():
        (inbox / name).write_bytes(data)
    result = CliRunner().invoke(app, ["run", str(inbox), "--out", str(out)])
    assert result.exit_code == 1, result.exception
    failures = [json.loads(line) for line in (out / "failures.jsonl").read_text("utf-8").splitlines()]
    assert {f["path"].rsplit("/", 1)[1]: f["code"] for f in failures} == BAD
    assert all(f["hint"] for f in failures)
    account = json.loads((out / "run.json").read_text("utf-8"))
    told = {i["path"].rsplit("/", 1)[1]: i["code"] for i in account["inputs"] if i["state"] == "failed"}
    assert told == BAD
    assert all(f"{name}: " in result.stderr for name in BAD)
    assert "Traceback" not in result.stderr
    records = [json.loads(line) for line in (out / "extractions.jsonl").read_text("utf-8").splitlines()]
    assert [r["document"]["id"] for r in records] == ["a-good", "h1", "h3", "j-marked", "k-old", "l-wide"]
    assert {len(r["indicators"]) for r in records} == {2}
    assert {i["amount"] for r in records for i in r["indicators"]} == {2151000000000, 5}
    assert sorted(p.name for p in out.iterdir()) == [
        *("checks.csv", "companies.csv", "datapackage.json", "documents.csv", "extractions.jsonl", "failures.jsonl"),
        *("indicators.csv", "quantities.csv", "run.json", "speakers.csv", "statements.csv"),
    ]


def test_one_odd_name_costs_no_other_document(tmp_path):
    inbox, out = tmp_path / "in", tmp_path / "out"
    inbox.mkdir()
    (inbox / "a.txt").write_text(GOOD, "utf-8")
    with open(os.fsencode(inbox) + b"/b\xff.txt", "wb") as file:
        file.write(GOOD.encode())
    (inbox / "c.jsonl").write_text('{"id": "\\ud800", "title": "\\udfff", "text": "GDP grew 5%."}', "utf-8")
    result = CliRunner().invoke(app, ["run", str(inbox), "--out", str(out)])
    assert result.exit_code == 0, result.exception
    records = [json.loads(line) for line in (out / "extractions.jsonl").read_text("utf-8").splitlines()]
    assert [r["document"]["id"] for r in records] == ["a", "b\\udcff", "\ufffd"]
