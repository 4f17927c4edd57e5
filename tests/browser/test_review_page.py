"""The review page as its annotators have it: made, edited, accepted, undone, in conflict, reloaded, killed."""

import json
import os
import re
import shutil
import threading

import pytest
from browser_help import CORPUS, needs_browser, no_serious_fault

FRESH = "tw-power-summer"
DONE = "hebei-jjj-2024h1"
pytest_plugins = ["browser_help"]
pytestmark = needs_browser
SHOTS = os.environ.get("JJJEXTRACT_SHOTS")


@pytest.fixture
def folder(tmp_path):
    for name in (f"{FRESH}.txt", f"{DONE}.txt", f"{DONE}.gold.json"):
        shutil.copy(CORPUS / name, tmp_path / name)
    return tmp_path


def gold(folder, name=FRESH, kind="gold"):
    return json.loads((folder / f"{name}.{kind}.json").read_text("utf-8"))


def opened(watched, server, name, **options):
    view = watched(allowed=server.base, **options)
    page = view.open(f"{server.url}#/s/{name}")
    page.wait_for_selector(".text p")
    return view, page


def select(page, words):
    """Select these words in the text, as a mouse would."""
    page.evaluate(
        """words => {
          const box = document.querySelector(".text"), walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          let all = "", nodes = [];
          while (walk.nextNode()) {
            if (walk.currentNode.parentElement.closest("del")) continue;
            nodes.push([all.length, walk.currentNode]);
            all += walk.currentNode.data;
          }
          const at = all.indexOf(words), end = at + words.length;
          const find = (k) => nodes.findLast(([start]) => start <= k);
          const [a, b] = [find(at), find(end - 1)];
          getSelection().setBaseAndExtent(a[1], at - a[0], b[1], end - b[0]);
        }""",
        words,
    )
    page.wait_for_selector(".kinds:not([hidden])")


def save(page):
    page.keyboard.press("Control+s")
    page.wait_for_selector(".saved:text('in work')")


def test_make_edit_accept_undo_and_save(watched, review, folder):
    with review(folder, "--as", "ann") as server:
        _, page = opened(watched, server, FRESH)
        select(page, "兩百七十四億度")
        page.click('.kinds [data-make="indicators"]')
        page.keyboard.type("用電量")
        page.keyboard.press("Tab")
        editor = page.locator(".editor")
        assert editor.locator('[data-field="value"]').input_value() == "274"
        assert editor.locator('[data-field="unit.1"]').input_value() == "kW.h"
        editor.locator('[data-field="regions"]').fill("taiwan")
        page.wait_for_selector(".found li")
        page.keyboard.press("Enter")
        page.locator('.editor [data-field="bound"]').select_option("about")
        page.locator("h1").click()
        page.keyboard.press("Control+z")
        assert page.evaluate("R.app.view.state.gold.indicators[0].bound") == "exact"
        page.keyboard.press("Control+y")
        assert page.evaluate("R.app.view.state.gold.indicators[0].bound") == "about"
        page.locator('[data-act="accept"]').first.click()
        page.locator('[data-act="undecided"]').first.click()
        page.locator('[data-act="trap"]').first.click()
        assert page.evaluate(
            "['indicators','undecided','not_indicators'].map(s => R.app.view.state.gold[s].length)"
        ) == [2, 1, 1]
        save(page)
        made = gold(folder)
        first = made["indicators"][0]
        text = (folder / f"{FRESH}.txt").read_text("utf-8")
        assert text[first["span"]["start"] : first["span"]["end"]] == "兩百七十四億度" == first["span"]["text"]
        assert (first["indicator"], first["value"], first["amount"], first["regions"]) == (
            "用電量",
            274,
            27400000000,
            ["710000"],
        )
        page.keyboard.press("Shift+A")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".saved:text('done')")
        assert len(gold(folder)["indicators"]) > 15
        lines = [json.loads(line) for line in (folder / f"{FRESH}.history.log").read_text("utf-8").splitlines()]
        assert [(h["who"], h["state"]) for h in lines] == [("ann", "work"), ("ann", "done")]
        page.click("a.home")
        row = page.locator("tr", has=page.get_by_role("link", name=FRESH))
        assert "done" in row.inner_text()
        page.wait_for_selector(f'td[data-name="{FRESH}"]:text-matches("[0-9]")')


