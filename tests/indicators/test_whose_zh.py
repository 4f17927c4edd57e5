"""Whose a figure is, and of when, in Chinese: the place or the company that a paragraph, a clause or a product's name gives."""

import pytest

from jjjextract.normalise.script import simplify, traditional
from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def rows(text, fold):
    """Each figure with its regions, or with its subject where it has one."""
    record = PIPELINE.extract(fold(text), published="2025-05-06")
    return {simplify(i.span.text): (simplify(i.subject.text) if i.subject else " ".join(i.regions) or None) for i in record.indicators}


WHOSE = [
    # a word for the town that was named
    ("安徽桐城的包装袋很有名。\n这座皖南小城有包装企业320家，从业人员4万人，产值突破200亿元。", {"320家": "340881", "4万人": "340881", "200亿元": "340881"}),
    ("浙江永康做保温杯。这个县级市去年生产保温杯3亿只。", {"3亿只": "330784"}),
    ("在普洱市思茅区，咖啡豆铺满晒场。这座边城有种植户2.6万户。", {"2.6万户": "530802"}),
    ("这个县城酒店有客房80间。", {"80间": None}),
    ("这座小楼有教室12间。", {"12间": None}),
    # 全区 of a district
    ("南宁市青秀区昨天公布，全区常住人口112万人。", {"112万人": "450103"}),
    ("广西今年经济向好。南宁市青秀区先走一步。全区生产总值增长4.2%。", {"4.2%": "450000"}),
    # a place that opens its paragraph and does something
    ("棹澜重工有限公司去年营收10亿元。\n桐城市已经给包装业画好了一张图：到2028年，全行业产值达到500亿元。", {"10亿元": "棹澜重工有限公司", "500亿元": "340881"}),
    ("棹澜重工有限公司去年营收10亿元。\n桐城市棹澜重工有限公司还要扩产，产能增加两成。", {"10亿元": "棹澜重工有限公司", "两成": "桐城市棹澜重工有限公司"}),
    # an airport tells of its city
    ("济南遥墙国际机场介绍，五一假期机场运送旅客31万人次。\n全省接待游客5000万人次。", {"31万人次": "370100", "5000万人次": "370000"}),
    # the world is no country
    ("日本方面，7月汽车出口跌11%。\n国际货币基金组织预测，今年全球经济增长3%，欧元区增长1%。", {"11%": "JP", "3%": None, "1%": None}),
    # whom a company takes on where it is
    ("青岛棹澜重工有限公司去年在埃及建起了工厂，用工900人，其中当地员工占八成。", {"900人": "青岛棹澜重工有限公司", "八成": "青岛棹澜重工有限公司"}),
    # a side of a company's business
    ("棹澜重工去年收入12亿元。埃及占公司营收的三成。", {"12亿元": "棹澜重工", "三成": "棹澜重工"}),
    ("江苏很大。苏州占全省出口的四成。", {"四成": "320500"}),
    # its own in places that somebody of it names
    ("【棹澜重工有限公司总经理 张志远】我们在埃及、越南和泰国建了3座工厂。苏州的常住人口有1300万人。", {"3座": "棹澜重工有限公司", "1300万人": "320500"}),
    # a clause that ends in the company
    ("在贵阳和遵义开出86家门店的黔棹餐饮有限公司，去年营收3.6亿元。", {"86家": "黔棹餐饮有限公司", "3.6亿元": "黔棹餐饮有限公司"}),
    ("在贵阳经营两家饭店、412间客房的黔棹旅业有限公司，去年营收3.6亿元。", {"两家": "黔棹旅业有限公司", "412间": "黔棹旅业有限公司", "3.6亿元": "黔棹旅业有限公司"}),
    # products and brands
    ("棹澜重工有限公司去年营收10亿元。新推出的电动叉车售价卖到12万元，毛利率36%。", {"10亿元": "棹澜重工有限公司", "12万元": "电动叉车", "36%": "电动叉车"}),
    ("粉厂很忙。新推出的冲泡粉每盒卖9块9。", {"9块9": "冲泡粉"}),
    ("棹澜重工有限公司去年营收10亿元。旗下平价品牌“拓立”今年销量增长40%。", {"10亿元": "棹澜重工有限公司", "40%": "拓立"}),
    ("棹澜重工有限公司去年营收10亿元。旗下“拓立”系列累计出货超过1万台。", {"10亿元": "棹澜重工有限公司", "1万台": "拓立"}),
    ("棹澜重工有限公司旗下品牌“拓立”和“拓宇”去年销量增长40%。", {"40%": "棹澜重工有限公司"}),
    ("【棹澜体育用品有限公司副总经理 赵雅丽】棹澜的碳纤维冰鞋，进口同类产品要卖六千元一双，我们只卖3280元。", {"六千元": "棹澜体育用品有限公司", "3280元": "碳纤维冰鞋"}),
    # works, and who only builds them
    ("由棹澜桥梁工程有限公司承建的乌岭江特大桥昨日贯通。大桥全长3.2公里，主跨520米，总投资28亿元。", {"3.2公里": "乌岭江特大桥", "520米": "乌岭江特大桥", "28亿元": "乌岭江特大桥"}),
    ("上个月，总投资46亿元的青岭光伏基地正式并网。基地占地3.2万亩，装机200万千瓦。", {"46亿元": "青岭光伏基地", "3.2万亩": "青岭光伏基地", "200万千瓦": "青岭光伏基地"}),
    ("棹澜桥梁工程有限公司去年营收90亿元，承建的项目有42个。", {"90亿元": "棹澜桥梁工程有限公司", "42个": "棹澜桥梁工程有限公司"}),
    ("棹澜重工有限公司宣布，湛江新厂总投资12亿元，可提供就业岗位800个。", {"12亿元": "湛江新厂", "800个": "湛江新厂"}),
    ("青岛棹澜重工有限公司去年在埃及建起了两座工厂，总投资2亿元。", {"两座": "青岛棹澜重工有限公司", "2亿元": "青岛棹澜重工有限公司"}),
    # a body by its kind
    ("海洋石化研究院院长陈小雨说，难度很大。五年来，研究院累计研制设备37款，行业成本下降了两成。", {"37款": "海洋石化研究院", "两成": None}),
    # an observer's 我们
    ("记者：您怎么看？\n棹澜银行首席经济学家梁鸿志：GDP同比增长4.8%，和我们的预测一致。社会消费品零售总额增长3.4%。", {"4.8%": None, "3.4%": None}),
    # an office speaks in Hong Kong
    ("港岭铁路有限公司公布，上月乘客量1.4亿人次。\n香港运输署署长余达明表示，当局明年增加120个停车位，预算开支3亿港元。", {"1.4亿人次": "港岭铁路有限公司", "120个": "810000", "3亿港元": "810000"}),
]  # fmt: skip


