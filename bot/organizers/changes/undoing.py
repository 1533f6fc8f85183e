"""Step: a change is undone, if nothing has been changed since; that is a change as well."""

from dataclasses import replace
from typing import Any

from bot.cards import joined
from bot.conversation import Reply
from bot.organizers.asker import asker
from bot.organizers.changes.described import described
from bot.organizers.changes.one import One, former, overview
from storage import Change, Keeping, Person, Statement, Telling


async def undo(one: One) -> Reply:
    """Ask once, then put back how it was."""
    if one.change.state is Keeping.UNDONE:
        return await overview(one, one.say("undo-again"))
    if not await one.untouched():
        return await _changed_since(one)
    if not one.sure:
        shown = await described(one.change, one.ask, one.store, one.say, whose=True)
        told = one.say("undo-told") if one.change.telling is Telling.TOLD else ""
        rows = ((one.button("button-undo-yes", "undo yes"),), (one.button("button-back"),))
        return Reply(joined((shown, " ", one.say("undo-ask"), told)), rows, in_place=one.ask.pressed)
    return await _undone(one)


async def _undone(one: One) -> Reply:
    change = one.change
    await _put_back(one, former(change, change.before))
    await one.store.changes.undone(change.number)
    if change.news is not None:
        await one.store.news.take_back(change.news)
        await one.store.occasions.doubt([change.slug])
    await one.store.changes.add(_history(one))
    await one.note("undone", number=change.number)
    told = one.say("undo-told-done") if change.telling is Telling.TOLD else ""
    return replace(await overview(one, joined((one.say("undo-done"), told))), telling=True)


async def _put_back(one: One, record: Person | Statement | None) -> None:
    match record:
        case Person():
            await one.store.people.save([record])
        case Statement():
            await one.store.statements.save([record])
        case None:
            await one.store.statements.remove(one.change.statement)


def _history(one: One) -> Change:
    """Give the change that undoing is: what was after is before, and the other way round."""
    change, own = one.change, asker(one.ask)
    details: dict[str, Any] = {"of": change.number}
    if "field" in change.details:
        swapped = {"before": change.details.get("after", ""), "after": change.details.get("before", "")}
        details |= {"field": change.details["field"], **swapped}
    if change.kind:
        details |= {"kind": change.kind.value}
    return Change(
        *(0, change.slug, one.ask.now, own.alias, own.number, "undone", change.after, change.before, details),
        statement=change.statement,
    )


async def _changed_since(one: One) -> Reply:
    """Say who changed it since; what no organizer did came with an import."""
    newer = await one.store.changes.newest(one.change.slug, None, 50)
    since = [other for other in newer if other.number > one.change.number and other.statement == one.change.statement]
    if not since:
        return await overview(one, one.say("undo-since-import"))
    at = since[0].done_at.astimezone(one.ask.zone)
    when = {"date": one.say.day(at.date()), "time": one.say.hour(at.time())}
    return await overview(one, one.say("undo-since", who=since[0].who, **when))
