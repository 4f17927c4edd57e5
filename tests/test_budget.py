"""What a figure costs: calls of Python functions, counted over the corpus, so that new rules do not eat the speed unseen.

Time is not measured: it depends on the machine. A count does not, and each call costs about a microsecond. Whoever saves
calls lowers the figure; whoever needs more raises it and says in the commit what for.
"""

import sys

from conftest import CORPUS
from jjjextract.exact import encoded
from jjjextract.pipeline import Pipeline

CALLS_PER_INDICATOR = 596  # some 230 of them weigh the names that the rules are unsure of


def test_calls_for_an_indicator():
    pipeline, calls, figures = Pipeline(), 0, 0
    documents = [path.read_bytes() for path in sorted(CORPUS.glob("*.txt"))]
    for data in documents:  # what is built and remembered once does not count
        pipeline.plain(data)

    def count(frame, event, argument):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for data in documents:
            record = pipeline.plain(data)
            encoded(record)
            figures += len(record["indicators"])
    finally:
        sys.setprofile(before)
    assert calls / figures <= CALLS_PER_INDICATOR, f"{calls / figures:.1f} calls for each of {figures} indicators"
