"""What a figure takes from its surroundings, and where that ends: sentence, paragraph, speaker, document."""

import pytest
from indicator_help import PIPELINE, Read

from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.solver import Place
from jjjextract.lang.periods import edtf
from jjjextract.spans import Span
from jjjextract.values import Period

FIRM = "星河精工有限公司"


def last(text, **about):
    record = PIPELINE.extract(text, **{"published": "2024-10-20", **about})
    return record, record.indicators[-1]


def when(indicator):
    return edtf(Period(indicator.period.start, indicator.period.end)) if indicator.period else None


PERIODS = [
    # the last figure's period and whether it is inherited
    ("2023年，江西出口额为3900亿元，进口额为1500亿元。", "2023", False),
    ("2023年，江西出口额为3900亿元。进口额为1500亿元。", "2023", True),
    ("2023年，江西出口额为3900亿元。\n江西进口额为1500亿元。", "2023", True),
    ("2023年，江西出口额为3900亿元。今年上半年，进口额为800亿元。", "2024-01/2024-06", False),
    ("2023年，江西出口额增长5%。目前，江西外贸企业有8000家。", None, False),
    ("2023年，江西出口额为3900亿元，比2019年增长30%。", "2023", False),
    ("江西出口额为3900亿元。", None, False),
    ("江西2023年出口额为3900亿元，2022年出口额为3700亿元。", "2022", False),
    ("今年以来，江西进口额为900亿元。", "2024-01-01/..", False),
]


@pytest.mark.parametrize(("text", "period", "inherited"), PERIODS)
def test_period(text, period, inherited):
    _, got = last(text)
    assert when(got) == period
    assert ("period_inherited" in got.flags) is inherited


REGIONS = [
    ("江西出口额为3900亿元，进口额为1500亿元。", ["360000"], False),
    ("江西出口额为3900亿元。进口额为1500亿元。", ["360000"], True),
    ("江西出口额为3900亿元。湖南进口额为1500亿元。", ["430000"], False),
    ("江西、湖南进口额共1500亿元。", ["360000", "430000"], False),
    ("江西出口额为3900亿元，其中南昌为900亿元。", ["360100"], False),
    ("进口额为1500亿元。", [], False),
    (f"江西出口额为3900亿元。{FIRM}营业收入为35亿元。", [], False),
]


@pytest.mark.parametrize(("text", "regions", "inherited"), REGIONS)
def test_regions(text, regions, inherited):
    _, got = last(text)
    assert list(got.regions) == regions
    assert ("region_inherited" in got.flags) is inherited


SUBJECTS = [
    (f"{FIRM}营业收入为35亿元。", FIRM, False),
    (f"{FIRM}营业收入为35亿元，净利润为2亿元。", FIRM, False),
    (f"{FIRM}营业收入为35亿元。净利润为2亿元。", FIRM, True),
    (f"{FIRM}营业收入为35亿元。公司净利润为2亿元。", FIRM, True),
    (f"{FIRM}营业收入为35亿元。江西进口额为1500亿元。", None, False),
    (f"{FIRM}营业收入为35亿元。\n江西进口额为1500亿元。", None, False),
    ("江西进口额为1500亿元。", None, False),
]


@pytest.mark.parametrize(("text", "subject", "inherited"), SUBJECTS)
def test_subject(text, subject, inherited):
    _, got = last(text)
    assert (got.subject.text if got.subject else None) == subject
    assert ("subject_inherited" in got.flags) is inherited
    assert not (got.subject and got.regions)


BASES = [
    ("江西出口额同比增长5%，进口额增长3%。", "yoy", True),
    ("江西出口额同比增长5%。进口额增长3%。", "yoy", True),
    ("江西出口额同比增长5%。\n进口额增长3%。", None, False),
    ("江西出口额同比增长5%，环比增长3%。", "mom", False),
    ("江西出口额增长5%，进口额同比增长3%。", "yoy", False),
    ("江西出口额同比增长5%，进口额为3亿元。", None, False),
]


@pytest.mark.parametrize(("text", "basis", "inherited"), BASES)
def test_basis(text, basis, inherited):
    _, got = last(text)
    assert got.basis == basis
    assert ("basis_inherited" in got.flags) is inherited


def test_a_speaker_of_a_company_speaks_of_it():
    text = f"{FIRM}总经理李青：\n我们去年的研发投入是2亿元。\n"
    record, got = last(text)
    assert got.regions == ()
    if got.speaker_id:
        assert got.speaker_id in {s.id for s in record.speakers}


def test_an_inherited_year_needs_a_reference():
    assert last("上半年，江西出口额为3900亿元。", published=None)[1].period is None or (
        last("上半年，江西出口额为3900亿元。", published=None)[1].period.start is None
    )
    assert when(last("上半年，江西出口额为3900亿元。")[1]) == "2024-01/2024-06"


def test_scope_by_itself():
    read = Read("江西出口额为3900亿元。")
    scope = Scope(read.doc)
    assert scope.places(macro=False) == ()
    assert scope.basis() == (None, None)
    assert scope.period(known=True).value is None
    place = Place(("360000",), Span(0, 2))
    scope.enter(0, 0, 0)
    scope.name_places((place,))
    scope.name_basis("yoy", Span(0, 1))
    assert scope.places(macro=False) == (place,)
    assert scope.kind == "region"
    assert scope.basis()[0] == "yoy"
    scope.enter(1, 0, 12)
    assert scope.places(macro=False) == (place,)
    scope.enter(2, 1, 12)
    assert scope.basis() == (None, None)
    assert scope.places(macro=False) == ()
    assert scope.places(macro=True) == (place,)


DEICTIC = [
    ("上半年，上海、江苏、浙江加强合作，三地出口额合计1.2万亿元。", ["310000", "320000", "330000"]),
    ("记者在苏州看到，当地企业有1.2万家。", ["320500"]),
    ("上半年，南京出口额增长5%，全市进口额增长3%。", ["320100"]),
    ("上半年，湖南长沙出口额为300亿元，全省出口额为900亿元。", ["430000"]),
    ("上半年，我国出口额为12万亿元。", ["CN"]),
    ("上半年，全市出口额为12亿元。", []),
    ("上半年，当地出口额为12亿元。", []),
]


@pytest.mark.parametrize(("text", "regions"), DEICTIC)
def test_words_that_stand_for_a_place(text, regions):
    assert list(last(text)[1].regions) == regions


@pytest.mark.parametrize("text", ["上半年，我省出口额为1200亿元。", "上半年，全省出口额为1200亿元。"])
def test_the_outlet_is_at_home_in_its_province(text):
    assert list(last(text, outlet="河北广播电视台")[1].regions) == ["130000"]


SPEECH = [
    (f"{FIRM}总经理李明：我们去年的研发投入是2亿元。", FIRM, "李明"),
    (f"{FIRM}总经理李明说：“我们去年的研发投入是2亿元。”", FIRM, "李明"),
    ("省统计局局长李明表示，上半年湖南出口额增长5%。", None, "李明"),
    ("上半年湖南出口额增长5%。", None, None),
]


@pytest.mark.parametrize(("text", "subject", "name"), SPEECH)
def test_who_says_it_and_of_whom(text, subject, name):
    record, got = last(text)
    names = {s.id: s.name for s in record.speakers}
    assert names.get(got.speaker_id) == name
    assert (got.subject.text if got.subject else None) == subject
