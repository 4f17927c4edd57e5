"""Two or more people of one verb, a verb behind what somebody does first, posts in front of and behind names."""

import pytest

from jjjextract import Pipeline
from jjjextract.normalise.script import simplify, traditional

PIPELINE = Pipeline()


def said(text, fold=str):
    record = PIPELINE.extract(text, published="2024-10-20")
    names = {s.id: fold(s.name) if s.name else "-" for s in record.speakers}
    return [(names.get(s.speaker_id), s.style, fold(s.span.text)) for s in record.statements if s.style != "narration"]


def people(text, fold=str):
    record = PIPELINE.extract(text, published="2024-10-20")
    return [(fold(s.name) if s.name else None, tuple(map(fold, s.titles)), fold(s.organization) if s.organization else None) for s in record.speakers]


IN, D = "indirect", "direct"
ZH = [
    ("果农宋满囤和邻居姚桂枝都说，今年的梨好卖。", [("宋满囤", IN, "今年的梨好卖。"), ("姚桂枝", IN, "今年的梨好卖。")]),
    ("分析师彭立川、谭雨薇均表示，煤价难有大涨。", [("彭立川", IN, "煤价难有大涨。"), ("谭雨薇", IN, "煤价难有大涨。")]),
    ("法国总统佩拉雷与德国总理卡尔森共同表示，将继续合作。", [("佩拉雷", IN, "将继续合作。"), ("卡尔森", IN, "将继续合作。")]),
    ("法国总统佩拉雷同德国总理卡尔森通电话时表示，将继续合作。", [("佩拉雷", IN, "将继续合作。")]),
    ("新西兰总理克里斯托弗·拉克森、澳大利亚内政部长托尼·伯克均表示，将维护产业利益。", [("克里斯托弗·拉克森", IN, "将维护产业利益。"), ("托尼·伯克", IN, "将维护产业利益。")]),
    ("“一年省电费六万。”旅馆老板包先生掰着指头，“两年回本。”", [("包先生", D, "一年省电费六万。"), ("包先生", D, "两年回本。")]),
    ("“一年省电费六万。”旅馆老板包先生走进“老车间”看了看。", []),
    ("负责人蔡先生说，订单腰斩；员工小美无奈地说，房贷怎么办。", [("蔡先生", IN, "订单腰斩"), ("小美", IN, "房贷怎么办。")]),
    ("央行副总裁叶国栋今天在立法院备询表示，汇率由市场决定。", [("叶国栋", IN, "汇率由市场决定。")]),
    ("“先修路。”村支书宋满囤和会计姚桂枝异口同声地说。", [("宋满囤", D, "先修路。"), ("姚桂枝", D, "先修路。")]),
    ("省委书记和省长姚立新表示，道路要先修。", [("姚立新", IN, "道路要先修。")]),
    ("菜价高和成本高，村支书宋满囤说，今年难赚。", [("宋满囤", IN, "今年难赚。")]),
    ("市民葛女士表示，上班省了半小时；司机小蒋却说，乘客少了三成。", [("葛女士", IN, "上班省了半小时"), ("小蒋", IN, "乘客少了三成。")]),
    ("“头两年是亏的。”董事长戚文斌坦言。他顿了顿，又说，去年才打平。", [("戚文斌", D, "头两年是亏的。"), ("戚文斌", IN, "去年才打平。")]),
    ("董事长戚文斌来了。他的猫摇摇头，说，价格太高了。", []),
    ("“我们不怕竞争。”说这话时，厂长卢国栋刚从车间出来。", [("卢国栋", D, "我们不怕竞争。")]),
    ("“我们不怕竞争。”说这话时，天已经黑了。厂长卢国栋走了。", []),
    ("一位不愿具名的券商人士告诉记者，调整还没有结束。", [("-", IN, "调整还没有结束。")]),
    ("业内人士认为，调整还没有结束。", []),
    ("“一开始谁都不信。”回忆起当年，老支书卜建国感慨道，“现在抢着入社。”", [("卜建国", D, "一开始谁都不信。"), ("卜建国", D, "现在抢着入社。")]),
    ("国际货币基金组织首席经济学家皮埃尔-奥利维耶·古兰沙表示，经济有韧性。", [("皮埃尔-奥利维耶·古兰沙", IN, "经济有韧性。")]),
    ("日本首相高市直人在答辩时称，将追加预算。高市还说，不会增税。", [("高市直人", IN, "将追加预算。"), ("高市直人", IN, "不会增税。")]),
    ("石破健一郎表示，不会加税。", [("石破健一郎", IN, "不会加税。")]),
    ("松下电器表示，扩产照旧。村田制作所说，订单很多。", []),
    ("副主任尚云飞答记者问时强调：“两个毫不动摇”要落到实处。", [("尚云飞", IN, "“两个毫不动摇”要落到实处。")]),
    ("“能涨多少？”记者问。“三成吧。”老板娄阿根笑呵呵地答道。", [("娄阿根", D, "三成吧。")]),
    ("牧民乌云琪琪格说，今年羔子价好。", [("乌云琪琪格", IN, "今年羔子价好。")]),
    ("在随后的采访中，欧阳一诺透露，公司已申请专利。", [("欧阳一诺", IN, "公司已申请专利。")]),
    ("“我们不打价格战！”会上，贺敬尧斩钉截铁地说。", [("贺敬尧", D, "我们不打价格战！")]),
    ("【同期声】郝敬民\n今年推广了滴灌。\n【解说】郝敬民说，下一步要铺到山上去。", [("郝敬民", "labelled", "今年推广了滴灌。"), ("郝敬民", IN, "下一步要铺到山上去。")]),
    ("经济学家卢卡斯·韦伯在接受采访时表示，降息要等到秋天。", [("卢卡斯·韦伯", IN, "降息要等到秋天。")]),
]  # fmt: skip


