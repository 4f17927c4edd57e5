"""JioNLP: sums of money, parsed. (Its times are no numbers; it has nothing for percentages and counts.)"""

import contextlib
import io

from protocol import serve

with contextlib.redirect_stdout(io.StringIO()):  # it greets on standard output
    import jionlp


def find(text, language):
    for found in jionlp.ner.extract_money(text, with_parsing=True) or ():
        number = found["detail"]["num"]
        yield (*found["offset"], number[0] if isinstance(number, list) else number, found["detail"]["case"])


serve("jionlp", find)
