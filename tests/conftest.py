"""What every room's tests share."""

pytest_plugins = ["tests.support.long_switch"]
