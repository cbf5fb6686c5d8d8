"""Requests that become one fact: whom they name is looked up, and the rest of the fields are carried over."""

from collections.abc import Callable
from typing import Any

from desk_app.desk.refusal import Refusal
from desk_app.desk.stamp import Stamp
from desk_app.facts import Fact
from desk_app.floor.state import Floor

Decision = tuple[Fact, ...] | Refusal

Named = Callable[[Floor, Any], dict[str, Any] | Refusal]
"""Gives the fields that tell whom a request is about, or why there is nobody."""


def nobody(_: Floor, __: Any) -> dict[str, Any]:
    """Look nobody up: the request's own fields say it all."""
    return {}


class OneFact:
    """``fact`` is made of what ``named`` finds and of the request's ``fields``."""

    def __init__(self, named: Named, fact: type[Fact], *fields: str) -> None:
        self.fact: Any = fact
        self._named = named
        self._fields = fields

    def __call__(self, floor: Floor, request: Any, stamp: Stamp) -> Decision:
        named = self._named(floor, request)
        if isinstance(named, Refusal):
            return named
        more = {field: getattr(request, field) for field in self._fields}
        return (self.fact(**stamp.mark(), **named, **more),)
