"""Who speaks in broadcasts: bylines of anchors and crews, labels at the end of a narrated line, Cantonese 話."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()
SPEAKERS = [
    ("主播 方芷瑜／台中報導\n稻米產量今年減少一成。", [("方芷瑜", "anchor")]),
    ("稻米產量今年減少一成。\n（記者何承恩、攝影曾家祥 台中採訪報導）", [("何承恩", "reporter")]),
    ("稻米產量今年減少一成。\n記者何承恩台中報導", [("何承恩", "reporter")]),
    ("訪港旅客去年有445萬人次。\n無綫新聞記者何穎琳報道。", [("何穎琳", "reporter")]),
    ("新市鎮的主播何承恩說明", []),
    (
        "企業要落地,也要減負。市行政審批局副局長 夏文敏:\n去年我們為企業減免稅費84億元。",
        [("夏文敏", "interviewee")],
    ),
    ("減稅的情況如下。全年的主要數據:\n去年減免稅費84億元。", []),
    ("翠園飲食集團主席馮國培話：「租金佔營業額兩成四。」", [("馮國培", "interviewee")]),
    ("馮國培的話，大家都記得，租金佔營業額兩成四。", []),
    ("漁業署長王正芳指出，今年編列三億元。", [("王正芳", "interviewee")]),
    ("船東陳先生無奈表示，油錢要一千五百萬。", [("陳先生", "interviewee")]),
    ("恒嶺地產高級分區經理何家樂預料，首季成交4,200宗。", [("何家樂", "interviewee")]),
    ("專家預料之中的成交4,200宗。", []),
    ("成交4,200宗。\n台視新聞 林怡君 張哲瑋 高雄報導", [("林怡君", "reporter"), ("張哲瑋", "reporter")]),
    ("成交4,200宗。\n有線新聞記者梁穎妍", [("梁穎妍", "reporter")]),
    ("有線新聞記者梁穎妍\n成交4,200宗。", []),
    ("農業新聞 豐收季節 各地報導", []),
    ("租金漲了一成。\n（三立新聞／黃子瑄、林韋辰）", [("黃子瑄", "reporter"), ("林韋辰", "reporter")]),
    ("租金漲了一成。\nNow新聞記者郭子健報道", [("郭子健", "reporter")]),
    ("租金漲了一成。\n（農業新聞／蔬菜水果）", []),
    ("攤商：「現在五十支都嫌多。」", [(None, "interviewee")]),
    ("【本報訊】（記者 羅子謙）海事處公布，票價加幅7.8%。", [("羅子謙", "reporter")]),
    ("【本報評論】（記者手記）票價加幅7.8%。", []),
    # who has no post: the years of a trade, a trade of care; 她 is then that person
    ("在長洲曬了二十年魚乾的葉秀芝每天開檔。「以前人多，現在少了。」她說。", [("葉秀芝", "interviewee")]),
    ("種了二十年的高質量水稻去年增產。「以前人多，現在少了。」她說。", []),
    ("居服員葉秀芝已經出門。\n傍晚，葉秀芝收工。「以前人多，現在少了。」她笑著說，轉身往巷口走去。", [("葉秀芝", "interviewee")]),
]


@pytest.mark.parametrize(("text", "want"), SPEAKERS, ids=[t[:14] for t, _ in SPEAKERS])
def test_speakers(text, want):
    assert [(s.name, s.role) for s in PIPELINE.extract(text).speakers] == want


@pytest.mark.parametrize(
    ("text", "styles"),
    [
        ("「以前人多。」店主葉秀芝笑著說，轉身往巷口走去。", ["direct"]),
        ("「以前人多。」店主葉秀芝說，拿起電話就能下單的客人少了三成。", ["direct"]),
        ("「以前人多。」店主葉秀芝說，現在客人少了三成。", ["direct", "indirect"]),
        ("店主葉秀芝說，打開市場要靠口碑，客人多了三成。", ["indirect"]),
    ],
)
def test_what_somebody_does_behind_their_words_is_not_said(text, styles):
    assert [s.style for s in PIPELINE.extract(text).statements if s.style != "narration"] == styles


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("南區最大的安澤照護股份有限公司，是睦盛金控的子公司。「人手不夠，」總經理何國祥說，「今年再補三百人。」", "安澤照護股份有限公司"),
        ("睦盛金控旗下有安澤照護股份有限公司。睦盛金控去年獲利3億元。「人手不夠，」總經理何國祥說，「今年再補三百人。」", "睦盛金控"),
    ],
)
def test_a_parent_named_as_such_alone_speaks_through_nobody(text, office):
    assert [s.organization for s in PIPELINE.extract(text).speakers] == [office]


def test_the_narrators_part_of_a_line_with_a_label_keeps_its_figures():
    record = PIPELINE.extract("去年全市出口120億元。市商務局局長 夏文敏:\n我們今年的出口要做到130億元。")
    assert [(i.span.text, bool(i.speaker_id)) for i in record.indicators] == [("120億元", False), ("130億元", True)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("漁業署長王建國指出，今年編列三億元。", "漁業署"),
        ("農業局局長王建國指出，今年編列三億元。", "農業局"),
        ("台中市長盧建國指出，今年編列三億元。", None),
    ],
)
def test_the_last_character_of_an_office_told_once(text, office):
    assert [s.organization for s in PIPELINE.extract(text).speakers] == [office]


@pytest.mark.parametrize(("text", "office"), [("天水圍居民何先生：「車費佔人工半成。」", None), ("恆星電子廠工人何先生：「車費佔人工半成。」", "恆星電子廠")])
def test_where_people_live_is_no_office(text, office):
    assert [s.organization for s in PIPELINE.extract(text).speakers] == [office]


def test_named_people_in_a_reporters_turn_speak_for_themselves():
    text = "【记者】卖场经理孙丽告诉记者,店里日均客流1500人次。"
    record = PIPELINE.extract(text)
    assert [(s.role, s.name) for s in record.speakers][:2] == [("reporter", None), ("interviewee", "孙丽")]
    said = {s.style: s.span.text for s in record.statements if s.speaker_id == record.speakers[1].id}
    assert said == {"indirect": "店里日均客流1500人次。"}
    assert record.indicators[0].speaker_id == record.speakers[1].id


def test_nobody_named_in_a_reporters_turn_is_the_reporter():
    record = PIPELINE.extract("【记者】负责人介绍,库存还有300台。")
    assert [s.role for s in record.speakers] == ["reporter"]


def test_a_ministry_whose_name_joins_two():
    record = PIPELINE.extract("文化和旅游部副部长、新闻发言人卢某川介绍发展情况。卢某川表示,游客增长5%。")
    assert [(s.name, s.organization) for s in record.speakers] == [("卢某川", "文化和旅游部")]


def test_a_guest_who_is_introduced_in_a_line_of_its_own():
    record = PIPELINE.extract("本期嘉宾:海川储能科技股份有限公司创始人、董事长 沈毅\n记者:您打多少分?\n沈毅:八十分吧。")
    guest = next(s for s in record.speakers if s.name)
    assert (guest.name, guest.titles, guest.organization) == ("沈毅", ("创始人", "董事长"), "海川储能科技股份有限公司")


def test_one_person_in_both_languages_of_a_text():
    text = "【同期声】国家统计局新闻发言人 付凌晖:前8个月投资增长3%。\n\"Investment edged up 0.5 percent,\" said Fu Linghui, a spokesperson for the bureau.\n"
    record = PIPELINE.extract(text)
    assert [(s.name, s.labels["en"], s.flags) for s in record.speakers] == [("付凌晖", "Fu Linghui", ())]
    assert {s.speaker_id for s in record.statements if s.style != "narration"} == {record.speakers[0].id}


@pytest.mark.parametrize(
    ("text", "titles", "office"),
    [
        ("俄罗斯总统特别代表德尼索夫表示，会谈进展顺利。", ("总统特别代表",), None),
        ("联合国秘书长特使安德森表示，会谈进展顺利。", ("秘书长特使",), "联合国"),
        ("海州市商务局发言人林明表示，会谈进展顺利。", ("发言人",), "海州市商务局"),
    ],
)
def test_the_envoy_of_a_person_is_of_no_office(text, titles, office):
    assert [(s.titles, s.organization) for s in PIPELINE.extract(text).speakers] == [(titles, office)]


@pytest.mark.parametrize(
    ("text", "name"), [("发言人彼得罗娃今天（12月22日）说，案件还在调查。", "彼得罗娃"), ("部长普京得知后说，条件已经具备。", "普京"), ("经理柳青说，订单增加了。", "柳青")]
)
def test_more_characters_of_foreign_names(text, name):
    assert [s.name for s in PIPELINE.extract(text).speakers] == [name]
