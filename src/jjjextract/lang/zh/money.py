"""What a sum is for, directly behind it: 以2亿元|回购股份, 2300亿元|投向制造业; and what is a number of tenths. Fails where more stands in between."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jjjextract.lang.mask import COMPANY, FIGURE
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.noun import Tagger, behind
from jjjextract.spans import Span

__all__ = ["DEALS", "DUTIES", "VALUATION", "bought", "half", "is_tenths", "its", "levied", "paid_for", "spent_on", "sum_of"]

DEALS = frozenset(
    ["投得", "承投", "批出", "回购", "增持", "减持", "收购", "认购", "受让", "竞得", "拍得", "购得", "购入", "出售", "转让", "入股", "参股", "买入", "购置", "沽出", "易手", "投建", "扩建", "成交", "拍出", "拍下", "转手", "卖出", "售出", "中标", "摘得", "拿下", "租出", "租入", "承租", "承接", "定增", "增发", "配售"]
)

_DEAL = re.compile(
    rf"(?:左右|以上)?(?:的(?:价格|对价|总价|价码|高价|代价|(?:自有|自筹)?资金)|总价)?(?:现金)?(?:成功)?(?P<deed>{'|'.join(sorted(DEALS))})"
)
DUTIES = frozenset("手罚利管违服滞的基惩附对报进出反临最全关消增所资印佣滞")  # what a duty or a tax begins with
_DUTY = re.compile(r"的?(?:基准|惩罚性|附加|对等|报复性|进口|出口|反倾销|反补贴|临时|最惠国|全球){0,2}(?P<name>关税|附加税|消费税|增值税|所得税|资本利得税|印花税|佣金|滞纳金|(?:[\u4e00-\u9fff]{1,4})?(?:手续费|罚息|利息|管理费|服务费|违约金|担保费|押金))(?![^,。;]{0,4}率)")
_BEHIND_RATE = re.compile(r"的(?P<name>[\u4e00-\u9fff]{0,4}?(?:补助|补贴|奖励|奖补|资助|贴息|优惠|折扣|减免|返还|退税|提成|抽成|回扣|赔偿|空间|概率|几率|可能性|机会|胜算|把握|溢价|折让))(?=[,;。、!?\n]|$)")  # 给予80%的|补助
_SPENDING = frozenset({"斥", "动用", "花", "花费", "投", "投入", "投资", "斥资", "耗资", "砸", "砸下", "花掉", "拿出"})
_MEANS = re.compile(r"以(?:现金|自有资金|自筹资金|募集资金|总价|总对价)$")  # 以现金|3.8亿元收购
_BY = re.compile(r"以(?:约|近|逾|超|不超过|不少于|不低于|最高|每[\u4e00-\u9fff]{1,3})?$")
_PAID_UNIT = re.compile(r"[价费贴本益利润]$|收入|支出|金额")
_NIGHT = re.compile(r"(?:^|(?<=[,;:“]))(?:住|平均)?(?:[一每](?:晚|宿|夜)|每间夜)(?:上)?(?:只要|才|就|要|也就|卖|得|大概|大约|约)*$")
_CHARGED = re.compile(r"(?:^|(?<=[,;:“]))每(?:半?小时|人|位|次|节|堂|日|天|晚|月|年|程|客|课)(?:只|仅|约|要|会|加){0,2}收(?:费|取)?(?:约|近|逾)?$")  # 每小时收|45元
_CLOSED_AT = re.compile(r"(?:收市|报收|收盘|收报|收场|挂牌|开市|开盘)")
VALUATION = re.compile(r"(?:左右|以上)?的?((?:动态|静态|预测|滚动)?(?:市盈率|市净率|市销率|PE|PB|PS|估值)(?:倍数)?)")
_DONE_WITH = re.compile(r"回购|增持|减持|质押|认购|收购|增发")
_TERM = re.compile(r"[\d半一两二三五六七八十]{1,4}(?:年|个月|天)期(?:的)?(?=[\u4e00-\u9fff])")  # 4753亿元|7天期|逆回购
_PAPER = re.compile(r"(?:债券?|票据|存单|央票)$")
_COMPANY = re.compile(COMPANY)
_REPO = re.compile(r"(?P<name>(?:(?:买断式|质押式)?[正逆]回购|[中短常][期备]借贷便利|抵押补充贷款|央票|同业存单|MLF|SLF|PSL)(?:操作)?)")
_SIGNED = frozenset({"签订", "签下", "签署", "签", "中标", "斩获", "拿下", "拿到", "获得", "获", "承接", "收获", "喜获", "揽下", "赢得"})
_CONTRACT = re.compile(r"的?(?P<name>[\u4e00-\u9fff]{0,10}?(?:合同|订单|大单|协议|项目|工程|标段|融资))(?=[,。;、\s]|\Z|$)")  # 签订5.6亿元|销售合同
_TAKINGS = frozenset({"生意", "流水", "买卖", "工钱", "零花钱", "货"})  # 一天做|3万元|生意
_TOTAL = re.compile(r"(?:(?:一[项笔批]|这[项笔批])(?:总?金?额|数额|总价)|价值)(?:达到?|为|超过?|近|约|逾|高达|共计)?$")
_DONE = re.compile(r"(?:贡献|带来|创造|吃掉|赚进?|赚得|增加|省下|节省|损失|获得|取得|拥有|握有|挹注|认列|提列|缴纳?|付出|支付|砍掉|有|拿到|拿下|流失|产生|衍生|带动|达成|实现|做出|做到|累积|蒸发|侵蚀|吞噬|吞掉)了?(?:约|近|逾|超过|至少|高达|多达|上看)?$")
_GRANTED = frozenset({"核定", "核准", "通过", "编列", "匡列", "拨出", "批准", "核拨", "提出", "推出", "拍板"})
_LEAPS = ("飞跃", "跨越", "跃升", "跃迁", "突破", "转变", "大关")  # 从零到千亿元的|飞跃
_BUILT = re.compile(r"(?:多)?(?P<name>(?:装|修|建|盖|买|换|挖|铺|改造|购置|安装|修建|新建|采购)(?:上|了|起)?[\u4e00-\u9fff]{1,14})$")
_PAST = re.compile(r"(?<=^[\u4e00-\u9fff])了|(?<=^[\u4e00-\u9fff]{2})了")  # 修建了蓄水池
_BUILT_ONE = re.compile(
    r"(?P<deed>装|修|建|盖|买|换|挖|铺|改造|购置|安装|修建|修通|新建|采购|打造|引进|扩建)(?:上|了|起|成|下){0,2}(?:一|[两三四五六七八九十几\d]{1,3})[座条栋台套个艘辆间处家口排批]"
    r"(?:[^,;。!?的]{1,20}的)?(?P<name>[\u4e00-\u9fff]{2,8})(?=[,;。!?])"
)
_FOR = r"(?:左右|以上)?(?:[将拟已]|计划|主要|直接|全部|分别|预计){0,2}(?:用于|用来|用作|用以|投向|投给|投入到?|投资于|流向|拨给)了?"
_SPENT_ON = re.compile(rf"{_FOR}(?P<name>[\u4e00-\u9fff“”]{{2,18}})$")
_SPENT_ON_ONE = re.compile(rf"{_FOR}[^,;。]{{0,24}}{FIGURE}(?:[^,;。的]{{2,8}}的)?(?P<name>[\u4e00-\u9fff]{{2,14}})$")  # 2亿元用于扩建年产2万吨|电解液项目
_PAID_IN = re.compile(r"(?:全部|均|都|将|则|拟){0,2}[以用](?P<name>[\u4e00-\u9fff]{2,6}?(?:的?方式)?支付)")
_ACQUIRED = re.compile(r"(?:,?(?:向|从)[^,;。!?]{2,16}?)?(?P<deed>买入|购入|购买|收购|购得|投得|买下|租用|承租|兴建|扩建|翻新|增持|入股)了?(?P<rest>[^,;。!?]{2,30})")
_LONG_THING = 9
_ONE_THING = re.compile(r"(?:的|[一两三四五六七八九十\d]+[幢栋座间家块幅个层宗艘架部辆])(?P<name>[\u4e00-\u9fff]{2,8})$")
_ON_TOP = re.compile("(?P<name>[\u4e00-\u9fff]{1,4}(?:奖金?|补贴|补助|津贴|红包))(?=[,。;、]|$)")


def _thing(rest: str) -> str:
    """一幢商厦, 葵涌某工业大厦全幢: what is bought, where it is short and stands at the end."""
    rest = rest.removesuffix("全幢").removesuffix("全栋")
    found = _ONE_THING.search(rest)
    return found["name"] if found else rest if len(rest) < _LONG_THING else ""


def levied(mask: str, tail: Span) -> Name | None:
    """对进口汽车征收25%|关税, 给予80%的|补助: the duty, the tax or the grant right behind its rate, or None."""
    m = _DUTY.match(mask, *tail) or _BEHIND_RATE.match(mask, *tail)
    return matched(m, "name") if m else None


def spent_on(mask: str, tail: Span, end: int) -> Name | None:
    """The deed or the purpose at the start of the `tail` of a sum in a clause up to `end`, or None."""
    if m := _DEAL.match(mask, *tail):
        return matched(m, "deed")
    m = (tail.end < end and _SPENT_ON_ONE.match(mask, tail.start, end)) or _SPENT_ON.match(mask, *tail) or _PAID_IN.match(mask, *tail) or _ON_TOP.match(mask, *tail) or _SPENT_ON_ONE.match(mask, tail.start, end)
    return matched(m, "name") if m else None


def bought(norm: str, verb: str, tail: Span) -> Name | None:
    """花了900万元|装太阳能板: what is done with the money, behind a verb of spending."""
    if verb.rstrip("了") in _SIGNED and (m := _CONTRACT.match(norm, *tail)):
        return matched(m, "name")
    if verb.rstrip("了") not in _SPENDING:
        return None
    if m := _ACQUIRED.match(norm, tail.start, tail.end + 40):
        return Name(m["deed"] + _thing(m["rest"]), Span(*m.span("deed")))  # 斥A亿元,向财团|买入|工厦
    if m := _BUILT_ONE.match(norm, tail.start, tail.end + 30):
        return Name(m["deed"] + m["name"], Span(*m.span("name")))  # 建起一座能存6000吨鱼的|冷库
    m = _BUILT.match(norm, *tail)
    return Name(_PAST.sub("", m["name"]), Span(*m.span("name"))) if m else None


def paid_for(mask: str, norm: str, group: Group, left: Sequence[Name], measures: Callable[[str], bool]) -> Name | None:
    """原业主以620万元|买入: the deed, where the sum is told as what it was done for; 每度0.55元, 一晚180元: what is priced so."""
    first = group.figures[0]
    if (unit := first.value.unit) is not None and unit.code.endswith("/kW.h") and not (left and _PAID_UNIT.search(left[0].norm)):
        return Name("电价", None)
    if left and norm[group.lead.end - 1] in "金资价" and _MEANS.search(norm, *group.lead) and (m := _DEAL.match(mask, *group.tail)):
        return matched(m, "deed")
    if left and measures(left[0].norm):
        return None
    if _NIGHT.search(norm, *group.lead):
        return Name("房价", None)
    if not left and _CHARGED.search(norm, *group.lead):
        return Name("收费", None)
    low = max(group.clause.span.start, first.span.start - 6)
    if "以" not in mask[low : first.span.start] or not _BY.search(mask, low, first.span.start):
        return None
    if _CLOSED_AT.match(norm, *group.tail):
        return Name("股价", None)  # 以A元|收市
    m = _DEAL.match(mask, *group.tail)
    return matched(m, "deed") if m else None


def is_tenths(group: Group) -> bool:
    """True for 成 and for a half: 七成五, 一半."""
    unit = group.figures[-1].value.unit
    return unit is not None and unit.text in {"成", ""}


def half(norm: str, end: int) -> bool:
    """True where 一半 or 半 ends at `end`, and no 六成半."""
    return norm[end - 1 : end] == "半" and norm[end - 2 : end - 1] != "成"


def its(norm: str, at: int) -> bool:
    """True where what stands behind the number at `at` may be what it is of: behind 的, and behind a half."""
    return (norm[at : at + 1] == "的" and not norm.startswith(_LEAPS, at + 1)) or half(norm, at)


def sum_of(
    mask: str, norm: str, group: Group, left: Sequence[Name], tag: Tagger, measures: Callable[[str], bool]
) -> Name | None:
    """拿出3000万元|专项资金, 发2000元|启动资金: what the money is, directly behind it."""
    if norm[group.tail.start : group.tail.start + 1] == "的" and _TOTAL.search(norm, *group.lead):
        worth = behind(mask, norm, group.tail.start, group.tail.end, tag)
        deed = _DONE_WITH.match(norm, worth.end) if worth else None  # 总额3亿元的股份|回购
        worth = Span(worth.start, deed.end()) if worth and deed else worth
        return Name(norm[worth.start : worth.end], worth) if worth else None  # 总额超过20亿元的|拨款申请
    if left and measures(left[0].norm) and not (norm[group.tail.start : group.tail.start + 1] == "的" and left[0].norm == "贡献"):
        return None
    term = _TERM.match(mask, *group.tail)
    at = term.end() if term else group.tail.start
    at = paid_by.end() if (paid_by := _COMPANY.match(mask, at, group.tail.end)) else at  # 7783万元|某银行|现金股息
    if repo := _REPO.match(mask, at, group.tail.end):
        return matched(repo, "name")
    noun = behind(mask, norm, at, group.tail.end, tag)
    if noun is None or noun.start != at + (norm[at] == "的") or len(group.figures) > 1:
        return None
    text = norm[noun.start : noun.end]
    if norm[at] == "的":
        return Name(text, noun) if measures(text) and _DONE.search(norm, *group.lead) else None  # 贡献5亿元的|营收
    if _PAPER.search(text):
        return Name(text, noun)
    planned = (not left or left[0].norm in _GRANTED) and text.endswith(("方案", "计划", "规模"))  # 编列12亿元|振兴方案
    return Name(text, noun) if measures(text) or planned or text[-1] in "锾金款费税息单助贴红票债券" or text in _TAKINGS else None