def test_the_header_and_the_checks_are_edited(watched, review, folder):
    with review(folder) as server:
        _, page = opened(watched, server, FRESH)
        page.keyboard.press("Shift+A")
        accepted = page.evaluate("R.app.view.state.gold.checks?.length ?? 0")
        assert accepted == page.evaluate("R.app.view.state.sample.proposal.checks.length")
        page.click("#tab-document")
        page.click(".card .head")
        page.locator('.editor [data-field="title"]').fill("用電")
        save(page)  # from inside the field
        assert gold(folder)["document"]["title"] == "用電"
        page.locator('.editor [data-field="title"]').fill("夏季用電")
        page.locator('.editor [data-field="reference_year"]').fill("2031")
        page.locator('.editor [data-field="reference_basis"]').select_option("given")
        page.locator('.editor [data-field="published"]').click()  # one click leaves a field and enters the next
        page.keyboard.type("2031-08-01")
        page.locator("h1").click()
        page.wait_for_selector(".chip.bad")  # the program says another year
        page.click("#tab-checks")
        page.click("#add-check")
        page.locator('.editor [data-field="kind"]').select_option("shares_sum")
        for n in (2, 1):
            page.locator('.editor [data-field="indicator_ids"]').select_option(index=n)
        page.locator('.editor [data-field="ok"]').select_option("false")
        save(page)
        made = gold(folder)
        assert (made["document"]["title"], made["document"]["reference_year"]) == ("夏季用電", 2031)
        assert (made["document"]["reference_basis"], made["document"]["published"]) == ("given", "2031-08-01")
        check = made["checks"][-1]
        assert (check["kind"], check["ok"], len(check["indicator_ids"])) == ("shares_sum", False, 2)
        page.click("#tab-indicators")
        gone = check["indicator_ids"][0]
        page.click(f"#r-{gone} .head")
        page.keyboard.press("Escape")
        page.keyboard.press("Delete")
        save(page)
        assert gone not in gold(folder)["checks"][-1]["indicator_ids"]


def test_a_garbled_text_is_selected_as_it_reads_and_marked_as_it_was_given(watched, review, folder):
    (folder / f"{DONE}.gold.json").unlink()
    with review(folder) as server:
        _, page = opened(watched, server, DONE)
        select(page, "河北康譽醫療器械有限公司")
        page.keyboard.press("c")
        made = page.evaluate("R.app.view.state.gold.companies[0]")
        raw = (CORPUS / f"{DONE}.txt").read_text("utf-8")
        wanted = next(c for c in gold(CORPUS, DONE)["companies"] if c["name"] == "河北康譽醫療器械有限公司")
        assert made["mentions"][0] in wanted["mentions"]
        assert "(" in raw[made["mentions"][0]["start"] : made["mentions"][0]["end"]]


def test_opened_and_saved_unchanged_is_the_same_file(watched, review, folder):
    before = (folder / f"{DONE}.gold.json").read_bytes()
    with review(folder) as server:
        _, page = opened(watched, server, DONE)
        assert page.locator(".card.agrees, .card.differs, .card.own").count() > 10
        save(page)
        assert (folder / f"{DONE}.gold.json").read_bytes() == before


