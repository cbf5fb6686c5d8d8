"""Conditions in a standard, such as ``course = "mains" and size >= 6``: a few comparisons joined by ``and``."""

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

_COMPARE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}

_TERM = re.compile(
    r"""\s*(?P<name>[a-z_]+)\s*(?P<sign>!=|>=|<=|=|>|<)\s*
        (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>true|false))\s*""",
    re.VERBOSE,
)
_AND = re.compile(r"\band\b")

Value = str | float | bool


class Term(msgspec.Struct, frozen=True):
    name: str
    sign: str
    value: Value

    def holds(self, known: Mapping[str, object]) -> bool:
        """Tell whether the comparison is true; a name nobody knows makes it false, ``!=`` makes it true."""
        there = known.get(self.name)
        if there is None:
            return self.sign == "!="
        try:
            return bool(_COMPARE[self.sign](there, self.value))
        except TypeError:
            return False


class Condition(msgspec.Struct, frozen=True):
    terms: tuple[Term, ...]

    def holds(self, known: Mapping[str, object]) -> bool:
        """Tell whether every comparison is true of what is known."""
        return all(term.holds(known) for term in self.terms)


def read_condition(text: str) -> Condition:
    """Read a condition.

    Raises ValueError with words where it is none.
    """
    terms = []
    position = 0
    while True:
        match = _TERM.match(text, position)
        if match is None:
            raise ValueError(f'“{text}” is no condition; write for example: course = "mains" and size >= 6')
        terms.append(Term(match["name"], match["sign"], _value(match)))
        position = match.end()
        if position == len(text):
            return Condition(tuple(terms))
        joined = _AND.match(text, position)
        if joined is None:
            raise ValueError(f"“{text[position:]}” cannot follow; conditions are joined by “and”")
        position = joined.end()


def _value(match: re.Match[str]) -> Value:
    if match["number"] is not None:
        return float(match["number"])
    if match["word"] is not None:
        return match["word"] == "true"
    return match["double"] if match["double"] is not None else match["single"]
