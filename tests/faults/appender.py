"""A program of its own that keeps facts until it is killed, again and again, at another moment each time.

It reads one line for each life: the first fact to keep, after how many confirmations to die, how many seconds later.
It answers with the number that the journal confirmed last. Each life is a fork of this warm process.
"""

import json
import os
import signal
import struct
import sys
import time
from pathlib import Path

from desk_app.desk.ports import Snapshot
from desk_app.journal import open_journal
from tests.journal.sample import NOON, served

MOST = 10_000


def keep_until_killed(folder: Path, say: int, first: int) -> None:
    journal = open_journal(folder, NOON)
    number = first - 1
    for tap in range(MOST):
        more = [served(each) for each in range(number + 1, number + 2 + tap % 3)]
        number = journal.append(more)
        os.write(say, struct.pack("<q", number))
        if tap % 10 == 9:
            journal.keep_snapshot(Snapshot(number, "floor", b"x" * 20_000))


def one_life(folder: Path, first: int, after: int, spin: float) -> int:
    hear, say = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(hear)
            keep_until_killed(folder, say, first)
        finally:
            os._exit(1)
    os.close(say)
    confirmed = b""
    for _ in range(after):
        confirmed = os.read(hear, 8) or confirmed
    until = time.perf_counter() + spin
    while time.perf_counter() < until:
        pass
    os.kill(child, signal.SIGKILL)
    while more := os.read(hear, 8):
        confirmed = more
    os.waitpid(child, 0)
    os.close(hear)
    return int(struct.unpack("<q", confirmed)[0]) if confirmed else first - 1


if __name__ == "__main__":
    for line in sys.stdin:
        life = json.loads(line)
        last = one_life(Path(sys.argv[1]), life["first"], life["after"], life["spin"])
        print(last, flush=True)
