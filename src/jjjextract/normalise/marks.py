"""Marks of a converted page that went wrong without a shift, and restored marks in the style of the page.

A `?` between the syllables of a transliterated name was a middle dot; at the start of a line it was a blank that the
encoding could not hold. A comma planted in front of another mark, `,、`, is dropped where the page does so at least
twice. A `?` between a character and a digit, where nobody asks, is a character that a decoder swallowed: what it was
is gone, and the number with it. A `?` in front of the rest of a tag is half a character with the `<`: both go where the
clause is closed, else a character is lost. A numbered mark behind a stop that begins no item, `搶修!⒀ 攝`, is two halves of characters
whose other halves are gone. All of it is done only on a page that shows a converter, and marked as inferred.

It fails on names that are no transliteration, and keeps the `?` there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.aligned import Aligned, Change
from jjjextract.normalise.web import ENTITY_REST, TAG_REST, without_overlap

__all__ = ["page_style", "tidy_marks"]

_SOUNDS = (
    "阿埃艾爱愛安奥奧巴拜班邦鲍鮑贝貝本比彼别別宾賓波伯博布卡坎考科克肯库庫昆拉莱萊兰蘭朗劳勞勒雷里利莉莲蓮列林琳卢盧鲁魯伦倫罗羅洛馬马麦麥曼梅门門蒙"
    "米密莫默穆纳納乃奈南内內尼宁寧纽紐诺諾努帕潘佩彭皮平普齐齊奇恰乔喬切钦欽琼瓊让讓热熱日瑞若萨薩塞赛賽桑森沙山尚舍什施史舒斯苏蘇索塔泰坦汤湯唐"
    "特滕提蒂铁鐵廷图圖托瓦万萬旺威韦韋维維魏温溫文沃乌烏武西希锡錫席夏谢謝辛休雅亚亞扬揚耶叶葉伊易因英尤约約泽澤扎詹珍朱佐德迪丁杜多得其涅茨伐伏邓鄧"
    "怀懷姆肖娜妮达達丹道登迭顿頓恩尔爾法凡范菲费費芬丰馮冯夫弗福富盖蓋甘高戈哥格根古瓜圭哈海汉漢豪赫亨洪胡华華惠霍基吉加贾賈杰捷金京居契查翰"
)
_DOT = re.compile(rf"(?<=[{_SOUNDS}][{_SOUNDS}])\?(?=[{_SOUNDS}][{_SOUNDS}])")
_BLANK = re.compile(r"(?m:^)\?(?=[\u4e00-\u9fff【（(《“0-9A-Za-z])")
_BEFORE_DIGIT = re.compile("(?<=[\u4e00-\u9fff0-9])\\?(?=[0-9])")
_ASKS = re.compile("[吗嗎呢么麼谁誰何哪什怎几幾少否]|([\u4e00-\u9fff])[不没沒]\\1")
_HALVES = re.compile(
    "([!?！？])(?<=[\u4e00-\u9fff].)[ⅰ-ⅹ⒈-⒛⑴-⒇①-⑩㈠-㈩Ⅰ-Ⅻ](?![\u4e00-\u9fff、.．,，:：)）])"
)
_TAG_EATEN = re.compile(rf"\?(?:{TAG_REST.pattern}|{ENTITY_REST.pattern})", re.IGNORECASE)
_CLOSED = frozenset("。！？!?”」』>")
_ASKED = re.compile("[?](?=[/#0-9A-Za-z\u4e00-\u9fff【（(《“])")  # behind any other, a mark of interrogation is one
_PAIRS = (",,", ",、", ",。", "，，", "，、", "，。")
_DOUBLED = re.compile("(?<=[\u4e00-\u9fff0-9])[,，](?=[,，、。](?:[\u4e00-\u9fff0-9\n]|$))")
_UNCLOSED = re.compile(r'^([^\n]{0,400}"[^"\n]{4,200})!(?=\n|$)', re.MULTILINE)
_ASCII = {
    "，": ",",
    "：": ":",
    "；": ";",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "％": "%",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
}


def tidy_marks(aligned: Aligned) -> Aligned:
    """Middle dots, lost blanks and planted commas of a converted page."""
    return aligned.sub(without_overlap(_changes(aligned.text)))


def _changes(text: str) -> Iterator[Change]:
    if "?" in text:
        tags = ">" in text or ";" in text
        for m in _ASKED.finditer(text):
            yield from _asked(text, m.start(), tags)
    for m in _HALVES.finditer(text):
        yield Change(m.end(1), m.end(), "\ufffd", "lost", "lost")
    for m in _UNCLOSED.finditer(text) if "!\n" in text or text.endswith("!") else ():
        if m[1].count('"') % 2:
            yield Change(m.end(1), m.end(), '。"', "mark", "inferred", ('。"', '!"'))
    seen = any(pair in text for pair in _PAIRS)
    doubled = [m.span() for m in _DOUBLED.finditer(text)] if seen else []
    if len(doubled) >= 2:
        yield from (Change(start, end, "", "mark", "inferred") for start, end in doubled)


def _asked(text: str, at: int, tags: bool) -> Iterator[Change]:
    """What the `?` at `at` stands for, if it is none; `tags` tells that the page can have rests of tags."""
    tag = _TAG_EATEN.match(text, at) if tags else None
    if tag:
        closed = text[at - 1 : at] in _CLOSED if at else False
        yield Change(at, tag.end(), "", "html", "inferred") if closed else Change(at, tag.end(), "\ufffd", "lost", "lost")
    elif _DOT.match(text, at):
        yield Change(at, at + 1, "·", "mark", "inferred")
    elif _BEFORE_DIGIT.match(text, at):
        if not _ASKS.search(text, max(0, at - 12), at):
            yield Change(at, at + 1, "\ufffd", "lost", "lost")
    elif _BLANK.match(text, at):
        yield Change(at, at + 1, " ", "space", "inferred")


def page_style(text: str) -> dict[int, str]:
    """How restored marks must be written to look like the page's own: a table for `str.translate`, empty for full width."""
    commas = len(re.findall("[\u4e00-\u9fff],", text))
    out = dict(_ASCII) if commas > text.count("，") else {}
    if "“" in text or "”" in text:
        for mark in "“”‘’":
            out.pop(mark, None)
    return {ord(k): v for k, v in out.items()}
