"""Staff skip taps, because they carry plates: what a later step says about the earlier ones.

Each entry: a step, and the earlier steps it implies, with the fields that matter to a standard's conditions. What is
only implied happened some time before: a standard that asks for the step itself says ``where implied != true``.
"""

from typing import Final

Step = tuple[str, dict[str, str | bool]]

_GREETED: Final[Step] = ("party_greeted", {"implied": True})
_DRINKS_ORDERED: Final[Step] = ("order_taken", {"of": "drinks", "implied": True})
_ORDERED: Final[Step] = ("order_taken", {"of": "all", "implied": True})
_SERVED: Final[Step] = ("course_served", {"implied": True})
_PRESENTED: Final[Step] = ("check_presented", {"implied": True})

IMPLIED: Final[dict[str, tuple[Step, ...]]] = {
    "party_seated": (("table_reset", {"implied": True}),),
    "order_taken": (_GREETED,),
    "drink_served": (_GREETED, _DRINKS_ORDERED),
    "course_served": (_GREETED, _DRINKS_ORDERED, _ORDERED),
    "course_cleared": (_GREETED, _DRINKS_ORDERED, _ORDERED, _SERVED),
    "checked_back": (_GREETED,),
    "check_presented": (_GREETED, _DRINKS_ORDERED, _ORDERED, _SERVED),
    "check_paid": (_GREETED, _DRINKS_ORDERED, _ORDERED, _SERVED, _PRESENTED),
}

ENDS_EVERYTHING: Final = {
    "party_left": "implied",
    "party_seated": "implied",
    "vehicle_departed": "implied",
    "party_left_queue": "lapsed",
}
"""The steps after which nothing that ran for the party is open any more, and how it ends."""
