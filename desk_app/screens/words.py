"""What happened, in words short enough for a bar: ``Greeted 6``. For the undo bar and the shift log."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from desk_app.facts import Fact, UnknownFact
from desk_app.facts.words import told
from desk_app.floor.plan import Venue
from desk_app.floor.state import Floor
from desk_app.screens.queue.words import SAY_WAITING

translate = QCoreApplication.translate

LEVELS: Final = ((0.875, "full"), (0.625, "¾"), (0.375, "½"), (0.125, "¼"), (-1.0, "empty"))
SILENT: Final = frozenset({"cue_raised", "cue_ended", "venue_adopted", "guest_known", "estimate_moved"})
"""Facts that nobody tapped: they stand in no log strip and have no undo of their own."""


PRESENCE: Final = frozenset({"staff_signed_in", "staff_signed_out"})
"""Facts with a way back of their own: one signs out, or in again."""


def silent(fact: Fact | UnknownFact) -> bool:
    """Tell whether nobody tapped it. A plan that somebody changed on screen says what is otherwise."""
    return fact.kind in SILENT and getattr(fact, "note", None) is None


def level_word(level: float) -> str:
    """Give a level (0 to 1) as staff say it."""
    return next(word for least, word in LEVELS if level >= least)


def fact_words(fact: Fact | UnknownFact, floor: Floor) -> str:
    """Give what happened in a few words; a kind that no screen makes is told as the house tells it."""
    say = _SAY.get(fact.kind) or SAY_WAITING.get(fact.kind)
    if say is None:
        return told(fact)
    return say(fact, floor)


def table_words(fact: Any, floor: Floor) -> str:
    """Give the tables a fact is about, joined by a plus; its party's where the fact names none."""
    tables = getattr(fact, "tables", None) or [getattr(fact, "table", None)]
    named = [str(table) for table in tables if table]
    if named:
        return "+".join(named)
    party = floor.parties.get(getattr(fact, "party", ""))
    return "+".join(party.tables) if party else "?"


def _plain(words: Callable[[], str]) -> Callable[[Any, Floor], str]:
    return lambda fact, floor: words().format(at=table_words(fact, floor))


def _drink(venue: Venue, drink: str) -> str:
    return venue.drinks[drink].name if drink in venue.drinks else drink


def _staff(floor: Floor, staff: str) -> str:
    member = floor.venue.staff.get(staff)
    return member.name if member else staff


def _seated(fact: Any, floor: Floor) -> str:
    return translate("words", "Seated {size} at {at}").format(size=fact.size, at=table_words(fact, floor))


def _served(fact: Any, floor: Floor) -> str:
    return translate("words", "{drink} to {at}, seat {seat}").format(
        drink=_drink(floor.venue, fact.drink), at=table_words(fact, floor), seat=fact.seat
    )


def _refilled(fact: Any, floor: Floor) -> str:
    at = table_words(fact, floor)
    if fact.seat is None:
        return translate("words", "Refilled {at}").format(at=at)
    return translate("words", "Refilled {at}, seat {seat}").format(at=at, seat=fact.seat)


def _glanced(fact: Any, floor: Floor) -> str:
    return translate("words", "{at}, seat {seat}: {level}").format(
        at=table_words(fact, floor), seat=fact.seat, level=level_word(fact.level)
    )


def _declined(fact: Any, floor: Floor) -> str:
    return translate("words", "No refill at {at}, seat {seat}").format(at=table_words(fact, floor), seat=fact.seat)


def _ordered(fact: Any, floor: Floor) -> str:
    if fact.of == "drinks":
        return translate("words", "Drinks ordered at {at}").format(at=table_words(fact, floor))
    return translate("words", "Order taken at {at}").format(at=table_words(fact, floor))


def _course(words: Callable[[], str]) -> Callable[[Any, Floor], str]:
    return lambda fact, floor: words().format(course=fact.course.capitalize(), at=table_words(fact, floor))


def _checked(fact: Any, floor: Floor) -> str:
    at = table_words(fact, floor)
    if fact.found == "problem":
        return translate("words", "A problem at {at}").format(at=at)
    return translate("words", "Checked back at {at}").format(at=at)


def _asked(fact: Any, floor: Floor) -> str:
    return translate("words", "{at} asked: {about}").format(at=table_words(fact, floor), about=fact.about)


def _in(fact: Any, floor: Floor) -> str:
    return translate("words", "{name} signed in").format(name=_staff(floor, fact.staff))


def _out(fact: Any, floor: Floor) -> str:
    return translate("words", "{name} signed out").format(name=_staff(floor, fact.staff))


def _assigned(fact: Any, floor: Floor) -> str:
    section = floor.venue.sections.get(fact.section)
    return translate("words", "{name} has {section}").format(
        name=_staff(floor, fact.staff), section=section.name if section else fact.section
    )


def _passed(fact: Any, floor: Floor) -> str:
    return translate("words", "Passed to {name}").format(name=_staff(floor, fact.staff))


def _item(words: Callable[[], str]) -> Callable[[Any, Floor], str]:
    return lambda fact, floor: words().format(item=_drink(floor.venue, fact.item))


_SAY: Final[dict[str, Callable[[Any, Floor], str]]] = {
    "party_seated": _seated,
    "party_moved": _plain(lambda: translate("words", "Moved to {at}")),
    "party_greeted": _plain(lambda: translate("words", "Greeted {at}")),
    "order_taken": _ordered,
    "drink_served": _served,
    "drink_refilled": _refilled,
    "glass_seen": _glanced,
    "refill_declined": _declined,
    "course_served": _course(lambda: translate("words", "{course} to {at}")),
    "course_cleared": _course(lambda: translate("words", "{course} cleared at {at}")),
    "checked_back": _checked,
    "guest_asked": _asked,
    "check_presented": _plain(lambda: translate("words", "Check to {at}")),
    "check_paid": _plain(lambda: translate("words", "{at} paid")),
    "party_left": _plain(lambda: translate("words", "{at} left")),
    "table_reset": _plain(lambda: translate("words", "{at} reset")),
    "table_held": _plain(lambda: translate("words", "{at} held")),
    "table_released": _plain(lambda: translate("words", "{at} released")),
    "item_86d": _item(lambda: translate("words", "{item} is out")),
    "item_back": _item(lambda: translate("words", "{item} is back")),
    "staff_signed_in": _in,
    "staff_signed_out": _out,
    "section_assigned": _assigned,
    "cue_snoozed": _plain(lambda: translate("words", "Snoozed a cue")),
    "cue_passed": _passed,
    "cue_dismissed": lambda fact, _: translate("words", "Dismissed: {why}").format(why=fact.why),
    "noted": lambda fact, _: fact.text,
    "venue_adopted": lambda fact, _: translate("words", "From now on: {what}").format(what=fact.note or "?"),
    "hand_over_read": lambda _, __: translate("words", "Hand-over read"),
    "shift_opened": lambda _, __: translate("words", "Shift opened"),
    "shift_closed": lambda _, __: translate("words", "Shift closed"),
    "retracted": lambda _, __: translate("words", "Undone"),
}
