"""Every measure, each defined once: what it counts, in the words that screens and reports show too."""

from typing import Final

from desk_app.review.measures.calm import CALM
from desk_app.review.measures.cues import CUES
from desk_app.review.measures.figures import Value
from desk_app.review.measures.glasses import GLASSES
from desk_app.review.measures.measure import Measure
from desk_app.review.measures.needs import NEEDS
from desk_app.review.measures.tables import STEPS, TURNS
from desk_app.review.measures.vehicles import VEHICLES
from desk_app.review.measures.waits import PROMISES, WAITS

ROOMS: Final[dict[str, tuple[Measure, ...]]] = {
    "Needs": NEEDS,
    "Cues": CUES,
    "Glasses": GLASSES,
    "Moments at the table": STEPS,
    "Turns": TURNS,
    "Waits": WAITS,
    "Promises": PROMISES,
    "Vehicles": VEHICLES,
    "Calm": CALM,
}
"""Measures as they stand together on a screen, under these headings."""

MEASURES: Final[dict[str, Measure]] = {measure.id: measure for room in ROOMS.values() for measure in room}
"""Every measure by its id."""

HEADLINES: Final[tuple[Measure, ...]] = tuple(
    MEASURES[name]
    for name in (
        *("needs", "met_first", "asked_first", "never_answered", "proactive_share"),
        *("in_time_share", "consistency"),
        *("raised", "late", "minutes_late", "snoozed", "dismissed", "too_early", "dry_minutes"),
        *("time_to_greet", "time_to_drinks", "time_to_food", "time_to_check", "time_to_reset"),
        *("turns", "covers", "turn_minutes", "occupancy"),
        *("waits", "waited", "beyond_quote", "promises_broken", "promises_held", "gave_up", "no_show"),
        *("loops", "loop_minutes", "headway", "headway_variation", "overdue"),
        "sounds_each",
    )
)
"""The measures that one span is compared with others by."""

__all__ = ["HEADLINES", "MEASURES", "ROOMS", "Measure", "Value"]
