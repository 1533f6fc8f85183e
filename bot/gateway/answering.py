"""From a question to its reply: one transaction, one command, one message."""

import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace

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
from bot.gateway.outcome import Moved
from bot.gateway.registry import STOP, Registry
from bot.gateway.remembering import Remembering
from bot.gateway.saying import Saying, language
from bot.gateway.signet import Signet
from bot.gateway.tally import Tally
from bot.gateway.veiling import SHOWN, hushed, is_discreet, line, must_wait
from bot.texts import Say, guess, say_in
from storage import Chat, Organizer, Storage, Transaction

_LOG = logging.getLogger(__name__)
_DOWNLOAD = 60.0  # seconds for a file of 20 MB


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
        saying: Saying,
        remembering: Remembering,
        signet: Signet,
        told: Callable[[], None],
    ) -> None:
        self._api = api
        self._storage = storage
        self._registry = registry
        self._menu = menu
        self._defaults = defaults
        self._clock = clock
        self._tally = tally
        self._saying = saying
        self._remembering = remembering
        self._signet = signet
        self._told = told

    async def answer(self, update: Update) -> None:
        """Do what the update asks for; whatever goes wrong is logged, and told to the person where there is one."""
        asked: Asked | None = None
        try:
            match read(update, self._registry, self._api.username):
                case Asked() as asked:
                    await self._reply(asked)
                case Moved(old, new):
                    await self._saying.move(old, new)
                case Left(chat):
                    await self._saying.forget(chat)
        except Exception as error:  # noqa: BLE001 - one question that fails must not end the bot
            self._tally.failed += 1
            reference = report(error, "an update could not be answered")
            if asked:
                await self._saying.apologise(asked, reference)
        else:
            self._tally.answered += 1

    async def calm(self, update: Update) -> None:
        """Tell a chat that it asks too much at once, instead of an answer."""
        try:
            if isinstance(asked := read(update, self._registry, self._api.username), Asked):
                self._remembering.note(asked.chat, asked.written)
                await self._saying.remark(asked, "too-much")
        except Exception as error:  # noqa: BLE001 - as above
            report(error, "a chat could not be told that it asks too much")

    async def _reply(self, asked: Asked) -> None:
        self._remembering.note(asked.chat, asked.written)  # a question tells as much as its answer
        if asked.place is Place.GROUP and asked.command.guarded and not await self._may(asked):
            await self._saying.remark(asked, "only-admins")
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
            await self._saying.tidy()
        if reply.telling:
            self._told()
        if is_discreet(asked, kept):
            self._remembering.note(asked.chat, asked.written, due=self._clock() + SHOWN)
            reply = hushed(asked, reply)
        await self._reply_with(asked, reply, say_in(language(asked, kept)))

    async def _answered(
        self, asked: Asked, store: Transaction, settings: Chat | None, organizer: Organizer | None
    ) -> Reply:
        """Let the command answer, unless the chat is discreet and has not opened the question yet."""
        say = say_in(language(asked, settings))
        if is_discreet(asked, settings) and must_wait(asked, self._clock()):
            return line(asked, say)
        return careful(await asked.command.handle(self._ask(asked, settings, organizer), store, say), say)

    async def _reply_with(self, asked: Asked, reply: Reply, say: Say) -> None:
        """Say the reply, and do what it asks for besides."""
        said = await self._saying.say(asked, reply, say)
        if reply.clearing:
            await self._saying.clear(asked.chat, said)
        below = replace(asked, editable=False)
        for more in reply.then:
            await self._saying.say(below, more, say)
        if reply.work:
            done = careful(await reply.work(self._storage, self._fetch), say)
            await self._saying.say(below, replace(done, discreet=reply.discreet), say)
        own = (asked.chat,) if reply.menu and asked.place is Place.PRIVATE else ()
        for chat in (*own, *reply.menus):
            await self.show_menu(chat, asked.tongue if chat == asked.chat else None)

    async def _otherwise(self, asked: Asked, meant: Asked | Outdated | None) -> None:
        """Answer a question that means another than it says; that may need a transaction of another kind."""
        match meant:
            case Asked():
                await self._reply(meant)
            case Outdated():
                await self._saying.remark(asked, "outdated-button")

    async def show_menu(self, chat: int, tongue: str | None = None) -> None:
        """Let the menu of a chat for two follow the language chosen there and what its owner may do."""
        async with self._storage.reading() as store:
            settings, organizer = await store.chats.get(chat), await store.organizers.get(chat)
        chosen = settings.language if settings else None
        roles = organizer.roles if organizer else frozenset()
        discreet = bool(settings and settings.discreet)
        guessed = guess(tongue) if roles or discreet else None
        await self._menu.speak(chat, chosen or guessed, roles, discreet=discreet)

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
