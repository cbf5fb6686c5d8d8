"""A plan becomes the venue's, or is refused whole."""

import tomllib

import pytest

from desk_app.desk.refusal import Refusal
from desk_app.floor.venue_faults import VenueFault
from tests.support.houses import House, minutes, small_venue

STANDARD = """
[[standard]]
id = "greet"
per = "party"
starts = ["party_seated"]
met_by = ["party_greeted"]
due = { after = "2 min" }
say = "Greet"
answers = [{ label = "Done", %s }]
"""


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ('do = "greeet", table = "{table}"', "Did you mean “greet”?"),
        ('do = "greet", tabel = "{table}"', "Did you mean “table”?"),
    ],
)
def test_an_answer_that_is_no_request_is_refused_with_its_line(answer: str, said: str) -> None:
    house = House()
    before = house.state()
    with pytest.raises(VenueFault) as refused:
        house.adopt(small_venue(STANDARD % answer))
    (fault,) = refused.value.faults
    assert said in fault.cure
    assert small_venue(STANDARD % answer).splitlines()[fault.line - 1].startswith("answers")
    assert house.state() == before


def test_the_plan_in_force_is_not_adopted_twice() -> None:
    house = House()
    assert house.adopt(small_venue()).facts == ()


def test_adopting_and_undoing_read_a_plan_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    really = tomllib.loads
    monkeypatch.setattr(tomllib, "loads", lambda text: read.append(text) or really(text))
    house = House(more="# This plan was not read before.")
    seated = house.seat().facts[0]
    house.ask("undo", fact=seated.id)
    house.reopen()
    assert sum("not read before" in text for text in read) == 1


def test_nothing_happens_before_what_has_happened() -> None:
    house = House()
    house.seat(after=5)
    earlier = house.now - minutes(1)
    for answer in (house.desk.wake(earlier), house.desk.handle({"do": "tick"}, earlier)):
        assert isinstance(answer, Refusal)
        assert answer.code == "time_ran_backwards"


def test_cues_go_on_under_a_plan_changed_in_the_middle_of_a_shift() -> None:
    house = House()
    house.seat()
    house.wait(1.5)
    house.adopt(small_venue(STANDARD % 'do = "greet", table = "{table}"'))
    house.wait(1)
    assert house.standing() == ["greet"]
    house.ask("greet", table="12")
    assert house.standing() == []


def test_a_cue_of_a_standard_that_is_out_of_force_is_told_to_have_ended() -> None:
    house = House()
    house.seat()
    house.wait(1.5)
    answer = house.adopt(small_venue(""))
    assert [(ended.cue.standard, ended.how) for ended in answer.ended] == [("greet", "lapsed")]
    assert house.standing() == []
    assert "cue_ended" in house.kinds()
