"""How notices to organizers read."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from bot.cards import clipped, joined
from bot.conversation import Button
from bot.organizers.called import roles_named
from bot.organizers.naming import counted, named, occasion_named
from bot.texts import Say, languages
from storage import Notice, Role, Transaction

_SHOWN = 15  # missed occasions in one notice


async def notice_text(  # noqa: PLR0911 - a line for each kind
    notice: Notice, store: Transaction, say: Say
) -> Markup:
    """Word a notice."""
    match notice.kind:
        case "refused":
            return await _refused(notice.details, store, say)
        case "missing":
            return say("notice-missing", name=clipped(notice.details["name"], 80))
        case "announcement":
            return say("notice-announcement", **_about(notice.details))
        case "freeze":
            return say("notice-freeze", what=notice.details["what"], who=notice.details["who"])
        case "wipe":
            return say("notice-wipe", **{name: str(notice.details[name]) for name in ("what", "who", "asker")})
        case "news":
            return await _news(notice.details, store, say)
        case "joined":
            roles = frozenset(map(Role, notice.details["roles"]))
            return say("notice-joined", name=notice.details["name"], roles=roles_named(roles, say))
        case _:
            return await _missed(notice.details, store, say)


def notice_rows(notice: Notice, say: Say) -> tuple[tuple[Button, ...], ...]:
    """Give the buttons under a notice."""
    if notice.kind == "announcement":
        return ((Button(say.plain("button-announcement"), "draft", str(notice.details["number"])),),)
    if notice.kind == "news":
        return ((Button(say.plain("button-change"), "change", str(notice.details["change"])),),)
    if notice.kind == "wipe":
        see = notice.details["what"] == "asked"
        return ((Button(say.plain("button-wipe-see"), "wipe"),),) if see else ()
    return ((Button(say.plain("button-freeze-see"), "freeze"),),) if notice.kind == "freeze" else ()


async def _news(details: Mapping[str, Any], store: Transaction, say: Say) -> Markup:
    return say(
        "notice-news",
        what=details["what"],
        who=details["who"],
        subject=await named(store, details["subject"], say),
        kind=say.plain("mark-kind", kind=details["kind"]),
        reason=clipped(details["reason"], 500),
    )


def _about(details: Mapping[str, Any]) -> dict[str, str]:
    return {
        "number": str(details["number"]),
        "what": str(details["what"]),
        "who": str(details["who"]),
        "reason": clipped(str(details.get("reason", "")), 500),
    }


async def _missed(details: Mapping[str, Any], store: Transaction, say: Say) -> Markup:
    missed = details["missed"]
    lines = [await _line(one, store, say) for one in missed[:_SHOWN]]
    more = len(missed) - _SHOWN
    return joined(
        (
            say("notice-missed"),
            *lines,
            say("notice-missed-more", count=more) if more > 0 else "",
            say("notice-down", **_span(details, say)) if "since" in details else "",
        )
    )


async def _line(one: Mapping[str, Any], store: Transaction, say: Say) -> Markup:
    what = await occasion_named(store, one["kind"], one["subject"], one["number"], say)
    day = say.day(date.fromisoformat(one["day"]))
    return say("notice-missed-line", date=day, what=what, count=counted(one["count"], say))


def _span(details: Mapping[str, Any], say: Say) -> dict[str, str]:
    instants = {name: datetime.fromisoformat(details[name]) for name in ("since", "until")}
    return {name: f"{say.day(at.date())}, {say.hour(at.time())} UTC" for name, at in instants.items()}


async def _refused(details: Mapping[str, Any], store: Transaction, say: Say) -> Markup:
    kind, _, rest = str(details["key"]).partition(":")
    subject = rest.partition(":")[0]
    return say(
        "notice-refused",
        what=clipped(f"{await named(store, subject, say)} ({kind})", 200),
        language=languages().get(details["language"], details["language"]),
        reason=clipped(details["reason"], 300),
    )
