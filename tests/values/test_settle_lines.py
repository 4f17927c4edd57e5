"""全省 of a paragraph or section, and the month that 上月 counts from."""

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()
TWO = "河南、陕西发挥区位优势。\n河南:加快建设\n今年,全省公路里程达29万公里。\n陕西:加快开放\n今年,全省公路里程增加至6799公里,高铁里程超1000公里。\n"
SAME = "河南、陕西发挥区位优势。\n今年,河南全省公路里程达29万公里。\n今年,陕西统筹推进,全省公路里程达6799公里。\n"


def regions(text):
    return [i.regions for i in PIPELINE.extract(text, published="2024-10-20").indicators]


def test_the_province_of_a_section():
    assert regions(TWO) == [("410000",), ("610000",), ("610000",)]


def test_the_province_of_the_same_paragraph():
    assert regions(SAME) == [("410000",), ("610000",)]


def test_the_whole_nation_in_front_of_a_trade():
    assert regions("今年,全国航空运输业收入增长3%,我国石油产量达2亿吨。") == [("CN",), ("CN",)]


def starts(text, published):
    return [i.period and str(i.period.start) for i in PIPELINE.extract(text, published=published).indicators]


def test_last_month_counts_from_the_month_that_is_told_of():
    assert starts("5月失业率为5.1%,上月为5.3%。", "2024-06-15") == ["2024-05-01", "2024-04-01"]
    assert starts("6月失业率为5.1%,上月为5.3%。", "2024-06-30") == ["2024-06-01", "2024-05-01"]
    assert starts("上月失业率为5.3%。", "2024-06-15") == ["2024-05-01"]


def test_a_scene_without_figures_is_left_with_its_paragraph():
    text = "我国制造业潜力不断释放。\n在江苏淮安,这家企业交期由45天缩短到25天,第一批产品即将发货。\n数据显示,5月份,制造业采购经理指数为50.9%。"
    assert regions(text)[-1] == ("CN",)
    assert regions("今年,在江苏淮安,186家企业投产。") == [("320800",)]
