"""From a question to its reply: one transaction, one command, one message."""

import asyncio
import logging
from collections.abc import Callable, Collection
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from functools import partial

from telegram import ChatMember, Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.clock import Clock
from bot.conversation import Ask, Command, Defaults, Place, Reply
from bot.gateway.admitting import Outdated, admitted, concerns_organizers
from bot.gateway.api import Api, insist
from bot.gateway.careful import careful
from bot.gateway.failures import kind, report
from bot.gateway.incoming import Asked, Left, read
from bot.gateway.menu import Menu
from bot.gateway.outcome import Gone, Moved, Said, Target, Unsaid
from bot.gateway.outgoing import Outgoing
from bot.gateway.registry import STOP, Registry
from bot.gateway.remembering import Remembering
from bot.gateway.signet import Signet
from bot.gateway.tally import Tally
from bot.gateway.veiling import SHOWN, hushed, is_discreet, line, must_wait, vanishes
from bot.log import Harmless
from bot.texts import Say, guess, say_in
from storage import Chat, Organizer, Storage, Trace, Transaction

_LOG = logging.getLogger(__name__)
_DOWNLOAD = 60.0  # seconds for a file of 20 MB
_MOST_AT_ONCE = 100  # messages (Bot API deleteMessages)
_TIDYING = (0.1, 0.5, 2.0)  # seconds after each try


