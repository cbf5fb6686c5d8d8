"""The procedure is changed on screen: by a manager, in the venue's own text, and back again."""

import pytest

from desk_app.desk.refusal import Refusal
from desk_app.facts import VenueAdopted
from desk_app.floor.venue_file import read_venue
from desk_app.review.changing.changed_text import changed_text
from desk_app.review.changing.changes import changed_venue
from tests.support.houses import RESTAURANT, House, small_venue

SETS = {"restaurant": RESTAURANT}
SOONER = {"greet": {"due": {"after": "1 min"}}}

OWN = """# The house's own file.
[venue]
id = "own"
name = "Own"

[[standard]]  # the first of all
id = "greet"
per    = "party"
starts = ["party_seated"]
met_by = ["party_greeted"]
due    = { after = "2 min" }  # agreed in May
say    = "Greet"

# Who is here.
[[staff]]
id = "m1"
name = "Dora"
roles = ["manager"]
"""


def change(house: House, changes=SOONER, by: str | None = "m1", after: float = 0):
    return house.try_to("change_standards", after, changes=changes, by=by)


def plan(house: House) -> VenueAdopted:
    return [fact for fact in house.kept() if isinstance(fact, VenueAdopted)][-1]


def test_a_change_holds_from_now_on_and_says_who_made_it_and_what_it_is() -> None:
    house = House()
    change(house)
    house.seat()
    house.wait(0.75)
    assert house.standing() == ["greet"]
    assert (plan(house).by, plan(house).note) == ("m1", "Greet due after 1 min instead of 2")


def test_what_was_seated_before_is_held_to_the_new_standard_too() -> None:
    house = House()
    house.seat()
    house.wait(0.75)
    assert house.standing() == []
    change(house)
    house.wait(0)
    assert house.standing() == ["greet"]


@pytest.mark.parametrize("by", ["s1", "h1"])
def test_only_a_manager_changes_the_procedure(by: str) -> None:
    house = House()
    before = house.state()
    refused = change(house, by=by)
    assert isinstance(refused, Refusal)
    assert (refused.code, house.state()) == ("not_allowed", before)


def test_what_cannot_be_read_changes_nothing_and_says_why() -> None:
    house = House()
    before = house.state()
    refused = change(house, {"greet": {"due": {"after": "soon"}}})
    assert isinstance(refused, Refusal)
    assert (refused.field, house.state()) == ("changes", before)
    assert "“soon” is not a duration" in refused.message


def test_a_change_to_what_is_so_already_makes_nothing() -> None:
    house = House()
    own = {"greet": {"due": {"after": "2 min"}, "late": "1 min"}}
    change(house, own)
    kept = len(house.kept())
    change(house, own)
    assert len(house.kept()) == kept


def test_undo_brings_the_former_text_back() -> None:
    house = House()
    before = plan(house).toml
    change(house)
    house.ask("undo", 1, fact=plan(house).id, by="m1")
    assert (plan(house).toml, plan(house).by) == (before, "m1")
    assert plan(house).note == "Greet due after 2 min instead of 1"


def test_undo_in_a_later_shift_than_the_plan_finds_it_all_the_same() -> None:
    house = House()
    before = plan(house).toml
    house.ask("open_shift", by="m1")
    change(house)
    house.ask("undo", fact=plan(house).id, by="m1")
    assert plan(house).toml == before


def test_undo_of_a_change_is_a_managers_too() -> None:
    house = House()
    change(house)
    assert house.refuse("undo", fact=plan(house).id, by="s1").code == "not_allowed"


def test_only_the_newest_change_can_be_undone() -> None:
    house = House()
    change(house)
    first = plan(house).id
    change(house, {"greet": {"late": "3 min"}}, after=1)
    refused = house.refuse("undo", fact=first, by="m1")
    assert (refused.code, refused.message) == ("not_now", "The procedure was changed again since. Undo that first.")


def test_the_plan_that_the_house_began_with_is_not_undone() -> None:
    house = House()
    assert house.refuse("undo", fact=plan(house).id, by="m1").code == "bad_request"


def test_a_standard_that_is_off_raises_nothing_until_it_is_on_again() -> None:
    house = House()
    change(house, {"greet": None})
    assert plan(house).note == "Greet is no longer asked for"
    house.seat()
    house.wait(5)
    assert "greet" not in house.standing()
    change(house, {"greet": {}})
    assert plan(house).note == "Greet is asked for again"
    house.seat("13", "p2")
    house.wait(2.5)
    assert "greet" in house.standing()


def test_what_silences_a_standard_that_is_off_is_no_fault() -> None:
    silencers = [entry["inhibits"] for entry in read_venue(small_venue(), SETS).standards if "inhibits" in entry]
    named = {name for names in silencers for name in names if name != "*"}
    assert named
    house = House()
    answer = change(house, dict.fromkeys(named))
    assert not isinstance(answer, Refusal)


def test_the_rest_of_the_file_stays_as_it_was_written() -> None:
    text = changed_text(OWN, {}, {"greet": {"due": {"after": "90 s"}, "late": "2 min"}})
    assert 'due    = {after = "90 s"}  # agreed in May' in text
    kept = [line for line in OWN.splitlines() if not line.startswith("due")]
    assert [line for line in text.splitlines() if line in kept] == kept


def test_a_file_without_a_standard_of_its_own_gets_its_first_after_a_blank_line() -> None:
    toml = small_venue()
    added = changed_text(toml, SETS, {"greet": None})
    assert added == toml + '\n[[standard]]\nid = "greet"\noff = true\n'


@pytest.mark.parametrize(
    "changes",
    [
        SOONER,
        {"greet": None},
        {"greet": {"late": None}, "refill": {"due": {"learned": "drink", "at_level": 0.5, "otherwise": "9 min"}}},
        {"wave": {"per": "party", "starts": ["party_left"], "due": {"after": "1 min"}, "say": "Wave “goodbye”\n\\"}},
    ],
    ids=["a time", "off", "two of a set", "new"],
)
@pytest.mark.parametrize("toml", [small_venue(), small_venue().rstrip(), "\ufeff" + small_venue(), OWN])
def test_the_text_says_what_the_change_says(toml: str, changes) -> None:
    known = {str(entry["id"]) for entry in read_venue(toml, SETS).standards}
    fitting = {name: change for name, change in changes.items() if name in known or (change and "per" in change)}
    if not fitting:
        pytest.skip("none of it is in this file")
    after = read_venue(changed_text(toml, SETS, fitting), SETS)
    wanted = changed_venue(read_venue(toml, SETS), fitting)
    assert (after.standards, after.standards_off) == (wanted.standards, wanted.standards_off)