@pytest.mark.parametrize("fold", [simplify, traditional])
@pytest.mark.parametrize(("text", "expected"), ZH)
def test_chinese(text, expected, fold):
    assert said(fold(text), simplify) == expected


WHO = [
    ("俄罗斯副总理诺瓦克说，双方将扩大贸易。", [("诺瓦克", ("副总理",), None)]),
    ("省统计局总统计师、新闻发言人韩学峰在发布会上说：“经济运行总体平稳。”", [("韩学峰", ("总统计师", "新闻发言人"), "省统计局")]),
    ("谢卫东副市长说，桥年底通车。", [("谢卫东", ("副市长",), None)]),
    ("世界银行东亚与太平洋地区首席经济学家阿迪蒂亚·马图尔预计，增速将放缓。", [("阿迪蒂亚·马图尔", ("东亚与太平洋地区首席经济学家",), "世界银行")]),
    ("外交部发言人柳文清10日主持记者会。柳文清说，立场没有变。", [("柳文清", ("发言人",), "外交部")]),
    ("县里请来省农科院研究员沈立秋。沈立秋说，苗情不错。", [("沈立秋", ("研究员",), None)]),
    ("远岚热管理股份有限公司公布季报。对手青屿电机也公布营收52亿元。发言人施晓岚坦言，汇损不小。", [("施晓岚", ("发言人",), "青屿电机")]),
    ("青屿电机公布营收52亿元。市交通局发布通报。发言人施晓岚坦言，事故可以避免。", [("施晓岚", ("发言人",), None)]),
    ("关注组召集人岑若盈批评，票价太高。", [("岑若盈", ("召集人",), "关注组")]),
    ("东江大学教授、青岭智库首席经济学家闻人杰认为，今年稳中有进。", [("闻人杰", ("教授", "首席经济学家"), "东江大学")]),
]  # fmt: skip


@pytest.mark.parametrize("fold", [simplify, traditional])
@pytest.mark.parametrize(("text", "expected"), WHO)
def test_chinese_posts(text, expected, fold):
    assert people(fold(text), simplify) == expected


def test_the_figure_of_two_has_one_speaker():
    record = PIPELINE.extract("果农宋满囤和邻居姚桂枝都说，今年收了3吨梨。", published="2024-10-20")
    assert [i.speaker_id in {s.id for s in record.speakers} for i in record.indicators] == [True]


