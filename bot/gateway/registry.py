"""Which command answers to which name."""

from collections.abc import Sequence

from bot.conversation import Command

START = "start"  # the command that links to the bot ask
STOP = "stop"  # the command that deletes what is stored about a chat
BARE_WORDS = "name"  # the command that answers words without a command
UNKNOWN = "unknown"  # the one that answers a command nobody knows
WORDLESS = "wordless"  # the one that answers a picture, a voice message
DOCUMENT = "document"  # the command that takes a file from whoever may send one
WELCOME = "welcome"  # what a group hears when the bot joins


class Registry:
    """All commands by name, whatever the case."""

    def __init__(self, commands: Sequence[Command]) -> None:
        """Take the commands in the order of the menu.

        Raises:
            ValueError: two of them share a name.
        """
        self.commands = tuple(commands)
        self._by_name: dict[str, Command] = {}
        for command in commands:
            if self._by_name.setdefault(command.name.casefold(), command) is not command:
                raise ValueError(f"two commands are called /{command.name}")
        for command in commands:
            if command.alias and self._by_name.setdefault(command.alias, command) is not command:
                raise ValueError(f"two commands are called /{command.alias}")

    def find(self, name: str) -> Command | None:
        """Give the command of this name, if it can be asked by name."""
        command = self._by_name.get(name.casefold())
        return None if command and command.linked else command

    def linked(self, payload: str) -> tuple[Command, str] | None:
        """Give the command that a link asks, and its words; None if the link opens something else."""
        name, _, words = payload.partition("-")
        command = self._by_name.get(name.casefold())
        return (command, words) if command and command.linked and words else None
