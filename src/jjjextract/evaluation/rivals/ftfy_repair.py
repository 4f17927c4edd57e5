"""ftfy: each text as it would mend it, in the place of what is found. Its defaults narrow Chinese punctuation and
straighten quotation marks; both are switched off, so that it is judged by its mending."""

import json
import sys
import time
from importlib.metadata import version

import ftfy

seconds = []
for line in sys.stdin:
    item = json.loads(line)
    began = time.perf_counter()
    text = ftfy.fix_text(item["text"], unescape_html=False, uncurl_quotes=False, fix_character_width=False)
    seconds.append(time.perf_counter() - began)
    print(json.dumps({"id": item["id"], "text": text}))
print(json.dumps({"version": version("ftfy"), "failed": 0, "first": seconds[:1], "rest": seconds[1:]}))
