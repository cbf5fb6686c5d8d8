"""Facts in words: the beginning of a reason, such as "Seated 3 min ago", and a line of the shift log."""

from typing import Any, Final

from desk_app.facts.base import Fact
from desk_app.facts.codec import UnknownFact

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


_TOLD: Final[dict[str, str]] = {
    "venue_adopted": "Plan adopted",
    "shift_opened": "Shift opened",
    "shift_closed": "Shift closed",
    "hand_over_read": "Hand-over read",
    "staff_signed_in": "{staff} signed in",
    "staff_signed_out": "{staff} signed out",
    "section_assigned": "Section {section} to {staff}",
    "noted": "Note: {text}",
    "retracted": "Undone",
    "party_seated": "Seated {size} at {tables}",
    "party_moved": "Moved to {tables}",
    "party_greeted": "Greeted {table}",
    "order_taken": "Order taken at {table}",
    "drink_served": "{drink} to {table}, seat {seat}",
    "drink_refilled": "Filled at {table}",
    "glass_seen": "Glass seen at {table}, seat {seat}",
    "refill_declined": "No refill at {table}, seat {seat}",
    "course_served": "{course} served at {table}",
    "course_cleared": "{course} cleared at {table}",
    "checked_back": "Checked back at {table}",
    "guest_asked": "{table} asked: {about}",
    "check_presented": "Check given at {table}",
    "check_paid": "Paid at {table}",
    "party_left": "Left {tables}",
    "table_reset": "Reset {table}",
    "table_held": "Held {table}",
    "table_released": "Released {table}",
    "item_86d": "86: {item}",
    "item_back": "Back in: {item}",
    "cue_raised": "Cue: {standard}",
    "cue_ended": "Cue {standard}: {how}",
    "cue_snoozed": "Cue snoozed",
    "cue_passed": "Cue passed to {staff}",
    "cue_dismissed": "Cue dismissed: {why}",
}


def told(fact: Fact | UnknownFact) -> str:
    """Give a fact as a line of the shift log: plain text, names as they were entered."""
    template = _TOLD.get(fact.kind, fact.kind.replace("_", " ").capitalize())
    if isinstance(fact, UnknownFact):
        return template
    for field in fact.__struct_fields__:
        slot = "{" + field + "}"
        if slot in template:
            template = template.replace(slot, _shown(field, getattr(fact, field)))
    return template[:1].upper() + template[1:]


def _shown(field: str, value: Any) -> str:
    if value is None:
        return "" if field == "seat" else "?"
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value)
