"""One screen part at a desk, without a window: for view models."""

from desk_app.desk.refusal import Refusal
from desk_app.screens.taps import Taps
from tests.support.houses import House


class Counter:
    """A small house and the way to its desk; ``said`` are the refusals, ``done`` the answers."""

    def __init__(self) -> None:
        self.house = House()
        self.taps = Taps(self.house.desk, lambda: self.house.now)
        self.said: list[str] = []
        self.done: list[object] = []
        self.taps.refused.connect(self.said.append)
        self.taps.done.connect(self.done.append)

    @property
    def floor(self):
        return self.house.desk.floor

    def do(self, do: str, after: float = 0, **fields: object) -> None:
        answer = self.house.try_to(do, after, **fields)
        assert not isinstance(answer, Refusal), answer
