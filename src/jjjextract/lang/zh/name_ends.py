"""What stands at the two ends of a stretch that should be a name, and is no part of it.

The lists of figure words take off what they know; a transcript has more adverbs, particles and verbs than any list. So
the ends are looked at once more by the segmenter's parts of speech: function words go, a verb at the right end is kept
apart (it says what is done, and may itself be the name: 政府|补贴), a time, a measure or a pronoun at the left goes.
Fails where the dictionary has a noun for a function word of the same form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jjjextract.lang.mask import PERIOD, REGION
from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.lang.zh.name import AT_WORK, done_to
from jjjextract.lang.zh.noun import Tagger
from jjjextract.spans import Span

__all__ = ["BECOMING", "BETWEEN", "FILED", "FLOWS", "LACKS", "LOSES", "MANNER", "MEANS", "TRADES", "Ends", "after_article", "agent", "ends_of", "in_trade", "over_year", "past_spot", "run_of", "without_each", "without_verbs"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_REACH = 64  # characters: a longer stretch is no name
_LOOSE = frozenset("dpcuryeo")  # adverbs, prepositions, conjunctions, particles, pronouns
_AND = frozenset({"与", "和", "及", "、"})
_ADVERBS = frozenset("则却也都已还将就再又仍均才便竟曾")
_PLACED = frozenset({"一口气", "合计", "一共", "总共", "合共", "之中", "当中", "之间", "以上", "以下", "以内", "之下", "之外", "中", "里", "里头", "里面", "里边", "内", "上", "下", "间", "时", "后", "前", "方面", "阶段", "期间", "水平", "预计", "估计", "预估"})
_FRONT = frozenset("tdpcury")
_TIME = re.compile(r"(?:开业|营运|运营|投产|投运|开通|通车|上线|开园|开馆|开市|上市|开播|开张|开售|启用|落成)?后?(?:首|第一|头一)个?完?整?(?:年度|财政年度|财年|学年|季度|赛季|雪季|月份?|年|周|季|星期)|(?:开业|营运|运营|投产|开通|上线|开园|上市|开播|开张|开售)(?:首|第一|头一|当)(?:日|天)|新(?:学年|学期|赛季|财年|年度)|(?:本|上|下|这|今|去|全(?!日(?!成交|收市|收报|沽空|净[流买卖])))(?:赛季|学期|学年|财年|年度|季度|届|期|季|周|月|天|日|年|次|轮)|[本这下上]?个?[月季][底初末]")
_EACH = re.compile(
    r"(?:平均)?每(?:一|万|千|百)?(?:平方公里|平方千米|平方米|立方米|平方呎|千瓦时|公斤|公顷|公里|小时|分钟|学期|车次|人次|标箱|"
    r"(?:人(?!口|均)|[架吨亩斤户辆台件股天年月日周度张份套座家只头位名个次晚桶升单箱盒瓶棵条块科班村间席宗期季场车房间瓦副把])(?:车(?=[^型间次位流]{2})|房(?=[^间租价]{2})|学生|老人|职工|员工|农户|家庭|企业|设备|机器)?)的?"
)
_GETS = re.compile(r"(?:收(?![集购入视藏益割尾获盘费据款])|[付交缴掏](?![款通易付费税租存])了?)(?=[\u4e00-\u9fff]{1,4}[费款税租]$)|[\u4e00-\u9fff]{0,6}?收取?(?=(?:按金|押金|保证金|租金)$)|手?持(?=净现金)|派(?:发|付)?(?=(?:末期|中期|特别|全年|季度?)股?息)|[\u4e00-\u9fff]{0,8}?获[\u4e00-\u9fff]{2,10}?(?=(?:拨款|资助|注资|捐款|捐赠|批出)$)|(?:调查|处理|审理|跟进|受理|完成)的(?=个案|投诉|案件)|(?:平均)?(?:能|可|可以)?(?:拿到|领到|领取|获得|得到|收到)(?=[\u4e00-\u9fff]{2})")  # 每辆车平均拿到|补贴
_MADE = re.compile(  # 全年生产|手机
    r"(?:共|累计|可|能|已)?生产(?!总|设备|能力|线|效率|成本|安全|用|性|者|企业|基地|厂|要素|资料|经营|规模|周期|力|水平|服务|许可|环节|过程|车间|工人|人员|订单|任务|计划|指数|价格|交期|税|加工|投入|机|商|作业|方式|与|和|、)(?=[\u4e00-\u9fff]{2})"
)
_BY_BODY = re.compile(r"[\u4e00-\u9fff]{2,20}?(?:机构|部门|单位|法院|机关|检察院)(?:共|累计|已)?(?=(?:办理|受理|审结|查处|办结|破获|处理|检查|发放|拨付|投入|完成)[\u4e00-\u9fff]{2})")  # 仲裁机构|办理案件
_FUNDED = re.compile(r"(?:[中央省市县区各级本地]{0,3}财政(?:部门|[局厅部])?)?(?:已|每年|累计|共)?(?:安排|拨付|下达|投入|落实|设立|列支|筹集|筹措|统筹|整合|兑现|争取|撬动|下拨|划拨|预拨|拿出)(?=[\u4e00-\u9fff]{1,6}(?:资金|经费|[补奖]助?款?|补贴|奖补)$)")  # 财政安排|专项资金
_WITHIN_TIME = re.compile(rf"(?<=[\u4e00-\u9fff])(?:{_TIME.pattern}|暑假|暑期|寒假|旺季|淡季|每[月年天日周人户])")
_ALL_OF = re.compile(r"全(?:院|校|厂|村|班(?!子)|队(?!伍)|矿|馆|店|社(?!会)|园|乡(?!村)|镇|站)(?=[\u4e00-\u9fff]{2})")
_SEASON = re.compile(r"(?:黄金周|高峰时段|高峰期|早高峰|晚高峰|小长假|长假|假期|暑期|暑假|寒假|春运|汛期|雨季|旺季|淡季|双休日|周末)(?!档)(?=[\u4e00-\u9fff]{2})")
_SEASONS = frozenset({"单日", "当日", "单天", "黄金周", "节假日", "节日", "平日", "双休日", "长假", "假期", "暑期", "暑假", "寒假", "春运", "汛期", "雨季", "旺季", "淡季", "周末"})
_NEWLY = re.compile(r"新[\u4e00-\u9fff]{1,2}的(?=[\u4e00-\u9fff]{3})")
_FINISHED = re.compile(r"(?:判定|认定|确认|列为|评为|划为|鉴定)为?(?=[\u4e00-\u9fff]{2})|[发拨]了(?=[\u4e00-\u9fff]{2})|[做办领装修建跑查打补拿交签换改考][完好](?=[\u4e00-\u9fff]{2})")  # 做完|健检
_RUN_BY = re.compile(r"(?:[\u4e00-\u9fff]{2,6}?(?:开办|创办|兴办|经营|自办)|[\u4e00-\u9fff]{0,6}?(?:选育|培育|研发|研制)|(?:自主|自行|联合|独立|共同|合作)[\u4e00-\u9fff]{0,2}?(?:设计|建造|制造|打造|开发|生产|建设){1,2})的(?=[\u4e00-\u9fff]{2})")  # 牧民开办的|家庭旅馆
_OWNED = re.compile(
    r"(?!国家|大家|专家)[\u4e00-\u9fff]{0,6}家的(?=[\u4e00-\u9fff]{2})|[请雇养种做卖买收带招聘修][过来了着]?的(?=[\u4e00-\u9fff]{2})|"
    r"(?:P2P)?(?:网贷|理财|电商|外卖|直播|网约车|众筹|招聘|短视频|购物)?平台[\u4e00-\u9fffA-Za-z]{2,6}的(?=[\u4e00-\u9fff]{2})|"
    r"[\u4e00-\u9fff]{1,8}[里内上中下]的(?=[\u4e00-\u9fff]{2})|[\u4e00-\u9fff]{0,8}(?:政府|人家|食堂|中心|市场|景区|合作社|公司|企业|集团|银行|单位|部门|机构|机场|车站|学校|医院|法院|研究院|剧院|影院|协会|商会|工会|委员会|基金会|董事会|联合会|事务所|研究所|交易所|派出所|事业部|(?<![格布结僵])局|(?<!签)署|联赛|[厂店社村镇乡])的(?!份额|占有率)(?=[\u4e00-\u9fff]{2})"
)
_KIND_OF_TIME = frozenset({"长途", "短途", "一手", "二手", "夜间", "日间", "春季", "夏季", "秋季", "冬季", "春耕", "秋冬", "冬春", "中期", "长期", "短期", "老年", "税后", "税前", "售后", "课后", "产后", "术后"})  # 夜间项目: no date
_SEASON_OF = frozenset("春夏秋冬")  # 冬|油菜: a kind of crop
_DRAWS = frozenset("用耗产需售含储排吸采取进出")
_ARRIVING = frozenset("厂户岸达期账位岗手港货访场店家会站任校龄案")
_WHEN = re.compile(r"首轮|上一?轮|本轮|前期|[去今前上明本当](?:年|月|季|周|日|天|期|季度|半年)|初期|早期|后期|前几天|这几天|近期|近来|早些时候|[日月年周]均|[旺淡]季|平日|假日|连假|周末|高峰期")
_EVENLY = frozenset({"平均", "户均", "人均", "场均", "亩均", "村均", "店均"})
_EVENT = frozenset({"后", "之后", "以后", "时", "期间", "以来", "之前", "首日", "当日", "当天", "首月", "首周"})
_DAYS = frozenset({"首日", "当日", "当天", "首月", "首周"})
_THIS = re.compile(r"[这那该此][一两]?[\u4e00-\u9fff]|[两二三四五六七八九十]大[\u4e00-\u9fff]|[\u4e00-\u9fff]{0,10}(?:国际机场|机场|水库|口岸|火车站|高铁站)$|[整总]体$")
_SHOWN = re.compile(r"(?:(?:脚下|眼前|身后|面前|身边|身旁|旁边|手里|手中|手上|头顶)的?)?[这那该此]一?[台个座条辆艘家栋项批种类款位名趟片块处间所段株棵](?=[\u4e00-\u9fff])")
_PUT = re.compile(r"(?:产出?(?![品量值能业地区权线出后妇销油奶蛋蜜])|卖[出掉]?(?![价点场家方空])|销出?(?![售量路往])|收[到回上]?(?=[\u4e00-\u9fff]{3})(?![购入益视费成藏盘款据割尾获养治编听])|经手|种下|养下|[栽种建修挖打开搭架铺设][下上起成好出]了?|设(?!计|备|施|定|立|置|防)|栽(?!培|种|植|插)|聘(?!用|请)|雇(?!员|主|用|佣)|投入(?=[\u4e00-\u9fff]{0,4}(?:力|员|具|备|资|车|机)$))(?=[\u4e00-\u9fff]{2})")
_INSIDE_OF = re.compile(r"(?:[\u4e00-\u9fff]{1,3}(?<![公海邻故])里)$")  # 园子里|收购价
_GONE = re.compile(r"[\u4e00-\u9fff](?:掉|去|完|起)$")
_OWNER = re.compile(r"[\u4e00-\u9fff]{1,12}?(?:景区|古城|古镇|公园|博物馆|度假区|街区|(?:(?<!行政)(?<!自然)(?<!建制)村|[镇乡])(?!居|民|级|域|庄)|机场|水库|码头|车站|医院|学校|大学|中学|小学|[厂店站社]|者(?!信心|价格|物价|满意|权益))")
_OF_VILLAGE = re.compile(r"[\u4e00-\u9fff]{2,4}村(?=(?:集体|人均|户均|年均)[\u4e00-\u9fff]{2})")  # 战旗村|集体经济收入
_DONE_TO = re.compile(r"[\u4e00-\u9fff]{0,8}?[\u4e00-\u9fff][过了来][\u4e00-\u9fff]{0,4}的[\u4e00-\u9fff]{1,3}(?=[\u4e00-\u9fff]{2})")  # 打过药的地块|亩产
_OF_ONE = re.compile(r"[\u4e00-\u9fff]{0,2}一[头台辆件间户个条套张份亩单趟只棵][\u4e00-\u9fff]{1,5}的(?=(?:平均|人均)?[\u4e00-\u9fff]{2})")  # 洗一辆车的|平均用时
_BY_THE_WAY = re.compile(r"(?:好在|幸好|幸亏|可惜|多亏|没想到|想不到|谁知道?|据说|倒是|反而是?|差不多是?|少说也?|满打满算|里头|(?:的)?时候|[一二三四五六七八九十]{1,2}点半?|那会儿|那时候?|转为|变成了?)(?=[\u4e00-\u9fff]{2})")  # 好在|内销, 2015年的时候|日工资, 转为|亏损
_ALL_TOLD = re.compile(r"(?:[\u4e00-\u9fff]{0,2}[一两几每][\u4e00-\u9fff]{1,4}|算|折算|合计)下来(?=[\u4e00-\u9fff]{2})")  # 一季下来|工钱
_FROM_IN = re.compile(r"[江河湖海山田地水林库井坑池塘棚圈仓锅]里(?=[\u4e00-\u9fff]{2})|[从在往向由][\u4e00-\u9fff]{1,6}?[里中上下内外边](?=[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff]?的)")  # 从江里|取冰
_MODEL = re.compile(r"(?:最[贵大高低小便][宜]?的?一[\u4e00-\u9fff]|(?:第[一二三四五六七八九十\d]+|[上这新老下前]一?)代(?:产品|机型|车型|机|车)?|[第头前](?:[一二三四五六七八九十\d]{1,3})个?[年月天季](?:度)?的)(?=[\u4e00-\u9fff]{2})")
_PLACE_ENDS = frozenset("站点场馆园铺坊摊")
_STORM = re.compile(r"(?:(?:今年)?第?\d*号?)?(?:超?强|[强中轻])?(?:台风|热带风暴|[强中轻]?台)[“\"]?[\u4e00-\u9fff]{2,4}?[”\"]?(?=中心|近中心|暴风|七级|最大)")  # 中台丹娜丝|中心气压
_MOST_OF = re.compile(r"(?:最高|最多|至少|最低)(?=(?:可?(?:补助|补贴|奖励|罚|领|借|贷|省))$)")  # 补强|最高|补助
_PHASE = re.compile(r"[\u4e00-\u9fff]{0,12}?[一二三四首两]期(?=(?:年产|总投资|设计|规划|占地|建筑面积|投资)[\u4e00-\u9fff]?)")  # 基地一期|年产水龙头
_WHOLE = re.compile(  # 整车|西瓜, 多地|积雪深度, 世界最大|直径
    r"(?:整(?:排|片|批|车|箱|盒|套|面|座)|多地|局地|局部地?区?|部分地区|大部分?地区|一些地[方区]|(?:交货|交割|到期)的|(?:世界|全球|国内|国际|亚洲)最[大高长深快重宽]的?)(?=[\u4e00-\u9fff]{2})"
)
_IN_ALL = re.compile(r"(?:[以之]?内(?![地陆需销资贸部外河政容存蒙])的?|累计|合共|共计|总共|一共)(?=[\u4e00-\u9fff]{2})")
_UP_TO = re.compile(r"(?:最高|最多|至少)(?=(?:[补资贷][助贴补]?|奖(?!金)励?|投资|贷款))")  # 每晚|最高|补助
_TO_PLACE = re.compile(r"[\u4e00-\u9fff]{0,4}[到至去往][\u4e00-\u9fff]{1,8}?的(?=(?:[货客]运|运输|通关|铁路)?(?:车程|距离|路程|时间|时限|航程|里程|票价|运费|运价)$)")
_OVER_YEAR = re.compile(rf"([\u4e00-\u9fff]{{2}})(?:{PERIOD}|全[天日周]|[单当][日周月])(收入|支出|结余|投资|产量|销量|产值|利润|出口|进口|净?(?:买入|卖出|流入|流出))$")
_MEASURED_ALONE = frozenset("率量额值费价")  # 借还|率: what is measured, whatever the dictionary says
_CAUSED = re.compile(  # 袭击造成的|死亡人数, 船老大觉得|房租
    r"[^,;。]{1,24}?(?:造成|导致|引发|引起|带来)的(?=[\u4e00-\u9fff]{2})|[\u4e00-\u9fff]{2,8}?(?:觉得|认为|听说|告诉记者)(?=[\u4e00-\u9fff]{2})"
)
_AFTER = re.compile(r"(?!前后[排轴轮座])[\u4e00-\u9fff]{1,6}?(?:以后|之后|(?<![背售税课产术婚赛饭善])后|之前|以前|以来|期间|(?<=[季节期天晚峰])时)(?=[\u4e00-\u9fff]{2})")
_PROPOSES = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:建议|倡议|要求|提议|促请|呼吁|宣布|决定|计划|拟)[\u4e00-\u9fff]{0,6}?[将把](?=[\u4e00-\u9fff]{2})")  # 研究建议将|津贴由A增至B
_UNDER = re.compile(r"(?:在)?[\u4e00-\u9fff]{1,6}?(?:潮|影响|带动|政策|压力|环境|措施|情况|计划|机制|推动)下(?=[\u4e00-\u9fff]{2})")  # 缩班潮下|超额教师
_CLOCK = re.compile(r"\d{1,2}[时点](?:\d{1,2}分|半|整)?(?=[\u4e00-\u9fff]{2})")  # 8时|沽出
_INSIDE = re.compile(r"[乡镇村县市区校厂院园港]内(?=[\u4e00-\u9fff]{2})")
_MODALS = frozenset("要会能")
_SPOT = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:口岸|(?<![出进人])口|港|湾|岛|镇|乡|村|码头|机场|新区|园区|一带)的(?=[\u4e00-\u9fff]{2})")
_MONEYS = frozenset("费款税贷")
_DONE = re.compile(r"(?:可|能|将|会|可以|能够|有望|预计|每年)?(?:贡献|带来|创造|形成)(?=[\u4e00-\u9fff]{2})|建设(?=[年月日]产)")
_PLANS = re.compile(r"[\u4e00-\u9fff]{0,10}?(?:公司|企业|集团|股东|控股|股份)(?:拟|将|已|计划|近日|日前){1,3}(?=[\u4e00-\u9fff]{2})")
_IN_TURN = re.compile(r"[\u4e00-\u9fff]{0,12}?(?:依序|依次|分别)[是为](?=[\u4e00-\u9fff]{2})")  # 受灾面积依序是|香蕉1850公顷
_EATEN = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:侵蚀|吞噬|蚕食|吃掉|拖累)了?(?:公司|集团)?的?(?:整体)?(?:获利|利润|盈余|净利润?|毛利|业绩|盈利|营收)$")
_EATEN_LAST = frozenset("利润余绩收")
_NEWEST = re.compile(r"[\u4e00-\u9fff]{2,10}?(?:局|署|处|院|会|行|所)(?:的)?(?:最新|新一期)(?:的|一期)?(?=[\u4e00-\u9fff]{2})")
_BUILT = frozenset({"投用", "投运", "在建", "建成", "开工", "竣工", "完工", "投产", "启用", "落成", "开业", "开放"})
_AGENT = re.compile(
    r"(?:群众|民众|[戏剧影]院|剧团|乐团|股东|外界|市场人士|政府|[县市省]府|公所|街道|财政|公司|企业|集团|银行|医院|学校|部门|单位|中心|机构|平台|老板|业主|商家|国家|中央|地方|"
    r"[村镇乡县厂]集体|大姐|大伯|大叔|大娘|大爷|阿姨|师傅|先生|女士|小姐|太太|老师|[^\u4e00-\u9fff][老小阿][\u4e00-\u9fff]|"
    r"[社厂店村镇乡县省区局委队组户家者员师长们我他她]|(?<!器)人|(?<![集超夜早菜股楼门花车])市|[社镇村县店厂院校区市省乡场馆队][里上])$"
)

BECOMING = frozenset({"完", "好", "够", "就够", "起来", "下来", "过来", "出来", "变成", "成为", "变为", "料", "算", "看", "说", "来", "去", "想", "觉得", "算是", "来自", "等于", "属于", "包括", "起", "算下来", "要", "能"})
TRADES = frozenset({"制造", "加工", "开采", "冶炼", "采选", "印刷", "纺织"})  # 专用设备|制造: a branch of industry
FLOWS = frozenset({"买入", "卖出", "流入", "流出"})  # 北向资金全天净|买入
MEANS = frozenset({"人均", "平均", "户均", "场均", "日均"})  # 人均|停留
BETWEEN = frozenset({"", "则", "也", "亦", "共", "已", "均", "还", "就"})  # 列车|则|发送: between who does and what is done
_OF_WHOM = re.compile(r"[\u4e00-\u9fff]{2,12}的(?=(?:门市|门店|分店|员工|会员|据点|用户|司机|产线|客户|店面|直营店|加盟店|股价|营收|获利|毛利率|产能)$)")  # 老牌车厂睿动的|门市
LACKS = frozenset({"欠", "缺", "短缺", "缺编", "尚缺", "仍缺"})  # 护士|缺300人
FILED = frozenset({"登记", "注册", "申请", "授权", "备案", "收购", "采购", "收储", "投诉", "举报", "申诉", "求助", "报修", "起诉", "报名"})  # 版权|登记共30万件: the deed is what is counted
LOSES = frozenset({"亏", "亏了", "亏损", "赔", "赔了", "赚", "赚了", "盈利"})  # 电商渠道|亏了300万
MANNER = frozenset({"超额", "免费", "自助", "线上", "线下", "网上", "现场", "集中", "义务", "上门", "在线", "新增", "境外", "境内", "海外"})


@dataclass(frozen=True, slots=True)
class Ends:
    """The stretch between the ends (None where nothing is left), and the verbs that stood at its right end, the last first."""

    name: Span | None
    verbs: tuple[Span, ...] = ()


_ARTICLE = re.compile(r"一(?:顿|碗|杯|份|盘|笼|瓶|袋|斤|盒|桶|箱|板(?!一)|罐|打|碟|客|粒|棵|串|块|张|单|趟|晚(?!上)|亩|幅|副|桌|公斤|平方?米|吨|只|件|片|根|颗|套(?!房)|副|枚|盏|锅|盆|壶|匹|扇|栋|间|辆|架|株|束|筐|捆|捧|坛|尾|格|底|方(?![面便向式案法位])|包(?!括)|担(?!保))(?=[\u4e00-\u9fff]{2})")

_DUE = re.compile(r"(?:本?公司|母公司)?(?:股东|拥有人|权益持有人|持有人)应$")


def after_article(norm: str, start: int, end: int) -> int:
    """Behind 一碗 in front of 素面: one of a thing is no part of its name; 股东应|占基础溢利 is one name."""
    if norm[start] == "占" and (due := _DUE.search(norm, max(0, start - 8), start)):
        return due.start()
    m = _ARTICLE.match(norm, start, end)
    return m.end() if m else start


def agent(text: str, deed: str = "") -> bool:
    """True for somebody who does or pays something: what is measured is then what is done; 中心|投用 is done to it."""
    return deed not in _BUILT and bool(_AGENT.search(text))


def without_each(name: Name, *, each: bool = True) -> Name:
    """水稻|每公顷|补助: what the price of the unit already says."""
    m = (each and _EACH.search(name.norm, 2)) or _MOST_OF.search(name.norm, 2)
    bare = name.norm[: m.start()] + name.norm[m.end() :] if m and len(name.norm) - m.end() > 1 else name.norm
    return Name(bare, name.span, name.head)


def in_trade(names: tuple[Name, ...], deed: str) -> tuple[Name, ...]:
    """智能车载设备、无人飞行器|制造分别增长: the trade is of all names of the list."""
    return tuple(Name(n.norm.removesuffix(deed) + deed, n.span) for n in names) if deed in TRADES else names


def over_year(mask: str, norm: str, span: Span) -> Name | None:
    """医保基金|全年|支出: a fund, a time and what the fund does are one name without the time."""
    m = _OVER_YEAR.search(mask, *span)
    stem = norm[span.start : m.end(1)] if m else ""
    if m is None or agent(stem) or mask[span.start : m.end(1)] != stem:
        return None
    return Name(stem + m[2], span, m[2])


def run_of(norm: str, verbs: Sequence[Span], words: FigureWords) -> tuple[Name, ...]:
    """教育|支出: two verbs to the dictionary, of which the last is something that is measured."""
    if len(verbs) < 2 or not words.measures(verbs[0].of(norm)) or verbs[1].end != verbs[0].start:
        return ()
    span = Span(verbs[1].start, verbs[0].end)
    return () if verbs[1].of(norm) in words.lead_verbs else (Name(span.of(norm), span),)


def past_spot(mask: str, at: int, end: int) -> int:
    """深圳|蛇口的|渡轮: behind the spot within a place that ends at `at`, where it only tells which things are meant."""
    m = _SPOT.match(mask, at, end) if at and mask[at - 1] in REGION else None
    return m.end() if m else at


def ends_of(norm: str, span: Span, tag: Tagger, size: Callable[[int, int], int]) -> Ends:
    """Both ends of `span` taken off. `size(start, end)`: length of the longest known name that ends at `end`."""
    span = span if span.end - span.start <= _REACH else Span(span.end - _REACH, span.end)
    if size(*span) == span.end - span.start or _between_marks(norm, span):
        return Ends(span)
    if norm[span.end - 1] in _EATEN_LAST and (eaten := _EATEN.search(norm, *span)):
        span = Span(span.start, eaten.start())  # 汇损|侵蚀获利
    tokens = list(tag(norm[span.start : span.end]))
    end, verbs = _right(norm, span, tokens, size)
    if end <= span.start:
        return Ends(None, verbs)
    return Ends(_left(norm, _new(Span, (span.start, end)), tokens, size), verbs)


def without_verbs(norm: str, span: Span, tag: Tagger, size: Callable[[int, int], int]) -> tuple[Span, tuple[Span, ...]]:
    """`span` without function words and verbs at its right end, and the verbs, the last first."""
    if size(*span) > 1 or span.end <= span.start or _between_marks(norm, span):
        return span, ()
    span = span if span.end - span.start <= _REACH else Span(span.end - _REACH, span.end)
    end, verbs = _right(norm, span, list(tag(norm[span.start : span.end])), size)
    return _new(Span, (span.start, max(end, span.start))), verbs


def _right(norm: str, span: Span, tokens: list[tuple[str, str]], size: Callable[[int, int], int]) -> tuple[int, tuple[Span, ...]]:
    end: int = span.end
    verbs: list[Span] = []
    while tokens:
        word, flag = tokens[-1]
        if word == "其他" or (word == "他" and norm[end - 2] == "其") or word in _MEASURED_ALONE:
            break
        if word in _DAYS and len(tokens) > 2 and tokens[-2][1][:1] == "v":
            end, tokens = end - len(word) - len(tokens[-2][0]), tokens[:-2]
            continue  # 某某股|挂牌首日
        if word in _EVENT:
            return span.start, tuple(verbs)  # 改扩建后, 开园首日: when, not what
        known = size(span.start, end)
        if known >= len(word):
            break
        if word in _PLACE_ENDS and len(tokens) > 1 and len(tokens[-2][0]) > 1 and not verbs:
            break  # 饮水|站
        if word in {"以上", "以下"} and len(tokens) > 1 and tokens[-2][0][-1:] in {"岁", "及", "或"}:
            break  # 65岁|以上
        if word in _MONEYS and len(tokens) > 1:
            break  # 托管|费
        if flag == "v" and len(tokens) > 2 and tokens[-2][0] in _AND:
            break  # 货币资金与|理财
        if flag == "v" or (flag == "zg" and not verbs):
            verbs.append(Span(end - len(word), end))
        elif not (flag[:1] in _LOOSE or flag in {"ad", "zg", "vd"} or word in _PLACED or _WHEN.fullmatch(word)):
            break
        tokens.pop()
        end -= len(word)
        asked = _ADVERBS | _MODALS if verbs and tokens and tokens[-1][1] == "x" else _ADVERBS  # 照服员|要照顾
        while end > span.start and norm[end - 1] in asked and not size(span.start, end) and norm[end - 2 : end] not in _EVENLY:
            end, tokens = end - 1, list(tokens[:-1]) if tokens and len(tokens[-1][0]) == 1 else _shorter(tokens)  # 台铁|则
    return end, tuple(verbs)


def _between_marks(norm: str, span: Span) -> bool:
    """“洋景漂”: one short name, whatever its last word does elsewhere."""
    return norm[span.end : span.end + 1] in _CLOSING and norm[span.start - 1 : span.start] in _OPENING and span.end - span.start < 7


_OPENING, _CLOSING = frozenset("“「『"), frozenset("”」』")


def _shorter(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The words without the last character."""
    if not tokens:
        return []
    word, flag = tokens[-1]
    return [*tokens[:-1], (word[:-1], flag)]


