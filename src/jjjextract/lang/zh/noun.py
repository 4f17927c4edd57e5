"""Noun phrases of Chinese on either side of a figure, by the words and parts of speech of the segmenter.

`behind` reads what a count counts (6条|重点产业链图谱|落地), `tail_of` the noun phrase at the end of a longer stretch
(集团目前拥有|有效专利). Part-of-speech tags are jieba's; a verb ends a phrase unless a noun follows it at the phrase's start.
Fails where the dictionary tags a verb as a noun; the phrase is then too long.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from jjjextract.lang.mask import FIGURE, REGION
from jjjextract.lang.phrases import Group, Tagger
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.noun_which import DESCRIBED, classed, described, fits
from jjjextract.lang.zh.noun_whole import BEFORE, SIZED, shorn, sized, told_whole
from jjjextract.lang.zh.noun_words import NOT_NOUN
from jjjextract.spans import Span

__all__ = ["Tagger", "behind", "tail_of", "told_behind", "within"]

_REACH = 18
_STOP = re.compile(r"喜获|赋能|致力于|竞相|满产|满负荷|开足马力|一字排开|往来穿梭|整齐排列|即日起|[,;:。!?…\n()（）\ue000-\uf8ff]|“|”|《|》")
_INSIDE = frozenset({"的", "兑", "以外", "之外", "其他", "其它", "各", "及其", "对", "每"})
_JOINING = frozenset({"和", "与", "及", "、", "以及"})
_EVENTS = frozenset({
    "投运", "投用", "达产", "试产", "量产", "通车", "通航", "首航", "复航", "复产", "停产", "转产", "下水", "入驻", "封顶", "合龙", "开割", "开渔",
    "开镰", "挂果", "交房", "交船", "发货", "备货", "断货", "缺货", "下单", "上架", "出圃", "起捕", "装船", "装车", "并网", "运转", "试运营", "入住",
    "落户", "落成", "开业", "结业", "倒闭", "清盘", "执笠", "停业", "退租", "取消", "开工", "竣工", "完工", "启用", "致富", "增收", "受益", "返岗", "上岗", "到港", "靠泊", "发车", "晚点", "停运", "停驶", "成交", "销往", "运往",
    "发往", "送往", "卖往", "销到", "运到", "卖到", "住进", "用上", "吃上", "喝上",
})  # fmt: skip  # 5座电站|并网: what happens to what is counted; in front of a noun a part of it (并网项目)
_COMING = frozenset({"来自", "出自", "源自", "产自", "流向", "投向", "用于"})  # 2000万|来自省外
_OF_SIZE = re.compile(rf"{FIGURE}级?的?")
_GOING_ON = re.compile(r"[\u4e00-\u9fff]紧(?!张|急|缩|迫|固|俏)")  # 八间|蚀紧钱: what is being done, and no noun
_OF_CLASS = re.compile(r"[十百千万亿]{1,2}(?:[兆吉千]瓦时?|吨|元|人|米|公里|亩|平方米)?级的?")  # 4个|百兆瓦级项目
_BODIES = frozenset({"国际", "民间", "社会", "公益", "慈善", "行业", "区域", "多边", "恐怖", "武装", "环保", "群众"})  # 国际|组织|加入
_FREE = frozenset({"非", "在职", "全职", "兼职", "独居", "退休", "合资格", "残疾", "免费", "专属", "临时", "额外", "特惠", "备用"})
_SO_DONE = frozenset({"设置", "增设", "加装", "试行", "推行", "免费", "全面", "加快", "加速", "全力", "有序", "扎实"})  # how the verb behind them is done
_BODY_NEXT = frozenset({"的", "、", "和", "与", "及", "以及", "都", "已", "也"})  # behind 组织 as a noun
_GIVEN = frozenset({"补助", "补贴", "奖励", "赔偿", "捐款", "贷款", "融资", "津贴", "救助"})
_WRITTEN, _CASES = frozenset("段篇句首幅封"), frozenset("宗份件个")  # measure words of what is written, of cases: a verb alone behind them is a noun
_FILED = frozenset({"申请", "投诉", "查询", "求助", "举报", "检控", "预约", "报名", "登记", "诉讼", "上诉", "索赔", "理赔", "成交", "交易", "买卖", "租赁", "呈报", "委托", "拘捕", "盗窃", "爆窃", "抢劫", "诈骗"})  # 52宗|投诉
_TAXI = ("士", "哥")  # 的士 is one word
_ONTO = frozenset("到至")
_EVERYWHERE = frozenset({"各界", "各族", "各级", "各类", "中外", "海内外", "境内外", "省内外", "国内外", "海外", "境外", "外来", "外籍"})
_DOING = frozenset("来去走看说做用到在是有要的了着过吗吧呢啊时内里中")
_TWO_LONG, _CONJUNCTIONS = 2, frozenset({"但是", "而且", "以及", "因为", "如果", "虽然", "或者", "并且", "不过", "需要", "所以", "因此", "其中"})
_RELATING = frozenset({"与", "和", "同", "对", "占"})
_MODALS = frozenset({"要", "能", "会", "可以", "能够", "应该", "必须", "想", "需要", "将要", "打算", "计划", "预计", "申请"})
_ADVERBS = frozenset({"至少", "大概", "大约", "估计", "先后", "陆续", "已经", "正在", "曾经", "仍然", "始终", "一度", "几乎", "差不多", "惟有", "唯有"})
_YEARLY = frozenset({"日产", "年产", "月产", "亩产", "单产", "日均", "年均", "月均", "户均", "人均"})
_DIRECTIONS = frozenset({"回来", "出来", "上来", "下来", "进来", "过来", "回去", "出去", "下去", "进去", "过去", "起来"})
_PROCESSES = frozenset({
    "改造", "建设", "养殖", "种植", "播种", "经营", "运营", "管理", "服务", "使用", "利用", "处理", "审结", "办理", "受理", "救助", "资助",
    "扶持", "奖励", "支持", "配备", "装备", "消化", "改建", "连接", "捕捞", "屠宰", "收割", "饲养", "贡献", "缴纳", "招聘", "招收", "接待",
    "交付", "投入", "覆盖", "安排", "发送", "运送", "承接", "关闭", "采购", "生产", "加工", "运输", "储存", "制造", "研发",
})  # fmt: skip
_WORKS = frozenset({"项目", "工程", "基地", "设施", "设备", "中心", "技术", "体系", "场所", "案件", "行为", "能力", "业务", "人员", "平台", "活动", "队伍", "人口", "人才", "标准", "载体", "省市", "资金"})  # 改造|项目
_AGENTS = ("企业", "公司", "单位", "学校", "高校", "医院", "机构", "国家", "城市", "部门", "商家", "园区", "街道", "家庭", "农户", "省份", "地区")  # 20家企业|引进人才
_WHOLLY = frozenset({"全面", "全部", "全线", "圆满", "顺利", "集中", "相继", "陆续", "率先"})
_SUMS = frozenset({"金额", "数额", "总额", "数量", "总量", "规模", "人数", "户数", "面积"})
_LIGHT = frozenset({"实现", "完成", "达到", "形成", "提供", "拥有", "涉及", "占用", "达", "超过", "突破", "带动", "吸引"})
_COSTS = frozenset({"成本", "费用", "价格", "效率", "周期"})  # 零部件|采购|成本
_HOUSED = frozenset({"安置", "孵化", "改造", "建设", "服务", "提升", "转化", "治理", "修复", "救助", "培训", "监测", "展示", "体验", "交易", "回收", "中转", "接驳"})
_SEASONED = re.compile(r"未来|[春夏秋冬]季|[古近当现明清唐宋元汉]代|[夜晚日]间")  # 8个|夏季|牧场, 10个|未来|工厂
_EVENTFUL, _CLOSING = frozenset("轮次起场番波"), frozenset(",;。!?\n")  # 7轮|进攻: what happened so often
_RELICS = re.compile(r"(?:文物|展品|作品|藏品|珍品|精品|产品|商品|器物|史料|档案|标本|化石|邮品|手稿|照片)$")
_LIVING, _AT = frozenset({"工作", "生活", "居住", "学习", "创业", "就业"}), frozenset({"在", "于", "至", "到"})  # 医务人员|工作在基层
_POSTED = frozenset("管籍训施岗编册读校职研")  # 在岗|的护理员
_TAKEN_ON = frozenset({"承接", "承揽", "签订", "签约", "接"})
_PREFIXES = frozenset({"非", "超", "亚"})  # 非|本地公司: the word behind them is of one piece with them
_DOERS = frozenset("户商员场站点厂器区馆证县村者")  # 种植|户
_THINGS = frozenset("箱盒袋瓶罐桶柜车船机床灯卡票券书衣鞋帽伞椅桌门窗墙网线管池塔桥坝井田树花草药锅碗盘杯")
_HOUSING = frozenset("桩柜站机仓亭岛塔厅头舱箱")  # 充电|桩, 回收|柜
_PEOPLE = re.compile(r"(?:员工|职员|平民|儿童|妇女|老人|孩子|男子|女子|警察|律师|教师|护士|官员|司机|代表|人士|民众|群众|青年|学生|学员|职工|居民|市民|村民|农民|游客|旅客|乘客|观众|嘉宾|专家|学者|选手|人员|工人|官兵|家属|家长|子女|骨干|队伍|[者员兵生商队团])$")
_WHO = re.compile(r"[^,;:。!?\n的0-9]{0,16}的(?=[\u4e00-\u9fff]{2})")  # 4名隶属于某机构的|官员
_QUOTED = re.compile(r"[^“”「」\"',;。]{1,10}[”」\"]")
_FROM = re.compile(rf"(?:{REGION})+籍?的?")
_BOTH = re.compile(r"[\u4e00-\u9fff]{2}(?:两国|双方)(?=[\u4e00-\u9fff]{2})|(?:中[英法美俄德日韩越老泰印巴马]|[英法美俄德日韩越]中)(?=各界|人士|青年|学者|专家|嘉宾|学生)")
_LANDS, _TWO = frozenset("中英法美俄德日韩越"), frozenset({"两国", "双方"})
_FULL = re.compile(r"等(?![待候级于距])")  # 风力、光伏|等新能源项目
_MODIFYING = frozenset("不由用适位被没未经符具处较面针来涉影事关")
_MODIFIED = re.compile(  # 27项|不应由村级组织出具的|证明事项
    r"(?:不|由|用于|适用于|位于|被|没有|未|经|适合|符合|具有|具备|处于|较|面向|针对|来自|涉及|影响|事关|关乎)[\u4e00-\u9fff]{1,14}?的(?=[\u4e00-\u9fff]{2})"
)
_FIRMS, _FIRMS_DO = frozenset("店企业司厂商"), frozenset({"销售", "经营", "生产", "参展", "参赛", "入驻", "促产", "保供", "促产保供", "复工", "开业", "营业"})
_HANDLED, _LIMITS = frozenset({"发放", "审批", "报销", "结算", "支付", "配送", "到账", "拨付"}), ("时限", "期限", "周期", "时间", "比例", "率")
_WHICH = re.compile(r"[^,;:。!?…\n的了]{4,16}的(?=[“\u4e00-\u9fff])")
_DONE_SO = frozenset("次遍回人天年月日倍番")  # 3人获得的奖金: of those who did it
_REACHING, _SEASONS = frozenset({"到", "至", "为"}), frozenset("春夏秋冬")  # 冬|油菜: a part of the name
_FOR = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:措施|举措|政策|办法|行动|活动|方案|计划)(?=[稳促保助惠护])")
_AMOUNT = frozenset({"量", "率", "额", "值", "数", "价", "费", "费用", "金额", "收入", "人数", "件数", "数量", "产值", "面积"})
_MEASURED = frozenset("例率量额值价数比面度费间期长距本积重模入润金")  # ends of nouns that are measured


def _nominal(word: str, flag: str) -> bool:
    return word in _EVERYWHERE or (word not in NOT_NOUN and word[:2] != "不可" and flag[:1] in {"n", "j", "l", "i", "z"}) or flag in {"vn", "an", "eng", "s", "x", "b", "a", "ng"}


def _ends_phrase(word: str, flag: str) -> bool:
    unknown = flag == "x" and len(word) > 1 and "\u4e00" <= word[0] <= "\u9fff" and word[-1] != "于"
    return word not in NOT_NOUN and word not in _EVENTS and (unknown or word == "吊" or flag[:1] in {"n", "j", "l"} or flag in {"vn", "an", "eng", "s", "i"})


def behind(mask: str, norm: str, start: int, end: int, tag: Tagger) -> Span | None:
    """The noun phrase that begins at `start` (a 的 and a place in front of it are passed over), or None."""
    if start < end and norm[start] in " \u3000是":
        return None  # 净赚87亿元 不良率连降三年: two headlines
    if norm[end - 1 : end] in _REACHING and start < end < start + 5 and mask[end : end + 1] == FIGURE[0]:
        return None  # 由34人|缩减到|22人
    if start < end and norm[start] == "的" and norm[start + 1 : start + 2] not in _TAXI:
        start += 1
    of = classed(mask, norm, start, end)
    if not of and mask[start : start + 1] == FIGURE[0] and (m := _OF_SIZE.match(mask, start, end)):
        start = m.end()  # 20台|1.6兆瓦|风机
    start = sized(norm, start) if norm[start : start + 1] in SIZED else start
    persons = norm[start - 1 : start] in {"名", "位"}
    if (norm[start - 1 : start] in BEFORE or norm[start + 1 : start + 2] == "(") and (whole := told_whole(norm, start, end)):
        return whole
    first = mask[start : start + 1]
    if ((first == REGION[0] and norm[start : start + 2] != "本地") or first in _LANDS or norm[start + 2 : start + 4] in _TWO) and (m := _BOTH.match(norm, start, end) or _FROM.match(mask, start, end)):
        start, native = m.end(), start  # 380名|日本|民众
        if norm[start : start + 1] == "人" and _noun_at(mask, norm, start, end, tag) == 1:
            return Span(native, start + 1)  # 3万名|法国人
    opened = start
    while start < end and norm[start] in '“”「」"':
        start += 1
    if start > opened and (m := _QUOTED.match(norm, start, end)) and (more := _noun_at(mask, norm, m.end(), end, tag)) > 1:
        return Span(opened, m.end() + more)  # “即买即提”|商品
    of = of or classed(mask, norm, start, end) or ((m := _OF_CLASS.match(norm, start, end)) and m.end())
    if of and (size := _noun_at(mask, norm, of, end, tag)) > 1:
        return Span(start, shorn(norm, start, of + size))
    if _GOING_ON.match(norm, start, end) or (norm[start + 1 : start + 2] == "成" and norm[start] in "制做加改变压打磨冻烘煮"):
        return None  # 1200吨|制成鱼片
    if norm.startswith("人的", start) and start + 2 < end:
        start += 2  # 130个|人的|团队
    if "的" in norm[start + 4 : min(end, start + _REACH)] and (told := _which(mask, norm, start, end, tag)):
        return told
    if "的" in norm[start + 2 : min(end, start + DESCRIBED)] and (at := described(mask, norm, start, end, tag)) and (size := _noun_at(mask, norm, at, end, tag, persons=persons)) and fits(norm, Span(at, at + size), tag):
        return Span(at, shorn(norm, at, at + size))
    size = _noun_at(mask, norm, start, end, tag, persons=persons)
    if size < 1:
        m = _MODIFIED.match(mask, start, end) if norm[start : start + 1] in _MODIFYING else None
        size = _noun_at(mask, norm, m.end(), end, tag) if m else 0
        if m and size > 1:
            return Span(m.end(), m.end() + size)
        return _who(mask, norm, Span(start, start), end, tag) if persons else None
    stop = shorn(norm, start, start + size)
    if (persons or norm[start - 1 : start] in "件组幅") and (who := _who(mask, norm, Span(start, stop), end, tag)):
        return who
    if not persons and norm[stop : stop + 1] == "等" and (m := _FULL.match(mask, stop, end)) and (more := _noun_at(mask, norm, m.end(), end, tag)) > 1 and (m.end() + more == end <= m.end() + 3 or tag(norm[m.end() : m.end() + more])[0][1] != "x"):
        return Span(m.end(), m.end() + more)  # no 专家、代表等|登临高峰
    return Span(start, stop)


def _which(mask: str, norm: str, start: int, end: int, tag: Tagger) -> Span | None:
    """200家从事网络销售的|企业: what is counted stands behind the clause that tells which, a verb with its object."""
    if norm[start - 1] in _DONE_SO or not (m := _WHICH.match(mask, start, end)):
        return None
    words = tag(norm[start : m.end() - 1])
    firms = norm[start - 1] == "家" and words[0][1] == "vn"
    if len(words) < 2 or len(words[0][0]) < 2 or not (words[0][1] == "v" or firms) or words[0][0] in _MODALS or words[1][0] in _WORKS:
        return None
    noun = behind(mask, norm, m.end(), end, tag)
    return noun if noun and (not firms or norm[noun.end - 1] in _FIRMS or norm.endswith(("机构", "单位"), 0, noun.end)) else None


def _who(mask: str, norm: str, noun: Span, end: int, tag: Tagger) -> Span | None:
    """56名领取救济的|平民: the word for people behind the clause that tells which."""
    kind = _RELICS if norm[noun.start - 1 : noun.start] in "件组幅尊套" else _PEOPLE
    if kind.search(norm, *noun) or not (m := _WHO.match(mask if kind is _PEOPLE else norm, noun.end, end)):
        return None
    found = Span(m.end(), m.end() + _noun_at(mask, norm, m.end(), end, tag, persons=True))
    return found if kind.search(norm, *found) else None


def _noun_at(mask: str, norm: str, start: int, end: int, tag: Tagger, *, persons: bool = False) -> int:
    """How long the noun phrase is that begins at `start`."""
    stop = _STOP.search(mask, start, min(end, start + _REACH))
    limit = stop.start() if stop else min(end, start + _REACH)
    if limit <= start:
        return 0
    tokens = list(tag(norm[start:limit]))
    if tokens[0][1] == "x" and tokens[0][0][-1] in _ONTO and len(tokens[0][0]) == 2:
        return 0  # 从86人|裁到剩61人
    last = norm[start - 1 : start]
    size = _prefix(tokens, persons=persons, filed=last in _CASES, text=last in _WRITTEN or (last in _EVENTFUL and (limit == len(norm) or norm[limit] in _CLOSING)))
    if size > 1 and norm[start + size - 1 : start + size + 1] == "户均":
        size -= 1  # 310户花农|户均增收
    if size > 3 and norm.startswith(("平均", "长势"), start + size - 2):
        size -= 2  # 339个城市|平均优良天数比例
    if size > 3 and (pledged := norm.find("承诺", start + 2, start + size)) > 0 and "\u4e00" <= norm[pledged + 2 : pledged + 3] <= "\u9fff":
        size = pledged - start  # 7家厂商|承诺投资
    if size > 2 and (m := _FOR.match(norm, start, start + size)):
        size = m.end() - start  # 20项措施|稳外资
    if norm[start] == "人" and size > 1 and last in "个口" and len(tokens) > 1 and tokens[0][0] == "人" and tokens[1][1][:1] in "vx":
        return 1  # 6个|人|摘花
    size -= _deed(tokens, size) if norm[start + size - 2 : start + size] in _FIRMS_DO else 0
    if size == len(tokens[0][0]) and (tokens[0][1][:1] == "v" or tokens[0][1] == "nr") and norm[start + size : start + size + 1] in _ONTO:
        return 0  # 从15家|发展到60家
    return size


_AIDING = frozenset({"帮扶", "支持", "扶持", "激励", "保障", "防控", "救助", "优惠", "监管", "治理", "改革", "鼓励", "促进", "管控", "援助", "调控", "便利", "排放"})
_AIDS = frozenset({"措施", "政策", "机制", "举措", "办法", "方案"})


def _aid(tokens: Sequence[tuple[str, str]], k: int) -> bool:
    """助企|帮扶|措施, 军事|支持: what is done as a part of what it is done by, or given at the end of a clause."""
    if tokens[k][0] not in _AIDING:
        return False
    return k + 1 == len(tokens) or tokens[k + 1][0] in _AIDS


def _lone(tokens: Sequence[tuple[str, str]], *, text: bool, filed: bool) -> bool:
    """40棵|树, 21个|站: one character alone behind its measure word is what is counted, whatever the dictionary says.

    `text`: behind a measure word of what is written; `filed`: of cases.
    """
    word = tokens[0][0]
    told = (text and tokens[0][1] == "v" and len(word) == 2) or (filed and word in _FILED)
    if (len(tokens) == 1 and (word in _GIVEN or word in _EVENTS or told)) or (told and len(tokens) == 3 and tokens[1][0] in _JOINING):
        return True  # 二十亿元|补助, 千余段|论述, 52宗|查询及投诉
    return len(word) == 1 and len(tokens) == 1 and "\u4e00" <= word <= "\u9fff" and word not in NOT_NOUN and word not in _DOING


def _works_in(tokens: Sequence[tuple[str, str]]) -> bool:
    """技术与|创新|支持|中心: a verb that is a part of what is set up."""
    return tokens[0][1][:1] == "v" and any(word in _WORKS for word, _ in tokens)


def _prefix(tokens: Sequence[tuple[str, str]], *, persons: bool = False, text: bool = False, filed: bool = False) -> int:
    """How many characters at the start of `tokens` are one noun phrase; of `persons` it ends with the word for them."""
    if tokens and _lone(tokens, text=text, filed=filed):
        return sum(len(w) for w, _ in tokens)
    at = best = 0
    for k, (word, flag) in enumerate(tokens):
        following = tokens[k + 1] if k + 1 < len(tokens) else None
        if not k and following and _SEASONED.fullmatch(word) and following[1][:1] == "n":
            pass  # 夏季|牧场
        elif not best and word in _FREE and following:
            at += len(word)
            continue  # 免费|接驳巴士
        elif (word == "级" and (best or k == 1) and following and _ends_phrase(*following)) or (not k and len(word) == 2 and following and following[0] == "级"):
            pass  # 国家卓越|级|工厂, 引领|级|工厂
        elif (word == "中" and not best and following and following[1] == "j") or (word == "类" and k == 1 and tokens[0][0] in "大中小"):
            pass  # 中俄|旅客, 大|类|行业
        elif word == "吊" and best and not (following and following[1][:1] in "nm"):
            pass  # 轨道|吊
        elif (word == "自然" and following and following[1][:1] == "n") or (best and len(word) == 2 and following and (following[0] in _WORKS or (flag == "v" and word in _PROCESSES and following[0] in _COSTS)) and not (flag == "v" and tokens[k - 1][0].endswith(_AGENTS))) or (k and (word in _DOERS or (best == at and word in _THINGS and not (following and following[1][:1] in "nx")))) or (k and word == "高速" and not following):
            pass  # 自然|村, 生态|修复|项目
        elif best and flag == "v" and len(word) == 2 and following and (following[0] in _AMOUNT or following[0] in _HOUSING):
            pass  # 废纸|回收|量, 智能|充电|桩
        elif (word == "申请" and _asked(tokens, k)) or (filed and k and word in _FILED and k + 1 == len(tokens)):
            best = at + len(word)  # 拨款|申请
        elif best and (_aid(tokens, k) or (word == "组织" and (not following or following[0] in _BODY_NEXT or tokens[k - 1][0] in _BODIES))):
            best = at + len(word)  # 国际|组织
        elif word in _JOINING:
            if not best or not following or not (_ends_phrase(*following) or _works_in(tokens[k + 1 : k + 4])):
                break
        elif best and word in _YEARLY:
            break  # 两条生产线|日产鱼丸
        elif k and (word in _SO_DONE or (word[:2] in _WHOLLY and (len(word) > 2 or (following and following[1][:1] == "v")))):
            break  # 137家景区|免费开放, 13项标准|全面提高
        elif k and ((flag in _ODD and _no_noun(word, flag)) or (persons and _PEOPLE.search(tokens[k - 1][0]) and not _PEOPLE.search(word))):
            break
        elif flag[:1] == "v" and flag != "vn":
            housed = not k and following and following[0] in _HOUSED and len(tokens) > 2 and tokens[2][0] in _WORKS  # 腾挪|安置|载体
            if best or word in _MODALS or word in _COMING or not following or not (housed or _ends_phrase(*following) or following[0] in _DOERS or _asked(tokens, k + 1)):
                break
        elif not _nominal(word, flag) or (best and word in _LIVING and following and following[0] in _AT):
            break
        at += len(word)
        if _ends_phrase(word, flag) or (k and (word in _DOERS or word in _THINGS or word == "高速")):
            best = at
    return best


def _asked(tokens: Sequence[tuple[str, str]], k: int) -> bool:
    """拨款|申请, 贷款|申请: what is asked for, at the end of a clause; 企业|申请 is who asks."""
    word, flag = tokens[k - 1] if k else ("", "")
    return k + 1 == len(tokens) and tokens[k][0] == "申请" and (flag[:1] in {"v", "x"} or word in _GIVEN)


def _deed(tokens: Sequence[tuple[str, str]], size: int) -> int:
    """600多家药店|销售: the length of what firms do, at the end of the first `size` characters of `tokens`."""
    at = 0
    for k, (word, _) in enumerate(tokens):
        at += len(word)
        if at == size and k and word in _FIRMS_DO and tokens[k - 1][0][-1:] in _FIRMS:
            return len(word)
    return 0


_ODD = frozenset({"x", "nr"})


def _no_noun(word: str, flag: str) -> bool:
    """What the dictionary does not know behind a noun, or has for a name: 成员国|投了, 和平鸽|展翅高飞."""
    return (flag == "x" and word[-1] in "了着过") or (flag == "nr" and len(word) == 4)


def tail_of(norm: str, span: Span, tag: Tagger, hard: Container[str], known: int = 0) -> Span:
    """The noun phrase at the end of `span`; all of it where nothing inside breaks it. `hard` verbs are never in a name.

    The last `known` characters are a known name and stay whole.
    """
    front = norm[span.start : span.end - known]
    tokens = _with_others(tag(front)) if front else []
    if known:
        tokens.append((norm[span.end - known : span.end], "n"))
    at = span.end
    for k in range(len(tokens) - 1, -1, -1):
        word, flag = tokens[k]
        if k < len(tokens) - 1 and (_breaks(word, flag, tokens[k + 1], hard) or _by_people(tokens, k)):
            related = word in _RELATING and (k == len(tokens) - 2 or any(w == "的" for w, _ in tokens[k + 2 :]))  # 货币资金|与|理财
            related = related or (word == "至" and tokens[k + 1][1][:1] == "n")  # 青岭|至|海湾|隧道
            if not (related and k and _ends_phrase(*tokens[k - 1])):
                break  # 费用|与|生产总值|的比率 is one name
        at -= len(word)
    if at > span.start and norm[at - 1] in "这那该此" and norm[at] in _SHOWN and at + 1 < span.end:
        at += 1  # 这条|公路平均车流量
    while at < span.end and norm[at] in "的和与及、了":
        at += 1
    return Span(at, span.end) if at < span.end else span


_SHOWN = frozenset("台个座条辆艘家栋项批种类款位名趟片块")


def told_behind(norm: str, group: Group, lead: Lead, noun: Span, *, measured: bool, known: bool) -> bool:
    """全团26万亩|棉田, 自港口直达的800吨|樱桃: what stands in front tells whose or which, and not what."""
    plain = not (lead.change or lead.noun or lead.to)
    if plain and norm[group.figures[0].span.start - 1] == "的":
        return not measured
    return plain and not (lead.level or known) and noun.start in {group.tail.start, sized(norm, group.tail.start)}


def within(norm: str, group: Group, lead: Lead) -> bool:
    """True for 园里|三成树苗: a part of what stands behind the number."""
    return not lead.change and norm[group.figures[0].span.start - 1] in "里内" and norm[group.figures[-1].span.end - 1] in "成半数"


def _with_others(tokens: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """及其|他 is 及|其他."""
    out = list(tokens)
    for k in range(len(out) - 1):
        if (out[k][0] in _PREFIXES and out[k + 1][1][:1] in "nrsx") or (out[k][0] == "预" and out[k + 1][1][:1] == "v"):
            out[k : k + 2] = [("", "n"), (out[k][0] + out[k + 1][0], "n")]
        if out[k][0] == "新" and out[k + 1][0] in _TAKEN_ON:
            out[k : k + 2] = [("", "n"), ("新" + out[k + 1][0], "n")]  # 新承接|订单量
        if out[k][0] == "可" and out[k + 1][0] == "持续":
            out[k : k + 2] = [("", "n"), ("可持续", "n")]
        if out[k][0] == "在" and (out[k + 1][0][:1] in {"华", "押"} or out[k + 1][0] in _POSTED):
            out[k : k + 2] = [("", "n"), ("在" + out[k + 1][0], "n")]
        if k and out[k][0] == "至" and out[k - 1][1] == out[k + 1][1] == "x":
            out[k - 1 : k + 2] = [("", "n"), ("", "n"), (out[k - 1][0] + "至" + out[k + 1][0], "n")]  # I至III|类水质
        if out[k][0] == "及其" and out[k + 1][0][:1] == "他":
            out[k], out[k + 1] = ("及", "c"), ("其" + out[k + 1][0], "b")
    return out


def _by_people(tokens: Sequence[tuple[str, str]], k: int) -> bool:
    """环卫工人|清运|垃圾: a verb behind those who do it."""
    return k > 0 and tokens[k][1] == "v" and len(tokens[k][0]) > 1 and tokens[k - 1][0].endswith(("工人", "人员", "队员", "村民", "农户", "商户", "市民", "居民"))


def _of_process(word: str, following: tuple[str, str]) -> bool:
    """改造|覆盖面: the verb is a process that the head behind it measures."""
    if word in _HANDLED and following[0].endswith(_LIMITS):
        return True  # 津贴发放|时限
    return word in _PROCESSES and (following[0][-1:] in _MEASURED or following[0] == "费用" or following[0] in _WORKS or following[0] in _DOERS)


def _of_sum(word: str, flag: str, head: str) -> bool:
    """贷款审批|通过|金额: a bare 金额 is no name, so that what is done in front of it belongs to it."""
    return head in _SUMS and len(word) > 1 and (flag[:1] == "v" or word == "通过") and word not in _LIGHT


def _breaks(word: str, flag: str, following: tuple[str, str], hard: Container[str]) -> bool:
    if following[0] == "时间" and len(word) == _TWO_LONG and flag[:1] in "vc" and word not in _LIGHT and word[-1] not in "要有" and word not in _CONJUNCTIONS:
        return False  # 接单|时间
    if word in _MODALS or word in _ADVERBS or (len(word) > 2 and word[-2:] in _DIRECTIONS):
        return True  # 拉回来|梭子蟹
    if flag == "vn" or word in _INSIDE or word == "未" or _of_sum(word, flag, following[0]):  # 未接种或未|完全接种的人: without it they are the others
        return False
    if word in hard and word.endswith("有"):
        return True  # 现有: an adjective to the dictionary
    if flag[:1] == "v":
        return (word in hard and not _of_process(word, following)) or flag == "vd" or (len(word) == 1 and not _ends_phrase(*following))
    if flag[:1] in {"d", "t"}:
        return len(word) == 1 and word not in _SEASONS
    return flag[:1] in {"p", "r", "y"} or (flag[:1] == "c" and word not in _JOINING) or word in {"了", "着", "过"}
