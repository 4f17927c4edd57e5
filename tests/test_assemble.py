"""From mentions to records: raw offsets, names in the document's script, labels, ids that hold together."""

from decimal import Decimal

import pytest

from conftest import CORPUS
from jjjextract.assemble import assemble
from jjjextract.exact import encoded
from jjjextract.pipeline import Pipeline
from jjjextract.records import Extraction

PIPELINE = Pipeline()


def read(text, **about):
    return PIPELINE.extract(text, published="2024-10-20", **about)


def test_spans_are_of_the_file_as_given():
    text = "2023年，福建省出口額達(dá)到1200億元，同比增長(zhǎng)5.2%。"
    record = read(text)
    level, growth = record.indicators
    for i in (level, growth):
        assert text[i.span.start : i.span.end] == i.span.text
    assert (level.span.text, growth.span.text) == ("1200億元", "5.2%")
    assert record.repairs.counts
    for edit in record.repairs.edits:
        assert text[edit.start : edit.end] == edit.before
        assert edit.before == "" or edit.before in text


def test_a_span_text_reads_after_repair():
    text = "2023年，河北省康譽(yù)醫(yī)療有限公司營(yíng)業(yè)收入為3億元。"
    record = read(text)
    (i,) = record.indicators
    assert i.indicator == "營業收入"
    assert text[i.evidence.indicator.start : i.evidence.indicator.end].startswith("營")
    assert i.evidence.indicator.text == "營業收入"


@pytest.mark.parametrize(
    ("text", "name", "hans", "hant"),
    [
        ("2023年，福建出口额为1200亿元。", "出口额", "出口额", "出口額"),
        ("2023年，福建出口額為1200億元。", "出口額", "出口额", "出口額"),
    ],
)
def test_names_are_in_the_script_of_the_document_and_labels_in_both(text, name, hans, hant):
    (i,) = read(text).indicators
    assert i.indicator == name
    assert {i.labels.get("zh-Hans"), i.labels.get("zh-Hant")} >= {hans, hant} or i.concept


def test_a_name_without_a_concept_has_both_scripts():
    (i,) = read("去年，学校图书馆藏书3万册。").indicators
    assert i.concept is None
    assert i.labels["zh-Hans"] == i.indicator
    assert i.labels["zh-Hant"] != i.indicator or i.indicator == "藏书"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("福建出口额为1200亿元。", ("亿元", "CNY")),
        ("福建出口額為1200億元。", ("億元", "CNY")),
        ("福建高新技术企业有1.2万家。", ("万家", "{家}")),
        ("福建高新技術企業有1.2萬家。", ("萬家", "{家}")),
        ("福建出口额增长５．２％。", ("％", "%")),
        ("福建失业率下降0.3个百分点。", ("个百分点", "pp")),
    ],
)
def test_a_unit_is_as_written_with_its_code(text, unit):
    (i,) = read(text).indicators
    assert (i.unit.text, i.unit.code) == unit


def test_amounts_are_exact():
    (i,) = read("福建出口额为1200.35亿元。").indicators
    assert i.value == Decimal("1200.35")
    assert i.amount == Decimal(120035000000)


def test_quantities_are_in_order_and_tied_to_indicators():
    record = read("2023年，福建出口额为1200亿元，同比增长5.2%，持续了三年。")
    starts = [q.span.start for q in record.quantities]
    assert starts == sorted(starts)
    assert [q.id for q in record.quantities] == [f"q{n}" for n in range(1, len(starts) + 1)]
    made = {q.indicator_id: q for q in record.quantities if q.indicator_id}
    assert list(made) == ["i1", "i2"]
    for i in record.indicators:
        assert made[i.id].span == i.span
        assert made[i.id].value == i.value
    rest = {q.span.text: q.reason for q in record.quantities if not q.indicator_id}
    assert rest == {"2023年": "date", "三年": "duration"}


def test_dates_are_quantities_with_both_ends():
    record = read("2023年，福建出口额为1200亿元。截至9月30日，企业有300家。")
    times = {q.span.text: (str(q.start), str(q.end), q.kind) for q in record.quantities if q.reason == "date"}
    assert times["2023年"] == ("2023-01-01", "2023-12-31", "period")
    assert ("2024-09-30", "2024-09-30", "date") in times.values()


def test_assembling_twice_gives_the_same():
    doc = PIPELINE.read("2023年，福建出口额为1200亿元，同比增长5.2%。", id="d")
    assert assemble(doc, PIPELINE.resources) == assemble(doc, PIPELINE.resources)


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda p: p.stem)
def test_the_plain_tree_is_valid_and_complete(path):
    tree = PIPELINE.plain(path.read_bytes(), id=path.stem)
    assert encoded(tree) == Extraction.model_validate(tree).to_bytes()


def test_an_unread_document_is_an_empty_record():
    record = read("风和日丽。")
    assert record.indicators == record.quantities == record.checks == record.warnings == ()
    assert record.repairs.edits == ()
    assert record.document.languages == ("zh-Hans",) or record.document.languages
