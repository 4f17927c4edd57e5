"""What stands in front of a name is taken off and kept; what is left is one name or a list with a common head."""

import pytest
from indicator_help import Read, names_of

SCANS = [
    # the text in front of the figure, the name, regions, companies, periods
    ("上半年，浙江出口额", "出口额", ["浙江"], 0, []),
    ("截至2023年末浙江户籍人口", "户籍人口", ["浙江"], 0, ["截至2023年末"]),
    ("其中，出口额", "出口额", [], 0, []),
    ("同时，浙江、江苏的出口额", "出口额", ["浙江", "江苏"], 0, []),
    ("浙江2023年出口额", "出口额", ["浙江"], 0, ["2023年"]),
    ("位于浙江的工厂", "工厂", [], 0, []),
    ("星河精工有限公司研发人员", "研发人员", [], 1, []),
    ("据了解，出口额", "出口额", [], 0, []),
    ("我们的研发人员", "研发人员", [], 0, []),
    ("出口额", "出口额", [], 0, []),
    ("累计发放助学贷款", "助学贷款", [], 0, []),
    ("浙江在江苏投资企业", "浙江在江苏投资企业", ["浙江", "江苏"], 0, []),
]


def scanned(text):
    """The scan of the last clause of `text`."""
    read = Read(text + "5亿元。")
    group = read.groups()[-1]
    return read, group, read.scan(group.lead)


@pytest.mark.parametrize(("text", "name", "regions", "companies", "periods"), SCANS)
def test_scan(text, name, regions, companies, periods):
    read, group, found = scanned(text)
    assert read.doc.norm[found.start : group.lead.end] == name
    assert [read.of(r) for r in found.regions] == [r for r in regions if r in read.of(group.lead)]
    assert len(found.companies) == companies
    assert [read.of(p) for p in found.periods] == [p for p in periods if p in read.of(group.lead)]


def test_scan_keeps_what_it_takes_off():
    assert scanned("同比出口额")[2].basis.detail == "yoy"
    assert scanned("提高出口额")[2].change.direction == "increase"
    assert scanned("预计出口额")[2].start > 0
    assert scanned("该公司研发人员")[2].pronoun is not None
    assert scanned("浙江在江苏投资企业")[2].relation
    assert not scanned("浙江江苏投资企业")[2].relation


LISTS = [
    ("煤炭产量和钢铁产量", 2, ["煤炭产量", "钢铁产量"]),
    ("煤炭、钢铁产量", 2, ["煤炭产量", "钢铁产量"]),
    ("煤炭、钢铁和水泥产量", 3, ["煤炭产量", "钢铁产量", "水泥产量"]),
    ("出口额以及进口额", 2, ["出口额", "进口额"]),
    ("鸡蛋、牛奶、猪肉三类产品的价格", 3, ["鸡蛋价格", "牛奶价格", "猪肉价格"]),
    ("鸡蛋、牛奶、猪肉三类食品的价格", 3, ["鸡蛋价格", "牛奶价格", "猪肉价格"]),
    ("物流、仓储及租赁三项业务收入", 3, ["物流收入", "仓储收入", "租赁收入"]),
    # not a list of so many
    ("煤炭产量和钢铁产量", 3, ["煤炭产量和钢铁产量"]),
    ("煤炭产量和钢铁产量", 1, ["煤炭产量和钢铁产量"]),
    ("粮食产量", 2, ["粮食产量"]),
    ("的、", 2, []),
    ("", 1, []),
]


@pytest.mark.parametrize(("text", "count", "expected"), LISTS)
def test_name_list(text, count, expected):
    assert [n.norm for n in names_of(text, count)] == expected


@pytest.mark.parametrize("text", ["煤炭、钢铁产量", "出口额以及进口额", "粮食产量", "的、", ""])
def test_names_stand_where_they_say(text):
    for n in names_of(text, 2):
        assert n.norm.startswith(n.span.of(text))


def test_ordinals_share_the_noun_behind_them():
    text = "第一、第二、第三产业增加值"
    names = [n.norm for n in names_of(text, 3)]
    assert names == ["第一产业增加值", "第二产业增加值", "第三产业增加值"]
