"""What of a standard a tap can change: its times and shares, each a number between a less and a more."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.durations import parse_duration

translate = QCoreApplication.translate

Entry = Mapping[str, Any]
"""A standard as a venue file writes it."""

NEVER: Final = -1
"""The value of a time that is not written: one step below none."""

_LONGEST: Final = 12 * 3600
_STEPS: Final = ((300, 30), (1800, 60), (7200, 300))
"""Below so many seconds, a tap goes so many on."""


class Knob(msgspec.Struct, frozen=True, kw_only=True):
    """``value`` counts seconds, or percent. ``key`` is where it stands in the entry: ``late``, ``due.after``."""

    key: str
    name: str
    value: int
    least: int
    most: int
    step: int
    shown: str


def knobs(entry: Entry) -> list[Knob]:
    """Give what can be turned of a standard, what matters most first."""
    return [*_due(dict(entry.get("due", {}))), *_optional(entry)]


def turned(entry: Entry, key: str, value: int) -> dict[str, Any]:
    """Give the entry with this turned to ``value``, brought to whole steps; a key it has not is passed over."""
    knob = next((each for each in knobs(entry) if each.key == key), None)
    if knob is None:
        return dict(entry)
    within = max(knob.least, min(knob.most, value))
    whole = within if within == NEVER else round(within / knob.step) * knob.step
    first, _, second = key.partition(".")
    if second:
        share = second in _SHARES
        return {**entry, first: {**entry[first], second: whole / 100 if share else duration_text(whole)}}
    rest = {name: kept for name, kept in entry.items() if name != first}
    return rest if whole == NEVER else {**rest, first: duration_text(whole)}


def changed_keys(before: Entry, after: Entry) -> dict[str, Any]:
    """Give the keys that differ, as changes are written: None where a key fell away. 90 s are 1 min 30 s."""
    return {key: after.get(key) for key in {**before, **after} if _meant(before.get(key)) != _meant(after.get(key))}


def duration_text(seconds: int) -> str:
    """Write a duration as venue files do: ``1 min 30 s``."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    pieces = ((hours, "h"), (minutes, "min"), (left, "s"))
    return " ".join(f"{count} {unit}" for count, unit in pieces if count) or "0 min"


_TIMES: Final[dict[str, Callable[[], str]]] = {
    "after": lambda: translate("try", "Due after"),
    "before_promise": lambda: translate("try", "Due before the promise"),
    "otherwise": lambda: translate("try", "Due after, where nothing is learned"),
}
_SHARES: Final[dict[str, tuple[int, int, Callable[[], str]]]] = {
    "at_level": (5, 95, lambda: translate("try", "Due with this much left")),
    "quantile": (5, 95, lambda: translate("try", "Due when so many are over")),
    "of_promise": (5, 100, lambda: translate("try", "Due at this share of the promise")),
    "at": (5, 100, lambda: translate("try", "Due at this share of its life")),
}


def _due(due: dict[str, Any]) -> Iterator[Knob]:
    for key, (least, most, name) in _SHARES.items():
        if isinstance(due.get(key), int | float):
            percent = round(due[key] * 100)
            shown = translate("try", "{percent}\u00a0%").format(percent=percent)
            yield Knob(key=f"due.{key}", name=name(), value=percent, least=least, most=most, step=5, shown=shown)
    for key, name in _TIMES.items():
        if isinstance(due.get(key), str):
            yield _time(f"due.{key}", name(), due[key], 0, "")


def _optional(entry: Entry) -> Iterator[Knob]:
    yield _time("late", translate("try", "Late, after due"), entry.get("late"), NEVER, translate("try", "never"))
    usual = translate("try", "as usual")
    yield _time("soon", translate("try", "Shown, before due"), entry.get("soon"), NEVER, usual)


def _time(key: str, name: str, written: str | None, least: int, without: str) -> Knob:
    value = NEVER if written is None else round(parse_duration(written) / timedelta(seconds=1))
    step = next((step for below, step in _STEPS if value < below), 1800)
    return Knob(
        key=key,
        name=name,
        value=value,
        least=least,
        most=max(_LONGEST, value),
        step=step,
        shown=without if value == NEVER else duration_text(value),
    )


def _meant(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _meant(each) for key, each in value.items()}
    try:
        return parse_duration(value) if isinstance(value, str) else value
    except ValueError:
        return value
