"""Noun phrases on either side of a figure."""

import pytest
from indicator_help import noun_at_the_end, noun_behind

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
    ("他们的图书馆藏书", "图书馆藏书"),
    ("高新技术企业", "高新技术企业"),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_behind(text, expected):
    found = noun_behind(text)
    assert (found.of(text) if found else None) == expected


@pytest.mark.parametrize(("text", "expected"), TAILS)
def test_tail(text, expected):
    assert noun_at_the_end(text).of(text) == expected


@pytest.mark.parametrize("text", ["了", "的", "他", "，", "企业" * 40, "和和和", "\ufffd"])
def test_odd_text_stays_inside(text):
    found = noun_behind(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
    tail = noun_at_the_end(text)
    assert 0 <= tail.start <= tail.end <= len(text)
