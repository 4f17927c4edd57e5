"""What points at a company that has no legal form in the text: the ground for taking a short name for a firm.

Each cue yields the span of a name with the cue's own name: a list in front of 等…企业, a place with 位于…的, a country with
企业, a stock code, a firm's post behind the name, a strong trade between clear borders. Fails by design for a name with
none of these: it is then no company.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from jjjextract.lang.near import Marks, near
from jjjextract.lang.words import words
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lang.zh.companies import FirmGrammar
from jjjextract.lang.zh.firm_calls import KINDS, abroad, builders, called, counted, latin, transcribed
from jjjextract.lang.zh.firm_heads import heads, traded
from jjjextract.lang.zh.names import HAN, Names
from jjjextract.lang.zh.posts import Posts
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["FirmCues", "Ground"]

_NAME = rf"[{HAN}A-Za-z0-9·&]"
_LIST_END = re.compile(
    rf"(?:(?:这样|这类|之类)的|等(?:多|几|数|[一二两三四五六七八九十百\d]{{1,4}}余?)?(?:家|个|大|名)?(?:[前第][一二三四五六七八九十\d]{{1,3}}大?)?)"
    rf"[{HAN}]{{0,8}}?(?:企业|公司|厂商|客户|巨头|车企|品牌商|供应商|药企|房企|券商|运营商|开发商|厂家|整车厂|制造商|玩家|大厂)"
)
_ITEMS = re.compile(rf"(?:{_NAME}{{2,14}}、){{1,8}}{_NAME}{{2,14}}\Z")
# 签约企业包括甲、乙和丙.
_LIST_BEGIN = re.compile(
    rf"(?:企业|公司|厂商|客户|车企|药企|房企|券商|供应商|品牌商|运营商|开发商|制造商|厂家)(?:包括|涵盖|有|如|分别是|分别为|是)[:：]?(?P<items>{_NAME}{{2,14}}?(?:、{_NAME}{{2,14}}?){{1,8}})(?=等|[,，。;；()（）\n]|\Z)"
)
_LAST_TWO = re.compile("以及|[和与及]")
_LISTING = Marks("包括", "涵盖", "分别是", "分别为", *(f"{k}{v}" for k in ("企业", "公司", "厂商", "客户", "商", "车企", "药企", "房企", "厂家") for v in "有如是"))
_AT_PLACE = re.compile(rf"(?:位于|位在|坐落于|坐落在|地处|总部位于|总部设在|落户|扎根)(?P<place>[{HAN}]{{2,12}}?)的(?P<name>{_NAME}{{3,14}})")
_KIND_OF_FIRM = re.compile(rf"[{HAN}]{{2,8}}?(?:{KINDS})(?=[{HAN}]{{4}})")  # 机壳厂|勤某精密工业
_KIND_BEFORE = re.compile(rf"(?:{KINDS})\Z")
_OF_COUNTRY = re.compile(
    rf"(?:美国|日本|德国|法国|英国|韩国|荷兰|瑞士|瑞典|意大利|加拿大|丹麦|芬兰|新加坡|以色列|印度|俄罗斯|西班牙|奥地利|挪威|比利时|澳大利亚|巴西|泰国|越南)"
    rf"(?:企业|公司|巨头|厂商|车企|药企|品牌|芯片巨头|化工巨头|科技公司)(?P<name>[{HAN}A-Za-z·]{{2,8}})(?=[,，。、;；)（(]|的|在|与|和)"
)
_TICKER = re.compile(
    r"\((?:股票代码|股份代号|证券代码|代码|股票代号|代号)?[:： ]?(?:\d{5,6}(?:\.(?:SH|SZ|HK|BJ|TW|SS))?|(?<=[:：])\d{4}|\d{4}\.(?:HK|TW)|(?:SH|SZ|HK)\.?\d{4,6}|[A-Z]{2,6}[:：]\s?[A-Z]{1,5}|[A-Z]{1,5}\.(?:US|O|N))(?=[),，、;])"
)
_CLASSES = frozenset(("-B", "-W", "-S", "-U", "-P"))  # of shares in Hong Kong: 某某医疗-B(02345.HK)
_NOTICE = re.compile(rf"(?:^|[\n】。])(?P<name>[{HAN}]{{3,8}}?)(?:\d{{1,2}}月\d{{1,2}}日|晚间|今日|昨日|今天|昨天){{0,2}}(?:发布)?公告[,，:：]")
_BEFORE = re.compile(rf"{_NAME}{{2,10}}\Z")
_HAN_ONLY, _HAN_LATIN = re.compile(f"[{HAN}]+"), re.compile(f"[{HAN}A-Za-z0-9]+")
_NAME_CHAR, _NAME_RUN = re.compile(_NAME), re.compile(rf"{_NAME}+\Z")
_CHINESE = re.compile(f"[{HAN}]")
_RIGHT = re.compile(
    r"$|[^\u3400-\u9fffA-Za-z0-9]|的|将|在|已|为|是|与|和|及|等|公司|集团|今年|明年|去年|目前|股价|股份|董事|总经理|总裁|创始人|旗下|方面|表示|宣布|发布|称|披露|公告|拟|有|也|还|又"
    r"|从|于|对|向|上市|产品|项目|业务|研究|首席|分析师|策略师|研究员|协理|经理|总监|营业部|资管|自营|认为|预计|指出|给|领投|跟投|联合|合作|签|获|因|被|由|到|以|或|则|近|计划|推出|完成|实现|营收|净利|成立|总部|工厂|园区|产业园|门店|董秘|副"
    r"|一|二|三|四|上|中|下|这|该|其|同|不|正|曾|可|能|要|会|就|都|均|再|刚|最|更|主|负|客|用|高管|管理层|控股|投资|收购|持有|持股|减持|增持|涨|跌|泻|挫|飙|抽[升高]|倒跌|插水|逆市|急[升跌涨弹泻]|收|报|午|早|盘|承|建|接|办|今|昨|当|高级|资深|行长|第[一二三四两]|销量|交付|批发|零售|出货|签约|合约|旅客|客座率|载客|总资产|不良率|新签|中标|一季度|\d{1,2}月|20\d\d年|前[一二三]季|次日|翌日|\d{1,3}(?:\.\d{1,3})?%涨停|\d{1,3}(?:\.\d{1,3})?%的?股"
)
_BROKERS = frozenset({"证券", "基金", "期货", "公司", "建投", "君安", "资管"})
_FOLLOWED = re.compile(r"(?:行业|板块)?(?:首席|分析师|研究员|团队|组)")
_AND_FIRM = words("公司和 公司与 公司及 公司、 集团和 集团与 集团、")
_SITE = re.compile(r"(?:公司)?的(?:[\u4e00-\u9fff]{0,4}?(?:生产线|产线|车间|厂房|厂区|工厂|高炉|总部|生产基地|展厅|实验室|研发中心|仓库|董事长|总经理|负责人))")  # 某某钢铁的厚板生产线
_LOCAL_BANK = ("农商银行", "村镇银行", "农村商业银行", "农商行")
_SECTION = re.compile(r"(?:高级|资深|行长|副行长|研究部|研究所|研究院|首席|分析师|经纪|营业部|资管|自营|投行|公司|股价|股票|董事|总经理|总裁|创始人|高管|旗下)")
_FIRM_POSTS = words("董事长 总经理 副总经理 总裁 副总裁 创始人 联合创始人 首席执行官 首席财务官 首席运营官 首席技术官 首席经济学家 首席分析师 行政总裁 董事会秘书 董秘 执行董事 财务总监 执行长 营运长 财务长 技术长 策略长 资讯长 副总 协理 策略师 首席策略师 基金经理 CEO CFO COO CTO")
# 【某某建设】中标… over a line that begins 某某建设: the digest's headings are of listed companies
_HEADED = re.compile(rf"(?:^|\n)【(?P<name>[{HAN}A-Za-z]{{3,8}})】[^\n]{{0,60}}\n[ \u3000]*(?P=name)(?=[:：,，(]|公告|晚间|发布|拟|近日|\d)")
_NO_FIRM = ("公司", "集团", "企业", "协会", "商会", "联合会", "学会", "局", "委", "部", "院", "厅", "中心", "研究所", "大学", "医院", "合作社", "基金会", "俱乐部", "的", "台", "报", "社", "业", "厂", "店")
# Trades that stand behind a plain noun too often to make a name of an unknown brand, and characters of no brand.
_NO_MAKER = words(
    "企业 工业 显示 研究 信息 平台 技术 智能 智慧 数据 建设 水电 算力 集团 股份 控股 产品 商业 制造 教育 体育 娱乐 健康 环境 生态 工程 投资 基金 资产 贸易 铁路 高速 游戏 农业 数字 网络 通信 "
    "医疗 保险 快递 零部件 配件 耗材 试剂 材料 机械 咨询 顾问 检测 认证 养老 旅业 连锁 在线 工具 试验 科研 物业 酒店 装备 零售 水产 船舶 免税 园林 市政 设计院 储能 机器人 人工智能 出版 影视 会展 "
    "遥感 油气 动力 供应链 跨境 航天 无人机 激光 量子 导航 卫星 雷达 生物 纺织 锂电 核能 煤化工 天然气 面板 晶圆 彩票 建筑 客运 咖啡 火锅 担保 轴承 减速器 机床 叉车 电池 光伏 风电 核电 火电 氢能 电力 能源 黄金 钢铁 煤炭 石油 水泥 玻璃 陶瓷 家具 服装 药房 超市 百货 饮料 饲料 化肥 农药 玩具 文具 眼镜 钟表 冷链 仓储 货运 支付 路桥 隧道"
)
_FUNCTION = re.compile(r"[的了着过在和与及把被将也都就还又再很最更每各这那其此该某们个台件颗艘辆座条项次第一二两三四五六七八九十百千万亿半几多少前后内外里是有做让使变成得地所以而但或等于规来去到从向为使于并同比增年月日时]")
_NO_FRONT = re.compile(r"共?(?:接获|收到|录得|售出|处理|巡查)|[先再来]看|[要以对将从到被把在会能可已仍还也都就又家者们此每各该某]|.{0,6}(?:央企|国企|贩毒|犯罪|军事)\Z|三大|四大|五大|两大|十大|多家|数百|第[一二三四五六七八九十\d]+家|股份制|全国|[日美欧中韩西]式|发卡|中奖|甚至|无疑")
_NO_FIRST = re.compile("[和与及]|(?:C[EFOTI]O|IPO|AI|ESG|App|GDP|ETF)(?![A-Za-z])")
_NO_INNER = re.compile(r"[还也已把被了着是这那们些]|正在|[二三四五六七八九十]大(?!洲)")
_SORTS = words("空壳 皮包 初创 网红 明星 影子 离岸 挂牌 头部 新兴 老牌 创业 独角兽 兄弟 姊妹 姐妹 关系 家族 自营 代理 中间 劳务 外包 派遣 施工 开发 代工 壳 巨头 投行 券商 催收 讨债 传销 贷款 套路贷 涉案 涉事 涉嫌 涉黑 相关 合资 承包 总包 监理 车队 供水 排水 污水 环卫 保洁 保安 押运 拖车 救援 殡葬 丧葬 婚庆 猎头 翻译 配送 外卖 团购 彩票 博彩 赌场 经纪 拍卖 典当 包装 印刷 出版 动画 动漫 唱片 经纪人 上游 下游 周边 境内 境外 海外 注册 中资 港资 台资 外资 日资 美资 韩资 德资"
)
_WEAK_BRAND = words(
    "产业链 价值链 供应链 创新链 资金链 发行 买卖 从事 有价 传统 新型 大型 现代 中小 国内 国外 境外 境内 海外 全球 国际 世界 我国 中国 国产 进口 高端 低端 先进 新兴 战略 数字 智慧 智能 绿色 生物 电子 信息 金融 关键 "
    "核心 前沿 人工 基础 农业 工业 海洋 航空 航天 民用 军用 医用 家用 商用 车用 工程 精细 有机 无机 天然 合成 普通 特种 首家 多家 一家 这家 那家 该 各 某 本 当地 外地 本土 民族 老牌 "
    "人形 协作 服务 工业 移动 焊接 手术 教育 消费 通用 专用 自主 国家 省级 市级 传媒 影视 互联 网络 高新 尖端 黑 新 大 小 老 高 低 创新 科学 学习 应用 发展 推广 引进 投资 建设 农村 城市 "
    "第一 第二 第三 这些 那些 许多 很多 其他 部分 全部 所有 有关 相关 各类 多种 一些 一个 一种 上述 下列 主要 重点 优势 特色 支柱 主导 龙头 领先 一流 顶尖 知名 著名 连锁 品牌 头部 千亿 百亿 万亿 "
    "规模 限额 生产 加工 制造 销售 经营 出口 生活 居民 民生 公共 社会 大众 专业 综合 多元 单一 传染 慢性 地下 地上 水上 陆上 海上 空中 民间 外国 产业 风险 私人 耐心 长期 人力 外商 一级 注册 实缴 冷链 保税 多式联运 同城 即时 跨境 城际 高速 长途 短途 民营 国有 外资 合资"
)
_ZONE = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:新区|开发区|高新区|经开区|自贸区|保税区|园区|片区)(?=.)")  # 某某新区|软件: a trade there


@dataclass(frozen=True, slots=True)
class Ground:
    """A name that a cue takes for a firm's; `place` is where the text says that the firm is, if it does."""

    span: Span
    cue: str
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class FirmCues:
    """The cues with the grammar that they lean on."""

    grammar: FirmGrammar
    trades: Lexicon[str]
    common: CommonWords
    posts: Posts
    names: Names

    @classmethod
    def load(cls, res: Resources) -> FirmCues:
        """From the tables of the grammar."""
        grammar = res.get(FirmGrammar.load)
        return cls(grammar, Lexicon({t: g for t, g in grammar.trades.items() if g != "weak"}), res.get(CommonWords.load), res.get(Posts.load), res.get(Names.load))

    def find(self, norm: str) -> Iterator[Ground]:
        """Every name with a ground, in no order; several cues may give the same span."""
        chinese = not norm.isascii() and _CHINESE.search(norm) is not None
        if chinese:
            yield from self._lists(norm)
            yield from self._places(norm)
            yield from self._countries(norm)
        yield from self._tickers(norm)
        if chinese:
            yield from self._trades(norm)
            yield from self._posts(norm)
            for span in heads(norm, self.grammar, self._rare_start):
                yield Ground(span, "head")
            for span in traded(norm, self.grammar, self.common.rare):
                yield Ground(span, "trade")
            for span in (*called(norm), *latin(norm)):
                yield Ground(span, "called")
            for span in counted(norm):
                yield Ground(span, "list")
            for span in builders(norm):
                yield Ground(span, "builder")
            for span, place in abroad(norm, self.names, self._ends):
                yield Ground(span, "country", place)
            yield from self._notices(norm)

    def _notices(self, norm: str) -> Iterator[Ground]:
        """X公告, at the head of a line or behind a headline: who gives notice is a listed company."""
        for m in _NOTICE.finditer(norm) if "公告" in norm else ():
            name = m["name"]
            if not name.endswith(_NO_FIRM) and name[-1] not in "会行部司署处" and not _FUNCTION.search(name) and name not in self.grammar.places.codes:
                yield Ground(Span(*m.span("name")), "notice")

        for m in _HEADED.finditer(norm) if "】" in norm else ():
            if self.grammar.parts(norm, *m.span("name")).trades or m["name"].endswith("股份"):
                yield Ground(Span(*m.span("name")), "notice")

    def _lists(self, norm: str) -> Iterator[Ground]:
        for end in _LIST_END.finditer(norm):
            m = _ITEMS.search(norm, max(0, end.start() - 90), end.start())
            if m:
                yield from self._items(norm, Span(*m.span()))
        for m in near(_LISTING, _LIST_BEGIN, norm, (0, len(norm)), before=4, behind=120):
            yield from self._items(norm, Span(*m.span("items")))

    def _items(self, norm: str, items: Span) -> Iterator[Ground]:
        """The firms of 甲、乙和丙."""
        at = items.start
        for n, item in enumerate(norm[slice(*items)].split("、")):
            whole, at = Span(at, at + len(item)), at + len(item) + 1
            for part in self._two(norm, whole) if at > items.end else (whole,):
                span = self._cut(norm, part) if n == 0 else Span(self.grammar.home(norm, *part), part.end)
                if self.is_firm(norm[slice(*span)]):
                    yield Ground(span, "list")

    def _two(self, norm: str, last: Span) -> tuple[Span, ...]:
        """The last item of a list cut at its 和, where a firm stands on both sides of it."""
        for m in _LAST_TWO.finditer(norm, last.start + 3, last.end - 2):
            both = Span(last.start, m.start()), Span(m.end(), last.end)
            if all(self.is_firm(norm[slice(*s)]) for s in both):
                return both
        return (last,)

    def _cut(self, norm: str, span: Span) -> Span:
        start = self.grammar.start(norm, span.start, span.end)
        return Span(start, span.end) if start is not None else span

    def is_firm(self, text: str) -> bool:
        """True where a name ends in a trade (or 集团) behind something that is a brand."""
        grade = self.grammar.ends_in_trade(text) or ("strong" if text.endswith("集团") and len(text) > 3 else None)
        return grade in ("strong", "medium") and self._branded(text)

    def is_brand(self, text: str) -> bool:
        """True for two to four characters that are no everyday words and nothing that firms are sorted by (空壳公司)."""
        return (
            2 <= len(text) <= 4
            and _HAN_ONLY.fullmatch(text) is not None
            and self.common.rare(text)
            and text not in _WEAK_BRAND
            and text not in _SORTS
            and not _FUNCTION.search(text)
            and not self.grammar.is_all_trade(text)
        )

    def _branded(self, text: str) -> bool:
        if self.grammar.is_all_trade(text) or text in self.grammar.places.codes or ((zone := _ZONE.match(text)) and self.grammar.is_all_trade(text[zone.end() :])):
            return False
        p = self.grammar.parts(text, 0, len(text))
        brand = text[slice(*p.brand)]
        head = brand or text[slice(*p.place)]
        if _NO_FRONT.match(brand) or _NO_INNER.search(brand) or brand[-1:] in ("和", "与", "及") or (len(brand) == 3 and (brand[:2] in self.common.verbs or brand[1:] in self.common.verbs)):
            return False
        local = p.place.end > p.place.start and text.endswith(_LOCAL_BANK)  # 天津滨海农商银行, 滨海 being an everyday word
        if len(brand) != 3 and self.common.plain(brand) and not self.common.rare(brand) and text[-2:] != "集团" and not local:
            return False
        return bool(p.trades or text.endswith("集团")) and len(head) >= 2 and brand not in _WEAK_BRAND and not self.grammar.is_all_trade(brand)

    def plain(self, norm: str, start: int) -> bool:
        """A bare 公司 at `start` makes a name only behind a place and a brand, with a trade between or the brand made of no everyday words."""
        left = self.grammar.start(norm, max(0, start - 16), start)
        if left is None:
            return False
        if transcribed(norm, start, self.names, self.common) == left:
            return True
        p = self.grammar.parts(norm, left, start)
        own = norm[slice(*p.brand)]
        placed = p.place.end > p.place.start
        if not placed and not p.trades and norm[left - 3 : left] in _AND_FIRM and self.is_brand(own):
            return True  # 青麓公司和棹澜公司
        if start - left < 4 or any(c in own for c in "和与及或"):
            return False
        if not p.trades and not (placed and (self.is_brand(own) or (5 <= len(own) <= 6 and self.is_brand(own[:2]) and self.is_brand(own[2:4])))):
            return False
        if any(self.grammar.border(norm, left, at) == "hard" and norm[at - 2 : at] in self.grammar.borders for at in range(left + 2, start)):
            return False
        return len(own) >= 2 and not self.grammar.is_all_trade(own) and placed

    def _places(self, norm: str) -> Iterator[Ground]:
        for m in islice(_AT_PLACE.finditer(norm), len(norm) // 80 + 100):
            kind = _KIND_OF_FIRM.match(norm, m.start("name"), m.end("name"))
            name = self._longest(norm, kind.end(), m.end("name")) if kind else None
            name = name or self._longest(norm, m.start("name"), m.end("name"))
            if name:
                yield Ground(name, "place", Span(*m.span("place")))

    def _longest(self, norm: str, start: int, end: int) -> Span | None:
        """The longest stretch from `start` that is a firm's name with a border behind it."""
        for stop in range(end, start + 3, -1):
            if self._ends(norm, stop) and self.is_firm(norm[start:stop]):
                return Span(start, stop)
        return None

    def _countries(self, norm: str) -> Iterator[Ground]:
        for m in _OF_COUNTRY.finditer(norm):
            if self.common.plain(m["name"]) or m["name"][:2] in self.common.verbs or _NO_FRONT.match(m["name"]) or _NO_FIRST.match(m["name"]) or "公司" in m["name"]:
                continue
            yield Ground(Span(*m.span("name")), "country", Span(m.start(), m.start() + 2))

    def _tickers(self, norm: str) -> Iterator[Ground]:
        for ticker in _TICKER.finditer(norm):
            stop = ticker.start() - (2 if norm[ticker.start() - 2 : ticker.start()] in _CLASSES else 0)
            m = _BEFORE.search(norm, max(0, stop - 10), stop)
            if not m:
                continue
            span = self._cut(norm, Span(*m.span()))
            text = norm[slice(*span)]
            if 3 <= len(text) <= 8 and not text.endswith(("公司", "指数", "基金", "ETF", "债", "汇率")) and not text.isdigit():
                yield Ground(span, "ticker")

    def _trades(self, norm: str) -> Iterator[Ground]:
        """A strong trade behind a brand of two to four characters, with clear borders on both sides."""
        for at, end, grade in self.trades.find(norm):
            if norm[at - 2 : at] in _BROKERS and _FOLLOWED.match(norm, end):
                continue  # 广发证券|电子|首席分析师: a sector
            if grade == "strong" or _SECTION.match(norm, end):
                start = self._brand_start(norm, at) if self._ends(norm, end) else None
            elif (norm[at:end] not in _NO_MAKER or _SITE.match(norm, end)) and self._ends(norm, end):
                start = self._rare_start(norm, at)
            else:
                continue
            if start is not None and self.is_firm(norm[start:end]) and not (norm[at:end] == "银行" and at - start > 2 and self.grammar.places.at(norm, start, at) == start):
                yield Ground(Span(start, end), "trade")

    def _ends(self, norm: str, end: int) -> bool:
        """True where a name can end: a mark, a particle, an everyday verb behind it."""
        return bool(_RIGHT.match(norm, end)) or norm[end : end + 2] in self.common.verbs

    def _rare_start(self, norm: str, at: int) -> int | None:
        """Where a brand begins that is made of no everyday words, with a border in front of it (soft ones count too)."""
        for size in (2, 4, 3):
            start = at - size
            brand = norm[start:at]
            if start < 0 or not _HAN_ONLY.fullmatch(brand) or not self.common.rare(brand) or _FUNCTION.search(brand):
                continue
            place = self.grammar.places.at(norm, start, at)
            if place > start and not self.common.rare(norm[place:at]):
                continue
            before = norm[start - 1 : start]
            if not before or not _NAME_CHAR.match(before) or before in "和与厂如为由" or _KIND_BEFORE.search(norm, max(0, start - 4), start):
                return start
            if self.grammar.border(norm, max(0, start - 6), start) == "hard" or norm[start - 2 : start] in self.common.verbs:
                return start
        return None

    def _posts(self, norm: str) -> Iterator[Ground]:
        """A firm's post with a name behind it: what stands in front of the post is the firm (某某首席执行官张三)."""
        for start, end, form in self.posts.lexicon.find(norm):
            if form not in _FIRM_POSTS or self.names.read(norm, end, rare=False) is None:
                continue
            at = self.posts.tail(norm, max(0, start - 10), end)
            stop = at[0] if at else start
            left = self.grammar.start(norm, max(0, stop - 14), stop)
            text = norm[left:stop] if left is not None else ""
            if left is None or not 3 <= len(text) <= 10 or not _HAN_LATIN.fullmatch(text) or (text.endswith(_NO_FIRM) and not self.is_firm(text)):
                continue
            if (left == 0 or not _NAME_CHAR.match(norm, left - 1) or self.grammar.border(norm, max(0, left - 6), left)) and self._named(text):
                yield Ground(Span(left, stop), "post")

    def _named(self, text: str) -> bool:
        """True for a name that is no trade alone, no place, and not made of everyday words."""
        if self.grammar.is_all_trade(text) or text in self.grammar.places.codes or self.posts.lexicon.find(text):
            return False
        return "的" not in text and (self.is_firm(text) or self.common.rare(text))

    def _brand_start(self, norm: str, at: int) -> int | None:
        """Where the brand in front of a trade begins; None where its left border is not clear."""
        floor = max(0, at - 8)
        run = _NAME_RUN.search(norm, floor, at)
        if not run:
            return None
        left, start = run.start(), self.grammar.start(norm, floor, at)
        if start is None:
            return None
        clear = start > left or left == 0 or not _NAME_CHAR.match(norm, left - 1)
        brand = norm[self.grammar.places.chain(norm, start, at)[0] : at]
        return start if clear and 2 <= len(brand) <= 4 and _HAN_ONLY.fullmatch(brand) else None
