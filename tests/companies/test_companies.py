"""Companies: full names by their grammar, short names by their grounds, entities that never merge."""

import pytest

from jjjextract.aligned import Aligned
from jjjextract.document import Document, Source
from jjjextract.extract.companies import companies
from jjjextract.extract.company_parts import company_parts
from jjjextract.extract.regions import regions
from jjjextract.normalise.script import normal_form
from jjjextract.resources import Resources
from jjjextract.segment import segment

RES = Resources()


def read(text):
    doc = Document(Source("t"), Aligned.of(text), normal_form(text))
    segment(doc, RES)
    doc.add(regions(doc, RES))
    doc.add(companies(doc, RES))
    return doc


def names(text):
    return [m.value.name for m in read(text).of("company")]


FULL = [
    ("由湖南青麓精密制造有限公司承建。", ["湖南青麓精密制造有限公司"]),
    ("位于宁波的海棹船舶（宁波）有限公司今天投产。", ["海棹船舶（宁波）有限公司"]),
    ("5月6日，浙江澜启股份有限公司发布公告。", ["浙江澜启股份有限公司"]),
    ("法院公开审理昆明滇澈贵金属股份有限公司一案。", ["昆明滇澈贵金属股份有限公司"]),
    ("另一附属公司瑞棹物流（香港）有限公司将分拆。", ["瑞棹物流（香港）有限公司"]),
    ("青麓精密有限公司和海棹重工有限公司签约。", ["青麓精密有限公司", "海棹重工有限公司"]),
    ("記者走進臺北禾穗國際餐飲股份有限公司。", ["臺北禾穗國際餐飲股份有限公司"]),
    ("四海九州数据科技有限公司落户本市。", ["四海九州数据科技有限公司"]),
    # what is said to a guest is no part of the guest's firm; a word over the border; a brand with 和 in it; a group's branch
    ("有请青麓空间（北京）装饰艺术有限公司总经理上台。", ["青麓空间（北京）装饰艺术有限公司"]),
    ("首先欢迎海棹地产投资有限公司的来宾。", ["海棹地产投资有限公司"]),
    ("青麓计算机技术（上海）有限公司签约。", ["青麓计算机技术（上海）有限公司"]),
    ("承建方为棹澜地产北京合棹和信房地产开发有限公司。", ["棹澜地产北京合棹和信房地产开发有限公司"]),
    ("青麓建材公司和信棹房地产开发有限公司签约。", ["青麓建材公司", "信棹房地产开发有限公司"]),
    ("青麓集团北京分公司今天开业。", ["青麓集团北京分公司"]),
    ("一位青麓集团员工说。", ["青麓集团"]),
    # beside a firm with its 公司, another with its own; a local bank with an everyday word for its brand
    ("成都棹捷公司和摩澜公司签了合同。", ["成都棹捷公司", "摩澜公司"]),
    ("天津滨海农商银行：今年放贷三亿元。", ["天津滨海农商银行"]),
]


# A place and a brand of no everyday words before a bare 公司; 据 inside a trade; a verb inside a list's first item.
FULL += [
    ("甲公司与包头市草棹牧业有限责任公司是同一品牌。", ["包头市草棹牧业有限责任公司"]),
    ("Mr Wei Chen of Lakeside Dairy Co. said output rose.", ["Lakeside Dairy Co."]),
    ("他在江西联霁公司工作。", ["江西联霁公司"]),
    ("記者從中國鐵棹國際有限公司獲悉，運量增加。", ["中國鐵棹國際有限公司"]),
    ("记者从浙江青麓数据有限公司了解到，订单很多。", ["浙江青麓数据有限公司"]),
    ("上海这家公司、北京某公司、深圳空壳公司和广州供水公司都来了。", []),
    ("基地还为海上风电、氢能车辆等装备制造企业提供测试平台。", []),
]


@pytest.mark.parametrize(("text", "want"), FULL)
def test_full_names(text, want):
    assert names(text) == want


SHORT = [
    ("已有青麓机器人、海棹动力、澜启智控等机器人企业入驻。", ["青麓机器人", "海棹动力", "澜启智控"]),
    ("位于深圳南山的第七星轨机器人，今年出口增长。", ["第七星轨机器人"]),
    ("仅次于日本企业北见精工，居第2位。", ["北见精工"]),
    ("澜启证券首席分析师认为，价格见底。", ["澜启证券"]),
    ("设备由青麓药机捐赠。", ["青麓药机"]),
    ("他在华为工作，后来去了特斯拉。", ["华为", "特斯拉"]),
]


@pytest.mark.parametrize(("text", "want"), SHORT)
def test_short_names_with_a_ground(text, want):
    assert names(text) == want


