"""What the README says of commands and venue files holds: flags are as --help has them, and every example is read."""

import re
import tomllib
from pathlib import Path

import pytest
import typer

from desk_app.__main__ import app
from desk_app.bootstrap.resources import standard_sets
from desk_app.cues.standard_file import read_standards
from desk_app.floor.venue_file import read_venue

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
COMMANDS = typer.main.get_command(app).commands
VENUES = [block for block in re.findall(r"```toml\n(.*?)```", README, re.DOTALL) if block.startswith("[venue]")]
STANDARDS = [block for block in re.findall(r"```toml\n(.*?)```", README, re.DOTALL) if not block.startswith("[venue]")]
FLAG = re.compile(r"--[a-z]+(?:-[a-z]+)*")


def test_every_command_and_its_flags_stand_in_the_readme_as_in_help() -> None:
    _, _, after = README.partition("## Commands")
    table, _, _ = after.partition("\n## ")
    said = {name: set(FLAG.findall(rest)) for name, rest in re.findall(r"`beforehand ([a-z]+)([^`]*)`", table)}
    flags = {
        name: {flag for option in command.params for flag in option.opts if flag.startswith("--")}
        for name, command in COMMANDS.items()
    }
    assert said == flags


@pytest.mark.parametrize("mentioned", sorted(set(re.findall(r"beforehand ([a-z]+(?: [^`\n]*)?)[`\n]", README))))
def test_a_command_that_the_readme_mentions_exists(mentioned: str) -> None:
    name, *_ = mentioned.split()
    flags = {flag for option in COMMANDS[name].params for flag in option.opts}
    assert set(FLAG.findall(mentioned)) <= flags


@pytest.mark.parametrize("example", VENUES)
def test_a_venue_of_the_readme_is_read(example: str) -> None:
    venue = read_venue(example, standard_sets())
    assert read_standards(venue, example)


@pytest.mark.parametrize("example", STANDARDS)
def test_a_standard_of_the_readme_is_read_in_place_of_the_ready_made_one(example: str) -> None:
    own = VENUES[0] + example
    (standard,) = tomllib.loads(example)["standard"]
    read = {each.id: each for each in read_standards(read_venue(own, standard_sets()), own)}
    assert read[standard["id"]].say == standard["say"]
