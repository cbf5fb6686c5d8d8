"""A year of a bistro: seven hundred shifts and a million facts, made from a few simulated ones by moving their days.

It is kept in the temporary folder, so that it is made once on a machine.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from desk_app.bootstrap.opening import open_desk
from desk_app.cues.clock import Clock
from desk_app.cues.subjects import OF_A_PARTY
from desk_app.desk.desk import Desk
from desk_app.desk.refusal import Refusal
from desk_app.facts import CueRaised, Fact, UnknownFact, VenueAdopted
from desk_app.house.house import House
from desk_app.journal import MemoryJournal, open_journal
from desk_app.simulation.choosing import service_for
from tests.benchmarks.evening import SETS, VENUES

SHIFTS: Final = 700
SEEDS: Final = (1, 2, 3)
FACTS_BEFORE_CLOSING: Final = 1_330
FORM: Final = "year-1"
"""Raised whenever the same simulation is to give another year."""

_FRIDAY: Final = datetime(2026, 1, 2, 18, tzinfo=UTC)
BISTRO: Final = (VENUES / "bistro.toml").read_text("utf-8")


class Shift(NamedTuple):
    """A simulated shift, and the clocks that its cues were of, by cue."""

    facts: list[Fact]
    clocks: dict[str, Clock]


def year_folder() -> Path:
    """Give the folder of the year, made where it is not there yet: that takes a minute."""
    text = FORM + BISTRO + "".join(SETS.values())
    name = hashlib.blake2b(text.encode(), digest_size=6).hexdigest()
    folder = Path(tempfile.gettempdir()) / "beforehand-benchmarks" / f"year-{name}"
    if not folder.is_dir():
        making = folder.with_name(f"{folder.name}-making")
        shutil.rmtree(making, ignore_errors=True)
        make_year(making)
        making.rename(folder)
    return folder


def make_year(folder: Path, shifts: int = SHIFTS) -> None:
    """Keep so many shifts in a journal of this folder: two a day, with ids, parties and cues of their own."""
    folder.mkdir(parents=True)
    plan, simulated = _plan(), [_simulated(seed) for seed in SEEDS[:shifts]]
    with closing(open_journal(folder, _FRIDAY)) as journal:
        journal.append([plan])
        for number in range(shifts):
            journal.append(list(moved(simulated[number % len(simulated)], number)))


def moved(shift: Shift, number: int) -> Iterator[Fact]:
    """Give the facts of a shift as the ``number``-th of the year."""
    by = timedelta(days=number // 2, hours=-6 if number % 2 == 0 else 0)
    for fact in shift.facts:
        yield _moved(fact, shift.clocks, by, number)


def _plan() -> VenueAdopted:
    return VenueAdopted(id="plan", at=_FRIDAY - timedelta(hours=12), toml=BISTRO, sets=SETS)


def _simulated(seed: int) -> Shift:
    """Live through the first hour and a half, then let everybody go, so that the next shift finds an empty house."""
    journal = MemoryJournal()
    desk = open_desk(journal, "bistro", _FRIDAY, wakes_singly=True)
    service = service_for(desk, seed, _FRIDAY)
    until = service.warm_up()
    while len(journal) < FACTS_BEFORE_CLOSING:
        until += timedelta(minutes=2)
        service.advance(until)
    _close(desk, until)
    facts = [fact for _, fact in journal.read() if not isinstance(fact, VenueAdopted | UnknownFact)]
    return Shift(facts, _clocks(facts))


def _close(desk: Desk, at: datetime) -> None:
    floor = desk.floor
    asks: list[dict[str, Any]] = [
        *({"do": "leave", "table": party.tables[0]} for party in list(floor.parties.values())),
        *({"do": "leave_queue", "party": party, "how": "gave_up"} for party in floor.waiting),
        *({"do": "cancel_booking", "party": party} for party in floor.bookings),
    ]
    asks += [{"do": "reset", "table": table.id} for table in floor.tables.values() if table.dirty or table.party]
    asks += [{"do": "sign_out", "staff": staff} for staff in floor.signed_in]
    for number, ask in enumerate([*asks, {"do": "close_shift"}], start=1):
        answer = desk.handle(ask, max(at, desk.last_at or at) + timedelta(seconds=number % 2))
        assert not isinstance(answer, Refusal), (ask, answer)
    assert not floor.parties
    assert not floor.waiting


def _clocks(facts: list[Fact]) -> dict[str, Clock]:
    house = House()
    house.apply(_plan())
    clocks = {}
    for fact in facts:
        house.apply(fact)
        if isinstance(fact, CueRaised) and (clock := house.engine.running.raised(fact.cue)) is not None:
            clocks[fact.cue] = msgspec.structs.replace(clock)
    return clocks


def _moved(fact: Fact, clocks: dict[str, Clock], by: timedelta, number: int) -> Fact:
    changes: dict[str, Any] = {}
    for field in fact.__struct_fields__:
        value = getattr(fact, field)
        if isinstance(value, datetime):
            changes[field] = value + by
        elif field in ("id", "fact"):
            changes[field] = _id(value, number)
        elif value and (field == "party" or (field == "subject" and getattr(fact, "per", "") in OF_A_PARTY)):
            changes[field] = f"{value} of {number}"
        elif field == "parties":
            changes[field] = tuple(f"{party} of {number}" for party in value)
        elif field == "cue" and value in clocks:
            changes[field] = _cue(clocks[value], number)
    return msgspec.structs.replace(fact, **changes)


def _id(fact: str, number: int) -> str:
    return f"{number:08x}{fact[8:]}"


def _cue(clock: Clock, number: int) -> str:
    subject = clock.subject
    if subject.per in OF_A_PARTY:
        subject = subject._replace(id=f"{subject.id} of {number}")
    return msgspec.structs.replace(clock, subject=subject, started_by=_id(clock.started_by, number)).cue_id
