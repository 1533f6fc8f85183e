"""A handful of commands for a bot that exists only in these tests, and how to write more."""

import asyncio
from datetime import time
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from bot.conversation import Ask, Button, Command, Defaults, Document, Handle, Reply
from bot.texts import Say
from storage import Chat, Transaction

DEFAULTS = Defaults(ZoneInfo("Europe/Minsk"), time(10))
SECRET = "what the person wrote"


async def echo(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """Say how the question was understood."""
    how = "pressed" if ask.pressed else "typed"
    return Reply(Markup("{} {} in {}: «{}»").format(ask.place, how, say.language, ask.words), in_place=ask.pressed)


async def broken(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - as above
    """Fail in a way that quotes the person and the chat."""
    raise ValueError(f"{ask.chat}: {ask.words}")


async def speak(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - as above
    """Keep a language."""
    await store.chats.save(Chat(ask.chat, language=ask.words))
    return Reply(Markup("kept"), menu=True)


async def stop(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - as above
    """Forget the chat."""
    await store.chats.forget(ask.chat)
    return Reply(Markup("forgotten"), menu=True)


async def slowly(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - as above
    """Answer after so many seconds."""
    await asyncio.sleep(float(ask.words))
    return Reply(Markup("slept {}").format(ask.words))


class Held:
    """/held begins, and answers once the test lets it go."""

    def __init__(self) -> None:
        self.began = asyncio.Event()
        self.let_go = asyncio.Event()
        self.commands = (*COMMANDS, Command("held", self._held, listed=False))

    async def _held(self, ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG002 - as above
        self.began.set()
        await self.let_go.wait()
        return Reply(Markup("held"))


def saying(reply: Reply) -> Handle:
    """A command that always gives this reply."""

    async def say_it(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - as above
        return reply

    return say_it


def called(name: str) -> Handle:
    """A command that gives its own name and the words."""

    async def say_name(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - as above
        return Reply(Markup("<b>{}</b>: {}").format(name, escape(ask.words)))

    return say_name


KEYS = Reply(
    Markup("choose"),
    ((Button("Echo", "echo", "from a button"), Button("Guarded", "guarded")),),
)
FILE = Reply(Markup("here it is"), document=Document("people.csv", b"name\nAles\n"))

COMMANDS: tuple[Command, ...] = (
    Command("start", called("start")),
    Command("help", called("help")),
    Command("prisoner", echo),
    Command("settings", speak, writes=True, guarded=True),
    Command("today", called("today"), groups=False),
    Command("stop", stop, writes=True, guarded=True),
    Command("echo", echo, listed=False),
    Command("guarded", called("guarded"), guarded=True, listed=False),
    Command("broken", broken, listed=False),
    Command("slowly", slowly, listed=False),
    Command("keys", saying(KEYS), listed=False),
    Command("file", saying(FILE), listed=False),
    Command("name", called("name"), listed=False, groups=False),
    Command("unknown", called("unknown"), listed=False, groups=False),
    Command("wordless", called("wordless"), listed=False, groups=False),
    Command("welcome", called("welcome"), listed=False),
)
