"""Places: names with their codes, names inside other names, and what only the document resolves."""

from __future__ import annotations

import pytest

from jjjextract.document import Document, Source
from jjjextract.extract.periods import periods
from jjjextract.extract.regions import regions, settle
from jjjextract.normalise import normalise
from jjjextract.resources import Resources
from jjjextract.segment import segment

RESOURCES = Resources()


def found(text: str) -> list[tuple[str, str]]:
    """Names as they read in the document with their codes after `settle`."""
    normal = normalise(text, RESOURCES)
    doc = Document(Source("case"), normal.aligned, normal.norm)
    segment(doc, RESOURCES)
    doc.add(periods(doc, RESOURCES))
    doc.add(regions(doc, RESOURCES))
    list(settle(doc, RESOURCES))
    return [(m.span.of(doc.text), " ".join(m.value.codes)) for m in doc.of("region")]


NAMES = [
    ("河北增长5%", [("河北", "130000")]),
    ("石家庄市和石家庄", [("石家庄市", "130100"), ("石家庄", "130100")]),
    ("北京、天津和河北分别增长", [("北京", "110000"), ("天津", "120000"), ("河北", "130000")]),
    ("在广东佛山市顺德区", [("广东佛山市顺德区", "440606")]),
    ("深圳南山的企业", [("深圳南山", "440305")]),
    ("石家庄正定高新区", [("石家庄正定高新区", "130123")]),
    ("唐山高新区的企业", [("唐山高新区", "130200")]),
    ("惠州仲恺高新区", [("惠州仲恺高新区", "441300")]),
    ("鄂尔多斯市达拉特旗", [("鄂尔多斯市达拉特旗", "150621")]),
    ("恩施州利川市", [("恩施州利川市", "422802")]),
    ("雲林縣", [("雲林縣", "710000")]),
    ("滬、蘇、浙三地", [("滬", "310000"), ("蘇", "320000"), ("浙", "330000"), ("三地", "310000 320000 330000")]),
    ("在沪企业增长,赴粤考察", [("沪", "310000"), ("粤", "440000")]),
    ("河北西部投资", [("河北", "130000")]),
    ("东北,", [("东北", "210000 220000 230000")]),
    ("Chaoyang District in Beijing grew 5 percent.", [("Chaoyang District in Beijing", "110105")]),
    ("台灣省台北市", [("台灣省台北市", "710000")]),
    ("內蒙古新增", [("內蒙古", "150000")]),
    ("吉林省吉林市", [("吉林省吉林市", "220200")]),
    ("京津冀地区", [("京津冀地区", "110000 120000 130000")]),
    ("苏皖两省", [("苏皖", "320000 340000"), ("两省", "320000 340000")]),
    ("对东盟出口", [("东盟", "ASEAN")]),
    ("销往德国、墨西哥", [("德国", "DE"), ("墨西哥", "MX")]),
    ("紐西蘭", [("紐西蘭", "NZ")]),
    ("我国产量居全国第一", [("我国", "CN"), ("全国", "CN")]),
    ("在美国加州和得克萨斯州", [("美国加州", "US-CA"), ("得克萨斯州", "US-TX")]),
    ("襄樊市", [("襄樊市", "420600")]),
    # settled by the document
    ("北京朝阳区", [("北京朝阳区", "110105")]),
    ("长春市的朝阳区", [("长春市", "220100"), ("朝阳区", "220104")]),
    ("全省增长,河北省统计局", [("全省", "130000"), ("河北省", "130000")]),
    ("内蒙古…全区", [("内蒙古", "150000"), ("全区", "150000")]),
    ("武汉增长,全市合计", [("武汉", "420100"), ("全市", "420100")]),
    ("深圳、东莞、惠州增长,三市合计", [("深圳", "440300"), ("东莞", "441900"), ("惠州", "441300"), ("三市", "440300 441900 441300")]),
    ("京津冀三地", [("京津冀", "110000 120000 130000"), ("三地", "110000 120000 130000")]),
    ("唐山高新区,与当地合作", [("唐山高新区", "130200"), ("当地", "130200")]),
    ("乾安县和乾安縣", [("乾安县", "220723"), ("乾安縣", "220723")]),
    ("合肥市今年增长。高新区产值不低", [("合肥市", "340100"), ("高新区", "340100")]),
    ("芜湖和滁州都增长。高新区产值不低", [("芜湖", "340200"), ("滁州", "341100")]),
    ("合肥市今年增长,全国各高新区也增长", [("合肥市", "340100"), ("全国", "CN")]),
    # English
    ("China's exports rose.", [("China", "CN")]),
    ("China-Europe freight trains left Wuhan.", [("Wuhan", "420100")]),
    ("East China's Anhui Province grew.", [("China's Anhui Province", "340000")]),
    ("Shanxi and Shaanxi grew.", [("Shanxi", "140000"), ("Shaanxi", "610000")]),
    ("in Shunde District of Foshan, Guangdong it is", [("Shunde District of Foshan, Guangdong", "440606")]),
    ("Suzhou in Jiangsu grew.", [("Suzhou in Jiangsu", "320500")]),
    ("the Toledo, Ohio company said.", [("Ohio", "US-OH")]),
    ("Grain prices in Ohio rose. In Warren County they fell.", [("Ohio", "US-OH"), ("Warren County", "US-OH")]),
    ("Grain prices in Ohio and Texas rose. In Warren County they fell.", [("Ohio", "US-OH"), ("Texas", "US-TX")]),
    ("Shropshire Council props up half of the routes.", [("Shropshire", "GB-SHR")]),
    ("Prices in the town of Toledo, Ohio rose. Gas in Toledo fell.", [("Ohio", "US-OH"), ("Toledo", "US-OH")]),
    ("sales in the UK and Ireland fell.", [("UK", "GB"), ("Ireland", "IE")]),
    ("Beijing, Tianjin and Hebei grew; the three regions rose.", [("Beijing", "110000"), ("Tianjin", "120000"), ("Hebei", "130000"), ("the three regions", "110000 120000 130000")]),
]  # fmt: skip

NONE = [
    "朝阳区", "高新区", "和平发展", "西部片", "存在企业", "京沪高铁", "其中山区26县", "夏天水汪汪", "北京路", "香港中路", "山东舰", "中国移动", "平安到家", "国内首创", "国内生产总值",
    "河北区域", "鼓楼区", "新华社", "长治久安", "西湖区", "汉语文", "Suzhou grew.", "The Bank of England cut rates.", "China Mobile said so.",
    "500 Hong Kong dollars were paid.", "Jordan said yes.", "It costs US$1 a barrel.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_regions(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_region(text: str) -> None:
    assert found(text) == []


def test_hostile_lines_stay_linear() -> None:
    for piece in ("北京", "三", "全", "京", "高新区", "The ", "Beijing, "):
        found(piece * 5000)
