"""A dinner in full swing at the bistro, the same at every call: for pictures, and for whatever draws a floor."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk_app.cues.cue import Cue
from desk_app.floor.plan import Venue
from desk_app.floor.state import STAGES, Floor, Glass, Hold, Party, Table
from desk_app.floor.venue_file import read_venue

RESOURCES = Path(__file__).parents[2] / "resources"
SETS = {path.stem: path.read_text("utf-8") for path in (RESOURCES / "venues" / "standards").glob("*.toml")}
NOW = datetime(2026, 11, 20, 19, 42, tzinfo=UTC)
LASTS = {"water": 14.0, "beer": 20.0, "lemonade": 16.0}


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def ready_made(name: str) -> Venue:
    """Read one of the venues that come with Beforehand."""
    return read_venue((RESOURCES / "venues" / f"{name}.toml").read_text("utf-8"), SETS)


def glass_lasts(floor: Floor, party: str, seat: int) -> timedelta:
    return minutes(LASTS.get(floor.parties[party].glasses[seat].drink, 25.0))


def sit(
    floor: Floor, table: str, size: int, stage: str, since: float, glasses: str = "", course: str | None = None
) -> Party:
    """Seat a party ``since`` minutes in its stage; ``glasses`` as "water .7, beer .2" from seat 1 on, levels of now."""
    at = NOW - minutes(since)
    party = Party(id=f"p{table}", size=size, tables=[table], seated_at=at, since=at, stage=stage, course=course)
    for seat, words in enumerate(filter(None, glasses.split(", ")), start=1):
        drink, level = words.split()
        party.glasses[seat] = Glass(drink=drink, since=NOW, level=float(level))
    floor.parties[party.id] = party
    floor.tables[table].party = party.id
    return party


def cue(floor: Floor, table: str, name: str, urgency: str, due_in: float, seat: int | None = None) -> Cue:
    """A cue at a table that is due in so many minutes."""
    due = NOW + minutes(due_in)
    return Cue(
        id=f"{name}-{table}-{seat}",
        standard=name.lower().replace(" ", "_"),
        name=name,
        urgency=urgency,
        table=table,
        party=floor.tables[table].party,
        seat=seat,
        staff=None,
        role=None,
        raise_at=due - minutes(3),
        due_at=due,
        late_at=due + minutes(3),
        say=f"{name} at {table}",
        brief=name,
        why="",
    )


def empty_floor(venue: Venue) -> Floor:
    return Floor(venue=venue, tables={table: Table(id=table) for table in venue.tables})


def bistro_at_dinner() -> tuple[Floor, list[Cue]]:
    """The bistro at 19:42: every stage, every urgency, a hold, a table to reset, and one that two parties claim."""
    floor = empty_floor(ready_made("bistro"))
    sit(floor, "1", 2, "served", 24, "water .75, red .6", "mains")
    sit(floor, "2", 2, "served", 12, "water .22, water .5", "mains")
    sit(floor, "3", 4, "served", 4, "water .7, beer .45, water .4, water .9", "mains")
    sit(floor, "5", 2, "seated", 1)
    sit(floor, "6", 4, "ordered", 6, "water .9, water .8, beer .85")
    sit(floor, "8", 3, "check", 5, "water .1, lemonade .3")
    sit(floor, "9", 4, "served", 17, "water .35, water .3, water .75, water .6", "starters")
    sit(floor, "11", 4, "greeted", 3)
    sit(floor, "12", 4, "served", 31, "red .8, red .4, white .55, water .7", "dessert")
    sit(floor, "20", 2, "served", 8, "water .8, water .6", "starters")
    sit(floor, "22", 6, "served", 22, "water .7, water .4, beer .5, beer .5, water .8, lemonade .6", "mains")
    sit(floor, "23", 4, "served", 9, "water .6, water .7", "mains")
    for stool, glass in (
        ("B1", "beer .3"),
        ("B3", "beer .35"),
        ("B4", "beer .5"),
        ("B6", "beer .6"),
        ("B7", "water .7"),
    ):
        sit(floor, stool, 1, "served", 15, glass)
    floor.parties["p20"].tables.append("21")
    floor.tables["21"].party = "p20"
    floor.tables["7"].dirty = True
    floor.tables["24"].hold = Hold(NOW, until=NOW + minutes(18))
    floor.tables["6"].others.append("p6b")
    return floor, [
        cue(floor, "2", "Refill", "due", -0.5, seat=1),
        cue(floor, "3", "Check back", "late", -2.2),
        cue(floor, "5", "Greet", "soon", 1),
        cue(floor, "9", "Refill", "soon", 3, seat=1),
        cue(floor, "9", "Refill", "soon", 3, seat=2),
        cue(floor, "22", "Clear", "due", -1),
        cue(floor, "B3", "Another drink", "soon", 4, seat=1),
        cue(floor, "7", "Reset", "soon", 2),
    ]


def full_house(venue: Venue) -> tuple[Floor, list[Cue]]:
    """Any venue with a party at every table, each in another stage, each third with a cue."""
    floor = empty_floor(venue)
    cues = []
    for number, plan in enumerate(venue.tables.values()):
        glasses = ", ".join(("water .8", "beer .6", "red .4", "white .2")[seat % 4] for seat in range(plan.seats))
        sit(floor, plan.id, plan.seats, STAGES[number % len(STAGES)], number * 3, glasses)
        if number % 3 == 0:
            name = ("Check back", "Refill", "Dessert or check")[number // 3 % 3]
            cues.append(cue(floor, plan.id, name, ("soon", "due", "late")[number // 3 % 3], 2 - number // 3 % 3 * 2))
    return floor, cues
