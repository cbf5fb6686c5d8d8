"""What differs between a standard and the same changed, in words: ``due after 1 min instead of 2``."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from desk_app.cues.standard import After, BeforePromise, Due, Escalation, Learned, OfPromise, Standard, Used
from desk_app.floor.durations import duration_words

_OTHERWISE: Final = {
    "per": "is about something else",
    "starts": "starts otherwise",
    "stops": "stops otherwise",
    "met_by": "is met otherwise",
    "asked_about": "is asked for in other words",
    "when": "holds on another condition",
    "inhibits": "silences others than before",
    "role": "is another role’s",
    "answers": "is answered otherwise",
    "name": "has another name",
    "say": "says it in other words",
    "brief": "says it in other words",
    "why": "gives another reason",
}
"""What of a standard is no time."""


def differences(old: Standard, new: Standard) -> list[str]:
    """Give what differs, what matters most first; each reads on from the standard's name."""
    told = [*_due(old.due, new.due), *_times(old, new), *_escalation(old.escalate, new.escalate), *_flags(old, new)]
    told += [words for field, words in _OTHERWISE.items() if getattr(old, field) != getattr(new, field)]
    return list(dict.fromkeys(told))


def _instead(new: timedelta, old: timedelta) -> str:
    """Say a unit that both share once: ``1 min instead of 2``."""
    said, before = duration_words(new), duration_words(old)
    count, _, unit = before.partition(" ")
    same = " " not in unit and said.partition(" ")[2].removesuffix("s") == unit.removesuffix("s")
    return f"{said} instead of {count if same else before}"


def _percent(share: float, other: float | None = None) -> str:
    """Give whole per cent; more of it where ``other`` would read alike."""
    whole = f"{share * 100:.0f}"
    alike = other is not None and other != share and f"{other * 100:.0f}" == whole
    return f"{share * 100:g}\u00a0%" if alike else f"{whole}\u00a0%"


def _shares(new: float, old: float, of: str) -> str:
    return f"{_percent(new, old)} {of} instead of {_percent(old, new)}"


def _due(old: Due, new: Due) -> Iterator[str]:
    if old == new:
        return
    match old, new:
        case After(before), After(after):
            yield f"due after {_instead(after, before)}"
        case BeforePromise(before), BeforePromise(after):
            yield f"due {_instead(after, before)} before the promise"
        case Learned(), Learned() if _told_alike(old, new):
            yield from _learned(old, new)
        case OfPromise(), OfPromise():
            yield from _of_promise(old, new)
        case Used(), Used() if old.life == new.life:
            yield f"due at {_shares(new.at, old.at, 'of its life')}"
        case _:
            yield f"due {due_words(new)} instead of {due_words(old)}"


def _told_alike(old: Learned, new: Learned) -> bool:
    same_form = (old.at_level is None) == (new.at_level is None)
    return old.about == new.about and same_form


def _learned(old: Learned, new: Learned) -> Iterator[str]:
    if old.at_level is not None and new.at_level is not None and old.at_level != new.at_level:
        yield f"due at {_shares(new.at_level, old.at_level, 'left')}"
    if old.quantile is not None and new.quantile is not None and old.quantile != new.quantile:
        yield f"due when {_shares(new.quantile, old.quantile, 'are over')}"
    if old.otherwise != new.otherwise:
        yield f"due after {_instead(new.otherwise, old.otherwise)} where nothing is learned"


def _of_promise(old: OfPromise, new: OfPromise) -> Iterator[str]:
    if old.share != new.share:
        yield f"due at {_shares(new.share, old.share, 'of the promise')}"
    if old.at_least != new.at_least:
        yield "due " + _optional(old.at_least, new.at_least, "no sooner than after {}", "however soon")
    if old.at_most != new.at_most:
        yield "due " + _optional(old.at_most, new.at_most, "no later than after {}", "however late")


def due_words(due: Due) -> str:
    """Give when something is due, reading on from "due": ``after 2 min``."""
    match due:
        case After(after):
            return f"after {duration_words(after)}"
        case Learned(about, otherwise, at_level, _):
            level = f" at {_percent(at_level)} left" if at_level is not None else ""
            return f"as learned of the {about}{level}, else after {duration_words(otherwise)}"
        case OfPromise(share):
            return f"at {_percent(share)} of the promise"
        case BeforePromise(before):
            return f"{duration_words(before)} before the promise"
        case Used(life, at):
            return f"at {_percent(at)} of {'its life' if life == 'life' else life}"


def _optional(old: timedelta | None, new: timedelta | None, template: str, without: str) -> str:
    """Say a time that may not have been there, or may fall away."""
    if new is None:
        return without
    return template.format(_instead(new, old) if old is not None else duration_words(new))


def _times(old: Standard, new: Standard) -> Iterator[str]:
    if old.late != new.late:
        yield _optional(old.late, new.late, "late {} after due", "never late")
    if old.soon != new.soon:
        yield f"shown {_lead(old.soon, new.soon)}"
    if old.repeat != new.repeat:
        yield _optional(old.repeat, new.repeat, "again after {}", "not again once it is met")
    if old.at_most != new.at_most:
        yield f"at most {new.at_most or 'any number of'} times instead of {old.at_most or 'any number'}"


def _lead(old: timedelta | None, new: timedelta | None) -> str:
    if old is not None and new is not None:
        return f"{_instead(new, old)} before due"
    if new is not None:
        return f"{duration_words(new)} before due instead of as early as usual"
    return f"as early as usual instead of {duration_words(old or timedelta())} before due"


def _escalation(old: Escalation | None, new: Escalation | None) -> Iterator[str]:
    if old == new:
        return
    if old is not None and new is not None and old.role == new.role:
        yield f"the {new.role}’s as well {_instead(new.after, old.after)} after due"
    elif new is not None:
        yield f"the {new.role}’s as well {duration_words(new.after)} after due"
    elif old is not None:
        yield f"no longer the {old.role}’s as well"


def _flags(old: Standard, new: Standard) -> Iterator[str]:
    if old.quiet != new.quiet:
        yield "never sounds" if new.quiet else "may sound"
    if old.hours != new.hours:
        yield "counts open hours only" if new.hours else "counts every hour"
    if old.need != new.need:
        yield "counts as a need" if new.need else "counts as no need"
    if old.restarts != new.restarts:
        yield "starts again while it runs" if new.restarts else "goes on where it would start again"
