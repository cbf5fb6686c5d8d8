"""Whose a fact is: the parties and the tables that it is about."""

from collections.abc import Mapping, Sequence
from typing import Any

from desk_app.cues.subjects import OF_A_PARTY, parties_of
from desk_app.facts import CueEnded, CueRaised, Fact, UnknownFact


def whose(fact: Fact | UnknownFact, raised: Mapping[str, CueRaised]) -> tuple[str, str]:
    """Give the party that a fact is about, and the table that it names; "" for none. ``raised``: cues by their ids."""
    about = raised.get(getattr(fact, "cue", ""), fact)
    return next(iter(parties_in(about)), ""), next(iter(tables_in(about)), "")


def parties_in(fact: Fact | UnknownFact) -> Sequence[str]:
    """Give the parties that a fact is about; those of the cue, where it is about one."""
    if isinstance(fact, CueRaised | CueEnded):
        return (fact.subject,) if fact.per in OF_A_PARTY else ()
    return () if isinstance(fact, UnknownFact) else tuple(parties_of(fact))


def tables_in(fact: Any) -> Sequence[str]:
    """Give the tables that a fact names; that of the cue, where it is about one."""
    if isinstance(fact, CueRaised | CueEnded):
        return (fact.subject,) if fact.per == "table" else ()
    table = getattr(fact, "table", None)
    return (*getattr(fact, "tables", ()), *getattr(fact, "left", ()), *((table,) if table else ()))
