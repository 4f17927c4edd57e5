"""Times of day, and numbers that only look like one."""

from __future__ import annotations

import pytest

from jjjextract import quantities

TIMES = [
    ("早上7點半出發", "早上7點半"), ("晚上八点播出", "晚上八点"), ("下午3时20分", "下午3时20分"), ("8时30分开幕", "8时30分"), ("21:05抵达", "21:05"),
    ("到了三点钟", "三点钟"), ("at 6:30 p.m. sharp", "6:30 p.m."), ("until noon", "noon"), ("open at 9am", "9am"),
]  # fmt: skip
NONE = ["三点意见", "收报3268.5点", "比例1:20", "比分3:20", "一点半导体", "8小时", "a ratio of 1:20", "2.5 pm thick wire", "I am here"]


@pytest.mark.parametrize(("text", "shown"), TIMES)
def test_a_time_of_day(text: str, shown: str) -> None:
    assert [q.text for q in quantities(text) if q.granularity == "time"] == [shown]


@pytest.mark.parametrize("text", NONE)
def test_no_time_of_day(text: str) -> None:
    assert [q.text for q in quantities(text) if q.granularity == "time"] == []


def test_a_time_has_no_dates() -> None:
    (q,) = quantities("早上7點半", reference="2024-10-23")
    assert (q.kind, q.start, q.end, q.edtf) == ("date", None, None, None)
