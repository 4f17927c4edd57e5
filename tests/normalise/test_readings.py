"""Planted readings go where a page shows a converter, and stay where people wrote them."""

from __future__ import annotations

import pytest

from jjjextract.normalise import repair
from jjjextract.resources import Resources

RES = Resources()
PAGE = "全市經(jīng)濟(jì)穩(wěn)中有進(jìn),產(chǎn)業(yè)結(jié)構(gòu)優(yōu)化。"
CLEAN = "全市經濟穩中有進,產業結構優化。"

DROPPED = [
    (PAGE, CLEAN),
    (PAGE + "康譽(yù)醫(yī)療新增訂單12筆。", CLEAN + "康譽醫療新增訂單12筆。"),
    (PAGE + "GDP(國內生產(chǎn)總值)增長(約)6%。", CLEAN + "GDP(國內生產總值)增長(約)6%。"),
    (PAGE + "亳州(bó)與甲(a)類、乙(b)類。", CLEAN + "亳州(bó)與甲(a)類、乙(b)類。"),
    ("社會(hui) 各界的問題(ti) 與黨(dang) 員。", "社會各界的問題與黨員。"),
    (
        "全縣(xian)共(gong)有(you)耕地,村(cun)民(min)達(da)到三成,該縣(xian)(xian)擴大。",
        "全縣共有耕地,村民達到三成,該縣擴大。",
    ),
    ("本市經濟發(fā)展迅速。", "本市經濟發展迅速。"),
    ("全年出口比上一年多三成。" * 30 + "其中，較(jiào)上月多一成。", "全年出口比上一年多三成。" * 30 + "其中，較上月多一成。"),
    ("其中，較(jiào)上月多一成，較(jiào)去年多兩成。", "其中，較上月多一成，較去年多兩成。"),
    ("這是經（jīng）濟（jì）與統（tǒng）計。", "這是經濟與統計。"),
]

KEPT = [
    "GDP(國內生產總值)增長5%。",
    "阿里山(Alishan)旅遊。",
    "他姓習(xí),不姓席。",
    "今天學三個字:書(shū)、筆(bǐ)、紙(zhǐ)、人(rén)。",
    "「發」讀作(fā)。",
    "重慶(Chóngqìng)與長春(Chángchūn)。",
    "生詞:發 (fā)、展 (zhǎn)、經濟 (jīng jì)。",
    "單(shàn)、解(xiè)、仇(qiú)是姓氏異讀。",
    "變量數(shu)、經(jing)是變數名。",
    "设变量(n)为正整数,当(n)趋于无穷。",
    "学(xué)习(xí)中文,学(xué)生都说好。",
    "河南郟(jiá)縣今年增長5%。",
    "他姓發(fā),很少見。",
    "業(務)員、達(成)率、點(1,2)。",
]


@pytest.mark.parametrize(("raw", "text"), DROPPED)
def test_planted_readings_are_dropped(raw, text):
    done = repair(raw, resources=RES)
    assert done.text == text
    assert set(done.counts) == {"reading"}
    assert done.undo() == raw


@pytest.mark.parametrize("raw", KEPT)
def test_what_people_wrote_stays(raw):
    assert repair(raw, resources=RES).edits == ()


def test_a_span_ends_before_the_reading_behind_it():
    done = repair(PAGE, resources=RES)
    start = done.text.index("經濟")
    span = done.raw_span(start, start + 2)
    assert PAGE[span.start : span.end] == "經(jīng)濟"


def test_readings_are_certain_and_counted():
    done = repair(PAGE, resources=RES)
    assert done.counts == {"reading": 9}
    assert {e.certainty for e in done.edits} == {"certain"}
