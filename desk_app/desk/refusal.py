"""A refusal is a value: a code, the field, and a sentence that a server can act on."""

from typing import Final

import msgspec

CODES: Final = frozenset(
    {
        "bad_json",
        "bad_request",
        "time_ran_backwards",
        "not_now",
        "not_allowed",
        "store_failed",
        *(
            f"unknown_{what}"
            for what in (
                *("table", "party", "seat", "drink", "queue", "vehicle", "staff"),
                *("cue", "fact", "matter", "incident", "asset", "zone"),
            )
        ),
    }
)
"""Every code of the feed's contract."""

_LONGEST_NAME: Final = 40


class Refusal(msgspec.Struct, frozen=True):
    code: str
    field: str | None
    message: str


def unknown(what: str, name: object) -> Refusal:
    """Refuse a name that this venue does not have."""
    return Refusal(f"unknown_{what}", what, f"This venue has no {what} “{named(name)}”.")


def not_now(field: str, message: str) -> Refusal:
    """Refuse what the floor's state forbids; the message says what stands in the way."""
    return Refusal("not_now", field, message)


def bad_request(field: str | None, message: str) -> Refusal:
    """Refuse a request whose shape is wrong."""
    return Refusal("bad_request", field, message)


def named(name: object) -> str:
    """Give a name as it may stand in a sentence: one line, not too long."""
    text = "".join(letter if letter.isprintable() else "�" for letter in str(name)[: _LONGEST_NAME + 1])
    return text if len(text) <= _LONGEST_NAME else text[:_LONGEST_NAME] + "…"
