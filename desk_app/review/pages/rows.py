"""What a shift leaves to be measured: one row for each thing that came to its end, and the facts it stands on."""

from datetime import datetime

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """``number`` is that of the fact that ended it, ``began`` that of the fact it began with (0: not known).

    ``at`` is UTC; ``day`` the venue's business day as ``date.toordinal`` gives it, ``hour`` that on the venue's wall.
    ``server`` is whose table it was, or who did it where there was no table. ``size`` 0: no party.
    """

    number: int
    began: int = 0
    at: datetime
    day: int
    hour: int
    party: str | None = None
    size: int = 0
    table: str | None = None
    section: str | None = None
    area: str | None = None
    server: str | None = None


class Moment(Row, frozen=True, kw_only=True, gc=False):
    """A clock that ended.

    ``how``: met, asked_first, declined, implied, lapsed, snoozed, dismissed, begun_again, standing. ``begun_again``:
    by a fact that starts it, a glance at the glass or the next course: nobody missed it. ``standing``: it was late, and
    open as the shift was over. ``need`` False: it answered an ask, which was counted as a need when the guest asked.
    ``unanswered``: a need of which nobody ever said that it was met. ``why``: as it was dismissed. An ask that no clock
    ran for is a moment of the standard ``unforeseen``, asked first, with no time due.
    """

    standard: str
    how: str
    need: bool
    raised: bool
    unanswered: bool = False
    started_at: datetime
    due_at: datetime | None = None
    late_at: datetime | None = None
    seat: int = 0
    queue: str | None = None
    why: str | None = None


class Raised(Row, frozen=True, kw_only=True, gc=False):
    """A cue that was shown. ``staff`` is whose it was by name."""

    standard: str
    staff: str | None = None


class Sound(Row, frozen=True, kw_only=True, gc=False):
    """A cue that the ration of ``staff`` let sound, where the cue was."""

    standard: str
    staff: str | None = None


class Duty(Row, frozen=True, kw_only=True, gc=False):
    """Somebody for whom there were cues on a business day of a shift, and the minutes of it that they worked."""

    staff: str
    minutes: float


class Step(Row, frozen=True, kw_only=True, gc=False):
    """Two things at a table and the minutes between them. ``step``: greet, drinks, food, check_back, check, pay, reset.

    What was only implied by a later tap happened nobody knows when, and is no step.
    """

    step: str
    minutes: float


class Turn(Row, frozen=True, kw_only=True, gc=False):
    """A party at a table, from seated to left (``at``). ``seats`` are its tables', ``asks`` how often it asked."""

    seated_at: datetime
    ordered_at: datetime | None = None
    served_at: datetime | None = None
    check_at: datetime | None = None
    seats: int = 0
    asks: int = 0


class Sat(Row, frozen=True, kw_only=True, gc=False):
    """A party on its seats from ``since`` until ``at``, on one business day and one page; whole turns are ``Turn``."""

    since: datetime


class Wait(Row, frozen=True, kw_only=True, gc=False):
    """A party in a queue, or one that had booked. ``how``: seated, boarded, served, gave_up, no_show, cancelled.

    ``minutes`` is until it was called, or until the wait was over, None of a booking that nobody came to; ``quoted``
    what the first quote said, ``real`` what it came to from then. ``told`` counts the updates.
    """

    queue: str | None = None
    how: str
    minutes: float | None
    quoted: float | None = None
    real: float | None = None
    told: int = 0


class Told(Row, frozen=True, kw_only=True, gc=False):
    """A promise that ended. ``how``: kept, renewed, broken, released. ``made_to``: a party, or ``vehicle 7``."""

    made_to: str
    queue: str | None = None
    how: str
    made_at: datetime
    promised_at: datetime


class Departure(Row, frozen=True, kw_only=True, gc=False):
    """A vehicle that left, whatever became of it. ``headway``: minutes since its route's departure before, if any.

    The first departure of a shift has none. ``began`` is the departure before.
    """

    vehicle: str
    route: str | None = None
    headway: float | None = None


class Loop(Row, frozen=True, kw_only=True, gc=False):
    """A vehicle that went out. ``how``: back; stood_down on its way; still_out, and overdue, as the shift was closed.

    ``beyond``: minutes since nine of ten such loops were back, below zero where they were not; None where nobody can
    say, or a closing has said it already.
    """

    vehicle: str
    route: str | None = None
    how: str
    minutes: float
    beyond: float | None = None
    riders: int = 0


class Visit(Row, frozen=True, kw_only=True, gc=False):
    """Somebody at a glass, or its end. ``how``: refilled, seen, declined, replaced, served, over.

    ``replaced``: another of the same drink in its place; ``served``: something else.
    ``seen`` is the level that was said, ``believed`` the one the desk believed, 0 to 1; ``dry`` how many minutes it had
    stood empty, as believed; a glass that was declined stands dry for nobody.
    """

    seat: int
    drink: str
    how: str
    minutes: float
    seen: float | None = None
    believed: float
    dry: float = 0.0


class Open(Row, frozen=True, kw_only=True, gc=False):
    """The seats of one section in one area while the house was open. ``minutes`` is how long that was."""

    seats: int
    minutes: float


KINDS: dict[str, type[Row]] = {
    kind.__name__.lower(): kind
    for kind in (Moment, Raised, Sound, Duty, Step, Turn, Sat, Wait, Told, Departure, Loop, Visit, Open)
}
"""Every kind of row by its name: one table for each."""
