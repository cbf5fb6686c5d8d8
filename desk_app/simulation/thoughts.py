"""The desk's second thoughts in quiet moments, while somebody waits: as the window asks for them on a real house."""

from typing import Final

from desk_app.simulation.evening import Evening, Life

_EVERY: Final = (90.0, 120.0)


def think_again(evening: Evening) -> Life:
    """Let the desk compare what was told with what it would say now."""
    while True:
        yield evening.seconds(*_EVERY)
        if evening.desk.floor.waiting:
            with evening.acts():
                evening.desk.reconsider(evening.moment())