NONE = [
    "母公司和子公司签了合同，保险公司、证券公司都在，还有项目公司和皮包公司。",
    "滨海农商银行和村镇银行都是小银行。",
    "市统计局、省农业农村厅和江宁广播电视台参加。",
    "湖南大学和人民医院共建研究中心。",
    "高新区产业园项目一期投产，港口吞吐量上升。",
    "合作社种了三百亩小米，苹果也丰收了。",
    "不懂就百度一下。",
    "钢铁、水泥等企业复工复产，物流公司也忙起来。",
    "该公司和本集团都表示支持，集团军没有参加。",
    "盆栽里的主轴承和减速器都是国产的。",
    "上海信息产业、组建行业协会、集中行动。",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_company(text):
    assert names(text) == []


def test_short_forms_go_to_their_full_name():
    doc = read("湖南青麓医疗器械有限公司昨天投产。青麓医疗产业园里很忙，像湖南青麓医疗一样的企业还有。")
    (company,) = doc.of("company")
    assert company.value.aliases == ("青麓医疗", "湖南青麓医疗")
    assert company.value.region == "430000"
    assert company.value.legal_form == "有限公司"


def test_group_and_subsidiary_stay_two():
    doc = read("澜启新能源（惠州）有限公司是广东澜启控股集团的全资子公司。澜启集团表示，澜启新能源发展很快。")
    group = {m.value.name: m.value for m in doc.of("company")}
    assert set(group) == {"澜启新能源（惠州）有限公司", "广东澜启控股集团"}
    assert group["广东澜启控股集团"].aliases == ("澜启集团",)
    assert group["澜启新能源（惠州）有限公司"].related == ((group["广东澜启控股集团"].key, "parent"),)


def test_one_brand_in_two_places_is_two_companies():
    doc = read("河北青麓智能科技有限公司落户唐山。总部位于北京的青麓智能科技看中了这里，青麓已与多家企业合作。")
    assert [(m.value.name, m.value.region) for m in doc.of("company")] == [
        ("河北青麓智能科技有限公司", "130000"),
        ("青麓智能科技", "110000"),
    ]
    assert doc.of("company")[1].value.related[0][1] == "same_brand"


def test_a_defined_short_name():
    doc = read("山东净澈口腔医疗集团有限公司（以下简称“净澈口腔”）扩张。净澈口腔去年新开十家门店。")
    assert doc.of("company")[0].value.aliases == ("净澈口腔",)


ENGLISH = [
    ("Halden Works Inc. said profit rose.", ["Halden Works Inc."]),
    ("Shares in Brackwell Group Plc fell. Brackwell cut jobs.", ["Brackwell Group Plc"]),
    ("its Dutch arm, Zandvoort Meubel BV, was sold", ["Zandvoort Meubel BV"]),
    ("an analyst at Ferncliff Securities", ["Ferncliff Securities"]),
    ("Its rival Marlow & Finch, which is privately owned, grew.", ["Marlow & Finch"]),
    ("The Bank of England and the Ministry of Finance met.", []),
    ("The Department of Energy cut funds.", []),
    ("Shares in Société Lavande S.A. fell 3%. Profit at Écran Systems Ltd. rose.", ["Société Lavande S.A.", "Écran Systems Ltd."]),
    ("Wuxi Brightloom Textile Co., Ltd. exports to Japan.", ["Wuxi Brightloom Textile Co., Ltd."]),
]


@pytest.mark.parametrize(("text", "want"), ENGLISH)
def test_english_names(text, want):
    assert names(text) == want


PARTS = [
    ("澜启新能源(惠州)有限公司", "惠州", "澜启", "新能源", "有限公司", "441300"),
    ("河北青麓醫療器械有限公司", "河北", "青麓", "醫療器械", "有限公司", "130000"),
    ("四海九州重工", None, "四海九州", "重工", None, None),
    ("Halden Robotics GmbH", None, "Halden", "Robotics", "GmbH", None),
]


ELF = [
    ("澜启新能源（惠州）有限公司", "ECAK"),
    ("臺北禾穗國際餐飲股份有限公司", "TD8P"),
    ("香港瑞棹物流有限公司", None),
    ("四海九州有限公司", None),
    ("Halden Robotics GmbH", "2HBR"),
    ("Fjordline ASA", "IQGE"),
    ("Aurora Tools Sp. z o.o.", "O7XB"),
    ("Northgate Foods Ltd", None),
    ("Acme Robotics, Inc.", None),
]


@pytest.mark.parametrize(("name", "elf"), ELF)
def test_codes_of_legal_forms(name, elf):
    assert company_parts(name).elf == elf


def test_place_of_an_english_name():
    got = company_parts("Wuhu Lanque Power Battery Co., Ltd.")
    assert (got.place, got.region, got.legal_form) == ("Wuhu", "340200", "Co., Ltd.")


@pytest.mark.parametrize(("name", "place", "brand", "trade", "form", "region"), PARTS)
def test_company_parts(name, place, brand, trade, form, region):
    got = company_parts(name, RES)
    assert (got.place, got.brand, got.trade, got.legal_form, got.region) == (place, brand, trade, form, region)


def test_mentions_are_what_they_say():
    doc = read("湖南青麓精密有限公司发布年报，青麓精密净利润增长。")
    for m in doc.of("company"):
        assert {doc.text[slice(*s)] for s in m.value.mentions} == {m.value.name, *m.value.aliases}


def test_long_hostile_text_ends_soon():
    for piece in ("公司", "有限公司", "集团", "等企业", "科技、", "(", "位于", "Group ", "A & ", "中国银行"):
        read(piece * 1500)


MORE = [
    ("德国棱镜集团和新加坡瑞棹集团参展。", ["棱镜集团", "瑞棹集团"]),
    ("中国银行浙江省分行发布数据。", ["中国银行浙江省分行"]),
    ("浙江澜启股份有限公司北京分公司昨日揭牌。", ["浙江澜启股份有限公司北京分公司"]),
    ("投资方包括启岸资本和红棉创投。", ["启岸资本", "红棉创投"]),
    ("皓海达首席执行官谭晓溪出席。", ["皓海达"]),
    ("广汽集团旗下的广汽埃安发布新车。", ["广汽集团", "广汽埃安"]),
    ("Shanghai-based Brightloom Robotics, a maker of arms, grew.", ["Brightloom Robotics"]),
    ("The European Central Bank and Marlow Finch & Co. disagreed.", ["Marlow Finch & Co."]),
    ("要夯实科技自立自强根基，以重大科技攻关为牵引。", []),
    ("打击贩毒集团，二十国集团开会，美国航空母舰驶离。", []),
    ("多地出现大雪或暴雪天气，殷墟甲骨文研究有新发现。", []),
    ("董事长兼总经理林可为透露，新厂明年投产。", []),
]


@pytest.mark.parametrize(("text", "want"), MORE)
def test_further_names(text, want):
    assert names(text) == want


SAME = [
    "湖南澜启国际信托有限责任公司成立。澜启信托说没有违约。",
    "北京澜启金融信息服务有限公司成立。澜启金服的用户很多。",
    "上海青麓海运客运有限公司成立。青麓客运增开班次。",
]


@pytest.mark.parametrize("text", SAME)
def test_brand_and_trade_tie_a_short_form(text):
    assert len(names(text)) == 1


def test_a_name_behind_another():
    assert names("增加上海青麓基金销售有限公司为海棹证券股份有限公司的销售机构。") == ["上海青麓基金销售有限公司", "海棹证券股份有限公司"]


def related(text):
    firms = [m.value for m in read(text).of("company")]
    by_key = {f.key: f.name for f in firms}
    return {(f.name, kind, by_key[k]) for f in firms for k, kind in f.related if kind != "subsidiary"}


RELATED = [
    ("澜启能源集团有限公司成都分公司昨天搬迁，澜启能源集团有限公司说没有影响。", ("澜启能源集团有限公司成都分公司", "parent", "澜启能源集团有限公司")),
    ("海棹重工集團有限公司旗下的青麓船舶有限公司中標。", ("青麓船舶有限公司", "parent", "海棹重工集團有限公司")),
    ("Harbor Logistics Inc.'s subsidiary, Tidewater Freight LLC, will hire.", ("Tidewater Freight LLC", "parent", "Harbor Logistics Inc.")),
    ("Tidewater Freight LLC, a wholly owned unit of Harbor Logistics Inc., will hire.", ("Tidewater Freight LLC", "parent", "Harbor Logistics Inc.")),
    ("Harbor Logistics Inc. said its unit Portside Storage Ltd would close.", ("Portside Storage Ltd", "parent", "Harbor Logistics Inc.")),
]


@pytest.mark.parametrize(("text", "want"), RELATED)
def test_related_firms(text, want):
    assert want in related(text)


def test_a_branch_is_where_its_name_says():
    (firm,) = [m.value for m in read("太平洋保险安徽分公司组织学习。").of("company")]
    assert (firm.name, firm.region) == ("太平洋保险安徽分公司", "340000")


def test_a_firm_of_a_label_in_capitals():
    (firm,) = [m.value for m in read("JOHN HALVERSEN, CEO, ACME ROBOTICS:\nWe shipped 1,200 units in the quarter.").of("company")]
    assert (firm.name, firm.aliases) == ("Acme Robotics", ("ACME ROBOTICS",))


def test_an_english_firm_that_is_a_plain_word():
    assert names("Apple growers in Leeds said the harvest was good. Amazon rainforest loss slowed.") == []


HEADS = [
    ("厂里的工资由赣州银行城北支行代发。", ["赣州银行"]),
    ("記者走進贛州銀行城北支行。", ["贛州銀行"]),
    ("杭州农商银行给茶农放了贷。", ["杭州农商银行"]),
    ("水渠由青麓银行出资。", ["青麓银行"]),
    ("昨日，棹澜股份涨了两成。", ["棹澜股份"]),
    ("码头由棹澜控股经营。", ["棹澜控股"]),
    ("棹澜投资控股深圳有限公司中标。", ["棹澜投资控股深圳有限公司"]),
    ("湖北棹澜小额贷款公司开了新门店。", ["湖北棹澜小额贷款公司"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), HEADS)
def test_banks_and_listed_short_names(text, want):
    assert names(text) == want


NO_HEADS = [
    "江西省银行业增加贷款，农商银行和村镇银行下沉，本地商业银行降息。",
    "时间银行、数据银行、开户银行各不相同，香港银行同业拆息上升。",
    "公告称，限售股份解禁，增发股份认购完成，绝对控股没有变化。",
    "监管和小额贷款公司开会。",
]


@pytest.mark.parametrize("text", NO_HEADS)
def test_banks_in_general_are_no_company(text):
    assert names(text) == []


def test_a_full_name_with_its_place_and_brand_alone():
    assert names("重庆青麓企业管理有限公司成立。重庆青麓公司在渝中区。") == ["重庆青麓企业管理有限公司"]


def test_a_verb_in_front_of_the_group_makes_no_name():
    assert names("减持是为了偿还集团的并购贷款。") == []


def test_a_brand_that_two_firms_share_goes_on_to_mean_the_same():
    doc = read("Brackmoor Foods plc will close a site. Brackmoor makes meals. Brackmoor sells them. Brackmoor Dairy Ltd, a subsidiary, stays. Shares in Brackmoor fell.")
    by_key = {m.value.key: m.value.name for m in doc.of("company")}
    assert by_key[doc.of("company_mention")[-1].value] == "Brackmoor Foods plc"


def test_what_a_label_says_that_somebody_owns():
    doc = read("RENEE TOLLIVER, WPLK ANCHOR: Good evening.\n\nDWIGHT PELL, OWNER, PELL'S HARDWARE: I sold twenty bags of ice to that place.\n")
    assert [m.value.name for m in doc.of("company")] == ["Pell's Hardware"]


def test_a_family_name_stays_the_persons():
    text = "Nell Farrow has loaded two trucks. Farrow owns Farrow & Daughters, the only onion packer left. Farrow is 58."
    doc = read(text)
    assert [text[slice(*m.span)] for m in doc.of("company_mention")] == ["Farrow & Daughters"]


WORDS = [
    ("Delphin Offshore Pte. Ltd. signed a five-year charter with Shell on Monday.", ["Delphin Offshore Pte. Ltd.", "Shell"]),
    ("Shell said profit fell.", ["Shell"]),
    ("It ordered ships from Nordvik Shipyards AS and Balder Line ASA.", ["Nordvik Shipyards AS", "Balder Line ASA"]),
    ("Haier and Acer shipped more.", ["Haier", "Acer"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), WORDS)
def test_english_firms_with_a_word_of_business(text, want):
    assert names(text) == want


def test_everyday_words_are_no_firms():
    assert names("The probe went to Mars. He ate an Orange. Visa rules changed. We met at the Delta. SHARES FALL AS RATES RISE.") == []


def test_a_firm_known_by_its_initials():
    doc = read("Ningbo Haizhao Heavy Industry Co., Ltd., known as NHHI, won. NHHI is in Ningbo.")
    assert [m.value for m in doc.of("company_mention")] == ["c1"] * 3


def test_a_brand_with_half_of_its_trade():
    assert names("无锡锐芯微电子有限公司成立。锐芯微的样片送测。") == ["无锡锐芯微电子有限公司"]


def test_a_brand_in_quotation_marks_with_another_trade():
    doc = read("成都牧野餐饮管理有限公司旗下的“牧野咖啡”开了四百家店。牧野咖啡今年还要开店，“牧野一号”是它的招牌拿铁。")
    assert "牧野咖啡" in doc.of("company")[0].value.aliases
    assert "牧野一号" not in doc.of("company")[0].value.aliases


def test_a_mountain_of_the_firms_name_is_no_mention():
    text = "It rains on the Orrindale Mountains. Orrindale Cloud Tea Co., Ltd. sells tea. Orrindale grew."
    doc = read(text)
    assert [m.span.of(text) for m in doc.of("company_mention")] == ["Orrindale Cloud Tea Co., Ltd.", "Orrindale"]
