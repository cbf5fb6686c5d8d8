"""The shift report as it is printed: what is drawn, which figures stand where, and how full the pages are."""

from functools import cache
from itertools import pairwise, takewhile
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale

from desk_app.house.tally import UNFORESEEN
from desk_app.outreach.report_paper import ASKED, INK, KEPT, LATE, PALE
from desk_app.outreach.report_pdf import printed
from desk_app.review.measures.league import Standing
from desk_app.review.measures.words import percent
from desk_app.review.taking.report import Report
from desk_app.review.telling.names import level_words
from tests.outreach.reports import READ, SEEN, Picture, Word, pages_of, report_of
from tests.support.houses import House
from tests.support.shifts import Review, evening
from tests.support.stops import Door
from tests.support.whole_evenings import gone_wrong

EVENINGS = ("bistro", "brasserie", "museum", "shuttle", "gone wrong")
GREY = "#C3C9CC"
TOP, BOTTOM = 42.0, 778.0
"""Between these, in points, a page of A4 has room."""


@cache
def told_of(name: str) -> Report:
    if name != "gone wrong":
        return report_of(Review(*evening(name, 1, 90)))
    desk = gone_wrong()
    return report_of(Review(desk, desk._journal))


@cache
def paper_of(name: str) -> bytes:
    """Give its report on A4."""
    return printed(told_of(name))[0]


def lines_of(page: list[Word]) -> list[list[Word]]:
    """Give the words that stand beside each other, from the left, line by line."""
    lines: list[list[Word]] = []
    for word in sorted(page, key=lambda word: word.top + word.bottom):
        if lines and word.top + word.bottom - lines[-1][0].top - lines[-1][0].bottom < 6:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.left) for line in lines]


def said(words: list[Word]) -> str:
    return " ".join(word.text for word in words).replace("\u00a0", " ")


def league_on(page: list[Word]) -> tuple[list[Word], list[list[Word]]]:
    """Give the head of the league on a page and its rows; nothing where there are none."""
    lines = lines_of(page)
    heads = [place for place, line in enumerate(lines) if said(line).startswith("in time minutes:")]
    if not heads:
        return [], []
    after = (line for line in lines[heads[0] + 1 :])
    return lines[heads[0]], list(takewhile(lambda line: line[0].text not in ("To", "…"), after))


def row_words(standing: Standing, never: bool) -> str:
    """Give what a row of the league says."""
    spread = []
    if standing.level is not None and standing.level.figure is not None:
        spread = [
            f"at {level_words(standing.level.figure).removesuffix(' full')} · dry {short(standing.dry.worst_tenth)}"
        ]
    elif standing.minutes.figure is not None:
        spread = [f"{short(standing.minutes.figure)} · {short(standing.minutes.worst_tenth)}"]
    share = [] if standing.standard == UNFORESEEN else [percent(standing.in_time_share).replace("\u00a0", " ")]
    counts = [standing.asked_first, *([standing.never_answered] if never else []), standing.needs]
    return " ".join([standing.name, *share, *spread, *(f"{count:,}".replace(",", " ") for count in counts)])


def short(minutes: float) -> str:
    return f"{minutes:.1f}" if minutes < 10 else f"{minutes:.0f}"


@READ
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", EVENINGS)
def test_each_row_of_the_league_says_its_share_its_minutes_and_its_counts(name: str) -> None:
    told = told_of(name)
    rows = [said(row) for page in pages_of(paper_of(name)) for row in league_on(page)[1]]
    never = any(standing.never_answered for standing in told.standings)
    assert rows == [row_words(standing, never) for standing in told.standings[:28]]


@READ
@pytest.mark.usefixtures("qapp")
def test_what_nobody_ever_answered_is_told_in_its_row() -> None:
    """Fifteen tables ordered drinks, and nobody brought any: no need was met late, and none was asked for."""
    (page, *_) = pages_of(paper_of("gone wrong"))
    head, rows = league_on(page)
    assert said(head).endswith("asked first never answered needs")
    assert "Drinks 0 % 0 15 0" in [said(row) for row in rows]


@READ
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", EVENINGS)
def test_every_figure_stands_above_its_name_and_its_worst_tenth_beside_it(name: str) -> None:
    told = told_of(name)
    words = [word for page in pages_of(paper_of(name)) for line in lines_of(page) for word in line]
    assert told.rooms
    for _, figures in told.rooms:
        for figure in figures:
            value = figure.words.replace("\u00a0", " ").replace(", worst tenth ", " · ").removesuffix(" min")
            value = value if " · " in value else figure.words.replace("\u00a0", " ")
            assert any(
                is_above(words, place, value)
                for place in range(len(words))
                if said(words[place : place + len(figure.name.split())]) == figure.name
            ), (figure.name, value)


@READ
@pytest.mark.usefixtures("qapp")
def test_a_worst_tenth_stands_apart_from_its_median() -> None:
    pages = pages_of(paper_of("bistro"))
    lines = [line for page in pages for line in lines_of(page)]
    gaps = [dot.left - figure.right for line in lines for figure, dot in pairwise(line) if dot.text == "·"]
    assert len(gaps) > 20
    assert min(gaps) > 1.5


def is_above(words: list[Word], place: int, value: str) -> bool:
    """Tell whether this text stands right above the word at this place, at the same left edge."""
    name = words[place]
    starts = [at for at, word in enumerate(words) if abs(word.left - name.left) < 1.5 and 5 < name.top - word.top < 20]
    return any(said(words[at : at + len(value.split())]).startswith(value) for at in starts)


