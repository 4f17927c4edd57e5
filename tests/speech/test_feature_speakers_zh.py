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


# Cues that are no plain verb, bylines without a post, posts behind what somebody has done for years.
CUED_BY_MANNER = [
    ("“伞最多，一下雨就堆成山。”娄桂芬指着铁架子说。", [("娄桂芬", (), None)]),
    ("“伞最多，一下雨就堆成山。”钱从哪里来说不清。", []),
    ("桐湾海工有限公司总经理于向东张口就来：一个航次省油四吨。", [("于向东", ("总经理",), "桐湾海工有限公司")]),
    ("市助残协会主席乔万年掰着指头数：全市只有14个。", [("乔万年", ("主席",), "市助残协会")]),
    ("入行19年的车长乔万年说得直白：“人手不够。”", [("乔万年", ("车长",), None)]),
    ("民政局发言人回复查询时说，拨款增至2亿元。", [(None, ("发言人",), "民政局")]),
    ("环境局公布数据。该局监测处处长娄桂芬补充，首期预算2500万元。", [("娄桂芬", ("处长",), "环境局监测处")]),
    ("坐在直播间里的，是桐湾市卫生局医政科科长乔万年。\n乔万年：去年用血三万单位。", [("乔万年", ("科长",), "桐湾市卫生局医政科")]),
    ("棠岭生命事业股份有限公司签下612件合约。棠岭经理娄桂芬说，单价降了。", [("娄桂芬", ("经理",), "棠岭生命事业股份有限公司")]),
    ("远汐仓储股份有限公司成立三年。\n远汐仓储营运副总 娄桂芬：\n去年收到5万件。", [("娄桂芬", ("营运副总",), "远汐仓储股份有限公司")]),
    ("（中央社记者娄桂芬、乔万年台北23日电）出口增加5%。", [("娄桂芬", ("记者",), "中央社"), ("乔万年", ("记者",), "中央社")]),
    ("小岛故事\n文／娄桂芬\n出口增加5%。", [("娄桂芬", (), None)]),
    ("文章：娄桂芬\n出口增加5%。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), CUED_BY_MANNER)
def test_manner_bylines_and_years(text, want):
    assert people(text) == want
