"""/follow <name> and /unfollow <name>: whether this chat hears about a person."""

from dataclasses import replace

from markupsafe import Markup

from bot.cards import joined
from bot.commands.asking import whom
from bot.commands.caution import caution, read
from bot.commands.prisoner import card
from bot.commands.turning import paged
from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Chat, Person, Transaction


async def follow(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Follow a person; a second time changes nothing, and the first time may need a word of caution before."""
    ask, knows = read(ask)
    turn = paged(ask)
    match await whom(replace(ask, words=turn.words), "follow", store, say):
        case Person() as person:
            if not knows and (note := await caution(ask, store, say, *_either(person, say))):
                return replace(note, in_place=ask.pressed)
            await spoken(ask, store, say)
            new = await store.follows.add(ask.chat, person.slug)
            if ask.pressed:
                return await card(person, replace(turn, turned=True), ask, store, say, follows=True)
            said = say("followed" if new else "followed-already", name=person.name(say.language))
            return Reply(joined((said, hour(ask, say))), _next("unfollow", person, say))
        case question:
            return question


async def unfollow(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Stop following a person; a second time changes nothing."""
    turn = paged(ask)
    match await whom(replace(ask, words=turn.words), "unfollow", store, say):
        case Person() as person:
            gone = await store.follows.remove(ask.chat, person.slug)
            if ask.pressed:
                return await card(person, replace(turn, turned=True), ask, store, say, follows=False)
            said = say("unfollowed" if gone else "unfollowed-already", name=person.name(say.language))
            return Reply(said, _next("follow", person, say))
        case question:
            return question


def _either(person: Person, say: Say) -> tuple[Button, Button]:
    """Offer to follow whoever knows the risk, or to go back to the card."""
    follow = Button(say.plain("button-caution-follow"), "follow", person.slug)
    return follow, Button(say.plain("button-caution-not-now"), "prisoner", f"{person.slug} 1")


def _next(command: str, person: Person, say: Say) -> tuple[tuple[Button, ...], ...]:
    """Offer to change one's mind, and the card."""
    change = Button(say.plain(f"button-{command}"), command, person.slug)
    return ((change, Button(person.name(say.language)[:80], "prisoner", person.slug)),)


async def spoken(ask: Ask, store: Transaction, say: Say) -> None:
    """Keep the language of this answer for alerts: nobody asks when they come, so nobody's Telegram tells it then."""
    if not ask.settings or not ask.settings.language:
        await store.chats.save(replace(ask.settings or Chat(ask.chat), language=say.language))


def hour(ask: Ask, say: Say) -> Markup:
    """Say when alerts come to this chat."""
    return say("alerts-at", hour=say.hour(ask.alert_time), zone=ask.zone.key)
