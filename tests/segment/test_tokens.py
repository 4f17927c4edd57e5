"""Borders of words: the grammar's own against spaCy's, and words on demand in both languages."""

import re

import jieba
import pytest
from jieba import posseg

from conftest import CORPUS
from jjjextract.explain import explain
from jjjextract.lang.en.tokens import lowered, words
from jjjextract.normalise.script import normal_form
from jjjextract.pipeline import Pipeline
from jjjextract.segment.dictionary import Dictionary
from jjjextract.segment.tokens import english_tokens, tagged, tokens

TEXTS = ["anhui-2024q3", "northmere-2024h1", "kqrv-robot-plant", "hebei-jjj-2024h1-en"]


def borders(spans):
    return {at for start, end, *_ in spans for at in (start, end)}


@pytest.fixture(scope="module")
def sentences():
    pipeline = Pipeline()
    docs = [pipeline.read((CORPUS / f"{name}.txt").read_bytes()) for name in TEXTS]
    return [d.norm[s.span.start : s.span.end] for d in docs for s in d.sentences if s.language == "en"]


def test_words_of_the_grammar_have_the_borders_of_spacy(sentences):
    """Digits with their units are figures and no words; the stop of an abbreviation is the one difference."""
    apart = set()
    for text in sentences:
        theirs = borders(english_tokens(text))
        for t in words(lowered(text), 0, len(text)):
            plain = t.low[0].isalpha() and not text.startswith(".", t.end) and not re.search("[0-9]", t.low)
            if plain and not {t.start, t.end} <= theirs:
                apart.add(t.low)
    assert apart == set()


CUT = [
    ("It doesn't pay.", ["it", "does", "n't", "pay", "."]),
    ("Xi'an's exports", ["xi'an", "'s", "exports"]),
    ("a foreign-invested firm", ["a", "foreign-invested", "firm"]),
    ("We've won", ["we", "'ve", "won"]),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_words(text, expected):
    assert [t.low for t in words(lowered(text), 0, len(text))] == expected


def test_tokens_have_places():
    assert english_tokens("U.S. sales rose.") == [(0, 4, "U.S."), (5, 10, "sales"), (11, 15, "rose"), (15, 16, ".")]
    assert all("出口增长"[s:e] == word for s, e, word in tokens("出口增长"))


def test_a_dictionary_in_parts_cuts_as_the_whole_one(tmp_path):
    whole = jieba.Tokenizer()
    whole.tmp_dir = str(tmp_path)
    for path in sorted(CORPUS.glob("*.txt")):
        for line in normal_form(path.read_text("utf-8")).splitlines():
            assert [w for _, _, w in tokens(line)] == list(whole.cut(line))
    assert tagged("出口增长C++吖魃") == [(w, dict(posseg.POSTokenizer(whole).word_tag_tab).get(w, "x")) for w in whole.cut("出口增长C++吖魃")]


def test_a_dictionary_has_what_a_text_may_hold_and_no_more():
    dictionary = Dictionary()
    dictionary.want("中国")
    assert {"中", "国", "中国", "中国人"} <= dictionary.frequencies.keys()
    assert {w[:2] for w in dictionary.frequencies if len(w) > 1} == {"中国"}
    assert dictionary.flags.keys() == {w for w, n in dictionary.frequencies.items() if n}
    dictionary.want("")
    dictionary.want("\n中心😀")
    assert "中心" in dictionary.frequencies


@pytest.mark.parametrize(("text", "at"), [("The work took four years, he wrote.", 14), ("经过三年的建设，项目投产。", 2)])
def test_explain_shows_the_words_around_a_refused_number(text, at):
    lines = [line for tree in explain(Pipeline().read(text), at=at) for line in tree.lines()]
    assert any(line.strip().startswith("words: ") for line in lines)
