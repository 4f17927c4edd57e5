"""Whose office somebody holds who is met or asked: a party, a government for the time being, a second body."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


@pytest.mark.parametrize(
    ("text", "titles", "office"),
    [
        ("他在首都会见远洋工党总书记、国务委员长魏长青。魏长青表示，合作顺利。", ["总书记", "国务委员长"], "远洋工党"),
        ("栏目将播出对青岭县政府副县长魏长青的专访。魏长青表示，合作顺利。", ["副县长"], "青岭县政府"),
        ("临时政府首席顾问魏长青表示，合作顺利。", ["首席顾问"], "临时政府"),
        ("青岭大学教授、海湾经济研究院资深研究员魏长青表示，合作顺利。", ["教授", "资深研究员"], "青岭大学"),
        ("青岭县副县长、公安局局长魏长青表示，合作顺利。", ["副县长", "公安局局长"], "青岭县"),
        ("到时政府副县长魏长青会到场。魏长青表示，合作顺利。", ["副县长"], None),
    ],
)
def test_office(text, titles, office):
    speaker = next(s for s in PIPELINE.extract(text).speakers if s.name == "魏长青")
    assert [t for t in titles if t not in speaker.titles] == []
    assert (speaker.organization or None) == office
