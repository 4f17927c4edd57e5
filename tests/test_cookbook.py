"""Each question of the cookbook is asked, and has an answer."""

import re
import sqlite3
from pathlib import Path

import pytest

from jjjextract.datasets import query
from jjjextract.io.run import run
from jjjextract.pipeline import Pipeline

pytest.importorskip("duckdb")
PAGE = (Path(__file__).parents[1] / "docs" / "cookbook.md").read_text("utf-8")
QUESTIONS = re.findall(r"^## (\d+\..*?)\n\n```sql\n(.*?)```", PAGE, re.M | re.S)
LAST = re.findall(r"```sql\n(.*?)```", PAGE, re.S)[-1]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory, corpus):
    out = tmp_path_factory.mktemp("dataset")
    other = tmp_path_factory.mktemp("other") / "other.txt"  # says another number than a document of the corpus
    other.write_text("2024年上半年,河北地區生產總值21610億元,同比增長5.0%。", "utf-8")
    run([corpus, str(other)], out, pipeline=Pipeline(), formats=["jsonl", "duckdb", "sqlite"])
    return out


def test_there_are_ten():
    assert len(QUESTIONS) == 10


@pytest.mark.parametrize("sql", [q[1] for q in QUESTIONS], ids=[q[0] for q in QUESTIONS])
def test_a_question_has_an_answer(dataset, sql):
    columns, rows = query(dataset, sql)
    assert rows
    assert all(len(r) == len(columns) for r in rows)


def test_the_dispute_is_between_two_documents(dataset):
    _, rows = query(dataset, next(sql for name, sql in QUESTIONS if name.startswith("6.")))
    (row,) = [r for r in rows if r[:2] == ("gross_regional_product", "130000")]
    assert (row[4], row[5]) == (2151000000000, 2161000000000)


def test_the_search_in_sqlite(dataset):
    found = sqlite3.connect(dataset / "dataset.sqlite").execute(LAST).fetchall()
    assert found
    assert all("上下游企業" in text for (text,) in found)
