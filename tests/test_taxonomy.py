"""Names to concepts: official names, short forms, words around the name, senses; and what a wrong file is told."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from opencc import OpenCC

from jjjextract.errors import ResourceError
from jjjextract.resources import Resources
from jjjextract.taxonomy import DIMENSIONS, DOMAINS, Taxonomy


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Resources().get(Taxonomy.load)


# (name, concept); Chinese in the normal form
NAMES = [
    ("地区生产总值", "gross_regional_product"),
    ("GDP", "gross_domestic_product"),
    ("国内生产毛额", "gross_domestic_product"),
    ("经济成长率", "economic_growth_rate"),
    ("规上工业增加值", "value_added.industry_above_size"),
    ("规模以上工业增加值", "value_added.industry_above_size"),
    ("第三产业增加值", "value_added.tertiary_industry"),
    ("固投", "fixed_asset_investment"),
    ("固定资产投资(不含农户)", "fixed_asset_investment"),
    ("高技术制造业投资", "investment.high_tech_manufacturing"),
    ("高技术服务业投资", "investment.high_tech_services"),
    ("基建投资", "investment.infrastructure"),
    ("民间投资", "private_investment"),
    ("社零", "retail_sales"),
    ("社会消费品零售总额", "retail_sales"),
    ("零售业营业额", "retail_turnover"),
    ("外贸进出口总值", "total_trade"),
    ("CPI", "consumer_price_index"),
    ("消费者物价指数", "consumer_price_index"),
    ("PMI", "manufacturing_pmi"),
    ("城镇调查失业率", "urban_unemployment_rate"),
    ("基本工资", "minimum_wage"),
    ("广义货币", "m2"),
    ("社融", "social_financing_flow"),
    ("全社会用电量", "electricity_consumption"),
    ("单位GDP能耗", "energy_intensity"),
    ("货物吞吐量", "port_throughput"),
    ("中欧班列", "china_europe_trains"),
    ("粮食播种面积", "sown_area.grain"),
    ("生猪存栏", "hogs_stock"),
    ("钢材产量", "output.steel_products"),
    ("新能源汽车产量", "output.new_energy_vehicles"),
    ("工业机器人产量", "output.industrial_robots"),
    ("常住人口城镇化率", "urbanization_rate"),
    ("商品房销售面积", "housing_sales_area"),
    ("有效发明专利", "invention_patents"),
    ("空气质量优良天数比率", "good_air_days_ratio"),
    ("营收", "operating_revenue"),
    ("归母净利", "attributable_net_profit"),
    ("股东应占溢利", "attributable_net_profit"),
    ("每股盈余", "earnings_per_share"),
    ("毛利率", "gross_margin"),
    ("年产", "annual_output"),
    ("产能利用率", "capacity_utilization"),
    ("在手订单", "order_backlog"),
    ("gross regional product", "gross_regional_product"),
    ("GRP", "gross_regional_product"),
    ("Revenue", "operating_revenue"),
    ("annual output", "annual_output"),
    ("pre-tax profit", "total_profit"),
    ("pretax profit", "total_profit"),
    ("retail sales of consumer goods", "retail_sales"),
    ("fixed-asset investment", "fixed_asset_investment"),
    ("fixed asset investment", "fixed_asset_investment"),
    ("investment in high-tech services", "investment.high_tech_services"),
    ("high-tech manufacturing investment", "investment.high_tech_manufacturing"),
    ("value added of industrial enterprises above designated size", "value_added.industry_above_size"),
    ("Output of new energy vehicles", "output.new_energy_vehicles"),
    ("steel output", "output.crude_steel"),
    ("surveyed urban unemployment rate", "urban_unemployment_rate"),
    ("capacity utilisation rate", "capacity_utilization"),
    ("labour productivity", "labor_productivity"),
]


@pytest.mark.parametrize(("name", "concept"), NAMES)
def test_a_name_means_its_concept(taxonomy: Taxonomy, name: str, concept: str) -> None:
    found = taxonomy.concept_of(name)
    assert found is not None
    assert found.id == concept


# words around the name proper are no part of it
AROUND = [
    ("规模以上工业增加值增速", "value_added.industry_above_size"),
    ("累计用电量", "electricity_consumption"),
    ("消费者物价指数年增率", "consumer_price_index"),
    ("进出口总值合计", "total_trade"),
    ("其中出口", "exports"),
    ("对东盟出口", "exports"),
    ("自欧盟进口额", "imports"),
    ("对东盟进出口", "asean_trade"),
    ("“三新”经济增加值", "three_new_economy"),
    ("实际利用外资同比增速", "foreign_direct_investment"),
    ("第二产业增加值占比", "value_added.secondary_industry"),
    ("民间投资占固定资产投资的比重", "private_investment"),
    ("门诊病人的次均费用", "visit_cost"),
    ("工业生产者出厂价格指数(PPI)", "producer_price_index"),
    ("the gross regional product", "gross_regional_product"),
    ("their total exports", "exports"),
    ("exports to the United States", "exports"),
    ("revenue growth", "operating_revenue"),
    ("gross regional product (GRP)", "gross_regional_product"),
    ("utilization rate of our production lines", "capacity_utilization"),
]


@pytest.mark.parametrize(("name", "concept"), AROUND)
def test_words_around_a_name_are_taken_off(taxonomy: Taxonomy, name: str, concept: str) -> None:
    found = taxonomy.concept_of(name)
    assert found is not None
    assert found.id == concept


NO_CONCEPT = [
    "",
    "的",
    "占",
    "增速",
    "出口处",
    "互相投资企业总量",
    "重点产业链图谱",
    "准确率",
    "质检人员",
    "上下游企业",
    "汽车零部件收入",
    "总值",
    "the",
    "growth",
    "accuracy",
    "quality inspectors",
    "key industrial chain maps",
    "exporters",
    "占" * 500,
    "total " * 500,
]


@pytest.mark.parametrize("name", NO_CONCEPT)
def test_a_name_that_is_not_listed_has_none(taxonomy: Taxonomy, name: str) -> None:
    assert taxonomy.concept_of(name) is None


# (form, scope, dimension, concept)
SENSES = [
    ("GDP", None, None, "gross_domestic_product"),
    ("GDP", "region", None, "gross_regional_product"),
    ("GDP", "company", None, "gross_domestic_product"),
    ("研发经费", "company", None, "rd_expenditure"),
    ("研发经费", None, None, "rd_spending"),
    ("经济总量", "region", "money", "gross_regional_product"),
    ("年产能", None, "any", "production_capacity"),
    ("earnings", "company", None, "net_profit"),
    ("market value", None, None, "market_capitalization"),
]


@pytest.mark.parametrize(("form", "scope", "dimension", "concept"), SENSES)
def test_scope_and_dimension_choose_among_senses(
    taxonomy: Taxonomy, form: str, scope: str | None, dimension: str | None, concept: str
) -> None:
    found = taxonomy.concept_of(form, scope=scope, dimension=dimension)
    assert found is not None
    assert found.id == concept


def test_the_lexicons_find_names_in_running_text(taxonomy: Taxonomy) -> None:
    text = "全市规上工业增加值增长7.4%,社会消费品零售总额达到178亿元,GDP增速居前"
    assert [text[s:e] for s, e, _ in taxonomy.lexicon_zh.find(text)] == [
        "规上工业增加值",
        "社会消费品零售总额",
        "GDP",
    ]


def test_english_names_stand_as_words(taxonomy: Taxonomy) -> None:
    text = "exporters say wholesales fell while retail sales and net profit rose"
    assert [text[s:e] for s, e, _ in taxonomy.find_en(text)] == ["retail sales", "net profit"]


def test_there_are_concepts_of_every_domain(taxonomy: Taxonomy) -> None:
    domains = [c.domain for c in taxonomy.concepts.values()]
    assert len(taxonomy) >= 400
    assert set(domains) == set(DOMAINS)
    assert min(domains.count(d) for d in DOMAINS) >= 25


def test_parents_lead_to_a_root(taxonomy: Taxonomy) -> None:
    for concept in taxonomy.concepts.values():
        assert concept.id not in {c.id for c in taxonomy.ancestors(concept)}
        assert concept.dimension in DIMENSIONS
    leaf = taxonomy.concepts["investment.high_tech_manufacturing"]
    assert [c.id for c in taxonomy.ancestors(leaf)] == [
        "investment.manufacturing",
        "investment.industry",
        "investment.secondary_industry",
        "fixed_asset_investment",
    ]


def test_the_two_scripts_of_a_label_agree(taxonomy: Taxonomy) -> None:
    simplify, traditional = OpenCC("t2s").convert, OpenCC("s2t").convert
    for concept in taxonomy.concepts.values():
        hans, hant = concept.labels["zh-Hans"], concept.labels["zh-Hant"]
        assert simplify(hant) == hans, concept.id
        assert (hant == hans) <= (traditional(hans) == hans or bool(set("家床") & set(hans))), concept.id


def test_forms_are_in_the_normal_form(taxonomy: Taxonomy) -> None:
    simplify = OpenCC("t2s").convert
    wide = set("％（），：；０１２３４５６７８９")
    for concept in taxonomy.concepts.values():
        for form in concept.forms_zh:
            assert simplify(form) == form, (concept.id, form)
            assert not wide & set(form), (concept.id, form)
        for form in concept.forms_en:
            assert form == form.lower().strip(), (concept.id, form)
            assert form.isascii(), (concept.id, form)


def test_every_official_name_means_its_own_concept(taxonomy: Taxonomy) -> None:
    for concept in taxonomy.concepts.values():
        assert concept in taxonomy.senses(concept.labels["zh-Hans"]), concept.id
        assert concept in taxonomy.senses(concept.labels["en"].lower()), concept.id
        assert taxonomy.concept_of(concept.labels["zh-Hans"]), concept.id
        assert taxonomy.concept_of(concept.labels["en"]), concept.id


class _Changed(Resources):
    """The package's files with one entry of one of them changed."""

    def __init__(self, file: str, key: str, value: Any) -> None:
        super().__init__()
        self._change = (file, key, value)

    def toml(self, name: str) -> dict[str, Any]:
        data = super().toml(name)
        file, key, value = self._change
        if name == file:
            data[key] = value
        return data


