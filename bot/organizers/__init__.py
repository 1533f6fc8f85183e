"""What organizers do: commands that do not exist for anybody else."""

from bot.conversation import Command
from bot.organizers.mark import mark
from bot.organizers.status import status

ORGANIZING: tuple[Command, ...] = (
    Command("status", status, groups=False, listed=False, organizing=True),
    Command("mark", mark, writes=True, groups=False, listed=False, organizing=True),
)

__all__ = ["ORGANIZING"]
