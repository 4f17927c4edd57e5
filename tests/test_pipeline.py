"""The pipeline as a whole: any text gives a record whose spans stand where they say, the same one each time."""

import hashlib
import pickle
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from jjjextract.errors import JjjextractError
from jjjextract.pipeline import EXTRACTORS, Pipeline, extract
from jjjextract.records import Span
from jjjextract.testing import garble

PIPELINE = Pipeline()
PICKLED = pickle.loads(pickle.dumps(PIPELINE))
SENTENCE = "2023年，福建出口额为1200亿元，同比增长5.2%。"
PARTS = [
    *"，。、；：（）“”「」%％0189一二十百千万亿兆年月日底末第每各占比较为是有共近约超的了和与",
    *[
        "2023年",
        "去年",
        "上半年",
        "1至8月",
        "目前",
        "同期",
        "福建",
        "浙江省",
        "京津冀",
        "全国",
        "东盟",
        "星河精工有限公司",
        "公司",
        "我们",
        "记者",
    ],
    *[
        "出口",
        "进口额",
        "地区生产总值",
        "失业率",
        "占比",
        "增速",
        "年产",
        "营业收入",
        "增长",
        "下降",
        "提高到",
        "翻番",
        "分别",
        "同比",
        "环比",
        "高于",
        "达到",
        "突破",
    ],
    *[
        "亿元",
        "万人",
        "家",
        "个百分点",
        "倍",
        "吨",
        "公里",
        "位",
        "成",
        "以上",
        "左右",
        "其中",
        "表示",
        "说",
        "增加",
        "\n",
        "�",
        "(yù)",
        "5.2%",
        "三分之一",
        "12亿元",
    ],
]


def _spans(value):
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _spans(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)


def holds(record, size):
    """What is true of every record of a text of `size` code points."""
    for span in _spans(record):
        assert 0 <= span.start <= span.end <= size
    ids = [i.id for i in record.indicators]
    assert len(ids) == len(set(ids))
    assert {q.indicator_id for q in record.quantities if q.indicator_id} <= set(ids)
    assert all(q.indicator_id or q.reason for q in record.quantities)
    assert {k for c in record.checks for k in c.indicator_ids} <= set(ids)
    people, firms = {s.id for s in record.speakers}, {c.id for c in record.companies}
    assert {i.speaker_id for i in record.indicators if i.speaker_id} <= people
    assert {s.speaker_id for s in record.statements if s.speaker_id} <= people
    assert {i.subject.company_id for i in record.indicators if i.subject and i.subject.company_id} <= firms
    for i in record.indicators:
        assert i.indicator
        assert i.value is not None or "damaged" in i.flags
        assert not (i.direction == "decrease" and i.measure in {"growth", "increment"} and i.amount and i.amount > 0)


texts = st.lists(st.sampled_from(PARTS), max_size=60).map("".join)
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(texts)
def test_words_in_any_order(text):
    holds(PIPELINE.extract(text, published="2024-10-20"), len(text))


@quick
@given(st.text(max_size=80))
def test_any_text(text):
    holds(PIPELINE.extract(text), len(text))


@quick
@given(st.binary(max_size=120))
def test_any_bytes_give_a_record_or_one_of_our_errors(data):
    try:
        record = PIPELINE.extract(data)
    except JjjextractError:
        return
    assert record.document.sha256 == hashlib.sha256(data).hexdigest()


