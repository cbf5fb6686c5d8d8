"""QML is checked against the Python types as they are, and qmllint lets no warning through."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desk_app.screens.qml_types import describe

QML = Path(__file__).parents[2] / "resources" / "qml"


def test_what_qml_knows_of_python_is_what_python_says() -> None:
    kept = (QML / "Beforehand" / "Desk" / "desk.qmltypes").read_text("utf-8")
    assert kept == describe(), "run: python -m desk_app.screens.qml_types resources/qml/Beforehand/Desk"


def test_qmllint_has_nothing_to_say() -> None:
    qmllint = shutil.which("pyside6-qmllint", path=str(Path(sys.executable).parent))
    if qmllint is None:
        pytest.skip("pyside6-qmllint is not beside this Python")
    files = sorted(str(file) for file in QML.rglob("*.qml"))
    done = subprocess.run([qmllint, "-W", "0", "-I", str(QML), *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
