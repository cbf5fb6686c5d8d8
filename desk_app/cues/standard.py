"""A standard: one line of the house's procedure, as values. The engine knows nothing of restaurants beyond these."""

from collections.abc import Mapping
from datetime import timedelta

import msgspec

from desk_app.cues.condition import Condition

SUBJECTS = (
    "party",
    "table",
    "glass",
    "ask",
    "queue",
    "route",
    "vehicle",
    "matter",
    "incident",
    "asset",
    "zone",
    "staff",
    "shift",
)


class Trigger(msgspec.Struct, frozen=True):
    """A kind of fact, and what must hold of it: ``order_taken where of != "drinks"``."""

    kind: str
    where: Condition | None = None

    def fits(self, known: Mapping[str, object]) -> bool:
        return self.where is None or self.where.holds(known)


class After(msgspec.Struct, frozen=True, tag="after"):
    """Due this long after the start."""

    after: timedelta


class Learned(msgspec.Struct, frozen=True, tag="learned"):
    """Due when what is learned says so: a glass at ``at_level``, or a time at ``quantile``; else ``otherwise``."""

    about: str
    otherwise: timedelta
    at_level: float | None = None
    quantile: float | None = None


class OfPromise(msgspec.Struct, frozen=True, tag="of_promise"):
    """Due after this share of the time to the promise, within bounds."""

    share: float
    at_least: timedelta | None = None
    at_most: timedelta | None = None


class BeforePromise(msgspec.Struct, frozen=True, tag="before_promise"):
    """Due this long before the promised time."""

    before: timedelta


class Used(msgspec.Struct, frozen=True, tag="used"):
    """Due at the share ``at`` of a known life: ``1000 h``, ``90 days``, ``500 uses``, or ``life`` as the plan says."""

    life: str
    at: float


Due = After | Learned | OfPromise | BeforePromise | Used


class Escalation(msgspec.Struct, frozen=True):
    """``after`` due, the cue goes to ``role`` as well."""

    after: timedelta
    role: str


class AnswerPlan(msgspec.Struct, frozen=True):
    """One tap that answers a cue: a label, and the request it makes, less the table, party or seat of the cue."""

    label: str
    request: dict[str, object]


class Words(msgspec.Struct, frozen=True):
    """The templates of a cue: the whole sentence, the same beside the table's number, and the reason."""

    say: str
    brief: str
    why: str | None


class Standard(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the procedure. ``soon`` is the time before due a walk may take it early; None: half, at most 2 min.

    ``restarts`` False: a start while it runs leaves it running.
    ``need`` False: it watches what is not the house's to do, as that a vehicle comes back; it has cues, and is no need.
    ``when`` is asked of the start, ``while_`` ever after: the clock speaks only while that holds of its subject.
    ``say_over``, ``brief_over`` and ``why_over`` take the place of the others once the promised time is over.
    ``brief`` is ``say`` beside the number of the table; ``asked_about`` what a guest's ask may be about to come first.
    """

    id: str
    per: str
    starts: tuple[Trigger, ...]
    due: Due
    say: str
    name: str = ""
    stops: tuple[Trigger, ...] = ()
    met_by: tuple[Trigger, ...] = ()
    asked_about: tuple[str, ...] = ()
    late: timedelta | None = None
    soon: timedelta | None = None
    when: Condition | None = None
    while_: Condition | None = None
    restarts: bool = True
    need: bool = True
    repeat: timedelta | None = None
    at_most: int | None = None
    hours: bool = False
    quiet: bool = False
    inhibits: tuple[str, ...] = ()
    role: str | None = None
    escalate: Escalation | None = None
    answers: tuple[AnswerPlan, ...] = ()
    why: str | None = None
    brief: str | None = None
    say_over: str | None = None
    brief_over: str | None = None
    why_over: str | None = None

    def words(self, over: bool) -> "Words":
        """Give its words, as they are before the promised time is ``over``, and after."""
        before = Words(self.say, self.brief or self.say, self.why)
        if not over or self.say_over is None:
            return before
        return Words(self.say_over, self.brief_over or self.say_over, self.why_over or self.why)

    def counts_as_need(self) -> bool:
        """Tell whether meeting it is a need met: no watch is one, and an ask was counted when the guest asked."""
        return self.need and not self.answers_an_ask()

    def answers_an_ask(self) -> bool:
        """Tell whether it starts with an ask."""
        return any(trigger.kind == "guest_asked" for trigger in self.starts)
