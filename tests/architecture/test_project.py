"""The project as somebody meets it: its commands, its licence, and a wheel that runs from any folder."""

import re
import sys
import tomllib

from tests.architecture.sources import ROOT, imports

INSTALLED_AS = {"escpos": "python_escpos"}
"""What is imported under another name than it is installed under."""

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_readme_and_the_checks_run_the_same_test_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    command = re.search(r"^    (python3 -m venv .* && \.venv/bin/pytest)$", readme, re.MULTILINE)
    assert command, "the README gives one command for all tests, set-up and all"
    assert command[1] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_wheel_carries_resources_inside_the_package():
    wheel = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert set(wheel["only-include"]) == {"desk_app", "resources"}
    assert wheel["sources"] == {"resources": "desk_app/resources"}


def test_what_is_imported_is_declared():
    declared = {
        re.split(r"[<>=\[;~! ]", line)[0].lower().replace("-", "_") for line in PYPROJECT["project"]["dependencies"]
    }
    tops = {each.module.split(".")[0] for each in imports()} - sys.stdlib_module_names - {"desk_app"}
    outside = {INSTALLED_AS.get(top, top.lower()) for top in tops}
    assert outside <= declared, f"declare in pyproject.toml: {sorted(outside - declared)}"
    unused = declared - outside - {"tzdata"}
    assert not unused, f"nobody imports {sorted(unused)}: take it out of pyproject.toml"


def test_the_licence_is_whole():
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_changelog_knows_this_version_or_what_comes_next():
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
