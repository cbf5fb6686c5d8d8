"""A long span is a slice of everything, and says the same as its pages one by one."""

import numpy as np
import pytest

from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead, PagesLost
from tests.support.houses import House

SHIFTS = 70


@pytest.fixture(scope="module")
def house() -> House:
    """Seventy short shifts, the last still open, every third without a guest."""
    house = House()
    for number in range(SHIFTS):
        house.ask("open_shift", 60 * 12)
        if number % 3:
            house.seat(party=f"p{number}", after=1)
            house.ask("greet", 1, table="12")
            house.ask("leave", 30, table="12")
            house.ask("reset", 5, table="12")
        if number < SHIFTS - 1:
            house.ask("close_shift", 1)
    return house


def shelf_of(house: House) -> Shelf:
    shelf = Shelf(MemoryFacts(house.journal), MemoryPages())
    shelf.catch_up()
    return shelf


def one_by_one(shelf: Shelf, heads: list[PageHead]) -> dict[str, bytes]:
    parts = [shelf.of([head]).columns for head in heads]
    return {name: b"".join(part[name].tobytes() for part in parts) for name in parts[0]}


def at_once(shelf: Shelf, heads: list[PageHead]) -> dict[str, bytes]:
    return {name: rows.tobytes() for name, rows in shelf.of(heads).columns.items()}


@pytest.mark.parametrize("pages", [slice(None), slice(0, 1), slice(5, 40), slice(-3, None), slice(0, None, 2)])
def test_any_pages_are_the_same_before_and_after_all_were_joined(house: House, pages: slice) -> None:
    joined, apart = shelf_of(house), shelf_of(house)
    assert len(joined.heads) > SHIFTS
    joined.of(joined.heads)
    assert at_once(joined, joined.heads[pages]) == one_by_one(apart, apart.heads[pages])


def test_a_long_span_twice_is_the_same_rows_not_another_copy(house: House) -> None:
    shelf = shelf_of(house)
    first, second = shelf.of(shelf.heads), shelf.of(shelf.heads[1:])
    assert np.shares_memory(first.columns["turn"], second.columns["turn"])
    assert not shelf.of([]).columns["turn"].size


def test_what_comes_later_is_part_of_the_next_long_span() -> None:
    house = House()
    for _ in range(SHIFTS):
        house.ask("open_shift", 60)
        house.ask("close_shift", 60)
    house.ask("open_shift", 60)
    shelf = shelf_of(house)
    assert not len(shelf.of(shelf.heads).columns["turn"])
    house.seat(after=1)
    house.ask("leave", 30, table="12")
    shelf.catch_up()
    assert len(shelf.of(shelf.heads).columns["turn"]) == 1


class Careful(MemoryPages):
    """Pages that are lost once somebody asks for one that was never kept."""

    def tables(self, kind, firsts):
        if any(first not in self for first in firsts):
            raise PagesLost
        return super().tables(kind, firsts)


def test_a_page_that_is_not_read_yet_is_left_out_and_costs_the_others_nothing(house: House) -> None:
    facts, store = MemoryFacts(house.journal), Careful()
    shelf = Shelf(facts, store)
    shelf.catch_up()
    heads = shelf.heads
    stopped = Shelf(facts, store)
    assert stopped.of(heads).heads == tuple(heads[:-1])
    assert len(stopped.logs(heads)) == len(heads) - 1
