"""What people ask: one file a command, in the order of the menu."""

from bot.commands.actions import actions
from bot.commands.follow import follow, unfollow
from bot.commands.following import following
from bot.commands.help import help_with
from bot.commands.howto import howto
from bot.commands.keep import keep
from bot.commands.missing import missing
from bot.commands.misunderstood import unknown, wordless
from bot.commands.mute import hour, mute
from bot.commands.mydata import mydata
from bot.commands.official import official
from bot.commands.prisoner import name, prisoner
from bot.commands.prisoners import prisoners
from bot.commands.privacy import privacy
from bot.commands.settings import settings
from bot.commands.show import show
from bot.commands.start import language, start, welcome
from bot.commands.statements import statement, statements
from bot.commands.stop import stop
from bot.commands.subscribe import subscribe, unsubscribe
from bot.commands.today import today
from bot.commands.verify import verify
from bot.conversation import Command

COMMANDS: tuple[Command, ...] = (
    Command("start", start, alias="begin"),
    Command("help", help_with(lambda: COMMANDS), alias="hints"),
    Command("prisoner", prisoner, alias="find"),
    Command("prisoners", prisoners, alias="list"),
    Command("statements", statements, alias="notes"),
    Command("actions", actions, alias="dates"),
    Command("today", today, alias="day"),
    Command("howto", howto, alias="tips"),
    Command("follow", follow, writes=True, guarded=True, alias="add"),
    Command("unfollow", unfollow, writes=True, guarded=True, alias="remove"),
    Command("following", following, guarded=True, alias="mine"),
    Command("subscribe", subscribe, writes=True, guarded=True, alias="on"),
    Command("unsubscribe", unsubscribe, writes=True, guarded=True, alias="off"),
    Command("settings", settings, writes=True, guarded=True, alias="options"),
    Command("verify", verify, alias="check"),
    Command("official", official, alias="names"),
    Command("privacy", privacy, alias="about"),
    Command("mydata", mydata, guarded=True, alias="data"),
    Command("stop", stop, writes=True, guarded=True, alias="end", plain=True),
    # Not in the menu: what buttons ask, what an answer tells of, and what people say without a command.
    Command("statement", statement, listed=False),
    Command("missing", missing, writes=True, listed=False),
    Command("language", language, writes=True, guarded=True, listed=False),
    Command("mute", mute, writes=True, guarded=True, listed=False),
    Command("keep", keep, writes=True, guarded=True, listed=False),
    Command("show", show, groups=False, listed=False, alias="show"),
    Command("hour", hour, guarded=True, listed=False),
    Command("name", name, groups=False, listed=False),
    Command("unknown", unknown, groups=False, listed=False),
    Command("wordless", wordless, groups=False, listed=False),
    Command("welcome", welcome, listed=False),
)

__all__ = ["COMMANDS"]
