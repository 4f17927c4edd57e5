"""A name that is but a verb of one character with its complement and adverbs (又买了, 砍, 陆续收进), and the nouns in front of it.

Such a verb tells what is done, and not to what. Fails where the verb is itself what is counted and no list knows it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jjjextract.lang.zh.noun import Tagger
from jjjextract.lang.zh.noun_words import NOT_NOUN
from jjjextract.spans import Span

__all__ = ["Thing", "core", "done_to", "phrase", "things"]

_BARE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,3}(?<![的平临小同按])时|一口气|一下子|前前后后|前后|先后|陆续|一共|总共|累计|大概|大约|差不多|每天|一天|一年|一次|一回|打算|准备|计划|可以|已经|多|[再又还另共已都就才只能可会要得也光])*"
    r"(?P<verb>(?!一口|一下|前后|先后)[\u4e00-\u9fff])"
    r"(?:[了过掉出回进上下好完成到起走来去满空光够住给入开着])*"
)
_LIGHT = frozenset({
    "添置", "购置", "购买", "购入", "采购", "引进", "引入", "安装", "装设", "加装", "更换", "替换", "铺设", "架设", "敷设", "拆除", "清理", "清运", "种植", "栽种",
    "租用", "租借", "处理", "售出", "结束", "出动", "添购", "摆放", "收治", "制作", "配备",
})  # fmt: skip
_NO_VERB = frozenset("人户家年月日天名位级类样种批次回趟遍元块钱有是为在达共演赛展缺欠差占剩余超近约逾满够增减升降涨跌翻高宽长厚深重大小")
_LONGEST, _WORDS, _THREE = 12, 4, 3  # characters of a noun with what stands behind it; words of the noun
_TAKEN = frozenset({"招人", "雇人", "聘人", "请人", "裁人"})
_STOP = re.compile(r"[,;:。!?\n“”「」『』()、]")


def core(name: str, before: str = "") -> str:
    """买 for 又买了, 更换 for 陆续更换; nothing for what is no bare verb. `before` is the character in front."""
    name = name[1:] if before == "前" and name[0] == "后" else name  # 前后|退了
    if name in _TAKEN:
        return name[0]
    m = _BARE.fullmatch(name)
    if m is not None and m["verb"] not in _NO_VERB:
        return m["verb"]
    deed = name.rstrip("了")
    for word in (deed[-4:], deed[-3:], deed[-2:]) if deed else ():
        if word in _LIGHT and len(deed) < len(word) + 3:
            return word
    return ""


class Thing(NamedTuple):
    """A noun with what makes it one, and what stands directly in front of it in its clause."""

    span: Span
    before: str


_NOMINAL, _ENDING = frozenset("nj"), frozenset({"vn", "an", "ng", "eng"})
_NEW = frozenset("新老旧大小好整")
_NAMES = frozenset({"nr", "ns", "nt", "nrt", "nrfg"})
_LOOSE = frozenset("全都在了着过是就也还又被把给得不没只有这那里能会可要")  # no part of a noun that the dictionary does not have
_NO_THING = frozenset({  # too general, or nothing that is counted
    "光是", "单是", "数量", "规模", "总量", "总数", "方面", "时候", "情况", "地方", "问题", "东西", "办法", "原因", "结果", "其实", "人", "大家", "头", "部分", "毕业", "目前", "生意", "天气", "行情", "市场", "经济", "政策",
    "形势", "压力", "竞争", "需求", "机会", "环境", "条件", "心情", "消息", "效果", "质量", "水平", "能力", "经验", "目标", "计划", "任务", "想法", "看法", "名气", "口碑",
    "服务", "管理", "生活", "工作", "旺季", "淡季", "疫情", "假期", "春节", "暑假", "寒假", "效益", "效率", "好处", "理由", "道理", "记录", "过程", "行业", "社会", "世界", "历史",
    "老化", "紧张", "短缺", "告急", "危机", "变形", "破损", "家里", "手里", "背后", "前面", "后面", "一般", "心里", "全部", "全力", "开始", "发展", "变化", "影响", "作用", "方式", "进度", "要求", "标准", "力度", "功夫", "力气", "本事", "手艺", "技术", "名字", "时间", "关系", "说法", "样子", "事情", "眼下", "日子", "意思", "话", "事",
})  # fmt: skip


def things(mask: str, norm: str, clause: Span, tag: Tagger, counts: Callable[[str], bool]) -> Iterator[Thing]:
    """The nouns of a clause, from its end to its front; a verb that `counts` is one too."""
    cuts = [clause.start, *(m.end() for m in _STOP.finditer(norm, *clause)), clause.end]
    for start, end in reversed(list(pairwise(cuts))):
        tokens = _parted(tag(norm[start:end]), tag, counts)
        at, k = end, len(tokens) - 1
        while k >= 0:
            first = _first(tokens, k, counts)
            size = sum(len(w) for w, _ in tokens[first : k + 1])
            while first < k and mask[at - size : at] != norm[at - size : at]:
                size -= len(tokens[first][0])
                first += 1
            if first <= k and mask[at - size : at] == norm[at - size : at]:
                yield Thing(Span(at - size, at), norm[start : at - size])
            at -= size or len(tokens[k][0])
            k = min(first, k) - 1 if size else k - 1


def done_to(mask: str, norm: str, clause: Span, verb: str, tag: Tagger, counts: Callable[[str], bool]) -> Iterator[Thing]:
    """What the clause says that `verb` is done to: 换|电池的人, 买回一台|机器人, the last first."""
    found = list(re.finditer(verb + r"(?:[了过起回完好掉进着]|[上下回出进起过][来去]|下|成)?(?:[一几两][\u4e00-\u9fff])?(?=[\u4e00-\u9fff])", norm[slice(*clause)]))
    for m in reversed(found):
        start = clause.start + m.end()
        stop = _STOP.search(norm, start, min(clause.end, start + _LONGEST))
        end = stop.start() if stop else min(clause.end, start + _LONGEST)
        tokens = _parted(tag(norm[start:end]), tag, counts)
        last = next((k for k in range(min(len(tokens), _WORDS) - 1, -1, -1) if _first(tokens, k, counts) == 0), -1)
        at = start + sum(len(w) for w, _ in tokens[: last + 1])
        whole = norm[start - 1] == verb and not counts(norm[start:at]) and _inside(norm, clause, start - 1, tag)  # 采血|点
        if at > start and not whole and mask[start:at] == norm[start:at]:
            yield Thing(Span(start, at), norm[clause.start : start])


def _inside(norm: str, clause: Span, at: int, tag: Tagger) -> bool:
    """True where the verb at `at` is a part of a longer word (采 of 采血)."""
    start = max((m.end() for m in _STOP.finditer(norm, clause.start, at)), default=clause.start)
    for word, flag in tag(norm[start : min(clause.end, at + 4)]):
        if start <= at < start + len(word):
            return len(word) > 1 and flag != "x"
        start += len(word)
    return False


def _parted(tokens: Sequence[tuple[str, str]], tag: Tagger, counts: Callable[[str], bool]) -> list[tuple[str, str]]:
    """羊全在 and 水管换, that no dictionary has, are 羊|全在 and 水管|换."""
    out: list[tuple[str, str]] = []
    for word, flag in tokens:
        at = next((k for k, c in enumerate(word) if c in _LOOSE), 0) if flag == "x" else 0
        at = at or (next((k for k in range(len(word) - 1, 1, -1) if tag(word[:k])[0] == (word[:k], "n")), 0) if flag == "x" else 0)
        at = at or int(flag == "x" and counts(word[0]))  # 灯|坏
        out += [*tag(word[:at]), (word[at:], "d")] if at else [(word, flag)]
    return out


def _first(tokens: Sequence[tuple[str, str]], k: int, counts: Callable[[str], bool]) -> int:
    """Where the noun begins that ends with the word at `k`; behind `k` where that word ends none."""
    word, flag = tokens[k]
    piece = len(word) == 1 and k > 0 and flag[:1] in "nzgk" and tokens[k - 1][1][:1] in "vn" and len(tokens[k - 1][0]) > 1  # 充电|宝
    if not (piece or _is_noun(word, flag) or (flag in {"v", "nr"} and len(word) > 1 and counts(word))):
        return k + 1
    while k and _before(tokens, k - 1):
        k -= 1
    return k


def _is_noun(word: str, flag: str) -> bool:
    if word in NOT_NOUN or word in _NO_THING or flag in _NAMES or not "\u4e00" <= word[0] <= "\u9fff":
        return False
    if flag[:1] in "xl":
        return len(word) > 1 and _LOOSE.isdisjoint(word)
    return flag[:1] in _NOMINAL or flag in _ENDING


def _before(tokens: Sequence[tuple[str, str]], k: int) -> bool:
    """True for a word that goes with the noun behind it: 履带式|清洗|机器人, 充电|桩."""
    word, flag = tokens[k]
    if word in NOT_NOUN or word in _NO_THING or (flag in _NAMES and flag != "ns"):
        return False
    if flag == "v" and len(word) > 1:
        return word[-1] not in "了着过到" and ((k > 0 and tokens[k - 1][1] in {"b", "vn", "uj", "m"}) or len(tokens[k + 1][0]) == 1)
    return flag[:1] in "njb" or flag in _ENDING or flag == "ns" or (flag == "x" and len(word) > 1 and _LOOSE.isdisjoint(word))


def phrase(text: str, tag: Tagger, *, known: bool = False) -> bool:
    """True where `text` is a noun from its first word to its last; `known` words of the dictionary only."""
    tokens = tag(text[1:] if text[:1] in _NEW and len(text) > 1 else text) if text else []
    if not tokens or (known and any(flag == "x" for _, flag in tokens)):
        return False
    return _first(tokens, len(tokens) - 1, lambda _: False) == 0 or (len(tokens) == 1 and tokens[0][1][:1] in "nzgkx" and len(text) < _THREE)
