import doctest
import importlib
import pkgutil

import pytest

import storage

MODULES = [found.name for found in pkgutil.iter_modules(storage.__path__, "storage.") if not found.ispkg]


@pytest.mark.parametrize("name", MODULES)
def test_what_the_docstrings_show_is_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_docstrings_that_show_something() -> None:
    assert sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES) >= 8
