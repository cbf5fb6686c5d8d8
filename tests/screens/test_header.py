"""The line above every room: which service this is, and how many are at table."""

from desk_app.screens.header import Header
from tests.support.houses import House
from tests.support.stops import Stop


def header_of(house: House) -> Header:
    header = Header()
    header.show_time(house.desk.floor, house.now)
    return header


def test_a_house_with_tables_says_its_meal_and_its_covers() -> None:
    house = House()
    house.seat("12")
    shown = header_of(house)
    assert (shown.service, shown.covers) == ("Saturday dinner", 2)


def test_where_nobody_sits_the_venue_stands_there_and_no_covers_are_counted() -> None:
    shown = header_of(Stop())
    assert (shown.service, shown.covers) == ("Terminal B kiosk", -1)


def test_what_the_shift_was_opened_with_goes_before_both() -> None:
    stop = Stop()
    stop.ask("open_shift", note="Marathon Sunday")
    assert header_of(stop).service == "Marathon Sunday"
