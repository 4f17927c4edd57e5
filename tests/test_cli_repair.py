"""`repair` on the command line, by itself in a small app."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from jjjextract.cli_repair import app_repair

GARBLED = "當(dāng)?shù)亟?0家企業(yè)復(fù)工,經(jīng)濟(jì)發(fā)展。\n"


@pytest.fixture
def call():
    app = typer.Typer()
    app.command()(app_repair)
    app.command("other")(lambda: None)
    runner = CliRunner()
    return lambda *args, **options: runner.invoke(app, ["app-repair", *map(str, args)], **options)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(GARBLED, "utf-8")
    return path


def test_the_text_is_printed_and_the_loss_told(call, text):
    result = call(text)
    assert result.exit_code == 0
    assert result.stdout == "當地近�0家企業復工,經濟發展。\n"
    assert "lost for good in 1 place" in result.stderr


def test_json_has_edits_that_add_up(call, text):
    record = json.loads(call(text, "--format", "json").stdout)
    assert set(record) == {"id", "text", "edits", "counts"}
    assert sum(record["counts"].values()) == len(record["edits"])
    lost = [e for e in record["edits"] if e["certainty"] == "lost"]
    assert [GARBLED[e["start"] : e["end"]] for e in lost] == ["?"]
    assert lost[0]["options"] == list("123456789")


def test_json_lines_in_and_out(call):
    line = json.dumps({"id": "x/1", "text": GARBLED})
    result = call("-", "--format", "jsonl", input=line + "\n" + line.replace("x/1", "x/2") + "\n")
    assert [json.loads(one)["id"] for one in result.stdout.splitlines()] == ["x/1", "x/2"]


def test_the_diff_shows_both_sides(call, text):
    shown = call(text, "--diff").stdout
    assert "當[-(dāng)-][-?shù)-]{+地+}[-亟-]{+近+}[-?-]{+▯+}0家" in shown


def test_files_are_written_below_the_folder(call, text, tmp_path):
    assert call(text, "-o", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out" / "a.txt").read_text("utf-8").startswith("當地近")


def test_an_id_keeps_its_dots_and_stays_below_the_folder(call, tmp_path):
    ids = ["2024.q3", "a/b.1", "../up", "plain.txt"]
    lines = "\n".join(json.dumps({"id": i, "text": GARBLED}) for i in ids)
    assert call("-", "-o", tmp_path / "out", input=lines).exit_code == 0
    written = sorted(p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.txt"))
    assert written == ["2024.q3.txt", "a/b.1.txt", "plain.txt", "up.txt"]


def test_an_encoding_can_be_named(call, tmp_path):
    path = tmp_path / "b.txt"
    path.write_bytes("統計".encode("big5hkscs"))
    assert call(path, "--encoding", "big5hkscs").stdout == "統計\n"
    wrong = call(path, "--encoding", "klingon")
    assert wrong.exit_code == 1
    assert "no encoding is called" in wrong.stderr


@pytest.mark.parametrize("args", [["--format", "xml"]])
def test_usage(call, text, args):
    assert call(text, *args).exit_code == 2
