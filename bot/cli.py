"""The command line: run, demo, import, export, alerts, check; and those of emergency.py."""

import asyncio
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from bot import log
from bot.alerting import list_alerts
from bot.app import StarterDataError, run
from bot.check import check
from bot.clock import now
from bot.demo import DemoError, demo
from bot.emergency import emergency
from bot.exporting import ExportError, write_out
from bot.gateway import GatewayError
from bot.giving_up import WRONG_SETTINGS, give_up, read_settings
from bot.importing import bring_in
from bot.keys import ChatKeyError
from bot.settings import Settings, SettingsError
from storage import StorageError

EXPECTED = (StorageError, ChatKeyError, GatewayError, StarterDataError, ExportError)

cli = typer.Typer(
    help="A Telegram bot for people who stand by political prisoners. Settings: see .env.example.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # its tracebacks show the values of variables, secrets among them
    rich_markup_mode=None,
)
cli.add_typer(emergency)


def main() -> None:
    """Run the command line."""
    cli(prog_name="solidarity-bot")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"solidarity-bot {version('solidarity-bot')}")
        raise typer.Exit


@cli.callback()
def _options(
    *,
    _wanted: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@cli.command("run")
def run_command() -> None:
    """Answer in Telegram until Ctrl-C or SIGTERM."""
    settings = read_settings()
    try:
        asyncio.run(run(settings, tell=typer.echo))
    except SettingsError as wrong:
        give_up(str(wrong), WRONG_SETTINGS)
    except EXPECTED as trouble:
        give_up(str(trouble))


@cli.command("demo", short_help="Try the bot in the browser, nothing is kept.")
def demo_command(
    *,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="On which port.", min=0, max=65535)] = 8080,
    date: Annotated[str, typer.Option(help="The day and hour it is in the demo, in Minsk.")] = "2012-08-03T20:00",
) -> None:
    """Try the bot in the browser, with a pretend Telegram and invented people; nothing is kept."""
    log.start("WARNING")
    try:
        asyncio.run(demo(host=host, port=port, date=date, tell=typer.echo))
    except (*EXPECTED, DemoError) as trouble:
        give_up(str(trouble))


@cli.command("import", short_help="Bring case files into the database.")
def import_command(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH",
            help="A folder of case files, or one file: CSV, JSON, or a ZIP archive of ours.",
            show_default=False,
        ),
    ],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only look what would change.")] = False,
) -> None:
    """Bring case files into the database: our own files or Viasna's list; rows that cannot be taken are named."""
    settings = read_settings()
    today = now().astimezone(settings.time_zone).date()
    try:
        good = asyncio.run(bring_in(path, settings.database_url, today=today, dry_run=dry_run))
    except EXPECTED as trouble:
        give_up(str(trouble))
    raise typer.Exit(0 if good else 1)


@cli.command("export", short_help="Write all case files out.")
def export_command(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH", help="A folder for CSV files, or a file that ends in .json.", show_default=False
        ),
    ],
    *,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
) -> None:
    """Write all case files out, as they can be imported again; nothing about chats is in them."""
    settings = read_settings()
    try:
        asyncio.run(write_out(path, settings.database_url, force=force))
    except EXPECTED as trouble:
        give_up(str(trouble))


@cli.command("alerts", short_help="Show the coming alerts, send nothing.")
def alerts_command(
    *,
    days: Annotated[int, typer.Option(help="How many days ahead.", min=0, max=366)] = 30,
) -> None:
    """Show what is to be told in the coming days and to how many chats; nothing is sent."""
    settings = read_settings()
    try:
        asyncio.run(list_alerts(settings, now=now(), days=days))
    except EXPECTED as trouble:
        give_up(str(trouble))


@cli.command("check")
def check_command() -> None:
    """Look whether settings, database, key and token are in place."""
    try:
        settings = Settings.read()
    except SettingsError as wrong:
        for line in str(wrong).splitlines():
            typer.echo(f"settings  not ok  {line}")
        raise typer.Exit(1) from None
    log.start(settings.log_level)
    raise typer.Exit(asyncio.run(_check(settings)))


async def _check(settings: Settings) -> int:
    well = True
    async for line in check(settings):
        typer.echo(f"{line.what:<8}  {'ok    ' if line.ok else 'not ok'}  {line.found}")
        well &= line.ok
    return 0 if well else 1