@settings(max_examples=40, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_bytes(text):
    first = PIPELINE.extract(text, published="2024-10-20").to_bytes()
    assert PIPELINE.extract(text, published="2024-10-20").to_bytes() == first
    assert PICKLED.extract(text, published="2024-10-20").to_bytes() == first


@settings(max_examples=40, deadline=None)
@given(texts, st.integers(0, 5))
def test_damaged_text_is_read_too(text, seed):
    damaged = garble(text, seed=seed, resources=PIPELINE.resources)
    holds(PIPELINE.extract(damaged, published="2024-10-20"), len(damaged))


LONG = [
    "(",
    "比",
    "占",
    "100万、",
    "分别",
    "每",
    "的",
    "是",
    "由",
    "、",
    "第一",
    "占比",
    "增长5%，",
    "10亿元以上的",
    "浙江",
    "“",
    "高于",
    "年",
]


@pytest.mark.parametrize("piece", LONG)
@pytest.mark.parametrize("tail", ["", "5%。"])
def test_a_hostile_line_runs_through(piece, tail):
    text = piece * (20000 // len(piece)) + tail
    holds(PIPELINE.extract(text, published="2024-10-20"), len(text))


def test_text_and_bytes_of_it_are_one():
    a, b = PIPELINE.extract(SENTENCE, id="a"), PIPELINE.extract(SENTENCE.encode(), id="a")
    assert a == b
    assert a == PIPELINE(SENTENCE, id="a")
    assert a.document.sha256 == hashlib.sha256(SENTENCE.encode()).hexdigest()


def test_what_is_known_from_outside_is_in_the_record():
    record = PIPELINE.extract(SENTENCE, id="x", published="2024-10-20", outlet="福建电视台", title="外贸")
    info = record.document
    assert (info.id, info.published, info.outlet, info.title) == ("x", date(2024, 10, 20), "福建电视台", "外贸")
    assert (info.reference_year, info.reference_basis) == (2024, "given")
    assert PIPELINE.extract(SENTENCE, published=date(2024, 10, 20)).document.published == date(2024, 10, 20)


@pytest.mark.parametrize("published", ["yesterday", "2024-13-01", "20/10/2024"])
def test_a_date_that_is_none_is_refused(published):
    with pytest.raises(ValueError, match=r".+"):
        PIPELINE.extract(SENTENCE, published=published)


def test_an_encoding_that_is_given_is_used():
    record = PIPELINE.extract(SENTENCE.encode("gb18030"), encoding="gb18030")
    assert record.indicators == PIPELINE.extract(SENTENCE).indicators
    assert record.document.encoding == "gb18030"


def test_many_documents_one_at_a_time():
    seen = []

    def source():
        for k in range(3):
            seen.append(k)
            yield {"text": SENTENCE, "published": "2024-10-20"} if k else SENTENCE

    stream = PIPELINE.pipe(source())
    first = next(stream)
    assert seen == [0]
    rest = list(stream)
    assert [r.document.id for r in (first, *rest)] == ["document-1", "document-2", "document-3"]
    assert rest[0].document.published == date(2024, 10, 20)
    named = list(PIPELINE.pipe([{"id": "mine", "text": SENTENCE}]))
    assert named[0].document.id == "mine"


def test_the_profile_names_every_stage():
    profile = {}
    pipeline = Pipeline(profile=profile)
    pipeline.extract(SENTENCE.encode())
    assert {"decode", "normalise", "segment", "records"} <= set(profile)
    assert {f.__name__.strip("_") for f in EXTRACTORS} <= set(profile)
    assert all(seconds >= 0 for seconds in profile.values())


def test_the_short_way():
    assert extract(SENTENCE) == extract(SENTENCE) == PIPELINE.extract(SENTENCE)


@pytest.mark.parametrize("between", ["\n", "\n\n", ""])
def test_what_stands_behind_changes_nothing_in_front(between):
    alone = PIPELINE.extract(SENTENCE, published="2024-10-20").indicators
    followed = PIPELINE.extract(SENTENCE + between + "天气很好。", published="2024-10-20").indicators
    assert alone == followed


@pytest.mark.parametrize("before", ["天气很好。\n", "\n\n", "\ufeff", "　　"])
def test_what_stands_in_front_moves_the_spans_only(before):
    alone = PIPELINE.extract(SENTENCE, published="2024-10-20").indicators
    moved = PIPELINE.extract(before + SENTENCE, published="2024-10-20").indicators
    assert [(i.indicator, i.value, i.period, i.regions) for i in alone] == [
        (i.indicator, i.value, i.period, i.regions) for i in moved
    ]
    for i in moved:
        assert (before + SENTENCE)[i.span.start : i.span.end] == i.span.text


@pytest.mark.parametrize(
    ("place", "code"),
    [
        pytest.param(
            "陕西乾县", "610424", marks=pytest.mark.xfail(strict=True, reason="only its converted form is known")
        ),
        ("吉林乾安县", "220723"),
    ],
)
def test_places_that_keep_an_old_character(place, code):
    record = PIPELINE.extract(f"2023年，{place}出口额为3亿元。")
    assert [i.regions for i in record.indicators] == [(code,)]


def test_what_is_said_of_a_document_is_taken_in_every_form():
    """A day, a moment, either as ISO text; a number as id; half a character, which no file can hold."""
    for published in (date(2024, 7, 19), datetime(2024, 7, 19, 8), "2024-07-19", "2024-07-19T08:00:00+08:00"):
        assert PIPELINE.extract(SENTENCE, published=published).document.published == date(2024, 7, 19)
    about = PIPELINE.extract(SENTENCE, id=5, title="a\ud800", outlet="\udfff").document
    assert (about.id, about.title, about.outlet) == ("5", "a\ufffd", "\ufffd")


@pytest.mark.parametrize("text", [None, 5, ["今年"]])
def test_what_is_no_text_is_refused_by_name(text):
    with pytest.raises(TypeError, match=f"text is {type(text).__name__}; expected str or bytes"):
        PIPELINE.extract(text)
