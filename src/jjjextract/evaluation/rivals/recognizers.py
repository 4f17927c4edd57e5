"""Recognizers-Text: numbers, percentages, currencies and dimensions."""

from protocol import serve
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture


def find(text, language):
    culture = Culture.English if language == "en" else Culture.Chinese
    for recognize in (recognize_currency, recognize_dimension, recognize_percentage, recognize_number):
        for r in recognize(text, culture):
            said = r.resolution or {}
            unit = "%" if recognize is recognize_percentage else said.get("isoCurrency") or said.get("unit")
            value = (said.get("value") or "").rstrip("%")
            yield r.start, r.end + 1, value, unit


serve("recognizers-text-suite", find)
