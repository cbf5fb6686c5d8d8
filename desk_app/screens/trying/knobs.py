"""What of a standard a tap can change: its times and shares, each a number between a less and a more."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.durations import duration_words, parse_duration

translate = QCoreApplication.translate

Entry = Mapping[str, Any]
"""A standard as a venue file writes it."""

NEVER: Final = -1
"""The value of a time that is not written: one step below none."""

_LONGEST: Final = 12 * 3600
_STEPS: Final = ((60, 10), (300, 30), (1800, 60), (7200, 300), (_LONGEST, 1800))
"""Up to so many seconds, a tap goes from one multiple of so many to the next."""

_SHARE_STEP: Final = 5  # percent


class Knob(msgspec.Struct, frozen=True, kw_only=True):
    """``value`` counts seconds, or percent. ``key`` is where it stands in the entry: ``late``, ``due.after``.

    ``less`` and ``more`` are the values that a tap goes to.
    """

    key: str
    name: str
    value: int
    least: int
    most: int
    less: int
    more: int
    shown: str


def knobs(entry: Entry) -> list[Knob]:
    """Give what can be turned of a standard, what matters most first."""
    return [*_due(dict(entry.get("due", {}))), *_optional(entry)]


def turned(entry: Entry, key: str, value: int) -> dict[str, Any]:
    """Give the entry with this turned to ``value``, within its bounds; a key it has not is passed over."""
    knob = next((each for each in knobs(entry) if each.key == key), None)
    if knob is None:
        return dict(entry)
    within = max(knob.least, min(knob.most, value))
    first, _, second = key.partition(".")
    if second:
        share = second in _SHARES
        return {**entry, first: {**entry[first], second: within / 100 if share else _written(within)}}
    rest = {name: kept for name, kept in entry.items() if name != first}
    return rest if within == NEVER else {**rest, first: _written(within)}


def changed_keys(before: Entry, after: Entry) -> dict[str, Any]:
    """Give the keys that differ, as changes are written: None where a key fell away. 90 s are 1 min 30 s."""
    return {key: after.get(key) for key in {**before, **after} if _meant(before.get(key)) != _meant(after.get(key))}


def _written(seconds: int) -> str:
    return duration_words(timedelta(seconds=seconds))


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
            less, more = max(least, _below(percent, _SHARE_STEP)), min(most, _above(percent, _SHARE_STEP))
            bounds = {"least": least, "most": most, "less": less, "more": more}
            yield Knob(key=f"due.{key}", name=name(), value=percent, shown=shown, **bounds)
    for key, name in _TIMES.items():
        if isinstance(due.get(key), str):
            yield _time(f"due.{key}", name(), due[key], 0, "")


def _optional(entry: Entry) -> Iterator[Knob]:
    yield _time("late", translate("try", "Late, after due"), entry.get("late"), NEVER, translate("try", "never"))
    usual = translate("try", "as usual")
    yield _time("soon", translate("try", "Shown, before due"), entry.get("soon"), NEVER, usual)


def _time(key: str, name: str, written: str | None, least: int, without: str) -> Knob:
    value = NEVER if written is None else round(parse_duration(written) / timedelta(seconds=1))
    most = max(_LONGEST, value)
    return Knob(
        key=key,
        name=name,
        value=value,
        least=least,
        most=most,
        less=max(least, _below(value, _step(value))),
        more=min(most, _above(value, _step(value + 1))) if value != NEVER else 0,
        shown=without if value == NEVER else _written(value),
    )


def _step(seconds: int) -> int:
    """Give the step within which so many seconds lie, the upper end with them."""
    return next((step for up_to, step in _STEPS if seconds <= up_to), _STEPS[-1][1])


def _below(value: int, step: int) -> int:
    """Give the next multiple of ``step`` below; below none, NEVER."""
    return (value - 1) // step * step if value > 0 else NEVER


def _above(value: int, step: int) -> int:
    return (value // step + 1) * step


def _meant(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _meant(each) for key, each in value.items()}
    try:
        return parse_duration(value) if isinstance(value, str) else value
    except ValueError:
        return value
