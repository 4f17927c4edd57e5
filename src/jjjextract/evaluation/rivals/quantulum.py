"""quantulum3 (English): quantities with units."""

from protocol import serve
from quantulum3 import parser


def find(text, language):
    for q in parser.parse(text):
        yield (*q.span, q.value, "%" if q.unit.name == "percentage" else q.unit.name)


serve("quantulum3", find)
