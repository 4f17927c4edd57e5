"""Firms as broadcasts name them: behind what they are, at a place, and words that are no name."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()
FIRMS = [
    ("車用零組件廠恆昶電子，去年營收86億元。", ["恆昶電子"]),
    ("位在台中的鐸翰精密工業，去年營收86億元。", ["鐸翰精密工業"]),
    ("有連鎖食肆集團今年已結束四間分店。", []),
    ("有大型連鎖餐飲集團已結束四間分店。", []),
    ("陜西頂嶺果業集團有限公司去年收入3億元。頂嶺果業今年再投1億元。", ["陜西頂嶺果業集團有限公司"]),
    ("精密工業去年增長5%。", []),
    ("在鞍山，鐵翎嶺鋼鐵的厚板生產線去年產鋼120萬噸。", ["鐵翎嶺鋼鐵"]),
    ("走進傳統煤炭的生產線，有30台機器人。", []),
    ("民營鋼鐵的車間有30台機器人。", []),
    ("保稅物流進出口100億元。", []),
    # the group named before, at a time
    ("苍临重工集团发布年报，2024年集团营业收入218亿元。今年一季度集团新签订单40亿元，前三季度集团利润下降。", ["苍临重工集团"]),
    # well-known firms whose names begin with a number
    ("她在58同城做过运营，产品进了七匹狼的食堂，也上了三只松鼠的直播间。", ["58同城", "七匹狼", "三只松鼠"]),
    ("远海能源（集团）公司今年营收30亿元，远海集团裁员300人。", ["远海能源（集团）公司"]),
    ("两家（集团）公司今年裁员300人。", []),
    ("院子里有三棵树，门口也种着三棵树。", []),
]


@pytest.mark.parametrize(("text", "want"), FIRMS, ids=[t[:10] for t, _ in FIRMS])
def test_firms(text, want):
    assert [c.name for c in PIPELINE.extract(text).companies] == want


def test_what_a_firm_is_stands_in_front_of_its_name():
    record = PIPELINE.extract("面板大廠鐸翰光電去年營收86億元。")
    assert [i.subject.text for i in record.indicators] == ["鐸翰光電"]


def test_a_part_of_the_world_in_front_of_a_brand_may_be_left_out():
    record = PIPELINE.extract("北方海擎重工(大連)有限公司去年交船7艘。\n現在，海擎重工手持訂單34艘。")
    (firm,) = record.companies
    assert [m.text for m in firm.mentions] == ["北方海擎重工(大連)有限公司", "海擎重工"]
    assert record.indicators[-1].subject.company_id == firm.id
