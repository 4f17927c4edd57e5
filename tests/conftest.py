"""What several tests share: a record made by hand, and a pipeline that finds little but finds it exactly."""

import hashlib
import os
import re
import signal
from decimal import Decimal
from pathlib import Path

import pytest

from jjjextract.errors import InputError
from jjjextract.records import Extraction

CORPUS = Path(__file__).parent.parent / "corpus"


class Counter:
    """Reads every whole number with 家 behind it as a count; refuses bytes that are no UTF-8 and the text BUG."""

    def extract(self, text, *, id="document", published=None, outlet=None, title=None, language=None):  # noqa: A002
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        try:
            raw = data.decode()
        except UnicodeDecodeError as error:
            raise InputError(id, "no text", code="encoding", hint="convert it") from error
        if raw == "BUG":
            raise KeyError("left by mistake")
        hits = list(re.finditer(r"\d+家", raw))
        spans = [{"start": m.start(), "end": m.end(), "text": m[0]} for m in hits]
        about = {"id": id, "published": published, "outlet": outlet, "title": title}
        return Extraction.model_validate(
            {
                "document": {**about, "sha256": hashlib.sha256(data).hexdigest(), "encoding": "utf-8"},
                "indicators": [indicator(f"i{n}", Decimal(s["text"][:-1]), s) for n, s in enumerate(spans, 1)],
                "quantities": [
                    {"id": f"q{n}", "kind": "count", "span": s, "indicator_id": f"i{n}"} for n, s in enumerate(spans, 1)
                ],
            }
        )

    def plain(self, text, **about):
        return self.extract(text, **about).model_dump()


class Once(Counter):
    """Ends the first process that reads 50, and no other."""

    def __init__(self, mark):
        self.mark = mark

    def extract(self, text, **about):
        if b"\xe5\x85\xb150" in (text if isinstance(text, bytes) else b"") and not os.path.exists(self.mark):
            open(self.mark, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().extract(text, **about)


def indicator(key, value, span):
    return {
        "id": key,
        "indicator": "企業",
        "measure": "level",
        "value": value,
        "amount": value,
        "rule": "test",
        "unit": {"text": "家", "code": "{家}"},
        "span": span,
    }


@pytest.fixture
def counter():
    return Counter()


@pytest.fixture(scope="session")
def corpus():
    return CORPUS


@pytest.fixture
def many(tmp_path):
    """A folder of a hundred texts."""
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(100):
        (folder / f"{n:03}.txt").write_text(f"共{n}家", "utf-8")
    return folder
