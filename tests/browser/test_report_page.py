"""The report as its readers have it: opened from disk in a browser, every interaction, in both themes."""

import csv
import io
import os
import time
from pathlib import Path

import pytest
from browser_help import CORPUS, needs_browser, no_serious_fault

from jjjextract import Pipeline
from jjjextract.report.model import Shown
from jjjextract.report.page import Book
from jjjextract.report.write import write_report

SAMPLES = ("hebei-jjj-2024h1", "kqrv-robot-plant", "hubei-q3-2024", "tw-pts-prices", "guangdong-2024q3", "anhui-2024q3")
HOSTILE = (
    "主持人：</script><script>document.title='owned'</script><!-- \"&amp;' \u202e右到左\u202c "
    "𠮷野家股份有限公司 <img src=x onerror=alert(1)>\n"
    "𠮷𠮷今年上半年,河北省出口增长5.4%,北京市生产总值达到21791億元 😀 <b>约300家</b>。\n"
)
pytest_plugins = ["browser_help"]
pytestmark = needs_browser
SHOTS = os.environ.get("JJJEXTRACT_SHOTS")


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


@pytest.fixture(scope="module")
def samples(pipeline, tmp_path_factory):
    out = tmp_path_factory.mktemp("report") / "report.html"
    made = write_report([CORPUS / f"{name}.txt" for name in SAMPLES], out, pipeline=pipeline, title="Samples")
    assert made.documents == len(SAMPLES)
    return out


@pytest.fixture(scope="module")
def single(pipeline, tmp_path_factory):
    out = tmp_path_factory.mktemp("single") / "one.html"
    write_report([CORPUS / "hebei-jjj-2024h1.txt"], out, pipeline=pipeline)
    return out


QUOTES = """() => {
  J.report.view.finish();
  const bad = [], { doc, elements } = J.report.view, raw = Array.from(doc.text.raw);
  let count = 0;
  doc.marks.forEach((m, k) => {
    const read = elements[k].map((el) => el.classList.contains("e") ? (el.querySelector("ins")?.textContent || "") : el.textContent).join("");
    const els = elements[k], first = els[0], last = els[els.length - 1];
    count++;
    if (read.replaceAll("\\n", "") !== m.quote.replaceAll("\\n", "")) bad.push([m.layer, m.start, m.end, m.quote, read]);
    if (!first || Number(first.dataset.a) !== m.start || Number(last.dataset.b) !== m.end) bad.push(["place", m.start, m.end, m.quote]);
  });
  return { bad, count };
}"""


def test_every_mark_of_every_sample_has_the_place_and_the_words_of_its_quote(watched, samples):
    page = watched().open(samples.as_uri())
    for n in range(len(SAMPLES)):
        page.goto(f"{samples.as_uri()}#/d/{n}")
        page.wait_for_timeout(200)
        found = page.evaluate(QUOTES)
        assert found["bad"] == []
        assert found["count"] > 40


def test_a_record_opens_draws_its_parts_and_a_mark_opens_its_records(watched, single):
    page = watched().open(single.as_uri())
    page.click("#r-i20 .head")
    assert page.locator("#r-i20.open dl").count() == 1
    roles = set(page.eval_on_selector_all("[data-part]", "els => els.map(e => e.dataset.part)"))
    assert {"figure", "name", "period", "region", "basis"} <= roles
    assert page.locator(".partlabel").count() >= 5
    assert page.locator(".overlay path").count() >= 4
    value = page.locator('[data-part="figure"]').first
    box, pane = value.bounding_box(), page.locator(".scroll").bounding_box()
    assert pane["y"] <= box["y"] <= pane["y"] + pane["height"]
    assert page.evaluate("location.hash") == "#/d/0/i20"
    page.locator("a.l-company").first.click()
    assert page.locator(".card.open.k-company").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".card.open").count() == 0
    page.locator(".l-statement.l-figure").first.click()
    assert page.locator(".picked a").count() >= 2


