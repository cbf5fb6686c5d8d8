"""Standards that speak only while something holds of their subject."""

from tests.cues.test_conditions import faults
from tests.support.houses import minutes
from tests.support.stops import Door


def expected_at_a_taken_table() -> tuple[Door, str]:
    """Give a door with a warned-of booking, and the fact that took its table."""
    door = Door()
    (seated,) = door.seat("12").facts
    door.ask("book", party="b1", size=2, tables=["12"], **{"for": (door.now + minutes(60)).isoformat()})
    door.wait(50)
    assert "booking_soon" in door.standing()
    return door, seated.id


def test_where_what_it_was_bound_to_is_undone_the_cue_goes_and_stays_away_after_a_restart() -> None:
    door, seated = expected_at_a_taken_table()
    undone = door.ask("undo", fact=seated)
    assert "booking_soon" in [end.cue.standard for end in undone.ended]
    assert "booking_soon" not in door.standing()
    door.reopen()
    assert "booking_soon" not in door.standing()
    door.ask("undo", fact=undone.facts[0].id)
    assert "booking_soon" in door.standing()


def test_while_it_does_not_hold_nothing_is_due() -> None:
    door = Door()
    door.ask("book", party="b1", size=2, tables=["12"], **{"for": (door.now + minutes(60)).isoformat()})
    assert door.desk.next_at == door.now + minutes(60)
    door.seat("12")
    assert door.desk.next_at < door.now + minutes(60)


def test_a_snoozed_cue_that_does_not_hold_any_more_does_not_come_back() -> None:
    door, _ = expected_at_a_taken_table()
    door.ask("snooze", cue=door.cue("booking_soon").id, minutes=3)
    door.ask("leave", 1, table="12")
    door.ask("reset", table="12")
    door.wait(5)
    assert "booking_soon" not in door.standing()


def test_it_cannot_stand_beside_rounds() -> None:
    (fault,) = faults(**{"while": '"size >= 6"', "repeat": '"5 min"'})
    assert "“while”" in fault.what


def test_a_condition_that_is_none_is_refused() -> None:
    (fault,) = faults(**{"while": '"the table is free"'})
    assert "no condition" in fault.what
