"""Undo: any fact of the shift that nothing later stands on is as if it had never been."""

import pytest

from tests.support.houses import House, told


@pytest.fixture
def house() -> House:
    house = House()
    house.seat("12", "p1", 3)
    return house


def last(house: House) -> str:
    return house.desk.shift_facts[-1].id


TURN = [
    ("open_shift", {}),
    ("greet", {"table": "12"}),
    ("take_order", {"table": "12"}),
    ("serve_drink", {"table": "12", "seat": 1, "drink": "water"}),
    ("refill", {"table": "12"}),
    ("glance", {"table": "12", "seat": 1, "level": 0.5}),
    ("decline", {"table": "12", "seat": 1}),
    ("serve_course", {"table": "12", "course": "mains"}),
    ("clear_course", {"table": "12", "course": "mains"}),
    ("check_back", {"table": "12", "found": "happy"}),
    ("ask", {"table": "12", "about": "refill"}),
    ("move", {"party": "p1", "tables": ["21"]}),
    ("present_check", {"party": "p1"}),
    ("take_payment", {"party": "p1"}),
    ("leave", {"party": "p1"}),
    ("reset", {"table": "21"}),
    ("hold", {"table": "21"}),
    ("release", {"table": "21"}),
    ("run_out", {"drink": "beer"}),
    ("back_in", {"drink": "beer"}),
    ("sign_in", {"staff": "s1"}),
    ("sign_out", {"staff": "s1"}),
    ("assign_section", {"section": "A", "staff": "s2"}),
    ("note", {"text": "x"}),
    ("close_shift", {}),
]


def test_every_step_can_be_undone_and_done_again(house):
    for do, fields in TURN:
        before = house.state()
        answer = house.ask(do, **fields)
        after = house.state()
        (undone,) = house.ask("undo", fact=answer.facts[0].id).facts
        assert house.state() == before, do
        house.ask("undo", fact=undone.id)
        assert house.state() == after, do


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        (("greet", {"table": "12"}), None, None),
        (("serve_drink", {"table": "12", "seat": 1, "drink": "water"}), ("refill", {"table": "12"}), "Filled at 12"),
        (("leave", {"table": "12"}), ("seat", {"tables": ["12"], "size": 2}), "Seated 2 at 12"),
        (("run_out", {"drink": "beer"}), ("back_in", {"drink": "beer"}), "Back in: beer"),
        (("hold", {"table": "13"}), ("release", {"table": "13"}), "Released 13"),
        (("sign_in", {"staff": "s1"}), ("sign_out", {"staff": "s1"}), "1 signed out"),
        (("open_shift", {}), ("close_shift", {}), "Shift closed"),
    ],
)
def test_what_something_stands_on_is_not_undone_before_it(house, first, then, words):
    fact = house.ask(first[0], **first[1]).facts[0]
    if then is None:
        house.ask("undo", fact=fact.id)
        return
    later = house.ask(then[0], **then[1]).facts[0]
    refusal = house.refuse("undo", fact=fact.id)
    assert (refusal.code, refusal.field) == ("not_now", "fact")
    assert words in refusal.message
    house.ask("undo", fact=later.id)
    house.ask("undo", fact=fact.id)


def test_a_seating_with_a_later_step_names_that_step(house):
    seated = house.desk.shift_facts[-1].id
    house.ask("greet", table="12")
    assert "Greeted 12" in house.refuse("undo", fact=seated).message


def test_undo_brings_back_the_cue_that_the_tap_had_answered(house):
    house.wait(2)
    cue = house.cue("greet").id
    greeted = house.ask("greet", table="12").facts[0]
    answer = house.ask("undo", 1, fact=greeted.id)
    assert [back.id for back in answer.raised] == [cue]
    assert house.cue("greet").urgency == "late"


def test_undo_takes_away_the_cue_that_the_tap_had_started(house):
    course = house.ask("serve_course", table="12", course="mains").facts[0]
    house.wait(2)
    assert "check_back" in house.standing()
    answer = house.ask("undo", fact=course.id)
    assert ("check_back", "retracted") in told(answer)["ended"]
    assert "check_back" not in house.standing()


def test_a_cue_that_undo_lets_speak_at_last_is_raised_now(house):
    greeted = house.ask("greet", 0.5, table="12").facts[0]
    answer = house.ask("undo", 20, fact=greeted.id)
    assert "greet" in told(answer)["raised"]
    raised = [fact for fact in house.kept() if fact.kind == "cue_raised" and fact.standard == "greet"]
    assert [fact.at for fact in raised] == [house.now]


