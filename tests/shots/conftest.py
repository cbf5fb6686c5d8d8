"""Each screen is drawn at each size in one look, and every look is drawn; with ``--long`` each size in every look."""

from pathlib import Path

import pytest

from tests.shots.test_shots import LOOKS, SIZES

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    left_out = [item for item in items if item.path.parent == HERE and not _drawn(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def _drawn(item: pytest.Item) -> bool:
    named = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    if "look" not in named or "size" not in named:
        return True
    return list(LOOKS).index(named["look"]) == list(SIZES).index(named["size"]) % len(LOOKS)
