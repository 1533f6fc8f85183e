"""/status: what is queued, sent, unconfirmed and refused, what comes next, and whether the clock ticks."""

from datetime import datetime

from markupsafe import Markup

from bot.alerts.coming import Coming, coming
from bot.cards import joined, pages
from bot.conversation import Ask, Reply
from bot.organizers.naming import counted, occasion_named
from bot.organizers.notices import notice_text
from bot.texts import Say
from storage import Outcome, Transaction

_NEXT = 10
_AHEAD = 60  # days
_NOTICES = 3


async def status(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the state of the bot: rounded totals only, no chat is named."""
    duty = await store.watch.read()
    counts = await store.occasions.totals()
    _, ahead = await coming(store, ask.defaults, ask.now, _AHEAD)
    tick = say("status-tick", at=moment(duty.ticked_at, ask, say)) if duty.ticked_at else say("status-tick-never")
    retained = (
        say("status-retained", at=moment(duty.retained_at, ask, say))
        if duty.retained_at
        else say("status-retained-never")
    )
    totals = say(
        "status-counts",
        waiting=counted(counts["due"] + counts["later"] + counts["repeat"], say),
        unconfirmed=counted(counts["unconfirmed"] + await store.tallies.count(Outcome.REPEATED), say),
        **{name: counted(counts[name], say) for name in ("sending", "sent", "refused")},
        **{name: counted(counts[name], say) for name in ("missed", "withdrawn", "gone")},
    )
    lines = [await _line(one, ask, store, say) for one in ahead[:_NEXT]]
    notices = [await notice_text(one, store, say) for one in await store.notices.last(_NOTICES)]
    blocks = [
        joined((say("status-bot"), tick, retained, totals)),
        joined((say("status-next"), *(lines or [say("status-next-none", days=_AHEAD)]))),
        *([joined((say("status-notices"), notices[0])), *notices[1:]] if notices else []),
    ]
    return Reply(pages(blocks)[0])


async def _line(one: Coming, ask: Ask, store: Transaction, say: Say) -> Markup:
    occasion = one.occasion
    what = await occasion_named(store, occasion.kind, occasion.subject, occasion.number, say)
    return say("status-occasion", at=moment(one.at, ask, say), what=what, count=counted(one.count, say))


def moment(at: datetime, ask: Ask, say: Say) -> str:
    """Spell out an instant in the zone of whoever asks."""
    local = at.astimezone(ask.zone)
    return f"{say.day(local.date())}, {say.hour(local.time())}"