def test_unsaved_survives_a_reload_and_a_server_that_is_gone(watched, review, folder):
    with review(folder) as server:
        view, page = opened(watched, server, FRESH)
        view.expected = ("ERR_CONNECTION_REFUSED", "Failed to fetch", "Failed to load resource")
        page.locator('[data-act="accept"]').first.click()
        page.reload()
        page.wait_for_selector(".banner:not([hidden])")
        assert page.evaluate("R.app.view.state.gold.indicators.length") == 1
        server.port = int(server.base.rpartition(":")[2])
        server.kill()
        page.keyboard.press("Control+s")
        page.wait_for_selector(".banner.bad")
        assert "kept in this browser" in page.locator(".banner").inner_text()
        server.start()  # a new token: the address is opened again, the draft is the browser's
        page.goto(f"{server.url}#/s/{FRESH}")
        page.wait_for_selector(".banner:not([hidden])")
        assert page.evaluate("R.app.view.state.gold.indicators.length") == 1
        save(page)
        assert len(gold(folder)["indicators"]) == 1


def test_two_tabs_do_not_overwrite_each_other(watched, review, folder):
    with review(folder) as server:
        view, one = opened(watched, server, FRESH)
        view.expected = ("409",)
        two = view.open(f"{server.url}#/s/{FRESH}")
        two.wait_for_selector(".text p")
        one.locator('[data-act="accept"]').first.click()
        save(one)
        two.locator('[data-act="accept"]').last.click()
        two.keyboard.press("Control+s")
        two.wait_for_selector("dialog[open]")
        two.click("#merge")
        save(two)
        assert len(gold(folder)["indicators"]) == 2
        # the same record changed in both: a person decides
        change = "v => R.app.view.state.edit(g => { g.indicators[0].indicator = v; })"
        two.evaluate(change, "B")
        save(two)
        one.evaluate(change, "A")
        one.keyboard.press("Control+s")
        one.wait_for_selector("dialog[open] .clash")
        one.click('.clash [data-value="theirs"]')
        one.click("#merge")
        save(one)
        assert gold(folder)["indicators"][0]["indicator"] == "B"


def test_a_server_killed_in_the_middle_of_saves_loses_nothing(watched, review, folder):
    with review(folder) as server:
        view, page = opened(watched, server, FRESH)
        view.expected = ("ERR_", "Failed")
        page.keyboard.press("Shift+A")
        save(page)
        server.port = int(server.base.rpartition(":")[2])
        for k in range(6):
            before = gold(folder)["indicators"][0]["indicator"]
            change = f"R.app.view.state.edit(g => {{ g.indicators[0].indicator = 'round {k}'; }})"
            page.evaluate(change)
            killer = threading.Timer(0.001 * 7 * k, server.kill)
            killer.start()
            page.keyboard.press("Control+s")
            killer.join()
            page.wait_for_timeout(200)
            assert gold(folder)["indicators"][0]["indicator"] in (before, f"round {k}")  # whole, old or new
            server.start()
            page.goto(f"{server.url}#/s/{FRESH}")
            page.wait_for_selector(".text p")
            if page.locator("dialog[open]").count():
                page.click("#merge")
            assert page.evaluate("R.app.view.state.gold.indicators[0].indicator") == f"round {k}"
            save(page)
            assert gold(folder)["indicators"][0]["indicator"] == f"round {k}"


