"""`restore`: a backup looked at from end to end, and only then put into an empty database."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import keys
from bot.rescue.chest import Label, unlocked, unpacked
from bot.rescue.errors import RescueError
from bot.rescue.owning import owned
from bot.settings import Settings
from storage import Inspection, NotEmpty, Rows, Unfit, newest, sealed_by

_SECRET = re.compile(r"^AGE-SECRET-KEY-1[0-9A-Z]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Checked:
    """A backup that was looked at: whole, of this version, each row readable and belonging to one that is there."""

    label: Label
    content: bytes

    @property
    def parts(self) -> Iterator[tuple[str, Rows]]:
        """Give the rows, table by table."""
        return (one for one in unpacked(self.content) if not isinstance(one, Label))


def identities(file: Path) -> tuple[str, ...]:
    """Read the secret keys of an identity file, as age-keygen writes it.

    Raises:
        RescueError: there is none.
    """
    try:
        found = tuple(_SECRET.findall(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError):
        raise RescueError(f"The identity file {file} cannot be read; nothing was changed.") from None
    if not found:
        raise RescueError(f"{file} holds no secret key of age; nothing was changed.")
    return found


def check(file: Path, settings: Settings, *, secrets: Sequence[str], passphrase: str) -> tuple[Checked, str]:
    """Look at all of a backup; give it, and a word about the chat key.

    Raises:
        RescueError: it cannot be used, and why.
        ChatKeyError: what lies in the key's place is none.
    """
    try:
        content = unlocked(file.read_bytes(), secrets, passphrase)
    except OSError as trouble:
        raise RescueError(f"{file} cannot be read ({trouble.strerror}); nothing was changed.") from None
    label, inspection = None, Inspection()
    try:
        for one in unpacked(content):
            if isinstance(one, Label):
                label = one
                _right_version(label)
            else:
                inspection.see(*one)
    except Unfit as unfit:
        raise RescueError(f"The backup cannot be used: {unfit}; nothing was changed.") from unfit
    if label is None or dict(label.counts) != inspection.counts:
        raise RescueError("The backup has other rows than it says; nothing was changed.")
    return Checked(label, content), _about_key(settings, inspection)


async def put_back(checked: Checked, settings: Settings, *, instead: bool, now: datetime) -> None:
    """Fill the database with it, all or nothing.

    Raises:
        RescueError: the database holds something, or a bot is at work on it; nothing was changed.
        StorageError: the database cannot be used.
    """
    try:
        async with owned(settings, there=False) as (storage, _):
            await storage.fill(checked.parts, now, instead=instead)
    except NotEmpty:
        raise RescueError(
            "The database holds something already, and nothing was changed: give an empty one, or --force to replace "
            "all there is."
        ) from None
    except Unfit as unfit:
        raise RescueError(f"The backup cannot be used: {unfit}; nothing was changed.") from unfit


def described(label: Label, key: str) -> str:
    """Say what is in a backup."""
    return (
        f"A whole backup of {label.made_at}: {label.counts['person']:,} people, {label.counts['chat']:,} chats, "
        f"{label.counts['organizer']:,} organizers. {key}"
    )


AFTERWARDS = (
    "Restored. Nothing is told that was due before now: announcements that were running are cancelled, those not begun "
    "are drafts again, news that waited for approval is withdrawn. Whoever left, and whichever organizer was removed, "
    "after the backup was made is here again: see /team, and destroy older backups. What was announced since is not "
    "known here: /verify tells readers not to trust its code."
)


def _right_version(label: Label) -> None:
    if label.revision != newest():
        raise RescueError(
            f"The backup has tables of revision {label.revision}, this version of the program those of {newest()}: "
            "restore it with the version that made it, then start this one. Nothing was changed."
        )


def _about_key(settings: Settings, inspection: Inspection) -> str:
    found = keys.find(settings)
    if found is None:
        return "The chat key is not here: put it back before the bot is started, for nobody can be written to without."
    match sealed_by(inspection.marks, found.key):
        case True:
            return "The chat key here is the right one."
        case False:
            raise RescueError(
                f"The chat key in {found.where} is not the one this backup was sealed with; put the right one there, "
                "or none. Nothing was changed."
            )
    return "No chat key was used in it yet."
