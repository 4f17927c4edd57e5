"""One statistic told twice with two values is a finding; what only looks like it is none."""

import pytest
from indicator_help import PIPELINE

FAR = "会上还介绍了下一步的重点工作，各地各部门要抓好落实，确保全年目标任务顺利完成，为高质量发展打下坚实基础，让群众有更多获得感。"
FAR_EN = " Officials at the briefing also described their plans for the rest of the year and took questions from reporters."
TWICE = [
    ("2023年，甘肃出口额124.5亿元。" + FAR + "2023年，甘肃出口额125.4亿元。", "12450000000", "12540000000"),
    ("2023年，甘肃省粮食产量1272.9万吨。" + FAR + "2023年，甘肃省粮食产量1279.2万吨。", "12729000", "12792000"),
    ("2023年甘肅出口額124.5億元。" + FAR + "2023年甘肅出口額125.4億元。", "12450000000", "12540000000"),
    (
        "Gansu's exports were 12.45 billion yuan in 2023." + FAR_EN + " Exports of Gansu were 12.54 billion yuan in 2023.",
        "12450000000",
        "12540000000",
    ),
]
ONCE = [
    "2023年，甘肃出口额124.5亿元。" + FAR + "2023年，甘肃出口额124.5亿元。",
    "2023年，甘肃出口额124.5亿元。" + FAR + "2023年，甘肃出口额125亿元。",  # the same, rounded
    "2023年，甘肃出口额124.5亿元。" + FAR + "2022年，甘肃出口额125.4亿元。",
    "2023年，甘肃出口额124.5亿元。" + FAR + "2023年，青海出口额125.4亿元。",
    "2023年，甘肃出口额124.5亿元。" + FAR + "2023年，甘肃进口额125.4亿元。",
    "2023年，甘肃出口额初步数为124.5亿元。" + FAR + "经修订，2023年甘肃出口额125.4亿元。",
    "2023年，甘肃出口额124.5亿元。" + FAR + "2023年，甘肃出口额目标为125.4亿元。",
    "2023年，甘肃出口额124.5亿元。" + FAR + "2023年，甘肃出口额12.4亿元。",  # too far apart to be one thing
    "9月全国同业拆借加权平均利率为1.45%。" + FAR + "9月全国质押式回购加权平均利率为1.46%。",
]


def found(text):
    return [c for c in PIPELINE.extract(text).checks if not c.ok]


@pytest.mark.parametrize(("text", "first", "second"), TWICE)
def test_told_twice(text, first, second):
    (check,) = found(text)
    assert (check.kind, str(check.expected), str(check.found)) == ("bound_agrees", first, second)
    assert "先后" in check.message
    assert "in another" in check.message


@pytest.mark.parametrize("text", ONCE)
def test_told_once(text):
    assert found(text) == []
