"""Where the name of a firm begins and ends in Chinese: counties in front of a brand, words for a rival, towns, new areas, parks."""

import pytest

from jjjextract.normalise.script import simplify, traditional
from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()

FIRMS = [
    ("湖南邵东市的小家电很多。邵东棠砚电器有限公司去年建厂。棠砚的海外产量明年翻番。", {"邵东棠砚电器有限公司": {"棠砚"}}),
    ("浙江永康市的工具厂很多。永康棹澜工具有限公司去年建厂。据说棹澜还在扩产。", {"永康棹澜工具有限公司": {"棹澜"}}),
    ("同业双岭精密昨日公布，7月营收19.4亿元。", {"双岭精密": set()}),
    ("茅台镇的酒厂今年订单增加两倍。", {}),
    ("贵安新区软件和信息技术服务业收入增长21.3%。", {}),
    ("天津滨海新区装备制造业产值增长两成。", {}),
    ("恒磊新材业绩说明会。出席今天会议的有董事长严立冬先生。", {"恒磊新材": set()}),
    ("专访｜棹澜银行首席经济学家梁鸿志：消费还需要一把火\n梁鸿志说，增速会回升。", {"棹澜银行": set()}),
    ("哈尔滨北岭冰雪文旅股份有限公司开园。北岭冰城乐园占地120万平方米。北岭今年扩建。", {"哈尔滨北岭冰雪文旅股份有限公司": {"北岭"}}),
    ("棹澜重工去年收入12亿元。越南占集团销售额的一成五。", {"棹澜重工": set()}),
]  # fmt: skip


@pytest.mark.parametrize("fold", [simplify, traditional])
@pytest.mark.parametrize(("text", "want"), FIRMS)
def test_firms(text, want, fold):
    record = PIPELINE.extract(fold(text), published="2025-05-06")
    assert {simplify(c.name): set(map(simplify, c.aliases)) for c in record.companies} == want


def test_a_park_is_no_mention():
    record = PIPELINE.extract("哈尔滨北岭冰雪文旅股份有限公司开园。北岭冰城乐园占地120万平方米。北岭今年扩建。")
    assert [m.text for m in record.companies[0].mentions] == ["哈尔滨北岭冰雪文旅股份有限公司", "北岭"]
