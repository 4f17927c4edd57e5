"""Labels and turns: what is a label, what it says, which speech it governs."""

import pytest

from jjjextract.aligned import Aligned
from jjjextract.document import Document, Source
from jjjextract.normalise.script import normal_form
from jjjextract.resources import Resources
from jjjextract.segment import segment

RES = Resources()


def cut(text):
    doc = Document(Source("t"), Aligned.of(text), normal_form(text))
    segment(doc, RES)
    return doc


def turns(text):
    doc = cut(text)
    read = lambda spans: [doc.text[slice(*s)] for s in spans]  # noqa: E731
    return [
        (read(t.label.names), read(t.label.titles), doc.text[slice(*t.label.office)] if t.label.office else None, read(t.speech))
        for t in doc.notes["turns"]
    ]


LABELS = [
    # label line, names, titles, office
    ("江宁广播电视台记者 温若兰：", ["温若兰"], ["记者"], "江宁广播电视台"),
    ("松湖县农业农村局党组书记、局长 耿长河：", ["耿长河"], ["党组书记", "局长"], "松湖县农业农村局"),
    ("青禾物流(苏州)有限公司运维总监 蒋小楼：", ["蒋小楼"], ["运维总监"], "青禾物流(苏州)有限公司"),
    ("省統計局國民經濟綜合處處長 沈知白：", ["沈知白"], ["處長"], "省統計局國民經濟綜合處"),
    ("東澤精工股份有限公司總經理魏長風：", ["魏長風"], ["總經理"], "東澤精工股份有限公司"),
    ("牧民 阿拉坦：", ["阿拉坦"], ["牧民"], None),
    ("市民 钱女士：", ["钱女士"], ["市民"], None),
    ("矿工 老葛：", ["老葛"], ["矿工"], None),
    ("另一名村民：", [], ["村民"], None),
    ("总工程师 汉斯·米勒：", ["汉斯·米勒"], ["总工程师"], None),
    ("康原（东澜集团副总裁）：", ["康原"], ["副总裁"], "东澜集团"),
    ("主持人：", [], ["主持人"], None),
]


@pytest.mark.parametrize(("label", "names", "titles", "office"), LABELS)
def test_a_label_is_taken_apart(label, names, titles, office):
    got = turns(f"{label}\n我们今年的收成不错，大家都很高兴。\n")
    assert got == [(names, titles, office, ["我们今年的收成不错，大家都很高兴。"])]


@pytest.mark.parametrize(
    "line",
    ["时间：2024年3月", "主要指标如下：", "地点：会展中心二楼", "会议于10:30开始，12:00结束。", "原因有三：一是价格，二是运费，三是汇率。", "他说：不行。"],
)
def test_a_colon_alone_is_no_label(line):
    assert turns(f"{line}\n会上还讨论了别的事情。\n") == []


def test_the_speech_may_stand_on_the_line_of_its_label():
    assert turns("村民 周大爷：“路通了，菜好卖了。”")[0][3] == ["路通了，菜好卖了。"]


def test_a_turn_governs_one_paragraph():
    text = "东澜集团总经理 康原：\n我们的订单排到了明年。\n目前，全市已有三十家企业投产。\n"
    assert turns(text)[0][3] == ["我们的订单排到了明年。"]


def test_a_turn_goes_on_in_the_first_person():
    text = "东澜集团总经理 康原：\n我们的订单排到了明年。\n我们还打算再建一条线。\n"
    assert len(turns(text)[0][3]) == 2


@pytest.mark.parametrize(("tag", "titles"), [("【主播】", ["主播"]), ("【主持人】", ["主持人"])])
def test_a_tag_of_the_studio_is_a_speaker(tag, titles):
    assert turns(f"{tag}各位观众晚上好。")[0][1] == titles


def test_a_tag_of_sound_leads_to_a_label():
    assert turns("【同期声】东澜集团董事长 康原：我们有信心。")[0][:3] == (["康原"], ["董事长"], "东澜集团")


def test_the_narrator_is_no_speaker():
    doc = cut("【配音】车间里机器轰鸣。")
    assert doc.notes["turns"][0].label.voice


def test_somebody_with_a_place_and_no_post_alone_on_the_line():
    (turn,) = cut("It was a good year.\nLiu Fengqin, vegetable grower in Sunjiaji Subdistrict:\nWe look after six greenhouses.\nThe rain has come.").notes["turns"]
    assert not turn.label.titles
    assert turn.speech
    assert cut("Liu Fengqin, the grower in Leeds, said this:\nWe look after six greenhouses.").notes["turns"] == ()


def test_a_party_behind_a_name_is_no_part_of_it():
    (turn,) = cut("PHIL VANCE (D), STATE SENATOR: I have 140,000 people in my district.").notes["turns"]
    assert cut("PHIL VANCE (D), STATE SENATOR: I have 140,000 people in my district.").norm[slice(*turn.label.names[0])] == "PHIL VANCE"
    assert turn.speech


@pytest.mark.parametrize("line", ["By Carla Menendez and Li Wei", "By Joan Pratt, Tom Reed", "By Joan M. Pratt and Ann van Dorn, Brandt News Service"])
def test_an_english_byline_signs_and_says_nothing(line):
    (turn,) = cut(f"Makers raise their outlook\n\n{line}\n\nLEEDS, Oct 29 - It was a good year for jam.").notes["turns"]
    assert turn.byline
    assert len(turn.label.names) == 2
    assert not turn.speech


