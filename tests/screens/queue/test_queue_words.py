"""Names on screens and on the board: plain, one line, and no more of them than guests may read."""

import pytest

from desk_app.screens.queue.words import board_name, one_line
from tests.support.hostile import NAMES


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ana Beatriz Lima", "Ana L."),
        ("Ana", "Ana"),
        ("  ana   lima ", "ana L."),
        ("Jo & Sam", "Jo S."),
        ("", ""),
        (None, ""),
        ("\u200b\u200b", ""),
        ("… !", ""),
        ("<b>Bob</b> Hart", "<b>Bob</b> H."),
        ("Okafor, Ana", "Ana O."),
        ("OKAFOR,Ana Beatriz", "Ana O."),
        ("van der Berg, Jan, Dr.", "Jan B."),
        ("山田、花子", "花子 山."),
        ("Okafor,", "Okafor"),
        (", Ana", "Ana"),
    ],
)
def test_the_board_knows_the_first_name_and_an_initial(name: str | None, shown: str) -> None:
    assert board_name(name) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("0794609581", ""),
        ("+44 (0) 7700-900123", ""),
        ("Ana 0794609581", "Ana"),
        ("0794609581, Ana", "Ana"),
        ("Ana0794609581 Lima", "Ana L."),
        ("٠٧٩٤ ７７ ²½", ""),
        ("三 Lima", "三 L."),
    ],
)
def test_no_digit_stands_on_the_board(name: str, shown: str) -> None:
    assert board_name(name) == shown


@pytest.mark.parametrize("what", NAMES)
def test_any_name_becomes_one_short_line(what: str) -> None:
    line = one_line(NAMES[what])
    assert len(line) <= 40
    assert line.isprintable()
    assert len(board_name(NAMES[what])) <= 20


def test_no_surname_stands_on_the_board() -> None:
    assert "Lima" not in board_name("Ana Lima")
