"""Lines into sentences, and the languages of a document."""

import pytest

from jjjextract.aligned import Aligned
from jjjextract.document import Document, Source
from jjjextract.normalise.script import normal_form
from jjjextract.resources import Resources
from jjjextract.segment import segment

RES = Resources()


def cut(text):
    doc = Document(Source("t"), Aligned.of(text), normal_form(text))
    segment(doc, RES)
    return doc


CASES = [
    ("产量增长3.5%，出口下降。投资呢？也降了！", ["产量增长3.5%，出口下降。", "投资呢？", "也降了！"]),
    ("一是稳；二是进；三是好。", ["一是稳；二是进；三是好。"]),
    ("他说：“价格稳了。”随后离开。", ["他说：“价格稳了。”", "随后离开。"]),
    ("新建?0家门店，营收2.5亿元。", ["新建?0家门店，营收2.5亿元。"]),
    ("Output rose 3.5 percent. Exports fell.", ["Output rose 3.5 percent.", "Exports fell."]),
    ("Mr. Vance of Halden Co. Ltd. spoke on Oct. 3. He left.", ["Mr. Vance of Halden Co. Ltd. spoke on Oct. 3.", "He left."]),
    ("\"We won.\" She smiled.", ["\"We won.\"", "She smiled."]),
    ("It cost £4m. Wages fell to 84p. J. Pratt left at 6 p.m. on Monday.", ["It cost £4m.", "Wages fell to 84p.", "J. Pratt left at 6 p.m. on Monday."]),
    ("The U.S. economy grew.", ["The U.S. economy grew."]),
    ("It was sold to Bolt Corp. Shares of the buyer rose. It owns Kell Inc. Nothing is known.", ["It was sold to Bolt Corp.", "Shares of the buyer rose.", "It owns Kell Inc.", "Nothing is known."]),
    ("Acme Inc. Chief Executive Jo Pratt spoke. Acme Inc. Chairman said so.", ["Acme Inc. Chief Executive Jo Pratt spoke.", "Acme Inc. Chairman said so."]),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_sentences(text, want):
    doc = cut(text)
    assert [doc.text[slice(*s.span)] for s in doc.sentences] == want


def test_a_label_is_a_hidden_sentence():
    doc = cut("东澜集团总经理 康原：\n我们很忙。\n")
    assert [s.hidden for s in doc.sentences] == [True, False]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("今年上半年，全省地區生產總值同比增長5%。", ("zh-Hant",)),
        ("今年上半年，全省地区生产总值同比增长5%。", ("zh-Hans",)),
        ("The economy grew by five percent.", ("en",)),
        ("今年经济增长了百分之五，形势很好。\nThe economy grew by five percent this year, officials said.", ("zh-Hans", "en")),
    ],
)
def test_languages(text, want):
    assert cut(text).languages == want


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "\ufffd\ufffd", "。。。", "."])
def test_odd_text_has_few_sentences(text):
    assert len(cut(text).sentences) <= 1
