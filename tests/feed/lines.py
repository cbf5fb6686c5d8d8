"""What the tests of the feed share: a feed of the small house, and lines as a script would write them."""

import json
from typing import Any

from desk_app.feed.lines import Feed
from tests.support.houses import House


class Script:
    """Speaks to a feed in lines; ``clock`` is the time it writes on each, as HH:MM or HH:MM:SS of one evening."""

    def __init__(self, house: House | None = None) -> None:
        self.house = house or House()
        self.feed = Feed(self.house.desk)

    def say(self, do: str, clock: str, **fields: Any) -> dict[str, Any]:
        return self.line(json.dumps({"do": do, "at": at(clock)} | fields))

    def line(self, line: str | bytes) -> dict[str, Any]:
        answer = self.feed.serve(line.encode() if isinstance(line, str) else line)
        assert b"\n" not in answer
        fields: dict[str, Any] = json.loads(answer)
        return fields

    def ok(self, do: str, clock: str, **fields: Any) -> dict[str, Any]:
        answer = self.say(do, clock, **fields)
        assert answer["ok"] is True, answer
        return answer

    def refused(self, do: str, clock: str, **fields: Any) -> tuple[str, str | None]:
        answer = self.say(do, clock, **fields)
        assert answer["ok"] is False, answer
        assert set(answer) == {"ok", "error"}
        assert set(answer["error"]) == {"code", "field", "message"}
        return answer["error"]["code"], answer["error"]["field"]


def at(clock: str) -> str:
    return f"2026-11-21T{clock if clock.count(':') == 2 else clock + ':00'}Z"
