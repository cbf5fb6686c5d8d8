"""The dinner in the README's reference is what the feed answers today. Run this file to write it again."""

import io
import re
from pathlib import Path

from desk_app.bootstrap.feed import run_feed

README = Path(__file__).parents[2] / "README.md"
_BLOCK = re.compile(r"(```text\n)(→.*?)(```)", re.DOTALL)
_ID = re.compile(r'"id":"[0-9a-f-]{16,36}"')


def asked(block: str) -> list[str]:
    return [line.removeprefix("→ ") for line in block.splitlines() if line.startswith("→ ")]


def dinner(lines: list[str]) -> str:
    """Give lines and answers as the README shows them, ids shortened."""
    answers = io.BytesIO()
    run_feed("bistro", None, False, io.BytesIO("".join(f"{line}\n" for line in lines).encode()), answers)
    told = [_ID.sub('"id":"…"', answer) for answer in answers.getvalue().decode().splitlines()]
    return "".join(f"→ {line}\n← {answer}\n" for line, answer in zip(lines, told, strict=True))


def test_the_dinner_in_the_readme_is_what_the_feed_answers() -> None:
    block = _BLOCK.search(README.read_text("utf-8"))
    assert block is not None
    assert dinner(asked(block[2])) == block[2]
    assert '"ok":false' not in block[2]


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(_BLOCK.sub(lambda block: block[1] + dinner(asked(block[2])) + block[3], text), "utf-8")
