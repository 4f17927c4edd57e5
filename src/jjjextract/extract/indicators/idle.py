"""Few things of a story that no table counts: 两根手指, 车上坐着三个年轻人, 请教两个问题, 分两次发, 住在18楼; and classes told by a size (一米以上的大瓶).

Looked at after the other reasons, by the measure word. Fails where a handful of people or friends is what a text measures.
"""

from __future__ import annotations

import re

from jjjextract.spans import Mention

__all__ = ["LOOKED_AT", "idle"]

_FEW, _STEPS = 5, 100
LOOKED_AT = frozenset({"{步}", "V", "{下}", "{根}", "{条}", "{只}", "{次}", "{批}", "{期}", "{楼}", "{单}", "{个}", "{名}", "{位}", "m", "cm", "a", "t", "kg"})  # units, of no other of which it tells anything
_BODY = re.compile(r"(?:手指头?|指头|腿|胳膊|拇指|眼睛?|腿走|肩膀)")
_TALK = re.compile(r"(?:小|大)?(?:问题|想法|建议|意见|原因|理由|事情?|词|字|方面|可能|道理|办法|例子|疑问|特点|感受|体会|心愿|愿望)(?![\u4e00-\u9fff]{0,3}[占达为]\d)")
_SAY = re.compile(r"(?:请教|想问|问|说|讲|提|谈|补充|分享|有|举|就|几)(?:了|您|你|一下)?$")
_KIN = re.compile(r"(?:小|大|老|男|女|亲|好)?(?:姐妹|兄弟|兄妹|姐弟|弟弟|妹妹|哥哥|姐姐|朋友|邻居|伙伴|老乡|亲戚|闺蜜|发小|战友|老太太|老头|老汉|年轻人|小伙子?|姑娘)(?=[:在正站坐蹲围聊笑从把拿端抬扛都一]|并肩|一起|[,。])")
_FOLK = re.compile(r"(?:人|人影)(?=在|正|站|坐|蹲|围|聊|笑|从|把|拿|端|抬|扛|并肩|相视|对视|碰|握|走|挤在|你看)")
_OPENS = frozenset(",。;:!?、\n “「")
_PARTED = re.compile(r"分$")
_FLOOR = re.compile(r"(?:住在?|[在到去上])$")
_UNIT = re.compile(r"元(?:楼|[\d一二三四五六七八九]|[,。的住])")
_CLASS = re.compile(
    r"(?:及)?以[上下](?:的)?(?![\u4e00-\u9fff]{0,6}(?:续航|距离|寿命|行程|里程|深度|高度|速度|产量|水深|时间|时长|经验|面积|比例|占比|[\d一二三四五六七八九十]))"
    r"(?:大|小|老|新|高)?(?:[瓶树桥船车狗房楼]|瓶子?|树木|货车|船舶|渔船|楼房|房子|老房|住宅|司机|工人|员工|党员|老人|客户|会员)"
)


def idle(m: Mention, norm: str, code: str) -> str | None:
    """The reason why the number counts nothing that is measured, or None."""
    start, end = m.span
    value = m.value.value
    few = value is not None and value <= _FEW
    if code == "{步}" and value is not None and value < _STEPS:
        return "set_phrase"
    if code == "V" and norm[start] in "三数头中末" and norm[start + 1 : end + 1] in {"伏天", "伏里", "伏,"}:
        return "date"
    if code == "{下}" and few:
        return "set_phrase"
    if few and code in {"{根}", "{条}", "{只}"} and _BODY.match(norm, end):
        return "set_phrase"
    if few and code in {"{次}", "{批}", "{期}", "{步}"} and _PARTED.search(norm, max(0, start - 1), start):
        return "count_word"
    if code == "{楼}" and norm[start].isdigit() and _FLOOR.search(norm, max(0, start - 2), start):
        return "contact"
    if code == "{单}" and norm[end : end + 1] == "元" and _UNIT.match(norm, end):
        return "contact"
    if code in {"{个}", "{名}", "{位}"} and few:
        return _of_story(norm, start, end)
    return "threshold" if code in {"m", "cm", "a", "t", "kg"} and m.value.bound in {"at_least", "at_most"} and _CLASS.match(norm, end) else None


def _of_story(norm: str, start: int, end: int) -> str | None:
    """Few people who are but there, and what is said or asked."""
    if _TALK.match(norm, end) and _SAY.search(norm, max(0, start - 4), start):
        return "count_word"
    if _FOLK.match(norm, end) and norm[start - 1] in _OPENS:
        return "count_word"
    return "count_word" if _KIN.match(norm, end) else None
