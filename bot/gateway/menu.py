"""The menu of commands people see in Telegram, in their language and for the kind of chat they are in."""

import asyncio
import html
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.conversation import Command
from bot.gateway.api import Api, insist
from bot.gateway.failures import kind
from bot.texts import LANGUAGES, say_in
from storage import Role

_LOG = logging.getLogger(__name__)
_AT_ONCE = 8
_DEFAULT = ""  # the language of those whose language we do not speak
_CODE_LENGTH = 2  # Telegram knows languages by ISO 639-1


def _is_seen(command: Command) -> bool:
    """Whether the command stands in the menu of everybody."""
    return command.listed and not command.roles


# A narrower scope without language wins over a wider one with it, so every scope is told every language.
_SCOPES: tuple[tuple[BotCommandScope, Callable[[Command], bool]], ...] = (
    (BotCommandScopeDefault(), _is_seen),
    (BotCommandScopeAllPrivateChats(), _is_seen),
    (BotCommandScopeAllGroupChats(), lambda command: _is_seen(command) and command.groups and not command.guarded),
    (BotCommandScopeAllChatAdministrators(), lambda command: _is_seen(command) and command.groups),
)


@dataclass(frozen=True, slots=True)
class List:
    """One list of commands and who sees it; without entries they see that of the next wider scope."""

    scope: BotCommandScope
    language: str
    entries: tuple[BotCommand, ...]


def entries(commands: Sequence[Command], language: str) -> tuple[BotCommand, ...]:
    """Describe these commands in a language."""
    say = say_in(language)
    return tuple(BotCommand(command.name, html.unescape(str(say(f"menu-{command.name}")))) for command in commands)


def harmless(commands: Sequence[Command], language: str) -> tuple[BotCommand, ...]:
    """Describe these commands so that the list gives nobody away: by their other names, and no organizers' ones."""
    say = say_in(language)
    seen = [command for command in commands if _is_seen(command) and command.alias]
    return tuple(BotCommand(command.alias, html.unescape(str(say(f"alias-{command.name}")))) for command in seen)


class Menu:
    """Keeps Telegram's lists of commands like ours."""

    def __init__(self, api: Api, commands: Sequence[Command]) -> None:
        self._api = api
        self._commands = tuple(commands)
        self._lists = self._all_lists()

    async def refresh(self) -> None:
        """Send the lists that differ from what Telegram has; a menu that cannot be set does not stop the bot."""
        few = asyncio.Semaphore(_AT_ONCE)

        async def check(wanted: List) -> str:
            try:
                async with few:
                    if await self._differs(wanted):
                        await self._put(wanted)
            except TelegramError as error:
                return kind(error)
            return ""

        failures = [failure for failure in await asyncio.gather(*map(check, self._lists)) if failure]
        if failures:
            _LOG.warning("menus could not be set", extra={"count": len(failures), "error": failures[0]})

    async def speak(
        self, chat: int, language: str | None, roles: Collection[Role] = (), *, discreet: bool = False
    ) -> None:
        """Let a private chat's menu speak this language and show what these roles may do; None: it is as for all."""
        mine = [one for one in self._commands if _is_seen(one) or (one.listed and one.roles.intersection(roles))]
        if discreet:
            shown = harmless(self._commands, language or _DEFAULT)
        else:
            shown = entries(mine if language else [], language or _DEFAULT)
        wanted = List(BotCommandScopeChat(chat), _DEFAULT, shown)
        try:
            await self._put(wanted)
        except TelegramError as error:
            _LOG.warning("the menu of a chat could not be set", extra={"error": kind(error)})

    def _all_lists(self) -> list[List]:
        languages = (_DEFAULT, *(code for code in LANGUAGES if len(code) == _CODE_LENGTH))
        return [
            List(scope, language, entries([command for command in self._commands if seen(command)], language))
            for scope, seen in _SCOPES
            for language in languages
        ]

    async def _differs(self, wanted: List) -> bool:
        held = await insist(lambda: self._api.get_my_commands(wanted.scope, wanted.language or None))
        return held != wanted.entries

    async def _put(self, wanted: List) -> None:
        scope, language = wanted.scope, wanted.language or None
        if wanted.entries:
            await insist(lambda: self._api.set_my_commands(wanted.entries, scope, language))
        else:
            await insist(lambda: self._api.delete_my_commands(scope, language))
