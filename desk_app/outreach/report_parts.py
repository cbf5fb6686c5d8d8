"""The parts of the shift report as they stand below each other; each turns the page where it does not fit."""

from collections.abc import Sequence
from typing import Final

from desk_app.outreach.report_paper import KEPT, LATE, SOFT, Paper
from desk_app.outreach.report_pictures import BARS_HIGH, draw_bars, legend
from desk_app.review.measures.words import in_groups
from desk_app.review.taking.report import Figure, Report, Room

LEADING: Final = 1.32

APART: Final = 15.0
_HEADLINE: Final = 19.0
_SMALLER_HEADLINE: Final = 17.0
_CLOSE: Final = 0.85
"""So close is a page on which every line counts."""

_HEADING: Final = 11.0
_ACROSS: Final = 6
_FIGURE: Final = 28.0
_LEAST_FIGURE: Final = 26.0
_BESIDE: Final = 2.6


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
    size = _HEADLINE if paper.loose > _CLOSE else _SMALLER_HEADLINE
    paper.y += paper.text(report.headline, 0, paper.width, size, strong=True, most=5) + 4


def set_needs(paper: Paper, report: Report) -> None:
    """Set needs over time, where there were any."""
    if not report.stretches:
        return
    high = BARS_HIGH * paper.loose
    heading(paper, "Needs, by when they ended", high)
    legend(paper, paper.y - 17, any(stretch.never_answered for stretch in report.stretches))
    draw_bars(paper, report.stretches, high)


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
    high = max(sum(len(lines) * 9.5 * LEADING + 4 for lines in side) for side in broken)
    paper.gap(APART)
    paper.make_room(high + 20)
    top = paper.y
    for (heading, colour, _), side, x in zip(sides, broken, (0.0, width + gap), strict=True):
        y = top + paper.text(heading, x, width, 11, y=top, strong=True, colour=colour) + 4
        for lines in side:
            y += paper.text(lines, x, width, 9.5, y=y) + 4
    paper.y = top + high + 18 * paper.loose


def set_rooms(paper: Paper, report: Report) -> None:
    """Set the figures of what there was: tables, waits, promises, vehicles, cues; beside each other where they can."""
    each, high = paper.width / _ACROSS, max(_LEAST_FIGURE, _FIGURE * paper.loose)
    for rooms in _side_by_side(report.rooms):
        rows = max(-(-len(figures) // _ACROSS) for _, figures in rooms)
        paper.gap(APART)
        paper.make_room(_HEADING * 1.5 + rows * high)
        column = 0
        for name, figures in rooms:
            top = paper.y + paper.text(name, column * each, paper.width, _HEADING, strong=True) + 4
            for place, figure in enumerate(figures, start=column):
                _figure(paper, figure, (place % _ACROSS) * each, top + (place // _ACROSS) * high, each - 5)
            column += len(figures)
        paper.y = top + rows * high - 4


def _side_by_side(rooms: Sequence[Room]) -> list[list[Room]]:
    """Give rooms in their order, those together that have no more figures than a line has places."""
    lines: list[list[Room]] = []
    for room in rooms:
        if lines and sum(len(figures) for _, figures in (*lines[-1], room)) <= _ACROSS:
            lines[-1].append(room)
        else:
            lines.append([room])
    return lines


def _figure(paper: Paper, figure: Figure, x: float, y: float, width: float) -> None:
    """Set a figure above its name; after a median, the worst tenth in the same unit."""
    value, _, worst = figure.words.partition(", worst tenth ")
    paper.text(value, x, width, 11, y=y, strong=True, most=1)
    if worst:
        beside = paper.wide(value, 11, strong=True) + _BESIDE
        paper.text(f"· {worst.removesuffix(' min')}", x + beside, width - beside, 8.5, y=y + 2.2, colour=SOFT, most=1)
    paper.text(figure.name, x, width + 4, 7.2, y=y + 14.5, colour=SOFT, most=1)


def heading(paper: Paper, words: str, at_least: float, size: float = _HEADING) -> None:
    """Set a heading that does not stand alone at the end of a page."""
    paper.gap(APART)
    paper.make_room(size * 1.5 + at_least)
    paper.y += paper.text(words, 0, paper.width, size, strong=True) + 4


def more(paper: Paper, count: int, where: str) -> None:
    """Say how much more there is, where the rest can be read."""
    paper.y += paper.text(f"… and {in_groups(count)} more {where}", 10, paper.width - 10, 9, colour=SOFT) + 2
