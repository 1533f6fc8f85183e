"""`rotate-key`: every id sealed with a new key, so that the old one opens nothing any more.

1. The new key is safe on the disk before the first id is sealed with it: beside the old one with `.new` behind its
   name, or in the settings.
2. Ids are sealed anew in steps, and whoever is interrupted begins again and goes on. Until the end the bot does not
   start.
3. The new key takes the old one's place in one move; the old one stays with `.old` behind its name.
"""

from collections.abc import Callable
from pathlib import Path

from bot import keys
from bot.rescue.errors import RescueError
from bot.rescue.owning import owned
from bot.settings import Settings


async def rotate_key(settings: Settings, tell: Callable[[str], None]) -> None:
    """Seal everything with a new key.

    Raises:
        RescueError, ChatKeyError: there is no key, or no place for the new one; nothing was changed.
        StorageError: the database cannot be used, or is sealed with another key.
    """
    async with owned(settings) as (storage, _):
        if not await storage.sealed():
            raise RescueError("No chat key was used in this database yet: there is nothing to change.")
        old = keys.find(settings, changing=True)
        if old is None:
            raise RescueError(f"The chat key is not here; put it back into {settings.chat_key_file} or set CHAT_KEY.")
        in_settings = bool(settings.chat_key)
        new = keys.next_key(settings)
        seen = 0

        def done(rows: int) -> None:
            nonlocal seen
            seen += rows
            if seen % _TOLD_EACH == 0:
                tell(f"{seen:,} ids are sealed anew.")

        await storage.rotate(old.key, new.key, done=done)
    if in_settings:
        tell(
            "Done: every id is sealed with NEW_CHAT_KEY. Put it in the place of CHAT_KEY now, and leave NEW_CHAT_KEY "
            f"empty; the bot does not start before. {_KEEP}"
        )
        return
    _swap(settings.chat_key_file)
    tell(
        f"Done: every id is sealed with the new key in {settings.chat_key_file}. Keep a copy of it in a second safe "
        f"place. The old key lies in {keys.old_place(settings.chat_key_file)}. {_KEEP}"
    )


_TOLD_EACH = 100_000  # rows
_KEEP = (
    "The old key opens only backups made before: destroy it together with these. Buttons that organizers were sent "
    "until now work no more: they ask anew. What readers have not opened yet still opens."
)


def _swap(place: Path) -> None:
    old, new = keys.old_place(place), keys.new_place(place)
    try:
        if not old.exists():  # else we were interrupted here
            keys.put(old, place.read_bytes())
        new.replace(place)
    except OSError as trouble:
        raise RescueError(
            f"Every id is sealed with the new key, but it cannot be put from {new} to {place} ({trouble.strerror}); "
            "run rotate-key once more."
        ) from None
