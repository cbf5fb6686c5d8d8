"""A party's evening, and a table's, told from beginning to end."""

import itertools

from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.pages.shelf import Shelf
from desk_app.review.telling.story import pages_of_party, story_of_party, story_of_table
from tests.support.houses import SIX, House, minutes
from tests.support.stops import Door, Stop


def shelf_of(house: House) -> Shelf:
    shelf = Shelf(MemoryFacts(house.journal), MemoryPages())
    shelf.catch_up()
    return shelf


def of_party(house: House, party: str):
    shelf = shelf_of(house)
    return story_of_party(shelf, shelf.heads, party)


def of_table(house: House, table: str):
    shelf = shelf_of(house)
    return story_of_table(shelf, shelf.heads, table)


def _between(times: list) -> list[float]:
    return [(later - earlier) / minutes(1) for earlier, later in itertools.pairwise(times)]


def dinner() -> House:
    """Two parties at once: 12 has water and asks for more, 11 only sits there."""
    house = House()
    house.ask("sign_in", staff="s1")
    house.seat("12", "p1", 3)
    house.seat("11", "p2", 2)
    house.ask("greet", 0.5, table="12", by="s1")
    house.ask("serve_drink", 1.5, table="12", seat=1, drink="water")
    house.ask("ask", 7, table="12", about="refill", seat=1)
    house.ask("refill", 1, table="12", seat=1)
    house.ask("leave", 1, table="12")
    house.ask("reset", 3, table="12")
    return house


def test_a_party_is_told_with_the_minutes_between_and_without_the_others():
    lines = of_party(dinner(), "p1")
    assert [line.minutes for line in lines] == [None, *_between([line.at for line in lines])]
    told = [((line.at - SIX) / minutes(1), line.words) for line in lines if not line.cue]
    assert told == [
        (0.0, "Seated 3 at 12"),
        (0.5, "Greeted 12"),
        (2.0, "Water to 12, seat 1"),
        (9.0, "12 asked: refill"),
        (10.0, "Filled at 12, seat 1"),
        (11.0, "12 left"),
    ]


def test_every_line_opens_its_fact_and_names_who_did_it():
    house = dinner()
    lines = of_party(house, "p1")
    facts = dict(enumerate(house.kept(), 1))
    assert all(facts[line.number].at == line.at and facts[line.number].kind == line.kind for line in lines)
    assert next(line for line in lines if line.kind == "party_greeted").by == "Ann"


def test_the_cues_about_it_are_told_and_nobody_elses():
    cues = [line for line in of_party(dinner(), "p1") if line.cue]
    assert "Cue over: They asked at 12, seat 1: done" in [line.words for line in cues]
    assert all("11" not in line.words for line in cues)


def test_what_the_desk_believed_of_the_glass_stands_beside_the_ask():
    """Water lasts 14 minutes: seven after it was served, half of it is left."""
    asked = next(line for line in of_party(dinner(), "p1") if line.kind == "guest_asked")
    assert asked.believed == "believed seat 1: half full"


def test_a_glass_that_stood_dry_says_for_how_long():
    """Water lasts 14 minutes, half a glass 7: filled after 17, and 9 minutes after it was seen half full."""
    house = House()
    house.seat("12")
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("refill", 17, table="12")
    house.ask("glance", 1, table="12", seat=1, level=0.5)
    house.ask("refill", 9, table="12", seat=1)
    filled = [line.believed for line in of_party(house, "p1") if line.kind == "drink_refilled"]
    assert filled == ["believed seat 1: empty for 3 min", "believed seat 1: empty for 2 min"]


def test_a_snooze_is_told_with_its_cue():
    house = House()
    house.seat("12")
    house.wait(1.5)
    house.ask("snooze", cue=house.cue("greet").id, minutes=2)
    assert "Snoozed Greet at 12 for 2 min" in [line.words for line in of_party(house, "p1")]


def test_promises_are_told_with_what_became_of_them():
    """Told ten minutes at six, told five more at 18:08, seated at 18:20: renewed, then broken by seven minutes."""
    door = Door()
    door.guests("p1", 2)
    door.ask("quote", party="p1", minutes=10)
    door.ask("update_wait", 8, party="p1", minutes=5)
    door.ask("seat", 12, party="p1", tables=["12"])
    told = [(line.words, line.promise) for line in of_party(door, "p1") if line.promise]
    assert told == [
        ("Party of 2 told anew 5 min", "promise renewed"),
        ("Seated 2 at 12", "promise broken, 7 min over"),
    ]


