"""The command line: run, demo, import, export, alerts, check, what vouches for texts; and those of emergency.py."""

import asyncio
import gc
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
from bot.serving import CannotListen
from bot.settings import Settings, SettingsError
from bot.signing import public_key
from bot.vouching import LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE, VouchingError, make_key, sign_file, verify_file
from storage import StorageError

EXPECTED = (StorageError, ChatKeyError, CannotListen, GatewayError, StarterDataError, ExportError)
_NO_KEY = "There is no key to check with; give it with --key, or set SIGNING_KEY."

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
    gc.freeze()  # what was imported stays: looking through it for garbage again and again would hold answers up
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
    """Take the options that stand before a command; what goes wrong from here on is written without what it says."""
    log.start("WARNING")


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
    log.start(settings.log_level, settings.log_format)
    raise typer.Exit(asyncio.run(_check(settings)))


@cli.command("signing-key", short_help="Make a key to sign texts with.")
def signing_key_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where the private key is to lie.", show_default=False)],
) -> None:
    """Make a key to sign texts with, sealed with a passphrase, and show the public one; the bot needs only that."""
    passphrase = typer.prompt("Passphrase for the new key", hide_input=True, confirmation_prompt=True, err=True)
    if not SHORTEST_PASSPHRASE <= len(passphrase) <= LONGEST_PASSPHRASE:
        give_up(f"No key was made: a passphrase has {SHORTEST_PASSPHRASE} to {LONGEST_PASSPHRASE} characters.")
    try:
        public = make_key(path, passphrase)
    except VouchingError as trouble:
        give_up(str(trouble))
    typer.echo(f"The private key lies in {path}. Keep it, and a copy, away from the server of the bot.", err=True)
    typer.echo(f"SIGNING_KEY={public}")


@cli.command("sign", short_help="Sign a text.")
def sign_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text in UTF-8; - is the input.", show_default=False)],
    *,
    key: Annotated[Path, typer.Option(help="The file of the private key.", show_default=False)],
) -> None:
    """Show a text with the day and the signature under it."""
    passphrase = typer.prompt("Passphrase of the key", hide_input=True, err=True)
    try:
        text = sign_file(file, key, passphrase, now().astimezone().date())
    except VouchingError as trouble:
        give_up(str(trouble))
    typer.echo(text, nl=False)


@cli.command("verify", short_help="Tell whether a text was signed with the project's key.")
def verify_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A signed text; - is the input.", show_default=False)],
    *,
    key: Annotated[str, typer.Option(help="The public key; SIGNING_KEY if it is left out.", show_default=False)] = "",
) -> None:
    """Tell whether a text was signed with the project's key, and on which day; needs no network and no database."""
    public = public_key(key or read_settings().signing_key)
    if public is None:
        give_up("This is no public key: it takes 44 characters, as /official shows them." if key else _NO_KEY)
    try:
        vouched = verify_file(file, public)
    except VouchingError as trouble:
        give_up(str(trouble))
    typer.echo(f"Signed with this key on {vouched.day}.")


async def _check(settings: Settings) -> int:
    well = True
    async for line in check(settings):
        typer.echo(f"{line.what:<8}  {'ok    ' if line.ok else 'not ok'}  {line.found}")
        well &= line.ok
    return 0 if well else 1
