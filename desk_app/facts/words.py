"""Facts in words: the beginning of a reason, such as "Seated 3 min ago"."""

from typing import Final

SINCE: Final[dict[str, str]] = {
    "party_seated": "Seated",
    "party_greeted": "Greeted",
    "order_taken": "Ordered",
    "drink_served": "Served",
    "drink_refilled": "Last filled",
    "glass_seen": "Last seen",
    "course_served": "Food came",
    "course_cleared": "Cleared",
    "checked_back": "Last checked",
    "guest_asked": "They asked",
    "check_presented": "Check given",
    "check_paid": "Paid",
    "party_left": "They left",
    "table_held": "Held",
    "party_arrived": "Arrived",
    "wait_quoted": "Told",
    "wait_updated": "Last told",
    "asset_replaced": "Replaced",
    "asset_used": "In use since",
    "shift_opened": "Shift opened",
}


def since_words(kind: str) -> str:
    """Give how a reason begins that counts from this kind of fact."""
    return SINCE.get(kind, kind.replace("_", " ").capitalize())
