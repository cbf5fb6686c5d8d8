"""Figures in words, as screens, reports and sentences show them."""

from typing import Final

from desk_app.review.measures.figures import Value
from desk_app.review.measures.measure import Measure, Unit

NOTHING: Final = "–"
"""Stands where there was nothing to measure."""

_NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def in_groups(count: int) -> str:
    """Give a count in digits, in groups of three that no line end tears apart: ``1 603``."""
    return f"{count:,}".replace(",", "\u00a0")


def number_words(count: int) -> str:
    """Give a count as it stands in a sentence: a word up to twelve, then digits."""
    return _NUMBERS[count] if count < len(_NUMBERS) else in_groups(count)


def numbers_words(*counts: int) -> list[str]:
    """Give counts of one kind as they stand in one sentence: digits for all of them where one has no word."""
    worded = max(counts) < len(_NUMBERS)
    return [number_words(count) if worded else in_groups(count) for count in counts]


def counted(count: int, one: str, many: str) -> str:
    """Give ``one need`` or ``three needs``."""
    return f"{number_words(count)} {one if count == 1 else many}"


def percent(share: float) -> str:
    """Give a share (0 to 1) in whole per cent: 100 only where it is all, 0 only where it is none."""
    whole = round(100 * share)
    if 0 < share < 1:
        whole = min(99, max(1, whole))
    return f"{whole}\u00a0%"


def figure_words(figure: float | None, unit: Unit) -> str:
    """Give one figure with its unit: ``87 %``, ``2.4 min``, ``1 603``; a dash where there is none."""
    if figure is None:
        return NOTHING
    if unit == "count":
        return in_groups(round(figure))
    if unit in ("share", "level"):
        return percent(figure)
    number = f"{figure:.1f}" if abs(figure) < 100 else f"{figure:.0f}"
    number = number.replace("-", "−") if float(number) else number.lstrip("-")
    return f"{number} min" if unit == "minutes" else number


def value_words(measure: Measure, value: Value) -> str:
    """Give a measure's value: ``2.4 min, worst tenth 5.0 min``."""
    figure = figure_words(value.figure, measure.unit)
    if value.worst_tenth is None or measure.unit == "level":
        return figure
    return f"{figure}, worst tenth {figure_words(value.worst_tenth, measure.unit)}"
