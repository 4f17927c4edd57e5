"""Wrong decodings, markup, invisible characters, furniture: undone or marked where it is certain, else left."""

from __future__ import annotations

import pytest

from jjjextract.normalise import normalise, repair
from jjjextract.resources import Resources

RES = Resources()
TEXT = "上半年全市進出口總值達到830億元。"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (TEXT.encode().decode("latin-1"), TEXT),
        ("The bureauâ€™s figure rose.", "The bureau’s figure rose."),
        ("CafÃ© sales", "Café sales"),
        (TEXT.encode().decode("latin-1").encode().decode("latin-1"), TEXT),
        ("中国经济".encode("gbk").decode("latin-1") + " 2024", "中国经济 2024"),
    ],
)
def test_wrong_decodings_are_undone(raw, text):
    done = repair(raw, resources=RES)
    assert done.text == text
    assert done.undo() == raw
    assert set(done.counts) == {"mojibake"}


@pytest.mark.parametrize("text", ["Café, naïve, El Niño", "¥100 – £20", "Ångström Øre", "ÀÉÎ", "鍥樓、銆、涓"])
def test_accented_letters_stay(text):
    assert repair(text, resources=RES).edits == ()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("出口&nbsp;830億元&mdash;增長", "出口 830億元—增長"),
        ("<p>一</p><p>二</p><b>三</b><br/>四&ldquo;五&rdquo;", "一\n二\n三\n四“五”"),
        ("出口nbsp;830億元", "出口 830億元"),
        (
            "<!DOCTYPE html><html><head><meta charset=utf-8><title>題</title><style>p{width:9%}</style></head><body>"
            "<script>var a = '<b>5%</b>';</script><h1>頭</h1>出口830億元</body></html>",
            "題\n\n頭\n出口830億元",
        ),
        ("<table><tr><td>5.4</td><td>4.9</td></tr></table>&nbsp;", "5.4 4.9 \n "),
        ("出\u200b口\ufeff830億", "出口830億"),
        ("Caf\u0065\u0301 Mu\u0308ller: 5%", "Café Müller: 5%"),
    ],
)
def test_what_the_web_left(raw, text):
    done = repair(raw, resources=RES)
    assert done.text == text
    assert done.undo() == raw


@pytest.mark.parametrize(
    "text", ["<p>段落一</p>", "Q&A、R&D投入", "a < b > c", "http://example.com/?p=1&id=2", "AT&T;"]
)
def test_text_about_the_web_stays(text):
    assert repair(text, resources=RES).edits == ()


def test_furniture_is_marked_and_not_cut():
    lines = [
        "2024-10-22 08:30 來源:省報 記者 林",
        TEXT,
        "他說:「來源:可靠。」" + TEXT * 3,
        "責任編輯:甲",
        "分享 微信 微博",
        "上一篇:春耕",
    ]
    raw = "\n".join(lines)
    done = normalise(raw, RES)
    assert done.aligned.text == raw
    assert [raw[s.start : s.end] for s in done.furniture] == [lines[0], *lines[3:]]


def test_link_farms_are_furniture_anywhere():
    raw = "\n".join([TEXT] * 20 + ["花蓮| 三明| 泉州| 天津| 大同| 運城| 大連"] + [TEXT] * 20)
    (span,) = normalise(raw, RES).furniture
    assert raw[span.start : span.end].startswith("花蓮")


def test_losses_are_remarked():
    raw = "全省經(jīng)濟(jì)發(fā)展,當(dāng)?shù)亟?0家企業。"
    done = normalise(raw, RES)
    assert [w.code for w in done.warnings] == ["text_lost", "text_inferred"]
    assert len(done.norm) == len(done.aligned.text)


@pytest.mark.parametrize(
    "rest", ["?p>第一段", '好?a href="x?y">看', "?div>?p>文", "?br/>\n?strong>文", "?p ,,!\n>文。。", "?nbsp;?文"]
)
def test_rests_of_tags_on_a_garbled_page_never_raise(rest):
    raw = f"全省經(jīng)濟(jì)發(fā)展。\n{rest}。\n"
    assert repair(raw, resources=RES).undo() == raw
