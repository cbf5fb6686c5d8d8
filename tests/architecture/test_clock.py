"""One `now` for each decision, read at the edge and handed down: nobody else looks at a clock."""

import ast

from tests.architecture.sources import named, python_files, room_of, tree_of

OF_DATES = {"now", "utcnow", "today"}
OF_TIME = {
    "time",
    "time_ns",
    "monotonic",
    "monotonic_ns",
    "perf_counter",
    "perf_counter_ns",
    "sleep",
    "localtime",
    "gmtime",
}
OF_QT = {"currentDateTime", "currentDateTimeUtc", "currentMSecsSinceEpoch", "currentTime", "currentDate"}
AT_THE_EDGE = {"platform"}


def reads_a_clock(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    whose, name = node.func.value, node.func.attr
    owner = whose.attr if isinstance(whose, ast.Attribute) else whose.id if isinstance(whose, ast.Name) else ""
    return (
        (owner in {"datetime", "date"} and name in OF_DATES) or (owner == "time" and name in OF_TIME) or name in OF_QT
    )


def borrows_a_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "time" and any(one.name in OF_TIME for one in node.names)


def test_nobody_but_the_platform_reads_a_clock():
    reads = [
        f"{named(path)}:{node.lineno}"
        for path in python_files()
        if room_of(path) not in AT_THE_EDGE
        for node in ast.walk(tree_of(path))
        if reads_a_clock(node) or borrows_a_clock(node)
    ]
    assert not reads, f"{reads}: take `now` as an argument, or the clock that platform/ provides"


def test_the_search_finds_a_clock():
    for line in ("datetime.now(UTC)", "datetime.datetime.utcnow()", "time.monotonic()", "QDateTime.currentDateTime()"):
        assert reads_a_clock(ast.parse(line, mode="eval").body), line
    assert borrows_a_clock(ast.parse("from time import sleep").body[0])
    assert not reads_a_clock(ast.parse("self.clock.now()", mode="eval").body)
