"""Who speaks at a meeting that is written down: names by a rare surname, voices by a letter, spokesmen, where the record ends."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def speakers(text):
    return [(s.name, s.organization) for s in PIPELINE.extract(text, published="2025-09-03").speakers]


def said(text):
    return [s.span.text for s in PIPELINE.extract(text, published="2025-09-03").statements if s.style != "narration"]


OPENING = "9月3日下午，昌远精密股份有限公司在苏州召开业绩说明会，董事长孙立德、财务总监连佳蓉出席。\n"


def test_a_rare_surname_in_a_label_that_the_opening_has_with_its_post():
    text = OPENING + "孙立德：订单很满。\n连佳蓉：上半年营收12亿元。"
    assert speakers(text) == [("孙立德", "昌远精密股份有限公司"), ("连佳蓉", "昌远精密股份有限公司")]
    assert said(OPENING + "孙立德：订单很满。\n连锁店：上半年开了12家。")[-1] != "上半年开了12家。"


def test_a_voice_with_a_letter_is_one_person_each_time():
    text = OPENING + "投资者甲：产能够不够？\n孙立德：够。\n投资者乙：分红呢？\n孙立德：照常。\n投资者甲：谢谢。"
    assert [s.name for s in PIPELINE.extract(text).speakers].count(None) == 2


@pytest.mark.parametrize(
    ("behind", "spoken"), [("散场时，大家还在门口聊订单。", False), ("订单排到了明年三月。", True)]
)
def test_a_record_ends_where_the_narrator_takes_over(behind, spoken):
    text = "昌远精密业绩说明会实录\n" + OPENING + f"孙立德：订单很满。\n{behind}"
    assert (behind in said(text)) == spoken


def test_whose_spokesman_answers_at_a_meeting():
    held = "昌远精密股份有限公司今天在台北召开法人说明会。\n发言人何立德：订单很满。\n财务长连佳蓉：毛利率三成。"
    assert dict(speakers(held))["何立德"] == "昌远精密股份有限公司"
    fined = "昌远精密股份有限公司今天被罚款。\n发言人何立德：调查还在进行。\n记者：谢谢。"
    assert dict(speakers(fined)).get("何立德") is None


@pytest.mark.parametrize("meets", ["对话", "专访", "——对话"])
def test_who_is_asked_in_the_heading_holds_the_post_that_stands_there(meets):
    text = f"“热饭有了”{meets}衡州市民政局局长谭文之\n记者：食堂有多少家？\n谭文之：城区有256家。"
    assert ("谭文之", "衡州市民政局") in speakers(text)
