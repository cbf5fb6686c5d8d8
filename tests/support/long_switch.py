"""A pytest plugin: ``--long`` does all that is promised, not only what is quick: a thousand kills, every picture."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    words = "kill and cut the power 1,000 times, draw every size in every look; takes minutes"
    parser.addoption("--long", action="store_true", help=words)


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Say whether there is time."""
    return bool(request.config.getoption("--long"))
