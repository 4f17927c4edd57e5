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

__all__ = ["heads", "traded"]

_TIME = r"(?:\d{1,2}月|上半年|下半年|前[一二三]?季度?|[去今上]年|第?[一二三四]季度?|20\d\d年(?:上半年|前三季度)?|年内|[次翌今昨]日|今早|盘中|午后|尾盘){0,2}"
_TOLD = r"股价|市值|总营收|营业总收入|营收|营业收入|净利|归母|扣非|毛利率|目标价|评级|出货量|市盈率|涨停|跌停|涨超|跌超|大涨|大跌|收涨|收跌|高开|低开|直线拉升|封板|封涨停|复牌|停牌|每股收益|(?:发布|公布|披露)(?:业绩|财报|20\d\d年|[一三]季报|半年报|年报|中报|年度报告|第?[一二三四]季度)|(?:公布|宣布|发表)[^。,;\n]{0,8}业绩|发?盈[警喜]|发盈利警告|业绩|溢利|纯利|营业额|同店销售|收报|昨收|末期息|派息"
# What only a listed firm has, behind its name: 芯原微电20%|涨停, 星纬能源上半年|营收.
_TRADED = re.compile(rf"(?:^|(?<=[\n。,;:、!?（(“])|(?<=其中)|(?<=维持)|(?<=覆盖))(?P<name>[{HAN}]{{4,6}}?)[”\"]?{_TIME}(?:买入|增持|推荐|中性|强推|跑赢行业|优于大市|\d{{1,3}}(?:\.\d+)?%|\d+[cC][mM]|一度|竞价|开盘|强势|逆市|尾盘|实现|录得|取得)?(?P<told>{_TOLD})")

_GOODS = ("产品", "系统", "设备", "组件", "器件")
_BY_SIDE = re.compile(r"(?:分[\u4e00-\u9fff]{1,4}来?看|分(?:产品|业务|板块|行业|地区|品类|渠道))[,:]?$")
_HEAD = re.compile(r"(?P<bank>(?:农村商业|农商|农信|城市商业|商业|村镇|农村合作|国际)?银行)|(?P<firm>股份|控股)")
_ENDS = Marks("银行", "股份", "控股")
# Behind 银行: what makes of it banks in general, or another word.
_NO_BANK = re.compile(r"业|界|家|间|系统|类|机构|监管|学|从业|理财子|账?号")
_NO_FIRM = re.compile(r"制|有限|数|的|转让|质押|比例|回购|合作|权|方|股东|公司|企业|子公司|发行|总|为|后|合计|解|上市|过户|登记|拍卖|冻结|价|认购|占|持|地位|代码")
_INDICES = words("恒生 上证 深证 中证 国证 富时 标普 纳斯 日经 北证 科创")
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


def traded(norm: str, grammar: FirmGrammar, rare: Callable[[str], bool]) -> Iterator[Span]:
    """A rare brand of two characters and a trade in front of what only a listed firm has."""
    for m in _TRADED.finditer(norm) if any(w in norm for w in ("股", "涨", "跌", "净利", "营收", "毛利率", "目标价", "业绩", "盈警", "溢利", "纯利", "营业额", "同店", "发布", "披露")) else ():
        name = m["name"]
        listed = m["told"] in {"涨停", "跌停"} or m["told"].startswith(("发布", "披露"))  # which nobody else does
        trade = grammar.ends_in_trade(name) and name[2:] in grammar.trades
        if not listed and (name.endswith(_GOODS) or name[:2] in grammar.trades or _BY_SIDE.search(norm, max(0, m.start() - 8), m.start())):
            continue  # 分业务看,储能系统|毛利率
        if rare(name[:2]) and name[:2] not in _INDICES and (trade or (listed and len(name) == 4 and rare(name))) and name[:2] not in grammar.places.codes:
            yield Span(*m.span("name"))
