"""Words around a company's name in Chinese that say where it is, whose it is, and what else it is called."""

from __future__ import annotations

import re

from jjjextract.lang.zh.names import HAN

__all__ = ["DEFINED", "IN_BRACKET", "KNOWN_AS", "OF_UNIT", "OWNED", "PLACED", "RELATION_BEFORE", "RELATION_IS", "RELATION_LAST", "RELATION_OF", "SEATED", "SEATED_BEHIND", "SHORT_IN_BRACKET", "UNIT_BEFORE", "UNIT_BEHIND", "UNIT_OF", "agency", "brand_fits"]

# Behind a full name: (以下简称"第六镜"), (证券简称:恒岳精密), (简称第六镜).
DEFINED = re.compile(
    rf"\s?[(,](?:[^()\n]{{0,30}}?)?(?:以下)?(?:统称|简称|证券简称|股票简称|下称|又称|亦称|英文名)(?:为|是|:)?\s?[“\"'「『]?(?P<form>[{HAN}A-Za-z0-9·&]{{2,12}})[”\"'」』]?"
)
# A Chinese short name in brackets right behind the full one.
SHORT_IN_BRACKET = re.compile(rf"\((?P<form>[{HAN}]{{2,6}})\)")
IN_BRACKET = re.compile(r"\((?P<form>[A-Z][A-Za-z0-9&.,' \-]{1,60})\)")
# Behind an English name: , known as NHHI,
KNOWN_AS = re.compile(r",? (?:also |better )?known as (?P<form>[A-Z][A-Za-z0-9&-]{1,30}(?: [A-Z][A-Za-z0-9&-]{1,20}){0,2})(?=[,.;])")
# In front of a name: 位于合肥的, 总部位于北京的.
PLACED = re.compile(rf"(?:位于|坐落于|总部位于|总部设在|总部在|设在|扎根)(?P<place>[{HAN}]{{2,14}}?)的\Z")
# The same in English: Headquartered in Beijing, X; X, based in Leeds.
SEATED = re.compile(r"(?:[Hh]eadquartered|[Bb]ased|[Ll]ocated) in (?:the )?(?P<place>[A-Z][\w' -]{2,40}), (?:the )?\Z")
SEATED_BEHIND = re.compile(r",? (?:which is )?(?:headquartered|based|located) in (?:the )?(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})")
RELATION_BEFORE = re.compile(
    r"(?:(?P<child>(?:全资|控股|下属|旗下|主要|间接|直接|境外|海外)*(?:全资子公司|控股子公司|子公司|孙公司|附属公司|附属企业|参股公司|下属公司|下属企业|附属)|(?:公司|集团|企业)(?:旗下|下属)的)|(?P<parent>母公司|控股股东|控股公司|大股东|实际控制人))(?:为|是|,|:|、)?\Z"
)
RELATION_LAST = frozenset("司业属的东人为是,:、")
"""What such words end in."""
# Between two names in English: A's unit B; A, a unit of B; in front of one: its unit A.
_UNIT = r"(?:wholly[- ]owned |majority[- ]owned |fully owned |listed |local )?(?:subsidiary|unit|arm|affiliate|spin-off)"
UNIT_BEHIND = re.compile(rf"^['’]s? {_UNIT},? \Z")
UNIT_OF = re.compile(rf"^,? (?:which )?(?:is |was )?(?:an? |the )?{_UNIT} of (?:the )?\Z")
UNIT_BEFORE = re.compile(rf"\b(?:[Ii]ts|[Tt]heir) (?:(?P<child>{_UNIT})|(?P<parent>parent(?: company)?)),? \Z")
# Between two names: A旗下的B, A下属B.
OWNED = re.compile(r"^(?:旗下|下属)的?(?:(?:全资|控股)?(?:子公司|附属公司|企业|品牌))?\Z")
# Between two names: A是B的全资子公司.
RELATION_IS = re.compile(r"^,?(?:是|为|系|作为|属于|隶属于)\Z")
RELATION_OF = re.compile(r"^(?:的|旗下|旗下的|下属|的全资|的控股|下属的)(?:全资|控股)?(?:子公司|附属公司|孙公司|下属企业|分公司|附属企业)")
# Behind the name of a parent that is named as such alone: X是Y|的全资子公司.
OF_UNIT = re.compile(r"的?(?:全资|控股|参股|核心|重要)?(?:母公司|控股股东|大股东|子公司|附属公司|孙公司|成员企业|关系企业|关联企业|旗下企业|旗下公司)")
_AGENCY = re.compile(
    r"(?:局|厅|委|委员会|部|处|科|院|所|校|大学|学院|中学|小学|中心|协会|学会|商会|联合会|基金会|合作社|政府|台|总台|报|社|法院|检察院|海关|总署|署|站|园|园区|产业园|开发区|高新区|区|办|办公室"
    r"|街道|村|镇|乡|县|市|省|党|会|团|队|馆|网|港|机场|医院|电视台|广场|市场|小区|基地|指数|项目|工程|交易所|联盟|论坛|智库|总处|央行|银监|证监)\Z"
)
_RIGHT = re.compile(
    r"$|[^\u3400-\u9fffA-Za-z0-9]|的|将|在|已|为|是|与|和|及|等|公司|集团|今年|明年|去年|目前|股价|股份|董事|总经理|总裁|创始人|旗下|方面|表示|宣布|发布|称|披露|公告|拟|有|也"
    r"|还|又|从|于|对|向|上市|产品|项目|业务|一|工厂|总部|员工|高管|团队|负责人|副总|认为|联合|合作|推出|计划|选择|获|因|被|由|就|则|并|新|此次|本次|现|近|正|的确|之|今|昨|当天|承|建|接|办|这|那|以|到|自|通过|内部|未来|最|主|平台|网站|官网|品牌|贡献|录得|拖累|带来|亏损|盈利|扭亏|转亏|占|达|增长|下滑|发行|复牌|停牌|母公司|供货|供应商|配套"
    r"|营收|营业收入|净利|净亏|收入|销量|销售|毛利|出口|出货|交付|产能|产值|产量|市值|每股|门店|用户|业绩|年产|日产|累计|上半年|下半年|全年|第[一二三四1-4]季|前[三3]季|(?:19|20)[0-9][0-9]年|每年|每天|首次|先后|投资|投入|斥资"
)
_LEFT_BAD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]\Z")


def agency(text: str) -> bool:
    """True where a name ends as an agency, school, park or the like does, and as no firm does."""
    return text.endswith(("广播电视集团", "广播影视集团", "报业集团", "日报集团", "广电集团", "报业传媒集团")) or (bool(_AGENCY.search(text)) and not text.endswith(("公司", "集团", "研究院有限公司")))


def brand_fits(norm: str, start: int, end: int) -> bool:
    """True where a bare brand stands with a border behind it; one of two characters needs one in front as well."""
    if not _RIGHT.match(norm, end):
        return False
    if end - start > 2 or start == 0:
        return True
    before = norm[start - 1]
    return not _LEFT_BAD.match(before) or before in "的与和及由在被让把对向是为从给到据于等"