def test_undo_of_a_snooze_brings_the_cue_back(house):
    house.wait(2)
    cue = house.cue("greet").id
    snoozed = house.ask("snooze", cue=cue, minutes=30).facts[0]
    assert told(house.ask("undo", fact=snoozed.id))["raised"] == ["greet"]


def test_undo_of_an_ask_takes_it_off_the_houses_account(house):
    asked = house.ask("ask", table="12", about="order").facts[0]
    assert house.desk.tally.asked_first == 1
    house.ask("undo", fact=asked.id)
    assert house.desk.tally.asked_first == 0
    assert "asked_order" not in house.standing()


def test_what_was_raised_for_an_undone_tap_is_not_counted(house):
    course = house.ask("serve_course", table="12", course="mains").facts[0]
    house.wait(2)
    house.ask("undo", fact=course.id)
    assert "check_back" not in house.desk.tally.rows or house.desk.tally.rows["check_back"].raised == 0


def test_a_fact_is_undone_once(house):
    greeted = house.ask("greet", table="12").facts[0]
    house.ask("undo", fact=greeted.id)
    assert house.refuse("undo", fact=greeted.id).code == "not_now"


def test_an_undo_is_taken_back_once(house):
    greeted = house.ask("greet", table="12").facts[0]
    undone = house.ask("undo", fact=greeted.id).facts[0]
    house.ask("undo", fact=undone.id)
    assert house.refuse("undo", fact=undone.id).code == "not_now"
    house.ask("undo", fact=greeted.id)
    assert house.desk.floor.parties["p1"].stage == "seated"


def test_what_the_desk_wrote_itself_is_not_undone(house):
    house.wait(2)
    raised = next(fact for fact in house.desk.shift_facts if fact.kind == "cue_raised")
    adopted = house.desk.shift_facts[0]
    for fact in (raised, adopted):
        assert house.refuse("undo", fact=fact.id).code == "bad_request"


def test_the_last_shift_is_out_of_reach(house):
    greeted = house.ask("greet", table="12").facts[0]
    house.ask("open_shift")
    assert house.refuse("undo", fact=greeted.id).code == "unknown_fact"


def test_undo_reaches_over_a_restart(house):
    house.ask("open_shift")
    before = house.state()
    greeted = house.ask("greet", table="12").facts[0]
    house.reopen()
    house.ask("undo", fact=greeted.id)
    assert house.state() == before


def test_an_undone_seating_frees_the_table(house):
    house.ask("undo", fact=last(house))
    house.seat("12", "p2")


def test_undo_says_that_the_whole_floor_may_have_changed(house):
    assert house.ask("undo", fact=last(house)).changed.house


def test_an_undo_far_back_in_a_long_shift_is_as_if_it_had_never_been(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folded again from a checkpoint in between, or from the shift's beginning: the same house."""
    from desk_app.desk import memory

    monkeypatch.setattr(memory, "CHECKPOINT_EVERY", 10)
    with_it, without_it = House(), House()
    for house in (with_it, without_it):
        house.seat("12", "p1")
        house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    (asked,) = with_it.ask("ask", table="12", about="help").facts
    for house in (with_it, without_it):
        for _ in range(40):
            house.ask("refill", 0.5, table="12", seat=1, level=0.5)
    with_it.ask("undo", fact=asked.id)
    (undone,) = [fact for fact in with_it.kept() if fact.kind == "retracted"]
    assert with_it.desk.floor.parties == without_it.desk.floor.parties
    assert with_it.standing() == without_it.standing()
    with_it.ask("undo", fact=undone.id)
    assert with_it.desk.tally.asked_first == 1


def test_who_may_not_open_a_shift_may_not_take_it_back() -> None:
    house = House()
    (opened,) = house.ask("open_shift", by="m1").facts
    assert house.refuse("undo", fact=opened.id, by="s1").code == "not_allowed"
    house.ask("undo", fact=opened.id, by="m1")


def test_time_goes_on_after_a_restart_from_the_undo_and_not_from_what_was_undone() -> None:
    house = House()
    (note,) = house.ask("note", 5, text="x").facts
    house.ask("undo", 5, fact=note.id)
    house.reopen()
    assert house.refuse("note", -1, text="y").code == "time_ran_backwards"
