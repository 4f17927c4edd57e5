"""Reads the name of what is measured out of what a lead leaves over, from left to right.

"其中,上半年北京、天津的出口总值" opens with words that are no part of a name (其中), a period, a list of regions; a company
or a pronoun may stand there too. They are taken off and kept; the rest is the name, or a list of names with a common head.
A name that still holds a verb is cut behind it (集团目前拥有|有效专利); where the words of the segmenter say so.
Fails where a name begins with a word that also opens clauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from jjjextract.lang.mask import BRACKET, COMPANY, FIGURE, PERIOD, REGION, SOURCE
from jjjextract.lang.zh.figure_words import FigureText, FigureWords, Role
from jjjextract.lang.zh.quoted import MARKS, WIRE
from jjjextract.spans import Span

__all__ = ["AT_WORK", "Scan", "done_to", "scan"]

_PERIOD = re.compile(
    rf"(?:截至|截止到?|到|至|在|自|从|于)?{PERIOD}(?:底|末|初|起|止|间|期间|以来|内|里|中(?![期央国小型高外学标])|当月|[之以]?前(?![一二三四五六七八九十两\d列茅述景端线期后台沿])(?=[\u4e00-\u9fff]{{2}})|时|档(?=电影|影片|影院|大盘|总?票房|期)|的)?(?:\({PERIOD}\))?"
)
_REGION = re.compile(rf"{REGION}")
_COMPANY = re.compile(rf"{COMPANY}(?:{BRACKET}|\((?:{REGION}|{FIGURE})\))?")
_SOURCE = re.compile(rf"(?:据|根据|按|按照)?{SOURCE}(?:[^,;。:]{{0,8}}?(?:显示|表明|指出|称|公布|发布))?")
_BRACKET = re.compile(BRACKET)
_PLACE = re.compile(rf"(?:位于|地处|坐落于?|总部(?:位于|在|设在))(?:{REGION}|[^,;。的\ue000-\uf8ff])*?(?:的|,)")
_WITHIN = re.compile(rf"(?:在|被|遭|从|经由|途经|经|对|向|于|以|按|就|由)(?={REGION})")
_MORE = re.compile(rf"(?:(?:、|和|与|及|以及){REGION})+")
_SIDE = re.compile(r"(?:扣除|剔除)[\u4e00-\u9fff]{1,8}?(?:之后|以后|后|因素)(?!的)|(?:分[^,;。:]{1,6}看|从[^,;。:]{1,8}看|[^,;。:]{1,6}方面)[,:]?")
_RELATION = re.compile(rf"{REGION}(?P<way>在|对|与|同|向|往|从|至|自){REGION}(?:[、和与及]{REGION})*[\u4e00-\u9fff]")
_ROUTE = re.compile(rf"(?:{REGION})?[至到往](?:{REGION}|[\u4e00-\u9fff]{{2,4}})[^,;:。]{{0,6}}(?:运价|票价|运费|机票|航线|航班|客流量?|货运量)")  # 上海|至美西基本港运价
_PARTNERS = frozenset("对同向从自")
_TOWARDS = re.compile(rf"(?:输往|销往|运往|输至){REGION}(?:[、和与及]{REGION})*(?:的?(?:货物|货品|产品|商品|集装箱))?(?:货值|总值|金额|数量)?$|[对向从自](?:{REGION}|[东非拉中][盟洲美亚](?=[、和与及]))(?:[、和与及](?:{REGION}|[非拉中东南北西][洲美东亚盟](?:{REGION})?))*(?:等国家|国家|地区|各国)?(?:的)?(?:货物|服务|农产品)?(?:进出口|出口|进口|贸易|直接投资|投资|援助)")
_PEOPLE = re.compile(rf"{REGION}(?:(?:、|和|与|及){REGION})*(?:籍)?(?:旅客|游客|观众|客(?=占|有|$)|留学生|买家)(?!吞吐|发送|周转|运输|流量|接待)")
# 面板大厂|群某光电: what the company is, in front of its name.
_THIS_ONE = re.compile(r"(?:这|该)(?:个|座|条|项|处)?(?=(?:计划)?(?:总?投资|占地|总?建筑面积|设计|规划|年产|日处理|日产|全长|总装机|装机))")  # 这个|总投资A亿元的项目
_THIS_SHOP = re.compile(
    r"(?:[这那][家间座所处]|该)[\u4e00-\u9fff]{0,5}?(?:店(?![员长铺面家])|馆(?![长藏员])|厂(?![商长家区房])|校(?![长园友区])|院(?![长线校士落])|(?<=[农牧卖商市球渔林猪鸡])场|园(?![区林长])|工坊|餐厅|酒店|超市|民宿|诊所|品牌(?!的?产品)|银行|书店|影院|戏院|医院|学校|健身房|俱乐部|合作社|养老院|幼儿园|书院|酒吧|茶馆|旅馆|客栈)"
)
_APPOSITION = re.compile(rf"[\u4e00-\u9fffA-Z0-9]{{2,10}}?(?:大?厂|厂商|龙头|龙头企业|巨头|企业|公司|业者|品牌|商|集团|连锁)(?={COMPANY[0]})|[\u4e00-\u9fff]{{0,8}}?(?:附属(?:公司)?|子公司|联营公司|合营公司|旗下)(?={COMPANY[0]})")
_RELATIVE = re.compile(rf"[^,;:。的{COMPANY[0]}]{{3,20}}的(?={COMPANY}[^,;:。派提给为将把向对]{{0,24}}{FIGURE})")  # 做五金出身的|某公司
_SETTER = re.compile(r"(?:央行|中国人民银行|人民银行|人行|美联储|联储局|联储|欧洲央行|日本央行|日银|英国央行|各地|各行|各银行)(?:宣布|决定|再次|将|拟|已|近日)*(?=(?:下调|上调|调降|调升|调低|调高|降低|提高|下修|上修)了?[\u4e00-\u9fff]{2})")
_ASKED = re.compile(r"(?:另|另外|再|还|并|也|就|则)*(?:向|对|跟|给)[\u4e00-\u9fff]{1,8}?(?:求偿|收取|追讨|请求|征收|加收|索取|加征|开征|追缴|收费|提供|发放|核发|发给|补助)(?=[\u4e00-\u9fff]{2})")  # 向获救者求偿|搜救费用
_SETTERS = frozenset("央中人美联欧日英各")
_ON_SHORE, _SHORE = re.compile(rf"[\u4e00-\u9fff]{{1,6}}(?:之滨|之畔|之巅|之南|之北|之西|之东|两岸|岸边|脚下|南麓|北麓|东麓|西麓|腹地|边陲|源头|深处)[的,]?(?={REGION})"), 12  # 南海之滨|深圳
_SINGLE = frozenset((COMPANY[0], SOURCE[0], BRACKET[0]))
_FACILITY = re.compile(r"港(?=(?:货物|货柜|装卸|旅运|集装箱|外贸|旅客|铁矿石|完成|口岸))|(?:国际)?机场的(?=[\u4e00-\u9fff]{3})|境内(?![外上])(?=[\u4e00-\u9fff]{2})|(?:地区|区域|辖区)(?!生产总值|经济|发展|协调|创新|竞争力)(?=[\u4e00-\u9fff]{2})")
_PROVINCE = re.compile(r"级(?=[\u4e00-\u9fff]{2})|(?![各全本该我一两])[\u4e00-\u9fff]{2,4}?(?:(?<!政)府|[州省邦郡])(?=[\u4e00-\u9fff]{2})")  # 泰国|罗勇府|投资
_AT_HOME = re.compile(r"(?:市场|订单|收入|营收|营业额|业务|客户|销售|门店|分店|游客|旅客|住客|航线|航班|航点|线路|人次|旅游|生意|业绩|利润|工厂|产能|员工)")
_HERE = frozenset({"国内", "本地"})
_LOCAL = re.compile(r"(?!人口$)[\u4e00-\u9fff]{0,4}?(?:[者员兵生商户工童劳客民]|人员|工人|老人|[男女]性|青年|家庭|企业|品牌|劳动力|就业|游客|旅客|车主|蔬菜|猪肉|海鲜|牛奶|产品|货|市场|需求|消费|订单|生意|车|船|媒体|院校|高校|大学|学校|餐厅|食肆|农场|猪场|渔业|农业)(?=[占有达是为只就约共已则也都仅由从超不近]|$)")
_QUARTER = re.compile(r"[东西南北][区部]?(?=[则却也亦均占为达高低跌升由从的]|$)")
_WORKS = re.compile(r"新?(?:[\u4e00-\u9fff]{2,4}工厂|工?厂|分公司|子公司|分行|分店|门店|业务(?=[占收营]|$)|(?<![全各本我])市场(?=[则却也亦均占收营升跌增减]|同店|录得|贡献|的?销售|$)|车间|办事处|研发中心|生产基地)的?")
_FIELD = re.compile(r"(?:各?省份?|城市|地区)?的?(?:首位|榜首|前列|之首|第[一二三四五六七八九十\d]{1,2}[位名]?)(?=[,，]|$)")
_REVISES = frozenset({"将" + REGION[0], "把" + REGION[0]})
_REVISER = re.compile(rf"[\u4e00-\u9fff]{{2,14}}?[将把](?={REGION}(?:{PERIOD})?[\u4e00-\u9fff])")  # 某组织|将|中国今年经济增长预期…
_FIRST = _SINGLE | frozenset(PERIOD[0] + REGION[0] + "截到至在被遭自从于位地坐总对向以按就由据根经途输销运")
_OF_BANKS = frozenset({"借贷", "贷款", "存款", "结余", "利息", "按揭", "体系", "同业", "信贷", "融资", "借款"})
_OTHER = ("其他", "其它", "其余", "可持续发展", "可再生", "实际控制人")  # a part of the name: 其他收入
AT_WORK = re.compile(r"在(?:岗|训|婚|岸|押|逃|华(?!为|北|东|南|中|润|夏|盛|尔)|编|册|读|校(?!园|内|外|区|门|办)|建(?!设|筑|立|成)|职(?!场|业|工)|营(?!业|地|商|收|销)|手(?!机|里|中|上)|售|研(?!究|发)|租(?!界|金)|途|库(?!房|里)|用(?!于|户|途|来|地|电|水|工|车|在)|园(?!区|内|里|林|中|子|艺|方)|籍(?!贯)|管(?!理|道|制|控)|施(?!工|策|展|行)|训(?!练|话))")  # 在岗4860人
_OF_DOING = frozenset({"服务", "养殖", "种植", "播种", "改造", "建设", "经营", "运营", "管理", "使用", "利用", "处理", "办理", "覆盖", "捕捞", "屠宰", "接待", "交付", "承接"})
_PROGRESS = ("规模", "进度", "成本", "费用", "效率", "损失率", "能力", "周期")  # 收割|进度
_DONE_TO = frozenset("售建投签购租批结还付缴收发领拆供")  # a participle behind 已
_OTHERS = re.compile(rf"(?:[、和与及]{COMPANY})*等(?=[^,;。的]{{0,6}}(?:客户|买家|供应商|经销商|合作伙伴|竞争对手|同行)(?:[的占合贡]|订单|采购|[,，]|$))")  # 甲、乙等|大客户的订单
_SETTLED = frozenset({"解决", "处置"})
_ONLY = frozenset("光单仅")
_SUFFIXES = frozenset("点站场厂户商员费器量率构区园馆线面")
_TAILS = frozenset("度业者器场户员商站厂额率量费班机品线网店区证馆面")  # behind a verb of two characters: 服务业, 养殖场, 经营者
_RUNS = frozenset({"暑期", "暑假", "寒假"})
_BUILDING_ON = ("改扩建", "改建", "扩建", "、", "和", "或")
_OF_NAMES = frozenset({"基本", "直接", "名义", "经常"})  # adverbs that also open names
_KINDS = frozenset({"单日", "单月", "全日", "平日", "短期", "实际", "剩余", "基本", "最高", "最低", "最长", "最短", "最快", "最慢", "最少", "本地"})  # 最短|距离: of a name where nothing but a noun is behind
_KIND_OF, _PAID = 7, frozenset("票费价款金车房户者员")
_DAILY = ("成交", "收市", "收报", "沽空", "净流", "成交额", "成交量")  # 全日|成交: of the day
_EDGE = " \t\u3000“”‘’\"'「」『』【】、·-,:;|｜丨│" + MARKS
_NEWS = re.compile(r"\s*(?:(?:快讯|即时|最新|独家|头条|突发|更新|速报|专题|影音?|图|[\u4e00-\u9fff]{2,6} ?(?=[|｜丨│]))[/|｜丨│]|#[^#\n]{1,16}#|《[\u4e00-\u9fff]{1,8}(?:报|时报|日报|晚报|周刊|新闻)》讯?)(?=.)")  # 数据丨出口; #外贸# 出口; 《某某日报》出口
_TAG = re.compile(r"\s*(?:【[\u4e00-\u9fff ]{1,16}】|\[[\u4e00-\u9fff ]{1,16}\])(?=.)")  # 【本报讯】|出口


@dataclass(slots=True)
class Scan:
    """What stands in front of a name, and where the name begins."""

    start: int
    clause: int = -1
    regions: tuple[Span, ...] = ()
    companies: tuple[Span, ...] = ()
    weak: tuple[Span, ...] = ()
    periods: tuple[Span, ...] = ()
    pronoun: Span | None = None
    now: bool = False
    basis: Role | None = None
    basis_at: Span | None = None
    change: Role | None = None
    change_word: str = ""
    status: str | None = None
    relation: bool = False
    counterparts: tuple[Span, ...] = ()


_TOLD_BY_VERB = frozenset({"交付", "卖出", "运送", "发送", "接待", "出口", "签下", "生产"})
_THE_FIRM = frozenset({"公司", "集团"})
_FIRMS_COUNTED = re.compile(r"[^,;。!?\d]{0,8}[\d.,]+[万千百]?[多余]?[家户个]|(?:现|共|目前)?有[\d.,]+[万千百]?[多余]?[人名](?=[,。;]|$)")
_LONGEST = 24  # characters that a known name may have


def scan(mask: str, norm: str, span: Span, words: FigureText, name_size: Callable[[int, int], int]) -> Scan:
    """Take what is no part of a name off the left end of `span`. `name_size(start, end)`: see `lead.read_lead`."""
    tag = _TAG.match(norm, *span) or _NEWS.match(norm, *span)
    kept = mask[slice(*tag.span())] if tag else ""  # 【某某乳业】前三季度净利润: whose it is
    start = tag.end() if tag and REGION[0] not in kept and COMPANY[0] not in kept else span.start
    found = Scan(start, start)
    for _ in range(32):
        at = found.start
        while at < span.end and norm[at] in _EDGE:
            at += 1
        wire = WIRE.match(norm, at, span.end)
        if wire:
            at, found.regions, found.weak, found.periods = wire.end(), (), (), ()
        found.start = at
        if at >= span.end or not _take(found, mask, norm, span.end, words, name_size):
            break
    return found


def _take(
    found: Scan, mask: str, norm: str, end: int, words: FigureText, name_size: Callable[[int, int], int]
) -> bool:
    if _mention(found, mask, norm, end):
        return True
    if found.relation or (1 < end - found.start <= _LONGEST and name_size(found.start, end) == end - found.start and not _stands_for(found, norm, end)):
        return False  # all that is left is a known name
    return norm[found.start] in words.words.openings.firsts and _opening(found, mask, norm, end, words, name_size)


def _stands_for(found: Scan, norm: str, end: int) -> bool:
    """True for 公司 alone in front of what is no number of companies: 公司|拟发行A万股, 公司|A名员工."""
    return norm[found.start : end] in _THE_FIRM and _FIRMS_COUNTED.match(norm, end) is None


def _mention(found: Scan, mask: str, norm: str, end: int) -> bool:
    at = found.start
    first = mask[at]
    if first not in _FIRST:
        if first in "这该" and (this := _THIS_ONE.match(mask, at, end)):
            found.pronoun, found.start = Span(at, this.end()), this.end()
            return True
        if first in "这那该" and (this := _THIS_SHOP.match(mask, at, end)) and this.end() < end:
            found.pronoun, found.start = Span(at, this.end()), this.end()
            return True
        m = _APPOSITION.match(mask, at, end) if mask.find(COMPANY[0], at, min(end, at + 16)) > 0 else None
        m = m or (_RELATIVE.match(mask, at) if at == found.clause and mask.find(COMPANY[0], at, min(end, at + 22)) > 0 else None)
        m = m or (_ASKED.match(mask, at, end) if first in "向对跟给另" else None)
        m = m or (_SETTER.match(mask, at, end) if mask[at] in _SETTERS else None)
        m = m or (_ON_SHORE.match(mask, at, end) if REGION[0] in mask[at : at + _SHORE] else None)
        m = m or (_SIDE.match(mask, at, end) if first in "扣剔" or "看" in (near := mask[at : min(end, at + 10)]) or "方面" in near else None)
        m = m or (_REVISER.match(mask, at, end) if REGION[0] in mask[at + 3 : min(end, at + 16)] else None)
        if m:
            found.start = m.end()
        return bool(m)
    if first in _SINGLE:
        return _class(found, mask, end, first)
    if first == REGION[0]:
        return _region(found, mask, norm, end)
    if m := _PLACE.match(mask, at, end):
        found.weak += _regions(mask, at, m.end())
    elif _TOWARDS.match(mask, at, end):
        found.relation = True
        found.counterparts += _regions(mask, at, end)
        return False
    elif m := _WITHIN.match(mask, at, end):
        r = _REGION.match(mask, m.end(), end)
        found.start = m.end()
        if r:
            more = _MORE.match(mask, r.end(), end)
            stop = more.end() if more else r.end()
            inside = (Span(*r.span()), *_regions(mask, r.end(), stop))
            if m.group()[0] in "从经" or (more and m.group()[0] in "在由"):  # 在北京、天津和河北
                found.regions += inside
            elif more and m.group()[0] in "对向":  # 对越南、印度分别出口
                found.counterparts += inside
            else:
                found.weak += inside
            inner = _PROVINCE.match(mask, stop, end) or (_FACILITY.match(mask, stop, end) if more else None)
            found.start = inner.end() if inner else stop
        return True
    elif m := _PERIOD.match(mask, at, end):
        found.periods += (Span(*m.span()),)
    else:
        m = _SOURCE.match(mask, at, end) or _SIDE.match(mask, at, end)
    if m:
        found.start = m.end()
    return bool(m)


def _region(found: Scan, mask: str, norm: str, end: int) -> bool:
    """A place: taken off, or one side of a relation between places."""
    at = found.start
    if m := _RELATION.match(mask, at, end):
        found.relation = True
        sides = _regions(mask, at, end)
        if m["way"] in _PARTNERS:  # 广西|对越南出口
            found.regions += sides[:1]
            found.counterparts += sides[1:]
            found.start = sides[0].end
        else:
            found.regions += sides
        return False
    if (m := _PEOPLE.match(mask, at, end)) and norm[at] not in "全我本各":
        found.relation = True  # 日本|旅客: where they are from
        found.counterparts += _regions(mask, at, m.end())
        return False
    m = _REGION.match(mask, at, end)
    if m is None:
        return False
    if mask[m.end() : m.end() + 1] in "至到往" and _ROUTE.match(mask, at, end):
        found.relation = True
        return False
    if norm[at : at + 2] in _HERE and (_AT_HOME if norm[at] == "国" else _LOCAL).match(norm, at + 2, end):
        found.relation = True  # 国内|订单: what is not abroad
        return False
    if found.regions and (field := _FIELD.match(mask, m.end(), end)):
        found.start = field.end()  # 四川保持|西部地区首位: where it ranks, and no place of the figure
        return True
    if _QUARTER.match(mask, m.end(), end):
        found.relation = True  # 中环跌至A,|九龙东则高达B: a part of a town is no town
        return False
    works = _WORKS.match(mask, m.end(), end)
    if works is not None and works.group() in {"业务", "市场"}:
        found.relation = True  # 深圳|业务占收益的比重: a side of a company, by its place
        return False
    if works is None:  # 越南厂的产能 is of no region
        found.regions += (Span(*m.span()),)
    facility = _FACILITY.match(mask, m.end(), end) or _PROVINCE.match(mask, m.end(), end) or (works if works and end - works.end() > 1 else None)
    found.start = facility.end() if facility else m.end()
    return True


def _regions(mask: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple([Span(*r.span()) for r in _REGION.finditer(mask, start, end)])


def _class(found: Scan, mask: str, end: int, first: str) -> bool:
    """A company, a source or a bracket: one mention, whatever stands around it."""
    pattern = _COMPANY if first == COMPANY[0] else _SOURCE if first == SOURCE[0] else _BRACKET
    m = pattern.match(mask, found.start, end)
    if m is None:
        return False
    if first == COMPANY[0] and mask[m.end() : m.end() + 2] in _REVISES and mask.find("预", m.end(), end + 4) > 0:
        found.start = m.end() + 1  # 某银行将|美国经济增速预测…: who revises, and not of whom it is
        return True
    if first == COMPANY[0] and (others := _OTHERS.match(mask, m.end(), end)):
        found.start = others.end()
        return True
    if first == COMPANY[0]:
        found.companies += (Span(*m.span()),)
    found.start = m.end()
    return True


def _opening(
    found: Scan, mask: str, norm: str, end: int, words: FigureText, name_size: Callable[[int, int], int]
) -> bool:
    """A word that opens a clause, a pronoun for a company, a basis, or a change in front of its name (提高了…)."""
    at, known = found.start, words.words
    for word in known.openings.beginning(norm, at, end):  # longest first
        size = len(word)
        if (word == "涉及" and norm.startswith(("金额", "款项", "损失"), at + 2)) or (word == "银行" and norm[at + 2 : at + 4] in _OF_BANKS) or (word == "全行" and norm.startswith("业", at + 2)):
            return False  # 涉及|金额, 银行|借贷, 全行业
        if norm.startswith(_OTHER, at) or (word == "在" and AT_WORK.match(norm, at, end)):
            return False
        if mask[at : at + size] != word or (size > 4 and name_size(at, at + size) > 1):
            continue  # 可实现年产 holds a name
        if norm.startswith("档", at + size) and word in _RUNS:
            continue  # 暑期档|票房
        if word == "新建" and norm.startswith(_BUILDING_ON, at + size):
            return False  # 新建|改扩建
        if word in _OF_NAMES and size < end - at and not _opens(known, norm[at + size : at + size + 1]):
            continue  # 基本|金属, 直接|投资
        if word in _KINDS and _is_noun(known, norm[at + size : end]):
            return False
        if norm.startswith("现金流", at + size):
            return False  # 经营|现金流净额
        if end - at - size <= 3 and (norm.endswith(_PROGRESS, at + size, end) or (word in _OF_DOING and words.words.measures(norm[at + size : end]))):
            return False  # 服务|面积
        if end - at - size == 1 and norm[end - 1] in _SUFFIXES:
            continue  # 服务|点
        if size == 2 and word in known.lead_verbs and norm[at + 2 : at + 3] in _TAILS and norm[at + 2 : at + 4] not in known.common:
            continue  # 服务业|从业人员, and no 服务|业主
        if name_size(at, end) > end - at - size > 0 and norm[at + size - 1 : end] and _inside(at + size, end, name_size):
            continue  # 签订单: the word ends inside a known name
        if word == "已" and norm[at + 1 : at + 3] not in known.common and done_to(norm, at, end):
            return False  # 已售|房源
        if word == "近" and norm.startswith(("中心", "海"), at + 1):
            continue  # 近中心最大风速
        if word in _ONLY and norm[at + 1 : at + 3] in known.common and norm[at + 2 : at + 4] not in known.common:
            found.start = at + 1
            return True  # 光|电商就走了六成; 光电产业 is one
        if size == 1 and (norm[at : at + 2] in known.common or norm[at : at + 2] in known.heads) and not _opens(known, norm[at + 1 : at + 2]):
            continue  # 对联
        if word in _TOLD_BY_VERB and at + size == end and found.companies:
            return False  # 某汽车|交付A万辆
        if word in known.now:
            found.now = True
        elif word in known.pronouns:
            if word == "企业" and _done_for(found.clause, norm, at, known):
                return False  # 解决|企业诉求
            found.pronoun = Span(at, at + size)
            size += 2 * norm.startswith(("里的", "内的"), at + size)  # 园区里的|产值
        elif not (word in known.lead_in or word in known.lead_verbs or _role(found, words, word, at)):
            continue
        size += word in known.lead_verbs and norm.startswith("后", at + size)  # 改造后|门店46家
        inside = _begun(norm, at, size, known, name_size) if word in known.roles and known.roles[word].kind == "status" else 0
        found.start = at + size - (inside if inside < size else 0)  # 拟|投资
        return True
    return False


def _is_noun(known: FigureWords, rest: str) -> bool:
    """True for 成本, 客流量, 票 behind a word that is an adverb in front of anything else."""
    return 0 < len(rest) <= _KIND_OF and not rest.startswith(_DAILY) and (rest[-1] in _PAID or any(rest[k:] in known.heads for k in range(len(rest))))


def done_to(norm: str, at: int, end: int) -> bool:
    """True at the 已 of 已售|房源, where it tells which of them are counted."""
    return at + 4 <= end and norm[at + 1] in _DONE_TO


def _begun(norm: str, at: int, size: int, known: FigureWords, name_size: Callable[[int, int], int]) -> int:
    """How much of the name has begun inside a word of plans: 拟|投资, 计划|改造."""
    cut = size > 2 and norm[at + size - 1 : at + size + 1] in known.common
    return name_size(at, at + size) or int(cut)


def _done_for(clause: int, norm: str, at: int, known: FigureWords) -> bool:
    """True behind a verb of doing: 企业 is then what it is done for, and no company that was named."""
    verb = norm[max(clause, at - 2) : at]
    return verb in known.lead_verbs or verb in _SETTLED


def _inside(at: int, end: int, name_size: Callable[[int, int], int]) -> bool:
    """True where a known name begins in front of `at` and ends behind it: the word in front is cut out of it."""
    return any(stop - name_size(at - 1, stop) < at < stop for stop in range(at + 1, min(end, at + 3) + 1))


def _opens(known: FigureWords, word: str) -> bool:
    """True for a word that may open a clause by itself."""
    return word in known.lead_in or word in known.lead_verbs or word in known.roles


def _role(found: Scan, words: FigureText, word: str, at: int) -> bool:
    role = words.words.roles.get(word)
    if role is None or len(word) < 2:
        return False
    if role.kind == "basis":
        found.basis, found.basis_at = role, Span(at, at + len(word))
        if role.direction:
            found.change = Role("growth", role.direction)
        return True
    if role.kind == "status":
        found.status = found.status or role.detail
        return True
    if role.kind == "growth" and word[-1] not in "持排资税产建发收息" and role.direction in {"increase", "decrease"} and found.change is None:
        found.change, found.change_word = role, word
        return True
    return role.kind in {"spread", "adverb"}
