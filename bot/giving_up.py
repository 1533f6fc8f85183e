"""How a command of the command line ends when something is not as it should be: with a sentence, and no traceback."""

from typing import NoReturn

import typer
from rich.console import Console

from bot import log
from bot.settings import Settings, SettingsError

WRONG_SETTINGS = 2


def read_settings() -> Settings:
    """Read the settings and begin the log; wrong settings end the command."""
    try:
        settings = Settings.read()
    except SettingsError as wrong:
        give_up(str(wrong), WRONG_SETTINGS)
    log.start(settings.log_level, settings.log_format)
    return settings


def give_up(reason: str, code: int = 1) -> NoReturn:
    """End the command with this sentence."""
    Console(stderr=True, soft_wrap=True, highlight=False, markup=False).print(reason)
    raise typer.Exit(code)
