"""Telling organizers what they are to know, each in the language of their chat."""

from collections.abc import Awaitable, Callable, Collection

from bot.conversation import Reply
from bot.organizers.notices import notice_text
from bot.texts import DEFAULT, say_in
from storage import Storage

Tell = Callable[[int, Reply], Awaitable[bool]]


async def tell_organizers(storage: Storage, organizers: Collection[int], tell: Tell) -> None:
    """Tell each of them each notice not told yet; one that nobody could be told is kept for the next time."""
    async with storage.reading() as store:
        untold = await store.notices.untold() if organizers else []
    for notice in untold:
        heard = False
        for organizer in organizers:
            async with storage.reading() as store:
                chat = await store.chats.get(organizer)
                say = say_in((chat and chat.language) or DEFAULT)
                text = await notice_text(notice, store, say)
            heard |= await tell(organizer, Reply(text))
        if heard:
            async with storage.writing() as store:
                await store.notices.told(notice.number)
