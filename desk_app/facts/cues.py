"""Facts about cues: the desk raises and ends them, staff snooze, pass and dismiss them."""

from datetime import datetime

from desk_app.facts.base import Fact


class CueRaised(Fact, frozen=True, kw_only=True):
    """The desk showed this cue. ``per``, ``subject``, ``seat`` and ``about`` tell what it is of."""

    cue: str
    standard: str
    per: str
    subject: str
    seat: int | None = None
    about: str | None = None
    due_at: datetime
    staff: str | None = None


class CueEnded(Fact, frozen=True, kw_only=True):
    """``how``: met, asked_first, declined, implied, lapsed, snoozed, dismissed, retracted."""

    cue: str
    standard: str
    per: str
    subject: str
    seat: int | None = None
    about: str | None = None
    how: str


class CueSnoozed(Fact, frozen=True, kw_only=True):
    cue: str
    until: datetime


class CuePassed(Fact, frozen=True, kw_only=True):
    cue: str
    staff: str


class CueDismissed(Fact, frozen=True, kw_only=True):
    cue: str
    why: str
