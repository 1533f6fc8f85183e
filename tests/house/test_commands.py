"""Every command stands in the menu of every language and in the README."""

import re
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.organizers import ORGANIZING
from bot.texts import LANGUAGES, say_in
from tests.stories.forbidden import forbidden_in

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
LISTED = [command.name for command in COMMANDS if command.listed]
ORGANIZERS = [command.name for command in ORGANIZING if command.listed]


@pytest.mark.parametrize("name", LISTED)
def test_the_readme_names_the_command(name: str) -> None:
    assert re.search(rf"`/{name}( \[?NAME\]?| CODE)?`", README)


def test_the_readme_names_no_command_that_does_not_exist() -> None:
    table = README.partition("## What people can ask")[2].partition("\n## ")[0]
    names = {command.name for command in COMMANDS} | {command.alias for command in COMMANDS}
    assert set(LISTED) <= set(re.findall(r"`/([a-z]+)", table)) <= names


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTED)
def test_a_discreet_menu_has_a_harmless_name_for_it_in_every_language(name: str, language: str) -> None:
    command = next(one for one in COMMANDS if one.name == name)
    assert re.fullmatch(r"[a-z]{1,32}", command.alias)
    described = say_in(language).plain(f"alias-{name}")
    assert 1 <= len(described) <= 256
    assert forbidden_in(f"{command.alias} {described}") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTED)
def test_the_menu_describes_the_command_in_every_language(name: str, language: str) -> None:
    assert 1 <= len(say_in(language).plain(f"menu-{name}")) <= 256


def test_no_two_commands_share_a_name() -> None:
    names = [name for command in (*COMMANDS, *ORGANIZING) for name in {command.name, command.alias} if name]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ORGANIZERS)
def test_the_readme_and_every_language_tell_what_organizers_can_do(name: str) -> None:
    table = README.partition("## What organizers can do")[2].partition("\n## ")[0]
    assert re.search(rf"`/{name}( NAME( \[DATE\])?)?`", table)
    for language in LANGUAGES:
        assert 1 <= len(say_in(language).plain(f"menu-{name}")) <= 256
