"""What a share or an index is quoted at behind its change: 股价涨45元,收1085元,成交5321张,年初至今累跌两成七.

The verb of the quotation (收, 报, 收在) is no name, and what is not said to be of the turnover is of the price. Fails where a
paragraph speaks of two prices and quotes the first one again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.found import Found

__all__ = ["MARKETS", "OF_SHARES", "quoted_on"]

MARKETS = re.compile(r"(?:恒生|国企|科技|加权|上证|深证|沪深|创业板|大盘|综合|道琼|标普|纳斯达克|日经)[\u4e00-\u9fffA-Z0-9]{0,4}指数?$|^(?:恒指|国指|科指|沪指|深成指|创指|大盘|大市|台股|港股|美股|[两沪深]市|主板)[\u4e00-\u9fff]{0,6}$|^(?:国际|布伦特|美|现货|纽约|伦敦|WTI|COMEX|LME)*(?:原油|油价|金价|铜价|黄金)[\u4e00-\u9fff]{0,4}$|^恒生(?:科技|国企)?$|板块$|概念股?$|北向资金|北水|南下资金|港股通")  # of no company
OF_SHARES = re.compile(r"每股|^(?:EPS|PE|PB|PS)$|市[盈净销]率|目标价|^股价|归母|扣非|总股本|总市值|^(?:全球|世界|欧元区|新兴市场|发达经济体|新兴经济体)")  # of a company, whatever place was told of before
_AT_MARKET = re.compile(rf"{MARKETS.pattern}|^(?:股价|全日成交|成交|大市成交|目标价|成交额)$")
_PRICED = frozenset({"percent", "money"})
_REACH = 6
_PRICES = ("股价", "股份", "指数", "指", "期货", "期价", "汇价", "汇率", "金价", "油价", "铜价", "大盘")
_WHEN = "[今昨][日天]|周[一二三四五]|终场|最终|早盘|午盘|盘中|一度|收盘|收市|全日|则|并|亦|也|现|暂|最新"
_QUOTES = re.compile(rf"[\s,;]*(?:{_WHEN})*(?:收报|报收|收于|收在|作收|开于|开在|收|开|报|高见|低见)(?:报|于|在|为)?")
_SO_FAR = re.compile(r"年初至今|今年以来|年内|(?:本|这|近)[一两三]?(?:周|月|年|个月)以?来|上市至今|上市以来")
_MOVED = frozenset({"percent", "points"})


def quoted_on(norm: str, group: Group, found: Found, slots: Sequence[Slot]) -> tuple[Name, ...]:
    """The names of `found`, or that of the price told before where the lead only says that it is quoted."""
    if not found.names and found.scan.companies and found.lead.change and found.dimension in _PRICED and slots and slots[-1].name is not None and _AT_MARKET.search(slots[-1].name.norm):
        return (Name("股价", None),)  # 恒指升51点,…;某某控股升1.4%
    lead = norm[group.lead.start : group.lead.end]
    told = _QUOTES.fullmatch(lead) if found.dimension in {"none", "count"} or found.dimension.startswith("money") else None
    if not told and (found.names or found.dimension not in _MOVED or not _SO_FAR.search(lead)):
        return found.names
    if told and slots and slots[-1].measure == "growth" and slots[-1].kind == "percent" and slots[-1].name is not None and slots[-1].name.norm[-1] not in "额量":
        return (slots[-1].name,)  # 铁矿石跌2.3%,收于748.5元
    price = next((s.name for s in reversed(slots[-_REACH:]) if s.name and s.name.norm.endswith(_PRICES)), None)
    return (price,) if price is not None else found.names
