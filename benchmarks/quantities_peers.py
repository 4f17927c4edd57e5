"""How many documents a second other packages read for their numbers; run by `quantities.py` in an environment of theirs.

    pip install recognizers-text-suite emoji==1.7.0 jionlp        # recognizers does not import with a newer emoji
    python quantities_peers.py NAME < documents.json               # NAME: recognizers, jionlp

Prints one JSON object with the package, its version and its documents a second of CPU time.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import io
import json
import sys
from collections.abc import Callable
from time import process_time


def recognizers() -> Callable[[str], int]:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )
    from recognizers_text import Culture

    models = (
        recognize_number, recognize_ordinal, recognize_percentage, recognize_age, recognize_currency, recognize_dimension,
        recognize_temperature, recognize_datetime,
    )  # fmt: skip
    return lambda text: sum(len(model(text, Culture.Chinese)) for model in models)


def jionlp() -> Callable[[str], int]:
    with contextlib.redirect_stdout(io.StringIO()):  # it greets on standard output
        import jionlp as jio

    def read(text: str) -> int:
        money = jio.ner.extract_money(text, with_parsing=True) or ()
        times = jio.ner.extract_time(text, time_base={"year": 2024}, with_parsing=True) or ()
        return len(money) + len(times)

    return read


PEERS = {"recognizers": (recognizers, "recognizers-text-suite"), "jionlp": (jionlp, "jionlp")}


def main() -> None:
    make, package = PEERS[sys.argv[1]]
    texts = json.load(sys.stdin)
    read = make()
    read(texts[0])
    start, done = process_time(), 0
    for text in texts:
        with contextlib.suppress(Exception):  # a text that it fails on counts as read
            read(text)
        done += 1
        if process_time() - start > 60:
            break
    rate = done / (process_time() - start)
    print(json.dumps({"package": package, "version": importlib.metadata.version(package), "documents": done, "rate": rate}))


if __name__ == "__main__":
    main()
