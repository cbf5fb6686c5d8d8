"""What is mended beside the procedure: what is put off, stands dry, rings too often, gives up or comes in bunches."""

import re

import pytest

from tests.review.test_shift_in_words import to_mend
from tests.support.houses import House
from tests.support.stops import Door, Stop


def test_a_standard_that_is_always_put_off_is_named():
    house = House()
    for count in range(8):
        house.seat("12", f"p{count}")
        house.wait(1)
        house.ask("snooze", cue=house.cue("greet").id, minutes=1)
        house.ask("greet", 0.2, table="12")
        house.ask("leave", table="12")
        house.ask("reset", 1, table="12")
    assert to_mend(house) == ["“Greet”: snoozed 8 times, of 8 cues."]


def late_for_everybody(guests: int) -> House:
    """Every guest is greeted late, and asks for everything else before it comes."""
    house = House()
    house.ask("open_shift")
    for count in range(guests):
        house.seat("12", f"p{count}")
        house.ask("greet", 15, table="12")
        house.ask("ask", 20, table="12", about="order")
        house.ask("take_order", table="12")
        house.ask("ask", 60, table="12", about="check")
        house.ask("present_check", table="12")
        house.ask("leave", 30, table="12")
        house.ask("reset", 60, table="12")
    return house


def test_where_everything_is_equally_bad_each_of_it_is_said():
    """Nothing stands out below the rest where all of it is late: it is said by itself."""
    said = to_mend(late_for_everybody(15))
    assert "“Greet”: none of 15 in time." in said
    assert sum("none of 15 in time" in words for words in said) > 2, said


def test_what_failed_outright_is_said_before_lesser_things_that_weigh_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """With room for one sentence alone, eight greetings that failed go before forty asks that nothing foresaw."""
    house = late_for_everybody(8)
    house.seat("12", "songs")
    for count in range(40):
        house.ask("ask", 2, table="12", about=f"song {count}")
    monkeypatch.setattr("desk_app.review.telling.mend._MOST", 1)
    (said,) = to_mend(house)
    assert said.endswith(": none of eight in time.")


def test_seven_of_a_kind_have_not_failed():
    assert not [words for words in to_mend(late_for_everybody(7)) if "Greet" in words]


def test_a_section_where_glasses_stand_dry_is_named():
    """In the Window glasses of 14 minutes are filled after 24, in the Back after 7."""
    house = House()
    for count in range(10):
        for table, after in (("12", 24), ("21", 7)):
            party = f"{table}p{count}"
            house.seat(table, party)
            house.ask("serve_drink", 0.5, table=table, seat=1, drink="water")
            house.ask("refill", after, table=table, seat=1, level=0.5 if after == 7 else None)
            house.ask("leave", table=table)
            house.ask("reset", 1, table=table)
    (dry,) = [words for words in to_mend(house) if "dry" in words]
    assert re.fullmatch(r"Window: 10 glasses stood dry, \d+ min in all, as believed\.", dry)


def test_a_house_that_rings_without_end_is_told_so():
    house = House()
    house.ask("open_shift")
    house.seat()
    for count in range(20):
        house.ask("ask", 2, table="12", about=f"song {count}")
    house.ask("close_shift")
    heard = "On average each person heard 2.0 sounds in ten minutes"
    assert f"{heard}; about one is what people can take." in to_mend(house)


def test_a_queue_that_many_give_up_is_named():
    door = Door()
    for count in range(10):
        door.guests(f"p{count}")
        door.ask("leave_queue", 0.5, party=f"p{count}", how="gave_up" if count < 4 else "cancelled")
    assert to_mend(door) == ["Waiting for a table: 4 of 10 parties gave up."]


def test_a_route_whose_loops_take_too_long_is_named():
    """Twelve loops of half an hour, then eight of four hours."""
    stop = Stop()
    for count in range(20):
        stop.ask("depart", 30, vehicle="7")
        stop.ask("return", 30 if count < 12 else 240, vehicle="7")
    (late,) = [words for words in to_mend(stop) if "overdue" in words]
    assert re.fullmatch(r"Hotel loop: \d+ of 20 loops overdue\.", late)


def test_departures_in_bunches_are_told():
    """Three vehicles leave a minute apart, every hour: headways 1 (eight) and 58 (three), mean 16.5, spread 25.4."""
    stop = Stop()
    for _ in range(4):
        for vehicle in ("7", "9", "12"):
            stop.ask("depart", 1, vehicle=vehicle)
        for vehicle in ("7", "9", "12"):
            stop.ask("return", 15, vehicle=vehicle)
        stop.wait(12)
    assert "Hotel loop: departures were bunched; headways varied by 1.5 times their mean." in to_mend(stop)


def test_vehicles_that_leave_evenly_need_no_mending():
    stop = Stop()
    for _ in range(4):
        for vehicle in ("7", "9", "12"):
            stop.ask("depart", 20, vehicle=vehicle)
            if vehicle != "7":
                stop.ask("return", vehicle="7" if vehicle == "9" else "9")
        stop.ask("return", vehicle="12")
    assert not [words for words in to_mend(stop) if "bunched" in words]
