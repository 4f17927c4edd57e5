"""Marks around a time or a place that tell whether figures behind it are of it. Fails for a time that stands alone."""

from __future__ import annotations

import re

__all__ = ["AGO", "AIMED", "ALONE", "ASIDE", "CAUSE", "CLAUSE", "FORECAST", "LOOKING_BACK", "PART", "PUT_OFF", "SCENE", "SINCE", "UNDATED", "UNTOLD", "WORKS"]

ASIDE = frozenset({"reporting", "event", "compared"})  # notes of a time: the day of the report, of an event, of what is compared with
PART = ("其中", "其中,", "当中", "当中,")
SINCE = ("以来", "至今", "疫情前", "疫情之前", "疫情以前", "疫情期间", "旺季", "淡季", "平时", "每年", "每月", "每个月", "一年下来")  # 开业以来, of which no year is told
ALONE = ("单季", "单月", "单周", "单日")
PUT_OFF = re.compile(r"(?:排|延续|持续|干|推迟|延|拖|签|订|看)[到至]了?$")  # 订单排到了2028年 says nothing of the figures behind it
AIMED = re.compile(r"的?[\u4e00-\u9fff]{0,4}(?:目标|任务|计划|预算|指标)数?的")  # 完成全年任务的九成
CLAUSE = re.compile(r"[^,。;!?\n]{0,40}(?=[,])")
CAUSE = re.compile(r"(?:减息|加息|降息|关税|联储|央行|局势|大选|通胀|疫情)")
SCENE = re.compile(r"(?![\u4e00-\u9fff]{0,4}(?:范围|领域|境|辖区|省|市|县|区)[内中])(?:的?一[间座个处条栋家片块])?[\u4e00-\u9fff]{2,14}?[里上中内旁边前外下](?=[,。;]|[已又还早]是|一片|灯|人)")  # 爱辉区|卧牛湖的冰面上
FORECAST = re.compile(r"(?:的?目标)?(?:预计|有望|力争|预期|可望|预估|争取)")
LOOKING_BACK = re.compile(r"(?:同期|底|末)?(?:的?时候)?(?:才|只有?|还|仅有?|也就|不到|还不到)(?:是|有)?[\d百一二两三四五六七八九十]")  # 今年三成二,前年|只有两成四
AGO = re.compile(r"[\d一二两三四五六七八九十几多]+(?:年|个月|天)(?:之|以)?前")
UNDATED = frozenset({"以前", "过去", "原来", "从前", "早先", "早年", "早期", "历史上", "今后", "将来", "未来", "当时", "那时", "那时候", "最初", "起初", "前不久", "不久前"})
UNTOLD = frozenset(w[-1] for w in (*SINCE, *UNDATED))  # what such a clause ends with: the quick look in front of both
_BUILT = r"(?:动工|开工|奠基|建成|竣工|完工|投产|投用|启用|投运|落成|通车|并网|开通|开业|开馆|开园|成立|创办|上线|上马|新上|新添|新建|改造|扩建|引进|购置|买下|租下)"
_SIZE = r"(?:占地|总?建筑面积|总面积|面积|总?投资|计划投资|预计|可(?!以看)|能(?!源)|设计|年产|日产|月产|[日年]均?处理|每[天日年月小]|拥有|设有|建有|配有|全长|总长|长[约达]?\d)"
_PUT_UP = r"[^,。;!?\n\d]{0,10}?(?:建起|建成|盖起|办起|开出|设立|开设|投建|[建盖办设开]了)了?[^,。;!?\n\d]{0,12}?(?:厂|基地|生产线|产线|仓|中心|园|店|馆|校|院|车间)"
WORKS = re.compile(  # 去年3月,二期动工,总投资A; 去年底建成的分拣中心占地B
    rf",?总投资[^,。;!?\n]{{2,12}}?元的[^,。;!?\n]{{2,20}}?{_BUILT}|,?[^,。;!?\n\d]{{0,12}}?(?:{_BUILT}的,(?:一共|总共|共)?(?:有(?!关|望)|{_SIZE})|{_PUT_UP},(?:{_SIZE}|用工|员工|总投资)|{_BUILT}(?:建设|生产|通车|运营|使用)?,(?:项目|工程|总计)?{_SIZE}|{_BUILT}的(?!第)[^,。;!?\n\d]{{1,12}}?,?{_SIZE})"
)
