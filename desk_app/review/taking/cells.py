"""Cells of a table that leaves the house: text that no spreadsheet runs as a formula, phone numbers that stay text."""

import re
from typing import Final

Cell = str | int | float | None
"""What stands in one place of a table. Text comes from outside: it goes through ``harmless`` before it is written."""

LONGEST: Final = 32_000
"""Letters in a cell; what a spreadsheet cannot hold (32,767 letters) it pours into the next row."""

_NOT_OF_A_LINE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
_UNSEEN: Final = r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'\"]*"
_FORMULA: Final = re.compile(rf"{_UNSEEN}[=+\-@＝＋－＠]")
_ELSEWHERE: Final = re.compile(rf"(;{_UNSEEN})(?=[=+\-@＝＋－＠])")
_DDE: Final = re.compile(rf"{_UNSEEN}[\w.]+\|.*!", re.DOTALL)

_IN_DOUBT: Final = re.compile(f"{_NOT_OF_A_LINE.pattern.removesuffix('+')}|[;|]")
"""What text that begins with a letter or a digit must hold to need a closer look: most has none of it."""

_PHONE: Final = re.compile(r"\s*(\+?)\s*([(\d][\d\s().\-/]*)")
_DIGITS: Final = {"": range(3, 16), "+": range(5, 16)}
"""Digits of a phone number, after a plus and without one; at most as ITU-T E.164 has them."""
_LAST: Final = 6

_TWO_DIGITS: Final = frozenset(
    (20, 27, *range(30, 35), 36, 39, 40, 41, *range(43, 50), *range(51, 59), *range(60, 67), 81, 82, 84, 86)
) | frozenset((*range(90, 96), 98))
"""Country codes of two digits (ITU-T E.164); 1 and 7 have one digit, all others three."""


def one_line(text: str) -> str:
    """Give the text on one line, and no longer than a spreadsheet's cell."""
    line = _NOT_OF_A_LINE.sub(" ", text)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def harmless(text: str) -> str:
    """Give the text as a line of which a spreadsheet that opens a CSV makes no formula and calls no program.

    An apostrophe goes before what would begin one (``=``, ``+``, ``-``, ``@``, also after blanks, also after a
    semicolon, where a spreadsheet may part the line), and before what reads as a call of another program.
    """
    if text[:1].isalnum() and len(text) <= LONGEST and not _IN_DOUBT.search(text):
        return text
    line = _ELSEWHERE.sub(r"\1'", one_line(text))
    return f"'{line}" if _FORMULA.match(line) or _DDE.match(line) else line


def harmless_json(text: str) -> str:
    """Give JSON as a line of which a spreadsheet makes no formula, and of which a program still reads the same.

    What stands between its strings is harmless, so signs are only written in another way, as JSON lets them be.
    """
    return _NOT_OF_A_LINE.sub(_escaped, _ELSEWHERE.sub(lambda found: rf"\u003b{found[1][1:]}", text))


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(sign):04x}" for sign in found[0])


def phone_words(phone: str) -> str:
    """Give a phone number that stays text, with every digit: ``+447700900123`` becomes ``+44 7700900123``.

    With a blank between its digits it is neither a number nor a formula, and needs no apostrophe. What is no phone
    number is made harmless as any text.
    """
    found = _PHONE.fullmatch(phone)
    groups = re.findall(r"\d+", phone)
    digits = "".join(groups)
    if found is None or len(digits) not in _DIGITS[found[1]]:
        return harmless(phone)
    if len(groups) == 1 and (found[1] or len(digits) > _LAST):
        lead = _country(digits) if found[1] else len(digits) - _LAST
        groups = [digits[:lead], digits[lead:]]
    return found[1] + " ".join(groups)


def _country(digits: str) -> int:
    """Give how many digits the country's code has."""
    return 1 if digits[0] in "17" else 2 if int(digits[:2]) in _TWO_DIGITS else 3
