"""Which encoding the bytes speak for, and what is said where they speak for none."""

from __future__ import annotations

import codecs

import pytest

from jjjextract.errors import DecodeError
from jjjextract.normalise.encoding import decode

HANT = "統計局公布,上半年本市進出口總值達到830億元,比去年同期增長4.5%。\n"
HANS = "统计局公布,上半年本市进出口总值达到830亿元,比去年同期增长4.5%。\n"
EN = "The bureau said output rose by 4.5% from a year earlier.\n"


@pytest.mark.parametrize("text", [HANT, HANS, EN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "gb18030"])
def test_the_text_comes_back(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (HANT, "big5hkscs", "big5hkscs"),
        ("香港的啲嘢,佢哋話今年出口增加咗5%。", "big5hkscs", "big5hkscs"),
        (HANS, "gbk", "gb18030"),
        (HANT, "gbk", "gb18030"),
        ("Output rose – “sharply” – said the bureau’s café.", "cp1252", "cp1252"),
        (EN, "ascii", "utf-8"),
    ],
)
def test_legacy_encodings_by_evidence(text, encoding, found):
    assert decode(text.encode(encoding)) == (text, found)


def test_every_encoding_can_be_named():
    assert decode("統計".encode("big5"), encoding="Big5").text == "統計"
    assert decode(codecs.BOM_UTF8 + b"a", encoding="utf-8").text == "a"


@pytest.mark.parametrize(
    ("data", "options", "code"),
    [
        (b"", {}, "empty"),
        (b" \n\t", {}, "empty"),
        ("　\n\u00a0".encode(), {}, "empty"),
        (b"%PDF-1.7\n...", {}, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", {}, "binary"),
        (bytes(range(256)) * 4, {}, "binary"),
        (b"\x01\x02\x03\x04abc", {}, "binary"),
        (b"abc", {"encoding": "klingon"}, "encoding"),
        (HANT.encode("gb18030"), {"encoding": "utf-8"}, "encoding"),
        (b"\xff\xfe\x00", {}, "truncated"),
        (HANT.rstrip().encode()[:-1], {}, "truncated"),
        (b"\x80\x81\xfd\xfe\xff", {}, "encoding"),
    ],
)
def test_what_is_no_text(data, options, code):
    with pytest.raises(DecodeError) as caught:
        decode(data, **options)
    assert caught.value.code == code
    assert caught.value.message
