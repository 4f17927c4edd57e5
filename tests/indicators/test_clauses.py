"""Clauses end at commas and never inside a number; figures with nothing but list marks between them are one group."""

import pytest
from indicator_help import Read

CLAUSES = [
    ("出口额增长5%，进口额下降3%。", ["出口额增长5%", "进口额下降3%", ""]),
    ("其中：出口1,250亿元；进口800亿元。", ["其中", "出口1,250亿元", "进口800亿元", ""]),
    ("煤炭、钢铁产量都下降。", ["煤炭、钢铁产量都下降", ""]),
    ("三次产业结构为5.1:38.4:56.5。", ["三次产业结构为5.1:38.4:56.5", ""]),
    ("价格回升——同比上涨2%。", ["价格回升", "—同比上涨2%", ""]),
    ("出口额增长5%", ["出口额增长5%"]),
]

GROUPS = [
    ("出口额为12亿元、15亿元和20亿元。", [["12亿元", "15亿元", "20亿元"]]),
    ("出口额为12亿元以及15亿元。", [["12亿元", "15亿元"]]),
    ("出口额为12亿元左右、15亿元左右。", [["12亿元", "15亿元"]]),
    ("出口额为近12亿元、超过15亿元。", [["12亿元", "15亿元"]]),
    ("出口额12亿元，进口额15亿元。", [["12亿元"], ["15亿元"]]),
    ("新建学校12所、医院3家。", [["12所"], ["3家"]]),
    ("分别有企业12家和员工300名。", [["12家"], ["300名"]]),
    ("增长5%、12亿元。", [["5%"], ["12亿元"]]),
    ("粮食产量为30吨、5万千克。", [["30吨", "5万千克"]]),
    ("三次产业结构为5.1:38.4:56.5。", [["5.1", "38.4", "56.5"]]),
    ("今天天气很好。", []),
]

AROUND = [
    ("今年出口额约12亿元左右，增长5%以上。", [("今年出口额", ""), ("增长", "")]),
    ("新建学校12所，惠及学生。", [("新建学校", "")]),
    ("引进6名院士和8名教授。", [("引进", "院士和"), ("院士和", "教授")]),
    ("出口额12亿元（不含税）增长5%。", [("出口额", "(不含税)增长"), ("(不含税)增长", "")]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text, expected):
    read = Read(text)
    assert [read.of(c.span) for c in read.clauses()] == expected


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups(text, expected):
    read = Read(text)
    assert [[read.of(f.span) for f in g.figures] for g in read.groups()] == expected


@pytest.mark.parametrize(("text", "expected"), AROUND)
def test_lead_and_tail(text, expected):
    read = Read(text)
    assert [(read.of(g.lead), read.of(g.tail)) for g in read.groups()] == expected


@pytest.mark.parametrize("text", [t for t, _ in CLAUSES + GROUPS + AROUND])
def test_parts_stay_inside_their_clause(text):
    read = Read(text)
    for group in read.groups():
        span = group.clause.span
        assert span.start <= group.lead.start <= group.lead.end <= group.figures[0].span.start
        assert group.figures[-1].span.end <= group.tail.start <= group.tail.end <= span.end
