"""/announce begins an announcement, /announcements lists them: drafts, waiting, planned, running, done."""

from bot.cards import clipped, joined
from bot.conversation import Ask, Button, Reply
from bot.organizers.announcing.described import subject_named
from bot.organizers.announcing.overview import overview
from bot.organizers.announcing.step import COMMAND, Step
from bot.organizers.asker import asker
from bot.texts import Say
from storage import Announcement, Transaction

_SHOWN = 12


async def announce(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Begin a draft; what is already begun can be found in the list."""
    one = await store.announcements.begin(asker(ask), ask.now)
    step = Step(one, "", ask, store, say)
    await step.note("drafted")
    return await overview(step, say("announce-begun"))


async def announcements(ask: Ask, store: Transaction, say: Say) -> Reply:
    """List those changed last, the newest first."""
    found = await store.announcements.newest(_SHOWN)
    rows = [(Button(await _label(one, ask, store, say), COMMAND, str(one.number)),) for one in found]
    text = joined((say("announcements"), "" if found else say("announcements-none"), say("announcements-how")))
    return Reply(text, tuple(rows), in_place=ask.pressed)


async def _label(one: Announcement, ask: Ask, store: Transaction, say: Say) -> str:
    what = await subject_named(Step(one, "", ask, store, say))
    return clipped(say.plain("announcements-line", number=str(one.number), phase=one.phase.value, what=what), 60)
