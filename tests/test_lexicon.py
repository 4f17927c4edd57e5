"""Forms are found in running text: leftmost, longest, none overlapping."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjextract import lexicon as lexicons
from jjjextract.lexicon import Edges, Forms, Lexicon, Together, sizes_by_first

FORMS = {"河北": 1, "河北省": 2, "北京": 3, "京津冀": 4, "津": 5, "GDP": 6}

CASES = [
    ("河北省", [(0, 3, 2)]),
    ("河北北京", [(0, 2, 1), (2, 4, 3)]),
    ("在京津冀和津", [(1, 4, 4), (5, 6, 5)]),
    ("GDP增长", [(0, 3, 6)]),
    ("gdp", []),
    ("", []),
    ("𠮷河北𠮷", [(1, 3, 1)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find(text, expected):
    assert list(Lexicon(FORMS).find(text)) == expected


def test_get_takes_exact_forms_only():
    lexicon = Lexicon(FORMS)
    assert lexicon.get("河北") == 1
    assert lexicon.get("河") is None
    assert lexicon.get("") is None
    assert len(lexicon) == len(FORMS)


def test_an_empty_lexicon_finds_nothing():
    assert list(Lexicon({}).find("河北")) == []
    assert list(Lexicon({"": 1}).find("河北")) == []


@given(
    st.lists(st.text("甲乙丙", min_size=1, max_size=3), min_size=1, max_size=6, unique=True),
    st.text("甲乙丙丁", max_size=30),
)
def test_matches_are_forms_in_order_and_do_not_overlap(forms, text):
    found = list(Lexicon({f: f for f in forms}).find(text))
    assert all(text[start:end] == form for start, end, form in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
    for start, _, form in found:  # no longer form begins at the same place
        assert not any(len(f) > len(form) and text.startswith(f, start) for f in forms)
    if not found:
        assert not any(f in text for f in forms)


def test_forms_count_inside_one_another():
    forms = Forms(["增加", "增加值", "值", "加", ""])
    assert forms.ends("增加值") == {2: [2, 1], 3: [3, 1]}
    assert forms.ends("") == forms.ends("没有") == {}


def test_edges_of_a_stretch():
    edges = Edges(["增加", "增加值", "值", "加", ""])
    assert list(edges.ending("增加值", 0, 3)) == ["增加值", "值"]
    assert list(edges.ending("增加值", 1, 3)) == ["值"]
    assert list(edges.beginning("增加值", 0, 3)) == ["增加值", "增加"]
    assert list(edges.beginning("增加值", 0, 2)) == ["增加"]
    assert list(edges.ending("", 0, 0)) == list(edges.beginning("没有", 0, 2)) == []


@given(
    st.lists(st.text("甲乙丙", min_size=1, max_size=3), min_size=1, max_size=6),
    st.text("甲乙丙丁", max_size=30),
)
def test_forms_are_found_wherever_they_stand(forms, text):
    found, edges, want = Forms(forms), Edges(forms), set(forms)
    ends = {k: s for k in range(len(text) + 1) if (s := [n for n in (3, 2, 1) if n <= k and text[k - n : k] in want])}
    starts = {
        k: s
        for k in range(len(text))
        if (s := [n for n in (3, 2, 1) if len(text) >= k + n and text[k : k + n] in want])
    }
    assert found.ends(text) == ends
    for k in range(len(text) + 1):
        assert [len(f) for f in edges.ending(text, 0, k)] == ends.get(k, [])
        assert [len(f) for f in edges.beginning(text, k, len(text))] == starts.get(k, [])


_SOME = st.lists(st.text("甲乙丙", min_size=1, max_size=3), max_size=6, unique=True)


@given(_SOME, _SOME, st.lists(st.text("甲乙丙丁", max_size=30), min_size=1, max_size=3))
def test_lexicons_together_find_what_each_finds_alone(some, others, texts):
    alone = [Lexicon({f: f for f in forms}) for forms in (some, others)]
    joined = [Lexicon({f: f for f in forms}) for forms in (some, others)]
    together = Together(*joined)
    for text in (*texts, texts[0]):
        assert [together.find(lexicon, text) for lexicon in joined] == [lexicon.find(text) for lexicon in alone]


def test_a_lexicon_of_several_asks_them_for_a_long_text_alone(monkeypatch):
    lexicon = Lexicon(FORMS)
    together = Together(lexicon)
    monkeypatch.setattr(together, "find", lambda *asked: "together")
    assert lexicon.find("河北") == [(0, 2, 1)]
    assert lexicon.find("河北" * lexicons._SHORT) == "together"


def test_the_lengths_worth_trying():
    assert sizes_by_first(["河北", "河北省", "津"]) == {"河": (3, 2), "津": (1,)}
