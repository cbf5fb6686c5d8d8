"""Groups of kinds of facts, as the log is narrowed to them: every kind is in one."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue

translate = QCoreApplication.translate

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "service": (
        "party_seated",
        "party_moved",
        "party_greeted",
        "order_taken",
        "drink_served",
        "drink_refilled",
        "glass_seen",
        "refill_declined",
        "course_served",
        "course_cleared",
        "checked_back",
        "guest_asked",
        "check_presented",
        "check_paid",
        "party_left",
        "table_reset",
        "table_held",
        "table_released",
        "item_86d",
        "item_back",
    ),
    "waiting": (
        "party_arrived",
        "guest_known",
        "party_booked",
        "booking_cancelled",
        "wait_quoted",
        "wait_updated",
        "estimate_moved",
        "party_notified",
        "party_coming",
        "party_left_queue",
        "ticket_issued",
    ),
    "vehicles": (
        "vehicle_departed",
        "vehicle_returned",
        "vehicle_heard_from",
        "vehicle_stood_down",
        "vehicle_put_back",
        "asset_used",
        "asset_replaced",
    ),
    "cues": (
        "cue_raised",
        "cue_ended",
        "cue_snoozed",
        "cue_passed",
        "cue_dismissed",
    ),
    "house": (
        "venue_adopted",
        "shift_opened",
        "shift_closed",
        "hand_over_read",
        "staff_signed_in",
        "staff_signed_out",
        "section_assigned",
        "retracted",
    ),
    "notes": ("noted",),
}


def groups_of(venue: Venue | None) -> list[str]:
    """Give the groups of kinds that a venue has: vehicles where it runs some, waiting where people wait."""
    if venue is None:
        return []
    there = {"service": venue.tables, "waiting": venue.queues or venue.tables, "vehicles": venue.vehicles}
    return [group for group in GROUPS if there.get(group, True)]


def group_words(group: str) -> str:
    """Give what a group is called on its chip."""
    return {
        "service": translate("log", "Service"),
        "waiting": translate("log", "Waiting"),
        "vehicles": translate("log", "Vehicles"),
        "cues": translate("log", "Cues"),
        "house": translate("log", "Staff and house"),
        "notes": translate("log", "Notes"),
    }[group]