@pytest.mark.parametrize("line", ["By the River", "By Joan Pratt the bridge was opened.", "By Friday", "By train to Leeds"])
def test_by_alone_is_no_byline(line):
    assert cut(f"Makers raise their outlook\n\n{line}\n\nIt was a good year for jam.").notes["turns"] == ()


@pytest.mark.parametrize("line", ["記者 韓思齊、羅亦舟，高雄報導。", "（记者 韩思齐 罗亦舟）", "(记者韩思齐、罗亦舟/台北报道)"])
def test_a_byline_signs_and_says_nothing(line):
    doc = cut(f"今天天气晴好，市民出游热情高涨。\n{line}")
    (turn,) = doc.notes["turns"]
    assert turn.byline
    assert len(turn.label.names) == 2
    assert not turn.speech


def test_a_dialogue_is_confirmed_by_its_labels():
    got = turns("记者：今年怎么样？\n康原：比去年好。\n记者：明年呢？\n康原：更好。\n")
    assert [names for names, *_ in got] == [[], ["康原"], [], ["康原"]]


ENGLISH = [
    ("NORA VANCE, CEO, HALDEN WORKS: We are hiring.", ["NORA VANCE"], ["CEO"], "HALDEN WORKS"),
    ("TOM ADEYEMI, WXQR REPORTER (voice-over): The mill is busy.", ["TOM ADEYEMI"], ["REPORTER"], "WXQR"),
    ("REPORTER: How many jobs?", [], ["REPORTER"], None),
    ("UNIDENTIFIED MALE: I worked there for years.", [], [], None),
    ("Shen Zhibai, deputy director of the Songhu Bureau of Statistics:\nIt was a good year.", ["Shen Zhibai"], ["deputy director"], "Songhu Bureau of Statistics"),
]


@pytest.mark.parametrize(("text", "names", "titles", "office"), ENGLISH)
def test_english_labels(text, names, titles, office):
    assert turns(text)[0][:3] == (names, titles, office)


@pytest.mark.parametrize("text", ["NOTE: This copy may be updated.", "He said: we will see.", "The result: a loss."])
def test_what_is_no_english_label(text):
    assert turns(text) == []


def test_long_hostile_lines_end_soon():
    for piece in ("记者", "：", "【", "a,", "（", "A ", "、张", "“"):
        cut(piece * 4000)


MORE = [
    ("【同期声】林可为 浙江澜启股份有限公司董事长\n我们有信心把成本降下来。", ["林可为"], ["董事长"]),
    ("同期声：林可为（浙江澜启股份有限公司董事长）\n我们有信心把成本降下来。", ["林可为"], ["董事长"]),
    ("【字幕：林可为 澜启股份有限公司董事长】\n我们有信心把成本降下来。", ["林可为"], ["董事长"]),
    ("市民甲：我们有信心把成本降下来。", [], ["市民"]),
]


@pytest.mark.parametrize(("text", "names", "titles"), MORE)
def test_further_shapes(text, names, titles):
    assert turns(text)[0][:2] == (names, titles)


def test_question_and_answer():
    got = turns("问：目标是什么？\n答：增长百分之八。\n问：能完成吗？\n答：能。")
    assert [speech for *_, speech in got] == [["目标是什么？"], ["增长百分之八。"], ["能完成吗？"], ["能。"]]


def test_a_byline_in_front_of_its_text_leaves_the_text():
    doc = cut("（本台记者 韩思齐 罗亦舟 通讯员 周小船 报道）今年以来，全省经济运行平稳。")
    assert len(doc.notes["turns"][0].label.names) == 3
    assert [doc.text[slice(*s.span)] for s in doc.sentences if not s.hidden] == ["今年以来，全省经济运行平稳。"]


def test_a_paper_signs_and_a_station_speaks():
    text = "一碗面的账本\n{}\n凌晨四点，小店已经开门。老板算了一笔账。"
    assert [t.byline for t in cut(text.format("本报记者 韩朔")).notes["turns"]] == [True]
    assert [t.byline for t in cut(text.format("新华社记者 韩朔")).notes["turns"]] == [True]
    assert [t.byline for t in cut(text.format("湖北广播电视台记者 韩朔")).notes["turns"]] == [False]
    assert [t.byline for t in cut(text.format("《南城晚报》记者 韩朔")).notes["turns"]] == [True]
    assert [t.byline for t in cut("中新社霍尔果斯2025年10月15日电 (记者戴文彬)班列开行超过七千列。").notes["turns"]] == [True]
    assert [t.byline for t in cut("〔記者方柏宇／新竹報導〕散熱模組廠昨日召開法說會。").notes["turns"]] == [True]


def test_a_title_that_quotes_is_no_label():
    assert not cut("茶檔東主：捱得過疫情 捱唔過北上\n深水埗的冰室上周結業。").notes.get("turns")


def test_questions_with_a_named_answerer():
    text = "问：压力大吗？\n宁可欣：非常大。\n问：目标呢？\n宁可欣：五百家。"
    assert [len(t.label.names) for t in cut(text).notes["turns"]] == [0, 1, 0, 1]
    assert not cut("问：压力大吗？\n答案在门店里。").notes.get("turns")


def test_in_a_record_word_for_word_whoever_spoke_goes_on():
    text = "新闻发布会文字实录（节选）\n局长 沈知白：\n今年运量平稳。\n农村公路也有进展，完成八万公里。\n记者：\n明年呢？"
    assert [speech for *_, speech in turns(text)] == [["今年运量平稳。", "农村公路也有进展，完成八万公里。"], ["明年呢？"]]
    assert next(speech for *_, speech in turns(text.replace("文字实录（节选）", "举行"))) == ["今年运量平稳。"]
