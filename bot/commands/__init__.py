"""What people ask: one file a command, in the order of the menu."""

from bot.commands.actions import actions
from bot.commands.follow import follow, unfollow
from bot.commands.following import following
from bot.commands.help import help_with
from bot.commands.howto import howto
from bot.commands.missing import missing
from bot.commands.misunderstood import unknown, wordless
from bot.commands.mute import hour, mute
from bot.commands.mydata import mydata
from bot.commands.official import official
from bot.commands.prisoner import name, prisoner
from bot.commands.prisoners import prisoners
from bot.commands.privacy import privacy
from bot.commands.settings import settings
from bot.commands.start import language, start, welcome
from bot.commands.statements import statement, statements
from bot.commands.stop import stop
from bot.commands.subscribe import subscribe, unsubscribe
from bot.commands.today import today
from bot.commands.verify import verify
from bot.conversation import Command

COMMANDS: tuple[Command, ...] = (
    Command("start", start),
    Command("help", help_with(lambda: COMMANDS)),
    Command("prisoner", prisoner),
    Command("prisoners", prisoners),
    Command("statements", statements),
    Command("actions", actions),
    Command("today", today),
    Command("howto", howto),
    Command("follow", follow, writes=True, guarded=True),
    Command("unfollow", unfollow, writes=True, guarded=True),
    Command("following", following, guarded=True),
    Command("subscribe", subscribe, writes=True, guarded=True),
    Command("unsubscribe", unsubscribe, writes=True, guarded=True),
    Command("settings", settings, writes=True, guarded=True),
    Command("verify", verify),
    Command("official", official),
    Command("privacy", privacy),
    Command("mydata", mydata, guarded=True),
    Command("stop", stop, writes=True, guarded=True),
    # Not in the menu: what buttons ask, what an answer tells of, and what people say without a command.
    Command("statement", statement, listed=False),
    Command("missing", missing, writes=True, listed=False),
    Command("language", language, writes=True, guarded=True, listed=False),
    Command("mute", mute, writes=True, guarded=True, listed=False),
    Command("hour", hour, guarded=True, listed=False),
    Command("name", name, groups=False, listed=False),
    Command("unknown", unknown, groups=False, listed=False),
    Command("wordless", wordless, groups=False, listed=False),
    Command("welcome", welcome, listed=False),
)

__all__ = ["COMMANDS"]
