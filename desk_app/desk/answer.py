"""What the desk answers when a request became facts."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

import msgspec

from desk_app.cues.cue import Cue
from desk_app.facts import Fact
from desk_app.floor.state import NOTHING, Changed


class EndedCue(NamedTuple):
    """A cue that had been raised, and how it ended."""

    cue: Cue
    how: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """``facts`` are the request's own; ``next_at`` is when the list of cues changes next if nothing else happens."""

    facts: tuple[Fact, ...] = ()
    raised: tuple[Cue, ...] = ()
    ended: tuple[EndedCue, ...] = ()
    next_at: datetime | None = None
    changed: Changed = NOTHING


Watcher = Callable[[Answer], None]
"""Hears of each answer, once its facts are durable."""
