"""Phrases that say that a figure has not happened yet, beyond single words: a plan before its verb, a document that sets aims.

计划|新建, 拟|共建 and 将|募集 are plans; 规划提出 and 意见明确 open what is aimed at; 预报, 料明年 and 届时 are words of expectation
only where they stand. Fails where 将 is the 把 of written Chinese with a verb of the list behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.resources import Resources

__all__ = ["StatusPhrases"]

_NOT_PLANNED = frozenset("有获卖看")
_NOT_BUILT = frozenset({
    "达到", "实现", "创造", "取得", "获得", "迎来", "形成", "促进", "推动", "让", "使", "需要", "减少", "增加", "覆盖", "达成", "达产", "消费", "进口", "出口", "生产", "销售", "接待", "运送", "发送", "带动", "惠及", "节约", "节省", "亏", "赚", "赔",
})  # fmt: skip
_TARGET = re.compile(
    r"(?:规划|计划|意见|方案|纲要|通知|文件|办法|决定|目标|蓝图|路线图)(?:还|也|中|里|就)?(?:提出|明确|要求|设定|确定|规定)(?!资|性)|要让|希望|到(?:本世纪中叶|本世纪末)|按照(?:规划|目标)"
)
_FORECAST = re.compile(
    r"(?:增长|增速|利润|盈利|营收|收入|业绩|需求|销量|产量)(?:的)?预期(?=[从由为升降达]|[上下]调|调[升降高低])|(?:预报|(?<![逊胜合超于过及出场])预期|预料|(?<!临时)(?<!初步)估计)(?=[,:])|料(?=明年|今年|全年|来年|未来|下[半个]|首季|第[一二三四]季|今明|将|可)|(?<=[,;。:])(?:未来|今后)[一二三四五六七八九十两\d]{1,2}(?:天|小时)"
)
_PLANNED = re.compile(r"(?<=[年内前底])(?:还[要会]?|将|要|会|准备|打算)?再(?:建|开|招|上|添|增|投|装|买|铺|聘|引进|新建|新开|扩建)(?![\u4e00-\u9fff]?了)|届时|到时候|规划中的|在建的|筹建中的|(?:规划|拟建|将建)[^,;。:]{1,8}全长")

_TIMED = r"(?:(?:明年|今年|后年|来年|年内|年底前?|下半年|近期|未来[^,;。:]{1,3}年|\d{4}年(?:底|以?前)?|在[^,;。:]{1,8}?(?:前|内|里|底))|把[^,;。:]{1,12}?|(?:累计|陆续|分批|再|新|继续|另外?|多|分期)){0,3}"
_DOING = r"[建修种养开招买购添增装铺盖造投聘引办设挖扩租雇培拆](?![了过着完成好起于在为到值会发办车花支公理法标商牌诉票物议筑子类备施计长品业量能金面位套件老殖加幕资关始放展户])"
_MEANT = re.compile(  # 明年打算|建绿道56公里, 还要|生产800吨, 将|招400名
    rf"(?:计划|规划|拟(?!定)|打算|准备(?!金|率)|想(?=[再在把多建招买种养])|预备|有意|还要|还想)(?:明年|今年)?{_TIMED}(?:{_DOING}|购置|生产|种植|改造|增加到|提高到|扩大到|压缩到|降到)"
    rf"|(?:还[会将]|将会|(?<!即)将){_TIMED}{_DOING}"
)


class StatusPhrases:
    """The patterns of plans, built from the verbs of doing."""

    def __init__(self, res: Resources) -> None:
        words = res.get(FigureWords)
        doing = {w for w, r in words.roles.items() if r.kind == "have"} | set(words.lead_verbs)
        doing = {w for w in doing if len(w) > 1 and w[0] not in _NOT_PLANNED and w[-1] != "有"}
        verbs = "|".join(sorted(doing - _NOT_BUILT, key=len, reverse=True))
        self._plan = re.compile(
            rf"(?:计划|规划|拟|打算|准备|(?<!即)将(?=[^,;。:]))(?:再|共|共同|联合|陆续|分批|逐步|还|新|合作|免费)?(?:[向为给][\u4e00-\u9fff]{{1,8}}?)?(?:{verbs}|解决|募集|改造|改建|共建|增建|兴建|招生)"
            rf"|(?<!即)将[于对在][^,;。:]{{1,16}}?(?:{verbs})"
        )

    def find(self, norm: str) -> Iterator[tuple[int, int, str]]:
        """`(start, end, status)` of every phrase in `norm`."""
        for status, pattern in (("planned", self._plan), ("planned", _PLANNED), ("planned", _MEANT), ("target", _TARGET), ("forecast", _FORECAST)):
            for m in pattern.finditer(norm):
                yield m.start(), m.end(), status
