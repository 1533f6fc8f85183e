"""What organizers do: commands that do not exist for anybody else, each for the roles it names."""

from bot.conversation import Command
from bot.organizers.announcing.draft import draft
from bot.organizers.announcing.freezing import freeze
from bot.organizers.announcing.listing import announce, announcements
from bot.organizers.callme import callme
from bot.organizers.changes.change import change
from bot.organizers.changes.history import history
from bot.organizers.documents import document, export, import_
from bot.organizers.editing.edit import edit
from bot.organizers.invite import invite
from bot.organizers.join import join
from bot.organizers.log import log
from bot.organizers.marking.mark import mark
from bot.organizers.quoting.quote import quote
from bot.organizers.resign import resign
from bot.organizers.roles import ANNOUNCERS, EDITORS, EVERYONE, OWNERS
from bot.organizers.status import status
from bot.organizers.team import team
from bot.organizers.wiping import wipe

ORGANIZING: tuple[Command, ...] = (
    Command("status", status, groups=False, roles=EVERYONE),
    Command("mark", mark, writes=True, groups=False, roles=EDITORS),
    Command("edit", edit, writes=True, groups=False, roles=EDITORS),
    Command("quote", quote, writes=True, groups=False, roles=EDITORS),
    Command("history", history, groups=False, roles=EDITORS),
    Command("import", import_, groups=False, roles=EDITORS),
    Command("export", export, groups=False, roles=EDITORS),
    Command("announce", announce, writes=True, groups=False, roles=ANNOUNCERS),
    Command("announcements", announcements, groups=False, roles=ANNOUNCERS),
    Command("freeze", freeze, writes=True, groups=False, roles=EVERYONE),
    Command("team", team, writes=True, groups=False, roles=OWNERS),
    Command("invite", invite, writes=True, groups=False, roles=OWNERS),
    Command("wipe", wipe, writes=True, groups=False, roles=OWNERS),
    Command("log", log, groups=False, roles=EVERYONE),
    Command("callme", callme, writes=True, groups=False, roles=EVERYONE),
    Command("resign", resign, writes=True, groups=False, roles=EVERYONE),
    Command("draft", draft, writes=True, groups=False, listed=False, roles=ANNOUNCERS),  # what buttons ask
    Command("document", document, writes=True, groups=False, listed=False, roles=EDITORS),  # a file, and its buttons
    Command("change", change, writes=True, groups=False, listed=False, roles=EDITORS),  # what buttons ask
    # Whoever has an invitation opens its link and is none of them yet.
    Command("join", join, writes=True, groups=False, listed=False, linked=True),
)

__all__ = ["ORGANIZING"]