def test_repairs_are_switched_and_losses_are_plain(watched, single):
    page = watched().open(single.as_uri())
    text = page.locator(".text")
    assert "(yù)" not in text.inner_text()
    page.click('[data-value="given"]')
    assert "(yù)" in text.inner_text()
    page.click('[data-value="both"]')
    assert page.locator(".text del:visible").count() > 100
    assert page.locator(".text ins.lost:visible").count() >= 1
    page.keyboard.press("r")
    assert text.get_attribute("data-reading") == "given"


def test_numbers_left_out_checks_and_repairs_say_why(watched, single):
    from playwright.sync_api import expect

    page = watched().open(single.as_uri())
    page.click("#tab-others")
    expect(page.locator(".list")).to_contain_text("it is a plain duration")
    page.click("#tab-checks")
    expect(page.locator(".list")).to_contain_text("The parts")
    assert "add up to 51492000" not in page.locator(".list").inner_text()
    page.click("#tab-repairs")
    expect(page.locator(".list .swap").nth(20)).to_be_attached()


def test_layers_languages_theme_and_keys(watched, single):
    page = watched().open(single.as_uri())
    page.click(".layers summary")
    page.locator(".layers label", has_text="regions").locator("input").check()
    assert "on-region" in page.locator(".text").get_attribute("class")
    for value, word in (("zh-Hant", "未成紀錄的數字"), ("zh-Hans", "未成记录的数字"), ("en", "Numbers left out")):
        page.click(f'.settings [data-value="{value}"]')
        page.wait_for_selector(f"text={word}")
        assert page.evaluate("document.documentElement.lang") == value
    page.select_option(".theme", "dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(22, 24, 27)"
    page.locator("h1").click()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".card.open").get_attribute("data-id") == "i2"
    page.keyboard.press("k")
    assert page.locator(".card.open").get_attribute("data-id") == "i1"
    page.keyboard.press("2")
    assert page.locator("#tab-companies").get_attribute("aria-selected") == "true"
    page.keyboard.press("/")
    page.keyboard.type("康譽")
    assert page.locator(".list .card").count() == 1
    page.locator(".text").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.matches('.text a')")
    page.keyboard.press("Enter")
    assert page.locator(".card.open").count() >= 1
    page.keyboard.press("?")
    assert page.locator("dialog[open] kbd").count() > 5


def test_the_dataset_filters_sorts_exports_and_draws(watched, samples):
    page = watched(accept_downloads=True).open(samples.as_uri())
    rows = page.locator(".rows tbody tr")
    total = int(page.locator(".count").inner_text().split(" of ")[1].split()[0].replace(",", ""))
    assert total > 150
    page.fill('[data-filter="regions"]', "Hubei")
    page.select_option('[data-filter="measure"]', "growth")
    assert 0 < rows.count() < total
    page.click('th[data-key="value"] button')
    values = [float(v.strip("≈><≥≤≲ −").split("–")[0].replace(",", "")) for v in page.eval_on_selector_all(
        ".rows tbody tr", "trs => trs.map(t => t.cells[4].textContent)")]  # fmt: skip
    assert page.locator('th[data-key="value"]').get_attribute("aria-sort") == "ascending"
    assert len(values) > 2
    page.fill('[data-filter="value"]', ">= 5")
    assert rows.count() < len(values)
    with page.expect_download() as got:
        page.click("text=Export CSV")
    table = list(csv.DictReader(io.StringIO(Path(got.value.path()).read_text("utf-8-sig"))))
    assert len(table) == rows.count()
    assert all(float(r["value"]) >= 5 and r["measure"] == "growth" for r in table)
    page.click("text=Clear filters")
    assert int(page.locator(".count").inner_text().split()[0].replace(",", "")) == total
    assert page.locator(".chart svg path").count() > 3
    page.locator(".rows tbody a").first.click()
    page.wait_for_selector(".card.open")
    page.click("a.home")
    page.wait_for_selector(".tiles")


