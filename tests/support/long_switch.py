"""A pytest plugin: ``--long`` repeats the tests of faults as often as is promised, not only as often as is quick."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="kill and cut the power 1,000 times; takes minutes")


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Say whether there is time."""
    return bool(request.config.getoption("--long"))
