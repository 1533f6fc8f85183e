"""/start: a greeting, what the bot does and stores, the languages; with a deep link, the card it leads to."""

import re
from dataclasses import replace

from bot.cards import joined
from bot.commands.actions import actions
from bot.commands.asking import found
from bot.commands.prisoner import prisoner
from bot.conversation import AnyButton, Ask, Button, Place, Reply
from bot.names import Nobody
from bot.texts import Say, languages, say_in
from storage import Chat, Transaction

_BLANKS = re.compile(r"[_-]+")  # a deep link holds no others


async def start(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Greet, or open what a deep link leads to: a person's card, by slug or name, or the action days."""
    if ask.words and await store.people.get(ask.words):
        return await prisoner(ask, store, say)
    if ask.words in {day.key for day in await store.days.action_days()}:
        return await actions(replace(ask, words=""), store, say)
    named = replace(ask, words=_BLANKS.sub(" ", ask.words).strip())
    if named.words and not isinstance(await found(named, store), Nobody):
        return await prisoner(named, store, say)
    return _greeting(ask, say)


async def welcome(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """Greet a group the bot was added to."""
    return _greeting(ask, say)


async def language(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Keep the language chosen and greet again in it."""
    if ask.words not in languages():
        return _greeting(ask, say)
    await store.chats.save(replace(ask.settings or Chat(ask.chat), language=ask.words))
    return replace(_greeting(ask, say_in(ask.words)), in_place=ask.pressed, menu=True)


def _greeting(ask: Ask, say: Say) -> Reply:
    own = [Button(name, "language", code) for code, name in languages().items()]
    rows: list[tuple[AnyButton, ...]] = [tuple(own[at : at + 2]) for at in range(0, len(own), 2)]
    rows.append((Button(say.plain("button-people"), "prisoners"),))
    rows.append((Button(say.plain("button-subscribe"), "subscribe"),))
    if ask.place is Place.GROUP:
        return Reply(say("start-group"), tuple(rows))
    rows.append((Button(say.plain("button-discreet"), "settings", "discreet"),))
    return Reply(joined((say("start"), say("start-risk")), "\n\n"), tuple(rows))
