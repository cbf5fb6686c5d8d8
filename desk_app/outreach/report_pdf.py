"""The shift report as a PDF: one to three pages, drawn by Qt, its type embedded."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice

from desk_app.outreach.report_paper import Paper
from desk_app.outreach.report_parts import (
    definitions_height,
    set_definitions,
    set_head,
    set_league,
    set_left,
    set_needs,
    set_notes,
    set_praise_and_mending,
    set_rooms,
)
from desk_app.review.taking.report import Report

MOST_PAGES: Final = 3


def printed(report: Report) -> tuple[bytes, int]:
    """Give the document and how many pages it has. Needs a QGuiApplication for its fonts, in any thread."""
    _, pages = _drawn(report, 0)
    return _drawn(report, pages)


def _drawn(report: Report, of: int) -> tuple[bytes, int]:
    """Draw it; how many pages there are, for their feet, is known after the first time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    title = f"{report.venue}, {report.span}" if report.venue else report.span
    paper = Paper(buffer, title, title, of, MOST_PAGES)
    try:
        set_head(paper, report)
        set_needs(paper, report)
        set_league(paper, report)
        set_praise_and_mending(paper, report)
        set_rooms(paper, report)
        set_left(paper, report)
        set_notes(paper, report, definitions_height(paper, report.definitions))
        set_definitions(paper, report.definitions)
    finally:
        paper.end()
    return bytes(buffer.data().data()), paper.page
