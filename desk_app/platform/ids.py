"""Ids that sort by time and are unlike any other in the world."""

import uuid_utils


def new_id() -> str:
    """Give a new UUIDv7."""
    return str(uuid_utils.uuid7())
