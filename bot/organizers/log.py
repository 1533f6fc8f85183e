"""/log: who of the organizers did what and when, the newest first; nobody can delete a line."""

import re

from markupsafe import Markup

from bot.cards import clipped, joined
from bot.conversation import Ask, Button, Reply
from bot.organizers.editing.fields import label
from bot.organizers.naming import named
from bot.texts import Say
from storage import Deed, Role, Transaction

_SHOWN = 15
_NUMBER = re.compile(r"\d{1,15}", re.ASCII)
_LONGEST = 80  # characters of what it was about


async def log(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show a page; the button leads to older ones."""
    before = int(ask.words) if ask.pressed and _NUMBER.fullmatch(ask.words) else None
    found = await store.deeds.before(before, _SHOWN + 1)
    lines = [await _line(one, ask, store, say) for one in found[:_SHOWN]]
    rows = []
    if len(found) > _SHOWN:
        rows.append((Button(say.plain("button-log-older"), "log", str(found[_SHOWN - 1].number)),))
    return Reply(joined((say("log"), *(lines or [say("log-none")]))), tuple(rows), in_place=ask.pressed)


async def _line(one: Deed, ask: Ask, store: Transaction, say: Say) -> Markup:
    at = one.done_at.astimezone(ask.zone)
    what = say(
        f"deed-{one.what}",
        name=clipped(str(one.details.get("name", "")), _LONGEST),
        subject=await named(store, str(one.details["subject"]), say) if "subject" in one.details else "",
        roles=", ".join(say.plain("role", role=Role(role).value) for role in one.details.get("roles", ())),
        kind=say.plain("mark-kind", kind=str(one.details.get("kind", ""))),
        field=label(str(one.details["field"]), say) if "field" in one.details else "",
        number=str(one.details.get("number", "")),
        reason=clipped(str(one.details.get("reason", "")), _LONGEST),
    )
    return say("log-line", date=say.day(at.date()), time=say.hour(at.time()), who=one.who, what=what)
