"""What the tests of the pages share."""

from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus"


def no_serious_fault(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    bad = [v for v in found if v["impact"] in ("serious", "critical")]
    told = [f"{v['id']}: {n['html'][:160]} {n['failureSummary'][:200]}" for v in bad for n in v["nodes"][:3]]
    assert not told, "\n".join(told)
