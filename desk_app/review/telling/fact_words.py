"""Facts as sentences: one for each kind, with the names that the house gives to its people, drinks and places."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from desk_app.facts import CueRaised, Fact, UnknownFact
from desk_app.floor.state import Floor
from desk_app.review.telling.names import (
    courses,
    drink_name,
    level_words,
    minutes_words,
    queue_name,
    section_name,
    staff_name,
    standard_name,
    tables_of,
    who_waits,
    within,
)

Raised = Mapping[str, CueRaised]
"""Cues by their ids, as far as the reader knows them."""

_NOBODY_KNOWN: Final[Raised] = {}


def fact_words(fact: Fact | UnknownFact, floor: Floor, raised: Raised = _NOBODY_KNOWN) -> str:
    """Give a fact as one sentence on one line, without its full stop: plain text, no guest's name in it.

    ``floor`` is best as it stood before the fact, when those who leave are still there; ``raised`` tells which cue a
    snooze is about. A kind of a newer version is told by its name.
    """
    say = _SAY.get(fact.kind)
    if say is None or isinstance(fact, UnknownFact):
        return fact.kind.replace("_", " ").capitalize()
    words = " ".join(say(fact, floor, raised).split())
    return words[:1].upper() + words[1:]


def cue_words(cue: CueRaised, floor: Floor) -> str:
    """Give which cue it is: its standard, and where: ``Refill at 12, seat 2``; of guests who left, no place."""
    name = standard_name(floor.venue, cue.standard)
    if cue.per in ("party", "glass", "ask"):
        party = floor.parties.get(cue.subject)
        waits = cue.subject in floor.waiting or cue.subject in floor.bookings
        who = f", {within(who_waits(cue.subject, floor))}" if waits else ""
        place = f" at {'+'.join(party.tables)}" if party else who
    else:
        place = {"table": f" at {cue.subject}", "shift": ""}.get(cue.per, f", {cue.subject}")
    return name + place + (f", seat {cue.seat}" if cue.seat is not None else "")


Say = Callable[[Any, Floor, Raised], str]


def _at(template: str) -> Say:
    """Fill the tables, the fact's own fields, and what this floor calls them."""
    return lambda fact, floor, _: template.format(at=tables_of(fact, floor), **_named(fact, floor))


def _named(fact: Any, floor: Floor) -> dict[str, object]:
    said: dict[str, object] = {field: getattr(fact, field) for field in fact.own_fields()}
    if "drink" in said:
        said["drink"] = drink_name(floor.venue, str(said["drink"]))
    if "item" in said:
        said["item"] = drink_name(floor.venue, str(said["item"]))
    if "staff" in said:
        said["staff"] = staff_name(floor.venue, said["staff"])
    if "section" in said:
        said["section"] = section_name(floor.venue, said["section"])
    if "course" in said:
        said["course"] = courses(str(said["course"]))
    return said


def _who(template: str) -> Say:
    return lambda fact, floor, _: template.format(who=who_waits(fact.party, floor, getattr(fact, "size", None)))


def _signed_in(fact: Any, floor: Floor, _: Raised) -> str:
    name = staff_name(floor.venue, fact.staff)
    return f"{name} signed in" + (f" for {section_name(floor.venue, fact.section)}" if fact.section else "")


def _noted(fact: Any, _: Floor, __: Raised) -> str:
    return f"Note about {fact.about}: {fact.text}" if fact.about else f"Note: {fact.text}"


def _seated(fact: Any, floor: Floor, _: Raised) -> str:
    given = f", given to {staff_name(floor.venue, fact.staff)}" if fact.staff else ""
    return f"seated {fact.size} at {tables_of(fact, floor)}{given}"


def _ordered(fact: Any, floor: Floor, _: Raised) -> str:
    what = {"drinks": "Drinks ordered", "food": "Food ordered"}.get(fact.of, "Order taken")
    return f"{what} at {tables_of(fact, floor)}"


def _refilled(fact: Any, floor: Floor, _: Raised) -> str:
    where = f", seat {fact.seat}" if fact.seat is not None else ""
    left = f": it was {level_words(fact.level)}" if fact.level is not None else ""
    return f"filled at {tables_of(fact, floor)}{where}{left}"


def _seen(fact: Any, floor: Floor, _: Raised) -> str:
    return f"glass at {tables_of(fact, floor)}, seat {fact.seat}, seen {level_words(fact.level)}"


def _checked(fact: Any, floor: Floor, _: Raised) -> str:
    found = {"problem": ": a problem", "happy": ": all good"}.get(fact.found or "", "")
    return f"checked back at {tables_of(fact, floor)}{found}"


def _asked(fact: Any, floor: Floor, _: Raised) -> str:
    seated = fact.table or fact.party in floor.parties
    who = tables_of(fact, floor) if seated else who_waits(fact.party, floor)
    return f"{who} asked: {fact.about}" + (f" ({fact.note})" if fact.note else "")


def _held(fact: Any, _: Floor, __: Raised) -> str:
    return f"{fact.table} held" + (f" for {minutes_words(fact.at, fact.until)}" if fact.until else "")


def _quoted(fact: Any, floor: Floor, _: Raised) -> str:
    return f"{who_waits(fact.party, floor)} told {minutes_words(fact.at, fact.promised_at)}"


def _updated(fact: Any, floor: Floor, _: Raised) -> str:
    told = "told again" if fact.promised_at is None else f"told anew {minutes_words(fact.at, fact.promised_at)}"
    return f"{who_waits(fact.party, floor)} {told}" + (f": {fact.note}" if fact.note else "")


