"""Chinese personal names in normal form: what can be one, and where one ends in running text.

Decides by surname and length, with what stands behind as the judge of where the name ends (a comma, a verb of speech, a
particle). Ethnic and foreign names are known by their middle dot, by standing alone in a label, or, behind a post, by the
characters that transcription uses (外交大臣胡克斯特拉). Fails where a given name is followed by a word that could be part of
it and no list knows that word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jjjextract.resources import Resources

__all__ = ["HAN", "Names"]

HAN = "\u3400-\u9fff"
_HAN_RUN = re.compile(rf"[{HAN}]+")
DOT = "·•・‧∙"
_DOTTED = re.compile(rf"(?:[{HAN}]{{1,6}}-)?[{HAN}A-Z][{HAN}A-Za-z]{{0,7}}(?:[{DOT}][{HAN}A-Za-z.]{{1,9}}){{1,4}}")
# What may stand right behind a name in running text.
_BEHIND = re.compile(
    r"[^\u3400-\u9fffA-Za-z0-9·]|$|\d{1,4}[年月日]|表示|表态|说|介绍|指出|坦|透露|称|认为|强调|解释|补充|直言|感|回忆|回答|回应|提到|谈|呼吁|建议|预|估计|判断"
    r"|分析|宣布|承认|否认|重申|提醒|反映|告诉|形容|评价|总结|笑|问|算|希望|相信|觉得|在|是|的|和|与|及|等|对|向|从|也|还|就|都|则|正|已|曾|将|把|被"
    r"|带|率|接受|一行|同志|先生|女士|出席|主持|参加|家|所|负责|拿|看|站|指着|通过|以|因|日前|今|昨|当|并|又|却|只|不|没|有|给|为[了此何他]|自|用|选|于|来到"
    r"|会见|会谈|陪同|抵达|发表|举行|致[函电信辞]|宣誓|每|忙|打|做|种|养|开|创|走|到|跟|同|经|曾经|最|特别|更|一直|一边|正在|随即|随后|上任|任|当选|获|去|要|会|能|可|如|让|使|刚|首|再|赶"
)
_NO_GIVEN = frozenset("说称在的是和与及等对向从也还就都则把被将已曾正表介指透认补问吗呢了着过并但又却只不没有给于")
_JUST = frozenset("正在 正是 正式 正常 正确 正好 正如 正面 正当 正因 正值 正对 正要 正向 正从 正把 正被 正准 正忙 正所 正方 正面 正规 正宗 正版 正午 正中 正义".split())  # noqa: SIM905
_TOWARDS = frozenset("向东 向阳 向荣 向前 向明 向红 向军 向华 向南 向辉 向平 向勇 向伟 向林 向春 向群 向党 向民 向国 向宇 向阁 立正 守正 居正".split())  # noqa: SIM905
# Everyday words that are surnames too, and stand behind a post as themselves more often than as a name.
_WORDY = frozenset("和由向经对到都在被与及并已曾正将可能是不来去等至为后时前中上下税图台商党位要能干能力关全单但强先步相越")
# Characters that transcribe foreign sounds: those that do little else, those that are words as well, and of these the ones
# that begin a word behind a name (日前, 明确, 高兴).
_SOUND = frozenset(
    "阿埃艾昂奥巴贝彼宾勃伯布采策茨达戴丹登迪蒂杜敦顿多厄恩尔法菲费芬弗戈哥格圭哈赫霍基吉加杰喀卡凯坎科柯克肯库夸昆拉莱赖兰朗勒雷蕾里利莉龙卢伦罗洛鲁玛迈麦曼梅蒙米摩莫默姆穆娜"
    "纳奈瑙尼妮努诺欧帕潘佩皮泼珀普奇恰乔钦琼瑞萨塞桑瑟森莎珊什舒丝斯索塔泰坦汤特腾廷图托瓦韦维沃乌希锡歇逊雅亚耶伊兹扎佐詹"
)
_SOUND_TOO = frozenset(
    "爱安白拜班邦保鲍本比毕别波博卜蔡查柴昌楚次大代当道德邓东凡范方丰冯佛福富盖甘冈高葛根贡古瓜海汉翰杭豪黑亨洪侯胡华怀惠季济贾简姜金津京君康考孔寇黎李理丽连廉林隆路劳吕"
    "马毛门孟密敏明缪木那乃南内嫩能年宁派庞培彭平切齐琴热仁日荣儒若撒山尚舍申圣施史朔松苏素唐陶提通万旺威魏温文翁武伍西夏香肖谢辛欣兴休许延扬叶宜因英尤于约宰赞泽章哲珍芝治朱卓宗祖京佳汀夫沙娃罕得丁娅琳绍涅纽茹廖柳久丘匡聂黛芙"
)
_FEMALE = frozenset("娜雅莉妮莎珊丝蕾梅琼瑞利龙杰吉加法")
_FAMILIES = frozenset("艾戴杜费赖兰雷龙卢罗鲁麦梅莫穆欧潘乔桑舒索汤韦詹柯")
_SOUND_OFF = frozenset("得久日明大高方年能通文兴连尚当万因于若理治提宜代约别安本次切那内根本平保夫")
_FOREIGN_STOP = re.compile(r"(?:表示|说|介绍|指出|坦言|透露|称|认为|强调|解释|告诉|在|是|的|和|与|对|向|也|还|则|均|分别|共同|一致|日前|近日|今天|昨天|当天|再次|都(?=表示|说|认为|强调|指出)).*")


@dataclass(frozen=True, slots=True)
class Names:
    """The surnames, in three ranks, and what is decided with them."""

    clear: frozenset[str]
    rare: frozenset[str]
    double: frozenset[str]
    parts: dict[str, str]
    japanese: frozenset[str]

    @classmethod
    def load(cls, res: Resources) -> Names:
        """From `surnames.tsv` and `ethnic_names.tsv`."""
        ranks: dict[str, set[str]] = {"1": set(), "2": set(), "3": set(), "4": set()}
        for form, rank in res.rows("surnames.tsv", 2):
            ranks[rank].add(form)
        return cls(frozenset(ranks["1"]), frozenset(ranks["2"]), frozenset(ranks["3"]), {row[0]: row[1] for row in res.rows("ethnic_names.tsv", 2)}, frozenset(ranks["4"]))

    def surname(self, text: str, start: int = 0, *, rare: bool = True) -> int:
        """Length of the surname at `start`, or 0."""
        if text[start : start + 2] in self.double:
            return 2
        one = text[start : start + 1]
        return int(one in self.clear or (rare and one in self.rare))

    def is_name(self, text: str, *, rare: bool = True) -> bool:
        """True where the whole of `text` reads as a full name: surname and one or two characters, or dotted."""
        if _DOTTED.fullmatch(text) or self.ethnic(text, 0) == len(text) > 0:
            return True
        if not 2 <= len(text) <= 4 or not _HAN_RUN.fullmatch(text):
            return False
        n = self.surname(text, rare=rare)
        given = len(text) - n
        return bool(n) and (1 <= given <= 2 or (n == 1 and given == 3 and text[1] in self.clear)) and self._given(text[n:])

    def family(self, text: str) -> int:
        """Length of the Japanese surname in front of a given name of two or three characters (高市直人), or 0."""
        return next((n for n in (3, 2) if text[:n] in self.japanese and 2 <= len(text) - n <= 3 and _HAN_RUN.fullmatch(text) and not any(c in _NO_GIVEN for c in text[n:])), 0)

    def _japanese(self, norm: str, start: int) -> int | None:
        """The end of such a name that begins at `start` of running text."""
        for n in (3, 2):
            if norm[start : start + n] in self.japanese:
                return next((start + n + k for k in (2, 3) if self.family(norm[start : start + n + k]) and _BEHIND.match(norm, start + n + k)), None)
        return None

    def ethnic(self, norm: str, start: int) -> int | None:
        """The end of a Tibetan or Mongolian name of two parts that begins at `start` (才让卓玛), or None."""
        for first in (3, 2):
            if self.parts.get(norm[start : start + first], "end") == "end":
                continue
            at = start + first
            for last in (4, 3, 2):
                if self.parts.get(norm[at : at + last], "start") != "start":
                    return at + last
        return None

    def _given(self, given: str) -> bool:
        if given[:1] == "正" and len(given) == 2 and given not in _JUST:
            given = given[1:]  # 正 opens a given name as often as it is an adverb
        if given in _TOWARDS:
            return True
        return _NO_GIVEN.isdisjoint(given) or given in ("与", "正", "不", "有")

    def transcribed(self, text: str) -> bool:
        """True where a name without a dot is more likely a foreign one in Chinese characters (普京, 马克龙) than a Chinese one."""
        if not all(c in _SOUND or c in _SOUND_TOO for c in text):
            return False
        n = self.surname(text, rare=False)
        return not n or (text[0] in _SOUND and text[0] not in _FAMILIES) or (len(text) - n > 1 and all(c in _SOUND and c not in _FEMALE for c in text[n:]))

    def sounding(self, norm: str, floor: int, end: int) -> int:
        """Where the characters begin that can transcribe a foreign name, of those that stand right in front of `end`."""
        while end > floor and (norm[end - 1] in _SOUND or norm[end - 1] in _SOUND_TOO or norm[end - 1] == "-"):
            end -= 1
        return end

    def foreign(self, norm: str, start: int) -> int | None:
        """The end of a transcribed name that begins at `start`, right behind a post; None where the characters are none."""
        end = _sounds(norm, start)
        while end - start > 1 and norm[end - 1] in _SOUND_OFF and not _BEHIND.match(norm, end):
            end -= 1
        name = norm[start:end]
        strong = sum(c in _SOUND for c in name)
        return end if 2 <= end - start <= 9 and strong * 2 >= len(name) and strong else None

    def at_line_end(self, norm: str, at: int) -> int | None:
        """Where a name begins behind a space at `at`, if it ends its line; None where none does."""
        stop = self.read(norm, at + 1, rare=False) if norm[at : at + 1] in {" ", "\u3000"} else None
        return at + 1 if stop is not None and norm[stop : stop + 1] in {"", "\n"} else None

    def read(self, norm: str, start: int, *, rare: bool = True) -> int | None:
        """The end of the full name that begins at `start` of running text, or None."""
        dotted = _DOTTED.match(norm, start)
        if dotted:
            return _dotted_end(dotted)
        if (end := self.ethnic(norm, start)) is not None or (end := self._japanese(norm, start)) is not None:
            return end
        n = self.surname(norm, start, rare=rare)
        if not n or (n == 1 and norm[start] in _WORDY and norm[start] not in self.clear):
            return None
        lengths = (n + 2, n + 1) if n == 1 or norm[start : start + 1] not in self.clear else (n + 2, n + 1, 2)
        for size in lengths:
            name = norm[start : start + size]
            if name[-1:] == "致" and norm[start + size : start + size + 1] in {"以", "电", "函", "信", "辞"}:
                continue  # 普京|致以祝贺
            if len(name) == size and _HAN_RUN.fullmatch(name) and _BEHIND.match(norm, start + size) and self._given(name[n:]):
                return start + size
        return None


def _sounds(norm: str, start: int) -> int:
    """The end of the characters from `start` that can transcribe a foreign name, a hyphen between two parts included."""
    end, last = start, min(len(norm), start + 12)
    while end < last and (norm[end] in _SOUND or norm[end] in _SOUND_TOO or (norm[end] == "-" and end > start)):
        end += 1
    return end - (norm[end - 1 : end] == "-")


def _dotted_end(m: re.Match[str]) -> int:
    """The end of a dotted name, without the verb that follows its last part."""
    last = max(m.group().rfind(d) for d in DOT)
    stop = _FOREIGN_STOP.search(m.group(), last + 2)
    return m.start() + stop.start() if stop else m.end()
