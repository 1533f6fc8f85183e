"""/mydata: all that is stored about this chat, to read and as a JSON document."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from markupsafe import Markup

from bot.cards import joined
from bot.commands.settings import kept_until, quiet
from bot.conversation import Ask, Document, Reply
from bot.texts import Say, languages
from storage import Chat, Organizer, Role, Transaction

_NAMED = 100  # names in the message; the document holds them all


async def mydata(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show every field stored, and nothing that is not."""
    if ask.settings is None:
        return Reply(_of_organizer(ask.organizer, say) if ask.organizer else say("mydata-none"))
    slugs = await store.follows.slugs(ask.chat)
    people = await store.people.get_many(slugs[:_NAMED])
    names = ", ".join(person.name(say.language)[:30] for person in people)
    alerts = await store.owing.of_chat(store.chats.sealed(ask.chat))
    messages = await store.traces.count(ask.chat)
    chat = replace(ask.settings, expires_on=kept_until(ask, ask.settings))
    document = Document("mydata.json", _as_json(chat, slugs, alerts, messages))
    told = _told(chat, names + ("…" if len(slugs) > _NAMED else ""), alerts, messages, say)
    return Reply(joined((told, _of_organizer(ask.organizer, say) if ask.organizer else "")), document=document)


def _of_organizer(one: Organizer, say: Say) -> Markup:
    roles = ", ".join(say.plain("role", role=role.value) for role in Role if role in one.roles)
    return say("mydata-organizer", name=one.alias, roles=roles)


def _told(chat: Chat, names: str, alerts: Sequence[str], messages: int, say: Say) -> Markup:
    unchosen = say("mydata-not-chosen")
    return joined(
        (
            say("mydata"),
            say("mydata-chat", chat=str(chat.id)),
            say("mydata-language", language=languages().get(chat.language or "", unchosen)),
            say("mydata-zone", zone=chat.time_zone or unchosen),
            say("mydata-hour", hour=say.hour(chat.alert_time) if chat.alert_time else unchosen),
            say("mydata-quiet", quiet=quiet(chat, say)),
            say("mydata-news", news="waits" if chat.news_waits else "comes"),
            say("mydata-erase", erase=chat.erase_after or 0),
            say("mydata-discreet", discreet="on" if chat.discreet else "off"),
            say("mydata-keep", until=say.day(chat.expires_on) if chat.expires_on else unchosen),
            say("mydata-subscribed", subscribed="yes" if chat.subscribed else "no"),
            say("mydata-follows", names=names or say("mydata-nobody")),
            say("mydata-alerts", count=len(alerts)),
            say("mydata-messages", count=messages),
        )
    )


def _as_json(chat: Chat, slugs: list[str], alerts: Sequence[str], messages: int) -> bytes:
    stored = {
        "chat": chat.id,
        "language": chat.language,
        "time_zone": chat.time_zone,
        "alert_time": _clock(chat.alert_time),
        "quiet_from": _clock(chat.quiet_from),
        "quiet_until": _clock(chat.quiet_until),
        "news_waits": chat.news_waits,
        "discreet": chat.discreet,
        "erase_after": chat.erase_after,
        "keep_months": chat.keep_months,
        "expires_on": chat.expires_on and chat.expires_on.isoformat(),
        "subscribed": chat.subscribed,
        "follows": slugs,
        "alerts": list(alerts),
        "messages": messages,
    }
    return json.dumps(stored, ensure_ascii=False, indent=2).encode()


def _clock(at: time | None) -> str | None:
    return None if at is None else at.strftime("%H:%M")
