"""How the house is built stays as it is written down."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [path.relative_to(ROOT) for room in ("bot", "storage") for path in sorted((ROOT / room).rglob("*.py"))]


@pytest.mark.parametrize("path", FILES, ids=str)
def test_every_file_opens_with_a_sentence_that_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse((ROOT / path).read_text("utf-8")))


def test_nothing_but_the_rooms_and_what_every_project_has_stands_at_the_top() -> None:
    known = {
        "bot",
        "storage",
        "tests",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "SECURITY.md",
        "pyproject.toml",
        "uv.lock",
    }
    assert {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} <= known | {"solidarity.db"}


def test_every_file_the_readme_shows_or_links_to_is_there() -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert ".github/demo.png" in linked
    assert [path for path in linked if not (ROOT / path).exists()] == []
