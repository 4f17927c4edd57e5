"""Heads, verbs of change, bases and status: what a word can be, and what a wrong table is told."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from jjjextract.errors import ResourceError
from jjjextract.resources import Resources
from jjjextract.wording import Wording, is_word


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Resources().get(Wording.load)


# (name, kind of its head); None where no head noun ends it
HEADS_ZH = [
    ("县域内就诊率", "rate"),
    ("累计外送电量", "quantity"),
    ("新增就业岗位", "count"),
    ("重点产业链图谱", "count"),
    ("海外收入占比", "share"),
    ("平均在港停时", "duration"),
    ("综合电价", "price"),
    ("研发投入", "money"),
    ("总楼面面积", "area"),
    ("总装机容量", "power"),
    ("机器人密度", "ratio"),
    ("市场规模", "size"),
    ("GDP增速", "change"),
    ("消费者信心指数", "index"),
    ("产线上的风景", None),
    ("", None),
]
HEADS_EN = [
    ("quality inspectors", "count"),
    ("surveyed unemployment rate", "rate"),
    ("mean waiting time", "duration"),
    ("monthly salaries", "money"),
    ("vacancy rates", "rate"),
    ("regular gas", None),
    ("wholesales", None),
]


@pytest.mark.parametrize(("name", "kind"), HEADS_ZH)
def test_a_chinese_name_ends_in_a_head(wording: Wording, name: str, kind: str | None) -> None:
    head = wording.zh.head_of(name)
    assert (head.kind if head else None) == kind


@pytest.mark.parametrize(("name", "kind"), HEADS_EN)
def test_an_english_name_ends_in_a_head(wording: Wording, name: str, kind: str | None) -> None:
    head = wording.en.head_of(name)
    assert (head.kind if head else None) == kind


# (form, kind, direction): one of the parts that the form can play
CHANGES_ZH = [
    ("增长", "growth", "increase"),
    ("年增", "growth", "increase"),
    ("衰退", "growth", "decrease"),
    ("持平", "growth", "flat"),
    ("提高", "increment", "increase"),
    ("减少", "increment", "decrease"),
    ("收窄", "growth", "decrease"),
    ("收窄", "speed", "decrease"),
    ("降幅收窄", "speed", "increase"),
    ("降幅扩大", "speed", "decrease"),
    ("加快", "speed", "increase"),
    ("增至", "level_to", "increase"),
    ("放慢到", "level_to", "decrease"),
    ("达到", "level", None),
    ("翻了一番", "multiply", "increase"),
    ("扭亏为盈", "turn", "increase"),
    ("创历史新高", "record", "increase"),
    ("占", "share", None),
    ("位居", "rank", None),
    ("高于", "compare", "increase"),
    ("新增", "flow", None),
]
CHANGES_EN = [
    ("surged", "growth", "increase"),
    ("slipped", "growth", "decrease"),
    ("unchanged", "growth", "flat"),
    ("stood at", "level", None),
    ("dropped to", "level_to", "decrease"),
    ("accounting for", "share", None),
    ("tripled", "multiply", "increase"),
]


@pytest.mark.parametrize(("form", "kind", "direction"), CHANGES_ZH)
def test_a_chinese_word_of_change(wording: Wording, form: str, kind: str, direction: str | None) -> None:
    assert (kind, direction) in {(c.kind, c.direction) for c in wording.zh.changes.get(form) or ()}


@pytest.mark.parametrize(("form", "kind", "direction"), CHANGES_EN)
def test_an_english_word_of_change(wording: Wording, form: str, kind: str, direction: str | None) -> None:
    assert (kind, direction) in {(c.kind, c.direction) for c in wording.en.changes.get(form) or ()}


FACTORS = [
    ("翻番", "2"),
    ("翻了两番", "4"),
    ("减半", "0.5"),
    ("doubled", "2"),
    ("more than tripled", "3"),
    ("halved", "0.5"),
]


@pytest.mark.parametrize(("form", "factor"), FACTORS)
def test_a_multiplying_word_has_its_factor(wording: Wording, form: str, factor: str) -> None:
    found = (wording.zh.changes.get(form) or ()) + (wording.en.changes.get(form) or ())
    assert {c.factor for c in found if c.kind == "multiply"} == {Decimal(factor)}


# (text in the normal form, codes found)
BASES = [
    ("同比增长5%", ["yoy"]),
    ("比上年同期提高1.3个百分点", ["yoy"]),
    ("较上月回落0.2个百分点", ["mom"]),
    ("较上季度增长2%", ["qoq"]),
    ("环比上涨0.3%", ["period"]),
    ("较年初增加1200亿元", ["since"]),
    ("年均增长7%", ["annual_average"]),
    ("比以前提高了30%", ["previous"]),
    ("营收年增百分之三点一", ["yoy"]),
    ("零售业营业额年减3.1%", ["yoy"]),
    ("全年增长5%", []),
    ("2023年增加了20家", []),
    ("8月增长3%", []),
    ("达到500亿元", []),
]


@pytest.mark.parametrize(("text", "codes"), BASES)
def test_what_a_change_is_against(wording: Wording, text: str, codes: list[str]) -> None:
    assert [b.code for _, _, b in wording.zh.find_bases(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("up 4.2 percent year on year", ["yoy"]),
        ("grew 3% from a year earlier", ["yoy"]),
        ("down from the previous month", ["mom"]),
        ("rose 2% quarter-on-quarter", ["qoq"]),
        ("reached 5 billion yuan", []),
    ],
)
def test_what_an_english_change_is_against(wording: Wording, text: str, codes: list[str]) -> None:
    assert [b.code for _, _, b in wording.en.find_bases(text)] == codes


def test_an_open_basis_waits_for_its_date(wording: Wording) -> None:
    assert [(b.code, b.open) for _, _, b in wording.zh.find_bases("较2014年增长")] == [("since", True)]


STATUSES = [("力争突破", "target"), ("预计全年", "forecast"), ("达产后", "planned"), ("有望达到", "forecast")]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_what_has_not_happened(wording: Wording, text: str, status: str) -> None:
    assert [s[0] for _, _, s in wording.zh.statuses.find(text)][:1] == [status]


NO_STATUS = [
    "模拟仿真企业",
    "原材料将在",
    "人均预期寿命达到",
    "从线上看",
    "一般公共预算收入",
    "研发设计能力",
    "好于市场平均水平",
    "春风行动计划覆盖",
    "主营塑料",
]


@pytest.mark.parametrize("text", NO_STATUS)
def test_a_part_of_another_word_is_no_status(wording: Wording, text: str) -> None:
    assert not list(wording.zh.statuses.find(text))


@pytest.mark.parametrize(
    ("text", "start", "end", "word"),
    [
        ("net sales", 4, 9, True),
        ("wholesales", 5, 10, False),
        ("sales.", 0, 5, True),
        ("GDP增速", 3, 5, True),
        ("5G网", 0, 1, False),
    ],
)
def test_borders_of_words(text: str, start: int, end: int, word: bool) -> None:
    assert is_word(text, start, end) is word


class _Changed(Resources):
    def __init__(self, file: str, data: dict[str, Any]) -> None:
        super().__init__()
        self._file, self._data = file, data

    def toml(self, name: str) -> dict[str, Any]:
        return self._data if name == self._file else super().toml(name)


WRONG = [
    ("heads.toml", {"weather": {"zh": ["雨"]}}, "no such section"),
    ("heads.toml", {"rate": {"zh": "率"}}, "list of words"),
    ("heads.toml", {"rate": {"zh": ["率", "率"]}}, "twice"),
    ("change_verbs.toml", {"growth": {"sideways": {"zh": ["横盘"]}}}, "no such direction"),
    ("basis_words.toml", {"decade": {"zh": ["十年来"]}}, "no such section"),
    ("status_words.toml", {"dream": {"zh": ["梦想"]}}, "no such section"),
]


@pytest.mark.parametrize(("file", "data", "message"), WRONG)
def test_a_wrong_table_is_refused(file: str, data: dict[str, Any], message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        Wording.load(_Changed(file, data))


def test_forms_are_in_the_normal_form(wording: Wording) -> None:
    from opencc import OpenCC

    simplify = OpenCC("t2s").convert
    for lexicon in (wording.zh.heads, wording.zh.changes, wording.zh.bases, wording.zh.statuses):
        for form in lexicon._forms:
            assert simplify(form) == form
    for lexicon in (wording.en.heads, wording.en.changes, wording.en.bases, wording.en.statuses):
        for form in lexicon._forms:
            assert form == form.lower()
            assert form.isascii()
