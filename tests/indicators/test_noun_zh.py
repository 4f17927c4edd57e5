"""Noun phrases on either side of a figure."""

import pytest

from jjjextract.lang.zh.noun import behind, tail_of
from jjjextract.resources import Resources
from jjjextract.segment.tags import tagger
from jjjextract.spans import Span

BEHIND = [
    ("高新技术企业", "高新技术企业"),
    ("企业已经落户园区", "企业"),
    ("的企业", "企业"),
    ("学生和教师", "学生和教师"),
    ("铁路，其中电气化", "铁路"),
    ("“明星企业”", "明星企业"),
    ("医生走进社区", "医生"),
    ("图书馆", "图书馆"),
    ("光伏电站建成", "光伏电站"),
    # nothing
    ("", None),
    (",企业", None),
    ("左右", None),
    ("以上的企业", None),
    ("等", None),
    ("增长", None),
    ("多", None),
]

TAILS = [
    ("集团目前拥有有效专利", "有效专利"),
    ("有效专利", "有效专利"),
    ("我们的新能源汽车", "新能源汽车"),
    ("他说图书馆藏书", "图书馆藏书"),
    ("高新技术企业", "高新技术企业"),
]


@pytest.fixture(scope="module")
def tag():
    return Resources().get(tagger)


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_behind(tag, text, expected):
    found = behind(text, text, 0, len(text), tag)
    assert (found.of(text) if found else None) == expected


@pytest.mark.parametrize(("text", "expected"), TAILS)
def test_tail(tag, text, expected):
    assert tail_of(text, Span(0, len(text)), tag).of(text) == expected


@pytest.mark.parametrize("text", ["了", "的", "他", "，", "企业" * 40, "和和和", "\ufffd"])
def test_odd_text_stays_inside(tag, text):
    found = behind(text, text, 0, len(text), tag)
    assert found is None or 0 <= found.start < found.end <= len(text)
    tail = tail_of(text, Span(0, len(text)), tag)
    assert 0 <= tail.start <= tail.end <= len(text)
