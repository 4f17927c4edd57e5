"""Who speaks in Chinese: labels with an aside, offices joined by 及, who is only called by a surname, quotations that no verb stands beside."""

import pytest

from jjjextract.normalise.script import simplify, traditional
from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def people(text, fold):
    record = PIPELINE.extract(fold(text))
    return [(s.name and simplify(s.name), tuple(map(simplify, s.titles)), s.organization and simplify(s.organization)) for s in record.speakers]


def said(text, fold):
    record = PIPELINE.extract(fold(text))
    names = {s.id: s.name and simplify(s.name) for s in record.speakers}
    return [(s.style, names.get(s.speaker_id), simplify(s.span.text)) for s in record.statements if s.style != "narration"]


WHO = [
    # labels with something in brackets
    ("【村民 赵大爷（72岁）】今年收了两万斤。", [("赵大爷", ("村民",), None)]),
    ("【旅客 何女士（来自成都）】机票要一千二。", [("何女士", ("旅客",), None)]),
    ("【顾客 沈先生（化名）】我买了三箱。", [("沈先生", ("顾客",), None)]),
    ("主持人：请提问。\n投资者（华岭基金 周韬）：明年资本开支多少？", [(None, ("主持人",), None), ("周韬", ("投资者",), "华岭基金")]),
    ("主持人：请提问。\n市民（沈丽华）：水费涨多少？", [(None, ("主持人",), None), ("沈丽华", ("市民",), None)]),
    # the head of a column is no label
    ("人物｜陶艺师周明：一年只烧三窑\n周明今年42岁。周明说，一年只卖六十件。", [("周明", ("陶艺师",), None)]),
    # bylines with no bracket
    ("本报北京3月5日讯 记者王丽娜报道：昨日出口增长两成。", [("王丽娜", ("记者",), None)]),
    ("本报讯 记者王丽娜、周海涛报道：昨日出口增长两成。", [("王丽娜", ("记者",), None), ("周海涛", ("记者",), None)]),
    ("本报记者 段思齐 通讯员 岩罕\n咖啡产量今年增加一成。", [("段思齐", ("记者",), None), ("岩罕", ("通讯员",), None)]),
    # names of offices that join two
    ("食物及卫生局副局长徐敏仪表示，疫苗接种率为八成。", [("徐敏仪", ("副局长",), "食物及卫生局")]),
    ("劳工及福利局局长罗家辉表示，名额增加两千个。", [("罗家辉", ("局长",), "劳工及福利局")]),
    ("【大公报讯】（记者 钟启文）房屋局局长麦志坚表示，供应量增加7%。", [("钟启文", ("记者",), None), ("麦志坚", ("局长",), "房屋局")]),
    ("菜农王大力和邻居赵小军说，今年菜价跌了三成。", [("王大力", ("菜农",), None), ("赵小军", ("邻居",), None)]),
    ("浙江茶叶协会昨天公布产量。协会会长沈丽华说，产量减一成。", [("沈丽华", ("会长",), "浙江茶叶协会")]),
    ("【本报讯】广东塑料工业协会公布产量。协会主席罗家辉说，产量减一成。", [("罗家辉", ("主席",), "广东塑料工业协会")]),
    # who is called by a surname alone
    ("住在深水埗的何伯，每月药费三百元。他说，津贴只有一半。", [("何伯", (), None)]),
    ("议员陈丽华说，加价不合理。住在沙田的梁太，每月车费四百元。她说，加价之后要多付五十元。", [("陈丽华", ("议员",), None), ("梁太", (), None)]),
    ("来自四川的钢筋工老邓干了两年，“一个月能拿九千多块”。", [("老邓", ("钢筋工",), None)]),
    # kin is no post; a sector is part of one
    ("周明的女儿周小雨管着网店。周小雨说，退货率只有2%。", [("周小雨", (), None)]),
    ("资策会产业分析师林柏翰认为，出货量会增长两成。", [("林柏翰", ("产业分析师",), "资策会")]),
    # a house with no name
    ("茅台镇一家酒企的负责人告诉记者，订单增加了两倍。", [(None, ("负责人",), None)]),
    # a bare post is of the firm that the paragraph opens with
    (
        "湖南棹澜电子有限公司董事长周明说，棹澜产值翻番。棹澜还在扩产。\n也有人往外走。邵东棠砚电器有限公司去年建厂。总经理申丽娟说，运费省了一半。",
        [("周明", ("董事长",), "湖南棹澜电子有限公司"), ("申丽娟", ("总经理",), "邵东棠砚电器有限公司")],
    ),
    # groups are nobody
    ("学者认为，明年回升。业内人士表示，价格见底。", []),
    ("一位学者认为，需求还会涨。", [(None, ("学者",), None)]),
]  # fmt: skip


@pytest.mark.parametrize("fold", [simplify, traditional])
@pytest.mark.parametrize(("text", "want"), WHO)
def test_who(text, want, fold):
    assert people(text, fold) == want


SAID = [
    ("经济师冯志伟指今年增长约3%。他指未来两年增长2%。", [("indirect", "冯志伟", "今年增长约3%。"), ("indirect", "冯志伟", "未来两年增长2%。")]),
    ("她指着墙上的照片，店开了三十年。", []),
    ("旅馆老板包先生指头一掰，算出一年省六万。", []),
    ("周先生说，房价只要八百元。他唯一的抱怨是车票难买，“刷了三晚才抢到两张”。", [("indirect", "周先生", "房价只要八百元。"), ("direct", "周先生", "刷了三晚才抢到两张")]),
    ("周先生说，成本高得很。他最大的心愿是少亏一点，“能保本就知足了”。", [("indirect", "周先生", "成本高得很。"), ("direct", "周先生", "能保本就知足了")]),
    ("木匠老周正在刨料，“一天能做六把椅子”。", [("direct", "老周", "一天能做六把椅子")]),
    ("张玉兰去年获得县里的表彰，“脱贫致富先进个人”。", []),
]  # fmt: skip


@pytest.mark.parametrize("fold", [simplify, traditional])
@pytest.mark.parametrize(("text", "want"), SAID)
def test_said(text, want, fold):
    assert said(text, fold) == want
