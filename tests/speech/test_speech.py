"""People and statements of running text: who says what, and what is no speech."""

import pytest

from jjjextract.aligned import Aligned
from jjjextract.document import Document, Source
from jjjextract.extract.companies import companies
from jjjextract.extract.people import people
from jjjextract.extract.regions import regions
from jjjextract.extract.statements import statements
from jjjextract.normalise.script import normal_form
from jjjextract.resources import Resources
from jjjextract.segment import segment

RES = Resources()


def read(text):
    doc = Document(Source("t"), Aligned.of(text), normal_form(text))
    segment(doc, RES)
    for extractor in (regions, companies, people, statements):
        doc.add(extractor(doc, RES))
    return doc


def said(text):
    doc = read(text)
    names = {m.value.key: m.value.name for m in doc.of("person")}
    return [
        (names.get(m.value.speaker), m.value.style, doc.text[slice(*m.span)])
        for m in doc.of("statement")
        if m.value.style != "narration"
    ]


CASES = [
    ("局长耿长河说：“粮价稳了，农民放心了。”", [("耿长河", "direct", "粮价稳了，农民放心了。")]),
    ("“粮价稳了，农民放心了。”局长耿长河说。", [("耿长河", "direct", "粮价稳了，农民放心了。")]),
    (
        "“粮价稳了。”局长耿长河说，“明年还会更好。”",
        [("耿长河", "direct", "粮价稳了。"), ("耿长河", "direct", "明年还会更好。")],
    ),
    ("主席沈知白在業績會上表示，今年收入不會下跌。", [("沈知白", "indirect", "今年收入不會下跌。")]),
    ("董事长康原表示，订单已排到明年，“可是成本也涨了百分之八”。", [("康原", "indirect", "订单已排到明年"), ("康原", "direct", "可是成本也涨了百分之八")]),
    ("首席分析师司徒静认为，价格已经见底。", [("司徒静", "indirect", "价格已经见底。")]),
    ("总工程师汉斯·米勒指出，精度提高了一倍。", [("汉斯·米勒", "indirect", "精度提高了一倍。")]),
    ("73岁的村民朱大爷说：“看病不用出村了。”", [("朱大爷", "direct", "看病不用出村了。")]),
    ("来自成都的韩女士提着袋子，“算下来省了不少，机票钱都出来了。”", [("韩女士", "direct", "算下来省了不少，机票钱都出来了。")]),
    ("村支书普远山掰着手指算账：“一亩地能挣三万五，翻番没问题。”", [("普远山", "direct", "一亩地能挣三万五，翻番没问题。")]),
    ("一家小吃店的店主告诉记者，营业额比平时翻了一番。", [(None, "indirect", "营业额比平时翻了一番。")]),
]


# Who opens the clause between two quotations; the old man just named; a name in front of an age; 协会 for the body named before.
CASES += [
    ("“十年前一碗面三块五，”石玉兰掰着手指头算，“现在要卖六块。”", [("石玉兰", "direct", "十年前一碗面三块五，"), ("石玉兰", "direct", "现在要卖六块。")]),
    ("62岁的果农雷志强正忙着采摘。“今年收成不错。”老人说，好果子现在论个卖。", [("雷志强", "direct", "今年收成不错。"), ("雷志强", "indirect", "好果子现在论个卖。")]),
    ("果农雷志强和茶农田大川正忙着。老人说，好果子现在论个卖。", [(None, "indirect", "好果子现在论个卖。")]),
    ("茶檔東主關錦棠今年71歲，一做41年。他坦言，今年生意只剩三成。", [("關錦棠", "indirect", "今年生意只剩三成。")]),
]

