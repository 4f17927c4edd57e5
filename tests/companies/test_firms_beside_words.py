"""Firms and the words beside them: lists, kinds of firm in front, branches, buildings, words that are no part of a name."""

import pytest

from jjjextract import Pipeline
from jjjextract.normalise.script import simplify, traditional

PIPELINE = Pipeline()


def firms(text, fold=str):
    record = PIPELINE.extract(text, published="2024-10-20")
    return {fold(c.name): {fold(a) for a in c.aliases} for c in record.companies}


ZH = [
    # lists
    ("睦禾食品、晨曦乳业和棠溪智能等12家企业参加。", {"睦禾食品": set(), "晨曦乳业": set(), "棠溪智能": set()}),
    ("签约企业包括青棠医药、安澜物流和睦禾智能等。", {"青棠医药": set(), "安澜物流": set(), "睦禾智能": set()}),
    ("签约企业有青棠医药、安澜物流、睦禾智能。", {"青棠医药": set(), "安澜物流": set(), "睦禾智能": set()}),
    ("家电企业，如德凯电器、明砺科技，都在扩产。", {"德凯电器": set(), "明砺科技": set()}),
    ("既有瀚宸智能、启岳光电这样的上市公司，也有初创团队。", {"瀚宸智能": set(), "启岳光电": set()}),
    ("企业包括生产、加工和销售三类。", {}),
    ("日本三大航运公司——青浪邮船、棠港三郎和睦崎汽船已决定停航。", {"青浪邮船": set(), "棠港三郎": set(), "睦崎汽船": set()}),
    ("国内三家车企——青岚汽车、南橘和北桐动力宣布降价。", {"青岚汽车": set(), "南橘": set(), "北桐动力": set()}),
    ("亚洲三大航运公司宣布涨价，全市两大企业——电力、水务和燃气。", {}),
    # kinds of firm in front of a name
    ("位于苏州的半导体设备商睿刻半导体完成交付。睿刻的订单排到明年。", {"睿刻半导体": {"睿刻"}}),
    ("晶圆代工厂宏曜电子第三季营收创高，宏曜预估持平。", {"宏曜电子": {"宏曜"}}),
    ("汽车零部件供应商布伦纳公司宣布扩建工厂，布伦纳计划招人。", {"布伦纳公司": {"布伦纳"}}),
    ("摩尔登公司收取费用。", {"摩尔登公司": set()}),
    ("巴西公司和伊拉克公司也在列。", {}),
    ("美国芯片公司Nexora和日本设备商Takamori Works签署协议。", {"Nexora": set(), "Takamori Works": set()}),
    ("美国半导体巨头科林维斯、荷兰光刻机厂商阿斯佩尔均有参展。", {"科林维斯": set(), "阿斯佩尔": set()}),
    ("澳泽医疗-B（02345.HK）发布公告，澳泽医疗亏损收窄。", {"澳泽医疗": set()}),
    ("中铁十五局、中交一航局的队伍昼夜作业。市商务局、县公路局也来了。", {"中铁十五局": set(), "中交一航局": set()}),
    ("美国公司CEO薪酬上涨。", {}),
    ("Nexora公司在上海建厂，Nexora计划招人。", {"Nexora公司": {"Nexora"}}),
    ("SaaS公司很多，AI公司也多。", {}),
    # a brand beside its parent, or what is delivered to it
    ("睦晴航运有限公司亏损3180万元。睦晴母公司收报3元。", {"睦晴航运有限公司": {"睦晴"}}),
    ("睦阳打火机有限公司扩产。给睦阳供货的厂有三家。", {"睦阳打火机有限公司": {"睦阳"}}),
    ("睦阳打火机有限公司扩产。太阳供货充足，母公司停产。", {"睦阳打火机有限公司": set()}),
    # a place that begins like a firm, a share of what a group takes in
    ("阿里山、梅山两乡缺人。", {}),
    ("客运业务只占集团收入一成二，影视板块为集团贡献3亿元。", {}),
    ("睦禾业务集团宣布扩产。", {"睦禾业务集团": set()}),
    ("这家名为“启程出行”的公司成立于2019年。", {"启程出行": set()}),
    ("这个名为“启程出行”的活动很热闹。", {}),
    # borders
    ("锐拓科技拟收购皓明光电51%股权。", {"锐拓科技": set(), "皓明光电": set()}),
    ("而云锡地产副总张智伟表示，楼价稳定。", {"云锡地产": set()}),
    ("全是假钞南京银行称无漏洞。如兴业银行将下调费率。", {"南京银行": set(), "兴业银行": set()}),
    ("警方调取银行录像。外资行和小额贷款公司都有。第二家村镇银行开业。股份制商业银行和发卡银行参会。", {}),
    ("旅行社由椰风集团控股。椰风集团控股的还有一家酒店。", {"椰风集团": set()}),
    ("海岳集团控股今年盈利。", {"海岳集团控股": set()}),
    # branches and firms under a known brand
    ("海岳银行股份有限公司杭州分行放贷2亿元。", {"海岳银行股份有限公司杭州分行": set()}),
    ("澜江银行股份有限公司获准组建长沙分行。", {"澜江银行股份有限公司": set()}),
    ("民生银行获准组建长沙分行。", {"民生银行": set()}),
    ("索尼动画制作公司推出新片，索尼股价上涨。", {"索尼动画制作公司": set(), "索尼": set()}),
    ("国网河南省电力公司投资120亿元。国网河南电力表示，工期不变。", {"国网河南省电力公司": {"国网河南电力"}}),
    ("中国移动河北公司建成基站。", {"中国移动河北公司": set()}),
    ("台积电、联发科与鸿海三家公司合计占四成。", {"台积电": set(), "联发科": set(), "鸿海": set()}),
    ("河南豫香面业有限公司有订单。豫香去年出口2亿元。", {"河南豫香面业有限公司": {"豫香"}}),
    ("松下公司宣布扩产，松下的工厂在苏州。", {"松下公司": {"松下"}}),
    # a known form that is part of something else
    ("8月6日，南京东路上新开了店。万达广场开业，龙湖·花溪开盘。", {}),
    ("上海银行业金融机构参会。", {}),
    ("上海银行业绩增长。", {"上海银行": set()}),
    ("联合航空物流和冷链仓储是两大板块。", {}),
    ("中国联合航空表示，票价最低199元。", {"中国联合航空": set()}),
    ("青岭智库首席专家闻人杰参会。", {}),
]  # fmt: skip


