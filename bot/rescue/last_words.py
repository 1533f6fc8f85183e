"""The last words: one message to every chat before all are wiped, at the usual pace, to each at most once.

1. They are an occasion like any other, with a delivery for each chat, and the courier carries them: whoever interrupts
   it and begins again sends them to those who have not had them yet. What may have arrived is not sent once more.
2. Nothing else leaves meanwhile: what was owed before is owed no more, and no quiet hours are kept. The bot does not
   start before they are at their end or given up, for its courier would send them on.
3. Where the project has a signing key, only what is signed with it is sent: readers must be able to tell it from traps.
4. A chat in discreet mode gets them as they are, without a sound: soon no button would find them any more.
"""

import asyncio
from collections.abc import Callable
from html import escape
from pathlib import Path

from bot import keys
from bot.alerts.writing import gathered
from bot.clock import Clock
from bot.conversation import visible_length
from bot.delivery.courier import Courier
from bot.delivery.pace import Pace
from bot.gateway import posting
from bot.rescue.errors import RescueError
from bot.settings import Settings
from bot.signing import Signed, public_key, verified
from bot.stopping import before, listening
from bot.texts import DEFAULT, LANGUAGES
from storage import LAST_WORDS, Heard, Lane, Lead, Letter, Occasion, Standing, Storage, Whom

LONGEST = 4096  # UTF-16 units, Bot API sendMessage
_DAYS = 60  # that they may take
_EACH = 1.0  # seconds between two looks at how far it is
_TOLD_EACH = 15  # looks


def read(file: Path, signing_key: str) -> str:
    """Read the last words and make sure that they can be sent; `signing_key` is the project's, if it has one.

    Raises:
        RescueError: they cannot.
    """
    try:
        text = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as trouble:
        reason = trouble.strerror if isinstance(trouble, OSError) else "it is no text in UTF-8"
        raise RescueError(f"{file} cannot be read ({reason}); nothing was sent or wiped.") from None
    if not text or visible_length(escape(text)) > LONGEST:
        raise RescueError(f"{file} must hold 1 to {LONGEST} characters; nothing was sent or wiped.")
    key = public_key(signing_key)
    if key and not isinstance(verified(text, key), Signed):
        raise RescueError(f"{file} is not signed with the project's key (SIGNING_KEY); nothing was sent or wiped.")
    return text


async def tell_all(
    text: str, storage: Storage, lead: Lead, settings: Settings, *, clock: Clock, tell: Callable[[str], None]
) -> None:
    """Send the text to every chat, and come back when none waits for it any more.

    Raises:
        RescueError: it was interrupted, or Telegram takes it from us for nobody.
        ChatKeyError, WrongKey: without the key nobody can be written to.
    """
    found = keys.find(settings)
    if found is None:
        raise RescueError("Without the chat key nobody can be written to: wipe without --last-words.")
    await storage.unlock(found.key)
    async with storage.writing() as store:
        epoch = await store.watch.take_over()
        await store.carrying.inherit(clock())
    await _owe(text, storage, settings, clock)
    async with posting(settings.token(), settings.telegram_api_url, paid=settings.paid_broadcasts) as ways:
        courier = Courier(
            storage=storage,
            lead=lead,
            epoch=epoch,
            ways=ways,
            gather=gathered,
            veil=lambda _language, _ticket, _late: Letter(escape(text, quote=False), discreet=True),
            pace=Pace(settings.messages_per_second),
            clock=clock,
            zone=settings.time_zone,
            language=DEFAULT,
            quiet_hours=False,
        )
        stop, carrying = asyncio.Event(), asyncio.create_task(courier.run(), name="courier")
        try:
            with listening(stop):
                whole = await before(stop, _finished(storage, courier, carrying, tell))
        finally:
            await courier.stop()
            await carrying
    await _judge(storage, tell, whole=whole)


async def give_up(storage: Storage, clock: Clock) -> Heard:
    """Send them to nobody more; give how far they had come.

    Raises:
        RescueError: nobody waits for them.
    """
    async with storage.writing() as store:
        known = await store.occasions.known(LAST_WORDS)
        if known is None or known[1] is Standing.CLOSED:
            raise RescueError("There are no last words on their way; nothing was changed.")
        await store.watch.take_over()
        await store.carrying.inherit(clock())
        return await store.last_words.give_up()


async def _owe(text: str, storage: Storage, settings: Settings, clock: Clock) -> None:
    now = clock()
    day = now.astimezone(settings.time_zone).date()
    letter = Letter(escape(text, quote=False))
    async with storage.writing() as store:
        known = await store.occasions.known(LAST_WORDS)
        occasion = Occasion(LAST_WORDS, "announcement", "", day, day, latest=_DAYS, repeats=False)
        letters = {(language, late): letter for language in LANGUAGES for late in range(_DAYS)}
        if known is None:
            number = await store.occasions.add(occasion, letters)
        elif await store.occasions.letter(number := known[0], DEFAULT, 0) != letter:
            if (await store.last_words.heard()).waiting:
                raise RescueError(
                    "Other last words are on their way already: go on with these, or give them up with "
                    "`wipe --forget-last-words`. Nothing was wiped."
                )
            await store.last_words.give_up()  # those of another time
            await store.occasions.renew(number, occasion, letters)
        await store.redoing.drop_others(number)
    default = (settings.time_zone.key, settings.alert_time)
    after: int | None = 0
    while after is not None:
        async with storage.writing() as store:
            everyone = Whom(None, everyone=True)
            after = await store.owing.owe(
                number, everyone, lane=Lane.NEWS, at=now, default=default, singly=None, after=after
            )


async def _finished(
    storage: Storage, courier: Courier, carrying: "asyncio.Task[None]", tell: Callable[[str], None]
) -> None:
    """Come back when nobody waits any more, or nobody can be sent anything."""
    looks = 0
    while (left := await _left(storage)) and not courier.unauthorized and not carrying.done():
        if looks % _TOLD_EACH == 0:
            tell(f"{left:,} chats wait for the last words.")
        looks += 1
        await asyncio.sleep(_EACH)


async def _judge(storage: Storage, tell: Callable[[str], None], *, whole: bool) -> None:
    async with storage.reading() as store:
        heard = await store.last_words.heard()
    if heard.waiting:
        why = "It was interrupted" if not whole else "Telegram does not take them from us"
        raise RescueError(
            f"{why}: {heard.waiting:,} chats wait for the last words, and nothing was wiped. Go on with the same."
        )
    if heard.refused and not heard.sent:
        raise RescueError(
            "Telegram refuses these last words for everybody; nothing was wiped. Once you know why (another token?), "
            "`wipe --forget-last-words` lets you begin anew."
        )
    tell(
        f"{heard.sent:,} chats were sent the last words, {heard.refused:,} were not, for Telegram refuses them there, "
        f"and of {heard.unconfirmed:,} nobody knows."
    )


async def _left(storage: Storage) -> int:
    async with storage.reading() as store:
        return (await store.last_words.heard()).waiting
