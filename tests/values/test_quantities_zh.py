"""Chinese quantities: value, unit, amount and bound of one expression a line, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjextract.lang.zh.quantities import read, reader
from jjjextract.resources import Resources
from jjjextract.spans import Mention

RES = Resources()
D = Decimal

# text, expression, kind, value, code, amount, bound
CASES = [
    ("房租加三至五个巴仙", "三至五个巴仙", "percent", "3", "%", "3", "between"),
    ("升了四个几巴仙", "四个几巴仙", "percent", "4", "%", "4", "over"),
    ("月租三千六起步", "三千六", "cardinal", "3600", None, "3600", "at_least"),
    ("利润两亿打底", "两亿", "cardinal", "2", None, "200000000", "at_least"),
    ("一个月两千八到三千五", "两千八到三千五", "cardinal", "2800", None, "2800", "between"),
    ("预算四亿至四亿五", "四亿至四亿五", "cardinal", "400000000", None, "400000000", "between"),
    ("买了20打毛巾", "20打", "count", "20", "{打}", "20", "exact"),
    ("突破每度3家", "3家", "count", "3", "{家}", "3", "over"),
    ("油耗大约降了两成", "两成", "percent", "2", "%", "20", "about"),
    ("电价约会上升百分之四", "百分之四", "percent", "4", "%", "4", "about"),
    ("不到目标的八成", "八成", "percent", "8", "%", "80", "under"),
    ("近占总量的三成", "三成", "percent", "3", "%", "30", "nearly"),
    ("不到三年涨了6%", "6%", "percent", "6", "%", "6", "exact"),
    ("他身高一米九二", "一米九二", "measure", "1.92", "m", "1.92", "exact"),
    ("跳出2米05", "2米05", "measure", "2.05", "m", "2.05", "exact"),
    ("工资7千5", "7千5", "cardinal", "7500", None, "7500", "exact"),
    ("工资7千5百元", "7千5百元", "money", "7500", "CNY", "7500", "exact"),
    ("发生4.8级地震", "4.8级", "count", "4.8", "{级}", "4.8", "exact"),
    ("阵风9级大风", "9级", "count", "9", "{级}", "9", "exact"),
    ("他家四口人", "四口", "count", "4", "{口}", "4", "exact"),
    ("浇筑260方混凝土", "260方", "measure", "260", "m3", "260", "exact"),
    ("产气90万标准立方米", "90万标准立方米", "measure", "90", "m3", "900000", "exact"),
    ("凭券打六五折", "六五折", "percent", "6.5", "%", "65", "exact"),
    ("全场九八折起", "九八折", "percent", "9.8", "%", "98", "at_least"),
    ("门票打对折", "对折", "percent", "50", "%", "50", "exact"),
    ("增速为百分之负三点四", "百分之负三点四", "percent", "-3.4", "%", "-3.4", "exact"),
    ("时速可达320公里", "320公里", "measure", "320", "km/h", "320", "exact"),
    ("每小时约90公里", "90公里", "measure", "90", "km/h", "90", "about"),
    ("橘子四块五一斤", "四块五", "money", "4.5", "CNY/{斤}", "4.5", "exact"),
    ("投资70亿元不到,", "70亿元", "money", "70", "CNY", "7000000000", "under"),
    ("投资70亿元不到三年", "70亿元", "money", "70", "CNY", "7000000000", "exact"),
    ("实现产值8326亿元", "8326亿元", "money", "8326", "CNY", "832600000000", "exact"),
    ("收入突破7万亿元大关", "7万亿元", "money", "7", "CNY", "7000000000000", "over"),
    ("投资三千五百万元", "三千五百万元", "money", "3500", "CNY", "35000000", "exact"),
    ("中标1亿2000万元", "1亿2000万元", "money", "120000000", "CNY", "120000000", "exact"),
    ("进口额12.5亿美元", "12.5亿美元", "money", "12.5", "USD", "1250000000", "exact"),
    ("约合人民币600万元", "人民币600万元", "money", "600", "CNY", "6000000", "about"),
    ("售价¥199", "¥199", "money", "199", "CNY", "199", "exact"),
    ("一共三块五", "三块五", "money", "3.5", "CNY", "3.5", "exact"),
    ("找回1元2角5分", "1元2角5分", "money", "1.25", "CNY", "1.25", "exact"),
    ("成本一毛九", "一毛九", "money", "0.19", "CNY", "0.19", "exact"),
    ("电费四角", "四角", "money", "4", "CNY", "0.4", "exact"),
    ("走了两小时十分", "两小时十分", "duration", "130", "min", "130", "exact"),
    ("捐款500多块钱", "500多块钱", "money", "500", "CNY", "500", "over"),
    ("增长6.8%", "6.8%", "percent", "6.8", "%", "6.8", "exact"),
    ("同比-3.2%", "-3.2%", "percent", "-3.2", "%", "-3.2", "exact"),
    ("提高0.7个百分点", "0.7个百分点", "percent", "0.7", "pp", "0.7", "exact"),
    ("下调25个基点", "25个基点", "percent", "25", "pp", "0.25", "exact"),
    ("占了百分之四十二", "百分之四十二", "percent", "42", "%", "42", "exact"),
    ("接近七成", "七成", "percent", "7", "%", "70", "nearly"),
    ("入住率八成三", "八成三", "percent", "8.3", "%", "83", "exact"),
    ("减少两成半", "两成半", "percent", "2.5", "%", "25", "exact"),
    ("有一半在本地", "一半", "percent", "50", "%", "50", "exact"),
    ("过半来自县城", "半", "percent", "50", "%", "50", "over"),
    ("增长了3.4倍", "3.4倍", "multiple", "3.4", "1", "3.4", "exact"),
    ("涨了一倍多", "一倍多", "multiple", "1", "1", "1", "over"),
    ("产量翻一番", "一番", "multiple", "2", "1", "2", "exact"),
    ("收入翻了两番", "两番", "multiple", "4", "1", "4", "exact"),
    ("订单翻倍", "翻倍", "multiple", "2", "1", "2", "exact"),
    ("占三分之二", "三分之二", "fraction", "0.666667", "1", "0.666667", "exact"),
    ("达四分三", "四分三", "fraction", "0.75", "1", "0.75", "exact"),
    ("浓度千分之五", "千分之五", "percent", "5", "[ppth]", "5", "exact"),
    ("新增企业九十六家", "九十六家", "count", "96", "{家}", "96", "exact"),
    ("培训2.3万人次", "2.3万人次", "count", "2.3", "{人次}", "23000", "exact"),
    ("下线1200台(套)", "1200台(套)", "count", "1200", "{台(套)}", "1200", "exact"),
    ("超过两千余件", "两千余件", "count", "2000", "{件}", "2000", "over"),
    ("不到四百户", "四百户", "count", "400", "{户}", "400", "under"),
    ("至少60架", "60架", "count", "60", "{架}", "60", "at_least"),
    ("30个以内", "30个", "count", "30", "{个}", "30", "at_most"),
    ("上千家商户", "千家", "count", "1000", "{家}", "1000", "at_least"),
    ("近百台设备", "百台", "count", "100", "{台}", "100", "nearly"),
    ("两个半苹果", "两个半", "count", "2.5", "{个}", "2.5", "exact"),
    ("用电62亿度", "62亿度", "measure", "62", "kW.h", "6200000000", "exact"),
    ("装机850万千瓦", "850万千瓦", "measure", "850", "kW", "8500000", "exact"),
    ("功率一千瓦", "一千瓦", "measure", "1", "kW", "1", "exact"),
    ("功率500兆瓦", "500兆瓦", "measure", "500", "MW", "500", "exact"),
    ("播种12.5万亩", "12.5万亩", "measure", "12.5", "{亩}", "125000", "exact"),
    ("面积3.2平方公里", "3.2平方公里", "measure", "3.2", "km2", "3.2", "exact"),
    ("实用面积380呎", "380呎", "measure", "380", "[sft_i]", "380", "exact"),
    ("身高1米85", "1米85", "measure", "1.85", "m", "1.85", "exact"),
    ("气温零下12度", "零下12度", "temperature", "-12", "Cel", "-12", "exact"),
    ("每度0.45元", "0.45元", "money", "0.45", "CNY/kW.h", "0.45", "exact"),
    ("卖到12元/公斤", "12元/公斤", "money", "12", "CNY/kg", "12", "exact"),
    ("基本每股收益0.8元", "0.8元", "money", "0.8", "CNY", "0.8", "exact"),
    ("用了两个多月", "两个多月", "duration", "2", "mo", "2", "over"),
    ("只要一个半小时", "一个半小时", "duration", "1.5", "h", "1.5", "exact"),
    ("飞行1小时30分钟", "1小时30分钟", "duration", "90", "min", "90", "exact"),
    ("今年76岁", "76岁", "age", "76", "a", "76", "exact"),
    ("居全国第4位", "第4位", "rank", "4", "{位}", "4", "exact"),
    ("指数升到3268.5点", "3268.5点", "count", "3268.5", "{点}", "3268.5", "exact"),
    ("产量稳居全国前三", "前三", "rank", "3", None, "3", "exact"),
    ("等了十分钟", "十分钟", "duration", "10", "min", "10", "exact"),
    ("成立四周年之际", "四周年", "duration", "4", "a", "4", "exact"),
    ("只有四平方公里", "四平方公里", "measure", "4", "km2", "4", "exact"),
    ("每斤三元左右", "三元", "money", "3", "CNY/{斤}", "3", "about"),
    ("中标1亿零30万元", "1亿零30万元", "money", "100300000", "CNY", "100300000", "exact"),
    ("合同金额13800000000元", "13800000000元", "money", "13800000000", "CNY", "13800000000", "exact"),
    ("主队3比2获胜", "3", "score", "3", None, "3", "exact"),
    ("比分2:1", "2", "score", "2", None, "2", "exact"),
    ("他考了95分", "95分", "score", "95", "{分}", "95", "exact"),
    ("占三份之二", "三份之二", "fraction", "0.666667", "1", "0.666667", "exact"),
    ("只有三份一样的", "三份", "count", "3", "{份}", "3", "exact"),
    ("三份一", "三份一", "fraction", "0.333333", "1", "0.333333", "exact"),
    ("两又十分一", "两又十分一", "fraction", "2.1", "1", "2.1", "exact"),
    ("买了12打鸡蛋", "12打", "count", "12", "{打}", "12", "exact"),
    ("港币五个二毫", "港币五个二毫", "money", "5.2", "HKD", "5.2", "exact"),
    ("编队呼叫幺洞拐三两五", "幺洞拐三两五", "cardinal", "107325", None, "107325", "exact"),
    ("〇", "〇", "cardinal", "0", None, "0", "exact"),
    ("年利润可达五百万", "五百万", "cardinal", "500", None, "5000000", "exact"),
]
RANGES = [
    ("投资3到5亿元", "3到5亿元", "3", "5", "300000000", "500000000"),
    ("6亿至8亿元", "6亿至8亿元", "6", "8", "600000000", "800000000"),
    ("8000万至1亿元", "8000万至1亿元", "80000000", "100000000", "80000000", "100000000"),
    ("增长12%至15%", "12%至15%", "12", "15", "12", "15"),
    ("8%—10%", "8%—10%", "8", "10", "8", "10"),
    ("下降三到四成", "三到四成", "3", "4", "30", "40"),
    ("百分之五到六", "百分之五到六", "5", "6", "5", "6"),
    ("两百五到三百元", "两百五到三百元", "250", "300", "250", "300"),
    ("只有五六家", "五六家", "5", "6", "5", "6"),
    ("等了三五天", "三五天", "3", "5", "3", "5"),
    ("8到10个百分点", "8到10个百分点", "8", "10", "8", "10"),
    ("气温-5到10℃", "-5到10℃", "-5", "10", "-5", "10"),
    ("零下5到8度", "零下5到8度", "-8", "-5", "-8", "-5"),
    ("零下5度到零上8度", "零下5度到零上8度", "-5", "8", "-5", "8"),
    ("增速在-3%至2%之间", "-3%至2%", "-3", "2", "-3", "2"),
    ("误差25±2℃", "25±2℃", "23", "27", "23", "27"),
    ("产量6±0.5万吨", "6±0.5万吨", "5.5", "6.5", "55000", "65000"),
]
NONE = [
    ("属于三级医院", "ordinal"), ("一升一降之间", "set_phrase"),
    ("波音787试飞", "code"), ("沪深300走高", "code"), ("轰-6起飞", "name"), ("公元前45年", "date"), ("公元618年", "date"),
    ("统一部署", "word"), ("一些地方", "word"), ("进一步", "word"), ("信心十足", "word"), ("四川省", "name"), ("百度和万科", "name"),
    ("服务三农", "name"), ("一带一路", "name"), ("二十大精神", "name"), ("双十一", "name"), ("七七八八", "set_phrase"),
    ("5G网络", "name"), ("2D图纸", "name"), ("K12教育", "name"), ("95后创业者", "ordinal"), ("2.0版本", "ordinal"),
    ("2024年", "date"), ("10月22日", "date"), ("3号线", "ordinal"), ("1至8月", "date"), ("晚上7点半", "date"), ("京津冀三地", "noun"),
    ("二期工程", "ordinal"), ("拨打120", "contact"), ("热线12345", "contact"), ("电话010-62345678", "contact"), ("股票代码600123", "code"),
    ("陆续到达", "noun"), ("千家万户", "set_phrase"), ("数百名工人", "vague"), ("增长两位数", "set_phrase"), ("十分一致", "word"), ("7-Eleven门店", "name"), ("电话13800000000", "contact"), ("三元锂电池", "name"), ("三打白骨精", "set_phrase"), ("1.2G网络", "name"), ("http://a.cn/2024/05/x.html", "link"),
]  # fmt: skip


def quantities(text: str) -> list[Mention]:
    return [m for m in read(text, RES) if m.kind == "quantity"]


@pytest.mark.parametrize(("text", "shown", "kind", "value", "code", "amount", "bound"), CASES)
def test_one(text: str, shown: str, kind: str, value: str, code: str, amount: str, bound: str) -> None:
    found = [m for m in quantities(text) if m.span.of(text) == shown]
    assert found, [m.span.of(text) for m in quantities(text)]
    q = found[0].value
    assert (q.kind, q.value, q.amount, q.bound) == (kind, D(value), D(amount), bound)
    assert (q.unit.code if q.unit else None) == code


@pytest.mark.parametrize(("text", "shown", "low", "high", "amount", "upper"), RANGES)
def test_range(text: str, shown: str, low: str, high: str, amount: str, upper: str) -> None:
    (m,) = quantities(text)
    q = m.value
    assert m.span.of(text) == shown
    assert (q.value, q.upper, q.amount, q.upper_amount, q.bound) == (D(low), D(high), D(amount), D(upper), "between")


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_none(text: str, reason: str) -> None:
    assert quantities(text) == []
    assert reason in {m.value for m in read(text, RES)}


def test_change_from_one_to_another_is_two_numbers() -> None:
    assert [m.value.value for m in quantities("由40%提高到60%")] == [D(40), D(60)]
    assert [m.value.value for m in quantities("从30家到45家")] == [D(30), D(45)]
    assert [m.value.value for m in quantities("上涨300元至4500元")] == [D(300), D(4500)]


def test_scale_without_unit() -> None:
    (m,) = quantities("销售额突破千万")
    q = m.value
    assert (q.value, q.unit, q.amount, q.bound) == (D(1000), None, D(10_000_000), "over")
    assert "bare_scale" in q.flags
    assert q.unit_at.of("销售额突破千万") == "万"


@pytest.mark.parametrize("text", ["近\ufffd0家企业", "\ufffd200多户农民", "近?0家企业"])
def test_lost_digit_has_no_value(text: str) -> None:
    q = quantities(text)[0].value
    assert (q.value, q.amount, q.flags) == (None, None, {"damaged"})
    assert text[q.span.start] in "\ufffd?"


def test_article_is_flagged() -> None:
    assert [m.value.flags for m in quantities("一家企业")] == [{"article"}]
    assert [m.value.flags for m in quantities("两家企业")] == [frozenset()]


@pytest.mark.parametrize(("text", "words"), [("签约3家", "exact"), ("附近5处", "exact"), ("约3家", "about"), ("近5处", "nearly"), ("节约3亿元", "exact"), ("多了快3成", "nearly"), ("加快3成", "exact")])
def test_bound_is_a_word_of_its_own(text: str, words: str) -> None:
    assert quantities(text)[0].value.bound == words


def test_bound_word_has_its_place() -> None:
    q = quantities("规模突破了5亿元")[0].value
    assert q.bound_at.of("规模突破了5亿元") == "突破"


def test_currency_of_the_caller() -> None:
    (m,) = [m for m in read("斥资3亿元", RES, currency="TWD") if m.kind == "quantity"]
    assert m.value.unit.code == "TWD"


@given(st.decimals(min_value=0, max_value=10**6, places=2), st.sampled_from(["亿元", "万吨", "家", "%", "个百分点", "公里", "万千瓦"]))
def test_written_in_digits_is_read_back(x: Decimal, unit: str) -> None:
    text = f"达到{x:f}{unit}。"
    (m,) = quantities(text)
    assert m.value.value == x
    assert m.span.of(text) == f"{x:f}{unit}"


@given(st.text(alphabet="零一二三十百千万亿两几多半成分之到至第年月日点0123456789.,-%家元个约近超以上\ufffd?", max_size=60))
def test_never_raises_never_overlaps(text: str) -> None:
    end = 0
    for m in read(text, RES):
        assert end <= m.span.start < m.span.end <= len(text)
        end = m.span.end


@pytest.mark.parametrize("text", ["1" * 20_000, "一" * 20_000, "1,234" * 8_000, "千" * 20_000, "百分之" * 8_000, "3到" * 9_000, "每" * 9_000 + "5元", "\"" * 9_000 + "5\""])
def test_long_hostile_lines_end(text: str) -> None:
    assert sum(1 for _ in read(text, RES)) >= 0


@pytest.mark.parametrize("digits", ["123456789012345678901234567890", "1" * 60])
def test_every_digit_is_kept(digits: str) -> None:
    (m,) = quantities(f"共{digits}万元")
    assert (m.value.value, m.value.amount) == (D(digits), D(digits + "0000"))


class _Declines:
    def read(self, *args: object) -> None:
        return None


@given(
    st.lists(
        st.sampled_from(
            ["突破", "约", "近", "每", "每度", "增长", "至", "到", "3", "12.5", "2024", "三", "一", "五百", "多", "万", "亿", "元", "家", "%", "个百分点",
             "年", "月", "公斤", "十", "角", "分", "户", "单", "类", "把", "号", "日", "对", "时速", "不到", "大约", "降了", "占", "目标的", "小时", "左右", "以上", "，", "。", "人民币", "$", "-", "成", "半", "/", "第", "千瓦时", "个", "两"],
        ),
        max_size=14,
    )
)  # fmt: skip
def test_quick_path_agrees_with_the_full_one(parts: list[str]) -> None:
    text = "".join(parts)
    full = reader(RES)
    full.quick = _Declines()  # type: ignore[assignment]
    assert list(read(text, RES)) == list(full.read(text))
