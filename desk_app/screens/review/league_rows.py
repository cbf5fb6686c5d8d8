"""A standard's line in the league table, in the thread of the shelf."""

from PySide6.QtCore import QCoreApplication

from desk_app.house.tally import UNFORESEEN
from desk_app.review.measures.league import Standing
from desk_app.review.measures.words import NOTHING, percent
from desk_app.screens.review.rows import LeagueRow
from desk_app.screens.words import level_word

translate = QCoreApplication.translate


def league_row(standing: Standing) -> LeagueRow:
    """Give the line of a standard; of asks that nothing foresaw no clock ran, so that nothing is said of their time."""
    counts = standing.distribution.counts
    width, tallest = standing.distribution.bin_minutes * len(counts), max(counts, default=0)
    foreseen = standing.standard != UNFORESEEN
    return LeagueRow(
        key=standing.standard,
        name=standing.name,
        share=standing.in_time_share if foreseen else -1,
        share_words=percent(standing.in_time_share) if foreseen else "",
        slipping=standing.slips,
        bins=tuple(count / tallest for count in counts) if tallest else (),
        median_at=_at(standing.minutes.figure, width),
        worst_at=_at(standing.minutes.worst_tenth, width),
        spread=_spread(standing),
        spoken=_spoken(standing) if foreseen else _spoken_unforeseen(standing),
        asked=standing.asked_first,
        never=standing.never_answered,
        count=_all_needs(standing),
    )


def _all_needs(standing: Standing) -> int:
    """What the share in time is a share of."""
    return standing.needs + standing.never_answered


def _at(minutes: float | None, width: float) -> float:
    return min(1.0, minutes / width) if minutes is not None and width else -1.0


def _minutes(minutes: float | None) -> str:
    """Give minutes as they are read at a glance: ``1.4``, ``12``."""
    return NOTHING if minutes is None else f"{minutes:.1f}" if minutes < 10 else f"{minutes:.0f}"


def _spread(standing: Standing) -> str:
    level, dry = standing.level, standing.dry
    if level is not None and level.figure is not None and dry is not None:
        return translate("review", "at\u00a0{level} · dry\u00a0{minutes}\u00a0min").format(
            level=level_word(level.figure).replace(" ", "\u00a0"), minutes=_minutes(dry.worst_tenth)
        )
    if standing.minutes.figure is None:
        return ""
    return f"{_minutes(standing.minutes.figure)}\u00a0·\u00a0{_minutes(standing.minutes.worst_tenth)}"


def _spoken(standing: Standing) -> str:
    return translate(
        "review",
        "{name}: {percent} of {count} in time, median {median} minutes, worst tenth {worst}, asked first {asked}, "
        "never answered {never}",
    ).format(
        name=standing.name,
        percent=percent(standing.in_time_share),
        count=_all_needs(standing),
        median=_minutes(standing.minutes.figure),
        worst=_minutes(standing.minutes.worst_tenth),
        asked=standing.asked_first,
        never=standing.never_answered,
    )


def _spoken_unforeseen(standing: Standing) -> str:
    return translate("review", "{name}: asked first {asked}").format(name=standing.name, asked=standing.asked_first)
