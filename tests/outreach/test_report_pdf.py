"""The shift report on paper: of any house and any shift, on one to three pages, with its words on them."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desk_app.outreach.report_pdf import MOST_PAGES, printed
from desk_app.review.days import Days
from desk_app.review.taking.report import report
from tests.outreach.reports import FOOT, NOW, READ, flat, pages_of, report_of
from tests.support.houses import SIX, House, small_venue
from tests.support.read_shifts import evenings
from tests.support.shifts import Review, evening, random_shifts
from tests.support.stops import Stop


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("venue", ["bistro", "brasserie", "museum", "shuttle"])
def test_each_ready_made_house_has_its_report(venue: str) -> None:
    desk, journal = evening(venue, 1, 90)
    told = report_of(Review(desk, journal))
    document, pages = printed(told)
    assert document.startswith(b"%PDF-")
    assert 1 <= pages <= MOST_PAGES
    assert told.standings
    assert len(told.definitions) > 4


@READ
@pytest.mark.usefixtures("qapp")
def test_the_paper_says_whose_shift_it_was_and_how_it_went() -> None:
    house = evenings(1)
    told = report_of(Review(house))
    document, pages = printed(told)
    words = flat(document)
    assert "The Small House" in words
    assert "Saturday 21 November 2026" in words
    assert "18:00 to" in words
    assert "printed 2026-11-22 01:30" in words
    assert told.headline.replace("\u00a0", " ") in words
    for heading in ("Needs, by when they ended", "Moments of truth", "To praise", "To mend", "At the tables"):
        assert heading in words
    for standing in told.standings:
        assert standing.name in words
    assert f"Page 1 of {pages}" in words
    assert "What the words mean" in words


@READ
@pytest.mark.usefixtures("qapp")
def test_a_shift_in_which_nothing_happened_is_one_page_that_says_so() -> None:
    house = House()
    house.ask("open_shift")
    house.ask("close_shift", 240)
    document, pages = printed(report_of(Review(house)))
    assert pages == 1
    assert "No guest needed anything." in flat(document)
    assert "Moments of truth" not in flat(document)
    assert "What the words mean" not in flat(document), "there are none"


def test_a_shift_that_was_closed_a_day_late_says_its_dates() -> None:
    hours = []
    for minutes in (60, 60 * 24 + 1):
        house = House()
        house.ask("open_shift")
        house.ask("close_shift", minutes)
        hours.append(report_of(Review(house)).hours)
    assert hours == ["18:00 to 19:00", "21 November 18:00 to 22 November 18:01"]


def test_the_hours_are_from_the_opening_to_the_closing_whatever_was_noted_before_and_after() -> None:
    house = House()
    house.ask("note", text="The oven is cold.")
    house.ask("open_shift", 30)
    house.ask("close_shift", 240)
    house.ask("note", 15, text="The oven is off.")
    assert report_of(Review(house)).hours == "18:30 to 22:30"


def test_the_report_tells_the_time_on_the_houses_own_wall() -> None:
    """Six in the evening in London is one in the afternoon in New York."""
    house = House()
    house.adopt(small_venue().replace("Europe/London", "America/New_York"))
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("greet", 1, table="12")
    house.ask("note", 1, text="Sunny.")
    house.ask("close_shift", 58)
    told = report_of(Review(house))
    assert (told.hours, told.printed) == ("13:00 to 14:00", "2026-11-21 20:30")
    assert [note.when for note in told.notes] == ["13:02"]
    assert told.stretches[0].label == "13:00"


@READ
@pytest.mark.usefixtures("qapp")
def test_only_a_shift_that_is_over_has_left_something_for_the_next() -> None:
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    words = flat(printed(report_of(Review(house)))[0])
    assert "Still open" in words
    assert "Left for the next shift" not in words
    house.ask("close_shift", 1)
    words = flat(printed(report_of(Review(house)))[0])
    assert "Left for the next shift" in words
    assert "Still open" not in words


@READ
@pytest.mark.usefixtures("qapp")
def test_a_house_that_only_has_its_plan_has_a_report_too() -> None:
    document, pages = printed(report_of(Review(House())))
    assert pages == 1
    assert "The Small House" in flat(document)


@READ
@pytest.mark.usefixtures("qapp")
def test_vehicles_are_told_where_they_ran_and_tables_where_there_are() -> None:
    stop = Stop()
    stop.ask("open_shift")
    stop.ask("depart", vehicle="7")
    stop.ask("return", 20, vehicle="7")
    words = flat(printed(report_of(Review(stop)))[0])
    assert "Vehicles" in words
    assert "At the tables" not in words


def wild_shift(notes: int) -> House:
    """Give a house after a long bad shift with so many notes, each longer than the last."""
    house = random_shifts(7, 1200)
    house.try_to("close_shift")
    house.ask("open_shift")
    for number in range(60):
        house.try_to("arrive", party=f"w{number}", size=number % 7 + 1, queue="waitlist")
    for number in range(notes):
        house.ask("note", 0.1, text=f"Note {number}: " + "everything went wrong, " * (number % 30), by="s1")
    house.ask("note", text="<b>Ring the plumber</b> & \u202eevil " + "x" * 400, about="next shift")
    return house


@READ
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("notes", [0, 40, 400])
def test_a_disaster_stays_within_three_pages_and_says_how_much_more_there_is(notes: int) -> None:
    document, pages = printed(report_of(Review(wild_shift(notes))))
    words = flat(document)
    assert pages <= MOST_PAGES
    assert "<b>Ring the plumber</b>" in words
    assert "more on the screen" in words
    assert ("more in the log" in words) == (notes == 400)
    assert f"Page {pages} of {pages}" in words
    assert max(word.bottom for page in pages_of(document) for word in page) <= FOOT[0]


@READ
@pytest.mark.usefixtures("qapp")
def test_what_was_taken_back_and_what_a_guest_is_called_is_not_on_paper() -> None:
    house = House()
    house.ask("open_shift")
    house.ask("arrive", party="p1", size=2, queue="waitlist", name="Zebedee", phone="+44 7700 900123")
    house.ask("note", text="The trout was off.", about="12", by="s1")
    wrong = house.ask("note", text="A slip of the pen.").facts[0]
    house.ask("undo", fact=wrong.id)
    words = flat(printed(report_of(Review(house)))[0])
    assert "Ann: 12: The trout was off." in words
    assert "Party of 2 waits" in words
    for unsaid in ("slip of the pen", "Zebedee", "7700"):
        assert unsaid not in words


@READ
@pytest.mark.usefixtures("qapp")
def test_long_names_from_the_venue_file_are_cut_off_and_run_into_nothing() -> None:
    long = "W" * 190
    house = House()
    house.adopt(small_venue().replace('"The Small House"', f'"{long}"'))
    house.ask("open_shift")
    document, pages = printed(report_of(Review(house)))
    assert pages == 1
    assert "WWW…" in flat(document)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("country", "width"), [("en_US", 612), ("en_GB", 595), ("de_DE", 595)])
def test_paper_is_letter_where_people_print_on_letter(country: str, width: int) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        document, _ = printed(report_of(Review(evenings(1))))
    finally:
        QLocale.setDefault(before)
    assert f"/MediaBox [0 0 {width}".encode() in document


@pytest.mark.usefixtures("qapp")
def test_days_without_needs_and_many_days_are_drawn() -> None:
    review = Review(evenings(9))
    heads = review.shelf.heads
    days = Days(House().desk.floor.venue)
    first, last = days.day_of(SIX), days.day_of(SIX + timedelta(days=8))
    told = report(review.shelf, heads, review.shelf.span(first, last), (first, last), NOW)
    assert told.span == "21 November 2026 to 29 November 2026"
    assert told.each == "day"
    assert printed(told)[1] <= MOST_PAGES


def test_drawing_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.chdir(tmp_path)
    printed(report_of(Review(evenings(1))))
    assert not list(tmp_path.iterdir())
