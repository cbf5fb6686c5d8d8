"""A floor of any number of tables, all of them taken, with a glass at every seat: for measurements."""

import math
import random

from desk_app.cues.cue import Cue
from desk_app.floor.plan import Area, TablePlan, Venue
from desk_app.floor.state import STAGES, Floor
from tests.support.sample_floor import cue, empty_floor, sit

SHAPES = ("round", "square", "booth", "round")
DRINKS = ("water", "water", "beer", "red", "lemonade")
PITCH = 2.1


def crowded_floor(tables: int, glasses: int = 4) -> tuple[Floor, list[Cue]]:
    """Give a full house in rows and columns of a wide window's shape; one table in eight has a cue."""
    chance = random.Random(tables)
    columns = math.ceil(math.sqrt(tables * 16 / 9))
    plans = {
        str(number): TablePlan(
            id=str(number),
            area="hall",
            section="A",
            seats=glasses,
            shape=SHAPES[number % len(SHAPES)],
            x=0.6 + PITCH * ((number - 1) % columns),
            y=0.6 + PITCH * ((number - 1) // columns),
            width=0.9,
            height=0.9,
        )
        for number in range(1, tables + 1)
    }
    hall = Area(id="hall", name="Hall", width=PITCH * columns, height=PITCH * math.ceil(tables / columns))
    floor = empty_floor(Venue(id="hall", name="Hall", areas={"hall": hall}, tables=plans))
    cues = []
    for number, table in enumerate(plans):
        levels = (f"{chance.choice(DRINKS)} {chance.uniform(0.3, 1):.3f}" for _ in range(glasses))
        sit(floor, table, glasses, chance.choice(STAGES), chance.uniform(0, 50), ", ".join(levels))
        if number % 8 == 0:
            cues.append(cue(floor, table, "Check back", ("soon", "due")[number % 16 // 8], 1))
    return floor, cues
