"""Branches of industry whose official names hold joining words: 租赁和商务服务业 is one, and no 租赁 and 商务服务业.

After GB/T 4754-2017, sections and divisions. Fails for a name that a text shortens.
"""

from __future__ import annotations

import re

__all__ = ["INDUSTRY"]

_NAMES = (
    "农、林、牧、渔业", "电力、热力、燃气及水生产和供应业", "电力、热力生产和供应业", "电力燃气及水的生产和供应业", "批发和零售业", "住宿和餐饮业",
    "交通运输、仓储和邮政业", "信息传输、软件和信息技术服务业", "软件和信息技术服务业", "租赁和商务服务业", "科学研究和技术服务业",
    "水利、环境和公共设施管理业", "居民服务、修理和其他服务业", "文化、体育和娱乐业", "煤炭开采和洗选业", "石油和天然气开采业",
    "酒、饮料和精制茶制造业", "纺织服装、服饰业", "皮革、毛皮、羽毛及其制品和制鞋业", "木材加工和木、竹、藤、棕、草制品业", "造纸和纸制品业",
    "印刷和记录媒介复制业", "文教、工美、体育和娱乐用品制造业", "石油、煤炭及其他燃料加工业", "化学原料和化学制品制造业", "橡胶和塑料制品业",
    "黑色金属冶炼和压延加工业", "有色金属冶炼和压延加工业", "铁路、船舶、航空航天和其他运输设备制造业", "电气机械和器材制造业",
    "计算机、通信和其他电子设备制造业", "金属制品、机械和设备修理业", "广播、电视、电影和录音制作业", "住宿餐饮和居民服务业",
)  # fmt: skip
INDUSTRY = re.compile("|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True)))
"""An official name with a joining word inside."""
