"""Chinese personal names in pinyin, and the label that the document itself gives."""

import pytest

from jjjextract import Pipeline
from jjjextract.lang.zh.romanise import Romaniser
from jjjextract.resources import Resources

ROMANISER = Resources().get(Romaniser.load)
PIPELINE = Pipeline()

NAMES = [
    ("張艷琴", "Zhang Yanqin"),
    ("楊勝為", "Yang Shengwei"),
    ("李乾", "Li Qian"),
    ("欧阳德胜", "Ouyang Desheng"),
    ("尉迟长河", "Yuchi Changhe"),
    ("李平安", "Li Ping'an"),
    ("吕娜", "Lü Na"),
    ("曾可", "Zeng Ke"),
    ("單晟", "Shan Sheng"),
    ("张王淑芬", "Zhang-Wang Shufen"),
    ("王女士", "Ms Wang"),
    ("陳先生", "Mr Chen"),
    ("小刘", "Xiao Liu"),
    ("其其格", None),
    ("约翰·哈特", None),
    ("阿依古丽·买买提", None),
    ("李大爷", None),
    ("王总", None),
    ("马克斯", None),
    ("普京", None),
    ("李某", None),
    ("市民", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "want"), NAMES)
def test_pinyin(name, want):
    assert ROMANISER.name(name) == want


LABELS = [
    ("董事长李平安表示，订单已经排到明年。", "Li Ping'an", ("romanised",)),
    ("董事長張艷琴（Yan-chin Chang）表示，訂單已經排到明年。", "Yan-chin Chang", ()),
    ("来自德国的专家约翰·哈特表示，精度提高了一倍。", None, ()),
]


@pytest.mark.parametrize(("text", "label", "flags"), LABELS)
def test_english_labels(text, label, flags):
    (speaker,) = PIPELINE.extract(text).speakers
    assert (speaker.labels.get("en"), speaker.flags) == (label, flags)


def test_chinese_labels_of_an_english_text():
    text = 'Chairman Zhang Yanqin (张艳琴) said orders were up by a third. "We are full," Zhang said.'
    (speaker,) = PIPELINE.extract(text).speakers
    assert (speaker.labels["zh-Hans"], speaker.labels["en"]) == ("张艳琴", "Zhang Yanqin")