GOOD = {"zh-Hans": "某量", "zh-Hant": "某量", "en": "some amount", "dimension": "count", "nature": "flow"}
WRONG = [
    ("indicators/energy.toml", "new_one", {**GOOD, "dimension": "weight"}, "dimension"),
    ("indicators/energy.toml", "new_one", {**GOOD, "nature": "pool"}, "nature"),
    ("indicators/energy.toml", "new_one", {**GOOD, "scope": "planet"}, "scope"),
    ("indicators/energy.toml", "new_one", {**GOOD, "template": "nothing"}, "template"),
    ("indicators/energy.toml", "new_one", {**GOOD, "parent": "nobody"}, "parent"),
    ("indicators/energy.toml", "new_one", {**GOOD, "source": "NOBODY"}, "source"),
    ("indicators/energy.toml", "new_one", {**GOOD, "colour": "red"}, "unknown colour"),
    ("indicators/energy.toml", "new_one", {"zh-Hans": "某量"}, "missing"),
    ("indicators/energy.toml", "New One", GOOD, "lower-case"),
    ("indicators/energy.toml", "exports", GOOD, "taken"),
    ("indicators/energy.toml", "new_one", {**GOOD, "forms-zh": ["出口额"]}, "is a form of"),
    ("indicators/energy.toml", "new_one", {**GOOD, "zh-Hant": "總量"}, "reads 总量"),
    ("indicators/energy.toml", "new_one", {**GOOD, "forms-zh": ["新增總量"]}, "reads 新增总量"),
    ("indicators/homonyms.toml", "GDP", ["gross_domestic_product"], "is a form of"),
]


@pytest.mark.parametrize(("file", "key", "value", "message"), WRONG)
def test_a_wrong_entry_is_refused(file: str, key: str, value: Any, message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        Taxonomy.load(_Changed(file, key, value))


def test_a_good_entry_is_taken() -> None:
    taxonomy = Taxonomy.load(_Changed("indicators/energy.toml", "new_one", GOOD))
    found = taxonomy.concept_of("某量")
    assert found is not None
    assert found.id == "new_one"
    assert not found.stock


def test_the_guide_is_right(taxonomy: Taxonomy) -> None:
    guide = (Path(__file__).parents[1] / "docs" / "indicators.md").read_text("utf-8")
    example = re.search(r"```toml\n(.*?)```", guide, re.S)
    assert example is not None
    ((key, entry),) = tomllib.loads(example.group(1)).items()
    assert Taxonomy.load(_Changed("indicators/transport.toml", key, entry)).get(key) is not None
    for call, concept in re.findall(r'taxonomy\.concept_of\((".*?)\)\.id +# ([\w.]+)', guide):
        name = call.split('"')[1]
        found = taxonomy.concept_of(name, scope="region" if "region" in call else None)
        assert found is not None
        assert found.id == concept
