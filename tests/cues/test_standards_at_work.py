"""What else a standard may say: when, repeat, at_most, quiet, inhibits, role, escalate; and what becomes of a cue."""

from desk_app.desk.answer import Answer
from tests.support.houses import House, minutes, told


def standard(name: str = "it", **keys: str) -> str:
    given = {"per": '"party"', "starts": '["party_seated"]', "due": '{ after = "10 min" }', "say": f'"{name}"'} | keys
    return f'\n[[standard]]\nid = "{name}"\n' + "".join(f"{key} = {value}\n" for key, value in given.items())


def test_when_is_a_condition_on_the_subject():
    house = House(standard(when="'size >= 3'"))
    house.seat("12", "p1", 2)
    house.seat("21", "p2", 3)
    house.wait(10)
    assert [cue.party for cue in house.cues()] == ["p2"]


def test_when_may_speak_of_the_table_the_stage_and_the_drink():
    for condition, holds in {
        "section = 'A'": True,
        "section = 'B'": False,
        "shape = 'square' and seats > 3": True,
        "stage = 'greeted' and glasses = 1": True,
        "drink = 'water'": True,
        "out = true": False,
        "refill != true": False,
        "course != 'mains'": True,
        "course = 'mains'": False,
        "nonsense = 'x'": False,
    }.items():
        house = House(standard(per='"glass"', starts='["drink_served"]', when=f'"{condition}"'))
        house.seat()
        house.ask("serve_drink", table="12", seat=1, drink="water")
        house.wait(10)
        assert bool(house.cues()) is holds, condition


def test_a_trigger_may_have_its_own_condition():
    house = House(standard(starts="['course_served where course = \"mains\"']"))
    house.seat()
    house.ask("serve_course", table="12", course="starters")
    assert house.desk.next_at is None
    house.ask("serve_course", table="12", course="mains")
    assert house.desk.next_at is not None


def test_repeat_starts_again_when_it_was_met():
    house = House(standard(met_by='["checked_back"]', repeat='"30 min"', soon='"0 s"'))
    house.seat()
    house.wait(10)
    first = house.cue("it").id
    house.ask("check_back", table="12")
    assert house.standing() == []
    assert house.desk.next_at == house.now + minutes(30)
    house.wait(30)
    assert house.cue("it").id != first


def test_at_most_says_how_often():
    house = House(standard(met_by='["checked_back"]', repeat='"30 min"', at_most="2"))
    house.seat()
    for raised in (["it"], ["it"], []):
        assert told(house.wait(40))["raised"] == raised
        house.ask("check_back", table="12")


def test_what_has_its_own_standard_starts_again_with_each_start():
    house = House(standard(starts='["course_served"]'))
    house.seat()
    house.ask("serve_course", table="12", course="starters")
    house.ask("serve_course", 9, table="12", course="mains")
    assert told(house.wait(7))["raised"] == []
    assert told(house.wait(1))["raised"] == ["it"]


def test_a_clock_started_again_ends_as_lapsed():
    house = House(standard(starts='["course_served"]'))
    house.seat()
    house.ask("serve_course", table="12", course="starters")
    house.wait(10)
    assert told(house.ask("serve_course", table="12", course="mains"))["ended"] == [("it", "lapsed")]


def test_stops_end_it_as_lapsed():
    house = House(standard(stops='["order_taken"]'))
    house.seat()
    house.wait(10)
    assert told(house.ask("take_order", table="12"))["ended"] == [("it", "lapsed")]
    assert house.desk.tally.needs == 0


QUIET_PAIR = standard("loud", starts='["check_presented"]', met_by='["check_paid"]', inhibits='["it"]') + standard()


def test_inhibits_silences_and_lets_go_again():
    house = House(QUIET_PAIR)
    house.seat()
    house.wait(9)
    assert house.standing() == ["it"]
    house.ask("present_check", table="12")
    assert house.standing() == []
    house.ask("take_payment", 3, table="12")
    assert house.standing() == ["it"]


def test_what_is_silenced_is_not_raised_and_wakes_nobody():
    house = House(QUIET_PAIR)
    house.seat()
    house.ask("present_check", 5, table="12")
    assert house.desk.next_at == house.now + minutes(8)
    assert told(house.wait(20)) == {"raised": ["loud"], "ended": []}
    answer = house.ask("take_payment", table="12")
    assert told(answer) == {"raised": ["it"], "ended": [("loud", "met")]}
    raised = [fact for fact in house.kept() if fact.kind == "cue_raised" and fact.standard == "it"]
    assert [fact.at for fact in raised] == [house.now]


def test_only_the_same_partys_cues_are_silenced():
    house = House(QUIET_PAIR)
    house.seat("12", "p1")
    house.seat("13", "p2")
    house.ask("present_check", table="12")
    house.wait(8)
    assert [(cue.standard, cue.party) for cue in house.cues()] == [("it", "p2"), ("loud", "p1")] or [
        (cue.standard, cue.party) for cue in house.cues()
    ] == [("loud", "p1"), ("it", "p2")]


def test_a_star_inhibits_every_other():
    house = House(standard("loud", starts='["guest_asked"]', inhibits='["*"]') + standard() + standard("other"))
    house.seat()
    house.wait(8)
    assert house.standing() == sorted(["it", "other"], key=house.standing().index)
    house.ask("ask", table="12", about="x")
    assert house.standing() == []
    house.wait(8)
    assert house.standing() == ["loud"]


