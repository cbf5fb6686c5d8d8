"""What one party was told so far, and what became of each promise."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desk_app.desk.view import DeskView
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.words import whole_minutes
from desk_app.screens.rows import Row, Rows


class PromiseRow(Row, frozen=True, kw_only=True):
    """``clock``: when it was said, on the venue's wall; ``minutes``: how many were said.

    ``how``: open, kept, renewed before it broke, broken, or released by guests who left in time.
    """

    clock: str
    minutes: int
    how: str


@for_qml
class PromiseRows(Rows[PromiseRow]):
    """The promises to one party, in the order in which they were made."""

    kind = PromiseRow


def derive_promises(desk: DeskView, party: str, now: datetime) -> list[PromiseRow]:
    """Give every promise of the shift to this party; one whose time has passed is broken."""
    wall = ZoneInfo(desk.floor.venue.timezone)
    return [
        PromiseRow(
            key=str(number),
            clock=wall_time(promise.made_at, wall),
            minutes=whole_minutes(promise.promised_at - promise.made_at),
            how="broken" if promise.how == "open" and promise.promised_at < now else promise.how,
        )
        for number, promise in enumerate(desk.ledger.promises(party))
    ]