# A name in transcription behind a post, a post that means its holder, settings between name and verb.
CASES += [
    ("外交大臣胡克斯特拉表示，双边关系良好。", [("胡克斯特拉", "indirect", "双边关系良好。")]),
    ("國防部長卡茨17日稱，設施已經摧毀。", [("卡茨", "indirect", "設施已經摧毀。")]),
    ("财政部长科西尼亚克-卡梅什日前表示，将提供协助。", [("科西尼亚克-卡梅什", "indirect", "将提供协助。")]),
    ("总统塔卡维今天发表声明称，谈判不会中断。", [("塔卡维", "indirect", "谈判不会中断。")]),
    ("副主席韩正在京会见来宾。韩正表示，合作潜力巨大。", [("韩正", "indirect", "合作潜力巨大。")]),
    ("副市长丁远山10月13日到厂里调研。他强调，要稳住订单。", [("丁远山", "indirect", "要稳住订单。")]),
    (
        "村支书普远山说，地都种上了。村支书说，明年再扩两百亩。",
        [("普远山", "indirect", "地都种上了。"), ("普远山", "indirect", "明年再扩两百亩。")],
    ),
    ("董事长康原（Kang Yuan）表示，订单已排到明年。", [("康原", "indirect", "订单已排到明年。")]),
    ("灾害管理部门发言人今天（10月8日）称，九个村庄被摧毁。", [(None, "indirect", "九个村庄被摧毁。")]),
    ("專家司徒靜認為，價格見底。專家認為，需求還會漲。", [("司徒靜", "indirect", "價格見底。"), (None, "indirect", "需求還會漲。")]),
    ("康原在贺信中表示，合作前景广阔。", []),
    ("康原参加了座谈。康原说，今年是开局之年。", [("康原", "indirect", "今年是开局之年。")]),
    ("總統塔卡維向大會致以祝賀，表示過去一年雙方關係良好。", [("塔卡維", "indirect", "過去一年雙方關係良好。")]),
    ("领导人纳伊姆·卡西姆20日说，条件没有变。卡西姆同时表示，行动不会停。", [("纳伊姆·卡西姆", "indirect", "条件没有变。"), ("纳伊姆·卡西姆", "indirect", "行动不会停。")]),
    (
        "深圳大学教授木合塔尔·阿布都拉认为，价格还会下行。木合塔尔教授强调，安全是第一位的。",
        [("木合塔尔·阿布都拉", "indirect", "价格还会下行。"), ("木合塔尔·阿布都拉", "indirect", "安全是第一位的。")],
    ),
    ("李铁军是采购经理。李铁军透露，上游材料涨了一成。", [("李铁军", "indirect", "上游材料涨了一成。")]),
    ("發言人王大同指出，產能滿載。王發言人強調，沒有裁員計畫。", [("王大同", "indirect", "產能滿載。"), ("王大同", "indirect", "沒有裁員計畫。")]),
    ("村民老马说，羊卖了好价钱。", [("老马", "indirect", "羊卖了好价钱。")]),
    ("某国议员：破坏管道是极其恶劣的行径\n同一天下了雨。", []),
    ("比亚迪参加了展会。比亚迪表示，订单排到明年。", []),
    ("局长耿长河对大会的召开表示热烈祝贺。", []),
    ("局长耿长河表示衷心感谢，并参观了工厂。", []),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_statements(text, want):
    assert said(text) == want


NONE = [
    "一批成果从“实验室”走向“生产线”。",
    "他们选择“落子”高新区。",
    "记者了解到，今年产量增长。",
    "省统计局表示，经济运行平稳。",
    "最新统计数据显示，产值增长5%。",
    "他说明了情况，没有多说话。",
    "公司表示，将加大投入。",
    "车身印着“一路平安”字样。",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_speech(text):
    assert said(text) == []


def test_short_forms_and_pronouns_find_their_person():
    text = "东澜集团副总裁、研究院院长李楚天介绍，集团有专利两千件。李总说：“人是第一位的，我们不会裁员。”他还透露，明年要扩产。"
    doc = read(text)
    (person,) = doc.of("person")
    assert person.value.name == "李楚天"
    assert person.value.titles == ("副总裁", "研究院院长")
    assert len(said(text)) == 3


def test_two_of_one_surname_stay_two():
    text = "局长王海涛说，粮食丰收了。副局长王思远说，油料也丰收了。"
    assert [name for name, *_ in said(text)] == ["王海涛", "王思远"]


def test_a_speaker_knows_the_company():
    doc = read("湖南青麓精密有限公司今天投产。总经理康原表示，产值能翻一番。")
    (person,) = doc.of("person")
    assert person.value.organization == "湖南青麓精密有限公司"
    assert person.value.company == "c1"


def test_an_office_of_several_houses_is_kept_whole():
    doc = read("主计总处综合统计处专门委员江远山说：“出口会增长百分之九点二。”")
    assert doc.of("person")[0].value.organization == "主计总处综合统计处"
    assert doc.of("person")[0].value.titles == ("专门委员",)


ENGLISH = [
    ('"We are hiring," chief executive Nora Vance said.', [("Nora Vance", "direct", "We are hiring,")]),
    ('"We are hiring," said Nora Vance, an analyst at Ferncliff Securities.', [("Nora Vance", "direct", "We are hiring,")]),
    (
        "Nora Vance, the finance director, told reporters on Monday that debt had fallen by half.",
        [("Nora Vance", "indirect", "debt had fallen by half.")],
    ),
    (
        "Nora Vance, the finance director, smiled. Orders are up by a third this year, Ms Vance added.",
        [("Nora Vance", "indirect", "Orders are up by a third this year")],
    ),
    ("The ministry said output rose.", []),
    ('Output moved from "laboratories" to "production lines."', []),
]


@pytest.mark.parametrize(("text", "want"), ENGLISH)
def test_english_statements(text, want):
    assert said(text) == want


def test_a_name_in_capitals_comes_in_ordinary_letters():
    doc = read("NORA VANCE, CEO, HALDEN WORKS: We are hiring.\n\nVANCE: And we are growing.")
    (person,) = doc.of("person")
    assert person.value.name == "Nora Vance"
    assert len(said("NORA VANCE, CEO, HALDEN WORKS: We are hiring.\n\nVANCE: And we are growing.")) == 2


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("海关统计显示，出口增长。", ["海关"]),
        ("据松湖县统计局消息，产值增长。", ["松湖县统计局"]),
        ("数据显示，产值增长。", []),
        ("最新统计数据显示，产值增长。", ["最新统计数据"]),
        ("Official figures showed that prices rose.", ["Official figures"]),
    ],
)
def test_sources(text, want):
    doc = read(text)
    assert [m.value for m in doc.of("source")] == want


