"""Where and when a figure is, and whose: stretches of a few sentences in which something else says it."""

import pytest
from observation_rows import PIPELINE

YEAR = ("2024-01-01", "2024-12-31")
NONE = None
# text, figure, what is asked of the observation, the answer
ROWS = [
    # a text of the nation, told by its offices, names no place for what is of all of it
    ("国家统计局27日发布数据,1至8月份,全国规模以上工业企业利润增长0.9%。\n分门类看,采矿业实现利润总额5661.1亿元。", "5661.1亿元", "regions", ("CN",)),
    ("中国人民银行15日发布数据。9月末,广义货币余额335.38万亿元,同比增长8.4%。", "335.38万亿元", "regions", ("CN",)),
    # visitors keep where they are from; the place is that of the report
    ("香港旅發局公布,訪港旅客按年上升。台灣和日本旅客分別錄得13萬人次及61萬人次。\n香港零售業總銷貨價值為313億港元。", "313億港元", "regions", ("810000",)),
    ("河北游客占三成。", "三成", "regions", ()),
    # an office speaks of its own place
    ("来凤县交通运输局局长田世斌介绍,今年计划总投资2.1亿元。“我们完成路基82公里。”田世斌说。", "82公里", "regions", ("422827",)),
    # where a company does something is no place of the figure; nor are those with whom it does it
    ("岭川科技集团成立于1998年。集团在长三角建了三个研发中心。", "三个", "regions", ()),
    ("岭川科技集团成立于1998年。集团在长三角建了三个研发中心。", "三个", "subject", "岭川科技集团"),
    ("走进芜湖岭川汽车电子有限公司,机器整齐排列。企业与江苏43家供应商共建了实验室。", "43家", "regions", ()),
    ("今年以来,河北与京津两地共同推动6条产业链落地。", "6条", "regions", ("130000", "110000", "120000")),
    # works of a company that a clause takes us to; a place by two names; where a guest comes from
    ("在蒙馳能源集團的光伏基地裡,3000塊光伏板整齊排列。", "3000塊", "subject", "蒙馳能源集團"),
    ("在天津港,煤炭堆成山。天津港匯洋裝卸有限公司很忙。\n今天,匯洋裝卸有員工300人。", "300人", "subject", "天津港匯洋裝卸有限公司"),
    ("山东全省接待游客1862万人次。旅游收入129亿元。", "129亿元", "regions", ("370000",)),
    (
        "天津廣播電視臺記者 穆小磊:\n我在碼頭。\n游客 楊柳:我們從濟南市坐高鐵過來,住得挺好。\n據統計,假期全市餐飲營業額增長8%。",
        "8%", "regions", ("120000",),
    ),
    # a shop's own figures take no place named in another sentence
    ("她在花蓮縣壽豐鄉經營民宿。民宿有八間客房,去年營業額一百五十萬元。", "一百五十萬元", "regions", ()),
    # periods
    ("截至2024年12月31日,公司总资产38亿元。\n二、说明\n2024年,公司膜产品收入9.4亿元,上年同期为8.1亿元。", "8.1亿元", "period", ("2023-01-01", "2023-12-31")),
    ("2024年,全国总诊疗人次101亿人次。年末全国医疗机构床位1037万张。", "1037万张", "period", ("2024-12-31", "2024-12-31")),
    ("公司去年卖了1.3亿株苗,销售额6800万元。", "6800万元", "period", YEAR),
    ("前年营业额三百六十万元,去年只剩一百五十万元,掉了将近六成。", "六成", "period", YEAR),
    ("今年卖了15万辆,去年同期为12万辆,增长25%。", "25%", "period", ("2025-01-01", "2025-12-31")),
    ("20年前,这里的湖泊有4077个。\n生态管护员每月工资1800元。", "1800元", "period", NONE),
    ("去年四月的强震过后,旅宿业一片冷清。花莲合法民宿1867家。", "1867家", "period", NONE),
    ("“十一”假期,景区游人如织。截至10月8日,8天接待游客21.6万人次。", "21.6万人次", "period", ("2025-10-01", "2025-10-08")),
    ("2022年以前,全县冷库容量50万吨。\n前三季度,全县出口苹果3万吨。", "3万吨", "period", ("2025-01-01", "2025-09-30")),
    # what is so every day has no time of another sentence; 同期 of the time just told; 前年 beside 去年
    ("今年前8个月,全市客运量612万人次。最热闹的8路,一晚上的客流1400人次。", "1400人次", "period", NONE),
    ("今年前8个月,全市客运量612万人次。其中夜班客流1400人次。", "1400人次", "period", ("2025-01-01", "2025-08-31")),
    ("今年4月,空车开始捎货。公司每天有返程车160台次。", "160台次", "period", NONE),
    ("今年前8个月,出口额61亿元,而进口额同期下降2.2%。", "2.2%", "period", ("2025-01-01", "2025-08-31")),
    ("今年前8个月,出口额61亿元,去年同期为58亿元。", "58亿元", "period", ("2024-01-01", "2024-08-31")),
    ("去年司机的人均收入比前年多了1.3万元。", "1.3万元", "basis", "yoy"),
    ("今年司机的人均收入比前年多了1.3万元。", "1.3万元", "basis", "since"),
    # somebody of a company whom a sentence opens with; the unit of a company; the maker of what was named
    ("杭州远汐包装有限公司今年投产。总经理乔万年说:“箱子好卖。”\n郑州市统计局公布数据,全市快递业务量14亿件。乔万年正忙着融资,投后估值3亿元。", "3亿元", "subject", "杭州远汐包装有限公司"),
    ("杭州远汐包装有限公司今年投产。总经理乔万年说:“箱子好卖。”\n郑州市统计局公布数据,全市快递业务量14亿件。全市正忙着修路,投资3亿元。", "3亿元", "subject", NONE),
    ("杭州远汐公交有限公司的全资子公司沈阳桑榆充电服务有限公司投资2860万元,装上了充电桩。", "2860万元", "subject", "沈阳桑榆充电服务有限公司"),
    ("票出自一个小程序,开发它的杭州远汐网络科技有限公司去年拿到5000万元的投资。", "5000万元", "subject", "杭州远汐网络科技有限公司"),
    # a house or a plot, where no place is named
    ("老街在扬州城里,来的人多。\n戏院重开头一年,票房收入1130万元。", "1130万元", "regions", ()),
    ("老街在扬州城里,来的人多。\n扬州的戏院重开了,全市票房收入1130万元。", "1130万元", "regions", ("321000",)),
    # what the story tells of a place or of all is not the time of a company's figure in another paragraph
    ("2024年,安徽地区生产总值5万亿元。\n芜湖岭川汽车电子有限公司把工厂建在江边。企业总资产20亿元。", "20亿元", "period", NONE),
    ("2024年,安徽地区生产总值5万亿元。\n芜湖岭川汽车电子有限公司去年扩产。企业总资产20亿元。", "20亿元", "period", YEAR),
    ("2024年,安徽地区生产总值5万亿元。\n出口总额4000亿元。", "4000亿元", "period", YEAR),
    # an anchor tells the story: what one sentence said holds for the next
    ("主播 魏然:\n今年前三季度,山东出口额1.4万亿元。记者昨天了解到,全省港口货物吞吐量15.8亿吨。", "15.8亿吨", "period", ("2025-01-01", "2025-09-30")),
    ("今年我们很忙。\n市民 周红:\n今年春天涨过一次。白菜价格每斤2元。", "2元", "period", NONE),
    # what is said to be so has no time from a target
    ("预计到2027年,市场规模突破1000亿元。上千家企业正在涌入这条赛道。", "千家", "period", NONE),
    ("今年营收51亿元,订单能见度看到明年第一季。工厂产能利用率95%。", "95%", "period", ("2025-01-01", "2025-12-31")),
    # a year of the Republic
    ("國發會推估，119年全台老年人口比率將升到24%。", "24%", "period", ("2030-01-01", "2030-12-31")),
    # 当年 is the year named right in front of it
    ("睦火电子有限公司2021年从东莞整体搬来，当年产值4000万元。", "4000万元", "period", ("2021-01-01", "2021-12-31")),
    ("睦火电子有限公司2021年从东莞整体搬来。今年扩产，当年产值4000万元。", "4000万元", "period", ("2025-01-01", "2025-12-31")),
    # a firm's clause on its parent or on where it came from names no other topic
    ("给睦阳供货的邵东睦火电子有限公司是广东瀚丰电器股份有限公司的子公司，2021年从东莞整体搬来，去年产值2.3亿元。", "2.3亿元", "subject", "邵东睦火电子有限公司"),
    ("邵东睦火电子有限公司依托广东瀚丰电器股份有限公司。瀚丰电器去年产值2.3亿元。", "2.3亿元", "subject", "广东瀚丰电器股份有限公司"),
    ("高屏最大的居家照护业者安泽照护股份有限公司，是睦盛金控的子公司，旗下有1270名居服员。", "1270名", "subject", "安泽照护股份有限公司"),
    # other sides of a list are no places of their figures
    ("前三季度，湖南五金工具出口31亿元，其中对越南、印度和尼日利亚分别出口6亿元、5亿元和3.4亿元。", "3.4亿元", "regions", ("430000",)),
    ("前三季度，在北京、天津和河北分别投资6亿元、5亿元和3.4亿元。", "3.4亿元", "regions", ("130000",)),
    # words quoted tell how it is now; the results told of in indirect speech are those of the time told of
    ("海润物流有限公司去年营收12亿元。“我们有员工800人，时薪涨到26元。”总经理周建国说。", "26元", "period", NONE),
    ("海润物流有限公司去年营收12亿元，有员工800人，净利润3亿元。", "3亿元", "period", ("2024-01-01", "2024-12-31")),
    ("海润物流有限公司去年营收12亿元。总经理周建国表示，净利润3亿元。", "3亿元", "period", ("2024-01-01", "2024-12-31")),
    # what is so day by day takes no months of another sentence
    ("今年前三季度，全县出口31亿元。全县钢钳年产量1.5亿把。", "1.5亿把", "period", NONE),
    ("今年前三季度，全县出口31亿元。钢钳产量1.5亿把。", "1.5亿把", "period", ("2025-01-01", "2025-09-30")),
    ("今年首十个月，渡轮载客98万人次。渡轮票价1.7元，排第三，是曼谷的四倍。", "四倍", "period", NONE),
    ("今年首十个月，渡轮载客98万人次，平均票价1.7元。", "1.7元", "period", ("2025-01-01", "2025-10-31")),
    # bays and border crossings are no cities
    ("入境处数字显示,香港港人经深圳湾口岸出境98万人次。\n访港旅客消费5800元。", "5800元", "regions", ("810000",)),
    # a port is a part of its city, and one of two cities is no ground for 全市
    ("2024年上半年宁波经济运行情况\n宁波舟山港集装箱吞吐量2089万标箱。\n一般公共预算收入1183亿元。", "1183亿元", "regions", ("330200",)),
    ("上半年宁波经济平稳。\n宁波舟山港集装箱吞吐量2089万标箱。\n全市城镇新增就业13万人。", "13万人", "regions", ("330200",)),
    ("上半年宁波经济平稳。\n宁波舟山港集装箱吞吐量2089万标箱。\n全市城镇新增就业13万人。", "2089万标箱", "regions", ("330200", "330900")),
    # as many things as figures go before two places
    ("宁波、舟山存款余额4万亿元，贷款余额5万亿元，分别增加0.2万亿元和0.3万亿元。", "0.3万亿元", "regions", ("330200", "330900")),
    # what happened long ago in a story is not what its figures are of
    ("店是1987年开的，九十年代末差点关门。\n学校的教室里，四十名学生在练刀。", "四十名", "period", NONE),
    ("门上的字还是1987年写下的。学校的教室里，四十名学生在练刀。", "四十名", "period", NONE),
    # the gap of incomes is of a stretch of time
    ("上半年，全市地区生产总值900亿元。\n6月末，贷款余额431亿元。居民人均可支配收入4.2万元；城乡收入比为1.57。", "1.57", "period", ("2025-01-01", "2025-06-30")),
    # a communiqué of the year before: the date below its heading is that of publishing
    ("合肥市2024年统计公报\n2025年4月2日\n年末常住人口985万人。全年出生人口6万人，出生率6.2‰。\n年末公路里程2万公里。", "985万人", "period", ("2024-12-31", "2024-12-31")),
    ("合肥市2024年统计公报\n2025年4月2日\n年末常住人口985万人。全年出生人口6万人，出生率6.2‰。\n年末公路里程2万公里。", "6万人", "period", YEAR),
    ("合肥市2024年统计公报\n2025年4月2日\n年末常住人口985万人。全年出生人口6万人，出生率6.2‰。\n年末公路里程2万公里。", "6.2‰", "period", YEAR),
    ("合肥市2024年统计公报\n2025年4月2日\n全年货运量3亿吨。\n年末公路里程2万公里。\n全年接待游客2亿人次。", "2亿人次", "period", YEAR),
    ("合肥市2024年统计公报\n合肥市统计局\n年末公路里程2万公里。", "2万公里", "period", ("2024-12-31", "2024-12-31")),
    ("合肥市2024年统计公报\n2025年4月2日\n年末常住人口985万人，比上年末增加15万人。", "15万人", "basis", "since"),
    # a department of a ministry speaks of the nation
    ("国务院新闻办新闻发布会\n全国港口运行平稳，全国铁路客运量35亿人次。\n交通运输部运输服务司司长 常予安：\n新能源重卡卖出13万辆。", "13万辆", "regions", ("CN",)),
    # a notice is of the company that gives it
    (
        "江苏科渠环境股份有限公司2024年度业绩快报\n本公司及董事会全体成员保证信息披露真实。\n计提信用减值损失4318万元。",
        "4318万元", "subject", "江苏科渠环境股份有限公司",
    ),
    # the answers of an interview that names nobody are of the only company
    ("问:公司情况怎么样?\n答:员工2300人。\n(受访者为山东登启防护科技股份有限公司董事长)", "2300人", "subject", "山东登启防护科技股份有限公司"),
    # what a body of the nation counts is of the nation; what an office of a place counts is not
    ("老戲院的第二春\n「大明戲院」老闆說，去年觀眾4萬人次。\n行政院消費者保護處統計，二輪戲院去年底只剩19家。", "19家", "regions", ("710000",)),
    ("青山戏院的第二春\n“青山戏院”老板说，去年观众4万人次。\n中国演出行业协会的数据显示，老戏院去年底只剩190家。", "190家", "regions", ("CN",)),
    ("青山戏院的第二春\n“青山戏院”老板说，去年观众4万人次。\n市文旅局的数据显示，老戏院去年底只剩19家。", "19家", "regions", ()),
    ("老店故事\n漁護署的資料顯示，蠔排約有860個，佔用海面140公頃。", "140公頃", "regions", ("810000",)),
    # a shop by its own name, or this shop: of no place; what the table of a place says is
    ("香港攀石場\n香港去年有攀石場48間。\n同業減價搶客。Grip Hall今年八月推出88元的早場票。", "88元", "regions", ()),
    ("台北的健身房\n台北市去年有健身房480家。\n同業削價競爭。該店會員流失近千人。", "千人", "regions", ()),
    ("台北的健身房\n台北市去年有健身房480家。\n同業削價競爭。該市健身房減到470家。", "470家", "regions", ("710000",)),
    # a company behind a clause on what it does where; whose shares are held is not who does something
    ("業界動態\n多家公司公布數字。\n經營香港和澳門殯儀館的棠安殯儀集團首日上市，以3.24元收市，現有員工860人。", "860人", "subject", "棠安殯儀集團"),
    ("業界動態\n多家公司公布數字。\n在越南設廠的青麓精密股份有限公司去年虧損2300萬元。", "2300萬元", "regions", ()),
    # the brand of a firm whose trade no table knows
    ("大连海之朗竹编有限公司的老板说，船东会算账。\n大连持证的潜水员有340人。海之朗手下有潜水员22名。", "22名", "subject", "大连海之朗竹编有限公司"),
    # a place where a scene lies is no place of the figures behind it; a place whose figure follows is
    ("凌晨四点，河北邯郸市永年区的一间恒温库房里，灯光是红的。一箱里住着80来只工蜂，出库价260元。", "260元", "regions", ()),
    ("今年，河北邯郸市永年区的大棚里，番茄收了260万斤。", "260万斤", "regions", ("130408",)),
    # a house's own speaker tells of the house, whatever it counts
    ("北京的养老院\n北京市去年有养老机构580家。\n棠安养老院负责人何文远说，现有职工160人。", "160人", "regions", ()),
    # the whole of a place, also by the only city that stands in the name of a company; what a firm has there is its own
    ("大连海朗工程有限公司的老板说，船东会算账。\n账好算，人难找。全大连持证的潜水员，340人上下，肯下水的只剩60来个。", "60来个", "regions", ("210200",)),
    ("大连海朗工程有限公司的老板说，船东会算账。\n账好算，人难找。全市持证的潜水员只有340人。", "340人", "regions", ("210200",)),
    ("浙江青麓健康有限公司总经理 何文远：\n缺人。全杭州持证的不过170人，我们这里有38个，月薪1.1万元。", "170人", "regions", ("330100",)),
    ("浙江青麓健康有限公司总经理 何文远：\n缺人。全杭州持证的不过170人，我们这里有38个，月薪1.1万元。", "38个", "regions", ()),
    ("浙江青麓健康有限公司总经理 何文远：\n我们在杭州租了5200平方米的厂房。", "5200平方米", "regions", ()),
    ("河南全省夏粮丰收。\n丰禾种植专业合作社理事长 孔大年:\n全省都在推广。俺们社种了3600亩地。", "3600亩", "regions", ()),
]  # fmt: skip


def asked(i, what):
    if what == "regions":
        return tuple(i.regions)
    if what == "subject":
        return i.subject.text if i.subject else None
    if what == "basis":
        return i.basis
    return (str(i.period.start), str(i.period.end)) if i.period and i.period.start else None


@pytest.mark.parametrize(("text", "figure", "what", "answer"), ROWS, ids=lambda v: v[:12] if isinstance(v, str) else "")
def test_told_elsewhere(text, figure, what, answer):
    found = [i for i in PIPELINE.extract(text, published="2025-10-20").indicators if i.span.text == figure]
    assert [asked(i, what) for i in found[:1]] == [answer]
