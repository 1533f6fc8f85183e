"""Every setting is explained where people look for it."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / ".env.example"
README = (ROOT / "README.md").read_text("utf-8")
NAMES = [name.upper() for name in Settings.model_fields]


def test_the_example_holds_every_setting_and_no_other() -> None:
    assert re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text("utf-8"), re.MULTILINE) == NAMES


def test_the_example_as_it_stands_means_the_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    usual = Settings.read()
    (tmp_path / ".env").write_bytes(EXAMPLE.read_bytes())
    assert Settings.read().model_dump() == usual.model_dump()


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_names_the_setting(name: str) -> None:
    assert f"`{name}`" in README
