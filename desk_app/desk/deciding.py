"""A request, on this floor, by this person: facts, or a refusal. Nothing is changed by asking."""

from desk_app.desk.book import BOOK, BOUND_FACTS
from desk_app.desk.objections import objection
from desk_app.desk.refusal import Refusal, named
from desk_app.desk.requests import Request
from desk_app.desk.stamp import Stamp
from desk_app.facts import Fact
from desk_app.floor.state import Floor
from desk_app.house.house import AnyFact, House


def decide(house: House, asked: Request, stamp: Stamp) -> tuple[Fact, ...] | Refusal:
    """Give the facts of a request, none for one that makes none of its own, or why it cannot be."""
    entry, floor = BOOK[type(asked)], house.floor
    if (refusal := _may(floor, entry.roles, stamp.by)) is not None:
        return refusal
    if entry.decide is None:
        return ()
    also = {"nothing": (), "cues": (house.engine,), "waits": (house.experience,)}[entry.also]
    decided: tuple[Fact, ...] | Refusal = entry.decide(floor, *also, asked, stamp)
    if isinstance(decided, Refusal):
        return decided
    objections = (objection(floor, fact) for fact in decided)
    return next((each for each in objections if each is not None), decided)


def may_take_back(floor: Floor, fact: AnyFact, by: str | None) -> Refusal | None:
    """Refuse, where who may not make such a fact may not undo it either."""
    return _may(floor, BOUND_FACTS.get(type(fact), ()), by)


def _may(floor: Floor, roles: tuple[str, ...], by: str | None) -> Refusal | None:
    """A role binds only where the venue has somebody in it: a house of one server must be able to open."""
    staff = floor.venue.staff
    if by is None:
        return None
    if by not in staff:
        return Refusal("unknown_staff", "by", f"This venue has no staff “{named(by)}”.")
    allowed = set(roles)
    if not allowed or allowed & set(staff[by].roles):
        return None
    if not floor.has_somebody_who_is(*roles):
        return None
    return Refusal("not_allowed", "by", f"{named(staff[by].name)} may not do this. Ask a {' or '.join(roles)}.")
