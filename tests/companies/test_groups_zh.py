"""A parent and its subsidiary under one brand, and words of time in front of 集团."""

from jjjextract import Pipeline

PIPELINE = Pipeline()


def test_the_short_name_is_the_parents_where_only_the_subsidiary_has_a_place():
    text = "昌远精密股份有限公司公布业绩。子公司昌远精密（越南）有限公司的新厂投产。昌远精密今天股价上涨2%。"
    found = {c.name: c.aliases for c in PIPELINE.extract(text).companies}
    assert found == {"昌远精密股份有限公司": ("昌远精密",), "昌远精密（越南）有限公司": ()}


def test_no_firm_is_called_by_then():
    names = [
        [c.name for c in PIPELINE.extract(t).companies]
        for t in ("新厂投产，届时集团月产能达8万片。", "随后集团宣布扩产。", "青麓集团宣布扩产。")
    ]
    assert names == [[], [], ["青麓集团"]]


def test_the_short_name_is_of_the_firm_that_it_opens():
    text = "嘉禾饮食集团有限公司公布业绩。内地附属广州嘉禾贸易有限公司亏损320万元。嘉禾去年关闭6间分店。"
    found = {c.name: c.aliases for c in PIPELINE.extract(text).companies}
    assert found == {"嘉禾饮食集团有限公司": ("嘉禾",), "广州嘉禾贸易有限公司": ()}
    later = "广州嘉禾贸易有限公司亏损320万元。嘉禾去年关闭6间分店。"
    assert [c.aliases for c in PIPELINE.extract(later).companies] == [("嘉禾",)]
