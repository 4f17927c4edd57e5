"""News in brief: what one story says does not hold for the next."""

from observation_rows import PIPELINE

from jjjextract.extract.indicators.bulletin import stories

BRIEFS = """一季度港口货物吞吐量增长3%
据青禾海关统计，今年一季度，山东青岛港货物吞吐量增长3%，外贸航线达60条。
春节档票房近8亿元
截至今天（2月20日）18时，春节档票房近8亿元，放映场次达21万场。
六部门出台措施支持零售业
商务部等六部门日前印发通知，从5方面提出16条举措。
高铁新线开工 总投资超90亿元
今天，四川一条高铁新线开工建设，全长120公里。
"""
ONE = """一、工业生产
今年一季度，全省规模以上工业增加值增长6%。
二、消费市场
社会消费品零售总额增长4%。
三、对外贸易
进出口总值增长2%。
"""


def test_a_headline_ends_what_the_story_before_said():
    found = PIPELINE.extract(BRIEFS, published="2025-02-20").indicators
    told = {i.span.text: (i.indicator, i.period and str(i.period.start), i.regions) for i in found}
    assert told["60条"] == ("外贸航线", "2025-01-01", ("370200",))
    assert "370200" not in told["21万场"][2]
    assert told["16条"][:2] == ("举措", None)
    assert told["90亿元"][:2] == ("总投资", None)


def test_sections_of_one_story_go_on():
    found = PIPELINE.extract(ONE, published="2025-04-20").indicators
    assert [(i.span.text, str(i.period.start)) for i in found] == [(w, "2025-01-01") for w in ("6%", "4%", "2%")]


def test_which_lines_are_headlines():
    doc = PIPELINE.read(BRIEFS)
    assert [doc.lines[k].of(doc.norm)[:2] for k in sorted(stories(doc))] == ["一季", "春节", "六部", "高铁"]
    assert stories(PIPELINE.read(ONE)) == frozenset()
