"""The user's own list of companies, and the labels and identifiers of companies."""

import pickle

import pytest

from jjjextract import Pipeline, ResourceError
from jjjextract.extract.company_list import ListedCompany, company_list
from jjjextract.resources import Resources

CSV = "name,aliases,en,region,lei\n青麓精密制造股份有限公司,青麓|QLP,Qinglu Precision,430100,L1\n甲壳虫,,,,L2\n百度,度厂,,,L3\n"
WANT = (
    ListedCompany("青麓精密制造股份有限公司", ("青麓", "QLP"), "Qinglu Precision", "430100", (("lei", "L1"),)),
    ListedCompany("甲壳虫", ids=(("lei", "L2"),)),
    ListedCompany("百度", ("度厂",), ids=(("lei", "L3"),)),
)


def write(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_three_kinds_of_file(tmp_path):
    lines = (
        '{"name": "青麓精密制造股份有限公司", "aliases": ["青麓", "QLP"], "en": "Qinglu Precision", "region": "430100", "ids": {"lei": "L1"}}\n'
        '\n{"name": "甲壳虫", "lei": "L2"}\n{"name": "百度", "aliases": "度厂", "ids": {"lei": "L3"}}\n'
    )
    assert company_list(write(tmp_path, "a.csv", "\ufeff" + CSV)) == WANT
    assert company_list(str(write(tmp_path, "a.tsv", CSV.replace(",", "\t")))) == WANT
    assert company_list(write(tmp_path, "a.jsonl", lines)) == WANT


BAD = [
    ("a.csv", "brand,lei\nx,y\n", "line 1"),
    ("a.csv", "", "line 1"),
    ("a.csv", "name,lei\n,y\n", "line 2"),
    ("a.jsonl", '{"name": "x"}\nnot json\n', "line 2"),
    ("a.jsonl", "[1]\n", "line 1"),
    ("a.jsonl", '{"name": "x", "ids": 3}\n', "line 1"),
]


@pytest.mark.parametrize(("name", "text", "key"), BAD)
def test_a_file_that_is_no_list_names_its_line(tmp_path, name, text, key):
    with pytest.raises(ResourceError) as caught:
        Pipeline(companies=write(tmp_path, name, text))
    assert caught.value.key == key
    assert str(tmp_path) in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ResourceError, match=r"none\.csv"):
        Pipeline(companies=tmp_path / "none.csv")


TEXT = "甲殼蟲的董事長表示，與度廠合作。青麓昨天也派人來，QLP的訂單很多。"


@pytest.fixture(scope="module")
def mine():
    return Pipeline(companies=WANT)


def test_forms_of_the_list_need_no_other_ground(mine):
    got = {c.name: ({m.text for m in c.mentions}, [(i.scheme, i.value) for i in c.ids]) for c in mine.extract(TEXT).companies}
    assert got == {
        "甲殼蟲": ({"甲殼蟲"}, [("lei", "L2")]),
        "度廠": ({"度廠"}, [("ticker", "9888.HK"), ("lei", "L3")]),
        "青麓": ({"青麓", "QLP"}, [("lei", "L1")]),
    }
    assert not Pipeline().extract(TEXT).companies


def test_mappings_do_as_well(mine):
    pipeline = Pipeline(companies=[{"name": "甲壳虫", "ids": {"lei": "L2"}}])
    assert [c.name for c in pipeline.extract(TEXT).companies] == ["甲殼蟲"]


def test_the_list_goes_along_with_the_pipeline(mine):
    again = pickle.loads(pickle.dumps(mine))
    assert again.extract(TEXT) == mine.extract(TEXT)


def test_a_full_name_of_the_text_keeps_its_record(mine):
    (company,) = mine.extract("青麓精密制造股份有限公司今天開工，青麓說一切順利。").companies
    assert (company.name, company.labels["en"], company.region) == ("青麓精密制造股份有限公司", "Qinglu Precision", "430100")
    assert [i.value for i in company.ids] == ["L1"]


def test_in_english_text(mine):
    (company,) = mine.extract("Shares of QLP rose 3 percent. Qinglu Precision said orders were up.").companies
    assert {m.text for m in company.mentions} == {"QLP", "Qinglu Precision"}


LABELS = [
    ("比亚迪今年扩产。", "比亚迪", "BYD"),
    ("青麓机器人有限公司（Qinglu Robotics Co., Ltd.）今年扩产。", "青麓机器人有限公司", "Qinglu Robotics Co., Ltd."),
    ("上市公司青麓精密（NASDAQ: QLPM）今年扩产。", "青麓精密", None),
    ("湖南青麓机器人有限公司今年扩产。", "湖南青麓机器人有限公司", None),
]


@pytest.mark.parametrize(("text", "name", "label"), LABELS)
def test_english_labels(text, name, label):
    (company,) = Pipeline().extract(text).companies
    assert (company.name, company.labels.get("en")) == (name, label)


TICKERS = [
    ("格力电器今年扩产。", ["000651.SZ"]),
    ("格力集团今年扩产。", []),
    ("小米集团发布财报。", ["1810.HK"]),
    ("中国石油天然气集团有限公司今年扩产。", []),
    ("TSMC said sales rose.", ["2330.TW"]),
]


@pytest.mark.parametrize(("text", "want"), TICKERS)
def test_tickers_of_the_lexicon(text, want):
    (company,) = Pipeline().extract(text).companies
    assert [i.value for i in company.ids] == want


def test_the_lexicon_names_each_firm_once_in_both_languages():
    rows = Resources().rows("companies.tsv", 7)
    forms = [f for name, _, others, *_ in rows for f in (name, *others.split("|")) if f]
    assert len(forms) == len(set(forms))
    assert all(english for _, english, *_ in rows)


def test_chinese_label_of_an_english_text():
    (company,) = Pipeline().extract("BYD said it sold 300,000 cars in May.").companies
    assert company.labels == {"en": "BYD", "zh-Hans": "比亚迪", "zh-Hant": "比亞迪"}
