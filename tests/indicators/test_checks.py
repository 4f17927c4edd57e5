"""Arithmetic between a document's own figures: what must fit, what does not fit, and what gives no ground for a check."""

from decimal import Decimal

import pytest
from indicator_help import PIPELINE

YEAR = "2023年，甘肃"
FITS = [
    # text, kind, how many figures, expected, found
    (
        f"{YEAR}地区生产总值4000亿元。其中，第一产业增加值500亿元，第二产业增加值1500亿元，第三产业增加值2000亿元。",
        "sum_of_parts",
        4,
        "400000000000",
        "400000000000",
    ),
    (f"{YEAR}进出口总值491亿元，其中，出口额124亿元，进口额367亿元。", "sum_of_parts", 3, "49100000000", "49100000000"),
    (
        f"{YEAR}进出口总值382.6亿元，其中出口201.8亿元，增长6.8%；进口180.8亿元。汽车出口21.6亿元，对日本进出口51.9亿元。",
        "sum_of_parts",
        3,
        "38260000000",
        "38260000000",
    ),
    (
        f"{YEAR}进出口总值1.2万亿元，其中，出口额5000亿元，进口额7000亿元。",
        "sum_of_parts",
        3,
        "1200000000000",
        "1200000000000",
    ),
    (
        "上半年，京津冀进出口总值12.0亿元。北京、天津、河北进出口总值分别为3亿元、4亿元和5亿元。",
        "sum_of_parts",
        4,
        "1200000000",
        "1200000000",
    ),
    ("去年，研发、生产、销售人员分别占员工总数的30%、50%和20%。", "shares_sum", 3, "100", "100"),
    (f"{YEAR}出口额突破120亿元，达到124.5亿元。", "bound_agrees", 2, "12000000000", "12450000000"),
    ("2023年甘肃出口额为120亿元，同比增长20%。2022年出口额为100亿元。", "growth_agrees", 3, "20", "20"),
    ("2023年甘肃出口额120亿元，比上年增长20%，2022年出口额为100亿元。", "growth_agrees", 3, "20", "20"),
]

FAILS = [
    (
        f"{YEAR}地区生产总值4000亿元。其中，第一产业增加值500亿元，第二产业增加值1500亿元，第三产业增加值1900亿元。",
        "sum_of_parts",
        "400000000000",
        "390000000000",
    ),
    ("去年，研发、生产、销售人员分别占员工总数的30%、50%和23%。", "shares_sum", "100", "103"),
    (f"{YEAR}出口额突破130亿元。{YEAR}出口额为124.5亿元。", "bound_agrees", "13000000000", "12450000000"),
    ("2023年甘肃出口额为120亿元，同比增长25%。2022年出口额为100亿元。", "growth_agrees", "25", "20"),
    (f"{YEAR}进出口总值491亿元，其中，出口额134亿元，进口额367亿元。", "sum_of_parts", "49100000000", "50100000000"),
]

NONE = [
    "2023年，甘肃出口额124亿元，进口额367亿元。",
    "2023年，甘肃出口额100亿元，进口额60亿元，服装出口额38亿元。",
    "2023年，甘肃进出口总值491亿元，其中，出口额约124亿元，进口额约300亿元。",
    "2023年，甘肃进出口总值491亿元，其中，出口额24亿元，进口额67亿元。",
    "去年，研发、生产人员分别占员工总数的30%、50%。",
    "去年，研发、生产、销售人员分别占员工总数的30%、20%和5%。",
    "2023年甘肃出口额突破120亿元，宁夏出口额为24.5亿元。",
    "2022年甘肃出口额突破120亿元，2023年甘肃出口额为104.5亿元。",
    "2023年甘肃出口额为120亿元，环比增长25%。2022年出口额为100亿元。",
    "2023年甘肃出口额为120亿元，同比增长25%。2021年出口额为100亿元。",
    "2023年甘肃出口额为120亿元，同比增长25%。2022年进口额为100亿元。",
    "力争到2027年甘肃出口额突破200亿元。2023年甘肃出口额为124.5亿元。",
    "甘肃风景很好。",
]


def checks_of(text):
    return PIPELINE.extract(text, published="2024-10-20").checks


@pytest.mark.parametrize(("text", "kind", "size", "expected", "found"), FITS)
def test_figures_that_fit(text, kind, size, expected, found):
    (check,) = checks_of(text)
    assert (check.kind, check.ok, len(check.indicator_ids)) == (kind, True, size)
    assert (check.expected, check.found) == (Decimal(expected), Decimal(found))


@pytest.mark.parametrize(("text", "kind", "expected", "found"), FAILS)
def test_figures_that_do_not_fit(text, kind, expected, found):
    (check,) = checks_of(text)
    assert (check.kind, check.ok) == (kind, False)
    assert (check.expected, check.found) == (Decimal(expected), Decimal(found))
    assert "不符" in check.message
    assert "do not agree" in check.message


@pytest.mark.parametrize("text", NONE)
def test_no_ground_for_a_check(text):
    assert checks_of(text) == ()


@pytest.mark.parametrize("text", [case[0] for case in FITS])
def test_a_check_points_at_figures_of_the_record(text):
    record = PIPELINE.extract(text, published="2024-10-20")
    known = {i.id for i in record.indicators}
    assert all(set(c.indicator_ids) <= known for c in record.checks)


@pytest.mark.parametrize(
    ("total", "parts", "ok"),
    [
        ("10.0", "3.3 3.3 3.4", True),
        ("10.0", "3.3 3.3 3.3", True),  # each may be off by half of its last place
        ("10.0", "3.33 3.33 3.14", False),
        ("100", "33 33 33", True),
    ],
)
def test_rounding_is_allowed_for(total, parts, ok):
    a, b, c = parts.split()
    text = f"{YEAR}地区生产总值{total}亿元。其中，第一产业增加值{a}亿元，第二产业增加值{b}亿元，第三产业增加值{c}亿元。"
    (check,) = checks_of(text)
    assert check.ok is ok
