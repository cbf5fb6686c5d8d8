"""What is shown of a wait is what is promised, and what the venue file says of it holds from the next quote on."""

from datetime import timedelta

from desk_app.desk.requests import ShowQuote
from desk_app.desk.show import show
from desk_app.waits.quote import Estimate
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


def shown(house: House) -> Estimate:
    return show(house.desk, ShowQuote(size=2, queue="waitlist"), house.now)["quote"]


def test_what_is_shown_is_what_is_promised_with_tables_free_and_without():
    for house in (House(), full_house()):
        before = shown(house)
        house.ask("arrive", party="next", size=2)
        promised = house.ask("quote", party="next").facts[0].promised_at
        assert promised == house.now + timedelta(minutes=before.promise)


def test_a_table_that_is_ready_is_promised_within_five_minutes_and_teaches_the_quotes_nothing():
    house = House()
    house.ask("arrive", party="w", size=2)
    assert (shown(house).say, quoted(house)) == ("Your table is ready.", timedelta(minutes=5))
    house.ask("seat", 1, party="w", tables=["11"])
    assert house.desk.experience.promises == {}
