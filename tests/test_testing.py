"""`garble` damages as the sites do: it gives a garbled document back from its clean form, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from jjjextract.errors import UsageError
from jjjextract.normalise import repair
from jjjextract.normalise.readings import evidence
from jjjextract.resources import Resources
from jjjextract.testing import garble

RES = Resources()
CORPUS = Path(__file__).parent.parent / "corpus"
CLEAN = "当地时间上午,全省经济发展态势良好,当地近30家企业复工,产业结构优化。"


@pytest.mark.parametrize(
    ("name", "digit"), [("hebei-jjj-2024h1", "3"), ("neimenggu-green-power", "1"), ("guangdong-2024q3", "")]
)
def test_a_garbled_document_comes_back_byte_for_byte(name, digit):
    path = CORPUS / f"{name}.txt"
    if not path.exists():
        pytest.skip("the corpus is not beside the tests")
    raw = path.read_text("utf-8")
    clean = repair(raw, resources=RES).text.replace("\ufffd", digit)
    table = {"數": "shù", **evidence(raw, RES).table}  # the accident's character is replaced first
    assert garble(clean, table=table, resources=RES) == raw


def test_the_same_call_gives_the_same_text():
    assert garble(CLEAN, seed=5, resources=RES) == garble(CLEAN, seed=5, resources=RES)
    assert garble(CLEAN, seed=5, density=0.8, resources=RES) != garble(CLEAN, seed=6, density=0.8, resources=RES)


def test_a_shift_falls_between_two_characters():
    table = {"數": "shù", "當": "dāng"}
    assert garble("当地近30家", table=table, resources=RES) == "當(dāng)?shù)亟?0家"
    assert garble("当地近30家", table=table, decoder="ignore", resources=RES) == "當(dāng)(shù)亟30家"
    assert garble("当地近30家", table=table, shifts=False, resources=RES) == "當(dāng)地近30家"


@pytest.mark.parametrize("seed", range(12))
def test_readings_alone_are_always_undone(seed):
    text = garble(CLEAN, density=0.0, resources=RES)
    raw = garble(CLEAN, seed=seed, density=0.7, shifts=False, resources=RES)
    assert repair(raw, resources=RES).text == text


def test_characters_that_gbk_lacks_stay():
    assert garble("𠀀α€é", density=1.0, resources=RES).startswith("𠀀α")


@pytest.mark.parametrize("options", [{"density": 2}, {"decoder": "none"}])
def test_wrong_options(options):
    with pytest.raises(UsageError):
        garble(CLEAN, **options)
