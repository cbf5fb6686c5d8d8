"""The shift report as a PDF: one to three pages, drawn by Qt, its type embedded."""

from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice

from desk_app.outreach.report_end import definitions_height, set_definitions, set_left, set_notes
from desk_app.outreach.report_league import set_league
from desk_app.outreach.report_paper import Paper
from desk_app.outreach.report_parts import set_head, set_needs, set_praise_and_mending, set_rooms
from desk_app.review.taking.report import Report

MOST_PAGES: Final = 3

_MOST_LEFT: Final = 12
_FEWER_LEFT: Final = 8
"""Where so few of what is left for the next shift save a page."""

_NEARLY_EMPTY: Final = 0.5

_LOOSE: Final = (1.4, 1.25, 1.1, 1.0, 0.93, 0.86, 0.8, 0.74)


class _Setting(NamedTuple):
    """How airy rows, pictures and gaps stand, up to the end of the league and after it.

    ``turned``: what is after it begins a page; ``left``: how much is told of what is left for the next shift.
    """

    until: float
    after: float
    turned: bool = False
    left: int = _MOST_LEFT


class _Drawn(NamedTuple):
    """``left_out``: how much is not told of what is left for the next shift, and of the notes."""

    document: bytes
    setting: _Setting
    left_out: int
    filled: list[float]

    def order(self) -> tuple[int, int, list[float]]:
        """Give what goes before what: few pages, all that can be told, no page nearly empty."""
        return len(self.filled), self.left_out, [-full for full in sorted(self.filled)]


def printed(report: Report) -> tuple[bytes, int]:
    """Give the document and how many pages it has. Needs a QGuiApplication for its fonts, in any thread.

    It is set closer where that saves a page, and looser where a page would stay empty.
    """
    best = _best(report, [_Setting(loose, loose) for loose in _LOOSE])
    if len(best.filled) > 1 and min(best.filled) < _NEARLY_EMPTY:
        best = _best(report, [best.setting, *(_Setting(loose, loose, left=_FEWER_LEFT) for loose in _LOOSE)])
    if len(best.filled) > 1:
        best = _best(report, [best.setting, best.setting._replace(turned=True)])
        best = _best(report, [best.setting._replace(until=loose) for loose in _LOOSE])
        best = _best(report, [best.setting._replace(after=loose) for loose in _LOOSE])
    return _drawn(report, best.setting, of=len(best.filled)).document, len(best.filled)


def _best(report: Report, settings: list[_Setting]) -> _Drawn:
    return min((_drawn(report, setting) for setting in settings), key=_Drawn.order)


def _drawn(report: Report, setting: _Setting, of: int = 0) -> _Drawn:
    """Draw it; how many pages there are, for their feet, is known afterwards."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    title = f"{report.venue}, {report.span}" if report.venue else report.span
    paper = Paper(buffer, title, of, MOST_PAGES)
    try:
        paper.loose = setting.until
        set_head(paper, report)
        set_needs(paper, report)
        set_league(paper, report)
        paper.loose = setting.after
        if setting.turned:
            paper.turn()
        set_praise_and_mending(paper, report)
        set_rooms(paper, report)
        left_out = set_left(paper, report, setting.left)
        left_out += set_notes(paper, report, definitions_height(paper, report.definitions))
        set_definitions(paper, report.definitions)
    finally:
        paper.end()
    return _Drawn(bytes(buffer.data().data()), setting, left_out, paper.filled)
