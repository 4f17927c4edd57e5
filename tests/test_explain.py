"""Every record can say which rule made it, and every number without a record why it has none."""

import pytest

from jjjextract.explain import Node, explain
from jjjextract.extract.indicators.reasons import REASONS
from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()
TEXT = "2023年，福建、浙江出口额分别为1200亿元和3500亿元，同比分别增长5.2%和6%。会议持续了三天。"


@pytest.fixture(scope="module")
def doc():
    return PIPELINE.read(TEXT, published="2024-10-20")


def text_of(nodes):
    return "\n".join(line for node in nodes for line in node.lines())


def test_each_indicator_has_its_tree(doc):
    for n in range(1, 5):
        (tree,) = explain(doc, id=f"i{n}")
        assert tree.label.startswith(f"i{n} indicator: rule zh.")
        said = "\n".join(tree.lines())
        for part in ("name: 出口额", "measure:", "period:", "regions:", "list:"):
            assert part in said


def test_what_was_inherited_is_said():
    doc = PIPELINE.read("2023年，福建出口额同比增长5%。进口额增长3%。", published="2024-10-20")
    said = text_of(explain(doc, id="i2"))
    assert "period: 2023-01-01/2023-12-31 (inherited)" in said
    assert "regions: 350000 (inherited)" in said
    assert "basis: yoy (inherited)" in said
    assert "inherited" not in text_of(explain(doc, id="i1"))


def test_the_receipt_of_a_list(doc):
    assert "regions in order" in text_of(explain(doc, id="i1"))
    assert "the list before" in text_of(explain(doc, id="i3"))


def test_a_place_is_explained(doc):
    at = TEXT.index("3500")
    labels = [node.label.split()[0] for node in explain(doc, at=at)]
    assert "i2" in labels
    assert not {"i1", "i3", "i4"} & set(labels)


def test_a_number_without_a_record_gives_its_reason(doc):
    said = text_of(explain(doc, at=TEXT.index("三天")))
    assert f"no record: duration: {REASONS['duration']}" in said
    assert "no record: date" in text_of(explain(doc, at=0))


def test_places_are_of_the_file_as_given():
    text = "2023年，福建省出口額達(dá)到1200億元。"
    doc = PIPELINE.read(text, published="2024-10-20")
    (tree,) = explain(doc, id="i1")
    assert text[tree.start : tree.end] == tree.text == "1200億元"


def test_nothing_is_known_of_an_unknown_id_or_place(doc):
    assert explain(doc, id="i99") == []
    assert explain(doc, at=10**6) == []
    assert explain(PIPELINE.read("")) == []


def test_the_whole_document(doc):
    labels = [node.label for node in explain(doc)]
    assert sum(label.split()[0] in {"i1", "i2", "i3", "i4"} for label in labels) == 4
    assert any(label.startswith("quantity") for label in labels)


def test_companies_and_checks_can_be_asked_for():
    text = "2023年，甘肃进出口总值491亿元，其中，出口额124亿元，进口额367亿元。星河精工有限公司参展。"
    record, doc = PIPELINE.extract(text), PIPELINE.read(text)
    for key in [c.id for c in record.companies] + [s.id for s in record.speakers]:
        assert explain(doc, id=key), key
    assert "check" in text_of(explain(doc, id="k1"))


def test_lines_are_indented_by_depth():
    tree = Node("a", "x", 0, 1, (Node("b", children=(Node("c"),)),))
    assert list(tree.lines()) == ["a 'x' [0:1]", "  b", "    c"]


def test_a_statement_is_found_by_the_id_of_its_record():
    pipeline = Pipeline()
    text = "副总经理 张艳琴:\n我们卖了3万台。\n\n市民李先生表示,价格降了5%。"
    doc = pipeline.read(text)
    for s in pipeline.extract(text).statements:
        (tree,) = explain(doc, id=s.id)
        assert (tree.start, tree.end) == (s.span.start, s.span.end)
