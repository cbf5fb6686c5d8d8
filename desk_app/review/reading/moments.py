"""Moments of truth: how each clock ended, and the cues that were shown."""

from collections.abc import Callable, Iterator

from desk_app.cues.clock import Ended
from desk_app.facts import CueDismissed, CueRaised, GuestAsked
from desk_app.house.tally import UNFORESEEN
from desk_app.review.pages.rows import Moment, Raised, Row
from desk_app.review.reading.scene import Scene

NumberOf = Callable[[str], int]
"""Gives the number of a fact by its id; 0 where it is not known."""


def read_moments(scene: Scene, number_of: NumberOf) -> Iterator[Row]:
    """Give the clocks that this fact ended, the ask that no clock foresaw, and the cue that was shown.

    A clock that starts again before its cue was raised ended nothing.
    """
    foreseen = False
    for end in scene.ended:
        need = end.standard.counts_as_need()
        foreseen = foreseen or end.how == "asked_first" or not need
        if end.how != "lapsed" or end.clock.raised_at is not None:
            yield _moment(scene, end, number_of(end.clock.started_by))
    fact = scene.fact
    if isinstance(fact, GuestAsked) and not foreseen:
        yield _unforeseen(scene, fact)
    elif isinstance(fact, CueRaised):
        yield _raised(scene, fact)


def _moment(scene: Scene, end: Ended, began: int) -> Moment:
    clock, times, fact = end.clock, end.times, scene.fact
    return Moment(
        **scene.row(clock.party, clock.table, began),
        standard=end.standard.id,
        how=end.how,
        need=end.standard.counts_as_need(),
        raised=clock.raised_at is not None,
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
