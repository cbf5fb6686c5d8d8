"""The moments of truth on paper, as a table: how each was met, in a picture and in figures."""

from typing import Final, NamedTuple

from desk_app.house.tally import UNFORESEEN
from desk_app.outreach.report_paper import ASKED, INK, KEPT, LATE, LINE, SOFT, Paper
from desk_app.outreach.report_parts import heading, more
from desk_app.outreach.report_pictures import draw_share, draw_spread
from desk_app.review.measures.league import Standing
from desk_app.review.measures.words import in_groups, percent
from desk_app.review.taking.report import Report
from desk_app.review.telling.names import level_words

_ROW: Final = 16.5
_HEAD: Final = 12.0
_MOST: Final = 28
"""So many rows fit on a page, however airy."""

_NAME: Final = 9.0


class _Columns(NamedTuple):
    """Where the columns of the table stand: ``x`` and width. ``never`` is None where everything was answered."""

    name: tuple[float, float]
    bar: tuple[float, float]
    share: tuple[float, float]
    picture: tuple[float, float]
    spread: tuple[float, float]
    asked: tuple[float, float]
    never: tuple[float, float] | None
    needs: tuple[float, float]


def _columns(wide: float, never: bool) -> _Columns:
    left = wide - (62.0 if never else 0.0)
    return _Columns(
        name=(0, left - 358),
        bar=(left - 350, 60),
        share=(left - 284, 34),
        picture=(left - 242, 70),
        spread=(left - 162, 84),
        asked=(left - 82, 42),
        never=(wide - 98, 60) if never else None,
        needs=(wide - 34, 34),
    )


def set_league(paper: Paper, report: Report) -> None:
    """Set the moments of truth, as the procedure runs, on one page: that of the picture above where there is room."""
    standings = report.standings[:_MOST]
    if not standings:
        return
    columns = _columns(paper.width, any(each.never_answered for each in standings))
    row = _ROW * paper.loose
    heading(paper, "Moments of truth", _HEAD + len(standings) * row)
    _set_head(paper, columns)
    for standing in standings:
        _set_row(paper, standing, columns, row)
    if len(report.standings) > _MOST:
        more(paper, len(report.standings) - _MOST, "in the review")


def _set_head(paper: Paper, columns: _Columns) -> None:
    for words, (x, width) in (
        ("in time", columns.bar),
        ("minutes: median · worst tenth", (columns.picture[0], 150.0)),
    ):
        paper.text(words, x, width, 7.5, colour=SOFT)
    counts = (("asked first", columns.asked), ("never answered", columns.never), ("needs", columns.needs))
    for words, column in counts:
        if column is not None:
            paper.text(words, *column, 7.5, colour=SOFT, to_the_right=True, most=1)
    paper.y += _HEAD
    paper.line(0, paper.y, paper.width, paper.y)


def _set_row(paper: Paper, standing: Standing, columns: _Columns, row: float) -> None:
    text = paper.y + (row - _NAME * 1.28) / 2
    paper.text(standing.name, *columns.name, _NAME, y=text, strong=standing.slips, most=1)
    if standing.standard != UNFORESEEN:
        _set_share(paper, standing, columns, paper.y + row / 2)
    high = min(row, _ROW) - 3
    draw_spread(paper, standing, columns.picture[0], paper.y + (row - high) / 2, columns.picture[1], high)
    paper.text(_spread_words(standing), *columns.spread, 8.5, y=text, colour=SOFT, most=1)
    for count, column, colour in (
        (standing.asked_first, columns.asked, ASKED),
        (standing.never_answered, columns.never, LATE),
    ):
        if column is not None:
            said = in_groups(count)
            paper.text(said, *column, _NAME, y=text, to_the_right=True, colour=colour if count else SOFT)
    paper.text(in_groups(standing.needs), *columns.needs, _NAME, y=text, to_the_right=True)
    paper.y += row
    paper.line(0, paper.y, paper.width, paper.y, LINE)


def _set_share(paper: Paper, standing: Standing, columns: _Columns, middle: float) -> None:
    share, slips = standing.in_time_share, standing.slips
    draw_share(paper, share, columns.bar[0], middle - 2.5, columns.bar[1], LATE if slips else KEPT)
    said, y = percent(share), middle - _NAME * 0.64
    paper.text(said, *columns.share, _NAME, y=y, strong=slips, to_the_right=True, colour=LATE if slips else INK)


def _spread_words(standing: Standing) -> str:
    level, dry = standing.level, standing.dry
    if level is not None and level.figure is not None and dry is not None:
        return f"at {level_words(level.figure).removesuffix(' full')} · dry {_minutes(dry.worst_tenth)}"
    if standing.minutes.figure is None:
        return ""
    return f"{_minutes(standing.minutes.figure)} · {_minutes(standing.minutes.worst_tenth)}"


def _minutes(minutes: float | None) -> str:
    return "–" if minutes is None else f"{minutes:.1f}" if minutes < 10 else f"{minutes:.0f}"
