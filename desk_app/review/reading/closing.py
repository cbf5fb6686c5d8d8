"""What still stands as a shift is closed: needs that are late, and times told to guests that went by."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from desk_app.house.house import House
from desk_app.review.pages.rows import Row
from desk_app.review.reading.moments import NumberOf, read_standing
from desk_app.review.reading.scene import Scene
from desk_app.review.reading.waits import Waits
from desk_app.waits.ledger import Promise


class Standing(msgspec.Struct):
    """What a closing has written down already: the cues, and the promises by whom they were made to and when."""

    unanswered: set[str] = set()
    gone_by: dict[str, datetime] = {}

    def close(self, scene: Scene, house: House, number_of: NumberOf, waits: Waits) -> Iterator[Row]:
        """Give the needs nobody answered, and the promises that are broken though nothing has ended them."""
        yield from read_standing(scene, house.engine, number_of, self.unanswered)
        for made_to, promise in house.ledger.running.items():
            if promise.promised_at < scene.fact.at and not self.said(promise):
                self.gone_by[made_to] = promise.made_at
                yield waits.promise(scene, promise, "broken")

    def said(self, promise: Promise) -> bool:
        """Tell whether a closing has said already that this promise was broken."""
        return self.gone_by.get(promise.made_to) == promise.made_at

    def turn_page(self, house: House) -> None:
        """Forget what has ended since."""
        self.unanswered &= {clock.cue_id for clock in house.engine.running}
        self.gone_by = {made_to: at for made_to, at in self.gone_by.items() if made_to in house.ledger.running}