def _moved(fact: Any, floor: Floor, _: Raised) -> str:
    who = who_waits(fact.party, floor)
    if fact.says == "ready":
        return f"{who}: {' and '.join(fact.tables)} is free for them, as the desk reckons"
    if fact.minutes is None:
        return f"{who}: nobody can serve them any more, as the desk reckons"
    return f"{who}: now about {round(fact.minutes)} min, as the desk reckons"


def _left_queue(fact: Any, floor: Floor, _: Raised) -> str:
    how = {"gave_up": "gave up", "no_show": "did not come", "cancelled": "cancelled", "served": "was served"}
    return f"{who_waits(fact.party, floor)} {how.get(fact.how, 'left the line')}"


def _arrived(fact: Any, floor: Floor, _: Raised) -> str:
    queue = f" in {queue_name(floor.venue, fact.queue)}" if fact.queue else ""
    to = f", for {fact.destination}" if fact.destination else ""
    return f"party of {fact.size} waits{queue}{to}"


def _booked(fact: Any, _: Floor, __: Raised) -> str:
    return f"party of {fact.size} booked" + (f" at {'+'.join(fact.tables)}" if fact.tables else "")


def _ticket(fact: Any, floor: Floor, _: Raised) -> str:
    return f"{who_waits(fact.party, floor)}: ticket for the {fact.vehicle}, in {minutes_words(fact.at, fact.leaves_at)}"


def _departed(fact: Any, floor: Floor, _: Raised) -> str:
    riders = sum(floor.waiting[party].size for party in fact.parties if party in floor.waiting)
    return f"the {fact.vehicle} left" + (f" with {riders}" if riders else " empty" if not fact.parties else "")


def _heard(fact: Any, _: Floor, __: Raised) -> str:
    back = f": back in {minutes_words(fact.at, fact.promised_at)}" if fact.promised_at else ""
    return f"heard from the {fact.vehicle}{back}" + (f", {fact.note}" if fact.note else "")


def _vehicle(template: str) -> Say:
    return lambda fact, _, __: template.format(vehicle=fact.vehicle) + (f": {fact.why}" if fact.why else "")


def _cue_raised(fact: Any, floor: Floor, _: Raised) -> str:
    whose = f", for {staff_name(floor.venue, fact.staff)}" if fact.staff else ""
    return f"cue: {cue_words(fact, floor)}{whose}"


def _cue_ended(fact: Any, floor: Floor, _: Raised) -> str:
    how = {"asked_first": "they asked first", "met": "done", "implied": "done without a tap"}
    return f"cue over: {cue_words(fact, floor)}: {how.get(fact.how, fact.how)}"


def _which(fact: Any, floor: Floor, raised: Raised) -> str:
    cue = raised.get(fact.cue)
    return f" {cue_words(cue, floor)}" if cue is not None else " a cue"


def _until(fact: Any, at: datetime) -> str:
    return minutes_words(at, fact.until)


_SAY: Final[dict[str, Say]] = {
    "venue_adopted": lambda fact, _, __: f"From now on: {fact.note}" if fact.note else "Plan adopted",
    "shift_opened": lambda fact, _, __: "Shift opened" + (f": {fact.note}" if fact.note else ""),
    "shift_closed": lambda fact, _, __: "Shift closed" + (f": {fact.note}" if fact.note else ""),
    "hand_over_read": lambda _, __, ___: "Hand-over read",
    "staff_signed_in": _signed_in,
    "staff_signed_out": _at("{staff} signed out"),
    "section_assigned": _at("{staff} has {section}"),
    "noted": _noted,
    "retracted": lambda _, __, ___: "Undone",
    "party_seated": _seated,
    "party_moved": _at("moved to {at}"),
    "party_greeted": _at("greeted {at}"),
    "order_taken": _ordered,
    "drink_served": _at("{drink} to {at}, seat {seat}"),
    "drink_refilled": _refilled,
    "glass_seen": _seen,
    "refill_declined": _at("no refill at {at}, seat {seat}"),
    "course_served": _at("{course} to {at}"),
    "course_cleared": _at("{course} cleared at {at}"),
    "checked_back": _checked,
    "guest_asked": _asked,
    "check_presented": _at("check to {at}"),
    "check_paid": _at("{at} paid"),
    "party_left": _at("{at} left"),
    "table_reset": _at("{at} reset"),
    "table_held": _held,
    "table_released": _at("{at} released"),
    "item_86d": _at("{item} is out"),
    "item_back": _at("{item} is back"),
    "party_arrived": _arrived,
    "guest_known": lambda _, __, ___: "Name or details taken",
    "party_booked": _booked,
    "booking_cancelled": _who("{who}: booking cancelled"),
    "wait_quoted": _quoted,
    "wait_updated": _updated,
    "estimate_moved": _moved,
    "party_notified": _who("{who} called"),
    "party_coming": _who("{who} coming"),
    "party_left_queue": _left_queue,
    "ticket_issued": _ticket,
    "vehicle_departed": _departed,
    "vehicle_returned": lambda fact, _, __: f"The {fact.vehicle} is back",
    "vehicle_heard_from": _heard,
    "vehicle_stood_down": _vehicle("the {vehicle} stood down"),
    "vehicle_put_back": _vehicle("the {vehicle} is in service again"),
    "cue_raised": _cue_raised,
    "cue_ended": _cue_ended,
    "cue_snoozed": lambda fact, floor, raised: f"Snoozed{_which(fact, floor, raised)} for {_until(fact, fact.at)}",
    "cue_passed": lambda fact, floor, raised: (
        f"Passed{_which(fact, floor, raised)} to {staff_name(floor.venue, fact.staff)}"
    ),
    "cue_dismissed": lambda fact, floor, raised: f"Dismissed{_which(fact, floor, raised)}: {fact.why}",
    "asset_used": lambda fact, _, __: f"{fact.asset} in use",
    "asset_replaced": lambda fact, _, __: f"{fact.asset} replaced",
}
