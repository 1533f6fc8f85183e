"""Whether everything is in place: one line each for settings, database, key and token; nothing is changed."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot import keys, names
from bot.gateway import GatewayError, introduce
from bot.settings import Settings, SettingsError
from storage import KeyChanging, Storage, StorageError, StorageNotMade, WrongKey


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at: what it is, whether it is well, and what was found or is to be done."""

    what: str
    ok: bool
    found: str


async def check(settings: Settings) -> AsyncIterator[Line]:
    """Look at one thing after the other, beside a bot that may be running."""
    yield Line("settings", True, f"read; {settings.time_zone.key}, {len(settings.organizers)} organizers")
    storage = Storage(settings.database_url, names=names.Names())
    try:
        await storage.open(alone=False)
    except StorageError as trouble:
        yield Line("database", isinstance(trouble, StorageNotMade), str(trouble))
        yield await _key(settings, None)
    else:
        try:
            yield Line("database", True, await _contents(storage))
            yield await _key(settings, storage)
        finally:
            await storage.close()
    yield await _token(settings)


async def _contents(storage: Storage) -> str:
    async with storage.reading() as store:
        totals = await store.totals()
    return (
        f"{storage.engine_name}: {totals.people} people, {totals.detentions} detentions, {totals.statements} "
        f"statements, {totals.action_days} action days, {totals.chats} chats"
    )


async def _key(settings: Settings, storage: Storage | None) -> Line:
    try:
        found = keys.find(settings)
        sealed = storage is not None and await storage.sealed()
        if found is None:
            place = settings.chat_key_file
            missing = "the database is sealed with a key that is not here; put it back into" if sealed else ""
            return Line("key", not sealed, f"{missing or 'none yet; the first run makes one in'} {place}")
        if storage and sealed:
            await storage.unlock(found.key)
    except (keys.ChatKeyError, KeyChanging, WrongKey) as wrong:
        return Line("key", False, str(wrong))
    if found.warning:
        return Line("key", False, found.warning)
    return Line("key", True, f"{found.where}{' opens this database' if sealed else '; no database is sealed yet'}")


async def _token(settings: Settings) -> Line:
    try:
        name = await introduce(settings.token(), settings.telegram_api_url)
    except (SettingsError, GatewayError) as wrong:
        return Line("token", False, str(wrong))
    return Line("token", True, f"Telegram knows it as @{name}")
