"""What is read of the journal: rows kept as columns, a page for each shift, and a shelf that follows the journal."""

from datetime import UTC, datetime, timedelta

import pytest

from desk_app.facts import Fact, Noted, PartyGreeted, Retracted
from desk_app.house.house import SCHEMA
from desk_app.journal.memory import MemoryJournal
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.measures import MEASURES
from desk_app.review.pages.columns import dtype_of, join, pack, unpack
from desk_app.review.pages.cutting import MOST_ON_A_PAGE, STILL_UNDONE, cut
from desk_app.review.pages.lexicon import Lexicon
from desk_app.review.pages.pages import PAGE_FORM
from desk_app.review.pages.rows import KINDS, Moment, Turn
from desk_app.review.pages.shelf import Shelf
from tests.support.houses import SIX, House
from tests.support.shifts import Review, append, random_rides, random_shifts


def three_shifts() -> House:
    house = House()
    for shift in range(3):
        house.ask("open_shift", 24 * 60, note=f"number {shift}")
        house.seat("12", f"p{shift}")
        house.ask("greet", 1, table="12")
        house.ask("serve_drink", 1, table="12", seat=1, drink="water")
        house.ask("leave", 30, table="12")
        house.ask("reset", 5, table="12")
        house.ask("close_shift", 1)
    return house


def rows_of(shelf: Shelf) -> dict[str, list]:
    span = shelf.of(shelf.heads)
    return {name: unpack(kind, span.columns[name], span.lexicon) for name, kind in KINDS.items()}


@pytest.mark.parametrize("seed", [1, 2])
def test_rows_packed_and_unpacked_are_the_same_rows(seed):
    """Every row of tapped shifts: what was unpacked, packed again into other words' codes, comes back alike."""
    for house in (random_shifts(seed), random_rides(seed)):
        rows = rows_of(Review(house).shelf)
        for name, kind in KINDS.items():
            lexicon = Lexicon(["another", "order"])
            columns = pack(kind, rows[name], lexicon)
            assert unpack(kind, join(kind, [columns.tobytes()]), lexicon) == rows[name], name


def test_what_is_not_known_stays_unknown():
    lexicon = Lexicon()
    turn = Turn(number=7, at=SIX, day=1, hour=18, seated_at=SIX - timedelta(minutes=5))
    (back,) = unpack(Turn, pack(Turn, [turn], lexicon), lexicon)
    assert back == turn
    assert (back.ordered_at, back.party, back.section) == (None, None, None)


def test_times_keep_their_microseconds():
    at = datetime(2026, 11, 21, 18, 0, 0, 123456, UTC)
    moment = Moment(number=1, at=at, day=1, hour=18, standard="s", how="met", need=True, raised=False, started_at=at)
    assert unpack(Moment, pack(Moment, [moment], lexicon := Lexicon()), lexicon) == [moment]


def test_no_rows_are_columns_too():
    assert all(len(join(kind, [])) == 0 and join(kind, []).dtype == dtype_of(kind) for kind in KINDS.values())


def test_a_word_has_one_code_and_no_word_is_nought():
    lexicon = Lexicon()
    assert [lexicon.code(word) for word in ("a", None, "b", "a", "")] == [1, 0, 2, 1, 0]
    assert (lexicon.word(2), lexicon.find("c"), lexicon.since(2)) == ("b", None, ["b"])


def test_a_page_begins_with_the_opening_of_a_shift():
    shelf = Review(three_shifts()).shelf
    assert [(head.note, head.opened is not None, head.closed is not None) for head in shelf.heads] == [
        (None, False, False),
        ("number 0", True, True),
        ("number 1", True, True),
        ("number 2", True, True),
    ]
    assert [head.first for head in shelf.heads[1:]] == [head.last + 1 for head in shelf.heads[:-1]]


def notes(count: int) -> list[tuple[int, Fact]]:
    return [(number, Noted(id=f"n{number}", at=SIX, text="x")) for number in range(1, count + 1)]


def test_a_page_that_no_shift_ends_is_cut_once_nothing_on_it_can_be_undone_any_more():
    settled = MOST_ON_A_PAGE + STILL_UNDONE
    assert [len(page) for page in cut(notes(settled))] == [settled]
    assert [len(page) for page in cut(notes(settled + 1))] == [MOST_ON_A_PAGE, STILL_UNDONE + 1]
    assert list(cut([])) == []


def test_what_was_undone_across_the_cut_is_on_one_page_with_its_undoing():
    facts = notes(MOST_ON_A_PAGE + STILL_UNDONE + 1)
    for undone, by in ((MOST_ON_A_PAGE - 5, MOST_ON_A_PAGE + 40), (MOST_ON_A_PAGE + 30, MOST_ON_A_PAGE + 90)):
        facts[by] = (by + 1, Retracted(id=f"r{by}", at=SIX, fact=f"n{undone}"))
    first, second = cut(facts)
    assert (len(first), second[0][0]) == (MOST_ON_A_PAGE + 91, MOST_ON_A_PAGE + 92)


def test_what_was_undone_within_a_page_was_never_there():
    house = House()
    house.seat()
    (greeted,) = house.ask("greet", 1, table="12").facts
    house.ask("undo", fact=greeted.id)
    review = Review(house)
    assert (review.figure("needs"), review.figure("time_to_greet")) == (0, None)


def test_an_undo_that_was_undone_is_there_again():
    house = House()
    house.seat()
    (greeted,) = house.ask("greet", 1, table="12").facts
    undo = next(fact for fact in house.ask("undo", fact=greeted.id).facts if fact.kind == "retracted")
    house.ask("undo", fact=undo.id)
    assert Review(house).figure("needs") == 1


