"""The end of a dinner: guests who get the check, ask for it, or ask to pay, with one cue at a time for each thing."""

import pytest

from tests.support.houses import House, told


@pytest.fixture
def house() -> House:
    """A party of three at table 12 who have eaten, with a glass of water that wants a refill some ten minutes later."""
    house = House()
    house.seat("12", "p1", 3)
    house.ask("serve_course", table="12", course="mains")
    house.ask("check_back", 2, table="12", found="happy")
    house.ask("clear_course", 10, table="12", course="mains")
    house.ask("serve_drink", table="12", seat=1, drink="water")
    return house


def labels(house: House, standard: str) -> list[str]:
    return [answer.label for answer in house.cue(standard).answers]


def ended(house: House, do: str, after: float = 0, **fields: object) -> list[tuple[str, str]]:
    return told(house.ask(do, after, table="12", **fields))["ended"]


def test_payment_is_taken_within_three_minutes_of_the_check(house):
    house.ask("present_check", table="12")
    house.wait(3)
    assert house.cue("payment").urgency == "due"
    assert ("payment", "met") in ended(house, "take_payment")


def test_who_asks_to_pay_before_the_check_is_brought_the_check_and_then_pays(house):
    house.wait(9)
    assert house.standing() == ["dessert_or_check", "refill"]
    assert ended(house, "ask", about="pay") == [("dessert_or_check", "asked_first")]
    assert house.standing() == ["asked_check"]
    assert labels(house, "asked_check") == ["Check given"]
    assert ended(house, "present_check", 1) == [("asked_check", "met")]
    assert house.standing() == []
    house.wait(3)
    assert house.standing() == ["payment"]
    assert house.cue("payment").urgency == "due"
    assert ("payment", "met") in ended(house, "take_payment")
    assert house.standing() == []


def test_who_asks_to_pay_before_the_check_is_offered_no_refill(house):
    house.ask("ask", 9, table="12", about="pay")
    house.wait(10)
    assert "refill" not in house.standing()


def test_who_asks_to_pay_before_the_check_and_pays_at_once_was_given_it(house):
    house.ask("ask", 9, table="12", about="pay")
    assert ("asked_check", "implied") in ended(house, "take_payment", 1)
    assert house.standing() == []


def test_who_asks_to_pay_after_the_check_is_offered_no_refill_until_they_have(house):
    """Their asking ends the wait for the payment, which had silenced the refills; it silences them itself."""
    house.ask("present_check", 6, table="12")
    house.wait(3)
    assert house.standing() == ["payment"]
    assert ended(house, "ask", about="pay") == [("payment", "asked_first")]
    house.wait(10)
    assert house.standing() == ["asked_pay"]
    assert house.cue("asked_pay").say == "12 asked to pay"
    assert labels(house, "asked_pay") == ["Paid", "Coming"]
    assert ("asked_pay", "met") in ended(house, "take_payment")
    assert house.standing() == []


@pytest.mark.parametrize(("first", "then"), [("check", "pay"), ("pay", "check"), ("pay", "pay")])
def test_asking_for_the_check_and_to_pay_is_one_need_with_one_cue(house, first, then):
    house.ask("ask", 9, table="12", about=first)
    house.ask("ask", 1, table="12", about=then)
    assert house.standing() == ["asked_check"]
    assert house.desk.tally.asked_first == 1
    house.ask("present_check", 1, table="12")
    assert house.standing() == []


def test_a_check_given_again_to_who_asked_to_pay_raises_no_second_cue_for_the_payment(house):
    house.ask("present_check", 9, table="12")
    house.ask("ask", 1, table="12", about="pay")
    house.ask("present_check", 1, table="12")
    house.wait(10)
    assert house.standing() == ["asked_pay"]


def test_who_has_paid_and_asks_to_pay_again_has_the_check(house):
    house.ask("present_check", 9, table="12")
    house.ask("take_payment", 1, table="12")
    house.ask("ask", 1, table="12", about="pay")
    assert house.standing() == ["asked_pay"]


def test_a_check_that_was_not_given_after_all_is_asked_for(house):
    given = house.ask("present_check", 9, table="12").facts[0].id
    house.ask("undo", fact=given)
    house.ask("ask", 1, table="12", about="pay")
    assert house.standing() == ["asked_check"]
