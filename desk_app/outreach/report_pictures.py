"""The pictures of the shift report: needs over time as bars, and how long each standard's guests waited."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import Final

from desk_app.outreach.report_paper import ASKED, INK, KEPT, LATE, LINE, PALE, SOFT, Paper
from desk_app.review.measures.league import Standing
from desk_app.review.measures.over_time import Stretch
from desk_app.review.measures.words import in_groups

BARS_HIGH: Final = 118.0
_SMALL: Final = 7.0
_LABELS: Final = 14.0
_STEPS: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500, 5000, 10_000)
_WIDEST_BAR: Final = 30.0
_GAP: Final = 1.0


def legend(paper: Paper, y: float, never: bool) -> None:
    """Tell the sorts of needs apart, at the right of a heading. ``never``: some were never answered."""
    right = paper.width
    sorts: list[tuple[str, Callable[..., None], str]] = [
        ("asked first", paper.hatched, ASKED),
        ("before the ask", paper.box, KEPT),
    ]
    if never:
        sorts.insert(0, ("never answered", paper.hollow, LATE))
    for words, draw, colour in sorts:
        right -= paper.wide(words, 8)
        paper.text(words, right, 80, 8, y=y, colour=SOFT)
        right -= 11
        draw(right, y + 1.5, 7, 7, colour)
        right -= 12


def draw_bars(paper: Paper, stretches: Sequence[Stretch], tall: float) -> None:
    """Draw a bar for each stretch: needs met before the ask below, those asked first, then those never answered."""
    top, high = paper.y + 6, tall - _LABELS - 6
    floor = top + high
    most = max(stretch.all_needs for stretch in stretches)
    step = next((step for step in _STEPS if most / step <= 4), most)
    scale = high / (-(-most // step) * step)
    left = paper.wide(in_groups(-(-most // step) * step), _SMALL) + 6
    for count in range(0, most + step, step):
        y, words = floor - count * scale, in_groups(count)
        paper.line(left, y, paper.width, y, LINE, 0.4)
        paper.text([words], 0, left - 5, _SMALL, y=y - 4.5, colour=SOFT, to_the_right=True)
    each = (paper.width - left) / len(stretches)
    wide = min(_WIDEST_BAR, each * 0.78)
    for place, stretch in enumerate(stretches):
        _draw_bar(paper, stretch, left + place * each + (each - wide) / 2, floor, wide, scale)
    _set_labels(paper, stretches, left, each, floor + 2)
    paper.y += tall


def _draw_bar(paper: Paper, stretch: Stretch, x: float, floor: float, wide: float, scale: float) -> None:
    sorts: tuple[tuple[int, Callable[..., None], str], ...] = (
        (stretch.met_first, paper.box, KEPT),
        (stretch.asked_first, paper.hatched, ASKED),
        (stretch.never_answered, paper.hollow, LATE),
    )
    y = floor
    for count, draw, colour in sorts:
        if count:
            high = count * scale
            gap = _GAP if y < floor and high > 2 * _GAP else 0.0
            draw(x, y - high, wide, high - gap, colour)
            y -= high


def _set_labels(paper: Paper, stretches: Sequence[Stretch], left: float, each: float, y: float) -> None:
    """Set as many labels as do not touch."""
    widest = max(paper.wide(stretch.label, _SMALL) for stretch in stretches) + 6
    every = max(1, ceil(widest / each))
    for place in range(0, len(stretches), every):
        words = stretches[place].label
        wide = paper.wide(words, _SMALL)
        middle = left + (place + 0.5) * each - wide / 2
        paper.text([words], min(middle, paper.width - wide), wide, _SMALL, y=y, colour=SOFT)


def draw_share(paper: Paper, share: float, x: float, y: float, width: float, colour: str) -> None:
    """Draw a bar that is filled to a share."""
    paper.box(x, y, width, 5, PALE, 2.5)
    if share > 0:
        paper.box(x, y, max(5.0, width * min(1.0, share)), 5, colour, 2.5)


def draw_spread(paper: Paper, standing: Standing, x: float, y: float, width: float, high: float) -> None:
    """Draw how many were met after how long, with a dot at the median and a line on to the worst tenth."""
    counts = standing.distribution.counts
    if not counts:
        return
    each = width / max(len(counts), 8)
    reach = each * len(counts)
    span = standing.distribution.bin_minutes * len(counts)
    tallest = max(counts)
    for place, count in enumerate(counts):
        tall = (high - 4) * count / tallest
        if count:
            paper.box(x + place * each, y + high - 4 - tall, max(0.6, each - 0.6), tall, "#C3C9CC")
    paper.line(x, y + high - 2, x + reach, y + high - 2, LINE, 0.4)
    median, worst = (
        x + min(1.0, (minutes or 0.0) / span) * reach
        for minutes in (standing.minutes.figure, standing.minutes.worst_tenth)
    )
    paper.line(median, y + high - 2, worst, y + high - 2, INK, 1.0)
    paper.dot(median, y + high - 2, 1.8, INK)
