"""Text never raises: odd, broken and hostile documents yield fewer records, and bytes that are no text one sentence."""

import random
from contextlib import suppress

import pytest

from conftest import CORPUS
from jjjextract.errors import JjjextractError
from jjjextract.pipeline import Pipeline

ODD = {
    "digits": "1" * 3000,
    "commas": "1," * 2000,
    "brackets": "(" * 2000 + ")" * 2000,
    "readings": "發(fā)" * 2000,
    "quotes": "「" * 1500,
    "numerals": "一二三四五六七八九十百千萬億" * 200,
    "labels": "記者 甲:\n" * 500,
    "spaces": "增長 " * 2000,
    "one line": "今年上半年，全省地區生產總值達到21510億元，同比增長5.0%，" * 60,
    "no line ends": "北京、天津和河北分別為" * 300,
    "lost": "\ufffd" * 2000,
    "surrogates": "增長\ud800\udc00\udfff5%",
    "controls": "增\x00長\x1b[31m5%\x7f\x85\u2028\u2029",
    "beyond": "𠮷野家增長5%😀" * 100,
    "joined": "👨‍👩‍👧‍👦" * 200 + "5萬家",
    "direction": "\u202e5萬家\u202c",
    "combining": "e\u0301" * 1000 + "5%",
    "lines": "\n\r\n\r\u0085" * 500,
    "percent": "5%" * 1500,
    "dates": "2024年13月45日" * 200,
    "zeros": "0" * 400 + "億元",
    "point": "1." * 1500,
    "scale": "5" + "億" * 500 + "元",
    "torn comparison": "1至8月，电费比去年，，，，，，同期少花了将近来来190万元。",
    "torn number": "占地1分别分别分别.6万亩。每年可节约标0万吨，相当于70万户家庭的年用电量。",
    "nothing but a trade": "全行业跌了三成，我们只跌了一成。同行涨了三成，我们只涨了一成。行业一台一百六十八万，我们减掏六成。",
    "english": "up 5 per cent to $5bn, " * 200,
}


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


@pytest.mark.parametrize("name", ODD)
def test_odd_text_is_read(pipeline, name):
    record = pipeline.extract(ODD[name])
    assert record.to_bytes()
    size = len(ODD[name])
    assert all(0 <= q.span.start < q.span.end <= size for q in record.quantities)


@pytest.mark.parametrize("text", ["", " ", "\n \t\r\n\u3000"])
def test_an_empty_text_has_no_records(pipeline, text):
    record = pipeline.extract(text)
    found = record.indicators + record.quantities + record.speakers + record.companies + record.statements
    assert found == ()


@pytest.mark.parametrize(
    "data",
    [b"", b" \n ", b"\x7fELF\x02\x01\x01" + bytes(300), b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4],
    ids=["empty", "white space", "program", "picture"],
)
def test_bytes_that_are_no_text(pipeline, data):
    with pytest.raises(JjjextractError) as told:
        pipeline.extract(data)
    assert told.value.code in {"empty", "binary"}


def test_a_character_cut_off_at_the_end_costs_no_more_than_that(pipeline):
    whole = "今年上半年，河北地區生產總值21510億元。同比增長5%。".encode()
    with suppress(JjjextractError):  # or it is refused as truncated
        assert len(pipeline.extract(whole[:-2]).quantities) == len(pipeline.extract(whole).quantities)


MARKS = (*"、，。：的比占“”\"()-/?\ufffd一万倍和与为到从至省 \n", "分别", "3%", "12亿元", "$5\n", "今年", "增长", "，其中", "the ", "rose ", "of ", "said ", "on ", "X公司", "vs", "3队3")


@pytest.mark.parametrize("seed", range(4))
def test_pieces_of_texts_and_marks_never_raise(pipeline, seed):
    rng = random.Random(seed)
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))]

    def piece(longest):
        text = rng.choice(texts)
        start = rng.randrange(len(text))
        return text[start : start + rng.randint(1, longest)]

    for _ in range(1200):
        pipeline.plain("".join(piece(12) if rng.random() < 0.5 else rng.choice(MARKS) for _ in range(rng.randint(1, 12))))
        pipeline.plain(piece(120))


@pytest.mark.parametrize("text", ["03沙尔克04vs曼彻斯特城队3（博3补1）", "$5\n-12亿元of", "We can't pay. We are spending £175m on", "记者记者，", "民國一百零年，全市產值三億元。", "2024年1月9日\n去年2月底存栏3万头。2月29日卖出2万头。", f"It cost ${'7' * 40} and 50 cents.", f"气温{'7' * 40}点，重{'7' * 40}斤。"])
def test_what_once_raised(pipeline, text):
    pipeline.plain(text)