def test_a_blind_annotator_and_the_differences(watched, review, folder):
    with review(folder, "--second", "--as", "bo") as server:
        _, page = opened(watched, server, DONE)
        assert page.locator(".ghost").count() == 0
        assert page.evaluate("R.app.view.state.sample.proposal === undefined && R.app.view.state.sample.gold === null")
        select(page, "51492億元")
        page.keyboard.press("i")
        page.keyboard.type("生產總值")
        page.locator('.editor [data-field="value"]').fill("51492")
        page.locator('.editor [data-field="amount"]').fill("5149200000000")
        page.locator('.editor [data-field="bound"]').select_option("over")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".saved:text('done')")
        assert len(gold(folder, DONE, "second")["indicators"]) == 1
    with review(folder) as server:
        view = watched(allowed=server.base)
        page = view.open(server.url)
        page.click("td a:text('Differences')")
        page.wait_for_selector(".agreement")
        assert (
            "indicators" in page.locator(".agreement").inner_text()
            or "Figures" in page.locator(".agreement").inner_text()
        )
        pair = page.locator(".card", has_text="51492億元").first
        pair.locator(".two-sides", has_text="bound").locator('[data-act="second"]').click()
        page.click("#save")
        page.wait_for_selector(".banner:text('saved')")
        made = next(i for i in gold(folder, DONE)["indicators"] if i["span"]["text"] == "51492億元")
        assert made["bound"] == "over"
        history = (folder / f"{DONE}.history.log").read_text("utf-8")
        kept = [json.loads(line) for line in history.splitlines() if '"agreement"' in line]
        right, compared = kept[0]["agreement"]["fields"]["indicators.bound"]
        assert (right, compared) == (0, 1)
        page.wait_for_selector("text=Counted before")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(watched, review, folder, scheme):
    with review(folder) as server:
        view = watched(allowed=server.base, color_scheme=scheme)
        page = view.open(server.url)
        no_serious_fault(page)
        page.goto(f"{server.url}#/s/{DONE}")
        page.wait_for_selector(".text p")
        page.locator(".card .head").first.click()
        page.wait_for_selector(".editor")
        no_serious_fault(page)
        if SHOTS and scheme == "light":
            page.screenshot(path=f"{SHOTS}/review-sample.png")
        page.locator("#tab-checks").click()
        page.locator(".card .head").first.click()
        page.wait_for_selector(".editor")
        no_serious_fault(page)
        page.locator("#tab-document").click()
        page.locator(".card .head").first.click()
        page.wait_for_selector(".editor")
        no_serious_fault(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault_in_the_differences(watched, review, folder, scheme):
    other = gold(folder, DONE)
    other["indicators"][0]["bound"] = "about"
    other["indicators"].pop()
    other["checks"].clear()
    (folder / f"{DONE}.second.json").write_text(json.dumps(other), "utf-8")
    with review(folder) as server:
        view = watched(allowed=server.base, color_scheme=scheme)
        page = view.open(f"{server.url}#/d/{DONE}")
        page.wait_for_selector(".agreement")
        assert page.locator("article.card").count() == 4  # a bound, a figure, two checks
        no_serious_fault(page)


@pytest.mark.skipif(not SHOTS, reason="pictures for docs/: JJJEXTRACT_SHOTS=docs")
def test_pictures(watched, review, folder):
    with review(folder) as server:
        _, page = opened(watched, server, FRESH, locale="zh-TW")
        select(page, "六百七十七億度")
        page.wait_for_timeout(300)
        page.screenshot(path=f"{SHOTS}/review-fresh.png")


def test_a_figure_dropped_in_the_differences_leaves_its_checks(watched, review, folder):
    other = gold(folder, DONE)
    gone = other["checks"][0]["indicator_ids"].pop()
    other["indicators"] = [i for i in other["indicators"] if i["id"] != gone]
    (folder / f"{DONE}.second.json").write_text(json.dumps(other), "utf-8")
    with review(folder) as server:
        view = watched(allowed=server.base)
        page = view.open(f"{server.url}#/d/{DONE}")
        page.wait_for_selector(".agreement")
        page.locator('[data-act="drop"]').first.click()
        page.click("#save")
        page.wait_for_selector(".banner:text('saved')")
    made = gold(folder, DONE)
    assert gone not in {i["id"] for i in made["indicators"]}
    assert not any(gone in c["indicator_ids"] for c in made["checks"])


def test_the_address_of_the_page_is_needed(watched, review, folder):
    with review(folder) as server:
        view = watched(allowed=server.base)
        view.expected = ("403",)
        page = view.open(server.base + "/?token=wrong", ready=False)
        assert re.search("token", page.content())
