"""Who speaks in feature stories: quotations with no verb of speech, names beside verbs, posts and houses of who is introduced."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def people(text):
    return [(s.name, s.titles, s.organization) for s in PIPELINE.extract(text).speakers]


def said(text):
    record = PIPELINE.extract(text)
    names = {s.id: s.name for s in record.speakers}
    return [(names.get(s.speaker_id), s.span.text) for s in record.statements if s.style != "narration"]


# Quotations that no verb of speech stands beside.
UNCUED = [
    ("茶农娄桂芬蹲在垄上。“去年可不是这个价。”她抹了把汗。", [("娄桂芬", "去年可不是这个价。")]),
    ("“线路一年亏了三百万。”远汐公交副总经理单学诚并不回避。", [("单学诚", "线路一年亏了三百万。")]),
    ("“线路一年亏了三百万。”远汐公交副总经理单学诚听得很仔细。", []),
    ("“菜价降了一成。”菜农娄桂芬说。“明年再种三亩。”支书乔万年走了过来。", [("娄桂芬", "菜价降了一成。"), ("娄桂芬", "明年再种三亩。")]),
    ("选品经理娄桂芬头一回进山。回去后她写了报告。“老板只批了30万元，赔了算我的。”第一年，只卖出80吨。", [("娄桂芬", "老板只批了30万元，赔了算我的。")]),
    ("选品经理娄桂芬、销售经理乔万年都是头一回进山。“老板只批了30万元，赔了算我的。”第一年，只卖出80吨。", []),
    ("“峰段电价要一块二。”远汐充电总经理桑榆蹲下来看了看表，“夜里只要三毛。”", [("桑榆", "峰段电价要一块二。"), ("桑榆", "夜里只要三毛。")]),
    ("茶农娄桂芬记得，前年下大雪，一斤青叶只卖两块。", [("娄桂芬", "前年下大雪，一斤青叶只卖两块。")]),
    ("车间还记得，前年下大雪。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), UNCUED)
def test_quotations_without_a_verb(text, want):
    assert said(text) == want


# Names that a list of surnames or words would hide, with posts and houses.
WHO = [
    ("39岁的向春苗已经下了地。向春苗笑道：“今年好卖。”", [("向春苗", (), None)]),
    ("47岁的汤锅师傅掀开锅盖。“从前一天熬两锅，如今熬十一锅。”他抹了抹汗。", []),
    ("厂长向记者介绍，今年多收了三成。", [(None, ("厂长",), None)]),
    ("杭州远汐贸易有限公司的选品经理娄小满头一回进山。娄小满说，货卖得快。", [("娄小满", ("选品经理",), "杭州远汐贸易有限公司")]),
    ("杭州远汐贸易有限公司今年投产。远汐贸易驻临沂负责人乔万年说，货卖得快。", [("乔万年", ("负责人",), "杭州远汐贸易有限公司")]),
    ("车队长乔万年说，夜班补贴涨了。", [("乔万年", ("车队长",), None)]),
    ("乔万年今年53岁，在杭州远汐公交有限公司开了27年车。乔万年说，夜班补贴涨了。", [("乔万年", (), "杭州远汐公交有限公司")]),
    ("乔万年在杭州远汐速递有限公司（下称“远汐速递”）干了六年。乔万年说，箱子都能卖钱。", [("乔万年", (), "杭州远汐速递有限公司")]),
    ("乔万年在杭州远汐速递有限公司门口等了六年。乔万年说，箱子都能卖钱。", [("乔万年", (), None)]),
    ("本报记者 乔万年 通讯员 娄桂芬\n稻米产量今年减少一成。", [("乔万年", ("记者",), None), ("娄桂芬", ("通讯员",), None)]),
    ("本报记者 乔万年 实习生 娄桂芬\n稻米产量今年减少一成。", [("乔万年", ("记者",), None), ("娄桂芬", ("实习生",), None)]),
    ("本报记者 乔万年 实习生 容一帆\n稻米产量今年减少一成。", [("乔万年", ("记者",), None), ("容一帆", ("实习生",), None)]),
    ("本报记者 乔万年 娄桂芬\n稻米产量今年减少一成。", [("乔万年", ("记者",), None), ("娄桂芬", ("记者",), None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), WHO)
def test_names_posts_and_houses(text, want):
    assert people(text) == want
