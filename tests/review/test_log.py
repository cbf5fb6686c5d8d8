"""The log is searched by plain words: by what the line says, who did it, and whom it is about."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.facts import Noted
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.log.log import Log
from desk_app.review.log.log_index import LogPage, pack_log
from desk_app.review.log.log_words import words_of
from desk_app.review.pages.shelf import Shelf
from tests.support.hostile import LONE_SURROGATE, NAMES
from tests.support.houses import House


def log_of(house: House) -> Log:
    shelf = Shelf(MemoryFacts(house.journal), MemoryPages())
    shelf.catch_up()
    return Log(shelf)


@pytest.fixture
def evening() -> House:
    """Ann and Ben serve two parties; the second is known by name."""
    house = House()
    house.ask("open_shift", note="Busy tonight")
    house.ask("sign_in", staff="s1", by="s1")
    house.ask("seat", tables=["12"], party="p1", size=2, by="s1")
    house.ask("serve_drink", 2, table="12", seat=1, drink="red", by="s1")
    house.ask("arrive", 1, party="p2", size=3, queue="waitlist", name="Zoë O’Neil-Ömer", phone="+44 7700 900123")
    house.ask("seat", 5, tables=["21"], party="p2", size=3, by="h1")
    house.ask("greet", 1, table="21", by="s2")
    house.ask("note", 1, text='Naïve 🎂 for_table 21, "50% off"')
    house.ask("refill", 20, table="12", seat=1, by="s1")
    return house


def kinds_found(log: Log, text: str, **narrowed) -> list[str]:
    """What a search finds, without what the desk did by itself."""
    lines = log.lines(log.search(text, **narrowed))
    return [fact.kind for _, fact in lines if not fact.kind.startswith(("cue_", "estimate"))]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("red wine", ["drink_served"]),
        ("RED wi", ["drink_served"]),
        ("wine seat 12", ["drink_served"]),
        ("ann signed", ["staff_signed_in"]),
        ("busy", ["shift_opened"]),
        ("shift opened", ["shift_opened"]),
        ("greeted 21", ["party_greeted"]),
        ("ben", ["party_greeted"]),
        ("zoe", ["guest_known", "party_seated", "party_greeted"]),
        ("ZOË", ["guest_known", "party_seated", "party_greeted"]),
        ("neil omer", ["guest_known", "party_seated", "party_greeted"]),
        ("o'neil seated", ["party_seated"]),
        ("7700 9001", ["guest_known", "party_seated", "party_greeted"]),
        ("p2", ["party_arrived", "guest_known", "party_seated", "party_greeted"]),
        ("naive", ["noted"]),
        ("🎂", ["noted"]),
        ("50%", ["noted"]),
        ("for_table", ["noted"]),
        ("wine nobody", []),
        ("eed", []),
    ],
)
def test_a_line_is_found_by_the_beginnings_of_its_words(evening: House, text: str, kinds: list[str]) -> None:
    found = kinds_found(log_of(evening), text)
    assert [kind for kind in found if kind in kinds] == kinds
    assert kinds or found == []


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_a_blank_search_finds_everything(evening: House, text: str) -> None:
    assert list(log_of(evening).search(text)) == list(range(1, len(evening.kept()) + 1))


OPERATORS = [
    "wine NOT red",
    "NEAR(wine red)",
    "wine OR beer",
    "kind:drink_served",
    "{a b}:x",
    "'); DROP TABLE fact; --",
]
ENDLESS = ["💥" * 5_000, "w" * 10_000, "a b c d e f g h i j k l m n o p " * 400]


@pytest.mark.parametrize("text", ['"', "*", "-", "%", "_", "\0", "\ud800", *OPERATORS, *ENDLESS])
def test_no_sign_and_no_word_means_anything_to_a_search(evening: House, text: str) -> None:
    assert kinds_found(log_of(evening), text) == []


@pytest.mark.parametrize("text", ["^wine* -red", '"wine" (red)', f"wine {LONE_SURROGATE[-1]}red"])
def test_signs_among_words_are_passed_over(evening: House, text: str) -> None:
    assert kinds_found(log_of(evening), text) == ["drink_served"]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_note_is_found_by_its_own_text(name: str) -> None:
    house = House()
    house.happens(Noted, text=name)
    found = log_of(house).search(name)
    assert 2 in found or not words_of(name)


def test_a_search_keeps_to_the_kinds_and_numbers_asked_for(evening: House) -> None:
    log = log_of(evening)
    assert kinds_found(log, "", kinds=["noted", "party_greeted"]) == ["party_greeted", "noted"]
    assert kinds_found(log, "21", kinds=["noted"]) == ["noted"]
    assert kinds_found(log, "", kinds=["no_such_kind"]) == []
    seated = log.search("", kinds=["party_seated"])
    assert list(log.search("", kinds=["party_seated"], first=int(seated[0]) + 1)) == [seated[1]]
    assert list(log.search("", kinds=["party_seated"], last=int(seated[1]) - 1)) == [seated[0]]
    assert list(log.search("", first=3, last=5)) == [3, 4, 5]


def test_what_was_undone_is_found_and_so_is_the_undoing(evening: House) -> None:
    (filled,) = evening.ask("refill", 1, table="12", seat=1).facts
    evening.ask("undo", 1, fact=filled.id)
    assert kinds_found(log_of(evening), "filled 12").count("drink_refilled") == 2
    assert kinds_found(log_of(evening), "undone") == ["retracted"]


def test_what_comes_while_the_log_is_open_is_found_once_the_shelf_has_caught_up(evening: House) -> None:
    shelf = Shelf(MemoryFacts(evening.journal), MemoryPages())
    shelf.catch_up()
    log = Log(shelf)
    assert kinds_found(log, "quince") == []
    evening.ask("note", 1, text="Quince jelly")
    evening.ask("close_shift", 1)
    evening.ask("open_shift", minutes_of_a_day())
    evening.ask("note", 1, text="More quince")
    shelf.catch_up()
    assert kinds_found(log, "quince") == ["noted", "noted"]


def minutes_of_a_day() -> float:
    return timedelta(days=1).total_seconds() / 60


def test_names_are_forgotten_in_the_words_once_the_party_is_gone(evening: House) -> None:
    evening.ask("leave", 5, table="21")
    evening.ask("reset", 5, table="21")
    log = log_of(evening)
    assert kinds_found(log, "zoe") == ["guest_known", "party_seated", "party_greeted", "party_left"]


words = st.text(st.sampled_from("abcß1"), min_size=1, max_size=4)


@given(st.lists(st.sets(words, max_size=5), min_size=1, max_size=30), st.lists(words, max_size=3))
def test_a_page_finds_what_a_slow_search_finds(of_facts: list[set[str]], sought: list[str]) -> None:
    kinds = ["ab"[len(of_fact) % 2] for of_fact in of_facts]
    page = LogPage(pack_log(101, kinds, of_facts))
    for wanted in (frozenset(), frozenset("a"), frozenset("ab")):
        slow = [
            number
            for number, (kind, of_fact) in enumerate(zip(kinds, of_facts, strict=True), start=101)
            if all(any(word.startswith(each) for word in of_fact) for each in sought) and (not wanted or kind in wanted)
        ]
        assert np.array_equal(page.find([word.encode() for word in sought], wanted), slow)