@pytest.mark.parametrize("fold", [simplify, traditional])
@pytest.mark.parametrize(("text", "expected"), ZH)
def test_chinese(text, expected, fold):
    assert firms(fold(text), simplify) == expected


EN = [
    ("Shares in Haldane & Moss fell 4%. Shares in Asia rose.", {"Haldane & Moss": set()}),
    ("She works for a small firm called Pinion Works.", {"Pinion Works": set()}),
    ("Michael Dell said so. Shares of Dell rose.", {"Dell": set()}),
    ("iVerra Health Inc. said sales rose. Shares of iVerra Health fell.", {"iVerra Health Inc.": {"iVerra Health"}}),
    ("Analysts at Norcross & Bly cut their forecast.", {"Norcross & Bly": set()}),
    ("Economists at Brandt University expect growth.", {}),
    ("The market grew.\nfernly, a Berlin company, raised $4 million. We like fernly.", {"fernly": set()}),
    ("We like plants.\nroses, a favourite of the company, sell well.", {}),
]


@pytest.mark.parametrize(("text", "expected"), EN)
def test_english(text, expected):
    assert firms(text) == expected


def test_a_firm_under_a_brand_is_related_to_it():
    record = PIPELINE.extract("索尼动画制作公司推出新片，索尼股价上涨。", published="2024-10-20")
    assert [(c.name, [r.relation for r in c.related]) for c in record.companies] == [("索尼动画制作公司", ["parent"]), ("索尼", ["subsidiary"])]


@pytest.mark.parametrize("fold", [simplify, traditional])
def test_a_subsidiary_is_of_the_firm_of_its_brand(fold):
    text = "睦禾食品股份有限公司公布年报。天猫和京东占线上收入六成。\n海外业务方面，全资子公司睦禾（柬埔寨）有限公司亏损。"
    record = PIPELINE.extract(fold(text), published="2024-10-20")
    parents = {simplify(c.name): [r.relation for r in c.related] for c in record.companies}
    assert parents["睦禾食品股份有限公司"] == ["subsidiary"]
    assert parents["睦禾(柬埔寨)有限公司" if "睦禾(柬埔寨)有限公司" in parents else "睦禾（柬埔寨）有限公司"] == ["parent"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("杭州远汐速递有限公司扩产。远汐速递台州分公司每天发车160台次。", ["杭州远汐速递有限公司", "远汐速递台州分公司"]),
        ("杭州远汐速递有限公司扩产。远汐速递获准组建分公司。", ["杭州远汐速递有限公司"]),
        ("这点量还不到集团用纸量的三成。", []),
        ("她拿着棹澜创投给的200万元起步。", ["棹澜创投"]),
    ],
)
def test_branches_and_groups(text, want):
    assert list(firms(text)) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("浙江棠砚剪纸有限公司去年成立。今年，棠砚的销售额翻番。", ["浙江棠砚剪纸有限公司", "棠砚"]),
        ("浙江棠砚溪剪纸有限公司去年成立。今年，棠砚溪的销售额翻番。", ["浙江棠砚溪剪纸有限公司", "棠砚溪"]),
        ("浙江棠砚溪剪纸有限公司去年成立。今年，到棠砚溪边的游客翻番。", ["浙江棠砚溪剪纸有限公司"]),
        ("嵊州砚石剪纸有限公司去年成立。嵊州的销售额翻番。", ["嵊州砚石剪纸有限公司"]),  # a place
        ("子公司棠砚日本株式会社已开业。", ["棠砚日本株式会社"]),
        ("棠砚琴行控股有限公司公布业绩。棠砚关了6家店。内地附属珠海棠砚文化有限公司亏损。", ["棠砚琴行控股有限公司", "棠砚", "珠海棠砚文化有限公司"]),
        ("棠砚证券策略师娄桂芬说，人数约5.8万。", ["棠砚证券"]),
        ("棠砚食品泻11.4%。", ["棠砚食品"]),
    ],
)
def test_a_brand_in_front_of_a_trade_that_no_table_knows(text, want):
    record = PIPELINE.extract(text, published="2024-10-20")
    assert [m.text for c in record.companies for m in c.mentions] == want