def test_hostile_text_is_text(watched, pipeline, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(HOSTILE, "utf-8")
    (folder / "a.meta.json").write_text('{"title": "</title><script>document.title=1</script>", "outlet": "=cmd|x"}')
    (folder / "b.txt").write_text("2024年北京出口5亿元。", "utf-8")
    out = tmp_path / "r.html"
    write_report([folder], out, pipeline=pipeline)
    page = watched().open(out.as_uri() + "#/d/0")
    assert page.title() == "</title><script>document.title=1</script>"
    shown = page.locator(".text").text_content()
    assert "</script><script>document.title='owned'</script>" in shown
    assert "<img src=x onerror=alert(1)>" in shown
    assert page.evaluate("document.querySelectorAll('main img, main script').length") == 0
    found = page.evaluate(QUOTES)
    assert found["bad"] == []
    assert found["count"] > 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(watched, samples, scheme):
    page = watched(color_scheme=scheme).open(samples.as_uri())
    no_serious_fault(page)
    page.goto(samples.as_uri() + "#/d/0/i20")
    page.wait_for_selector(".card.open")
    no_serious_fault(page)


def test_phone_and_print(watched, single):
    page = watched(viewport={"width": 390, "height": 800}).open(single.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("#r-i2 .head")
    assert page.locator('[data-part="figure"]').first.is_visible()
    page.emulate_media(media="print")
    assert page.locator(".tools").first.is_hidden()


def test_a_long_document_opens_and_scrolls(watched, pipeline, tmp_path):
    line = "今年前三季度,河北省地区生产总值达到32773.8亿元,同比增长4.8%;北京、天津和河北出口分别增长5.4%、4.9%和5.0%。"
    line += "会议指出，要坚持稳中求进的工作总基调，把握好政策的节奏和力度，让企业和群众有更多实实在在的获得感。\n"
    raw = line * (200_000 // len(line))
    record = pipeline.extract(raw, published="2024-11-01")
    book = Book(pipeline.resources)
    book.add(Shown(record, raw))
    out = tmp_path / "long.html"
    out.write_text(next(book.files())[1], "utf-8")
    began = time.perf_counter()
    page = watched().open(out.as_uri())
    seconds = time.perf_counter() - began
    spans = page.evaluate("J.report.view.doc.marks.length")
    worst = page.evaluate("""async () => {
      const box = document.querySelector(".scroll"); let worst = 0, last = performance.now();
      for (let k = 0; k < 60; k++) {
        box.scrollTop += 700;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        worst = Math.max(worst, now - last);
        last = now;
      }
      return worst; }""")
    print(f"{len(raw)} characters, {spans} spans: opened in {seconds:.2f} s, longest frame {worst:.0f} ms")
    assert spans > 20_000
    page.goto(out.as_uri() + "#/d/0/i4000")
    page.wait_for_selector("#r-i4000.open")


def _dated(pipeline, path, k):
    about = {"id": f"{path.stem}-{k}", "published": f"2024-0{k + 1}-05", "outlet": f"Outlet {k}"}
    return pipeline.extract(path.read_bytes(), **about)


def test_a_hundred_documents_are_one_small_file_and_more_are_a_folder(watched, pipeline, tmp_path):
    texts = sorted(CORPUS.glob("*.txt"))
    book = Book(pipeline.resources)
    many = [(_dated(pipeline, p, k), p) for k in range(2) for p in texts]
    for record, path in many[:100]:
        book.add(Shown(record, path.read_text("utf-8")))
    files = list(book.files())
    assert [name for name, _ in files] == ["report.html"]
    assert len(files[0][1].encode()) < 3_000_000
    for record, path in many[:20]:
        book.add(Shown(record, path.read_text("utf-8")))
    folder = tmp_path / "report"
    folder.mkdir()
    for name, text in book.files():
        (folder / name).write_text(text, "utf-8")
    page = watched().open((folder / "index.html").as_uri())
    page.click("text=Next page")
    page.locator(".rows tbody a").last.click()
    page.wait_for_selector(".card.open")
    assert "documents-00" in page.url
    page.click("a.home")
    page.wait_for_selector(".tiles")


@pytest.mark.skipif(not SHOTS, reason="pictures for docs/: JJJEXTRACT_SHOTS=docs")
def test_pictures(watched, samples):
    for scheme, at, name in (("light", "#/d/0/i20", "report-document"), ("dark", "", "report-dataset")):
        page = watched(color_scheme=scheme).open(samples.as_uri() + at)
        if not at:
            page.locator("#h-indicators").scroll_into_view_if_needed()
        page.wait_for_timeout(400)
        page.screenshot(path=f"{SHOTS}/{name}.png")