class Answering:
    """Answers updates, one at a time for each chat."""

    def __init__(
        self,
        *,
        api: Api,
        storage: Storage,
        registry: Registry,
        menu: Menu,
        defaults: Defaults,
        clock: Clock,
        tally: Tally,
        outgoing: Outgoing,
        remembering: Remembering,
        signet: Signet,
        told: Callable[[], None],
        cleared: Callable[[], None],
    ) -> None:
        self._api = api
        self._storage = storage
        self._registry = registry
        self._menu = menu
        self._defaults = defaults
        self._clock = clock
        self._tally = tally
        self._outgoing = outgoing
        self._remembering = remembering
        self._signet = signet
        self._told = told
        self._cleared = cleared

    async def answer(self, update: Update) -> None:
        """Do what the update asks for; whatever goes wrong is logged, and told to the person where there is one."""
        asked: Asked | None = None
        try:
            match read(update, self._registry, self._api.username):
                case Asked() as asked:
                    await self._reply(asked)
                case Moved(old, new):
                    await self._move(old, new)
                case Left(chat):
                    await self._forget(chat)
        except Exception as error:  # noqa: BLE001 - one question that fails must not end the bot
            self._tally.failed += 1
            await self._apologise(asked, report(error, "an update could not be answered"))
        else:
            self._tally.answered += 1

    async def calm(self, update: Update) -> None:
        """Tell a chat that it asks too much at once, instead of an answer."""
        try:
            if isinstance(asked := read(update, self._registry, self._api.username), Asked):
                await self._remark(replace(asked, editable=False), "too-much")
        except Exception as error:  # noqa: BLE001 - as above
            report(error, "a chat could not be told that it asks too much")

    async def _reply(self, asked: Asked) -> None:
        if asked.place is Place.GROUP and asked.command.guarded and not await self._may(asked):
            await self._remark(asked, "only-admins")
            return
        if asked.command.name == STOP:
            await self._remembering.write()  # what was said a moment ago is known to be of a chat that is stored
        async with self._transaction(asked.command) as store:
            organizer = await store.organizers.get(asked.asker) if concerns_organizers(asked) else None
            meant = admitted(asked, organizer, self._registry, self._signet)
            if isinstance(meant, Asked) and meant.command is asked.command:
                settings = await store.chats.get(asked.chat)
                reply = await self._answered(meant, store, settings, organizer)
                kept = await store.chats.get(asked.chat) if asked.command.writes else settings
        if not isinstance(meant, Asked) or meant.command is not asked.command:
            await self._otherwise(asked, meant)
            return
        if settings and not kept:
            await self._tidy()
        if reply.telling:
            self._told()
        discreet = is_discreet(asked, kept)
        self._remembering.note(asked.chat, asked.written, due=self._clock() + SHOWN if discreet else None)
        await self._reply_with(asked, hushed(asked, reply) if discreet else reply, say_in(_language(asked, kept)))

    async def _answered(
        self, asked: Asked, store: Transaction, settings: Chat | None, organizer: Organizer | None
    ) -> Reply:
        """Let the command answer, unless the chat is discreet and has not opened the question yet."""
        say = say_in(_language(asked, settings))
        if is_discreet(asked, settings) and must_wait(asked, self._clock()):
            return line(asked, say)
        return careful(await asked.command.handle(self._ask(asked, settings, organizer), store, say), say)

    async def _reply_with(self, asked: Asked, reply: Reply, say: Say) -> None:
        """Say the reply, and do what it asks for besides."""
        said = await self._say(asked, reply)
        if reply.clearing:
            await self._clear(asked.chat, said)
        for more in reply.then:
            await self._say(replace(asked, editable=False), more)
        if reply.work:
            await self._say(replace(asked, editable=False), careful(await reply.work(self._storage, self._fetch), say))
        own = (asked.chat,) if reply.menu and asked.place is Place.PRIVATE else ()
        for chat in (*own, *reply.menus):
            await self.show_menu(chat, asked.tongue if chat == asked.chat else None)

    async def _otherwise(self, asked: Asked, meant: Asked | Outdated | None) -> None:
        """Answer a question that means another than it says; that may need a transaction of another kind."""
        match meant:
            case Asked():
                await self._reply(meant)
            case Outdated():
                await self._remark(replace(asked, editable=False), "outdated-button")

    async def _remark(self, asked: Asked, key: str) -> None:
        """Say one sentence of the gateway's own, in the language of the chat."""
        async with self._storage.reading() as store:
            language = _language(asked, await store.chats.get(asked.chat))
        await self._say(asked, Reply(say_in(language)(key)))

    async def show_menu(self, chat: int, tongue: str | None = None) -> None:
        """Let the menu of a chat for two follow the language chosen there and what its owner may do."""
        async with self._storage.reading() as store:
            settings, organizer = await store.chats.get(chat), await store.organizers.get(chat)
        language = settings.language if settings else None
        roles = organizer.roles if organizer else frozenset()
        discreet = bool(settings and settings.discreet)
        guessed = guess(tongue) if roles or discreet else None
        await self._menu.speak(chat, language or guessed, roles, discreet=discreet)

    async def _clear(self, chat: int, but: Collection[int]) -> None:
        """Let every message of the chat be deleted but these: what is stored by whoever erases, the rest here.

        If this process ends meanwhile, Telegram brings the update that asked for it again.
        """
        await self._remembering.write()
        async with self._storage.writing() as store:
            await store.traces.hasten(chat, but=but)
            if await store.chats.get(chat) is None:
                await store.traces.forget([Trace(chat, message, self._clock()) for message in but])
        self._cleared()
        messages = [message for message in self._remembering.leave(chat) if message not in but]
        for at in range(0, len(messages), _MOST_AT_ONCE):
            try:
                await insist(partial(self._api.delete_messages, chat, messages[at : at + _MOST_AT_ONCE]))
            except TelegramError as error:
                _LOG.warning("messages could not be deleted", extra={"error": kind(error)})

    async def _fetch(self, file: str) -> bytes | None:
        """Bring a file that somebody sent; None if Telegram does not give it."""
        try:
            found = await insist(lambda: self._api.get_file(file))
            return bytes(await found.download_as_bytearray(read_timeout=_DOWNLOAD))
        except TelegramError as error:
            _LOG.warning("a file could not be fetched", extra={"error": kind(error)})
            return None

    def _transaction(self, command: Command) -> AbstractAsyncContextManager[Transaction]:
        return self._storage.writing() if command.writes else self._storage.reading()

    def _ask(self, asked: Asked, settings: Chat | None, organizer: Organizer | None) -> Ask:
        return Ask(
            asked.chat,
            asked.words,
            self._clock(),
            self._defaults,
            settings=settings,
            place=asked.place,
            pressed=asked.pressed,
            organizer=organizer,
            sent=asked.sent,
            bot=self._api.username,
            message=asked.message if asked.editable else None,
        )

    async def _may(self, asked: Asked) -> bool:
        """Whether the person who asks administers the group."""
        if asked.trusted:
            return True
        try:
            member = await insist(lambda: self._api.get_chat_member(asked.chat, asked.asker))
        except (BadRequest, Forbidden):  # there is no such group (any more), or we are not in it
            return False
        return member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR}

    async def _say(self, asked: Asked, reply: Reply) -> tuple[int, ...]:
        """Say it, and give the messages that say it."""
        target = _target(asked)
        outcome = await self._outgoing.say(target, reply)
        if isinstance(outcome, Moved):
            await self._move(outcome.old, outcome.new)
            target = Target(outcome.new)
            outcome = await self._outgoing.say(target, reply)
        match outcome:
            case Said(messages):
                due = self._clock() + SHOWN if vanishes(asked, reply) else None
                self._remembering.note(target.chat, messages, due=due)
                return messages
            case Gone():
                await self._forget(target.chat)
            case Unsaid(reason):
                _LOG.warning("a reply may not have arrived", extra={"error": Harmless(reason)})
        return ()

    async def _apologise(self, asked: Asked | None, reference: str) -> None:
        if asked is None:
            return
        try:
            sorry = say_in(await self._language_of_apology(asked))("went-wrong", ref=reference)
            await self._say(replace(asked, editable=False), Reply(sorry))
        except Exception as error:  # noqa: BLE001 - as above
            report(error, "nor could the person be told of it", of=reference)

    async def _language_of_apology(self, asked: Asked) -> str:
        try:
            async with self._storage.reading() as store:
                return _language(asked, await store.chats.get(asked.chat))
        except Exception:  # noqa: BLE001 - the storage may be what went wrong, and that is reported already
            return guess(asked.tongue)

    async def _move(self, old: int, new: int) -> None:
        async with self._storage.writing() as store:
            await store.chats.move(old, new)

    async def _forget(self, chat: int) -> None:
        async with self._storage.writing() as store:
            known = await store.chats.forget(chat)
            await store.traces.drop(chat)
        if known:
            await self._tidy()

    async def _tidy(self) -> None:
        """Let what was deleted leave the disk too; somebody who is reading may be in the way for a moment."""
        for pause in _TIDYING:
            if await self._storage.tidy():
                return
            await asyncio.sleep(pause)


def _language(asked: Asked, settings: Chat | None) -> str:
    """The language the chat chose, else that of the person's Telegram."""
    return (settings and settings.language) or guess(asked.tongue)


def _target(asked: Asked) -> Target:
    """In a group the reply shows which message it answers; a chat for two needs no such thing."""
    return Target(
        asked.chat,
        answers=asked.message if asked.place is Place.GROUP else None,
        thread=asked.thread,
        replaces=asked.message if asked.editable else None,
    )
