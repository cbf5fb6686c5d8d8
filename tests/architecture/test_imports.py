"""The import law of the house, with the fix in each message. lint-imports holds the same law for indirect imports."""

import pytest

from tests.architecture.sources import APP, contracts, imports, law, layers, room_of

PORTS = {"journal", "outreach", "platform"}
BELOW_THE_EDGE = {"facts", "floor", "cues", "waits", "house", "review", "desk"}
FIXES = {
    "PySide6": "A plain struct goes up; the QObject that shows it lives in screens/.",
    "os": "Take what you need as an argument; bootstrap.py reads it from the machine.",
    "pathlib": "Take the text or bytes as an argument; the edge opens the file.",
    "time": "Take `now` as an argument: one reading for each decision, made at the edge.",
    "random": "Take the chance as an argument; ids come through the NewIds port.",
}


def ranks() -> dict[str, int]:
    return {room: height for height, rooms in enumerate(reversed(layers())) for room in rooms}


def may_import(importer: str, imported: str) -> bool:
    if imported in PORTS:
        return (importer in PORTS and importer == imported) or importer in {"bootstrap", "__main__"}
    if importer in PORTS:
        return imported in BELOW_THE_EDGE
    return importer == imported or ranks()[importer] > ranks()[imported]


def test_every_room_has_its_place_in_the_law():
    rooms = {room_of(path) for path in APP.iterdir() if path.suffix == ".py" or any(path.glob("*.py"))} - {"__init__"}
    lost = rooms - set(ranks()) - PORTS
    assert not lost, (
        f"{sorted(lost)}: give each new room its layer in pyproject.toml [tool.importlinter], and in DESIGN"
    )


def test_every_room_is_a_package():
    bare = [path.name for path in APP.iterdir() if any(path.glob("*.py")) and not (path / "__init__.py").exists()]
    assert not bare, f"add an __init__.py to {bare}: without one the law does not see the room"


def test_rooms_import_only_rooms_below_them():
    broken = []
    for found in imports():
        parts = found.module.split(".")
        if parts[0] != "desk_app" or len(parts) < 2 or found.room == "__init__" or parts[1].startswith("__version"):
            continue
        if not may_import(found.room, parts[1]):
            broken.append(f"{found.at}: {found.room} must not import {parts[1]}")
    assert not broken, (
        "\n".join(broken) + "\nMove what is shared to a room below both, or have bootstrap hand it in through a port "
        "that the lower room declares (desk/ports.py)."
    )


@pytest.mark.parametrize(
    "contract", [each for each in contracts().values() if each["type"] == "forbidden"], ids=lambda c: c["name"]
)
def test_what_a_room_must_not_know_it_does_not_import(contract: dict):
    rooms = {module.removeprefix("desk_app.") for module in contract["source_modules"]}
    broken = []
    for found in imports():
        top = found.module.split(".")[0]
        if found.room in rooms and top in contract["forbidden_modules"]:
            broken.append(f"{found.at}: {found.room} must not import {top}. {FIXES.get(top, '')}")
    assert not broken, "\n".join(broken)


def test_the_law_names_every_room_below_the_edge():
    built = {room for room in BELOW_THE_EDGE if any((APP / room).glob("*.py"))}
    named = {module.removeprefix("desk_app.") for module in law("forbidden")["source_modules"]}
    assert built <= named, "add the new room to the contract “The desk and what is below it” in pyproject.toml"


def test_the_law_protects_every_room_that_fills_a_port():
    built = {room for room in PORTS if any((APP / room).glob("*.py"))}
    named = {module.removeprefix("desk_app.") for module in law("protected")["protected_modules"]}
    assert built <= named, "add the new room to the contract “What fills the ports” in pyproject.toml"
