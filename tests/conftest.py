"""What every room's tests share."""

import gc

pytest_plugins = ["tests.support.long_switch"]


def pytest_collection_finish() -> None:
    """Four thousand tests stay for the whole run: nobody need look through them for garbage again and again."""
    gc.collect()
    gc.freeze()
