"""/invite <name>: a link that makes somebody an organizer, once, within a day; only a digest of it is kept."""

import secrets
from datetime import timedelta

from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.organizers.called import roles_named, wrong_alias
from bot.texts import Say
from storage import Invitation, Role, Transaction

HOLDS = timedelta(hours=24)
_BYTES = 24  # of randomness in a link: nobody finds one by trying
_CODES = {
    "e": frozenset({Role.EDITOR}),
    "a": frozenset({Role.ANNOUNCER}),
    "ea": frozenset({Role.EDITOR, Role.ANNOUNCER}),
}


async def invite(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask for the name by which the others know them, then for the role; then give the link."""
    code, _, alias = ask.words.partition(" ")
    if not ask.pressed or code not in _CODES:
        code, alias = "", " ".join(ask.words.split())
    if not alias:
        return Reply(say("invite-whom"))
    if wrong := await wrong_alias(alias, store, say):
        return Reply(wrong, in_place=ask.pressed)
    if not code:
        rows = tuple((Button(roles_named(roles, say), "invite", f"{key} {alias}"),) for key, roles in _CODES.items())
        return Reply(say("invite-role", name=alias), rows)
    secret = secrets.token_urlsafe(_BYTES)
    invited = Invitation(alias, _CODES[code], asker(ask).number, ask.now + HOLDS)
    await store.organizers.invite(secret, invited)
    await note(store, ask, "invited", {"name": alias, "roles": sorted(_CODES[code])})
    link = f"https://t.me/{ask.bot}?start=join-{secret}"
    return Reply(say("invite-link", name=alias, roles=roles_named(invited.roles, say), link=link), in_place=True)
