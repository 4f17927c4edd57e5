"""Reading documents: what is found, in which order, and what each kind of bad input is told."""

import io
import json
import os
from datetime import date

import pytest

from jjjextract.errors import InputError
from jjjextract.io.readers import Input, input_files, read_inputs


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def line(**fields):
    return json.dumps(fields, ensure_ascii=False) + "\n"


def ids(items):
    return [i.id if isinstance(i, Input) else i.code for i in items]


def test_a_text_file_is_bytes_with_the_name_as_id(tmp_path):
    path = write(tmp_path / "one.two.txt", "今年\r\n")
    assert list(read_inputs([path])) == [Input("one.two", str(path), "今年\r\n".encode(), 8)]


def test_metadata_beside_a_text(tmp_path):
    path = write(tmp_path / "a.txt", "x")
    meta = {"published": "2024-07-19T08:00:00+08:00", "outlet": "省台", "title": "題", "language": "zh-Hant", "more": 1}
    write(tmp_path / "a.meta.json", json.dumps(meta))
    (item,) = read_inputs([path])
    assert (item.id, item.published, item.outlet, item.title) == ("a", date(2024, 7, 19), "省台", "題")


@pytest.mark.parametrize(
    "meta", ["{", "[]", '{"published": "last week"}', '{"published": 5}', '{"title": 5}', "[" * 100000]
)
def test_bad_metadata_fails_that_text_alone(tmp_path, meta):
    write(tmp_path / "a.txt", "x")
    write(tmp_path / "a.meta.json", meta)
    write(tmp_path / "b.txt", "x")
    bad, good = read_inputs([tmp_path])
    assert bad.code == "metadata"
    assert "a.meta.json" in str(bad)
    assert good.id == "b"


def test_json_lines_with_broken_ones_in_the_middle(tmp_path):
    rows = [
        line(id="a", text="x", published="2024-01-02"),
        '{"id": "b", "te\n',
        line(id="c", tekst="x"),
        "\n",
        '"text"\n',
        line(id="d", text="x", published="soon"),
        line(text="今年"),
        line(id=7, text="x"),
    ]
    path = write(tmp_path / "in.jsonl", b"\xef\xbb\xbf" + "".join(rows).encode() + b'{"id":"e","text":"\xff"}\n')
    got = list(read_inputs([path]))
    assert ids(got) == ["a", "json", "json", "json", "metadata", "in:7", "7", "encoding"]
    assert got[0].published == date(2024, 1, 2)
    assert str(got[1]).startswith(f"{path}:2: ")


def test_a_folder_is_walked_in_name_order(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/a.jsonl", "c.md", "b.gold.json", ".hidden.txt", "a/b.meta.json"):
        write(tmp_path / name, line(id="line", text="x"))
    assert ids(read_inputs([tmp_path])) == ["b", "line", "a/z"]


def test_the_order_of_arguments_does_not_matter_when_ordered(tmp_path):
    a, b = write(tmp_path / "a.txt", "x"), write(tmp_path / "b.txt", "y")
    one = list(read_inputs([a, b, tmp_path, b], ordered=True))
    assert one == list(read_inputs([b, tmp_path, a], ordered=True))
    assert len(one) == 2


def test_one_id_twice(tmp_path):
    files = [write(tmp_path / folder / "a.txt", "x") for folder in ("p", "q", "r")]
    assert ids(read_inputs(files)) == ["a", "a#2", "a#3"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("none.txt", "missing"), ("empty", "empty"), ("/dev/zero", "device")],
)
def test_a_path_that_cannot_be_read(tmp_path, name, code):
    (tmp_path / "empty").mkdir()
    good = write(tmp_path / "good.txt", "x")
    bad, item = read_inputs([tmp_path / name, good])
    assert bad.code == code
    assert str(bad).startswith(str(tmp_path / name))
    assert bad.hint
    assert item.id == "good"


def test_no_permission(tmp_path, monkeypatch):
    path = write(tmp_path / "a.txt", "x")
    write(tmp_path / "b.txt", "x")

    def closed(name, *args, real=open, **more):
        if str(name) == str(path):
            raise PermissionError(13, "Permission denied", str(name))
        return real(name, *args, **more)

    monkeypatch.setattr("builtins.open", closed)
    bad, item = read_inputs([tmp_path])
    assert bad.code == "permission"
    assert item.id == "b"


