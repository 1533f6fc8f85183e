"""`wipe` for those who watch: the last words first, if there are any, then all readers at once."""

from collections.abc import Callable

from bot.clock import Clock
from bot.rescue.last_words import give_up, tell_all
from bot.rescue.owning import owned
from bot.settings import Settings

_WHO = "command line"  # as the log of organizers calls whoever has the machine


async def wipe_subscribers(settings: Settings, last_words: str, *, clock: Clock, tell: Callable[[str], None]) -> None:
    """Delete all chats, letters and deliveries; before it every chat is sent the last words, unless they are empty.

    Raises:
        RescueError: the last words did not reach everybody yet; nothing was wiped.
        StorageError, ChatKeyError, GatewayError, SettingsError: as their texts say; nothing was wiped.
    """
    async with owned(settings) as (storage, lead):
        if last_words:
            await tell_all(last_words, storage, lead, settings, clock=clock, tell=tell)
        wiped = await storage.wipe(clock())
        async with storage.writing() as store:
            await store.wipes.drop()
            await store.deeds.note(_WHO, "wiped", {}, clock())
        await storage.tidy()
    tell(
        f"Wiped: {wiped.chats:,} chats, {wiped.follows:,} times that one follows somebody, {wiped.letters:,} letters, "
        f"{wiped.deliveries:,} deliveries. Case files and organizers are kept."
    )


async def forget_last_words(settings: Settings, *, clock: Clock, tell: Callable[[str], None]) -> None:
    """Give up last words that are on their way; nothing is wiped.

    Raises:
        RescueError: there are none.
        StorageError: as its text says.
    """
    async with owned(settings) as (storage, _):
        heard = await give_up(storage, clock)
    tell(
        f"Given up: {heard.sent:,} chats were sent the last words, of {heard.unconfirmed:,} nobody knows, "
        f"{heard.waiting + heard.refused:,} were not. Nothing was wiped, and the bot may start again. What was owed "
        "before the last words (alerts of that time, the rest of announcements) was dropped for them and is not owed "
        "any more."
    )