def test_a_cue_of_a_role_is_for_everybody_in_it():
    house = House(standard(role='"host"'))
    house.seat()
    house.wait(10)
    assert (house.cue("it").role, house.cue("it").staff) == ("host", None)
    assert [len(house.cues(staff)) for staff in ("h1", "s1", "m1")] == [1, 0, 0]


def test_a_cue_escalates_to_a_role_and_stays_with_its_server():
    house = House(standard(escalate='{ after = "5 min", role = "manager" }'))
    house.seat()
    house.wait(14)
    assert [len(house.cues(staff)) for staff in ("s1", "m1", "s2")] == [1, 0, 0]
    assert house.desk.next_at == house.now + minutes(1)
    house.wait(1)
    assert [len(house.cues(staff)) for staff in ("s1", "m1", "s2")] == [1, 1, 0]


def test_a_cue_belongs_to_who_has_the_section_tonight():
    house = House(standard())
    house.seat("12", "p1")
    house.wait(10)
    assert house.cue("it").staff == "s1"
    house.ask("assign_section", section="A", staff="s2")
    assert house.cue("it").staff == "s2"
    house.ask("seat", tables=["13"], party="p2", size=1, staff="m1")
    house.wait(10)
    assert {cue.party: cue.staff for cue in house.cues()} == {"p1": "s2", "p2": "m1"}


def due_cue(house: House) -> str:
    house.seat()
    house.wait(10)
    return house.cue("it").id


def test_a_snoozed_cue_comes_back():
    house = House(standard())
    cue = due_cue(house)
    assert told(house.ask("snooze", cue=cue, minutes=4))["ended"] == [("it", "snoozed")]
    assert house.standing() == []
    assert house.refuse("snooze", cue=cue, minutes=4).code == "unknown_cue"
    assert house.desk.next_at == house.now + minutes(4)
    answer = house.wait(4)
    assert [back.id for back in answer.raised] == [cue]
    assert told(house.wait(60))["raised"] == []


def test_a_snoozed_cue_can_be_met_meanwhile():
    house = House(standard(met_by='["party_greeted"]'))
    cue = due_cue(house)
    house.ask("snooze", cue=cue, minutes=4)
    house.ask("greet", table="12")
    assert told(house.wait(10))["raised"] == []
    assert house.desk.tally.proactive == 1


def test_a_passed_cue_is_the_others():
    house = House(standard())
    cue = due_cue(house)
    house.ask("pass", cue=cue, staff="s2")
    assert house.cue("it").staff == "s2"
    assert [len(house.cues(staff)) for staff in ("s1", "s2")] == [0, 1]


def test_a_dismissed_cue_is_gone_until_it_starts_anew():
    house = House(standard(starts='["party_greeted"]'))
    house.seat()
    house.ask("greet", table="12")
    house.wait(10)
    assert told(house.ask("dismiss", cue=house.cue("it").id, why="Regulars"))["ended"] == [("it", "dismissed")]
    assert told(house.wait(60))["raised"] == []
    house.ask("greet", table="12")
    assert told(house.wait(10))["raised"] == ["it"]


def test_a_cue_whose_time_came_between_two_taps_can_be_answered():
    house = House(standard())
    other = House(standard())
    for each in (house, other):
        each.seat()
    other.wait(10)
    cue = other.cue("it").id
    answer = house.ask("dismiss", 10, cue=cue, why="Seen")
    assert told(answer) == {"raised": ["it"], "ended": [("it", "dismissed")]}


def test_the_same_cue_has_the_same_id_on_every_device():
    ids = set()
    for singly in (True, False):
        house = House(standard(), singly=singly)
        ids.add(due_cue(house))
    assert len(ids) == 1


def test_next_at_is_true():
    """Nothing changes before it, and the list has changed at it."""
    house = House()
    house.seat("12", "p1")
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("serve_course", 1, table="12", course="mains")
    house.ask("hold", table="12", until=(house.now + minutes(90)).isoformat())

    def shown() -> list[tuple[str, str, str | None, str | None]]:
        return [(cue.id, cue.urgency, cue.staff, cue.role) for cue in house.cues()]

    changes = 0
    while (next_at := house.desk.next_at) is not None:
        before = shown()
        house.wait((next_at - house.now) / minutes(1) - 0.001)
        assert shown() == before
        answer = house.wait(0.001)
        assert shown() != before
        assert isinstance(answer, Answer)
        changes += 1
    assert changes > 10


def test_a_thousand_hours_without_anything_due_cost_no_wake_up():
    house = House(standard(starts='["check_presented"]'))
    house.seat()
    assert house.desk.next_at is None
    assert house.wait(60_000).next_at is None


def test_guests_may_ask_about_a_standard_in_any_of_several_words():
    for about, hows in {"salt": [("it", "asked_first")], "pepper": [("it", "asked_first")], "bread": []}.items():
        house = House(standard(asked='{ about = ["salt", "pepper"] }'))
        house.seat()
        house.wait(10)
        assert told(house.ask("ask", table="12", about=about))["ended"] == hows
