"""/team: who the organizers are and who is invited; an owner removes one or takes an invitation back."""

from bot.cards import joined
from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import note
from bot.organizers.called import one_named, roles_named
from bot.organizers.roles import let_go
from bot.texts import Say
from storage import Organizer, Role, Transaction

_REMOVE, _YES, _TAKE_BACK = "remove", "yes", "back"


async def team(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show everyone; after a question and a yes remove somebody, at once."""
    what, _, whom = ask.words.partition(" ") if ask.pressed else ("", "", "")
    everyone = {str(one.number): one for one in await store.organizers.all() if Role.OWNER not in one.roles}
    match what:
        case "remove" if whom in everyone:
            rows = ((Button(say.plain("button-team-yes"), "team", f"{_YES} {whom}"),), (_back(say),))
            return Reply(say("team-remove", name=everyone[whom].alias), rows, in_place=True)
        case "yes" if whom in everyone:
            return await _remove(everyone[whom], ask, store, say)
        case "back" if whom:
            await store.organizers.disinvite(whom)
            await note(store, ask, "disinvited", {"name": whom})
    return await _shown(ask, store, say)


async def _remove(one: Organizer, ask: Ask, store: Transaction, say: Say) -> Reply:
    await let_go(store, one, ask.now)
    await note(store, ask, "removed", {"name": one.alias})
    return Reply(say("team-removed", name=one.alias), ((_back(say),),), in_place=True, menus=(one.user,))


async def _shown(ask: Ask, store: Transaction, say: Say) -> Reply:
    everyone, invited = await store.organizers.all(), await store.organizers.invited(ask.now)
    waiting = [
        say(
            "team-invited",
            name=one.alias,
            roles=roles_named(one.roles, say),
            date=say.day(one.expires_at.astimezone(ask.zone).date()),
            time=say.hour(one.expires_at.astimezone(ask.zone).time()),
        )
        for one in invited
    ]
    text = joined((say("team"), *(one_named(one, say) for one in everyone), *waiting, "", say("team-how")))
    rows = [
        (Button(say.plain("button-team-remove", name=one.alias), "team", f"{_REMOVE} {one.number}"),)
        for one in everyone
        if Role.OWNER not in one.roles
    ]
    rows += [
        (Button(say.plain("button-team-back", name=one.alias), "team", f"{_TAKE_BACK} {one.alias}"),) for one in invited
    ]
    return Reply(text, tuple(rows), in_place=ask.pressed)


def _back(say: Say) -> Button:
    return Button(say.plain("button-team"), "team")
