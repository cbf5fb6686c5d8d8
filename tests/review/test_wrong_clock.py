"""A clock that showed another year: a shift is of the day on which it was, and only days with something are offered."""

from datetime import date, timedelta

import pytest

from desk_app.facts import Noted, ShiftClosed, ShiftOpened
from desk_app.review.ports import PageHead
from tests.support.houses import SIX, House
from tests.support.shifts import Review

YEARS = timedelta(days=4000)
SATURDAY = date(2026, 11, 21).toordinal()


def head_of(house: House) -> PageHead:
    return Review(house).shelf.heads[-1]


def times(head: PageHead) -> tuple[float | None, ...]:
    """Give when it was opened, began, ended and was closed, in minutes from six on Saturday."""
    return tuple(at and (at - SIX.timestamp()) / 60 for at in (head.opened or 0.0, head.began, head.ended, head.closed))


def dinner(opened_ahead: timedelta = timedelta()) -> House:
    """Give an hour of one party, opened by a clock that was so far from right, which then was set."""
    house = House(now=SIX + opened_ahead)
    house.ask("open_shift")
    house.now = SIX
    house.seat("12", "p1", 4)
    house.ask("greet", 1, table="12")
    house.ask("leave", 59, table="12")
    return house


def test_a_shift_opened_while_the_clock_stood_in_another_year_is_of_the_day_on_which_it_was_worked():
    house = dinner(-YEARS)
    house.ask("close_shift", 2)
    head = head_of(house)
    assert (head.first_day, head.last_day, head.days) == (SATURDAY, SATURDAY, (SATURDAY,))
    assert times(head) == (0, 0, 62, 62)


@pytest.mark.parametrize("away", [-YEARS, YEARS])
def test_one_fact_of_another_year_is_played_where_it_stands(away: timedelta):
    house = dinner()
    house.journal.append([Noted(id="far", at=house.now + away, text="x")])
    for minutes in (4, 5):
        house.journal.append([ShiftClosed(id=f"end {minutes}", at=house.now + timedelta(minutes=minutes))])
    head = head_of(house)
    assert head.days == (SATURDAY,)
    assert times(head) == (0, 0, 65, 65)


def test_a_closing_of_another_year_closes_with_the_last_fact():
    house = dinner()
    house.journal.append([ShiftClosed(id="end", at=house.now + YEARS)])
    head = head_of(house)
    assert head.days == (SATURDAY,)
    assert times(head) == (0, 0, 60, 60)


def test_an_opening_as_far_ahead_is_as_early_as_the_first_fact_after_it():
    house = House()
    house.journal.append([ShiftOpened(id="open", at=SIX + YEARS)])
    house.journal.append(
        [Noted(id=f"note {minutes}", at=SIX + timedelta(minutes=minutes), text="x") for minutes in (3, 5)]
    )
    head = head_of(house)
    assert (head.days, times(head)) == ((SATURDAY,), (3, 3, 5, None))


def test_a_shift_nobody_closed_has_the_days_on_which_something_happened():
    """Dinner on Saturday, never closed; on the Wednesday after, the fish came."""
    house = dinner()
    house.ask("note", 4 * 24 * 60, text="the fish came")
    head = head_of(house)
    assert head.days == (SATURDAY, SATURDAY + 4)
    assert (head.first_day, head.last_day) == (SATURDAY, SATURDAY + 4)


def test_a_house_that_opens_no_shift_and_is_shut_for_ten_months_keeps_both_its_seasons():
    house = House()
    for _ in range(2):
        for fish in range(3):
            house.ask("note", text=f"fish {fish} came")
        house.wait(330 * 24 * 60)
    assert head_of(house).days == (SATURDAY, SATURDAY + 330)
