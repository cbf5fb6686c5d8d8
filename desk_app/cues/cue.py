"""A cue: a clock that needs somebody now or soon, as it is shown."""

from datetime import datetime
from typing import Final

import msgspec

from desk_app.cues.clock import Clock, Times
from desk_app.cues.engine import Engine
from desk_app.cues.standard import Learned, Standard
from desk_app.cues.timing import glass_lasts
from desk_app.cues.wording import fill, fill_request, minutes_in, names_of
from desk_app.facts.words import since_words
from desk_app.floor.state import Floor, Party

_URGENCY_RANK: Final = {"late": 0, "due": 1, "soon": 2}


class CueAnswer(msgspec.Struct, frozen=True):
    """One tap: what stands on the button, and the request that it makes."""

    label: str
    request: dict[str, object]


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """Times are UTC. ``staff`` is whose it is, ``role`` whose it is where it is nobody's by name.

    ``say`` is the whole sentence, ``brief`` the same beside the table's number.
    """

    id: str
    standard: str
    name: str
    urgency: str
    table: str | None
    party: str | None
    seat: int | None
    staff: str | None
    role: str | None
    raise_at: datetime
    due_at: datetime
    late_at: datetime | None
    say: str
    brief: str
    why: str
    answers: tuple[CueAnswer, ...] = ()
    quiet: bool = False
    asked: bool = False
    per: str = "party"
    subject: str = ""
    about: str | None = None


def standing_cues(engine: Engine, floor: Floor, now: datetime, staff: str | None = None) -> list[Cue]:
    """Give the cues that stand, most urgent first; with ``staff``, theirs and those that are nobody's by name."""
    standing = engine.standing()
    if staff is not None:
        standing = (clock for clock in standing if _concerns(clock, engine, floor, now, staff))
    return sorted((cue_of(clock, engine, floor, now) for clock in standing), key=_rank)


def cue_of(clock: Clock, engine: Engine, floor: Floor, now: datetime) -> Cue:
    """Give the cue of a clock as it stands at ``now``."""
    return draw_cue(clock, engine.standards[clock.standard], engine.times(clock), floor, now)


def draw_cue(clock: Clock, standard: Standard, times: Times, floor: Floor, now: datetime) -> Cue:
    """Give the cue of a clock whose times are known; the clock may have ended."""
    party = floor.parties.get(clock.party) if clock.party else None
    table = _table(clock, party)
    names = names_of(clock, floor, party, table, now)
    due_at = times.due_at or clock.started_at
    words = standard.words(over=clock.promised_at is not None and now >= clock.promised_at)
    role, staff = _whose(clock, standard, times, floor, now)
    return Cue(
        id=clock.cue_id,
        standard=standard.id,
        name=standard.name or standard.id.replace("_", " ").capitalize(),
        urgency=times.urgency(now),
        table=table,
        party=clock.party,
        seat=clock.subject.seat,
        staff=staff,
        role=role,
        raise_at=times.raise_at or due_at,
        due_at=due_at,
        late_at=times.late_at,
        say=_sentence(fill(words.say, names)),
        brief=_sentence(fill(words.brief, names)),
        why=fill(words.why, names) if words.why else _reason(clock, standard, floor, party, names),
        answers=tuple(
            CueAnswer(fill(plan.label, names), fill_request(plan.request, names)) for plan in standard.answers
        ),
        quiet=standard.quiet,
        asked=clock.start_kind == "guest_asked",
        per=clock.subject.per,
        subject=clock.subject.id,
        about=clock.subject.about,
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _rank(cue: Cue) -> tuple[int, bool, datetime, str]:
    return _URGENCY_RANK[cue.urgency], not cue.asked, cue.due_at, cue.id


def _concerns(clock: Clock, engine: Engine, floor: Floor, now: datetime, staff: str) -> bool:
    role, whose = _whose(clock, engine.standards[clock.standard], engine.times(clock), floor, now)
    if whose == staff or (whose is None and role is None):
        return True
    member = floor.venue.staff.get(staff)
    return member is not None and role in member.roles


def people_for(clock: Clock, engine: Engine, floor: Floor, now: datetime) -> tuple[str | None, ...]:
    """Give everybody who works now and whom the cue of a clock is for; one None where it is for nobody by name."""
    role, whose = _whose(clock, engine.standards[clock.standard], engine.times(clock), floor, now)
    members = floor.venue.staff.values()
    people = [each.id for each in members if each.id == whose or (role in each.roles and floor.is_here(each.id))]
    return tuple(people) or (None,)


def _table(clock: Clock, party: Party | None) -> str | None:
    return party.tables[0] if party and party.tables else clock.table


def _whose(
    clock: Clock, standard: Standard, times: Times, floor: Floor, now: datetime
) -> tuple[str | None, str | None]:
    """Give the role, and the person, that a cue is for."""
    table = _table(clock, floor.parties.get(clock.party) if clock.party else None)
    if clock.passed_to is not None and floor.is_here(clock.passed_to):
        return None, clock.passed_to
    if standard.escalate is not None and times.escalate_at is not None and now >= times.escalate_at:
        return standard.escalate.role, floor.server_of(table, clock.party)
    if standard.role not in (None, "server") and floor.has_somebody_who_is(str(standard.role)):
        return standard.role, None
    return None, floor.server_of(table, clock.party)


def _reason(clock: Clock, standard: Standard, floor: Floor, party: Party | None, names: dict[str, object]) -> str:
    ago = f"{since_words(clock.start_kind)} {names['minutes']} min ago."
    if clock.level is not None:
        ago = f"{ago[:-1]}, {round(clock.level * 100)}\u00a0% left."
    due = standard.due
    if isinstance(due, Learned) and due.at_level is not None and party is not None:
        glass = party.glasses.get(clock.subject.seat or 0)
        lasts = glass_lasts(floor, glass, (standard,)) if glass else None
        if lasts is not None:
            return f"{ago} {names['drink']} here lasts about {minutes_in(lasts)} min."
    return ago
