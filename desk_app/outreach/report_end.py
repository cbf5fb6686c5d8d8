"""The end of the shift report: what is left for the next shift, the notes of the log, and what the words mean."""

from collections.abc import Sequence
from typing import Final

from desk_app.outreach.report_paper import INK, SOFT, Paper
from desk_app.outreach.report_parts import APART, LEADING, heading, more
from desk_app.review.taking.report import Report

_DEFINED_IN: Final = 3
_BETWEEN: Final = 16.0
_SMALL: Final = 6.7
_HEADING: Final = 8.5


def set_left(paper: Paper, report: Report, most: int) -> int:
    """Set what is left for the next shift, in two columns, at most so many lines. Gives how many are left out."""
    if not report.left:
        return 0
    gap = 22.0
    width = (paper.width - gap) / 2
    told = [paper.lines_of(words, width - 10, 9, most=3) for words in report.left[:most]]
    half = -(-len(told) // 2)
    columns = [told[:half], told[half:]]
    high = max(sum(len(lines) * 9 * LEADING + 2 for lines in column) for column in columns)
    heading(paper, "Still open" if report.goes_on else "Left for the next shift", high)
    top = paper.y
    for x, column in zip((0.0, width + gap), columns, strict=True):
        y = top
        for lines in column:
            paper.dot(x + 2.5, y + 6.4, 1.3, INK)
            y += paper.text(lines, x + 10, width - 10, 9, y=y) + 2
    paper.y = top + high
    left_out = max(0, len(report.left) - most)
    if left_out:
        more(paper, left_out, "on the screen")
    return left_out


def set_notes(paper: Paper, report: Report, below: float) -> int:
    """Set the notes of the log, as many as leave room for what stands below them on the last page.

    Gives how many are left out.
    """
    if not report.notes:
        return 0
    heading(paper, "Notes of the log", 30)
    when = max(paper.wide(note.when, 9) for note in report.notes) + 8
    for place, note in enumerate(report.notes):
        words = f"{note.by}: {note.text}" if note.by else note.text
        lines = paper.lines_of(words, paper.width - when, 9.5, most=3)
        high = len(lines) * 9.5 * LEADING + 2
        if not paper.make_room(high) or (paper.is_last and high + below + 14 > paper.left_over):
            more(paper, len(report.notes) - place, "in the log")
            return len(report.notes) - place
        paper.text([note.when], 0, when, 9, colour=SOFT)
        paper.y += paper.text(lines, when, paper.width - when, 9.5) + 2
    return 0


def definitions_height(paper: Paper, definitions: Sequence[tuple[str, str]]) -> float:
    """Give how much room the definitions take, their heading with them."""
    if not definitions:
        return 0.0
    return _columns_height(paper, definitions) + APART * paper.loose + _HEADING * 1.5 + 4


def set_definitions(paper: Paper, definitions: Sequence[tuple[str, str]]) -> None:
    """Set what the words mean, small, in columns."""
    if not definitions:
        return
    heading(paper, "What the words mean", _columns_height(paper, definitions) + 4, size=_HEADING)
    top = paper.y
    for place, column in enumerate(_in_columns(paper, definitions)):
        y = top
        for lines, bottom in column:
            paper.text(lines, place * (_column(paper) + _BETWEEN), _column(paper), _SMALL, y=y, colour=SOFT)
            y = top + bottom
            paper.y = max(paper.y, y)


def _columns_height(paper: Paper, definitions: Sequence[tuple[str, str]]) -> float:
    return max(column[-1][1] for column in _in_columns(paper, definitions) if column)


def _column(paper: Paper) -> float:
    return (paper.width - (_DEFINED_IN - 1) * _BETWEEN) / _DEFINED_IN


def _in_columns(paper: Paper, definitions: Sequence[tuple[str, str]]) -> list[list[tuple[list[str], float]]]:
    """Give columns of about the same height: the lines of each definition, and where it ends."""
    told = [paper.lines_of(f"{name}: {words}", _column(paper), _SMALL, most=7) for name, words in definitions]
    total = max(sum(map(len, told)), _DEFINED_IN * max(map(len, told)))
    columns: list[list[tuple[list[str], float]]] = [[] for _ in range(_DEFINED_IN)]
    done = 0
    for lines in told:
        column = columns[(2 * done + len(lines)) * _DEFINED_IN // (2 * total + 1)]
        column.append((lines, (column[-1][1] if column else 0.0) + len(lines) * _SMALL * LEADING + 1.5))
        done += len(lines)
    return columns
