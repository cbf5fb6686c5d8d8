"""The ``due`` of a standard, as written: exactly one of its forms."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from desk_app.cues.standard import After, BeforePromise, Due, Learned, OfPromise, Used
from desk_app.floor.durations import parse_duration, parse_life
from desk_app.floor.venue_faults import choose_one_of, shown


class NotDue(ValueError):
    """A value of a standard cannot be read; ``cure`` says what to write."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.cure = cure


_FORMS: Final = (
    'Write one of: { after = "2 min" }; { learned = "drink", at_level = 0.25, otherwise = "12 min" }; '
    '{ of_promise = 0.5, at_most = "10 min" }; { before_promise = "2 min" }; { used = "1000 h", at = 0.95 }.'
)


LEARNED: Final = ("drink", "course", "loop")
"""What a due may be learned about."""


def read_time(value: Any) -> timedelta:
    """Read a duration such as "2 min". Raises NotDue."""
    if not isinstance(value, str):
        raise NotDue("a time must be text", 'Write for example "2 min".')
    try:
        return parse_duration(value)
    except ValueError as fault:
        raise NotDue(str(fault), 'Write for example "90 s", "2 min" or "1 h 30 min".') from fault


def read_due(value: Any) -> Due:
    """Read a due. Raises NotDue where it is none of the forms, or carries a key that its form does not have."""
    if not isinstance(value, dict):
        raise NotDue("it is no table of keys", _FORMS)
    forms = [form for form in _READ if form in value]
    if len(forms) != 1:
        raise NotDue("it must have exactly one form", _FORMS)
    read, optional = _READ[forms[0]]
    unknown = set(value) - {forms[0]} - optional
    if unknown:
        raise NotDue(f"“{min(unknown)}” does not belong to a due of the form “{forms[0]}”", _FORMS)
    return read(value)


def _after(value: dict[str, Any]) -> After:
    return After(read_time(value["after"]))


def _learned(value: dict[str, Any]) -> Learned:
    if "otherwise" not in value or ("at_level" in value) == ("quantile" in value):
        raise NotDue("a learned due needs otherwise, and one of at_level and quantile", _FORMS)
    about = value["learned"]
    if about not in LEARNED:
        raise NotDue(f"nothing is learned about “{shown(about)}”", choose_one_of(LEARNED, str(about)))
    otherwise = read_time(value["otherwise"])
    if not otherwise:
        raise NotDue("a learned due needs an otherwise above zero", _FORMS)
    return Learned(about, otherwise, _share(value, "at_level", below_one=True), _share(value, "quantile"))


def _of_promise(value: dict[str, Any]) -> OfPromise:
    share = _share(value, "of_promise")
    least, most = (read_time(value[key]) if key in value else None for key in ("at_least", "at_most"))
    if least is not None and most is not None and least > most:
        raise NotDue("at_least is longer than at_most", _FORMS)
    return OfPromise(share or 0.0, least, most)


def _before_promise(value: dict[str, Any]) -> BeforePromise:
    return BeforePromise(read_time(value["before_promise"]))


def _used(value: dict[str, Any]) -> Used:
    life = value["used"]
    if not isinstance(life, str):
        raise NotDue("a life must be text", _FORMS)
    if life != "life":
        try:
            parse_life(life)
        except ValueError as fault:
            raise NotDue(str(fault), 'Write for example "1000 h", "90 days", "500 uses", or "life".') from fault
    share = _share(value, "at")
    return Used(life, 1.0 if share is None else share)


def _share(value: dict[str, Any], key: str, below_one: bool = False) -> float | None:
    if key not in value:
        return None
    share = value[key]
    if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
        raise NotDue(f"{key} must be a number from 0 to 1", _FORMS)
    if below_one and share == 1:
        raise NotDue(f"{key} must be below 1", _FORMS)
    return float(share)


_READ: Final[dict[str, tuple[Callable[[dict[str, Any]], Due], set[str]]]] = {
    "after": (_after, set()),
    "learned": (_learned, {"at_level", "quantile", "otherwise"}),
    "of_promise": (_of_promise, {"at_least", "at_most"}),
    "before_promise": (_before_promise, set()),
    "used": (_used, {"at"}),
}
