"""The blackboard: mentions in text order, found by place; offsets back to the file as given."""

import pytest

from jjjextract.aligned import Aligned, Change
from jjjextract.document import Document, Sentence, Source
from jjjextract.spans import Mention, Span


def document(text="甲乙丙丁戊", **rest):
    return Document(Source("d"), Aligned.of(text), text, **rest)


def mention(start, end, kind="quantity", value=None):
    return Mention(Span(start, end), kind, value, "test")


def test_mentions_are_kept_in_text_order_by_kind():
    doc = document()
    doc.add([mention(3, 4), mention(0, 1), mention(1, 2, "period")])
    doc.add([mention(2, 3)])
    assert [m.span.start for m in doc.of("quantity")] == [0, 2, 3]
    assert [m.span.start for m in doc.of("period")] == [1]
    assert list(doc.of("region")) == []


@pytest.mark.parametrize(
    ("span", "expected"),
    [((0, 5), [0, 2, 3]), ((1, 3), [2]), ((2, 3), [2]), ((3, 3), []), ((4, 5), []), ((0, 0), [])],
)
def test_within_takes_what_begins_inside(span, expected):
    doc = document()
    doc.add([mention(0, 2), mention(2, 3), mention(3, 5)])
    assert [m.span.start for m in doc.within("quantity", Span(*span))] == expected
    assert list(doc.within("region", Span(*span))) == []


def test_within_sees_what_was_added_later():
    doc = document()
    doc.add([mention(0, 1)])
    assert len(doc.within("quantity", Span(0, 5))) == 1
    doc.add([mention(2, 3)])
    assert len(doc.within("quantity", Span(0, 5))) == 2


def test_sentence_at():
    first, second = Sentence(Span(0, 2), "zh", 0), Sentence(Span(3, 5), "zh", 1)
    doc = document(sentences=(first, second))
    assert [doc.sentence_at(k) for k in range(6)] == [first, first, None, second, second, None]
    assert document().sentence_at(0) is None


def test_spans_go_back_to_the_file():
    aligned = Aligned.of("康譽(yù)醫療").sub([Change(2, 6, "", "reading")])
    doc = Document(Source("d"), aligned, "康誉医疗")
    assert (doc.raw, doc.text, doc.norm) == ("康譽(yù)醫療", "康譽醫療", "康誉医疗")
    assert doc.raw_span(Span(0, 4)) == Span(0, 8)
    assert doc.raw_span(Span(2, 3)).of(doc.raw) == "醫"
    assert doc.raw_span(Span(0, 2)).of(doc.raw) == "康譽"


def test_two_documents_share_nothing():
    one, two = document(), document()
    one.add([mention(0, 1)])
    one.notes["a"] = 1
    one.warnings.append("w")
    assert (two.mentions, two.notes, two.warnings) == ({}, {}, [])
