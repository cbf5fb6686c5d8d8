"""The shift report as a PDF: one to three pages, drawn by Qt, its type embedded."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice

from desk_app.outreach.report_end import definitions_height, set_definitions, set_left, set_notes
from desk_app.outreach.report_league import set_league
from desk_app.outreach.report_paper import Paper
from desk_app.outreach.report_parts import set_head, set_needs, set_praise_and_mending, set_rooms
from desk_app.review.taking.report import Report

MOST_PAGES: Final = 3

_MOST_LEFT: Final = 12
_FEWER_LEFT: Final = (8, 4)
"""So many of what is left for the next shift where that saves a page."""

_LOOSE: Final = (1.4, 1.2, 1.05, 0.93, 0.83, 0.74)

_MOST_DRAWN: Final = len(_LOOSE) * (3 + len(_FEWER_LEFT)) + 2
"""So often it is drawn at most: every setting that is tried, and the best of them once more."""

Heard = Callable[[int, int], None]
"""Hears before each drawing how many of how many at most are done; what it raises ends it."""


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

    def order(self) -> tuple[bool, int, int, list[float]]:
        """Give what goes before what: nothing over the edge, few pages, all that can be told, no page nearly empty."""
        return max(self.filled) > 1.0, len(self.filled), self.left_out, [-full for full in sorted(self.filled)]


def printed(report: Report, heard: Heard = lambda *_: None) -> tuple[bytes, int]:
    """Give the document and how many pages it has. Needs a QGuiApplication for its fonts, in any thread.

    It is set closer where that saves a page, and looser where a page would stay empty.
    """
    press = _Press(report, heard)
    best = press.draw(_Setting(_LOOSE[0], _LOOSE[0]))
    best = press.better(best, [_Setting(loose, loose) for loose in _LOOSE[1:]])
    for left in _FEWER_LEFT:
        if len(best.filled) > 1 and len(report.left) > left:
            best = press.better(best, [_Setting(loose, loose, left=left) for loose in _LOOSE])
    if len(best.filled) > 1:
        best = press.better(best, [best.setting._replace(turned=True)])
        best = press.better(best, [best.setting._replace(until=loose) for loose in _LOOSE])
        best = press.better(best, [best.setting._replace(after=loose) for loose in _LOOSE])
    return press.draw(best.setting, of=len(best.filled)).document, len(best.filled)


class _Press:
    """Draws a report again and again, and tells how often it did."""

    def __init__(self, report: Report, heard: Heard) -> None:
        self._report, self._heard = report, heard
        self._drawn = 0

    def better(self, best: _Drawn, settings: list[_Setting]) -> _Drawn:
        tried = (self.draw(setting) for setting in settings if setting != best.setting)
        return min((best, *tried), key=_Drawn.order)

    def draw(self, setting: _Setting, of: int = 0) -> _Drawn:
        self._heard(self._drawn, _MOST_DRAWN)
        self._drawn += 1
        return _drawn(self._report, setting, of)


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
