"""A country told by its adjective, in front of what is measured there and nowhere else."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def told(text):
    return [(i.indicator, i.regions) for i in PIPELINE.extract(text, published="2024-10-20").indicators]


@pytest.mark.parametrize(
    ("text", "name", "region"),
    [
        ("Australian retail sales rose 3% in May.", "retail sales", "AU"),
        ("German exports fell 2% in May.", "exports", "DE"),
        ("Irish hospitals treated 2.3 million patients in 2023.", "patients", "IE"),
        ("South African mining output fell 4% in May.", "mining output", "ZA"),
        ("Japanese households spent 3% less in May.", "households", "JP"),
    ],
)
def test_in_front_of_what_is_measured(text, name, region):
    assert told(text) == [(name, (region,))]


@pytest.mark.parametrize(
    "text", ["A Japanese carmaker sold 3 million cars in May.", "Turkish coffee costs $4 in May.", "The Polish speaker sold 300 books in May."]
)
def test_nowhere_else(text):
    assert all(regions == () for _, regions in told(text))


def test_two_countries_in_one_sentence():
    assert [r for _, r in told("British inflation was 4% in May, while German exports fell 2%.")] == [("GB",), ("DE",)]
