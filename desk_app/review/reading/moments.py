"""Moments of truth: how each clock ended, and the cues that were shown."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from desk_app.cues.clock import Ended
from desk_app.cues.engine import Engine
from desk_app.facts import CueDismissed, CueRaised, GuestAsked
from desk_app.house.counted import counted
from desk_app.house.tally import UNFORESEEN
from desk_app.review.pages.rows import Moment, Raised, Row
from desk_app.review.reading.scene import Scene

_LEFT: Final = ("party_left", "vehicle_departed")
"""What ends everything because the guests are gone, not because it was done."""

NumberOf = Callable[[str], int]
"""Gives the number of a fact by its id; 0 where it is not known."""


def read_moments(scene: Scene, number_of: NumberOf, told: Collection[str]) -> Iterator[Row]:
    """Give the clocks that this fact ended, the ask that no clock foresaw, and the cue that was shown.

    ``told`` are the cues of which it was said already that nobody answered them.
    """
    fact = scene.fact
    ends, unforeseen = counted(fact, scene.ended)
    for end in ends:
        ended = end._replace(how=end.how_by(fact.kind))
        unanswered = _is_unanswered(ended, fact.kind) and end.clock.cue_id not in told
        yield _moment(scene, ended, number_of(end.clock.started_by), unanswered)
    if unforeseen and isinstance(fact, GuestAsked):
        yield _unforeseen(scene, fact)
    elif isinstance(fact, CueRaised):
        yield _raised(scene, fact)


def read_standing(scene: Scene, engine: Engine, number_of: NumberOf, told: set[str]) -> Iterator[Row]:
    """Give the needs that are late and still open as a shift is over, put off or not; ``told`` takes their cues."""
    for clock in sorted(engine.running.all_raised(), key=lambda clock: (clock.started_at, clock.cue_id)):
        standard = engine.standards[clock.standard]
        end = Ended(clock, standard, engine.times(clock), "standing", scene.fact.at)
        if end.stood_late and standard.counts_as_need() and clock.cue_id not in told:
            told.add(clock.cue_id)
            yield _moment(scene, end, number_of(clock.started_by), True)


def _is_unanswered(end: Ended, by: str) -> bool:
    """A step that a later tap implied was done, nobody knows when; of what only the leaving ended, nobody says so."""
    left = end.how == "implied" and by in _LEFT
    return end.stood_late and end.standard.counts_as_need() and (left or end.how in ("lapsed", "dismissed"))


def _moment(scene: Scene, end: Ended, began: int, unanswered: bool) -> Moment:
    clock, times, fact = end.clock, end.times, scene.fact
    return Moment(
        **scene.row(clock.party, clock.table, began),
        standard=end.standard.id,
        how=end.how,
        need=end.standard.counts_as_need(),
        raised=clock.raised_at is not None,
        unanswered=unanswered,
        started_at=clock.started_at,
        due_at=times.due_at,
        late_at=times.late_at,
        seat=clock.subject.seat or 0,
        queue=_queue(scene, clock.party) or (clock.subject.id if clock.subject.per == "queue" else None),
        why=fact.why if isinstance(fact, CueDismissed) else None,
    )


def _unforeseen(scene: Scene, fact: GuestAsked) -> Moment:
    return Moment(
        **scene.row(fact.party, fact.table, scene.number),
        standard=UNFORESEEN,
        how="asked_first",
        need=True,
        raised=False,
        started_at=fact.at,
        seat=fact.seat or 0,
        queue=_queue(scene, fact.party),
    )


def _raised(scene: Scene, fact: CueRaised) -> Raised:
    party = fact.subject if fact.per in ("party", "glass", "ask") else None
    table = fact.subject if fact.per == "table" else None
    return Raised(**scene.row(party, table), standard=fact.standard, staff=fact.staff)


def _queue(scene: Scene, party: str | None) -> str | None:
    waiting = scene.floor.waiting.get(party or "") or scene.before.waiting.get(party or "")
    return waiting.queue if waiting is not None else None
