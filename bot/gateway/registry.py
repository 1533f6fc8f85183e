"""Which command answers to which name."""

from collections.abc import Collection, Sequence

from bot.conversation import Command

STOP = "stop"  # the command that deletes what is stored about a chat
BARE_WORDS = "name"  # the command that answers words without a command
UNKNOWN = "unknown"  # the one that answers a command nobody knows
WORDLESS = "wordless"  # the one that answers a picture, a voice message
WELCOME = "welcome"  # what a group hears when the bot joins


class Registry:
    """All commands by name, whatever the case."""

    def __init__(self, commands: Sequence[Command], organizers: Collection[int] = ()) -> None:
        """Take the commands in the order of the menu, and the organizers' ids.

        Raises:
            ValueError: two of them share a name.
        """
        self.commands = tuple(commands)
        self._organizers = frozenset(organizers)
        self._by_name: dict[str, Command] = {}
        for command in commands:
            if self._by_name.setdefault(command.name.casefold(), command) is not command:
                raise ValueError(f"two commands are called /{command.name}")

    def find(self, name: str, asker: int = 0) -> Command | None:
        """Give the command of this name, if it is there for whoever asks."""
        command = self._by_name.get(name.casefold())
        return None if command and command.organizing and asker not in self._organizers else command