def test_long_hostile_text_ends_soon():
    for piece in ("说", "“", "他说，", "记者", "said ", "Mr A said, ", '"', "表示，“", "张三丰", "、王"):
        read(piece * 1500)


MORE = [
    ("谈及未来，林可为信心满满：“明年出口还能再涨三成！”", [("林可为", "direct", "明年出口还能再涨三成！")]),
    ("研究员周一川告诉《观潮》记者，消费正在回暖。", [("周一川", "indirect", "消费正在回暖。")]),
    (
        "商务代表约翰·哈特说，关税不会取消。哈特还说，谈判仍在继续。",
        [("约翰·哈特", "indirect", "关税不会取消。"), ("约翰·哈特", "indirect", "谈判仍在继续。")],
    ),
    ("沈知白教授指出，需求在恢复。", [("沈知白", "indirect", "需求在恢复。")]),
    ("代表团到山区考察访问。周小船等陪同。", []),
    ("广大干部群众表示，要努力工作。", []),
    ("业内人士坦言，目标不易实现。", []),
    ("According to Wang Lei, a researcher at Songhu University, growth will slow this year.", [("Wang Lei", "indirect", "growth will slow this year.")]),
    ("Halden Foods Ltd CEO John Doe-Smith said the firm would hire.", [("John Doe-Smith", "indirect", "the firm would hire.")]),
]


@pytest.mark.parametrize(("text", "want"), MORE)
def test_further_statements(text, want):
    assert said(text) == want


def people_of(text):
    doc = read(text)
    return [(m.value.name, m.value.titles, m.value.organization, m.value.role) for m in doc.of("person")]


