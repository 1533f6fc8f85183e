"""What the docstrings show is true."""

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for room in ("bot", "storage")
    for path in sorted((ROOT / room).rglob("*.py"))
    if path.stem != "__main__" and "migrations" not in path.parts  # these run when they are imported
]


def examples(module: str) -> int:
    path = ROOT / module.replace(".", "/")
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return file.read_text("utf-8").count("    >>> ")


@pytest.mark.parametrize("name", MODULES)
def test_what_the_docstrings_show_is_true(name: str) -> None:
    ran = doctest.testmod(importlib.import_module(name))
    assert (ran.attempted, ran.failed) == (examples(name), 0)


def test_both_rooms_have_docstrings_that_show_something() -> None:
    shown = {room: sum(examples(name) for name in MODULES if name.startswith(room)) for room in ("bot", "storage")}
    assert shown["bot"] >= 20
    assert shown["storage"] >= 8
