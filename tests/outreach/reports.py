"""Shift reports to be printed, and what can be read off their paper: words, where they stand, and colours."""

import re
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor, QImage

from desk_app.review.taking.report import Report, report
from tests.support.shifts import Review

READ = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext reads the paper; poppler has it")
SEEN = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm looks at the paper; poppler has it")
FOOT = (785.0, 805.0)
"""Between these, in points from above, the last line of a word of the foot ends on A4."""
NOW = datetime.fromisoformat("2026-11-22T01:30:00Z")
_DPI = 144


class Word(NamedTuple):
    """Where a word stands on its page, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def report_of(review: Review) -> Report:
    heads = review.shelf.heads[-1:]
    days = date.fromordinal(heads[0].first_day), date.fromordinal(heads[0].last_day)
    return report(review.shelf, heads, review.newest(), days, NOW)


def words_of(document: bytes) -> str:
    told = subprocess.run(["pdftotext", "-layout", "-", "-"], input=document, capture_output=True, check=True)
    return told.stdout.decode()


def flat(document: bytes) -> str:
    return " ".join(words_of(document).replace("\u00a0", " ").split())


def pages_of(document: bytes, foot: tuple[float, float] = FOOT) -> list[list[Word]]:
    """Give the words of each page, but for its foot."""
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=document, capture_output=True, check=True)
    pages = []
    for page in told.stdout.decode().split("<page ")[1:]:
        found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>', page)
        words = [Word(text, *map(float, where)) for *where, text in found]
        pages.append([word for word in words if not foot[0] < word.bottom < foot[1]])
    return pages


class Picture:
    """The first page, as it comes out of the printer."""

    def __init__(self, document: bytes, folder: Path) -> None:
        paper, page = folder / "report.pdf", folder / "page"
        paper.write_bytes(document)
        subprocess.run(["pdftoppm", "-r", str(_DPI), "-singlefile", "-png", str(paper), str(page)], check=True)
        self._image = QImage(str(page.with_suffix(".png")))

    def share(self, colour: str, left: float, top: float, right: float, bottom: float) -> float:
        """Give which share of a rectangle, in points, has this colour; edges are soft."""
        wanted, (x0, y0, x1, y1) = QColor(colour), (round(edge * _DPI / 72) for edge in (left, top, right, bottom))
        hits = sum(_alike(self._image.pixelColor(x, y), wanted) for x in range(x0, x1) for y in range(y0, y1))
        return hits / ((x1 - x0) * (y1 - y0))


def _alike(one: QColor, other: QColor) -> bool:
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, apart)) < 9