def test_of_those_who_ride_together_each_is_told_their_own_promise():
    """Both are told 18:05; one is told anew at 18:14, too late, for 18:18. They leave at 18:15."""
    stop = Stop()
    for rider in ("r1", "r2"):
        stop.rider(rider)
        stop.ask("ticket", party=rider, vehicle="7")
    stop.ask("update_wait", 14, party="r2", minutes=4)
    stop.ask("depart", 1, vehicle="7")
    told = {rider: [line.promise for line in of_party(stop, rider) if line.promise] for rider in ("r1", "r2")}
    assert told == {"r1": ["promise broken, 10 min over"], "r2": ["promise broken, 9 min over", "promise kept"]}


def test_a_line_says_how_many_they_are_and_where_they_sit_or_sat():
    house = House()
    house.ask("arrive", party="p1", size=2)
    house.ask("seat", 1, party="p1", tables=["12"])
    house.ask("move", 1, party="p1", tables=["21"])
    house.ask("leave", 1, table="21")
    lines = [(line.size, line.tables) for line in of_party(house, "p1") if not line.cue]
    assert lines == [(2, ()), (2, ("12",)), (2, ("21",)), (2, ("21",))]


def test_what_was_undone_is_not_told():
    house = House()
    house.seat("12")
    slip = house.ask("ask", 1, table="12", about="help").facts[0]
    house.ask("undo", fact=slip.id)
    assert [line.kind for line in of_party(house, "p1") if not line.cue] == ["party_seated"]


def test_a_table_is_told_with_its_parties_in_turn():
    house = dinner()
    house.seat("12", "p3", 1, after=1)
    lines = of_table(house, "12")
    parties = list(dict.fromkeys(line.party for line in lines))
    assert parties == ["p1", None, "p3"]
    assert "12 reset" in [line.words for line in lines if line.party is None]


def test_a_party_that_moved_belongs_to_both_tables():
    house = House()
    house.seat("12")
    house.ask("move", 1, party="p1", tables=["21"])
    house.ask("greet", 1, table="21")
    assert [line.kind for line in of_table(house, "12") if not line.cue] == ["party_seated", "party_moved"]
    assert [line.kind for line in of_table(house, "21") if not line.cue] == ["party_moved", "party_greeted"]


def test_a_story_goes_on_over_the_end_of_a_shift():
    house = House()
    house.ask("open_shift")
    house.seat("12")
    house.ask("close_shift", 59)
    house.ask("open_shift", 1)
    house.ask("greet", 1, table="12")
    lines = [line for line in of_party(house, "p1") if not line.cue]
    assert [(line.kind, line.at) for line in lines] == [
        ("party_seated", SIX),
        ("party_greeted", SIX + minutes(61)),
    ]


def pages(house: House, party: str, on: int) -> list[int]:
    """Give the places, among all pages, of those that tell of a party, asked on one of them."""
    shelf = shelf_of(house)
    firsts = [head.first for head in shelf.heads]
    return [firsts.index(head.first) for head in pages_of_party(shelf, shelf.heads[on], party)]


def test_a_party_is_told_on_every_page_while_it_is_there_and_on_no_other():
    """Booked in the first shift, nothing of it in the second, seated in the third, gone in the fourth of five.

    What was kept before any shift was opened is a page too.
    """
    house = House()
    house.ask("open_shift")
    house.ask("book", party="p1", size=2, **{"for": (house.now + minutes(200)).isoformat()})
    seat, leave = ("seat", {"party": "p1", "tables": ["12"]}), ("leave", {"table": "12"})
    for steps in ((), (seat,), (leave,), ()):
        house.ask("close_shift", 30)
        house.ask("open_shift", 30)
        for do, fields in steps:
            house.ask(do, 1, **fields)
    assert [pages(house, "p1", on) for on in (1, 3, 4)] == [[1, 3, 4]] * 3
    assert pages(house, "p1", 5) == []


def test_nobody_has_no_story():
    house = House()
    assert of_party(house, "p9") == []
    assert story_of_party(shelf_of(house), [], "p1") == []
