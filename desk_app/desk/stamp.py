"""What every fact of one request carries: one moment, one person, one device, and fresh ids."""

from datetime import datetime
from typing import Any

import msgspec

from desk_app.desk.ports import NewIds


class Stamp(msgspec.Struct, frozen=True):
    now: datetime
    new_id: NewIds
    by: str | None = None
    device: str | None = None

    def mark(self) -> dict[str, Any]:
        """Give the fields that begin a fact, with an id of its own."""
        return {"id": self.new_id(), "at": self.now, "by": self.by, "device": self.device}

    def at(self, now: datetime) -> "Stamp":
        """Give the stamp of what the desk itself does at this moment."""
        return msgspec.structs.replace(self, now=now, by=None)
