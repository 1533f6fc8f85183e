"""Saying what a command replies, and what follows from it for the chat: remembered, forgotten, moved, cleared."""

import asyncio
import logging
from collections.abc import Callable, Collection
from dataclasses import replace

from bot.clock import Clock
from bot.conversation import Place, Reply
from bot.gateway.clearing import Clearing
from bot.gateway.failures import report
from bot.gateway.incoming import Asked
from bot.gateway.outcome import Gone, Moved, Said, Target, Unsaid
from bot.gateway.outgoing import Outgoing
from bot.gateway.remembering import Remembering
from bot.gateway.veiling import SHOWN, is_discreet, line
from bot.log import Harmless
from bot.texts import Say, guess, say_in
from storage import Chat, Storage, Trace

_LOG = logging.getLogger(__name__)
_TIDYING = (0.1, 0.5, 2.0)  # seconds after each try


class Saying:
    """Speaks to the chats that asked; `cleared` hears of a chat that is to be cleared."""

    def __init__(
        self,
        *,
        storage: Storage,
        outgoing: Outgoing,
        remembering: Remembering,
        clearing: Clearing,
        clock: Clock,
        cleared: Callable[[], None],
    ) -> None:
        self._storage, self._outgoing, self._remembering = storage, outgoing, remembering
        self._clearing, self._clock, self._cleared = clearing, clock, cleared

    async def say(self, asked: Asked, reply: Reply, say: Say) -> tuple[int, ...]:
        """Say it, and give the messages that say it; none if it may not have arrived whole.

        What was opened in a discreet chat never comes as a new message: if the line it was to stand in is gone, there
        is a new line.
        """
        target = _target(asked)
        outcome = await self._outgoing.say(target, reply)
        if isinstance(outcome, Moved):
            await self.move(outcome.old, outcome.new)
            target = Target(outcome.new)
            outcome = await self._outgoing.say(target, reply)
        match outcome:
            case Said(()) if reply.vanishing and reply.in_place:
                return await self.say(asked, line(asked, say), say)
            case Said(messages):
                await self._note(target.chat, asked, reply, messages)
                return messages
            case Gone():
                await self.forget(target.chat)
            case Unsaid(reason, messages):
                await self._note(target.chat, asked, reply, messages)
                _LOG.warning("a reply may not have arrived", extra={"error": Harmless(reason)})
        return ()

    async def remark(self, asked: Asked, key: str, **values: str) -> None:
        """Say one sentence of the gateway's own, in the language of the chat, instead of an answer.

        In a discreet chat the question vanishes as it would have done with its answer.
        """
        settings: Chat | None = None
        try:
            async with self._storage.reading() as store:
                settings = await store.chats.get(asked.chat)
        except Exception as error:  # noqa: BLE001 - the storage may be what went wrong; it is to be said nevertheless
            report(error, "nobody knows the language of a chat")
        say = say_in(language(asked, settings))
        discreet = is_discreet(asked, settings)
        if discreet:
            self._remembering.note(asked.chat, asked.written, due=self._clock() + SHOWN)
        told = Reply(say(key, **values), discreet=discreet)
        await self.say(replace(asked, editable=False), told, say)

    async def apologise(self, asked: Asked, reference: str) -> None:
        """Say that something went wrong."""
        try:
            await self.remark(asked, "went-wrong", ref=reference)
        except Exception as error:  # noqa: BLE001 - one question that fails must not end the bot
            report(error, "nor could the person be told of it", of=reference)

    async def clear(self, chat: int, but: Collection[int]) -> None:
        """Let every message of the chat be deleted but these: what is stored by whoever erases, the rest here.

        If this process ends meanwhile, Telegram brings the update that asked for it again.
        """
        await self._remembering.write()
        async with self._storage.writing() as store:
            await store.traces.hasten(chat, but=but)
            if await store.chats.get(chat) is None:
                await store.traces.forget([Trace(chat, message, self._clock()) for message in but])
        self._cleared()
        await self._clearing.clear(chat, self._remembering.leave(chat), but)

    async def move(self, old: int, new: int) -> None:
        """A group has another id now."""
        async with self._storage.writing() as store:
            await store.chats.move(old, new)

    async def forget(self, chat: int) -> None:
        """Forget a chat that may not be written to any more."""
        self._remembering.leave(chat)
        self._clearing.forget(chat)
        async with self._storage.writing() as store:
            known = await store.chats.forget(chat)
            await store.traces.drop(chat)
        if known:
            await self.tidy()

    async def tidy(self) -> None:
        """Let what was deleted leave the disk too; somebody who is reading may be in the way for a moment."""
        for pause in _TIDYING:
            if await self._storage.tidy():
                return
            await asyncio.sleep(pause)

    async def _note(self, chat: int, asked: Asked, reply: Reply, messages: Collection[int]) -> None:
        """Remember the messages; one that was changed is as old as it was.

        What is soon to vanish, in a discreet chat, is written down before Telegram hears that it need not ask again:
        else it would stay for good if this process ended just now.
        """
        now = self._clock()
        due = now + SHOWN if reply.vanishing else None
        for message in messages:
            changed = message == asked.message and asked.at is not None
            self._remembering.note(chat, [message], at=min(asked.at, now) if changed and asked.at else now, due=due)
        if reply.discreet:
            await self._remembering.hurry()


def language(asked: Asked, settings: Chat | None) -> str:
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