@pytest.mark.parametrize("fold", [simplify, traditional])
@pytest.mark.parametrize(("text", "want"), WHOSE)
def test_whose(text, want, fold):
    assert rows(text, fold) == want


def test_works_are_of_who_announces_them():
    def owner(text):
        record = PIPELINE.extract(text)
        return next(i.subject.company_id for i in record.indicators if i.subject)

    assert owner("棹澜重工有限公司宣布，湛江新厂总投资12亿元。") == "c1"
    assert owner("棹澜重工有限公司公告，中标湛江新港区一期工程，工程造价12亿元。") is None


def times(text, published="2025-05-06"):
    record = PIPELINE.extract(text, published=published)
    return {i.span.text: (str(i.period.start), str(i.period.end)) if i.period and i.period.start else None for i in record.indicators}


LAST, NEXT = ("2024-01-01", "2024-12-31"), ("2026-01-01", "2026-12-31")
WHEN = [
    ("桐城市去年货运量1860万吨。", {"1860万吨": LAST}),
    ("桐城市去年货值6亿元。", {"6亿元": LAST}),
    # when something was built is not of when its size is
    ("棹澜重工有限公司去年在埃及建起了第一座工厂，年产能5万台，用工900人。", {"5万台": None, "900人": None}),
    ("棹澜重工有限公司去年建成投产的工厂产值3亿元。", {"3亿元": LAST}),
    ("上个月，总投资46亿元的青岭光伏基地正式并网。", {"46亿元": None}),
    ("这条线是今年4月投用的，一共有六个通道，每小时能分选30吨。", {"六个": None, "30吨": None}),
    # what one step brings is of no time
    ("去年全市投资增长6%。政府每投入1元，能带动社会投资4.5元。", {"6%": LAST, "4.5元": None}),
    ("去年公司利润1.2亿元。美元每上涨1个百分点，公司利润会减少300万元。", {"1.2亿元": LAST, "300万元": None}),
    # a question's time is not of what is so every year
    ("记者：常州怎么样，明年开支多少？\n棹澜重工有限公司总经理张志远：常州产能每年5万吨，明年开支大概4亿元。", {"5万吨": None, "4亿元": NEXT}),
    # a new product's price is by now
    ("棹澜重工有限公司去年营收10亿元。新推出的电动叉车售价卖到12万元，毛利率是旧款的三倍。", {"10亿元": LAST, "12万元": None, "三倍": None}),
    # the day of telling, from which yesterday is counted
    ("卫生局昨日（5月12日）提交文件，截至2025年3月底，累计批出名额1.2万个。工会上月访问了416名护理员。", {"1.2万个": ("2025-03-31", "2025-03-31"), "416名": ("2025-04-01", "2025-04-30")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), WHEN)
def test_when(text, want):
    found = times(text, None if "截至" in text else "2025-05-06")
    assert {k: found.get(k, "none") for k in want} == want


def test_a_report_of_a_government_is_of_its_place():
    text = (
        "政府工作报告\n泾阳县县长 周明\n2025年1月15日\n去年，面对复杂的形势和艰巨的任务，在各方的支持下，我们齐心协力，攻坚克难，全县生产总值286亿元，增长5.6%，城镇新增就业6200人。\n"
        "我们改造老旧小区31个，新建标准化厂房18万平方米。"
    )
    record = PIPELINE.extract(text)
    assert {i.span.text: i.regions for i in record.indicators} == dict.fromkeys(("286亿元", "5.6%", "6200人", "31个", "18万平方米"), ("610423",))
