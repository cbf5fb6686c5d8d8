"""Tables: the minutes between the steps that guests feel, whole turns, and how full the house was."""

from typing import Final

import numpy as np

from desk_app.review.measures.figures import count, spread, total
from desk_app.review.measures.measure import Measure, knowing, saying
from desk_app.review.measures.occupancy import occupancy, occupancy_by_hour


def _step(step: str, name: str, words: str) -> Measure:
    return Measure(
        id=f"time_to_{step}",
        name=name,
        words=words,
        unit="minutes",
        kind="step",
        of=saying("step", step),
        figure=spread(lambda steps: steps["minutes"]),
        better="less",
    )


def _phase(phase: str, since: str, until: str, name: str, words: str) -> Measure:
    return Measure(
        id=phase,
        name=name,
        words=words,
        unit="minutes",
        kind="turn",
        of=knowing(since, until),
        figure=spread(lambda turns: turns.minutes(since, until)),
    )


STEPS: Final = (
    _step("greet", "Time to greet", "Minutes from being seated to being greeted."),
    _step("drinks", "Time to drinks", "Minutes from ordering drinks to the first of them."),
    _step("food", "Time to food", "Minutes from ordering food to the course that came."),
    _step("check_back", "Time to check back", "Minutes from a course being served to somebody asking how it is."),
    _step("check", "Time to check", "Minutes from the last course cleared, or from asking for it, to the check."),
    _step("pay", "Time to pay", "Minutes from the check to its being paid."),
    _step("reset", "Time to reset", "Minutes from guests leaving a table, or moving off it, to its being ready again."),
)

TURNS: Final = (
    Measure(
        id="turns",
        name="Turns",
        words="Parties that sat at a table and left.",
        unit="count",
        kind="turn",
        figure=count,
    ),
    Measure(
        id="covers",
        name="Covers",
        words="Guests of the parties that sat at a table and left.",
        unit="count",
        kind="turn",
        figure=total(lambda turns: turns["size"].astype(np.float64)),
    ),
    _phase("turn_minutes", "seated_at", "at", "Turn", "Minutes of a whole turn, from seated to left."),
    _phase(
        "seated_to_ordered",
        "seated_at",
        "ordered_at",
        "Seated to ordered",
        "Minutes from being seated to the order for food.",
    ),
    _phase(
        "ordered_to_served",
        "ordered_at",
        "served_at",
        "Ordered to served",
        "Minutes from the order for food to the first course.",
    ),
    _phase("served_to_check", "served_at", "check_at", "Served to check", "Minutes from the first food to the check."),
    _phase("check_to_left", "check_at", "at", "Check to left", "Minutes from the check to leaving."),
    Measure(
        id="occupancy",
        name="Seat occupancy",
        words="Guests times the minutes they sat while the house was open, of all seats times the minutes it was open. "
        "Where nothing at all happened for eight hours, it was not.",
        unit="share",
        kind="sat",
        figure=occupancy,
        hourly=occupancy_by_hour,
        within=("section", "area", "day"),
    ),
)
