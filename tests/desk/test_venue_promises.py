"""What the venue file says of promises holds from the next quote on."""

from datetime import timedelta

from tests.support.houses import House, small_venue

MORE = """
[[turn]]
guests = "1-2"
lasts = "2 h"
"""


def full_house() -> House:
    house = House()
    for number, (table, size) in enumerate({"11": 2, "12": 4, "13": 2, "21": 6, "22": 2, "B1": 1}.items()):
        house.ask("seat", 1, party=f"s{number}", size=size, tables=[table])
    house.ask("arrive", 20, party="w", size=2)
    return house


def quoted(house: House) -> timedelta:
    return house.ask("quote", party="w").facts[0].promised_at - house.now


def test_a_house_that_wants_more_promises_kept_says_longer_ones_from_the_next_quote_on():
    house = full_house()
    before = quoted(house)
    house.adopt(small_venue().replace('name = "The Small House"', 'name = "The Small House"\nkeep = 0.97', 1))
    assert quoted(house) > before


def test_a_turn_that_the_venue_file_says_holds_from_the_next_quote_on():
    house = full_house()
    before = quoted(house)
    house.adopt(small_venue(more=MORE))
    assert quoted(house) > before + timedelta(minutes=20)
