"""The loop of an adapter: a line `{"id", "text"}` in, a line `{"id", "found": [{"start", "end", "value", "unit"}]}` out.

The last line gives the version, the seconds of the first text (with what is loaded then) and of the rest.
"""

import json
import sys
import time
from importlib.metadata import version


def serve(package, find):
    """Answer every line of standard input with what `find(text, language)` finds; a text that breaks it finds nothing."""
    seconds, failed = [], 0
    for line in sys.stdin:
        item = json.loads(line)
        began = time.perf_counter()
        try:
            found = [
                {"start": s, "end": e, "value": str(v), "unit": u}
                for s, e, v, u in find(item["text"], item["language"])
            ]
        except Exception as error:  # a rival that stops at one text is measured on the others
            print(repr(error), file=sys.stderr)
            found, failed = [], failed + 1
        seconds.append(time.perf_counter() - began)
        print(json.dumps({"id": item["id"], "found": found}))
    account = {"version": version(package), "failed": failed, "first": seconds[:1], "rest": seconds[1:]}
    print(json.dumps(account))
