"""Text that leaves the house in a table: no spreadsheet runs it, and phone numbers stay phone numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.review.taking.cells import LONGEST, harmless, phone_words

FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=cmd|' /C calc'!A0",
    "\u200b=1+1",
    "\u00a0@x",
    "＝1+1",
    "＋1",
    "'=1+1",
    '"=1+1"',
    "cmd|' /C calc'!A0",
    "MSEXCEL|'\\..\\..\\cmd.exe'!A0",
    '=HYPERLINK("http://example.org","x")',
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert harmless(text).startswith("'")


@pytest.mark.parametrize("text", ["Ann O’Neil", "Table 12, seat 2", "1–2", "¼", "a = b", "x@y.org", "", "Zoë 🍷"])
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_formula_after_a_semicolon_is_harmless_where_a_spreadsheet_parts_lines_there() -> None:
    assert harmless("nuts; =1+1") == "nuts; '=1+1"


def test_a_cell_is_one_line_and_no_longer_than_a_spreadsheet_holds() -> None:
    assert harmless("one\r\ntwo\x00\tthree\u2028four") == "one two three four"
    assert len(harmless("x" * 50_000)) == LONGEST
    assert len(harmless("=" * 50_000)) == LONGEST + 1


@given(st.text())
def test_no_text_begins_a_formula_or_a_line(text: str) -> None:
    cell = harmless(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert not set("\r\n\t\x00") & set(cell)
    cell.encode()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("+447700900123", "+44 7700900123"),
        ("+44 7700 900123", "+44 7700 900123"),
        ("+44 (0)7700-900.123", "+44 0 7700 900 123"),
        ("+15550109999", "+1 5550109999"),
        ("+353861234567", "+353 861234567"),
        ("07700900123", "07700 900123"),
        ("07700 900123", "07700 900123"),
        ("+44123", "+44 123"),
        ("112", "112"),
    ],
)
def test_a_phone_number_keeps_its_digits_and_needs_no_apostrophe(typed: str, written: str) -> None:
    assert phone_words(typed) == written


@pytest.mark.parametrize(
    "typed", ["+1+1", "=+447700900123", "-7700900123", "+44 7700 900123;=1", "+123456789012345678", "+353"]
)
def test_what_is_no_phone_number_is_made_harmless(typed: str) -> None:
    assert phone_words(typed) == harmless(typed)
    assert phone_words(typed).startswith("'")
