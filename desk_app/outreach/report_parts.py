"""The parts of the shift report as they stand below each other; each turns the page where it does not fit."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from desk_app.house.tally import UNFORESEEN
from desk_app.outreach.report_paper import ASKED, INK, KEPT, LATE, SOFT, Paper
from desk_app.outreach.report_pictures import BARS_HIGH, draw_bars, draw_share, draw_spread, legend
from desk_app.review.measures.enough import FEWEST
from desk_app.review.measures.league import Standing
from desk_app.review.measures.words import in_groups, percent
from desk_app.review.taking.report import Figure, Report
from desk_app.review.telling.names import level_words

_APART: Final = 15.0
_ROW: Final = 16.5
_MOST_STANDINGS: Final = 28
_MOST_LEFT: Final = 12
_LEAST_IN_TIME: Final = 0.8
"""Below this a standard slips, where there were cases enough to tell; the screen says so from the same share on."""
_ACROSS: Final = 6
_FIGURE: Final = 28.0
_DEFINED_IN: Final = 3
_BETWEEN: Final = 16.0
_SMALL: Final = 6.7


class _Columns(NamedTuple):
    """Where the columns of the table stand: ``x`` and width."""

    name: tuple[float, float]
    bar: tuple[float, float]
    share: tuple[float, float]
    picture: tuple[float, float]
    spread: tuple[float, float]
    asked: tuple[float, float]
    needs: tuple[float, float]


def set_head(paper: Paper, report: Report) -> None:
    """Set whose report this is, of which time, when it was printed, and the shift in words."""
    half = paper.width / 2
    paper.text(report.venue or "Shift report", 0, paper.width - 150, 9.5, strong=True, colour=SOFT, most=1)
    printed = f"Shift report, printed {report.printed}"
    paper.y += paper.text(printed, half, half, 8, colour=SOFT, to_the_right=True, most=1) + 8
    paper.y += paper.text(report.span, 0, paper.width, 13, most=1)
    if report.hours:
        paper.y += paper.text(report.hours, 0, paper.width, 9.5, colour=SOFT, most=2)
    paper.y += 5
    paper.y += paper.text(report.headline, 0, paper.width, 19, strong=True, most=5) + 4


def set_needs(paper: Paper, report: Report) -> None:
    """Set needs over time, where there were any."""
    if not report.stretches:
        return
    _heading(paper, "Needs, by when they were met", BARS_HIGH)
    legend(paper, paper.y - 17)
    draw_bars(paper, report.stretches)


def set_league(paper: Paper, report: Report) -> None:
    """Set the moments of truth, as the procedure runs; the head stands again on a new page."""
    if not report.standings:
        return
    wide = paper.width
    columns = _Columns(
        name=(0, wide - 366),
        bar=(wide - 356, 66),
        share=(wide - 284, 34),
        picture=(wide - 240, 70),
        spread=(wide - 160, 80),
        asked=(wide - 76, 36),
        needs=(wide - 34, 34),
    )
    _heading(paper, "Moments of truth", 3 * _ROW)
    _league_head(paper, columns)
    for standing in report.standings[:_MOST_STANDINGS]:
        page = paper.page
        paper.make_room(_ROW)
        if page != paper.page:
            _league_head(paper, columns)
        _league_row(paper, standing, columns)
    if more := len(report.standings) - _MOST_STANDINGS:
        _more(paper, more, "in the review", there=more > 0)


def _league_head(paper: Paper, columns: _Columns) -> None:
    y = paper.y
    for words, (x, width) in (
        ("in time", columns.bar),
        ("minutes: median · worst tenth", (columns.picture[0], 150.0)),
    ):
        paper.text(words, x, width, 7.5, y=y, colour=SOFT)
    for words, (x, width) in (("asked first", (columns.asked[0] - 10, 46.0)), ("needs", columns.needs)):
        paper.text(words, x, width, 7.5, y=y, colour=SOFT, to_the_right=True)
    paper.y += 12
    paper.line(0, paper.y, paper.width, paper.y)


def _league_row(paper: Paper, standing: Standing, columns: _Columns) -> None:
    y, text = paper.y, paper.y + 3.2
    slips = _slips(standing)
    paper.text(standing.name, *columns.name, 9, y=text, strong=slips, most=1)
    if standing.standard != UNFORESEEN:
        _share(paper, standing.in_time_share, columns, slips)
    draw_spread(paper, standing, columns.picture[0], y + 1.5, columns.picture[1], _ROW - 3)
    paper.text(_spread_words(standing), *columns.spread, 8.5, y=text, colour=SOFT, most=1)
    colour = ASKED if standing.asked_first else SOFT
    paper.text(in_groups(standing.asked_first), *columns.asked, 9, y=text, to_the_right=True, colour=colour)
    paper.text(in_groups(standing.needs), *columns.needs, 9, y=text, to_the_right=True)
    paper.y += _ROW
    paper.line(0, paper.y, paper.width, paper.y)


def _slips(standing: Standing) -> bool:
    """Tell whether too few were met in time; what nothing foresaw had no time to be met in."""
    if standing.standard == UNFORESEEN or standing.needs < FEWEST:
        return False
    return standing.in_time_share < _LEAST_IN_TIME


def _share(paper: Paper, share: float, columns: _Columns, slips: bool) -> None:
    draw_share(paper, share, columns.bar[0], paper.y + 5.8, columns.bar[1], LATE if slips else KEPT)
    said, y = percent(share), paper.y + 3.2
    paper.text(said, *columns.share, 9, y=y, strong=slips, to_the_right=True, colour=LATE if slips else INK)


def _spread_words(standing: Standing) -> str:
    level, dry = standing.level, standing.dry
    if level is not None and level.figure is not None and dry is not None:
        return f"at {level_words(level.figure).removesuffix(' full')} · dry {_minutes(dry.worst_tenth)}"
    if standing.minutes.figure is None:
        return ""
    return f"{_minutes(standing.minutes.figure)} · {_minutes(standing.minutes.worst_tenth)}"


def _minutes(minutes: float | None) -> str:
    return "–" if minutes is None else f"{minutes:.1f}" if minutes < 10 else f"{minutes:.0f}"


def set_praise_and_mending(paper: Paper, report: Report) -> None:
    """Set what to praise beside what to mend."""
    if not report.standings:
        return
    gap = 22.0
    width = (paper.width - gap) / 2
    sides = [
        ("To praise", KEPT, report.praise or ("Nothing stood out, of enough cases to be sure.",)),
        ("To mend", LATE, report.mend or ("Nothing slipped that chance does not explain.",)),
    ]
    broken = [[paper.lines_of(words, width, 9.5, most=4) for words in sentences] for _, _, sentences in sides]
    high = max(sum(len(lines) * 9.5 * 1.32 + 4 for lines in side) for side in broken)
    paper.y += _APART
    paper.make_room(high + 20)
    top = paper.y
    for (heading, colour, _), side, x in zip(sides, broken, (0.0, width + gap), strict=True):
        y = top + paper.text(heading, x, width, 11, y=top, strong=True, colour=colour) + 4
        for lines in side:
            y += paper.text(lines, x, width, 9.5, y=y) + 4
    paper.y = top + high + 18


def set_rooms(paper: Paper, report: Report) -> None:
    """Set the figures of what there was: tables, waits and promises, vehicles, cues."""
    each = paper.width / _ACROSS
    for name, figures in report.rooms:
        rows = -(-len(figures) // _ACROSS)
        _heading(paper, name, rows * _FIGURE)
        for place, figure in enumerate(figures):
            _figure(paper, figure, (place % _ACROSS) * each, paper.y + (place // _ACROSS) * _FIGURE, each - 5)
        paper.y += rows * _FIGURE - 4


def _figure(paper: Paper, figure: Figure, x: float, y: float, width: float) -> None:
    """Set a figure above its name; after a median, the worst tenth in the same unit."""
    value, _, worst = figure.words.partition(", worst tenth ")
    paper.text(value, x, width, 11, y=y, strong=True, most=1)
    if worst:
        beside = paper.wide(value, 11, strong=True)
        paper.text(f" · {worst.removesuffix(' min')}", x + beside, width - beside, 8.5, y=y + 2.2, colour=SOFT, most=1)
    paper.text(figure.name, x, width + 4, 7.2, y=y + 14.5, colour=SOFT, most=1)


def set_left(paper: Paper, report: Report) -> None:
    """Set what is left for the next shift, in two columns."""
    if not report.left:
        return
    gap = 22.0
    width = (paper.width - gap) / 2
    told = [paper.lines_of(words, width - 10, 9, most=3) for words in report.left[:_MOST_LEFT]]
    half = -(-len(told) // 2)
    columns = [told[:half], told[half:]]
    high = max(sum(len(lines) * 9 * 1.32 + 2 for lines in column) for column in columns)
    _heading(paper, "Left for the next shift", high)
    top = paper.y
    for x, column in zip((0.0, width + gap), columns, strict=True):
        y = top
        for lines in column:
            paper.dot(x + 2.5, y + 6.4, 1.3, INK)
            y += paper.text(lines, x + 10, width - 10, 9, y=y) + 2
    paper.y = top + high
    more = len(report.left) - _MOST_LEFT
    _more(paper, more, "on the screen", there=more > 0)


def set_notes(paper: Paper, report: Report, below: float) -> None:
    """Set the notes of the log, as many as leave room for what stands below them on the last page."""
    if not report.notes:
        return
    _heading(paper, "Notes of the log", 30)
    when = max(paper.wide(note.when, 9) for note in report.notes) + 8
    for place, note in enumerate(report.notes):
        words = f"{note.by}: {note.text}" if note.by else note.text
        lines = paper.lines_of(words, paper.width - when, 9.5, most=3)
        high = len(lines) * 9.5 * 1.32 + 2
        if not paper.make_room(high) or (paper.is_last and high + below + 14 > paper.left_over):
            _more(paper, len(report.notes) - place, "in the log", there=True)
            return
        paper.text([note.when], 0, when, 9, colour=SOFT)
        paper.y += paper.text(lines, when, paper.width - when, 9.5) + 2


def definitions_height(paper: Paper, definitions: Sequence[tuple[str, str]]) -> float:
    """Give how much room the definitions take, their heading with them."""
    return max(column[-1][1] for column in _in_columns(paper, definitions) if column) + _APART + 8.5 * 1.5 + 4


def set_definitions(paper: Paper, definitions: Sequence[tuple[str, str]]) -> None:
    """Set what the words mean, small, in columns."""
    _heading(paper, "What the words mean", definitions_height(paper, definitions) - _APART - 8.5 * 1.5, size=8.5)
    top = paper.y
    for place, column in enumerate(_in_columns(paper, definitions)):
        y = top
        for lines, bottom in column:
            paper.text(lines, place * (_column(paper) + _BETWEEN), _column(paper), _SMALL, y=y, colour=SOFT)
            y = top + bottom
            paper.y = max(paper.y, y)


def _column(paper: Paper) -> float:
    return (paper.width - (_DEFINED_IN - 1) * _BETWEEN) / _DEFINED_IN


def _in_columns(paper: Paper, definitions: Sequence[tuple[str, str]]) -> list[list[tuple[list[str], float]]]:
    """Give columns of about the same height: the lines of each definition, and where it ends."""
    told = [paper.lines_of(f"{name}: {words}", _column(paper), _SMALL, most=5) for name, words in definitions]
    total = sum(map(len, told))
    columns: list[list[tuple[list[str], float]]] = [[] for _ in range(_DEFINED_IN)]
    done = 0
    for lines in told:
        column = columns[done * _DEFINED_IN // total]
        column.append((lines, (column[-1][1] if column else 0.0) + len(lines) * _SMALL * 1.32 + 1.5))
        done += len(lines)
    return columns


def _heading(paper: Paper, words: str, at_least: float, size: float = 11) -> None:
    """Set a heading that does not stand alone at the end of a page."""
    paper.y += _APART
    paper.make_room(size * 1.5 + at_least)
    paper.y += paper.text(words, 0, paper.width, size, strong=True) + 4


def _more(paper: Paper, count: int, where: str, *, there: bool) -> None:
    if there:
        paper.y += paper.text(f"… and {in_groups(count)} more {where}", 10, paper.width - 10, 9, colour=SOFT) + 2
