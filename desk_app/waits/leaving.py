"""When the parties at the tables will be gone, given how long each has been there and how far it has come."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from desk_app.waits.chance import normal_quantile, still_going
from desk_app.waits.scene import TableNow
from desk_app.waits.turns import Learned, TurnTimes

if TYPE_CHECKING:
    from desk_app.waits.chance import Array


def parties_gone(tables: Sequence[TableNow], turns: TurnTimes, rng: np.random.Generator, draws: int) -> "Array":
    """Draw minutes until each table's party is gone: draws × tables. What a table without a party gets means nothing.

    A party whose check nobody tapped in has either not had it, and a while to go, or had it unseen; both are drawn,
    as often as taps are skipped and as likely as they are by now.
    """
    columns = [turns.left(table.size, table.ending) for table in tables]
    elapsed = np.array([table.ending_for if table.ending else table.elapsed for table in tables])
    chances = [_chance_of_step(column, since) for column, since in zip(columns, elapsed.tolist(), strict=True)]
    by_step = rng.random((draws, len(tables))) < np.array(chances)
    straight, step = ([each[0] for each in columns], [each[1] or each[0] for each in columns])
    rest = [each[2] or each[0] for each in columns]
    median, spread, lasting = (
        np.where(by_step, second, first)
        for first, second in zip(_figures(straight, elapsed), _figures(step, elapsed), strict=True)
    )
    z = -normal_quantile(rng.random(by_step.shape) * lasting)
    gone = np.maximum(median * np.exp(spread * z) - elapsed, 0.0)
    after, spread_after, _ = _figures(rest, elapsed)
    after_step: Array = gone + by_step * after * np.exp(spread_after * rng.standard_normal(by_step.shape))
    return after_step


def _figures(spans: Sequence[Learned], elapsed: "Array") -> "tuple[Array, Array, Array]":
    """Give the median, the spread and the chance of lasting until now of each column."""
    medians, spreads = [span.median for span in spans], [span.spread for span in spans]
    lasting = [still_going(*each) for each in zip(medians, spreads, elapsed.tolist(), strict=True)]
    return np.array(medians), np.array(spreads), np.array(lasting)


def _chance_of_step(column: tuple[Learned, Learned | None, Learned | None, float], elapsed: float) -> float:
    """Give the chance that the next step is still to be tapped, as none was by now."""
    straight, step, _, tapped = column
    if step is None:
        return 0.0
    before_step = tapped * still_going(step.median, step.spread, elapsed)
    unseen = (1.0 - tapped) * still_going(straight.median, straight.spread, elapsed)
    return before_step / (before_step + unseen) if before_step + unseen > 0.0 else 0.0
