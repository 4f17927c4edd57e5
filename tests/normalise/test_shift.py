"""Shifted bytes: what is provable comes back, what is gone stays gone, clean twins are not touched."""

from __future__ import annotations

import pytest

from jjjextract.normalise import repair
from jjjextract.resources import Resources
from jjjextract.testing import garble

RES = Resources()
PAGE = "全省經(jīng)濟(jì)發(fā)展態(tài)勢良好,產(chǎn)業(yè)結(jié)構(gòu)優(yōu)化。\n"
CLEAN = "全省經濟發展態勢良好,產業結構優化。\n"

RESTORED = [
    ("當(dāng)?shù)貢r間8時,工人開始上班。", "當地時間8時,工人開始上班。"),
    ("因?yàn)槿狈?jīng)驗,虧損60萬元。", "因為缺乏經驗,虧損60萬元。"),
    ("燃?xì)鈨r(jià)格調整到3元。", "燃氣價格調整到3元。"),
    ("當(dāng)(shù)毓賳T表示,需要18個月。", "當地官員表示,需要18個月。"),
    ("方向，(mǎ)Q動了油門。", "方向，擰動了油門。"),
    ("當(dāng)?shù)氐尼t(yī)院有30名醫生。", "當地的醫院有30名醫生。"),
]

LOST = [
    ("當(dāng)?shù)亟?0家企業復工。", "當地近�0家企業復工。"),
    ("輸?shù)袅?場比賽。", "輸掉了�場比賽。"),
    ("當(dāng)?shù)毓灿?5名老人。", "當地共有�5名老人。"),
]

CLEAN_TWINS = [
    "當地時間8時,當地近30家企業復工。",
    "燃氣公司、因為、另據、重擔、輸掉。",
    "這是真的嗎?!他說。",
    "到底有多少?30家還是40家?",
    "快跑!著火了!亟待解決的貢獻;氐族遺址。",
]


@pytest.mark.parametrize(("raw", "text"), RESTORED)
def test_shifted_text_comes_back(raw, text):
    done = repair(PAGE + raw, resources=RES)
    assert done.text == CLEAN + text
    assert done.undo() == PAGE + raw
    assert "lost" not in {e.certainty for e in done.edits}


@pytest.mark.parametrize(("raw", "text"), LOST)
def test_a_lost_digit_is_never_made_up(raw, text):
    done = repair(PAGE + raw, resources=RES)
    assert done.text == CLEAN + text
    lost = [e for e in done.edits if e.certainty == "lost"]
    assert [(e.before, e.after) for e in lost] == [("?", "�")]
    assert lost[0].options == tuple("123456789")


@pytest.mark.parametrize("text", CLEAN_TWINS)
def test_clean_twins_stay(text):
    assert repair(text, resources=RES).edits == ()
    assert repair(CLEAN + text, resources=RES).edits == ()


def test_marks_of_a_garbled_page_keep_clean_ones():
    done = repair(PAGE + "這是真的嗎?!他說。多少?30家。", resources=RES)
    assert done.text == CLEAN + "這是真的嗎?!他說。多少?30家。"


def test_spans_of_restored_text_are_tight():
    raw = PAGE + "當(dāng)?shù)亟?0家企業復工。"
    done = repair(raw, resources=RES)
    start = done.text.index("�")
    span = done.raw_span(start, start + 3)
    assert raw[span.start : span.end] == "?0家"
    place = done.raw_span(start - 2, start - 1)
    assert raw[place.start : place.end] == "?shù)"


def test_what_only_reads_well_is_marked():
    done = repair(PAGE + "當(dāng)?shù)亟?0家企業復工。", resources=RES)
    near = next(e for e in done.edits if e.after == "近")
    assert near.certainty == "inferred"
    assert "近" in near.options
    assert len(near.options) > 1
    assert next(e for e in done.edits if e.after == "地").certainty == "certain"


def test_middle_dots_blanks_and_planted_commas():
    raw = PAGE + "?記者報道,,工程進展順利,、質量可控,官員瓦西里?彼得羅夫說。"
    assert repair(raw, resources=RES).text == CLEAN + " 記者報道,工程進展順利、質量可控,官員瓦西里·彼得羅夫說。"


LETTERS = [
    ("東部公司C(zōng)EO表示,收入增長(zhǎng)。", "東部公司CEO表示,收入增長。"),  # 司C is 綜
    ("他們一起玩i(suǒ)mba。", "他們一起玩imba。"),  # 玩i is 鎖
    ("玩(wán)i(suǒ)mba。", "玩(wán)imba。"),
]


@pytest.mark.parametrize(("raw", "text"), LETTERS)
def test_a_reading_behind_a_letter_is_planted_too(raw, text):
    done = repair(PAGE + raw, resources=RES)
    assert done.text == CLEAN + text
    assert done.undo() == PAGE + raw
    assert {e.certainty for e in done.edits} == {"certain"}


@pytest.mark.parametrize("text", ["A(ā)級公司", "公司C(zhǎng)EO", "字母i(yī)"])
def test_other_readings_behind_letters_stay(text):
    assert repair(PAGE + text, resources=RES).text == CLEAN + text


@pytest.mark.parametrize("word", ["GDP", "CPI", "PMI", "VIP"])
@pytest.mark.parametrize("decoder", ["swallow", "ignore"])
def test_letters_that_became_second_halves_come_back(word, decoder):
    text = f"當地{word}增速居全省首位,發展態勢良好。"
    raw = garble(text, table={"數": "shù", "發": "fā"}, decoder=decoder, resources=RES)
    assert word not in raw
    assert repair(PAGE + raw, resources=RES).text == CLEAN + text


def test_a_toneless_reading_can_end_a_stretch():
    done = repair(PAGE + "他說(shuō)是用(xiū)舻陌踩Ｎ覀(men)的目標。", resources=RES)
    assert done.text == CLEAN + "他說是用戶的安全。我們的目標。"


@pytest.mark.parametrize("raw", ["紅木家具?zhé)巴该骷邸薄⒓t木原料", "其中水電9930万千瓦?zhé)L(fēng)電1020万千瓦"])
def test_a_mark_that_could_be_a_stop_and_half_a_character_is_not_certain(raw):
    done = repair(PAGE + raw, resources=RES)
    marks = [e for e in done.edits if e.kind == "shift" and set(e.after) & set("。、")]
    assert marks
    assert all(e.certainty == "inferred" for e in marks)


def test_one_shift_in_a_page_is_enough_where_its_text_reads_on():
    assert repair("據當(shù)毓賳T表示,需要18個月。", resources=RES).text == "據當地官員表示,需要18個月。"
    assert repair("據當(shù)地官員表示,需要18個月。", resources=RES).edits == ()
