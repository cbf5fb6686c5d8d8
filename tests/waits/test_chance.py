"""Chances at their edges."""

from desk_app.waits.chance import still_going


def test_a_time_that_has_hardly_begun_is_still_going() -> None:
    assert still_going(34.0, 0.24, 5e-324) == 1.0
