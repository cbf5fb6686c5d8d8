"""Which clocks a fact starts."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from desk_app.cues.clock import Clock, Subject
from desk_app.cues.standard import Standard
from desk_app.cues.subjects import OF_A_PARTY, subjects_of, what_is_known
from desk_app.cues.triggers import Triggers
from desk_app.facts import Fact
from desk_app.floor.state import Floor

_PROMISES: Final = ("promised_at", "for_", "until", "leaves_at")
_PLACES: Final = frozenset(
    ("party", "table", "tables", "parties", "seat", "level", "back_at", "overdue_at", *_PROMISES)
)


def starts_by(fact: Fact, triggers: Triggers, floor: Floor) -> Iterator[Clock]:
    """Give a new clock for each standard and subject that the fact starts, conditions met."""
    known_of: dict[Subject, dict[str, object]] = {}
    for standard, trigger in triggers.starts.get(fact.kind, ()):
        for subject in subjects_of(fact, standard.per, floor):
            if trigger.where is not None or standard.when is not None:
                known = known_of.get(subject)
                if known is None:
                    known = known_of[subject] = what_is_known(fact, subject, floor)
                if not trigger.fits(known) or (standard.when is not None and not standard.when.holds(known)):
                    continue
            clock = new_clock(standard, subject, fact)
            party = floor.parties.get(subject.id) if subject.per == "glass" else None
            if party is not None and subject.seat in party.glasses:
                clock.known["drink"] = party.glasses[subject.seat].drink
            waiting = floor.waiting.get(subject.id) if subject.per == "party" else None
            if waiting is not None and clock.promised_at is None:
                clock.promised_at = waiting.promised_at
            yield clock


def new_clock(standard: Standard, subject: Subject, fact: Fact) -> Clock:
    """Give a clock of this standard that starts with this fact."""
    named: Any = fact
    party = subject.id if subject.per in OF_A_PARTY else None
    return Clock(
        standard=standard.id,
        subject=subject,
        started_at=fact.at,
        started_by=fact.id,
        start_kind=fact.kind,
        party=party,
        table=subject.id if subject.per == "table" else getattr(named, "table", None),
        known=_said(fact),
        level=getattr(named, "level", None) if fact.kind == "glass_seen" else None,
        promised_at=_promise(named),
    )


def _said(fact: Fact) -> dict[str, object]:
    said: dict[str, object] = {}
    for field in fact.own_fields():
        value = getattr(fact, field)
        if value is not None and field not in _PLACES:
            said[field] = value
    return said


def _promise(fact: Any) -> datetime | None:
    for field in _PROMISES:
        promised: datetime | None = getattr(fact, field, None)
        if promised is not None:
            return promised
    return None
