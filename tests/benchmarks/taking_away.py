"""A year taken away: facts in a second for each form, and how much memory that takes while a million pass by."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from desk_app.bootstrap.asking import Asked, Form, OfDays
from desk_app.bootstrap.export import take_away
from desk_app.platform.clock import wall_clock
from tests.benchmarks.year import year_folder

FORMS: Final[tuple[Form, ...]] = ("jsonl", "csv")
MEGABYTE: Final = 1_000_000


def taking_away() -> dict[str, float]:
    """Give what each form does in a process of its own, so that its peak of memory is its own too."""
    folder = year_folder()
    figures: dict[str, float] = {}
    for form in FORMS:
        words = [sys.executable, "-m", "tests.benchmarks.taking_away", form, str(folder)]
        ended = subprocess.run(words, check=True, capture_output=True, text=True)
        facts, seconds, size, peak = map(float, ended.stdout.split())
        figures |= {
            f"taking_away_{form}_facts": facts,
            f"taking_away_{form}_facts_per_second": round(facts / seconds),
            f"taking_away_{form}_seconds": round(seconds, 1),
            f"taking_away_{form}_file_mb": round(size / MEGABYTE, 1),
            f"taking_away_{form}_peak_memory_mb": round(peak, 1),
        }
    return figures


def _alone(form: Form, folder: Path) -> None:
    import resource

    asked = Asked(form, "facts", OfDays(), with_names=False)
    with tempfile.TemporaryFile() as stream:
        begun = time.perf_counter()
        taken = take_away(folder, asked, stream, wall_clock(), lambda _done, _of: True)
        seconds = time.perf_counter() - begun
        size = stream.tell()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1 / 1024)
    print(taken.much, seconds, size, peak / MEGABYTE)


if __name__ == "__main__":
    _alone("csv" if sys.argv[1] == "csv" else "jsonl", Path(sys.argv[2]))
