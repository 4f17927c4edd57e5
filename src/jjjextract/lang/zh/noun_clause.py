"""A clause that is nothing but a noun phrase, for the bare figure right behind it: 木头的旧书桌,一张A元.

Fails where the phrase is called out or only sets the scene, and no word shows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.lang.mask import FIGURE, PERIOD
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.lead import Lead
from jjjextract.lang.zh.noun import Tagger
from jjjextract.lang.zh.noun_words import NOT_NOUN
from jjjextract.spans import Span

__all__ = ["bare", "noun_clause", "those_who_are"]

_OPENS = re.compile(rf"(?:{PERIOD}|(?:{FIGURE}|一[\u4e00-\u9fff])(?=[\u4e00-\u9fff]{{2}})|其中的?|而|另外|另有|还有|至于|像|比如|例如|如今|现在|目前|眼下|过去|从前|以前|就连|连)*")
_BARE = re.compile(  # what may stand in front of the number: 一台, 每斤, 大约有
    rf"(?:[\s,“]|(?:{PERIOD})|[一每两三四五六七八九十半]{{1,2}}[\u4e00-\u9fff]{{1,2}}|{FIGURE}|如今|现在|目前|眼下|过去|从前|以前|平均|大约|大概|约|共|总共|一共|合计|已|都|也|还|就|只|才|仅|能|可|要|得|卖|收|起码|少说|有|是|为|达|近|超过|不到|不足)*"
)
_TOLD = re.compile(r"[“\"]?(?:[一又再]?[说谈提讲想看听问聊写][起到过着了]|回忆|面对|随着|经过|通过|根据|按|据|因|由|为|对|受|在(?![建售职岗校营押册])|把|将|以|靠|凭|若|如果|虽|尽管|除|当(?!地|年)|占|是|有|达|超|成为|称|叫|让|使|这[^\u4e00-\u9fff]|[,;])")  # opens what is no noun
_SETTING = re.compile(r"(?:[里内中上下前后间时边处候年月日天期旁外时头底初末]|方面|时候|情况|过程|话|说法|理由|原因|办法|道理|账|记者|先生|女士)$")
_NOMINAL = frozenset("nbjxzaisl")
_OF_THEM = re.compile(r"[\s,]*(?:其中|当中|其余|剩下的?|另外的?|这?里头|这?里面|这?里边|这当中|这?[\u4e00-\u9fff]{0,6}(?:当中|里头|里面))[,]?(?:就|又|还|有|约|近|大约|只|仅|超过|不少于|至少)*")
_ARE = re.compile(r"(?:都|全|还|就|也)?(?:是|为|属于)(?!否|了|由|因|从|在|以)(?P<name>[\u4e00-\u9fff“”]{2,12}?)(?:的)?(?=[,;。!?、\n]|$)")
_PROPER, _JOINING = frozenset({"nr", "ns", "nt"}), frozenset({"和", "与", "及", "、", "级"})
_SHORT, _LONGEST, _LONGEST_CLAUSE = 3, 12, 40


def bare(mask: str, lead: Span) -> bool:
    """True where nothing but an article, a 每 or an adverb stands in front of the number."""
    return lead.end - lead.start <= _LONGEST_CLAUSE and _BARE.fullmatch(mask, *lead) is not None


def noun_clause(mask: str, norm: str, clause: Span, tag: Tagger) -> Span | None:
    """The noun that the clause is, behind its last 的; None where it is a sentence, a time or a place."""
    start, end = clause
    opened = _OPENS.match(mask, start, end)
    start = opened.end() if opened else start
    if not 1 < end - start <= _LONGEST_CLAUSE or _TOLD.match(norm, start, end):
        return None
    of = norm.rfind("的", start, end - 1) + 1
    at = of or start
    if not 1 < end - at <= _LONGEST or mask[at:end] != norm[at:end] or _SETTING.search(norm, at, end):
        return None
    tokens = tag(norm[at:end])
    return Span(at, end) if _all_nouns(tokens, owned=bool(of)) else None


def _all_nouns(tokens: Sequence[tuple[str, str]], *, owned: bool) -> bool:
    """True for 翻蹄架, 液压|架, and `owned` by what stands in front of it for 手|摇|架, 明前茶 (a name to the dictionary) too."""
    last, flag = tokens[-1]
    if last in NOT_NOUN or not (flag[:1] in "njx" or flag == "vn" or (owned and len(last) == 1 and len(tokens) > 1)):
        return False
    short = owned and sum(len(w) for w, _ in tokens) <= _SHORT
    return all((short or f[:1] in _NOMINAL or f == "vn" or w in _JOINING) and (owned or f not in _PROPER) for w, f in tokens)


def those_who_are(norm: str, group: Group, lead: Lead) -> Name | None:
    """其中A人是|下岗工人, 里头有B人是|老师: of those just counted so many are what stands behind."""
    if lead.change or len(group.figures) > 1 or not _OF_THEM.fullmatch(norm, *group.lead):
        return None
    m = _ARE.match(norm, *group.tail)
    return matched(m, "name") if m else None
