"""What the bot is made of is locked, hashed, and looked up for known holes."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from tests.audit import NOT_AUDITED, locked, verdict

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PACKAGES: list[dict[str, Any]] = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
[OURS] = [one for one in PACKAGES if "editable" in one["source"]]
THEIRS = [one for one in PACKAGES if one is not OURS]
WANTED = [(Requirement(text), "") for text in PROJECT["dependencies"]]
WANTED += [(Requirement(text), extra) for extra, texts in PROJECT["optional-dependencies"].items() for text in texts]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_was_made_from_the_project_as_it_is() -> None:
    known = {
        (one["name"], SpecifierSet(one.get("specifier", "")), "extra ==" in one.get("marker", ""))
        for one in OURS["metadata"]["requires-dist"]
    }
    assert {(plain(one.name), one.specifier, bool(extra)) for one, extra in WANTED} == known, "run: uv lock"


def test_what_is_locked_is_within_the_bounds() -> None:
    versions = {one["name"]: one["version"] for one in THEIRS}
    assert [str(one) for one, _ in WANTED if versions[plain(one.name)] not in one.specifier] == []


@pytest.mark.parametrize("package", THEIRS, ids=lambda one: one["name"])
def test_every_package_comes_from_the_registry_and_each_of_its_files_has_a_hash(package: dict[str, Any]) -> None:
    assert package["source"] == THEIRS[0]["source"]
    files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
    assert files
    assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", file["hash"]) for file in files)


def test_each_locked_package_is_looked_up() -> None:
    assert len(locked()) == len(THEIRS)
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.!+]+", one) for one in locked())


HOLE = {"id": "PYSEC-2026-1", "fix_versions": [], "aliases": [], "description": "bad"}
GOOD = {"name": "a", "version": "1", "vulns": []}
BAD = {"name": "b", "version": "2", "vulns": [HOLE]}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("found", "line", "good"),
    [
        ([GOOD, BAD, UNKNOWN], "known holes: b 2: PYSEC-2026-1", False),
        ([GOOD, UNKNOWN], "no known hole in 1 packages; 1 could not be looked up", True),
        ([UNKNOWN], NOT_AUDITED, True),
    ],
)
def test_a_known_hole_ends_the_run_and_a_service_that_is_away_is_told(found: Any, line: str, good: bool) -> None:
    assert verdict(json.dumps({"dependencies": found, "fixes": []})) == (line, good)


@pytest.mark.parametrize("printed", ["", "Traceback", "[]", "{}"])
def test_no_answer_at_all_is_told_too(printed: str) -> None:
    assert verdict(printed) == (NOT_AUDITED, True)
