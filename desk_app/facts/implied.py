"""Staff skip taps, because they carry plates: what a later step says about the earlier ones.

Each entry: a step, and the earlier steps it implies, with the fields that matter to a standard's conditions.
"""

from typing import Final

Step = tuple[str, dict[str, str]]

_GREETED: Final[Step] = ("party_greeted", {})
_DRINKS_ORDERED: Final[Step] = ("order_taken", {"of": "drinks"})
_ORDERED: Final[Step] = ("order_taken", {"of": "all"})
_SERVED: Final[Step] = ("course_served", {})
_PRESENTED: Final[Step] = ("check_presented", {})

IMPLIED: Final[dict[str, tuple[Step, ...]]] = {
    "party_seated": (("table_reset", {}),),
    "order_taken": (_GREETED,),
    "drink_served": (_GREETED, _DRINKS_ORDERED),
    "course_served": (_GREETED, _DRINKS_ORDERED, _ORDERED),
    "checked_back": (_GREETED,),
    "check_presented": (_GREETED, _DRINKS_ORDERED, _ORDERED, _SERVED),
    "check_paid": (_GREETED, _DRINKS_ORDERED, _ORDERED, _SERVED, _PRESENTED),
}

ENDS_EVERYTHING: Final = "party_left"
"""The step after which nothing of the party is open any more."""
