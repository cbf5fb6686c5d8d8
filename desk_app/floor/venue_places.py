"""Whether what the plan places lies inside its area."""

import math

from desk_app.floor.plan import Area, TablePlan, Wall
from desk_app.floor.venue_faults import shown

_SLACK = 0.005
"""Metres; half a centimetre is rounding."""

Box = tuple[float, float, float, float]


def bounding_box(table: TablePlan) -> Box:
    """Give left, top, right and bottom of the table as it stands, in metres; a turned table takes more room."""
    circle = table.shape == "round" and table.width == table.height
    turned = 0.0 if circle else math.radians(table.turned)
    wide = abs(table.width * math.cos(turned)) + abs(table.height * math.sin(turned))
    high = abs(table.width * math.sin(turned)) + abs(table.height * math.cos(turned))
    middle_x, middle_y = table.x + table.width / 2, table.y + table.height / 2
    return middle_x - wide / 2, middle_y - high / 2, middle_x + wide / 2, middle_y + high / 2


def outside(placed: TablePlan | Wall, area: Area) -> tuple[str, str, str] | None:
    """Give the key to mend, what is wrong, and the cure, where a table or wall leaves its area; else None."""
    if isinstance(placed, Wall):
        x_spans, y_spans = {"x1": placed.x1, "x2": placed.x2}, {"y1": placed.y1, "y2": placed.y2}
        name = "The wall"
    else:
        left, top, right, bottom = bounding_box(placed)
        x_spans, y_spans = {"x": right if left >= -_SLACK else left}, {"y": bottom if top >= -_SLACK else top}
        name = f"Table “{shown(placed.id)}”"
    for spans, limit, along in ((x_spans, area.width, "wide"), (y_spans, area.height, "high")):
        for key, reach in spans.items():
            if not -_SLACK <= reach <= limit + _SLACK:
                what = f"{name} reaches to {reach:.2f}, and “{shown(area.id)}” is {limit:g} metres {along}."
                return key, what, "Move it, or make the area larger."
    return None
