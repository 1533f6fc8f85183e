"""The pretended Telegram: one bot, and people who act as they do in the real one."""

import time
from collections.abc import Callable

from bot.simulator.hearing import Hearing
from bot.simulator.refusal import ImpossibleError

TOKEN = "1000001:TEST-TOKEN-of-the-pretended-Telegram"  # noqa: S105 - invented


class World(Hearing):
    """A whole world: who is there (Joining), what they say (Speaking), press (Pressing) and hear (Hearing).

    `clock` gives Unix seconds. `limits` keeps Telegram's limits of speed. `strict` refuses parameters that Telegram
    would ignore. `privacy` is the bot's privacy mode in groups: it sees commands, mentions and replies to it.
    """

    def __init__(
        self,
        token: str = TOKEN,
        username: str = "solidarity_demo_bot",
        name: str = "Solidarity bot",
        clock: Callable[[], float] = time.time,
        *,
        limits: bool = False,
        strict: bool = True,
        privacy: bool = True,
    ) -> None:
        if not token.partition(":")[0].isdecimal() or not token.partition(":")[2]:
            raise ImpossibleError("a token looks like 1000001:letters-and-digits")
        super().__init__(token, username, name, clock, limits=limits, strict=strict, privacy=privacy)

    def close(self) -> None:
        """Let everybody go who waits for updates or events: the server shuts down."""
        self.updates.close()
        self.webhook.close()
        self.events.close()

    def open(self) -> None:
        """Serve (again)."""
        self.updates.open()
        self.webhook.open()
        self.events.open()
