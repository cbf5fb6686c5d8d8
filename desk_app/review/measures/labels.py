"""Names: what ids of the plan are called, and the order in which the plan tells them."""

from typing import Any, Final

from desk_app.floor.plan import Venue
from desk_app.house.tally import UNFORESEEN
from desk_app.review.days import Days

_ALIKE: Final = {"staff": "server"}
"""Fields of rows that name the same sort of thing under two names."""


class Labels:
    """Made from the plan in force. What only an older plan had keeps its id, made readable.

    ``per`` is what each standard is about, by the standard's id, in the order of the procedure; ``asked`` those that a
    guest's ask comes before.
    """

    def __init__(self, venue: Venue) -> None:
        standards = {str(entry["id"]): str(entry.get("name", "")) for entry in venue.standards}
        self.per = {str(entry["id"]): str(entry.get("per", "")) for entry in venue.standards}
        self.asked = tuple(str(entry["id"]) for entry in venue.standards if "asked" in entry)
        self.days = Days(venue)
        named: dict[str, dict[str, Any]] = {
            "server": venue.staff,
            "section": venue.sections,
            "area": venue.areas,
            "queue": venue.queues,
            "route": venue.routes,
        }
        self._names = {field: {key: str(plan.name) for key, plan in plans.items()} for field, plans in named.items()}
        self._names["standard"] = _told_apart(standards) | {UNFORESEEN: "Not foreseen"}
        self._names["table"] = {table: table for table in venue.tables}
        self._names["vehicle"] = {vehicle: vehicle for vehicle in venue.vehicles}
        self._ranks = {field: {key: rank for rank, key in enumerate(names)} for field, names in self._names.items()}

    def name(self, field: str, word: str) -> str:
        """Give what this is called that stands in a field of a row. It may come from outside: show it as plain text."""
        known = self._names.get(_ALIKE.get(field, field), {}).get(word)
        return known if known is not None else _readable(word)

    def rank(self, field: str, word: str) -> int:
        """Give its place in the plan's order; what the plan does not know comes last."""
        ranks = self._ranks.get(_ALIKE.get(field, field), {})
        return ranks.get(word, len(ranks))


def _told_apart(standards: dict[str, str]) -> dict[str, str]:
    """A name that several standards share would not tell them apart: then their ids do."""
    names = list(standards.values())
    return {key: name if name and names.count(name) == 1 else _readable(key) for key, name in standards.items()}


def _readable(word: str) -> str:
    return word[:1].upper() + word[1:].replace("_", " ")
