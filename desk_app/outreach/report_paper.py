"""Paper: pages that text and shapes are set on from the top down. Lengths are points; text is plain, never markup."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QIODevice, QLineF, QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

INK: Final = "#14181D"
SOFT: Final = "#55606C"
LINE: Final = "#D9DDD8"
PALE: Final = "#ECEEEA"
KEPT: Final = "#00775A"
ASKED: Final = "#A2457A"
LATE: Final = "#C8390B"
"""The palette of the day; each is told apart without its colour as well, for printers that have none."""

MARGIN: Final = 42.0
_FOOT: Final = 22.0
_UNIT: Final = 10.0
"""Parts of a point: type is set in whole ones."""
_LEADING: Final = 1.32
_SUBSTITUTES: Final = ("calt", "liga", "clig")
"""Features of type that put other signs in the place of letters: who copied text out of the paper would get those."""
_BLANKS: Final = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
"""What parts words; a blank that holds two together is none of them."""
_FACES: Final = ("Inter", "Segoe UI Variable", "Segoe UI", "SF Pro Text", "Roboto", "Noto Sans", "DejaVu Sans")


class Paper:
    """``y`` is where the next thing goes; ``loose`` times their usual height have rows, pictures and gaps."""

    def __init__(self, device: QIODevice, title: str, of: int, last: int) -> None:
        """``of``: how many pages there will be, for the foot of each; ``last``: the page after which there is none."""
        self._writer = QPdfWriter(device)
        self._writer.setResolution(round(72 * _UNIT))
        size = QPageSize(QPageSize.PageSizeId.Letter if takes_letter() else QPageSize.PageSizeId.A4)
        self._writer.setPageSize(size)
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(title)
        self._writer.setCreator("Beforehand")
        points = size.size(QPageSize.Unit.Point)
        self.width = points.width() - 2 * MARGIN
        self.bottom = points.height() - MARGIN - _FOOT
        self._height = points.height()
        self._painter = QPainter(self._writer)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._foot, self._of, self._last = title, of, last
        self.loose = 1.0
        self._filled: list[float] = []
        self._types: dict[tuple[float, bool], tuple[QFont, QFontMetricsF]] = {}
        self.page, self.y = 1, MARGIN
        self._set_foot()

    def end(self) -> None:
        """Finish the document."""
        self._painter.end()

    @property
    def is_last(self) -> bool:
        return self.page == self._last

    @property
    def left_over(self) -> float:
        """How much of this page is free."""
        return self.bottom - self.y

    @property
    def filled(self) -> list[float]:
        """How full each page is, 0 to 1."""
        return [*self._filled, (self.y - MARGIN) / (self.bottom - MARGIN)]

    def make_room(self, height: float) -> bool:
        """Turn the page where this one has no such room left; tell whether there is room now."""
        if height > self.left_over and self.y > MARGIN:
            self.turn()
        return height <= self.left_over

    def gap(self, height: float) -> None:
        """Leave room above what comes next; at the top of a page it needs none."""
        if self.y > MARGIN:
            self.y += height * self.loose

    def turn(self) -> None:
        """Go on at the top of the next page, where there is one."""
        if self.page < self._last:
            self._filled = self.filled
            self._writer.newPage()
            self.page, self.y = self.page + 1, MARGIN
            self._set_foot()

    def lines_of(self, words: str, width: float, size: float, *, strong: bool = False, most: int = 99) -> list[str]:
        """Break text into lines, at most so many; what does not fit ends in an ellipsis."""
        layout = QTextLayout(
            _BLANKS.sub(" ", words).strip().replace(" %", "\u00a0%"), self._font(size, strong), self._writer
        )
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        text, lines = layout.text(), list[str]()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * _UNIT)
            start = line.textStart()
            if len(lines) + 1 == most:
                lines.append(self._metrics(size, strong).elidedText(text[start:], _ELIDE, width * _UNIT))
                break
            lines.append(text[start : start + line.textLength()].strip())
        layout.endLayout()
        return lines or [""]

    def text(
        self,
        words: str | Sequence[str],
        x: float,
        width: float,
        size: float,
        *,
        y: float | None = None,
        strong: bool = False,
        colour: str = INK,
        to_the_right: bool = False,
        most: int = 99,
    ) -> float:
        """Set text at ``x`` from the left margin, with its top at ``y``, and give how high it is."""
        lines = self.lines_of(words, width, size, strong=strong, most=most) if isinstance(words, str) else words
        top = self.y if y is None else y
        self._painter.setFont(self._font(size, strong))
        self._painter.setPen(QColor(colour))
        metrics = self._metrics(size, strong)
        for place, line in enumerate(lines):
            shift = width - metrics.horizontalAdvance(line) / _UNIT if to_the_right else 0.0
            baseline = top + size + place * size * _LEADING
            self._painter.drawText(self._point(x + shift, baseline), line)
        return len(lines) * size * _LEADING

    def wide(self, words: str, size: float, *, strong: bool = False) -> float:
        """Give how wide text on one line is."""
        return self._metrics(size, strong).horizontalAdvance(words) / _UNIT

    def line(self, x: float, y: float, to_x: float, to_y: float, colour: str = LINE, thick: float = 0.5) -> None:
        self._painter.setPen(QPen(QColor(colour), thick * _UNIT))
        self._painter.drawLine(QLineF(self._point(x, y), self._point(to_x, to_y)))

    def box(self, x: float, y: float, width: float, height: float, colour: str, rounded: float = 0.0) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawRoundedRect(self._rect(x, y, width, height), rounded * _UNIT, rounded * _UNIT)

    def hatched(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Draw a box that is told from a plain one without its colour: crossed by slanting white lines."""
        self.box(x, y, width, height, colour)
        self._painter.save()
        self._painter.setClipRect(self._rect(x, y, width, height))
        step, at = 3.0, x - height
        while at < x + width:
            self.line(at, y + height, at + height, y, "#FFFFFF", 0.8)
            at += step
        self._painter.restore()

    def hollow(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Draw a white box with an outline, which lies within it."""
        thick = min(0.8, height / 2)
        self._painter.setPen(QPen(QColor(colour), thick * _UNIT))
        self._painter.setBrush(QColor(Qt.GlobalColor.white))
        self._painter.drawRect(self._rect(x + thick / 2, y + thick / 2, width - thick, height - thick))

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawEllipse(self._point(x, y), radius * _UNIT, radius * _UNIT)

    def _set_foot(self) -> None:
        y = self._height - MARGIN - 9
        number = f"Page {self.page} of {self._of}" if self._of else ""
        self.text(self._foot, 0, self.width * 0.75, 7.5, y=y, colour=SOFT, most=1)
        self.text(number, self.width * 0.75, self.width * 0.25, 7.5, y=y, colour=SOFT, to_the_right=True)

    def _font(self, size: float, strong: bool) -> QFont:
        return self._type(size, strong)[0]

    def _metrics(self, size: float, strong: bool) -> QFontMetricsF:
        return self._type(size, strong)[1]

    def _type(self, size: float, strong: bool) -> tuple[QFont, QFontMetricsF]:
        if (size, strong) not in self._types:
            font = QFont(list(_FACES))
            font.setPixelSize(round(size * _UNIT))
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            for feature in _SUBSTITUTES:
                font.setFeature(QFont.Tag(feature), 0)
            self._types[size, strong] = font, QFontMetricsF(font, self._writer)
        return self._types[size, strong]

    @staticmethod
    def _point(x: float, y: float) -> QPointF:
        return QPointF((MARGIN + x) * _UNIT, y * _UNIT)

    def _rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF((MARGIN + x) * _UNIT, y * _UNIT, width * _UNIT, height * _UNIT)


_ELIDE: Final = Qt.TextElideMode.ElideRight


def takes_letter() -> bool:
    """Tell whether people here print on letter paper rather than on A4."""
    return QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
