"""How long the house was open: by day, under each plan, and where nobody closed or the clock jumped."""

from datetime import timedelta

import pytest

from desk_app.facts import Noted, ShiftClosed, decode
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.measures import MEASURES
from desk_app.review.pages.shelf import Shelf
from tests.support.houses import SIX, TABLE, House, minutes, small_venue
from tests.support.shifts import Review, append

SEATS = 17
"""Seats of the small house."""
DAY = 24 * 60


def opened(after: float = 0) -> House:
    house = House(now=SIX + minutes(after))
    house.ask("open_shift")
    return house


def on_day(review: Review, after: int) -> float | None:
    day = SIX.date() + timedelta(days=after)
    return MEASURES["occupancy"].take(review.shelf.span(day, day)).figure


def test_a_shift_nobody_closed_is_open_as_long_as_something_happens():
    """Three evenings; on each six guests sit for an hour and the table is reset a minute later, until a day after."""
    house = opened()
    for evening in range(3):
        house.seat("21", f"p{evening}", 6)
        house.ask("leave", 60, table="21")
        house.ask("reset", 1, table="21")
        house.now += minutes(DAY - 61)
    review = Review(house)
    for evening in range(3):
        assert on_day(review, evening) == pytest.approx(6 * 60 / (SEATS * 61))
    assert on_day(review, 3) is None
    assert review.figure("occupancy") == round(6 * 60 / (SEATS * 61), 3)


def test_a_bar_that_is_open_until_five_has_two_days():
    """From 19:00 to 05:00; six sit on the first hour. The next business day begins at 04:00."""
    house = opened(60)
    house.seat("21", "p1", 6)
    house.ask("leave", 60, table="21")
    for _ in range(9):
        house.ask("note", 60, text="quiet")
    house.ask("close_shift")
    review = Review(house)
    assert on_day(review, 0) == pytest.approx(6 * 60 / (SEATS * 9 * 60))
    assert on_day(review, 1) == 0


def test_seats_that_come_with_a_new_plan_count_from_then_on():
    """Four sit for an hour of an hour; ten seats more are there for the last six minutes."""
    house = opened()
    house.seat("12", "p1", 4)
    house.wait(54)
    house.adopt(small_venue(more=TABLE.format("P1", "B", 10, "round", 10, 3)))
    house.ask("leave", 6, table="12")
    house.ask("close_shift")
    assert Review(house).figure("occupancy") == round(4 * 60 / (SEATS * 60 + 10 * 6), 3)


def test_a_closing_that_a_clock_put_a_year_ahead_does_not_open_the_house_for_a_year():
    house = opened()
    house.seat("12", "p1", 4)
    house.ask("leave", 60, table="12")
    append(house, [ShiftClosed(id="zz", at=house.now + timedelta(days=400))])
    review = Review(house)
    assert review.figure("occupancy") == round(4 / SEATS, 3)
    assert review.by("occupancy", "hour") == {"18:00": pytest.approx(4 / SEATS)}


def test_what_comes_after_the_closing_opens_no_seats():
    house = opened()
    house.seat("12", "p1", 4)
    house.ask("leave", 60, table="12")
    house.ask("close_shift", 60)
    house.ask("note", 100, text="the oven man came")
    assert Review(house).figure("occupancy") == round(4 * 60 / (SEATS * 120), 3)


def test_an_opening_that_was_undone_opened_nothing():
    house = opened()
    house.seat("12", "p1", 4)
    house.ask("leave", 60, table="12")
    house.ask("close_shift", 60)
    (opening,) = (fact for fact in house.ask("open_shift", 600).facts if fact.kind == "shift_opened")
    house.ask("undo", 1, fact=opening.id)
    house.ask("note", 1, text="nobody is here")
    review = Review(house)
    assert review.figure("occupancy") == round(4 * 60 / (SEATS * 120), 3)
    assert [head.opened is not None for head in review.shelf.heads] == [False, True, False]


def test_a_shift_on_more_than_one_page_reads_the_same_in_one_go_and_with_a_rest():
    house = opened()
    house.seat("12", "p1", 4)
    house.ask("leave", 60, table="12")
    notes = [Noted(id=f"n{each}", at=house.now + timedelta(seconds=each / 100), text="x") for each in range(31_000)]
    house.journal.append([*notes, ShiftClosed(id="zz", at=house.now + minutes(60))])
    pages = MemoryPages()
    for shelf in (Shelf(MemoryFacts(house.journal), pages), Shelf(MemoryFacts(house.journal), pages)):
        shelf.catch_up()
        assert len(shelf.heads) > 2
        assert MEASURES["occupancy"].take(shelf.of(shelf.heads)).figure == pytest.approx(4 * 60 / (SEATS * 120))


def test_every_need_is_on_a_day_though_the_zone_of_the_plan_was_wrong_at_first():
    house = opened()
    house.seat()
    house.ask("greet", 1, table="12")
    house.adopt(small_venue().replace("Europe/London", "Pacific/Auckland"))
    house.ask("take_order", 1, table="12")
    review = Review(house)
    days = (SIX.date() + timedelta(days=each) for each in range(-1, 3))
    needs = [MEASURES["needs"].take(review.shelf.span(day, day)).figure for day in days]
    assert sum(needs) == review.figure("needs") == 2


def test_what_this_version_does_not_know_keeps_no_house_open():
    house = opened()
    house.seat("12", "p1", 4)
    house.ask("leave", 60, table="12")
    append(house, [decode(b'{"kind":"robot_bowed","id":"r1","at":"2026-11-21T22:00:00Z","angle":30}')])
    assert Review(house).figure("occupancy") == round(4 / SEATS, 3)
