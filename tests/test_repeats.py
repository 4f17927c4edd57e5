"""No repeat of a pattern can read the same words in two ways: with (?:仅仅?)* a line of 仅 takes time that doubles with each.

The words that a repeat's body can match form a code; Sardinas and Patterson (1953) tell whether it is uniquely decodable. Bodies
without end (a class of all characters, a repeat within) are left to the tests with long lines; of the others all are tried.
"""

import importlib
import itertools
import pkgutil
import re
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

import jjjextract

MOST_WORDS, LONGEST_CLASS, FEW = 3000, 64, 3


class EndlessError(Exception):
    """The body has too many words to list."""


def modules():
    for found in pkgutil.walk_packages(jjjextract.__path__, "jjjextract."):
        try:
            yield importlib.import_module(found.name)
        except ImportError:  # of an extra that is not installed
            continue


def patterns():
    for module in modules():
        for name, value in vars(module).items():
            held = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else (value,)
            yield from ((f"{module.__name__}.{name}", each) for each in held if isinstance(each, re.Pattern))


def of_class(items):
    letters = []
    for kind, value in items:
        if kind is sre.LITERAL:
            letters.append(chr(value))
        elif kind is sre.RANGE and value[1] - value[0] < LONGEST_CLASS:
            letters.extend(map(chr, range(value[0], value[1] + 1)))
        else:
            raise EndlessError
    return letters


def of_branches(branches):
    """Words of those branches that can be listed: what is ambiguous among them is so in the whole."""
    words, listed = [], 0
    for branch in branches:
        try:
            words.extend(all_words(branch))
            listed += 1
        except EndlessError:
            continue
    if not listed:
        raise EndlessError
    return words


def of_repeat(low, high, body):
    if high > FEW:
        raise EndlessError
    words = all_words(body)
    if len(words) ** high > MOST_WORDS:
        raise EndlessError
    return ["".join(some) for count in range(low, high + 1) for some in itertools.product(words, repeat=count)]


def of_part(kind, value):
    match kind:
        case sre.LITERAL:
            return [chr(value)]
        case sre.IN:
            return of_class(value)
        case sre.SUBPATTERN:
            return all_words(value[3])
        case sre.BRANCH:
            return of_branches(value[1])
        case sre.MAX_REPEAT | sre.MIN_REPEAT:
            return of_repeat(*value)
        case sre.ASSERT | sre.ASSERT_NOT | sre.AT:
            return [""]
    raise EndlessError


def all_words(body):
    """Words that `body` matches, one for each way; lookarounds are taken to hold."""
    words = [""]
    for kind, value in body:
        part = of_part(kind, value)
        if len(words) * len(part) > MOST_WORDS:
            raise EndlessError
        words = [a + b for a in words for b in part]
    return words


def bodies(tree):
    for kind, value in tree:
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            if value[1] is sre.MAXREPEAT:
                yield value[2]
            yield from bodies(value[2])
        elif kind is sre.SUBPATTERN:
            yield from bodies(value[3])
        elif kind is sre.BRANCH:
            yield from (body for branch in value[1] for body in bodies(branch))
        elif kind in (sre.ASSERT, sre.ASSERT_NOT):
            yield from bodies(value[1])


def left_over(front, whole):
    return {word[len(start) :] for start in front for word in whole if word != start and word.startswith(start)}


def read_twice(words):
    """Ends at which two readings of one text meet, by Sardinas and Patterson; empty where there is one reading."""
    code, seen = set(words) - {""}, set()
    rest = left_over(code, code)
    while rest and not rest & code:
        seen |= rest
        rest = (left_over(rest, code) | left_over(code, rest)) - seen
    return rest & code


def ambiguous(pattern):
    found = set()
    for body in bodies(parser.parse(pattern.pattern, pattern.flags)):
        try:
            words = all_words(body)
        except EndlessError:
            continue
        found |= read_twice(words) | {word for word in words if word and words.count(word) > 1}
    return found


@pytest.mark.parametrize("source", ["(?:仅仅?|只)*$", "(?:也就?|就)*", "(?:a|b|ab)+c", "(?:已经|还|已经)*"])
def test_what_is_looked_for_is_found(source):
    assert ambiguous(re.compile(source))


@pytest.mark.parametrize("source", ["(?:仅|只)*$", "(?:也|就|已经?)*", "(?:a|b|ac)+", "[一二]*(?:三|四)?", "(?:a|ab){0,2}"])
def test_one_reading_is_no_harm(source):
    assert not ambiguous(re.compile(source))


def test_no_repeat_reads_words_in_two_ways():
    found = {name: words for name, pattern in patterns() if (words := ambiguous(pattern))}
    assert found == {}
