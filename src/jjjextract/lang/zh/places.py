"""Place names as parts of other names: where one begins a company's name, and its code.

Reads the table of regions only for its names; which of several places a name means is for `extract.regions` to settle.
A bare form is taken for a province, a city, a county of three characters or more and one that is sure (昆山); other counties
only with their suffix, because they are everyday words.
"""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.lexicon import sizes_by_first
from jjjextract.resources import Resources

__all__ = ["Places"]

_SUFFIXES = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "地区", "省", "市", "盟", "州", "县", "区", "旗")
_EXTRA = {"中国": "CN", "中华": "CN", "全国": "CN", "华北": "", "华东": "", "华南": "", "华中": "", "西南": "", "西北": "", "东北": "", "长三角": "",
          "京津冀": "", "大湾区": "", "亚洲": "", "欧洲": "EU", "东南亚": "", "亚太": "", "台湾": "710000", "香港": "810000", "澳门": "820000"}


@dataclass(frozen=True, slots=True)
class Places:
    """Place names in Simplified with their codes; `sizes` are their lengths by their first character, longest first."""

    codes: dict[str, str]
    sizes: dict[str, tuple[int, ...]]

    @classmethod
    def load(cls, res: Resources) -> Places:
        """From `regions.tsv` (code, name, short name) and the cities of `region_groups.tsv`, which stand under their province."""
        codes: dict[str, str] = {}
        for code, name, short, use, *_ in res.rows("regions.tsv", 12):
            for form in _forms(code, name, short, sure=use == "s"):
                if form not in codes or (codes[form] > code and not codes[form].endswith("00")):
                    codes[form] = code
        for names, code, _, level in res.rows("region_groups.tsv", 4):
            if level == "city" and len(code) == 6:
                codes.update({form: codes.get(form, code) for form in names.split("|")})
        codes.update(_EXTRA)
        return cls(codes, sizes_by_first(codes))

    def at(self, norm: str, start: int, end: int) -> int:
        """The end of the longest place name at `start`, or `start` where there is none."""
        for size in self.sizes.get(norm[start : start + 1], ()):
            if size <= end - start and norm[start : start + size] in self.codes:
                return start + size
        return start

    def chain(self, norm: str, start: int, end: int) -> tuple[int, str | None]:
        """The end of a row of place names (广东佛山市顺德区) and the code of the last."""
        code: str | None = None
        at = start
        while (stop := self.at(norm, at, end)) > at:
            code, at = self.codes[norm[at:stop]] or code, stop
        return at, code


def _forms(code: str, name: str, short: str, *, sure: bool) -> set[str]:
    forms = {name}
    bare = short or next((name[: -len(s)] for s in _SUFFIXES if name.endswith(s) and len(name) - len(s) >= 2), name)
    if code.endswith("00") or len(bare) >= 3 or sure:
        forms.add(bare)
    return {f for f in forms if len(f) >= 2}