def _left(norm: str, span: Span, tokens: list[tuple[str, str]], size: Callable[[int, int], int]) -> Span | None:
    start, end = span
    if _TIME.fullmatch(norm, start, end) or norm[start:end].removeprefix("到了").removeprefix("到") in _SEASONS:
        return None
    if "的" in norm[start:end] and (whom := _OF_WHOM.match(norm, start, end)):
        start = whom.end()
    known = size(start, end)
    for pattern in (_BY_THE_WAY, _STORM, _PHASE, _WHOLE, _CAUSED, _BY_BODY, _FUNDED, _IN_TURN, _NEWEST, _SHOWN, _MODEL, _OF_ONE, _ALL_TOLD, _FROM_IN, _PUT, _NEWLY, _FINISHED, _RUN_BY, _OWNED, _DONE_TO, _TO_PLACE, _PLANS, _DONE, _UNDER, _PROPOSES, _CLOCK, _INSIDE, _AFTER, _SEASON, _TIME, _EACH, _EACH, _IN_ALL, _GETS, _MADE, _UP_TO, _ALL_OF):
        m = pattern.match(norm, start, end)
        if m and end - m.end() >= max(known, 2) and (pattern is not _DONE_TO or end - m.end() == known):
            start = m.end()
    if known > 1 and (_INSIDE_OF.match(norm, span.start, end - known) or _THIS.match(norm, span.start, end - known) or _GONE.match(norm, start, end - known)):
        return Span(end - known, end)  # 这趟慢车全程|票价, 除掉|成本
    m = _OWNER.match(norm, start, end)
    if m and end - m.end() == known > 2:
        start = m.end()  # 轧花厂|收购价
    if "村" in norm[start:end] and (m := _OF_VILLAGE.match(norm, start, end)):
        start = m.end()
    if (m := _WITHIN_TIME.search(norm, start, end)) and end - m.end() >= (known if known > 1 else 3):
        start = m.end()  # 联赛本赛季|上座人数
    at = span.start
    for word, flag in tokens:
        at += len(word)
        if at <= start:
            continue
        if end - at < max(known, 2) or word in {"其他", "其它", "其余", "未", "简约", "最"} or (word[:2] == "前后" and (word[2:] or norm[at])[0] in "排轴轮座") or norm[at] == "档" or not (flag[:1] in _FRONT or word == "的"):
            break
        if word in _DRAWS and end - at < 4 and norm[end - 1] in _MEASURED_ALONE:
            break  # 用|冰量
        if word in _KIND_OF_TIME or word in _SEASON_OF or (word == "在" and AT_WORK.match(norm, at - 1, end)) or (word == "已" and done_to(norm, at - 1, end)):
            break  # 在管|面积, 已售|房源
        start = at
    start += end - start > 1 and (norm[start] == "的" or (norm[start] == "到" and norm[start + 1] not in _ARRIVING))  # 拍|到|大熊猫的次数
    return _new(Span, (start, end)) if start < end else None
