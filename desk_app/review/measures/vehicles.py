"""Vehicles: loops out and back, and how evenly they left."""

from typing import Final

import numpy as np

from desk_app.review.measures.figures import count, share, spread, total, variation
from desk_app.review.measures.measure import Measure, knowing, saying
from desk_app.review.pages.cases import Cases, Mask

_BACK: Final = saying("how", "back")


def was_overdue(loops: Cases) -> Mask:
    """Tell which loops lasted longer than nine of ten on their route do."""
    return np.asarray(loops["beyond"] > 0)


VEHICLES: Final = (
    Measure(
        id="loops",
        name="Loops",
        words="Vehicles that went out and came back.",
        unit="count",
        kind="loop",
        of=_BACK,
        figure=count,
    ),
    Measure(
        id="loop_minutes",
        name="Loop",
        words="Minutes of a vehicle from leaving to being back.",
        unit="minutes",
        kind="loop",
        of=_BACK,
        figure=spread(lambda loops: loops["minutes"]),
        better="less",
    ),
    Measure(
        id="riders",
        name="Riders",
        words="Guests who rode in the vehicles that came back.",
        unit="count",
        kind="loop",
        of=_BACK,
        figure=total(lambda loops: loops["riders"].astype(np.float64)),
    ),
    Measure(
        id="headway",
        name="Headway",
        words="Minutes between two departures on a route, one after the other in the same shift.",
        unit="minutes",
        kind="departure",
        of=knowing("headway"),
        figure=spread(lambda departures: departures["headway"]),
        better="less",
    ),
    Measure(
        id="headway_variation",
        name="Headway variation",
        words="How uneven departures were: the standard deviation of headways, divided by their mean. "
        "0 is a timetable, 1 is chance.",
        unit="ratio",
        kind="departure",
        of=knowing("headway"),
        figure=variation(lambda departures: departures["headway"]),
        better="less",
    ),
    Measure(
        id="overdue",
        name="Overdue",
        words="Loops that lasted longer than nine of ten on their route do, of all that ended: back at the stop, or "
        "stood down on the way. Of those still out as the shift was closed, the overdue ones are among them.",
        unit="share",
        kind="loop",
        of=knowing("beyond"),
        figure=share(was_overdue),
        better="less",
    ),
)
