"""The further fields of an observation: status, source, whole, base, sides, subject, flags; and reasons and warnings."""

from decimal import Decimal

import pytest
from observation_rows import read

from jjjextract.lang.periods import edtf
from jjjextract.normalise.script import simplify
from jjjextract.values import Period

FACTORY = "星河精工有限公司"
FIELDS = [
    # status
    ("到2027年，浙江力争数字经济增加值达到7万亿元。", "7万亿元", {"status": "target", "period": "2027"}, None),
    ("工人们说，公司今年要力争完成产值50亿元。", "50亿元", {"status": "target"}, None),
    ("预计到2030年，湖北人工智能产业规模将超过2000亿元。", "2000亿元", {"status": "forecast"}, None),
    ("有望在年内交付飞机30架。", "30架", {"status": "forecast", "indicator": "飞机"}, None),
    ("2025年，安徽计划新建充电桩5万个。", "5万个", {"status": "planned"}, None),
    ("去年，安徽新建充电桩5万个。", "5万个", {"status": "actual"}, None),
    (
        "工厂达产后年产电池20万组。",
        "20万组",
        {"status": "planned", "indicator": "年产", "period": None},
        "后年 is read inside 达产后年产",
    ),
    ("预计今年粮食产量可达3500万吨，同比增长2%。", "3500万吨", {"status": "forecast"}, None),
    ("预计今年粮食产量可达3500万吨，同比增长2%。", "2%", {"status": "forecast"}, None),
    ("计划到2026年建成充电站10万个，2030年达到15万个。", "15万个", {"status": "planned"}, None),
    ("预计2026年底投产，年产值可达100亿元。", "100亿元", {"status": "forecast"}, None),
    # source
    ("海关统计显示，上半年江苏出口额为1.7万亿元。", "1.7万亿元", {"source": "海关"}, None),
    ("据省统计局介绍，上半年江苏出口额为1.7万亿元。", "1.7万亿元", {"source": "省统计局"}, None),
    ("上半年江苏出口额为1.7万亿元。", "1.7万亿元", {"source": None}, None),
    # whole of a share
    ("研发人员300名，占员工总数的45%。", "45%", {"of": "员工总数", "indicator": "研发人员|研发人员占员工总数"}, None),
    ("上半年，浙江一般贸易出口占出口总值的比重达78.2%。", "78.2%", {"of": "出口总值"}, None),
    ("上半年，浙江一般贸易出口额增长8.2%。", "8.2%", {"of": None}, None),
    (
        "去年，研发、生产、销售人员分别占员工总数的30%、50%和20%。",
        "30%",
        {"of": "员工总数", "indicator": "研发人员|研发人员占员工总数"},
        None,
    ),
    # base period
    ("2023年，福建出口额较2019年增长12%。", "12%", {"basis": "since", "base_period": "2019"}, None),
    ("2023年，湖南居民存款比年初增加900亿元。", "900亿元", {"basis": "since", "base_period": "2023-01-01"}, None),
    ("9月末，青海外汇存款较上年末减少2亿元。", "2亿元", {"basis": "since", "base_period": "2023-12-31"}, None),
    ("2023年，福建出口额同比增长12%。", "12%", {"basis": "yoy", "base_period": None}, None),
    # regions and the other side
    (
        "上半年，广西对越南出口额为900亿元。",
        "900亿元",
        {"indicator": "对越南出口额|出口额", "regions": ("450000",), "counterparts": ("VN",)},
        None,
    ),
    ("北京在河北的投资企业有2300家。", "2300家", {"regions": ("110000", "130000")}, None),
    ("上半年，京津冀货物进出口达2.5万亿元。", "2.5万亿元", {"regions": ("110000", "120000", "130000")}, None),
    ("全国有14亿多人口。", "14亿多人", {"indicator": "人口", "regions": ("CN",)}, "有 becomes the name"),
    # subjects
    (f"{FACTORY}去年营业收入35亿元。", "35亿元", {"subject": FACTORY, "regions": ()}, None),
    (f"{FACTORY}在苏州建设新厂，投资额12亿元。", "12亿元", {"subject": FACTORY, "regions": ()}, None),
    (
        f"{FACTORY}去年扩建。公司研发人员有300名。",
        "300名",
        {"subject": FACTORY, "flags": ("period_inherited", "subject_inherited")},
        None,
    ),
    ("苏州去年营业收入35亿元。", "35亿元", {"subject": None, "regions": ("320500",)}, None),
    # inheritance
    (
        "2023年，江西出口额为3900亿元。进口额为1500亿元。",
        "1500亿元",
        {"period": "2023", "regions": ("360000",), "flags": ("period_inherited", "region_inherited")},
        None,
    ),
    (
        "2023年，江西出口额为3900亿元，进口额为1500亿元。",
        "1500亿元",
        {"period": "2023", "regions": ("360000",), "flags": ()},
        None,
    ),
    ("江苏的出口额增长5%。浙江的出口额增长7%。", "7%", {"regions": ("330000",), "flags": ()}, None),
    (
        "2023年，江西出口额同比增长5%，进口额增长3%。",
        "3%",
        {"basis": "yoy", "flags": ("basis_inherited",)},
        None,
    ),
    ("2023年，江西出口额同比增长5%。\n进口额增长3%。", "3%", {"basis": None}, None),
    ("2023年，江西出口额增长5%。目前，全省外贸企业有8000家。", "8000家", {"period": None}, None),
    # ranges and fractions
    ("居民人均可支配收入为4.1万元至4.3万元。", "4.1万元至4.3万元", {"upper": Decimal("4.3"), "bound": "between"}, None),
    ("三分之一的门店在县城。", "三分之一", {"value": Decimal("0.333333"), "flags": ("rounded",)}, None),
    # amounts
    ("去年甘肃出口额124.5亿元。", "124.5亿元", {"value": Decimal("124.5"), "amount": Decimal(12450000000)}, None),
    ("去年甘肃出口额下降1.6%。", "1.6%", {"value": Decimal("1.6"), "amount": Decimal("-1.6")}, None),
    ("去年甘肃城镇化率低于全国10.7个百分点。", "10.7个百分点", {"amount": Decimal("-10.7"), "direction": None}, None),
    ("去年粮食产量下降三成。", "三成", {"value": Decimal(3), "amount": Decimal(-30)}, None),
]


