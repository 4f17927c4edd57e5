"""Quantities of a document: which stretches are read, and in whose money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jjjextract import extract
from jjjextract.aligned import Aligned
from jjjextract.document import Document, Sentence, Source
from jjjextract.extract.quantities import currency_of, in_text, quantities
from jjjextract.normalise.script import traditional
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span

RES = Resources()


def document(text: str, languages: tuple[str, ...] = ("zh-Hant",), outlet: str | None = None) -> Document:
    return Document(Source("d", outlet=outlet), Aligned.of(text), text, languages=languages)


CURRENCIES = [
    ("全省生产总值达到8000亿元。", ("zh-Hans",), "CNY"),
    ("总预算约三兆元,主计总处表示,台湾经济持续成长。", ("zh-Hant",), "TWD"),
    ("台北市今年编列十亿元,高雄也有八亿元。", ("zh-Hant",), "TWD"),
    ("中央社报道,经济部统计处公布,外销订单五亿元,统计处说明,前八月四十亿元。", ("zh-Hant",), "TWD"),
    ("集团收入58亿元,按年升8%,派息每股0.3港元。", ("zh-Hant",), "HKD"),
    ("香港机场上月录得498万人次,收入112亿元。", ("zh-Hant",), "HKD"),
    ("人民币贷款增加120亿元,与台湾、台北、高雄往来密切。", ("zh-Hant",), "CNY"),
    ("企业从香港进口设备3亿元,省委、统计局和海关今天公布。", ("zh-Hans",), "CNY"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "languages", "code"), CURRENCIES)
def test_currency(text: str, languages: tuple[str, ...], code: str) -> None:
    assert currency_of(document(text, languages)) == code


def test_money_takes_the_currency_of_the_document() -> None:
    doc = document("全年预算三兆元,主计总处说明,台湾明年再增五百亿元。")
    assert {m.value.unit.code for m in quantities(doc, RES) if m.kind == "quantity"} == {"TWD"}


def test_nothing_from_a_period_or_a_hidden_part() -> None:
    text = "近五年增长30%\n页码12页"
    doc = document(text)
    doc.hidden = (Span(text.index("页码"), len(text)),)
    doc.add([Mention(Span(0, 3), "period", None, "test")])
    found = list(quantities(doc, RES))
    assert [m.span.of(text) for m in found if m.kind == "quantity"] == ["30%"]
    assert [(m.span.of(text), m.value) for m in found if m.kind == "number_skipped"] == [("12页", "furniture")]


def test_a_number_of_a_label_is_part_of_a_name() -> None:
    text = "第六厂厂长 李某:\n产量增长30%"
    doc = document(text)
    doc.sentences = (Sentence(Span(0, 9), "zh", 0, hidden=True), Sentence(Span(10, len(text)), "zh", 1))
    skipped = [(m.span.of(text), m.value) for m in quantities(doc, RES) if m.kind == "number_skipped"]
    assert skipped == [("第六", "name")]


def test_each_sentence_in_its_language() -> None:
    text = "增长三成。It rose three percent."
    doc = document(text)
    doc.sentences = (Sentence(Span(0, 5), "zh", 0), Sentence(Span(5, len(text)), "en", 0))
    assert [m.span.of(text) for m in quantities(doc, RES)] == ["三成", "three percent"]


@pytest.mark.parametrize("text", ["產值達到３５００萬元", "产值达到3500万元"])
def test_both_scripts_and_widths_read_the_same(text: str) -> None:
    (m,) = in_text(text, RES)
    assert (m.value.value, m.value.unit.text, m.value.unit.code) == (Decimal(3500), "万元", "CNY")
    assert m.span == (4, 10)


def test_bare_text_in_english() -> None:
    assert [m.value.value for m in in_text("raised $3.5m", RES)] == [Decimal("3.5")]


@pytest.mark.parametrize(
    "text",
    ["实现产值8326亿元", "占三分之二", "翻了两番", "兩千余件".replace("兩", "两"), "零下十二摄氏度", "一亿九千万元", "居第三位", "五六家", "壹佰贰拾元整", "三万五千亩", "每公斤十二元"],
)
def test_traditional_reads_like_simplified(text: str) -> None:
    def facts(of: str) -> list[object]:
        return [(m.span, m.value) for m in in_text(of, RES)]

    assert facts(traditional(text)) == facts(text) != []


def test_a_number_inside_a_name_is_none() -> None:
    text = "江西远康医疗科技有限公司总经理 陈九斤:\n我们卖了3000台。"
    assert [q.span.text for q in extract(text).quantities] == ["3000台"]


def test_a_unit_that_the_indicator_infers_is_that_of_the_number() -> None:
    text = "MARY DOYLE, COUNTY COMMISSIONER: Our unemployment rate was 6.8 percent two years ago. Today it's 4.1.\n"
    (q,) = [q for q in extract(text).quantities if q.span.text == "4.1"]
    assert q.unit is not None
    assert (q.unit.code, q.flags, q.indicator_id is not None) == ("%", ("unit_inferred",), True)


MONEY = [
    # a text that tells the US dollar apart, or spells no American English, pays in the dollar of the land that it names most
    ("The Alberta co-op paid $40 a head; Canadian buyers wanted US$30.", ["CAD/{head}", "USD"]),
    ("Rents in Ontario rose 3 per cent to $900. Ottawa will pay $40 million.", ["%", "CAD", "CAD"]),
    ("Rents in Canada rose 3 percent to $900. Ottawa will pay $40 million.", ["%", "USD", "USD"]),
    ("Wheat sold in Canada and in Australia closed at US$5.62; farmers get $4.", ["USD", "USD"]),
    # cents are of the money that the sentence named before
    ("Profit was €27m, and it pays a dividend of 15 cents. A stamp costs 20 cents.", ["EUR", "EUR", "USD"]),
    ("Canadian wheat closed at US$5.62 in Calgary, up three cents, and canola at $9, up 4 cents.", ["USD", "USD", "CAD", "CAD"]),
    # pounds are a weight where a text pays in dollars
    ("The fleet landed 9,000 pounds, worth $50,000.", ["[lb_av]", "USD"]),
    ("The bill was 9,000 pounds ($12,000).", ["GBP", "USD"]),
    ("British boats landed fish worth 9,000 pounds and $30.", ["GBP", "USD"]),
]


@pytest.mark.parametrize(("text", "codes"), MONEY)
def test_money_of_an_english_story(text: str, codes: list[str]) -> None:
    assert [i.unit.code for i in extract(text).quantities if i.unit] == codes