def test_the_page_still_being_written_shows_what_has_come_since():
    house = three_shifts()
    review = Review(house)
    before = MEASURES["needs"].take(review.newest()).figure
    house.ask("open_shift", 60)
    house.seat("11", "late")
    house.ask("greet", 1, table="11")
    assert review.shelf.catch_up()
    assert (before, MEASURES["needs"].take(review.newest()).figure) == (2, 1)
    assert len(review.shelf.heads) == 5


@pytest.mark.parametrize("seed", [3, 4])
def test_reading_step_by_step_gives_what_reading_all_at_once_gives(seed):
    """The journal grows a few facts at a time; the shelf catches up after each, and is opened anew now and then."""
    facts = [fact for _, fact in random_shifts(seed, 500).journal.read()]
    journal, pages = MemoryJournal(), MemoryPages()
    shelf = Shelf(MemoryFacts(journal), pages)
    for start in range(0, len(facts), 60):
        journal.append(facts[start : start + 60])
        if start % 3 == 0:
            shelf = Shelf(MemoryFacts(journal), pages)
        assert shelf.catch_up()
    at_once = Shelf(MemoryFacts(journal), MemoryPages())
    at_once.catch_up()
    assert shelf.heads == at_once.heads
    assert rows_of(shelf) == rows_of(at_once)


def test_who_stops_the_reading_gets_what_was_read_and_may_go_on():
    house = three_shifts()
    shelf = Shelf(MemoryFacts(house.journal), MemoryPages())
    assert not shelf.catch_up(lambda read, of: False)
    assert len(shelf.heads) == 1
    assert shelf.catch_up()
    assert rows_of(shelf) == rows_of(Review(house).shelf)


def test_pages_read_from_other_facts_are_dropped_and_read_again():
    """The journal was restored, and the last fact of the second shift is another: that shift is read again, and on."""
    house, pages = three_shifts(), MemoryPages()
    Shelf(MemoryFacts(house.journal), pages).catch_up()
    facts = [fact for _, fact in house.journal.read()]
    last = next(head.last for head in pages.heads(PAGE_FORM) if head.note == "number 1")
    facts[last - 1] = Noted(id="mended", at=facts[last - 1].at, text="mended")
    mended = MemoryJournal()
    mended.append(facts)
    shelf = Shelf(MemoryFacts(mended), pages)
    assert [head.note for head in shelf.heads] == [None, "number 0"]
    shelf.catch_up()
    assert [head.closed is not None for head in shelf.heads] == [False, True, False, True]


def test_a_reader_that_cannot_be_understood_is_thrown_away_with_its_pages_and_read_again():
    house, pages = three_shifts(), MemoryPages()
    Shelf(MemoryFacts(house.journal), pages).catch_up()
    newest = pages.heads(PAGE_FORM)[-1]
    pages._pages[newest.first] = pages._pages[newest.first]._replace(after=b"no reader")
    shelf = Shelf(MemoryFacts(house.journal), pages)
    assert shelf.catch_up()
    assert rows_of(shelf) == rows_of(Review(house).shelf)
    assert newest in pages.heads(PAGE_FORM)
    assert shelf.reader_before(newest.last + 1).house.floor.shift is None


def test_a_form_of_the_house_that_lies_in_a_page_is_part_of_the_pages_form():
    assert SCHEMA in PAGE_FORM


def test_pages_of_another_form_are_not_read():
    house, pages = three_shifts(), MemoryPages()
    Shelf(MemoryFacts(house.journal), pages).catch_up()
    assert pages.heads("page-0") == []
    shelf = Shelf(MemoryFacts(house.journal), pages)
    assert shelf.heads == []
    shelf.catch_up()
    assert len(shelf.heads) == 4


def test_a_turn_that_goes_on_into_the_next_shift_opens_the_fact_it_began_with():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 3)
    house.ask("greet", 1, table="12")
    house.ask("close_shift", 59)
    house.ask("open_shift", 1)
    house.ask("leave", 5, table="12")
    review = Review(house)
    (turn,) = unpack(Turn, review.newest().columns["turn"], review.shelf.lexicon)
    facts = dict(review.journal.read())
    assert (facts[turn.began].kind, facts[turn.number].kind) == ("party_seated", "party_left")
    assert turn.seated_at == SIX


def test_a_span_of_days_is_what_came_to_its_end_on_them():
    """The shifts were on the three days after the house was set up."""
    review, day = Review(three_shifts()), SIX.date()

    def turns(first: int, last: int) -> float | None:
        return MEASURES["turns"].take(review.shelf.span(day + timedelta(first), day + timedelta(last))).figure

    assert [turns(0, 0), turns(1, 1), turns(1, 2), turns(0, 9), turns(-9, -1)] == [0, 1, 2, 3, 0]


def test_a_span_narrows_to_a_word_and_a_kind_without_that_field_has_none():
    span = Review(three_shifts()).span.with_word("standard", "greet")
    assert len(span.cases("moment")) == 3
    assert len(span.cases("turn")) == 0
    assert len(span.with_word("standard", "never heard of").cases("moment")) == 0


def test_a_greeting_that_no_desk_saw_is_read_like_any_other():
    house = House()
    house.seat()
    append(house, [PartyGreeted(id="elsewhere", at=house.now, party="p1")])
    assert Review(house).figure("needs") == 1


def test_the_house_after_each_page_is_the_house_as_it_stood_then():
    house = three_shifts()
    house.ask("open_shift", 60)
    house.seat("11", "late")
    shelf = Review(house).shelf
    parties = [sorted(shelf.house_after(head).floor.parties) for head in shelf.heads]
    assert parties == [[], [], [], [], ["late"]]
    assert shelf.house_after(shelf.heads[-1]).keep() == house.desk._memory.house.keep()
