"""`repair` as a whole: what holds for every text, whatever is in it, and what a person sees of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jjjextract import extract, repair
from jjjextract.aligned import Aligned, Change
from jjjextract.resources import Resources
from jjjextract.testing import garble

RES = Resources()
CORPUS = Path(__file__).parents[2] / "corpus"
PAGE = "全省經(jīng)濟(jì)發(fā)展態(tài)勢良好,產(chǎn)業(yè)結(jié)構(gòu)優(yōu)化。\n"
CLEAN = "全省經濟發展態勢良好,產業結構優化。\n"
PIECES = st.sampled_from(
    [
        *"發當產業展地近亟貢數家(（)）?!！。，,;a1９<>&〞\n \x00縣銆Ã©⒀",
        *("(fā)", "?shù)", "(shù)", "dāng", "<p>", "/p>", "&nbsp;", "nbsp;", "\ue000", "\ufeff", "\ufffd", "\u200b"),
        *("鈥溾€", "ä¸\xad", "ÖÐ", "？！", "(hui) ", "10", "元"),
    ]
)
ODD = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))


@settings(deadline=None, max_examples=400)
@given(st.booleans(), ODD)
@example(True, "發(fā)" * 30 + "?shù)" * 9)
@example(True, "?" * 60)
@example(False, "(" * 60)
def test_what_holds_for_every_text(garbled, odd):
    raw = PAGE + odd if garbled else odd
    done = repair(raw, resources=RES)
    assert done.undo() == raw
    assert sum(done.counts.values()) == len(done.edits)
    starts = [done.aligned.raw_start(i) for i in range(len(done.text))]
    assert starts == sorted(starts)
    for k in range(len(done.text)):
        span = done.raw_span(k, k + 1)
        assert 0 <= span.start <= span.end <= len(raw)
    for e in done.edits:
        assert raw[e.start : e.end] == e.before != e.after
        assert done.text.startswith(e.after, e.at)
        assert e.certainty in {"certain", "inferred", "lost"}
        assert e.confidence is None or (e.certainty == "inferred" and 0 <= e.confidence <= 1)


def pieces(raw, spans):
    """What is kept of `raw`, and what of it stands at `spans`."""
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(raw)]
    return [raw[a:b] for a, b in zip(ends, starts, strict=True)], [raw[a:b] for a, b in spans]


@settings(deadline=None, max_examples=200)
@given(st.text("abcd", max_size=30), st.data())
def test_dropping_is_a_substitution_by_nothing(raw, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(raw)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    cut, sub = Aligned.of(raw).cut(*pieces(raw, spans), "k"), Aligned.of(raw).sub(Change(a, b, "", "k") for a, b in spans)
    assert cut == sub
    assert cut.edits == sub.edits
    assert [cut.raw_span(k, k + 1) for k in range(len(cut.text))] == [sub.raw_span(k, k + 1) for k in range(len(sub.text))]
    assert cut.undo() == raw


def test_dropping_what_was_edited_before():
    once = Aligned.of("abcdef").sub([Change(1, 2, "xy", "k")])
    again = once.cut(["axy", "ef"], ["cd"], "k")
    assert (again.text, again.undo()) == ("axyef", "abcdef")
    assert again.raw_span(3, 5) == (4, 6)


@pytest.mark.parametrize("wrong", [(["ab"], ["c"]), (["ab", "def"], [""]), (["a", "b"], ["c"])])
def test_pieces_that_are_not_the_text_are_refused(wrong):
    with pytest.raises(ValueError, match="pieces"):
        Aligned.of("abcdef").cut(*wrong, "k")


@pytest.mark.parametrize("seed", range(6))
def test_no_digit_is_made_up(seed):
    text = "当地近30家企业复工,当地时间8时25分,增长4.5%,另据统计,每个县平均有17个点,因为13万人参加。\n" * 3
    raw = garble(text, seed=seed, density=0.4, accidents=0.9, resources=RES)
    clean = garble(text, density=0.0, resources=RES)
    got = repair(PAGE + raw, resources=RES).text
    for digit in "0123456789":
        assert got.count(digit) <= clean.count(digit)


def test_every_clean_transcript_stays_as_it_is():
    for path in sorted(CORPUS.glob("*.txt")):
        text = path.read_text("utf-8")
        if not repair(text, resources=RES).edits and "的" in text:
            clean = garble(text, density=0.0, resources=RES)
            assert repair(clean, resources=RES).edits == (), path.name
            raw = garble(text, seed=len(text), density=0.5, shifts=False, resources=RES)
            assert repair(raw, resources=RES).text == clean, path.name


def test_a_guess_says_how_sure_it_is():
    done = repair(PAGE + "當(dāng)?shù)亟?0家企業復工。", resources=RES)
    (near,) = [e for e in done.edits if e.after == "近"]
    assert near.confidence is not None
    assert 0 < near.confidence <= 1
    assert all(e.confidence is None for e in done.edits if e.certainty != "inferred")


@pytest.mark.parametrize(
    ("raw", "text", "certainty"),
    [
        ("“這是一種新的發(fā)展模式?！本唧w來看,出口增加。", "“這是一種新的發展模式。”具體來看,出口增加。", "certain"),
        ("企業(yè)增加了投入。?/p>", "企業增加了投入。", "inferred"),
        ("企業(yè)增加了投入?/p>", "企業增加了投入\ufffd", "lost"),
        ("工人們正在搶修!⒀ 攝", "工人們正在搶修!\ufffd 攝", "lost"),
    ],
)
def test_stops_and_tags_of_a_converted_page(raw, text, certainty):
    done = repair(PAGE + raw, resources=RES)
    assert done.text == CLEAN + text
    assert certainty in {e.certainty for e in done.edits if e.start > len(PAGE) and e.kind != "reading"}


@pytest.mark.parametrize("text", ["注意!①先關燈;②再鎖門。", "真的嗎?⑴是;⑵不是。", "搶修!(13)攝"])
def test_numbered_items_stay(text):
    assert repair(PAGE + text, resources=RES).text == CLEAN + text


@pytest.mark.parametrize(
    ("text", "indicator", "label"),
    [
        ("今年上半年,全省制造業增加值增長5.2%。", "制造業增加值", "製造業增加值"),
        ("2024年,全省制造业投资增长3.1%。", "制造业投资", "製造業投資"),
    ],
)
def test_a_wrong_variant_stays_in_the_text_and_is_right_in_the_label(text, indicator, label):
    found = extract(text).indicators[0]
    assert found.indicator == indicator
    assert found.labels["zh-Hant"] == label


def test_page_furniture_gives_no_record_and_moves_no_offset():
    lines = ["來源:省報 2024年增長5%", "今年上半年,全省出口額830億元。", *["正文。"] * 12, "責任編輯:甲 增長9%", "上一篇:出口增長7%"]
    text = "\n".join(lines)
    record = extract(text)
    assert [(i.indicator, str(i.value)) for i in record.indicators] == [("出口額", "830")]
    span = record.indicators[0].span
    assert "830" in text[span.start : span.end]
