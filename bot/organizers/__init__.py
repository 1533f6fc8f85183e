"""What organizers do: commands that do not exist for anybody else, each for the roles it names."""

from bot.conversation import Command
from bot.organizers.callme import callme
from bot.organizers.invite import invite
from bot.organizers.join import join
from bot.organizers.log import log
from bot.organizers.mark import mark
from bot.organizers.resign import resign
from bot.organizers.roles import EDITORS, EVERYONE, OWNERS
from bot.organizers.status import status
from bot.organizers.team import team

ORGANIZING: tuple[Command, ...] = (
    Command("status", status, groups=False, roles=EVERYONE),
    Command("mark", mark, writes=True, groups=False, roles=EDITORS),
    Command("team", team, writes=True, groups=False, roles=OWNERS),
    Command("invite", invite, writes=True, groups=False, roles=OWNERS),
    Command("log", log, groups=False, roles=EVERYONE),
    Command("callme", callme, writes=True, groups=False, roles=EVERYONE),
    Command("resign", resign, writes=True, groups=False, roles=EVERYONE),
    # Whoever has an invitation opens its link and is none of them yet.
    Command("join", join, writes=True, groups=False, listed=False, linked=True),
)

__all__ = ["ORGANIZING"]
