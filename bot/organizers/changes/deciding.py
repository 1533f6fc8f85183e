"""Steps: a second organizer lets followers hear of what was marked, or declines it with a reason."""

from dataclasses import replace

from bot.cards import joined
from bot.conversation import Reply
from bot.organizers.asker import asker
from bot.organizers.changes.approving import tell_followers
from bot.organizers.changes.described import described
from bot.organizers.changes.one import One, overview
from bot.organizers.marking.outcome import holds
from bot.organizers.naming import counted
from storage import Telling, Whom

_LONGEST_REASON = 500  # characters


async def approve(one: One) -> Reply:
    """Show it; after a yes let it be told."""
    if refused := await _not_now(one):
        return refused
    if not one.sure:
        default = (one.ask.defaults.zone.key, one.ask.defaults.alert_time)
        count = counted(await one.store.owing.count(None, Whom(one.change.slug), default), one.say)
        shown = await described(one.change, one.ask, one.store, one.say, whose=True)
        rows = (
            (one.button("button-news-yes", "approve yes"), one.button("button-news-decline", "decline")),
            (one.button("button-back"),),
        )
        asked = joined((shown, " ", one.say("news-approve-ask", count=count)))
        return Reply(asked, rows, in_place=one.ask.pressed)
    return await _approved(one)


async def decline(one: One) -> Reply:
    """Ask for the reason, and give it to whoever marked it."""
    if refused := await _not_now(one, deciding=False):
        return refused
    reason = " ".join(one.ask.sent.plain.split())[:_LONGEST_REASON] if one.ask.sent else ""
    if not reason:
        await one.store.organizers.ask(asker(one.ask).number, f"change {one.change.number} decline")
        return Reply(one.say("news-why-not"), ((one.button("button-back"),),), in_place=one.ask.pressed)
    await one.store.changes.decide(one.change.number, Telling.DECLINED, asker(one.ask).alias, reason=reason)
    await one.store.organizers.ask(asker(one.ask).number, "")
    await one.note("news-declined", reason=reason)
    await one.tell_editors("declined", reason)
    return await overview(one, one.say("news-was-declined"))


async def _not_now(one: One, *, deciding: bool = True) -> Reply | None:
    """Say why it cannot be decided, if it cannot."""
    kind, happened_on = one.change.kind, one.change.happened_on
    if one.change.telling is not Telling.WAITING or kind is None or happened_on is None:
        return await overview(one, one.say("news-decided"))
    if await one.barred():
        return await overview(one)
    person = await one.store.people.get(one.change.slug)
    if deciding and not (person and holds(person, kind, happened_on)):
        return await overview(one, one.say("news-not-so"))
    return None


async def _approved(one: One) -> Reply:
    kind, happened_on = one.change.kind, one.change.happened_on
    assert kind  # noqa: S101 - whoever calls has looked
    assert happened_on  # noqa: S101 - likewise
    number = await tell_followers(one.change.slug, kind, happened_on, one.ask, one.store)
    await one.store.changes.decide(one.change.number, Telling.TOLD, asker(one.ask).alias, news=number)
    await one.note("news-approved")
    await one.tell_editors("approved")
    return replace(await overview(one, one.say("news-was-approved")), telling=True)
