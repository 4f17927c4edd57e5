"""Reports as files: what goes in, what is escaped, where the texts of a dataset are found, charts that are valid."""

import base64
import json
import re
import zlib

import pytest
from typer.testing import CliRunner

from jjjextract import Pipeline
from jjjextract.cli_app import app
from jjjextract.errors import InputError, UsageError
from jjjextract.io.run import run
from jjjextract.report.charts import charts
from jjjextract.report.html import summary
from jjjextract.report.model import COLUMNS, Collected, Shown, as_page_data, columns
from jjjextract.report.page import Book, packed
from jjjextract.report.sources import read_shown
from jjjextract.report.words import LANGUAGES, asset, region_names, words
from jjjextract.report.write import write_report

TEXT = "今年上半年,河北生产总值21510亿元,同比增长5.0%;北京生产总值21791亿元,天津生产总值8191亿元,同比分别增长5.4%、4.9%。\n"


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


@pytest.fixture
def folder(tmp_path):
    for k in range(3):
        (tmp_path / f"t{k}.txt").write_text(TEXT, "utf-8")
        (tmp_path / f"t{k}.meta.json").write_text(json.dumps({"published": f"2024-0{k + 7}-19", "outlet": f"台{k}"}))
    return tmp_path


def block(page, name):
    packed_text = re.search(rf'id="{name}">([^<]*)</script>', page)[1]
    return json.loads(zlib.decompress(base64.b64decode(packed_text)))


def test_every_word_has_three_languages_and_every_code_a_word():
    known = words()
    assert all(all(texts) and len(texts) == len(LANGUAGES) for texts in known.values())
    used = set(
        re.findall(
            r'J\.t\("([a-z_.]+[a-z_])"',
            "".join(asset(n) for n in ("core.js", "cards.js", "document.js", "dataset.js", "report.js")),
        )
    )
    assert used - {"ui.theme_"} <= known.keys()


def test_every_reason_is_a_sentence():
    from jjjextract.extract.indicators.reasons import REASONS

    assert {f"reason.{r}" for r in REASONS} <= words().keys()


def test_numbers_reach_the_page_as_text(pipeline):
    record = pipeline.extract(TEXT, published="2024-07-19")
    data = as_page_data(Shown(record, TEXT))
    assert {type(i["value"]) for i in data["record"]["indicators"]} == {str}
    assert data["record"]["indicators"][1]["value"] == "5.0"
    assert all("indicator_id" not in q for q in data["record"]["quantities"])


def test_columns_refer_to_each_text_once():
    row = tuple(range(len(COLUMNS)))
    assert columns([row, row])["doc"] == [[0], [0, 0]]
    assert columns([])["quote"] == [[], []]


def test_nothing_of_a_text_is_markup(pipeline, tmp_path):
    evil = "</script><script>alert(1)</script>今年出口5亿元。"
    book = Book(pipeline.resources, title="</title><b>")
    book.add(Shown(pipeline.extract(evil, id="<i>", title="<u>"), evil))
    page = next(book.files())[1]
    assert "alert(1)" not in re.sub(r"&lt;script&gt;alert\(1\)", "", page)
    assert "<title>&lt;/title&gt;&lt;b&gt;</title>" in page
    assert block(page, "doc-0")["raw"] == evil
    assert not re.search(r'(?:src|href)="(?!data:|#)', re.sub(r"<script>.*</script>", "", page, flags=re.S))


def test_packed_data_can_end_no_script():
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", packed({"a": "</script>", "b": "\ud800"}))


def test_a_dataset_finds_its_texts_by_their_bytes(pipeline, folder, tmp_path):
    out = tmp_path / "out"
    run([folder], out, pipeline=pipeline)
    assert [s.raw for s in read_shown([out], pipeline=pipeline)] == [TEXT] * 3
    other = tmp_path / "elsewhere"
    other.mkdir()
    (folder / "t0.txt").rename(other / "moved.txt")
    (folder / "t2.txt").unlink()
    (folder / "t1.txt").unlink()
    assert [s.raw for s in read_shown([out], pipeline=pipeline)] == [None] * 3
    assert [s.raw for s in read_shown([out], pipeline=pipeline, texts=[other])] == [TEXT] * 3


def test_one_record_as_json_is_shown_digit_for_digit(pipeline, tmp_path):
    record = pipeline.extract(TEXT, published="2024-07-19")
    (tmp_path / "one.json").write_bytes(record.to_bytes(indent=True))
    (tmp_path / "bad.json").write_text('[{"schema_version": "1", "no": 1.10}]')
    got = list(read_shown([tmp_path / "one.json", tmp_path / "bad.json"], pipeline=pipeline))
    assert got[0].record == record
    assert isinstance(got[1], InputError)


def test_above_a_hundred_documents_a_folder_with_the_index_last(pipeline, tmp_path):
    book = Book(pipeline.resources)
    record = pipeline.extract("2024年出口5亿元。")
    for _ in range(101):
        book.add(Shown(record, "2024年出口5亿元。"))
    names = [name for name, _ in book.files()]
    assert names == ["index.html", *(f"documents-{n:04}.html" for n in range(1, 6))]


def test_charts_are_valid_vega_lite(pipeline):
    altair = pytest.importorskip("altair")
    found = Collected()
    for month in ("2024-07-19", "2025-07-19", "2026-07-19"):
        found.add(pipeline.extract(TEXT, published=month, outlet=month[:4]))
    found.failed.append({"path": "x", "message": "y"})
    made = charts(found, region_names(pipeline.resources, found.codes))
    assert {c["kind"] for c in made} >= {"regions", "time", "coverage", "fates", "damage"}
    for chart in made:
        altair.Chart.from_dict(chart["spec"])


def test_the_command_writes_one_file_and_says_what_failed(folder, tmp_path):
    (folder / "empty.txt").write_text("")
    out = tmp_path / "new" / "r.html"
    result = CliRunner().invoke(app, ["report", str(folder), "--out", str(out), "--title", "Test"])
    assert result.exit_code == 1
    page = out.read_text("utf-8")
    assert block(page, "page")["failed"][0]["path"].endswith("empty.txt")
    assert len(block(page, "page")["documents"]) == 3


def test_nothing_to_show_is_said(pipeline, tmp_path):
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(UsageError, match="nothing to show"):
        write_report([tmp_path], tmp_path / "r.html", pipeline=pipeline)
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize(("language", "word"), [("en", "Figures (4)"), ("zh-Hant", "指標"), ("zh-Hans", "指标")])
def test_a_notebook_shows_tables_in_three_languages(pipeline, language, word):
    record = pipeline.extract("今年出口5亿元,增长3%;进口4亿元,增长2%。", published="2024-07-19")
    assert word in summary(record, language=language)