EN = [
    ("“We think the market is weak,” said Tom Arkell and Lucy Bryce, strategists at Norwood Capital.", [("Lucy Bryce", D, "We think the market is weak,"), ("Tom Arkell", D, "We think the market is weak,")]),
    ("Marta Quill, the mayor, and Owen Tarn, the harbour chief, both said the bridge would open.",
     [("Marta Quill", IN, "the bridge would open."), ("Owen Tarn", IN, "the bridge would open.")]),
    ("Ada Lunt, Joan Pratt and chief executive Owen Stark told reporters that the plant would close.",
     [(n, IN, "the plant would close.") for n in ("Joan Pratt", "Ada Lunt", "Owen Stark")]),
    ("In Leeds, Joan Pratt and Owen Stark said the plant would close.", [(n, IN, "the plant would close.") for n in ("Joan Pratt", "Owen Stark")]),
    ("“We are done here,” Joan Pratt and Owen Stark said.", [(n, D, "We are done here,") for n in ("Joan Pratt", "Owen Stark")]),
    ("Quill and Voss said on Friday that the merger was off. Ines Quill runs a shop; Peter Voss chairs its rival.",
     [("Ines Quill", IN, "the merger was off."), ("Peter Voss", IN, "the merger was off.")]),
    ("Smith told Brown and Owen Tarn said that it was late.", [("Owen Tarn", IN, "it was late.")]),
    ("“We shipped 40 units,” Chief Financial Officer Mara Dell told analysts on a call.", [("Mara Dell", D, "We shipped 40 units,")]),
    ("Prime Minister Aino Lehto, speaking in Tampere, said the budget would be balanced.", [("Aino Lehto", IN, "the budget would be balanced.")]),
    ("Hester Vane, a mother of three, said: “Not this year.”", [("Hester Vane", D, "Not this year.")]),
    ("Vineyard owner Paul Rey, 64, and winemaker Luisa Rey, his daughter, say the harvest was early.", [("Paul Rey", IN, "the harvest was early."), ("Luisa Rey", IN, "the harvest was early.")]),
    ("Professors Alan Hume and Beth Orr of Carrow University wrote that the reef would recover.", [("Alan Hume", IN, "the reef would recover."), ("Beth Orr", IN, "the reef would recover.")]),
    ("“This is theft,” the union's Ruth Tam shouted.", [("Ruth Tam", D, "This is theft,")]),
    ("Speaking off the record, one trader at a London bank said the market “was dead by lunch.”", [("-", IN, "the market “was dead by lunch.”")]),
    ("“It's a start,” said Ibrahim Sani. He was echoed by rice farmer Musa Bello: “We need seed now.”", [("Ibrahim Sani", D, "It's a start,"), ("Musa Bello", D, "We need seed now.")]),
    ("Brekke’s neighbour Liv Aune disagrees: “The cod will come back.”", [("Liv Aune", D, "The cod will come back.")]),
    ("Harbour Watch, a campaign group, said the budget would be balanced.", []),
    ("“No,” said the foreman, when asked if the kiln was safe. “Not since March.”", [("-", D, "No,"), ("-", D, "Not since March.")]),
    ("The farmer Tina Croft was there. According to Croft, sales doubled in May, and prices rose.", [("Tina Croft", IN, "sales doubled in May, and prices rose.")]),
    ("According to shop owner Tina Croft, the sales of the shop doubled in May.", [("Tina Croft", IN, "the sales of the shop doubled in May.")]),
    ("The sales of the shop doubled in May, according to Tina Croft, a farmer.", [("Tina Croft", IN, "The sales of the shop doubled in May")]),
    ("“The harbour is full,” harbour master Dean Orlop said.", [("Dean Orlop", D, "The harbour is full,")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EN)
def test_english(text, expected):
    assert said(text) == expected


def test_labels_that_begin_with_a_post():
    text = "REPORTER PAM OSTRANDER: The crop is lost.\nMAYOR JOAN PRATT: We will rebuild.\nDEAN ORLOP: No.\nHAL BRIGGS, WHEAT GROWER: I've never seen it.\nKIM VALE, CEO, ACME ROBOTICS: Yes."
    assert people(text) == [
        ("Pam Ostrander", ("reporter",), None), ("Joan Pratt", ("mayor",), None), ("Dean Orlop", (), None), ("Hal Briggs", ("wheat grower",), None), ("Kim Vale", ("CEO",), "Acme Robotics"),
    ]  # fmt: skip


GOES_ON = [
    # behind a cue in the same sentence
    ('"I love the bay," Ann Croft said, but "when it comes to fish, it has none." Croft left.',
     [("Ann Croft", D, "I love the bay,"), ("Ann Croft", D, "when it comes to fish, it has none.")]),
    ("The bay is “clean as snow,” Ann Croft wrote in an email to Tom Reed, and “full of fish.”",
     [("Ann Croft", IN, "The bay is “clean as snow,”"), ("Ann Croft", D, "full of fish.")]),
    # a straight mark that a curly one closes
    ('"The bay has fish,” said Tom Reed, a professor. “It can’t be sold.”', [("Tom Reed", D, "The bay has fish,"), ("Tom Reed", D, "It can’t be sold.")]),
    # the paragraph behind one that ends with its cue
    ("Ann Croft is chief of the dock.\n\n“No one is here,” she said.\n\n“Right now, the vote is against us. It is not over.”",
     [("Ann Croft", D, "No one is here,"), ("Ann Croft", D, "Right now, the vote is against us. It is not over.")]),
    ("Ann Croft is chief of the dock.\n\n“Is no one here?” she asked.\n\n“Right now, the vote is against us. It is not over.”",
     [("Ann Croft", D, "Is no one here?"), ("-", D, "Right now, the vote is against us. It is not over.")]),
    # a day in front of the subject
    ("On July 6, 2015, Lowe made this comment:\n\n“For young people the rate of pay is low.”\n\nRita Lowe is the mayor.", [("Rita Lowe", D, "For young people the rate of pay is low.")]),
    ("In a May speech, Ann Croft attacked “the hateful dirt and noise of the port.”", [("Ann Croft", IN, "“the hateful dirt and noise of the port.”")]),
    # turns that are cited
    ('"PRATT: We have a plan.\n\n"LOWE: No, you have not."', [("Pratt", "labelled", "We have a plan."), ("Lowe", "labelled", "No, you have not.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOES_ON)
def test_what_goes_on(text, expected):
    assert said(text) == [(None if who == "-" else who, style, words) for who, style, words in expected]


def test_posts_in_front_of_a_name_behind_a_comma():
    text = "Lehto's finance minister, Olli Ranta, disagreed. “It is too fast,” Ranta wrote on Thursday. The bank's chief economist, Dr. Ravi Menon, expects more. “Twice, perhaps,” he said."
    assert people(text) == [("Olli Ranta", ("finance minister",), None), ("Ravi Menon", ("chief economist",), None)]


def test_a_professor_in_a_label():
    assert people("PROFESSOR ELI STROM, BRACK UNIVERSITY: Into roads, mostly.") == [("Eli Strom", ("professor",), "Brack University")]


def test_a_rival_in_capitals_is_a_person_too():
    record = PIPELINE.extract("Rival Joan Croft had mocked the complaint, saying anybody who complains “is not having a good night.”", published="2024-10-20")
    assert ([c.name for c in record.companies], [s.speaker_id is not None for s in record.statements]) == ([], [True])


def test_the_words_behind_the_nearest_claim():
    assert said("The letter was ridiculed for its prediction that Croft would be “the healthiest mayor ever elected to the town hall.”") == [
        (None, IN, "Croft would be “the healthiest mayor ever elected to the town hall.”")
    ]


def test_an_age_and_a_post_with_its_office_beside_a_name():
    text = "A spokesman for the port, Ian Fell, said volumes fell again in fog. Carl Nye, now 71, says nobody has bought it. Their foreman, Jo Pike, says it was checked in May."
    assert people(text) == [("Ian Fell", ("spokesman",), "port"), ("Carl Nye", (), None), ("Jo Pike", ("foreman",), None)]
