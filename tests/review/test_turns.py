"""Turns: when tables were left and ready again, and whose they were."""

from desk_app.facts import TableReset
from desk_app.review.measures import Value
from tests.support.houses import House
from tests.support.shifts import Review


def test_a_table_that_another_party_moves_to_waits_for_no_reset_until_they_give_it_up():
    """12 is left at 10, taken by a move at 16, given up by another at 76, reset at 80: 4 minutes.

    13, given up at 16 and reset at 81, has waited for 65.
    """
    house = House()
    house.seat("12", "p1", 2)
    house.ask("leave", 10, table="12")
    house.seat("13", "p2", 2, after=1)
    house.ask("move", 5, table="13", tables=["12"])
    house.ask("move", 60, table="12", tables=["11"])
    house.ask("reset", 4, table="12")
    assert Review(house).take("time_to_reset") == Value(4.0, 1, 4.0)
    house.ask("reset", 1, table="13")
    assert Review(house).by("time_to_reset", "table") == {"12": 4, "13": 65}


def test_a_table_that_is_joined_to_their_own_is_not_left():
    """At 12, then at 12 and 13 together, both left at 40 and reset at 43 and 45."""
    house = House()
    house.seat("12", "p1", 4)
    house.ask("move", 10, table="12", tables=["12", "13"])
    house.ask("leave", 30, table="12")
    house.ask("reset", 3, table="12")
    house.ask("reset", 2, table="13")
    assert Review(house).by("time_to_reset", "table") == {"12": 3, "13": 5}


def test_a_table_taken_again_as_it_was_left_is_measured_from_the_next_leaving():
    """Left at 10, taken again at 12, left at 50, reset at 53."""
    house = House()
    house.seat("12", "p1", 2)
    house.ask("leave", 10, table="12")
    house.seat("12", "p2", 2, after=2)
    house.ask("leave", 38, table="12")
    house.ask("reset", 3, table="12")
    assert Review(house).take("time_to_reset") == Value(3.0, 1, 3.0)


def test_a_reset_that_is_tapped_once_others_sit_there_is_none():
    """12 and 13 are left at 10; others sit down at 12 and move to 13 at 12; both are said to be reset at 20."""
    house = House()
    house.seat("12", "p1", 2)
    house.seat("13", "p2", 2)
    house.seat("11", "p3", 2)
    house.ask("leave", 10, table="12")
    house.ask("leave", table="13")
    house.seat("12", "p4", 2, after=2)
    house.ask("move", table="11", tables=["13"])
    house.happens(TableReset, 8, table="12")
    house.happens(TableReset, table="13")
    assert Review(house).take("time_to_reset") == Value(None, 0)


def test_a_tap_by_a_colleague_counts_for_whose_table_it_is():
    """12 is Ann's: Ben greets there and fills a glass; at his own 21 Ann takes the order."""
    house = House()
    house.ask("sign_in", staff="s1")
    house.ask("sign_in", staff="s2")
    house.seat("12", "p1", 2)
    house.ask("greet", 1, table="12", by="s2")
    house.seat("21", "p2", 2)
    house.ask("greet", 1, table="21", by="s1")
    house.ask("take_order", 1, table="21", by="s1")
    house.ask("leave", 30, table="12", by="s2")
    review = Review(house)
    assert review.by("met_first", "server") == {"Ann": 1, "Ben": 2}
    assert review.by("turns", "server") == {"Ann": 1}
