"""Firms named by a place or a brand of two characters that are no everyday word and one closing word: 赣州银行, 青麓银行, 棹澜股份, 棹澜控股.

A bank with a place in front is one wherever it stands; behind a brand, and for the other words, there has to be a border in
front, or a word that holds no brand. Fails for a bank called by an everyday word (光明银行) that no list knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jjjextract.lang.near import Marks, near
from jjjextract.lang.words import words
from jjjextract.lang.zh.companies import FirmGrammar
from jjjextract.lang.zh.names import HAN
from jjjextract.spans import Span

__all__ = ["heads"]

_HEAD = re.compile(r"(?P<bank>(?:农村商业|农商|农信|城市商业|商业|村镇|农村合作|国际)?银行)|(?P<firm>股份|控股)")
_ENDS = Marks("银行", "股份", "控股")
# Behind 银行: what makes of it banks in general, or another word.
_NO_BANK = re.compile(r"业|界|家|间|系统|类|机构|监管|学|从业|理财子|账?号")
_NO_FIRM = re.compile(r"制|有限|数|的|转让|质押|比例|回购|合作|权|方|股东|公司|企业|子公司|发行|总|为|后|合计|解|上市|过户|登记|拍卖|冻结|价|认购|占|持|地位|代码")
_GENERAL = words("中国 中华 全国 香港 澳门 台湾 亚洲 欧洲 东南亚 亚太 华北 华东 华南 华中 西南 西北 东北 长三角 大湾区 京津冀")
_NO_BRAND = re.compile(
    r"(?:限售|增发|认购|配售|回购|存量|受让|内资|外资|优先|质押|冻结|代持|转让|标的|目标|发行|增持|减持|剩余|法人|国有|普通|流通|库存|奖励|激励|员工|供股|配股|缴足|未缴|换取|代价|国资|央企|港资|民资|参股|相对|绝对|间接|直接"
    r"|共同|投资|商业|网上|手机|电子|数字|开放|存管|托管|合作|中央|人民|开发|政策|民营|国内|投行|种子|血液|精子|时间|数据|基因|电力|爱心|道德|积分|粮食|食物|图片|题|充电|能量|碳|土地|森林|老赖|开户|农商|农信|涉事|涉案|放贷|借贷|贷款|承兑|代销|结算|清算|主办|经办|付款|收款|发卡|收单|签约|贴现|外国|外商|大型|中小|影子|地下)\Z"
)


def heads(norm: str, grammar: FirmGrammar, rare_start: Callable[[str, int], int | None]) -> Iterator[Span]:
    """The names of `norm` that end in such a word; `rare_start` gives the start of a rare brand that ends at an offset."""
    for m in near(_ENDS, _HEAD, norm, (0, len(norm)), before=4, behind=0):
        at, end = m.span()
        if m["bank"]:
            start = None if _NO_BANK.match(norm, end) else _place_start(norm, grammar, at)
            if start is not None and (norm[at - 1] in "省市县区旗" or norm[at - 3 : at] == "自治州") and end - at == 2:
                start = None  # 江西省银行业 and its like: the banks there
        else:
            start = None
        if start is None and not (_NO_BANK if m["bank"] else _NO_FIRM).match(norm, end):
            start = rare_start(norm, at)
            if start is not None and (_NO_BRAND.search(norm, start, at) or at - start != 2 or not _han(norm[start:at])):
                start = None
        if start is not None:
            yield Span(start, end)


def _han(text: str) -> bool:
    return re.fullmatch(f"[{HAN}]{{2}}", text) is not None


def _place_start(norm: str, grammar: FirmGrammar, at: int) -> int | None:
    """The start of one or two places that end right at `at` (天津滨海), none of them a country or a part of the world."""
    for size in (8, 7, 6, 5, 4, 3, 2):
        start = at - size
        if start < 0:
            continue
        stop, code = grammar.places.chain(norm, start, at)
        if stop == at and code and norm[start:at] not in _GENERAL and not norm.startswith(tuple(_GENERAL), start):
            return start
    return None