def test_a_folder_inside_that_may_not_be_entered(tmp_path, monkeypatch):
    write(tmp_path / "a.txt", "x")
    write(tmp_path / "shut/b.txt", "x")

    def scandir(path, real=os.scandir):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert ids(read_inputs([tmp_path])) == ["a", "permission"]


def test_too_long(tmp_path):
    write(tmp_path / "a.txt", "x" * 100)
    write(tmp_path / "b.txt", "x" * 101)
    write(tmp_path / "c.jsonl", line(id="1", text="x" * 500) + line(id="2", text="x") + line(id="3", text="y" * 900))
    assert ids(read_inputs([tmp_path], max_bytes=100)) == ["a", "too_long", "too_long", "2", "too_long"]
    assert ids(read_inputs([tmp_path], max_bytes=0)) == ["a", "b", "1", "2", "3"]


def test_binary_under_the_name_of_json_lines_is_one_error(tmp_path):
    path = write(tmp_path / "a.jsonl", b"\x7fELF\0\n" * 1000)
    assert ids(read_inputs([path])) == ["binary"]


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("今年\n上半年", [("stdin", "今年\n上半年".encode())]),
        ("", [("stdin", b"")]),
        ("{not json}\n{", [("stdin", b"{not json}\n{")]),
        (line(id="a", text="x") + line(id="b", text="y"), [("a", "x"), ("b", "y")]),
        ("\ufeff" + line(text="x"), [("stdin:1", "x")]),
    ],
)
def test_standard_input(monkeypatch, given, want):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    assert [(i.id, i.data) for i in read_inputs(["-"])] == want


def test_standard_input_too_long(monkeypatch):
    for text in ("x" * 101, "x\n" * 60):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert ids(read_inputs(["-"], max_bytes=100)) == ["too_long"]


def test_input_files_reads_nothing(tmp_path):
    write(tmp_path / "a.txt", "x")
    assert list(input_files([tmp_path])) == [(str(tmp_path / "a.txt"), "a")]
    assert [e.code for e in input_files([tmp_path / "empty", tmp_path / "a.txt"]) if isinstance(e, InputError)] == []


def test_half_a_character_in_json_is_a_lost_one(tmp_path):
    path = write(tmp_path / "a.jsonl", '{"text": "增長\\ud8005%\\ud83d\\ude00"}')
    (item,) = read_inputs([path])
    assert item.data == "增長\ufffd5%😀"


def test_names_that_are_no_utf8_have_an_id_that_can_be_written(tmp_path):
    """Old archives have names in GBK: the file is opened by its bytes and told by an escape."""
    name = os.fsencode(tmp_path) + b"/\xb5\xda1.txt"
    with open(name, "wb") as file:
        file.write(b"x")
    (item,) = read_inputs([tmp_path])
    assert (item.data, item.id) == (b"x", "\\udcb5\\udcda1")
    os.truncate(name, 0)
    os.remove(name)
    os.symlink("nowhere", name)
    (error,) = read_inputs([tmp_path])
    assert error.code == "missing"
    assert error.path.encode().endswith(b"\\udcb5\\udcda1.txt")


def test_half_characters_in_metadata_count_as_lost(tmp_path):
    path = write(tmp_path / "a.jsonl", r'{"id": "n\ud800", "title": "t\udfff", "text": "x\ud800"}')
    (item,) = read_inputs([path])
    assert (item.id, item.title, item.data) == ("n\ufffd", "t\ufffd", "x\ufffd")


def test_endings_in_capitals_are_read(tmp_path):
    write(tmp_path / "NEWS.TXT", "x")
    write(tmp_path / "OLD.JSONL", line(id="a", text="x"))
    assert ids(read_inputs([tmp_path])) == ["NEWS", "a"]


def test_a_pipe_that_lies_in_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    write(tmp_path / "b.txt", "x")
    assert ids(read_inputs([tmp_path])) == ["device", "b"]


def test_a_name_of_several_lines_is_told_on_one(tmp_path):
    path = tmp_path / "a\n\x1b[31mb.txt"
    (error,) = read_inputs([path])
    assert str(error).endswith(r"a\n\x1b[31mb.txt: no such file or folder (check the path)")
    assert error.path == str(path)
