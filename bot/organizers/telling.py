"""Telling organizers what they are to know, each in the language of their chat."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from bot.cards import marked
from bot.conversation import Reply
from bot.organizers.join import JOINED
from bot.organizers.notices import notice_rows, notice_text
from bot.organizers.roles import ANNOUNCERS, EDITORS, EVERYONE, OWNERS
from bot.texts import DEFAULT, say_in
from storage import Role, Storage

Tell = Callable[[int, Reply], Awaitable[bool]]

# Whom a kind of notice concerns; what went wrong with sending concerns those who send.
_CONCERNS: Mapping[str, frozenset[Role]] = {
    "missing": EDITORS,
    JOINED: OWNERS,
    "freeze": EVERYONE,
    "news": EDITORS,
    "wipe": OWNERS,
}
_PASSES = timedelta(days=2)


async def tell_organizers(storage: Storage, tell: Tell, now: datetime) -> None:
    """Tell each notice not told yet to those it concerns.

    One that nobody could be told is kept for the next time; not for ever, if it holds what somebody wrote.
    """
    async with storage.reading() as store:
        untold = await store.notices.untold()
        organizers = await store.organizers.all() if untold else []
    for notice in untold:
        heard = False
        concerned = _CONCERNS.get(notice.kind, ANNOUNCERS)
        by = notice.details.get("by")  # who did it knows it already
        for organizer in (one for one in organizers if one.roles & concerned and one.number != by):
            async with storage.reading() as store:
                chat = await store.chats.get(organizer.user)
                say = say_in((chat and chat.language) or DEFAULT)
                text = await notice_text(notice, store, say)
            text, rows = marked(text, notice_rows(notice, say), say)
            heard |= await tell(organizer.user, Reply(text, rows, discreet=bool(chat and chat.discreet)))
        if heard or (notice.passing and notice.made_at + _PASSES < now):
            async with storage.writing() as store:
                await store.notices.told(notice.number)
