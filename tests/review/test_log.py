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
    log = log_of(evening)
    assert kinds_found(log, "filled 12").count("drink_refilled") == 2
    for words in ("undone", "undone filled 12"):
        assert kinds_found(log, words) == ["drink_refilled", "retracted"]
    told = [each.line.words for each in log.told(log.search("undone"))]
    assert told == ["Filled at 12, seat 1", "Undone: Filled at 12, seat 1"]


def test_a_line_is_found_by_every_word_it_shows(evening: House) -> None:
    """The machine is shown where it is not the one that most lines came from."""
    (filled,) = evening.ask("refill", 1, table="12", seat=1, device="tab-1").facts
    evening.ask("undo", 1, fact=filled.id, device="tab-1")
    evening.ask("note", 1, text="lamp/door e-mail ¼ full", device="bar")
    log = log_of(evening)
    everything = list(log.told(log.search()))
    assert {told.line.device for told in everything} == {"", "bar"}
    for told in everything:
        for word in (*told.line.words.split(), told.line.device, "undone" if told.line.undone else ""):
            assert told.number in log.search(word) or not words_of(word), (word, told.line.words)


def test_a_table_is_found_by_its_number_and_the_word(evening: House) -> None:
    found = kinds_found(log_of(evening), "table 21")
    assert [kind for kind in found if kind != "noted"] == ["party_seated", "party_greeted"]
    assert kinds_found(log_of(evening), "table 12") == ["party_seated", "drink_served", "drink_refilled"]


NAMESAKES = """
[[staff]]
id = "s10"
name = "Anna Bell"
roles = ["server"]
[[staff]]
id = "s9"
name = "Ann"
roles = ["host"]
"""


def test_one_member_of_staffs_lines_are_theirs_alone() -> None:
    """Another Ann, an Anna, a guest called Ann and who speaks of Ann are others. Cues go to who has the table."""
    house = House(more=NAMESAKES)
    house.ask("sign_in", staff="s1")
    house.ask("arrive", party="p1", size=2, name="Ann Guest", by="h1")
    for by, text in (("s1", "mine"), ("h1", "ann said"), ("s10", "Anna’s"), ("s9", "the other Ann’s")):
        house.ask("note", text=text, by=by)
    house.ask("seat", tables=["11"], party="p2", size=2, by="h1")
    house.wait(3)
    log = log_of(house)
    mine = [told.line.words for told in log.told(log.search(staff="s1"))]
    assert mine == ["Ann signed in", "Note: mine", "Cue: Greet at 11, for Ann"]
    assert [told.line.words for told in log.told(log.search("note", staff="s9"))] == ["Note: the other Ann’s"]
    assert list(log.search(staff="s")) == []
    assert list(log.search("@'s1'")) == list(log.search("s1"))


def test_lines_are_told_without_folding_their_page_again(evening: House) -> None:
    """So that a search whose finds are on many pages is told at once: what is kept of a page holds its lines."""
    evening.ask("close_shift", 1)
    evening.ask("open_shift", minutes_of_a_day())
    shelf = Shelf(MemoryFacts(evening.journal), MemoryPages())
    shelf.catch_up()
    log = Log(shelf)
    found = log.search("red")

    def never(*_: object) -> None:
        raise AssertionError("a page was read again")

    shelf.reader_before = shelf.facts = never
    assert [told.line.words for told in log.told(found)] == ["Red wine to 12, seat 1"]


def test_a_line_is_told_by_the_floor_as_it_stood_before_it(evening: House) -> None:
    evening.ask("arrive", 1, party="p3", size=4, queue="waitlist")
    evening.ask("leave_queue", 5, party="p3", how="gave_up")
    log = log_of(evening)
    (gone,) = log.told(log.search("", kinds=["party_left_queue"]))
    assert (gone.line.words, gone.line.party, gone.line.undone) == ("Party of 4 gave up", "p3", False)
    assert list(log.told([gone.number + 1000])) == []


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
