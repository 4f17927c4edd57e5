"""Every number that became no observation has a reason, and every reason is one of those explained."""

from decimal import Decimal

import pytest
from indicator_help import PIPELINE

from jjjextract.extract.indicators.reasons import REASONS, of_quantity
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit


def number(text, figure, kind, code="", *, bound="exact", flags=()):
    at = text.index(figure)
    span = Span(at, at + len(figure))
    unit = Unit(code, code, "count", Decimal(1)) if code else None
    q = Quantity(kind, Decimal(3), None, unit, Decimal(3), None, bound, span, span, flags=frozenset(flags))
    return Mention(span, "quantity", q, "test"), text


CASES = [
    (number("他82岁", "82岁", "age"), "age"),
    (number("第二届", "第二", "ordinal"), "ordinal"),
    (number("5月3日", "5月3日", "date"), "date"),
    (number("2023年", "2023年", "period"), "date"),
    (number("3比2", "3比2", "score"), "score"),
    (number("一个人", "一个", "count", "{个}", flags=["article"]), "article"),
    (number("5G手机", "5", "cardinal", flags=["name"]), "name"),
    (number("一心一意", "一", "cardinal", flags=["set_phrase"]), "set_phrase"),
    (number("电话12345", "12345", "cardinal", flags=["contact"]), "contact"),
    (number("数百家", "数百家", "count", "{家}", flags=["vague"]), "vague"),
    (number("每百名老人", "百名", "count", "{名}"), "denominator"),
    (number("每5公里", "5公里", "measure", "km"), "denominator"),
    (number("三地签约", "三地", "count", "{地}"), "count_word"),
    (number("四大板块", "四大", "count", "{大}"), "count_word"),
    (number("物流、仓储和租赁三项业务", "三项", "count", "{项}"), "count_word"),
    (number("10亿元以上的项目", "10亿元", "money", "CNY", bound="at_least"), "threshold"),
    (number("5000元以下的部分", "5000元", "money", "CNY", bound="at_most"), "threshold"),
    (number("贸易帐(亿元)公布", "亿元", "money", "CNY", flags=["bare_scale"]), "vague"),
    (number("位于城南两百公里的地方", "两百公里", "measure", "km"), "no_name"),
    # a figure as it should be
    (number("产值10亿元以上", "10亿元", "money", "CNY", bound="at_least"), None),
    (number("产值10亿元", "10亿元", "money", "CNY"), None),
    (number("发布标准13项", "13项", "count", "{项}"), None),
    (number("企业300家", "300家", "count", "{家}"), None),
    (number("每个300元", "300元", "money", "CNY"), None),
    (number("利润增长5%", "5%", "percent", "%"), None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_reason(case, expected):
    mention, text = case
    assert of_quantity(mention, text) == expected


def test_reasons_are_explained():
    assert all(expected in REASONS for _, expected in CASES if expected)
    assert all(text and text == text.strip() for text in REASONS.values())


def test_each_number_of_the_corpus_has_a_record_or_a_reason(corpus):
    for path in sorted(corpus.glob("*.txt"))[:6]:
        record = PIPELINE.extract(path.read_bytes())
        made = {i.id for i in record.indicators}
        for q in record.quantities:
            assert (q.indicator_id in made) if q.indicator_id else (q.reason in REASONS), (path.name, q)