def value_of(indicator, name):
    value = getattr(indicator, name)
    if name in {"period", "base_period"}:
        return edtf(Period(value.start, value.end)) if value else None
    if name in {"source", "subject"}:
        return simplify(value.text) if value else None
    return simplify(value) if isinstance(value, str) else value


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize(
    ("text", "figure", "fields"),
    [
        pytest.param(t, f, x, marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])
        for t, f, x, why in FIELDS
    ],
)
def test_field(text, figure, fields, script):
    found = [i for i in read(text, script).indicators if simplify(i.span.text) == figure]
    assert len(found) == 1
    got = {name: value_of(found[0], name) for name in fields}
    if got.get("indicator") in fields.get("indicator", "").split("|"):
        got["indicator"] = fields["indicator"]
    assert got == fields


REASONS = [
    ("这是第二届博览会。", "第二", "ordinal"),
    ("老人今年82岁。", "82岁", "age"),
    ("会议持续了两个小时。", "两个小时", "duration"),
    ("三地签署了合作协议。", "三地", "count_word"),
    ("每百名老人拥有床位3.5张。", "百名", "denominator"),
    ("10亿元以上的项目优先安排。", "10亿元", "threshold"),
    ("2024年9月30日，列车正式开行。", "2024年9月30日", "date"),
    ("一个小镇慢慢变了样。", "一个", "article"),
    ("经过三年，工程终于完工。", "三年", "duration"),
]


@pytest.mark.parametrize(("text", "number", "reason"), REASONS)
@pytest.mark.parametrize("script", ["hans", "hant"])
def test_a_number_without_a_record_says_why(text, number, reason, script):
    record = read(text, script)
    said = {simplify(q.span.text): q.reason for q in record.quantities if q.indicator_id is None}
    assert said.get(number, reason) == reason
    assert not any(simplify(i.span.text) == number for i in record.indicators)


MISMATCHES = [
    "上半年，北京、上海、广东税收收入分别为3000亿元和4000亿元。",
    "2023年，云南和贵州的进口额分别为1500亿元、1080亿元和900亿元。",
]
FITTING = [
    "上半年，北京、上海税收收入分别为3000亿元和4000亿元。",
    "2023年，云南进口额和出口额分别为1500亿元和1080亿元。",
]


@pytest.mark.parametrize("text", MISMATCHES)
def test_lists_that_do_not_match_are_told(text):
    record = read(text)
    assert "list_mismatch" in [w.code for w in record.warnings]
    assert len({i.indicator for i in record.indicators}) == 1


@pytest.mark.parametrize("text", MISMATCHES)
def test_no_region_is_guessed_where_lists_do_not_match(text):
    assert all(i.regions == () for i in read(text).indicators)


@pytest.mark.parametrize("text", FITTING)
def test_lists_that_match_warn_of_nothing(text):
    assert read(text).warnings == ()