PEOPLE = [
    # a name behind a bracket with a post, a byline behind 本报讯
    ("【主播】歐陽婉清:\n觀眾朋友晚上好。\n【記者出鏡】鄧子軒:\n我身後的這艘船要下水了。", [("歐陽婉清", ("主播",), None, "anchor"), ("鄧子軒", (), None, "reporter")]),
    ("本报讯（记者李静怡 见习记者郑一帆）青麓公司昨天披露三季报，收入增长。", [("李静怡", ("记者",), None, "reporter"), ("郑一帆", ("见习记者", "记者"), None, "reporter")]),
    # a region of a firm's post; an office with 及 in its name; a name in Latin letters behind its post
    ("维蒙工业亚太区总裁让·杜兰透露：“订单今年翻了一番。”", [("让·杜兰", ("亚太区总裁",), "维蒙工业", "interviewee")]),
    ("運輸及物流局局長林日暉昨日出席論壇時指出，「貨運量可望再升三成。」", [("林日暉", ("局長",), "運輸及物流局", "interviewee")]),
    ("海嶼資本董事總經理Peter Lam認為，作價偏高，協同效應要兩三年才看到。", [("Peter Lam", ("董事總經理",), "海嶼資本", "interviewee")]),
    # a shop's owner is none of the firm named before; a manner between name and verb
    ("青麓重工有限公司的船塢旁開了食堂。店主覃小燕說：「一天要賣六百份快餐。」", [("覃小燕", ("店主",), None, "interviewee")]),
    ("一名工人笑著說，「下了班有口熱飯，心裡踏實。」", [(None, ("工人",), None, "interviewee")]),
    # a Tibetan name with no surname, a weak verb behind the quotation, somebody else named only inside it
    ("车间主任马得福值夜班。\n化验员才让卓玛端来一杯热茶。“马主任从来不喝咖啡，说那东西还苦。”她笑道。", [("才让卓玛", ("化验员",), None, "interviewee")]),
    ("“温度差两度，这一炉就废了。”车间主任马得福说。他头也不抬地说：“再等等，不着急。”", [("马得福", ("车间主任",), None, "interviewee")]),
    ("玉井果農許進財嘆氣說：「採一公斤賠五塊，乾脆讓它掉在地上。」", [("許進財", ("果農",), None, "interviewee")]),
    # English: behind whose, with the firm in front of the post
    ("Packaging comes from Brandt Hexin Packaging Co., Ltd., whose director, Zhang Wenli, said in an email that orders had fallen by a tenth.",
     [("Zhang Wenli", ("director",), "Brandt Hexin Packaging Co., Ltd.", "interviewee")]),
    ("“You can grow onions on half the water,” says Tomas Brandl, head of agronomy at Corvin Seeds Inc., which supplies the shed.",
     [("Tomas Brandl", ("head of agronomy",), "Corvin Seeds Inc.", "interviewee")]),
    ("One farmer, who asked not to be named, said he had already signed.", [(None, ("farmer",), None, "interviewee")]),
    ("CORINNE BAPTISTE, HOST: For ninety years a ferry has crossed the lake.\n\nJONAH WHITFIELD, BYLINE: The Marigold carries 24 cars.",
     [("Corinne Baptiste", ("host",), None, "anchor"), ("Jonah Whitfield", (), None, "reporter")]),
    ("A Fairlow spokesman said supplies would not be affected.", [(None, ("spokesman",), "Fairlow", "interviewee")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), PEOPLE, ids=[c[0][:30] for c in PEOPLE])
def test_people_with_post_and_office(text, want):
    assert [(n, tuple(t), o, r) for n, t, o, r in people_of(text)] == want


def test_a_bare_body_is_the_one_named_before():
    doc = read("武汉市餐饮业协会今年做了一次调查。协会秘书长郑启明说，毛利在下降。")
    assert [m.value.organization for m in doc.of("person")] == ["武汉市餐饮业协会"]
    doc = read("协会秘书长郑启明说，毛利在下降。")
    assert [m.value.organization for m in doc.of("person")] == ["协会"]


def test_a_reporter_who_signs_is_not_he():
    text = "（記者高詠晴／台東報導）67歲的曾金水在田埂上巡水。「雨下太多，結實不好。」他嘆口氣，「還好價格撐住，不然沒人要種。」"
    assert said(text) == [("曾金水", "direct", "雨下太多，結實不好。"), ("曾金水", "direct", "還好價格撐住，不然沒人要種。")]


def test_he_is_whom_a_later_cue_makes_known():
    text = "蒙大伟停下电动车，看了一眼手机。“去年我只跑了一千单。”他说。蒙大伟说，站点来了很多人。"
    assert said(text) == [("蒙大伟", "direct", "去年我只跑了一千单。"), ("蒙大伟", "indirect", "站点来了很多人。")]
    assert said("“去年我只跑了一千单。”他说。站点来了很多人。") == []


def test_one_of_a_department_is_of_the_department():
    doc = read("快橙物流有限公司公共事务部一名负责人回应称，平台已在六个城市试点。")
    assert [m.value.organization for m in doc.of("person")] == ["快橙物流有限公司"]
