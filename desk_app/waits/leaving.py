"""When the parties at the tables will be gone, given how long each has been there and how far it has come."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from desk_app.waits.chance import remaining, still_going
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
    elapsed = [table.ending_for if table.ending else table.elapsed for table in tables]
    spans = [column[0] for column in columns]
    uniform = rng.random((draws, len(tables)))
    straight = remaining([each.median for each in spans], [each.spread for each in spans], elapsed, uniform)
    steps = [column[1] or column[0] for column in columns]
    by_step = remaining([each.median for each in steps], [each.spread for each in steps], elapsed, uniform)
    rests = [column[2] or column[0] for column in columns]
    normal = rng.standard_normal((draws, len(tables)))
    by_step += np.array([each.median for each in rests]) * np.exp(np.array([each.spread for each in rests]) * normal)
    by_steps = [_chance_of_step(column, since) for column, since in zip(columns, elapsed, strict=True)]
    gone: Array = np.where(rng.random((draws, len(tables))) < np.array(by_steps), by_step, straight)
    return gone


def _chance_of_step(column: tuple[Learned, Learned | None, Learned | None, float], elapsed: float) -> float:
    """Give the chance that the next step is still to be tapped, as none was by now."""
    straight, step, _, tapped = column
    if step is None:
        return 0.0
    before_step = tapped * still_going(step.median, step.spread, elapsed)
    unseen = (1.0 - tapped) * still_going(straight.median, straight.spread, elapsed)
    return before_step / (before_step + unseen) if before_step + unseen > 0.0 else 0.0
