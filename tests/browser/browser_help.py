"""A real browser for the pages. Runs only where `JJJEXTRACT_BROWSER` names a Chromium (`make test-browser` does)."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

CHROMIUM = os.environ.get("JJJEXTRACT_BROWSER", "")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


CORPUS = Path(__file__).parents[2] / "corpus"
needs_browser = pytest.mark.skipif(not CHROMIUM, reason="no browser: make test-browser")


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def _drawn(page, act):
    """`act`, and then the two frames in which the page draws what came of it."""

    def acted(*args, **options):
        from playwright.sync_api import Error

        act(*args, **options)
        with suppress(Error):  # a click that leads to another page
            page.evaluate("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")

    return acted


class Watched:
    """A context whose pages may say nothing on the console and may ask nobody but `allowed`."""

    def __init__(self, browser, allowed="file://", **options):
        self.context = browser.new_context(**{"viewport": {"width": 1360, "height": 850}, "locale": "en-US", **options})
        self.allowed, self.said, self.asked = allowed, [], []
        self.expected = ()
        self.context.on("request", lambda r: self.asked.append(r.url))
        self.context.on("console", lambda m: m.type in ("error", "warning") and self.said.append(m.text))
        self.context.on("weberror", lambda e: self.said.append(str(e.error)))

    def open(self, url, ready=True):
        page = self.context.new_page()
        page.goto(url)
        if ready:
            page.wait_for_selector("html[data-ready]", state="attached")
        page.click = _drawn(page, page.click)
        page.keyboard.press = _drawn(page, page.keyboard.press)
        return page

    def close(self):
        self.context.close()
        assert [s for s in self.said if not any(e in s for e in self.expected)] == []
        strange = [u for u in self.asked if not u.startswith((self.allowed, "data:", "blob:"))]
        assert strange == []


@pytest.fixture
def watched(chromium, review):  # the pages close before their server does
    made = []

    def make(**options):
        made.append(Watched(chromium, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


class Server:
    """`jjjextract review` as a process of its own."""

    def __init__(self, folder, *options):
        self.folder, self.options = folder, options
        self.port = 0
        self.start()

    def start(self):
        command = [sys.executable, "-m", "jjjextract", "review", str(self.folder), "--port", str(self.port)]
        command += self.options
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("http://127.0.0.1:"), self.url
        self.base, _, self.token = self.url.partition("/?token=")
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not self.answers():
            time.sleep(0.1)

    def answers(self):
        import httpx

        try:
            return httpx.get(self.url).status_code == 200
        except httpx.HTTPError:
            return False

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@pytest.fixture
def review():
    running = []

    @contextmanager
    def started(folder, *options):
        server = Server(folder, *options)
        running.append(server)
        yield server

    yield started
    for server in running:
        if server.process.poll() is None:
            server.kill()


def no_serious_fault(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    bad = [v for v in found if v["impact"] in ("serious", "critical")]
    told = [f"{v['id']}: {n['html'][:160]} {n['failureSummary'][:200]}" for v in bad for n in v["nodes"][:3]]
    assert not told, "\n".join(told)
