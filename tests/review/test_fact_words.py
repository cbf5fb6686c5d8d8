"""Each kind of fact has one sentence, in which people, drinks and places have their names, and guests none."""

from datetime import UTC, datetime

import pytest

from desk_app.facts import KINDS, UnknownFact
from desk_app.review.telling.fact_words import _SAY, fact_words
from tests.support.houses import SIX, House, minutes
from tests.support.stops import Door, Stop


def words_of(house: House, do: str, after: float = 0, **fields) -> list[str]:
    """Give the sentences of the facts that a request makes, said of the floor as it stood before."""
    before = len(house.kept())
    held = House.__new__(House)
    held.journal, held.ids, held.singly = house.journal, house.ids, True
    held.reopen()
    house.ask(do, after, **fields)
    raised = {fact.cue: fact for fact in house.kept() if fact.kind == "cue_raised"}
    return [fact_words(fact, held.desk.floor, raised) for fact in house.kept()[before:]]


def test_every_kind_of_fact_has_its_sentence():
    assert set(_SAY) == set(KINDS)


def test_a_fact_of_a_newer_version_is_told_by_its_kind():
    house = House()
    newer = UnknownFact(id="x", at=SIX, kind="robot_arrived", raw=b"{}")
    assert fact_words(newer, house.desk.floor) == "Robot arrived"


def test_a_dinner_reads_as_staff_would_tell_it():
    house = House()
    assert words_of(house, "sign_in", staff="s1", section="A") == ["Ann signed in for Window"]
    assert words_of(house, "seat", tables=["12"], party="p1", size=3) == ["Seated 3 at 12"]
    assert words_of(house, "take_order", 0.5, table="12", of="drinks") == ["Drinks ordered at 12"]
    assert words_of(house, "serve_drink", 1, table="12", seat=2, drink="red") == ["Red wine to 12, seat 2"]
    assert words_of(house, "refill", 1, table="12", seat=2, level=0.25) == ["Filled at 12, seat 2: it was ¼ full"]
    assert words_of(house, "glance", 0, table="12", seat=2, level=0.5) == ["Glass at 12, seat 2, seen half full"]
    assert words_of(house, "serve_course", 1, table="12", course="mains") == ["Mains to 12"]
    assert words_of(house, "check_back", 0.5, table="12", found="problem")[-1] == "Checked back at 12: a problem"
    assert words_of(house, "ask", 0, table="12", about="check")[0] == "12 asked: check"
    assert words_of(house, "run_out", 0, drink="beer") == ["Beer is out"]
    assert words_of(house, "note", 0, text="Two menus torn", about="11") == ["Note about 11: Two menus torn"]
    assert words_of(house, "leave", 0, table="12")[0] == "12 left"


def test_a_wait_is_told_by_the_size_of_the_party_never_by_its_name():
    door = Door()
    told = words_of(door, "arrive", party="p1", size=4, name="Ada Lovelace", phone="+44 20 7946 0000")
    assert told == ["Party of 4 waits in “Waiting for a table”", "Name or details taken"]
    assert words_of(door, "quote", 0.1, party="p1", minutes=20)[-1] == "Party of 4 told 20 min"
    assert words_of(door, "update_wait", 3, party="p1", minutes=15)[-1] == "Party of 4 told anew 15 min"
    gone = words_of(door, "leave_queue", 1, party="p1", how="gave_up")
    assert "Party of 4 gave up" in gone


def test_a_cue_about_a_party_names_it_within_its_sentence():
    door = Door()
    door.guests("p1", 4)
    door.wait(3)
    raised = [fact for fact in door.kept() if fact.kind == "cue_raised"]
    told = [fact_words(fact, door.desk.floor) for fact in raised]
    assert told
    assert all(words.startswith("Cue: ") and ", party of 4" in words for words in told)


def test_a_vehicle_is_told_with_its_riders():
    stop = Stop()
    stop.rider("r1", 2)
    assert words_of(stop, "ticket", party="r1", vehicle="7")[0].startswith("Party of 2: ticket for the 7, in ")
    assert words_of(stop, "depart", 0.2, vehicle="7")[0] == "The 7 left with 2"
    assert words_of(stop, "hear_from", 5, vehicle="7", minutes=9, note="traffic")[-1] == (
        "Heard from the 7: back in 9 min, traffic"
    )
    assert words_of(stop, "return", 5, vehicle="7")[-1] == "The 7 is back"


def test_a_cue_is_told_with_its_standard_its_table_and_whose_it_is():
    house = House()
    house.ask("sign_in", staff="s1")
    house.seat()
    assert words_of(house, "tick", 1) == ["Cue: Greet at 12, for Ann"]
    cue = house.cue("greet").id
    assert words_of(house, "snooze", 0, cue=cue, minutes=3) == [
        "Snoozed Greet at 12 for 3 min",
        "Cue over: Greet at 12: snoozed",
    ]
    house.wait(4)
    assert words_of(house, "pass", 0, cue=cue, staff="s2") == ["Passed Greet at 12 to Ben"]
    assert words_of(house, "dismiss", 0, cue=cue, why="regulars")[0] == "Dismissed Greet at 12: regulars"


def test_a_note_of_several_lines_is_one_line_in_the_log():
    assert words_of(House(), "note", text="two\nlines\t{at}") == ["Note: two lines {at}"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_sentence_is_one_line_for_names_nobody_knows(kind):
    """Whatever a fact says, of an empty floor too, it has a sentence: a log never has a hole."""
    at = datetime(2026, 11, 21, 18, tzinfo=UTC)
    fields = {
        "id": "x", "at": at, "party": "p9", "tables": ("99",), "table": "99", "size": 2, "seat": 1, "drink": "rum",
        "level": 0.5, "course": "soup", "about": "help", "item": "fish", "staff": "s9", "section": "Z", "text": "hi",
        "fact": "y", "toml": "", "until": at + minutes(5), "promised_at": at + minutes(5), "minutes": 4.0,
        "how": "met", "leaves_at": at, "ride_minutes": 3.0, "vehicle": "7", "cue": "c", "standard": "greet",
        "per": "party", "subject": "p9", "due_at": at, "why": "no", "asset": "lamp", "for_": at,
    }  # fmt: skip
    made = KINDS[kind](**{name: value for name, value in fields.items() if name in KINDS[kind].__struct_fields__})
    words = fact_words(made, House().desk.floor)
    assert words
    assert "None" not in words
