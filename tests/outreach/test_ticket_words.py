"""What a ticket says, and that it says it in plain words whatever was typed."""

from datetime import timedelta

import pytest

from desk_app.outreach.code import draw_code
from desk_app.outreach.ticket_words import word_ticket
from tests.outreach.tickets import AT, ticket
from tests.support.hostile import NAMES


def test_a_ticket_says_vehicle_price_wait_ride_and_what_to_expect():
    words = word_ticket(ticket())
    assert words.title == "The 7"
    assert words.lines == (
        ("To", "Marriott"),
        ("Route", "Hotel loop"),
        ("Guests", "2"),
        ("Fare", "18.00"),
        ("Leaves", "about 19:49"),
        ("Wait", "about 7 min"),
        ("Ride", "about 25 min"),
    )
    assert words.expect == (
        "Look for the 7 at this stop.",
        "We speak to you twice before then, and at once if anything changes.",
        "You arrive at Marriott at about 20:14.",
    )


def test_one_that_leaves_now_promises_no_word_in_between():
    words = word_ticket(ticket(leaves_at=AT))
    assert ("Leaves", "now") in words.lines
    assert len(words.expect) == 2


def test_times_are_those_of_the_venues_wall():
    assert ("Leaves", "about 14:49") in word_ticket(ticket(timezone="America/New_York")).lines


def test_a_ride_without_a_destination_ends_where_its_route_ends():
    assert word_ticket(ticket(destination=None)).expect[-1] == "The ride ends at about 20:14."


def test_a_ticket_without_a_fare_says_so():
    assert ("Fare", "–") in word_ticket(ticket(fare=None)).lines


def test_the_code_holds_what_the_paper_says():
    words = word_ticket(ticket())
    for part in ("Terminal B kiosk", "The 7", "To: Marriott", "Fare: 18.00", "Leaves: about 19:49", "Issued: 19:42"):
        assert part in words.code.splitlines()


@pytest.mark.parametrize("what", NAMES)
def test_hostile_words_are_one_plain_line_and_fit_a_code(what):
    words = word_ticket(ticket(destination=NAMES[what], route=NAMES[what], venue=NAMES[what]))
    assert all(much.isprintable() and len(much) <= 60 for _, much in words.lines)
    assert len(words.code.splitlines()) == 10
    assert draw_code(words.code)


def test_a_code_is_square_with_its_three_corners():
    code = draw_code("The 7 to the Marriott")
    assert {len(row) for row in code} == {len(code)}
    for row, column in ((0, 0), (0, len(code) - 7), (len(code) - 7, 0)):
        assert code[row][column : column + 7] == "1111111"


def test_a_wait_is_never_below_none():
    assert ("Wait", "none") in word_ticket(ticket(leaves_at=AT - timedelta(minutes=3))).lines
