"""Script and width: the same output as OpenCC's package, the same length always."""

from __future__ import annotations

from importlib.resources import files

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjextract.normalise import fold_width, normal_form, simplify, traditional
from jjjextract.normalise.script import person_in_both_scripts

T2S, S2T = opencc.OpenCC("t2s"), opencc.OpenCC("s2t")


def phrases(name: str) -> list[str]:
    text = (files("opencc") / "dictionary" / name).read_text("utf-8")
    return [line.split("\t")[0] for line in text.splitlines() if "\t" in line]


TRADITIONAL, SIMPLIFIED = phrases("TSPhrases.txt"), phrases("STPhrases.txt")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(TRADITIONAL), max_size=6).map("".join), st.integers(0, 3))
def test_simplify_is_t2s(text, cut):
    assert simplify(text[cut:]) == T2S.convert(text[cut:])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(SIMPLIFIED), max_size=5).map("".join), st.integers(0, 3))
def test_traditional_is_s2t_of_the_simplified(text, cut):
    assert traditional(text[cut:]) == S2T.convert(T2S.convert(text[cut:]))


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=40).filter(lambda t: not set(t) & set("衞舖陜吿緖戸塲")))
def test_length_is_kept(text):
    assert len(normal_form(text)) == len(text)
    assert normal_form(text) == simplify(fold_width(text))


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("４．５％（約）", "4.5%(约)"),
        ("「統計」、『數據』。《公報》“引”", "「统计」、『数据』。《公报》“引”"),
        ("麵向同誌的製度裏", "面向同志的制度里"),
        ("A\u3000B\u00a0C", "A B C"),
        ("乾坤與乾淨", "乾坤与干净"),
        ("plain", "plain"),
        ("衞生署、陜西的舖位", "卫生署、陕西的铺位"),
    ],
)
def test_normal_form(text, normal):
    assert normal_form(text) == normal


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("制造业", "製造業"),
        ("製造業", "製造業"),
        ("制造業", "製造業"),
        ("发展", "發展"),
        ("头发", "頭髮"),
        ("以后", "以後"),
        ("皇后", "皇后"),
    ],
)
def test_labels_in_traditional(text, label):
    assert traditional(text) == label


@pytest.mark.parametrize(
    ("name", "hant"),
    [
        *[("余华", "余華"), ("范冰", "范冰"), ("谷雨生", "谷雨生"), ("郁达夫", "郁達夫"), ("于明", "于明"), ("后明", "后明")],
        *[("秋里", "秋里"), ("尹小岳", "尹小岳"), ("约翰·里德", "約翰·里德"), ("向明", "向明"), ("游涛", "游濤")],
        *[("后藤新", "後藤新"), ("谷梁明", "穀梁明"), ("叶涛", "葉濤"), ("万里", "萬里"), ("Wang", "Wang")],
    ],
)
def test_a_name_keeps_the_forms_of_names(name, hant):
    assert person_in_both_scripts(name) == (name, hant)
