"""/help: what the bot can do, a line a command."""

from collections.abc import Callable

from bot.cards import joined
from bot.conversation import Ask, Command, Handle, Place, Reply
from bot.texts import Say
from storage import Transaction


def help_with(commands: Callable[[], tuple[Command, ...]]) -> Handle:
    """Make the command that tells about these commands (handed in late, since it is one of them)."""

    async def help_(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
        there = [one for one in commands() if one.listed and (one.groups or ask.place is Place.PRIVATE)]
        lines = joined(say("help-line", command=one.name, what=say(f"menu-{one.name}")) for one in there)
        by_name = say("help-name") if ask.place is Place.PRIVATE else ""
        missing = say("missing-how") if ask.defaults.organizers else ""
        return Reply(joined((say("help"), lines, by_name, missing), "\n\n"))

    return help_
