"""What the README's reference shows over the feed is what the feed answers today.

Run this file to write every transcript again. Each is a block that begins with the command and holds the lines given;
below each answer stand the cues that it raised and ended, as a person says them.
"""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap.feed import run_feed

README = Path(__file__).parents[2] / "README.md"
_BLOCK = re.compile(r"(```text\n\$ beforehand feed --venue (?P<venue>\w+)\n)(?P<lines>→.*?)(?=```)", re.DOTALL)
_ID = re.compile(r'"id":"[0-9a-f-]{16,36}"')


def transcripts() -> dict[str, str]:
    """Give what stands in the README, by venue."""
    return {block["venue"]: block["lines"] for block in _BLOCK.finditer(README.read_text("utf-8"))}


def told_today(venue: str, shown: str) -> str:
    """Give the lines of a transcript with today's answers, ids shortened."""
    lines = [line.removeprefix("→ ") for line in shown.splitlines() if line.startswith("→ ")]
    answers = io.BytesIO()
    run_feed(venue, None, False, io.BytesIO("".join(f"{line}\n" for line in lines).encode()), answers)
    told = [_ID.sub('"id":"…"', answer) for answer in answers.getvalue().decode().splitlines()]
    return "".join(
        "\n".join((f"→ {line}", f"← {answer}", *cues_in_words(answer))) + "\n"
        for line, answer in zip(lines, told, strict=True)
    )


def cues_in_words(answer: str) -> Iterator[str]:
    told = json.loads(answer)
    for cue in told.get("raised", ()):
        yield f"      raised {_clock(cue['raise_at'])}, due {_clock(cue['due_at'])}: {cue['say']}"
    for cue in told.get("ended", ()):
        yield f"      {cue['how'].replace('_', ' ')}: {cue['say']}"


def _clock(at: str) -> str:
    return at[11:19]


@pytest.mark.parametrize("venue", ["bistro", "shuttle"])
def test_a_transcript_in_the_readme_is_what_the_feed_answers(venue: str) -> None:
    shown = transcripts()[venue]
    assert told_today(venue, shown) == shown
    assert '"ok":false' not in shown


def answers_of(venue: str) -> list[dict]:
    return [json.loads(line[2:]) for line in transcripts()[venue].splitlines() if line.startswith("← ")]


def test_the_rider_of_the_readme_is_greeted_in_a_minute_and_told_twice_in_five() -> None:
    ended = [(cue["standard"], cue["how"]) for answer in answers_of("shuttle") for cue in answer["ended"]]
    assert ended[:3] == [("next_in_line", "met"), ("tell_rider", "met"), ("tell_rider_again", "met")]
    assert {how for _, how in ended} == {"met"}


def test_what_the_rider_of_the_readme_was_promised_is_kept() -> None:
    facts = {fact["kind"]: fact for answer in answers_of("shuttle") for fact in answer["facts"]}
    assert facts["vehicle_departed"]["at"] <= facts["ticket_issued"]["leaves_at"]
    last = answers_of("shuttle")[-1]
    assert (last["broken"], last["asked_first"]) == (0, 0)
    assert last["kept"] >= 1


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(
        _BLOCK.sub(lambda block: block[1] + told_today(block["venue"], block["lines"]), text), "utf-8", newline="\n"
    )
