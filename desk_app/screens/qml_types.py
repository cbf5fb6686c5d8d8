"""What QML may know of the Python types: run as a module, writes the description that qmllint checks QML against."""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

import desk_app.screens
from desk_app.screens.qml_kit import QML_IMPORT_NAME, SHOWN

MODULE: Final = QML_IMPORT_NAME
OWN: Final = f"{desk_app.screens.__name__}."


def describe() -> str:
    """Give the qmltypes text of every QObject in this package, in the order of their names."""
    components = "".join(_component(kind) for kind in sorted(_kinds(), key=lambda kind: kind.__name__))
    return f"import QtQuick.tooling 1.2\n\nModule {{\n{components}}}\n"


def write(folder: Path) -> None:
    """Write the module's description where the import path finds it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo desk.qmltypes\n", "utf-8")
    (folder / "desk.qmltypes").write_text(describe(), "utf-8")


def _kinds() -> Iterator[type[QObject]]:
    for found in pkgutil.walk_packages(desk_app.screens.__path__, OWN):
        module = importlib.import_module(found.name)
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, QObject) and kind.__module__ == found.name:
                yield kind


def _component(kind: type[QObject]) -> str:
    meta: QMetaObject = kind.staticMetaObject  # type: ignore[attr-defined]
    parent = meta.superClass()
    lines = [
        f'        name: "{meta.className()}"',
        '        accessSemantics: "reference"',
        f'        prototype: "{parent.className() if parent else "QObject"}"',
    ]
    if kind in SHOWN:
        lines += [f'        exports: ["{MODULE}/{meta.className()} 1.0"]', "        isCreatable: false"]
    lines += [_property(meta.property(each)) for each in range(meta.propertyOffset(), meta.propertyCount())]
    lines += [_method(meta.method(each)) for each in range(meta.methodOffset(), meta.methodCount())]
    return "    Component {\n" + "\n".join(lines) + "\n    }\n"


def _property(found: QMetaProperty) -> str:
    writes = "" if found.isWritable() else " isReadonly: true;"
    constant = " isPropertyConstant: true;" if found.isConstant() else ""
    tells = f' notify: "{bytes(found.notifySignal().name().data()).decode()}";' if found.hasNotifySignal() else ""
    return f'        Property {{ name: "{found.name()!s}"; {_type(str(found.typeName()))}{writes}{constant}{tells} }}'


def _method(found: QMetaMethod) -> str:
    kind = "Signal" if found.methodType() == QMetaMethod.MethodType.Signal else "Method"
    name = bytes(found.name().data()).decode()
    gives = str(found.typeName())
    given = "" if gives in {"void", ""} else f" {_type(gives)}"
    takes = "".join(
        f' Parameter {{ name: "a{number}"; {_type(bytes(each.data()).decode())} }}'
        for number, each in enumerate(found.parameterTypes())
    )
    return f'        {kind} {{ name: "{name}";{given}{takes} }}'


def _type(name: str) -> str:
    if name.endswith("*"):
        return f'type: "{name[:-1]}"; isPointer: true;'
    return f'type: "{name}";'


if __name__ == "__main__":
    write(Path(sys.argv[1]))
