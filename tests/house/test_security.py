"""What SECURITY.md says can be found where it says so."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECURITY = (ROOT / "SECURITY.md").read_text("utf-8")


def test_the_tests_it_names_are_there() -> None:
    named = re.findall(r"`(tests/[\w/.]+)`", SECURITY)
    assert len(named) >= 10
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_settings_and_commands_it_names_are_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    named = set(re.findall(r"`([A-Z][A-Z_]{4,})[`=]", SECURITY)) | set(re.findall(r"`(/[a-z]+)`", SECURITY))
    assert {"CHAT_KEY_FILE", "/stop", "/verify", "/wipe"} <= named
    assert [name for name in named if name not in readme] == []


def test_it_tells_how_to_report_a_hole() -> None:
    assert "## How to report a hole" in SECURITY
