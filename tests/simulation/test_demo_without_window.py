"""Without a window the demo prints what the rail would have shown, and what became of it."""

import io
import re
from datetime import datetime
from functools import cache

from rich.console import Console

from desk_app.simulation.demo_without_window import run_without_window
from desk_app.simulation.people import FIRST_NAMES
from tests.simulation.dinner import Dinner

LINE = re.compile(r"^\d\d:\d\d  .{12}  .{44}  (soon|due|late|asked) ")


@cache
def run(minutes: float, seed: int = 7, venue: str = "bistro", **more: object) -> str:
    dinner = Dinner(venue, seed=seed)
    start = dinner.service.warm_up()
    shown = io.StringIO()
    run_without_window(dinner.service, Console(file=shown, width=100), start, minutes, **more)
    return shown.getvalue()


def test_every_cue_is_one_line_with_what_became_of_it():
    lines = run(10).split("covers,")[0].splitlines()[:-1]
    assert len(lines) > 20
    assert all(LINE.match(line) for line in lines), [line for line in lines if not LINE.match(line)]
    words = "\n".join(lines)
    assert re.search(r"met \d+ min later", words)
    assert "They asked: " in words
    assert "still standing for" in words


def test_times_are_those_on_the_venues_wall():
    assert run(10).startswith("18:")


def test_it_closes_with_how_many_needs_were_met_before_the_guests_asked():
    shown = run(10)
    assert re.search(r"\d+ needs: \d+ met before the guests asked \(\d\d\u00a0%\)", shown)
    assert re.search(r"Refill\s+\d+", shown)


def test_it_says_how_many_promises_were_kept_renewed_and_broken():
    assert re.search(r"Promises: \d+ kept \(\d+\u00a0%\), \d+ renewed in time, \d+ broken\.", run(10))


def test_a_stop_names_riders_or_where_they_are_going_and_vehicles():
    shown = run(30, venue="shuttle")
    lines = shown.split(" taps. ")[0].splitlines()[:-1]
    assert all(LINE.match(line) for line in lines), [line for line in lines if not LINE.match(line)]
    places = {line[7:19].strip() for line in lines}
    assert any(place.startswith("vehicle ") for place in places)
    assert places & {"Marriott", "Harbour Inn", "Zone A", "Zone B", "Zone C", "Central", "Museum", "Old Town"}
    assert places & set(FIRST_NAMES)
    assert "covers" not in shown


def test_a_desk_names_guests_or_says_how_many_they_are():
    places = {line[7:19].strip() for line in run(30, venue="museum").splitlines() if LINE.match(line)}
    assert any(place.startswith("party of ") for place in places)
    assert places & set(FIRST_NAMES)


def test_one_seed_prints_the_same():
    assert run(10) == run.__wrapped__(10)


def test_pictures_are_taken_at_the_beginning_in_the_middle_and_at_the_end():
    moments: list[datetime] = []
    run(8, save_pictures=moments.append)
    assert [(moment - moments[0]).total_seconds() / 60 for moment in moments] == [0, 4, 8]


def test_at_a_speed_it_waits_as_long_as_that_takes():
    waits: list[float] = []
    run(2, speed=60, wait=waits.append)
    assert sum(waits) == 2.0


def test_a_table_named_in_markup_is_printed_as_it_is():
    from desk_app.simulation.cue_lines import _plain

    assert _plain("[red]\x1b[31m", 12) == "[red]�[31m  "


def test_without_a_terminal_there_is_no_progress_bar():
    assert "━" not in run(10)
