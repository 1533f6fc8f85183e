"""Opening an invitation: whoever has the link becomes an organizer, and the link is used up.

To a link that does not hold (any more) the bot only says hello: whoever tries one learns nothing from the answer.
"""

from dataclasses import replace

from bot.commands.start import start
from bot.conversation import Ask, Reply
from bot.organizers.called import roles_named
from bot.texts import Say
from storage import Transaction

JOINED = "joined"  # the kind of notice by which owners hear of it


async def join(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Let somebody in; an organizer who opens a link stays what they are, and the link goes on holding."""
    known = await store.organizers.get(ask.chat)
    invited = None if known else await store.organizers.welcome(ask.words, ask.now)
    if invited is None:
        return await start(replace(ask, words=""), store, say)
    await store.organizers.add(ask.chat, invited.alias, invited.roles, ask.now)
    await store.deeds.note(invited.alias, "joined", {"roles": sorted(invited.roles)}, ask.now)
    await store.notices.add(JOINED, {"name": invited.alias, "roles": sorted(invited.roles)}, ask.now)
    return Reply(say("joined", name=invited.alias, roles=roles_named(invited.roles, say)), menu=True, telling=True)
