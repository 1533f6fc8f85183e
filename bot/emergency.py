"""The command line for when the worst happens: wipe, backup, restore, rotate-key."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import now
from bot.gateway import GatewayError
from bot.giving_up import WRONG_SETTINGS, give_up, read_settings
from bot.keys import ChatKeyError
from bot.rescue import last_words as words
from bot.rescue import restore
from bot.rescue.backup import back_up
from bot.rescue.errors import RescueError
from bot.rescue.rotating import rotate_key
from bot.rescue.wiping import forget_last_words, wipe_subscribers
from bot.settings import SettingsError
from storage import StorageError

_EXPECTED = (RescueError, StorageError, ChatKeyError, GatewayError, SettingsError)

emergency = typer.Typer(rich_markup_mode=None)
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask once more.")]
PassphraseFile = Annotated[
    Path | None, typer.Option("--passphrase-file", help="Where the passphrase stands, instead of asking for it.")
]


@emergency.command("wipe", short_help="Delete all chats, letters and deliveries for good.")
def wipe_command(
    *,
    subscribers: Annotated[bool, typer.Option("--subscribers", help="That is what is wiped.")] = False,
    last_words: Annotated[
        Path | None,
        typer.Option(
            "--last-words",
            help="A text, signed with the project's key, sent to every chat before.",
            show_default=False,
        ),
    ] = None,
    forget: Annotated[
        bool, typer.Option("--forget-last-words", help="Wipe nothing: give up last words that are on their way.")
    ] = False,
    yes: Yes = False,
) -> None:
    """Delete all chats, letters and deliveries for good, no byte of them stays in the file; keep the case files.

    On SQLite stop the bot before.
    """
    settings = read_settings()
    if forget and (subscribers or last_words):
        give_up("Say --forget-last-words alone: it wipes nothing.", WRONG_SETTINGS)
    if not (subscribers or forget):
        give_up("Say --subscribers: it deletes all chats, letters and deliveries for good.", WRONG_SETTINGS)
    try:
        if forget:
            asyncio.run(forget_last_words(settings, clock=now, tell=typer.echo))
            return
        text = words.read(last_words, settings.signing_key) if last_words else ""
        if not yes:
            _ask(
                "All chats, letters and deliveries are deleted for good, and nobody can be written to any more.", "WIPE"
            )
        asyncio.run(wipe_subscribers(settings, text, clock=now, tell=typer.echo))
    except _EXPECTED as trouble:
        give_up(str(trouble))


@emergency.command("backup", short_help="Write an encrypted copy of the database, also while the bot runs.")
def backup_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    to: Annotated[
        list[str] | None, typer.Option(help="A public key of age (age1…); may be given several times.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
) -> None:
    """Write a copy of the database, also while the bot runs, encrypted to public keys of age or to a passphrase."""
    settings = read_settings()
    try:
        passphrase = "" if to else _passphrase(passphrase_file, twice=True)
        asyncio.run(
            back_up(
                file,
                settings,
                recipients=to or (),
                passphrase=passphrase,
                force=force,
                now=now(),
                tell=typer.echo,
            )
        )
    except _EXPECTED as trouble:
        give_up(str(trouble))


@emergency.command("restore", short_help="Check a backup, and put it into an empty database.")
def restore_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    identity: Annotated[
        Path | None, typer.Option(help="A file with a secret key of age (AGE-SECRET-KEY-1…).", show_default=False)
    ] = None,
    passphrase_file: PassphraseFile = None,
    check: Annotated[bool, typer.Option("--check", help="Only check it.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace all that the database holds.")] = False,
    yes: Yes = False,
) -> None:
    """Check a backup from end to end, and then put it into an empty database, so that nothing is told twice."""
    settings = read_settings()
    try:
        secrets = restore.identities(identity) if identity else ()
        passphrase = "" if identity else _passphrase(passphrase_file)
        checked, key = restore.check(file, settings, secrets=secrets, passphrase=passphrase)
        typer.echo(restore.described(checked.label, key))
        if check:
            return
        if force and not yes:
            _ask("All that the database holds is deleted for good, and the backup takes its place.", "REPLACE")
        asyncio.run(restore.put_back(checked, settings, instead=force, now=now()))
        typer.echo(restore.AFTERWARDS)
    except _EXPECTED as trouble:
        give_up(str(trouble))


@emergency.command("rotate-key", short_help="Seal all chats with a new key.")
def rotate_key_command() -> None:
    """Seal all chats and organizers with a new key; interrupted, it goes on where it was. Stop the bot before."""
    settings = read_settings()
    try:
        asyncio.run(rotate_key(settings, typer.echo))
    except _EXPECTED as trouble:
        give_up(str(trouble))


def _ask(what: str, word: str) -> None:
    if typer.prompt(f"{what}\nType {word} to go on").strip() != word:
        give_up("Nothing was changed.")


def _passphrase(file: Path | None, *, twice: bool = False) -> str:
    """Read the passphrase, or ask for it.

    Raises:
        RescueError: there is none.
    """
    if file:
        try:
            found = file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise RescueError(f"The passphrase file {file} cannot be read.") from None
    else:
        found = str(typer.prompt("Passphrase", hide_input=True, confirmation_prompt=twice))
    if not found:
        raise RescueError("The passphrase is empty.")
    return found
