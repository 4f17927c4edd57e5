"""Who speaks, for what his figures are of: an office's own speaker, somebody of a body that is no office, an observer of the economy.

Fails for an organisation whose name does not say what it is.
"""

from __future__ import annotations

import re

from jjjextract.values import Person

__all__ = ["HEADS", "observes", "of_nobody", "of_office", "of_own_house", "of_the_public", "on_site"]

HEADS = re.compile(r"副?(?:省|市|区|區|县|縣|州|旗|镇|鎮|乡|鄉)[长長]$")  # posts that are of the place in front of them
_HOUSE = re.compile(r"(?:农会|農會|合作社|医院|醫院|学校|學校|[中小大][学學]|[厂廠店馆館]|(?<![机機市])[场場]|(?:养老|養老|敬老|福利|剧|劇|戏|戲|影|书|書)院|幼儿园|幼兒園|公园|公園|景区|景區|[剧劇乐樂舞]团|[劇樂舞]團|基金会|基金會|俱乐部|俱樂部|工坊|作坊|餐[厅廳]|民宿|诊所|診所|车队|車隊|服务队|服務隊)$")
_PUBLIC = frozenset({"市民", "居民", "消费者", "消費者", "顾客", "顧客", "游客", "遊客", "旅客", "乘客", "村民", "车主", "車主", "业主", "業主", "家长", "家長", "主妇", "主婦"})
_OBSERVERS = ("经济师", "經濟師", "经济学家", "經濟學家", "分析师", "分析師", "研究员", "研究員", "分区经理", "分區經理", "联席董事", "聯席董事", "营业董事", "營業董事", "研究部主管", "研究主管", "策略师", "策略師", "投资顾问", "投資顧問")
_OFFICE = re.compile(r"(?:[局厅廳委部署处處]|(?<!公)司|政府|海[关關]|[总總][队隊]|办公室|辦公室|委[员員][会會]|[统統][计計].*|中心|[支大中]队|[支大中]隊|[局厅廳委会會署][\u4e00-\u9fff]{1,8}[科股室站办辦])$")


def of_the_public(person: Person | None) -> bool:
    """True for a citizen, a customer, a driver: what they tell of is their own, whatever place the story is of."""
    return person is not None and person.organization is None and person.company is None and any(t in _PUBLIC for t in person.titles)


def of_nobody(person: Person | None) -> bool:
    """True for somebody who speaks for himself: of no organisation, no reporter and no observer of the economy."""
    return person is not None and person.role == "interviewee" and not (person.organization or person.company or of_office(person) or observes(person))


def of_own_house(person: Person | None) -> bool:
    """True where somebody of a body that is no office has the word: a figure is the body's own (农会, 协会)."""
    return person is not None and person.role == "interviewee" and bool(_HOUSE.search(person.organization or ""))


def of_office(person: Person | None) -> bool:
    """True where an office's own speaker has the word."""
    if person is None or person.company is not None or person.role == "reporter":
        return False
    if not person.organization:
        return any(HEADS.fullmatch(t) or t.endswith(("发言人", "發言人")) for t in person.titles)
    return bool(_OFFICE.search(person.organization))


def on_site(person: Person | None) -> bool:
    """True where a reporter has the word: a place that he names is what his sentence tells of."""
    return person is not None and person.role == "reporter"


def observes(person: Person) -> bool:
    """True for an economist or an analyst: somebody of a bank who speaks of the economy."""
    for title in person.titles:  # noqa: SIM110 - asked for at every figure
        if title.endswith(_OBSERVERS):
            return True
    return False