@READ
@SEEN
@pytest.mark.usefixtures("qapp")
def test_bars_are_as_high_as_the_needs_they_stand_for_and_each_sort_has_its_look(tmp_path: Path) -> None:
    told, document = told_of("gone wrong"), paper_of("gone wrong")
    picture, lines = Picture(document, tmp_path), lines_of(pages_of(document)[0])
    labels = {word.text: word for line in lines for word in line if word.text in {s.label for s in told.stretches}}
    above = league_on(pages_of(document)[0])[0][0].top
    ticks = {
        word.text: (word.top + word.bottom) / 2
        for line in lines
        for word in line
        if word.right < 56 and word.top < above
    }
    high = ticks["0"] - ticks["15"]
    for stretch in told.stretches:
        label = labels[stretch.label]
        middle = (label.left + label.right) / 2
        column = (middle - 4, ticks["15"] - 2, middle + 4, ticks["0"] + 2)
        green = picture.share(KEPT, *column) * (high + 4)
        assert green == pytest.approx(stretch.met_first / 15 * high, abs=1.5)
        slanting = picture.share(ASKED, *column) * (high + 4)
        assert stretch.asked_first / 15 * high * 0.2 <= slanting <= stretch.asked_first / 15 * high * 0.8
        outline = picture.share(LATE, *column) * (high + 4)
        assert (0.3 < outline < 4) if stretch.never_answered else outline == 0


@READ
@SEEN
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["bistro", "gone wrong"])
def test_bars_of_shares_and_pictures_of_minutes_are_drawn_in_each_row(name: str, tmp_path: Path) -> None:
    told, document = told_of(name), paper_of(name)
    picture, page = Picture(document, tmp_path), pages_of(document)[0]
    head, rows = league_on(page)
    for standing, row in zip(told.standings, rows, strict=False):
        if standing.standard == UNFORESEEN:
            continue
        share = next(word for word in row if word.left > head[0].left)
        bar = (head[0].left, row[0].top, share.left - 2, row[0].bottom)
        full = picture.share(LATE if standing.slips else KEPT, *bar)
        assert picture.share(KEPT if standing.slips else LATE, *bar) == 0
        assert full / (full + picture.share(PALE, *bar)) == pytest.approx(standing.in_time_share, abs=0.08)
        drawn = (head[2].left, row[0].top - 1, head[2].left + 74, row[0].bottom + 2)
        assert (picture.share(GREY, *drawn) > 0.002) == (standing.minutes.figure is not None)
        assert (picture.share(INK, *drawn) > 0.002) == (standing.minutes.figure is not None)


@READ
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", EVENINGS)
def test_no_page_is_nearly_empty(name: str) -> None:
    pages = pages_of(paper_of(name))
    filled = [(max(word.bottom for word in page) - TOP) / (BOTTOM - TOP) for page in pages]
    assert min(filled) > 0.5, filled


@READ
@pytest.mark.usefixtures("qapp")
def test_on_the_shorter_pages_of_letter_paper_nothing_stands_over_the_foot_either() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        pages = pages_of(printed(told_of("brasserie"))[0], foot=(735.0, 755.0))
    finally:
        QLocale.setDefault(before)
    assert len(pages) == 2
    assert all(560 < max(word.bottom for word in page) <= 730 for page in pages)


@READ
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("times", [3, 4, 5])
def test_what_fits_on_three_pages_stands_on_no_foot(times: int) -> None:
    told = told_of("brasserie")
    pages = pages_of(printed(msgspec.structs.replace(told, rooms=told.rooms * times))[0])
    assert max(word.bottom for page in pages for word in page) <= BOTTOM


@READ
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [9, 16, 22, 28, 40])
def test_the_league_stands_on_one_page_however_long_it_is(count: int) -> None:
    told = told_of("gone wrong")
    many = msgspec.structs.replace(told, standings=(told.standings * 5)[:count], headline="Bad. " * 60)
    pages = pages_of(printed(many)[0])
    assert [len(league_on(page)[1]) for page in pages if league_on(page)[1]] == [min(count, 28)]
    assert max(word.bottom for page in pages for word in page) <= BOTTOM


@pytest.mark.parametrize("name", EVENINGS)
def test_what_was_not_there_has_no_figure(name: str) -> None:
    figures = {figure.name: figure.words for _, room in told_of(name).rooms for figure in room}
    assert not [each for each in figures.items() if each[1] in ("0", "0.0", "0.0 min", "0\u00a0%")]


def test_what_is_so_little_that_it_would_read_as_none_has_no_figure_either() -> None:
    """A glass lasts 14 minutes: filled after 14 min 2 s it was dry for two seconds, filled after 20 for six minutes."""
    dry = []
    for after in (14.03, 20):
        house = House()
        house.ask("open_shift")
        house.seat("12", "p1", 2)
        house.ask("serve_drink", 1, table="12", seat=1, drink="water")
        house.ask("refill", after, table="12", seat=1)
        house.ask("leave", 5, table="12")
        assert Review(house).figure("dry_minutes") > 0
        dry += [figure.words for _, room in report_of(Review(house)).rooms for figure in room if "dry" in figure.name]
    assert dry == ["6.0 min"]


def test_that_promises_were_broken_is_told_and_that_none_was_is_said_by_the_share_held() -> None:
    """All promises of the museum were held: the share says so."""
    figures = {figure.name: figure.words for _, room in told_of("museum").rooms for figure in room}
    assert figures["Promises held"] == "100\u00a0%"
    assert "Promises broken" not in figures
    door = Door()
    door.guests("w1", 2)
    door.ask("quote", party="w1", minutes=5)
    door.ask("seat", 30, party="w1", tables=["12"], size=2)
    figures = {figure.name: figure.words for _, room in report_of(Review(door)).rooms for figure in room}
    assert (figures["Promises held"], figures["Promises broken"]) == ("0\u00a0%", "1")
