"""Every command of the command line stands in the README, and no other."""

import re
from pathlib import Path

from typer.main import get_group

from bot.cli import cli

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_the_readme_names_the_commands_of_the_command_line() -> None:
    table = README.partition("| command line |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`python -m bot ([a-z-]+)", table)) == set(get_group(cli).commands)
