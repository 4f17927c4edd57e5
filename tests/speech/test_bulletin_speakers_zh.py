"""Who speaks in news bulletins of states, in Chinese: posts, transcribed names, settings; and who does not."""

import pytest

from jjjextract import Pipeline
from jjjextract.normalise.script import simplify, traditional

PIPELINE = Pipeline()

SPEAKERS = [
    # text, speakers as name, organisation, titles
    ("格陵兰岛自治政府总理卡尔森同一天表示，他不了解协议的内容。", [("卡尔森", "格陵兰岛自治政府", ("总理",))]),
    ("法国总统佩拉雷称在停火前不会谈判，这一点没有变。", [("佩拉雷", None, ("总统",))]),
    ("法国总统佩拉雷称赞双方的努力。", []),
    ("法国总统佩拉雷称号很多。", []),
    ("常委宋兰主持座谈会。宋兰在主持座谈会时说，要抓好落实。", [("宋兰", None, ("常委",))]),
    ("白宫新闻秘书莱恩特当天称，细节仍需敲定。", [("莱恩特", "白宫", ("新闻秘书",))]),
    ("国务委员长金正勋会见客人。金正勋表示，双方关系良好。", [("金正勋", None, ("国务委员长",))]),
    ("市长金正在会上表示，道路已经修好。", [("金正", None, ("市长",))]),
    ("首次与会的加拿大总理卡尔森说，要承担更多责任。", [("卡尔森", None, ("总理",))]),
    ("黎巴嫩表示，愿意停火。乌克兰称，已经停火。", []),
    ("法国总统佩拉雷致以祝贺，表示过去一年两国往来很多。", [("佩拉雷", None, ("总统",))]),
    ("中方致以诚挚的祝贺，表示愿意合作。中方再次致以祝贺，表示赞赏。", []),
    ("宋国梁主席多次强调，要扩大开放。在会见代表时宋国梁主席重申，政策没有变。", [("宋国梁", None, ("主席",))]),
    ("市委书记、人大主任宋国梁同法国总统佩拉雷分别致贺信。佩拉雷表示，双方往来很多。", [("佩拉雷", None, ("总统",))]),
    ("民族阵线领导人莱恩特1日表示，边界没有变。", [("莱恩特", "民族阵线", ("领导人",))]),
    ("各国领导人表示，要加强合作。", []),
    ("中央政治局委员、国家交通部部长宋国梁主持会议并作部署，表示要坚持安全第一，坚持不懈抓好落实。", [("宋国梁", "中央政治局", ("委员", "国家交通部部长"))]),
    ("全国政协副主席宋国梁3日会见区域银行行长佩拉雷。佩拉雷表示，往来很多。", [("佩拉雷", "区域银行", ("行长",))]),
    ("县人大常委会副主任宋国梁说，道路已经修好。", [("宋国梁", "县人大常委会", ("副主任",))]),
    ("市残疾人工作委员会主任宋国梁说，道路已经修好。", [("宋国梁", "市残疾人工作委员会", ("主任",))]),
    ("大会秘书长宋国梁宣布，会期五天。", [("宋国梁", None, ("秘书长",))]),
    ("缅甸领导人昂敏温就地震致谢。昂敏温表示，已收到物资。", [("昂敏温", None, ("领导人",))]),
]  # fmt: skip


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text, expected, script):
    record = PIPELINE.extract(simplify(text) if script == "hans" else traditional(text), published="2024-10-20")
    found = [(simplify(s.name or "") or None, simplify(s.organization or "") or None, tuple(map(simplify, s.titles))) for s in record.speakers]
    assert found == expected


def test_source_keeps_china():
    """中 of 中国 is no preposition in the name of an office."""
    record = PIPELINE.extract("中国渔业协会最新数据显示，9月份，渔业景气指数为52%。", published="2024-10-20")
    assert [i.source.text for i in record.indicators] == ["中国渔业协会"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("商务部今天（9月3日）公布数据显示，合同额达到12亿元。", "商务部"),
        ("国家移民管理局发布数据，出入境达到12万人次。", "国家移民管理局"),
        ("住房城乡建设部表示，已交付住房300套。", "住房城乡建设部"),
        ("加强管理局面稳定，已交付住房300套。", None),
    ],
)
def test_source_with_its_day(text, source):
    """The day in brackets stands between an office and what it says."""
    record = PIPELINE.extract(text, published="2024-10-20")
    assert [i.source and i.source.text for i in record.indicators] == [source]
