"""The gateway itself: opened, it answers until it is stopped."""

import asyncio
import contextlib
import logging
import re
from collections.abc import Callable, Collection, Sequence

from telegram import Update
from telegram.error import TelegramError

from bot.clock import Clock, now
from bot.conversation import Command, Defaults, Reply
from bot.gateway.answering import Answering
from bot.gateway.api import Api, insist
from bot.gateway.application import assemble
from bot.gateway.clearing import Clearing
from bot.gateway.errors import TokenRefused
from bot.gateway.failures import kind, report
from bot.gateway.flood import Flood
from bot.gateway.intake import Intake
from bot.gateway.introduction import greet
from bot.gateway.mailing import Mailing
from bot.gateway.menu import Menu
from bot.gateway.order import InOrder
from bot.gateway.outcome import Said, Target, Unsaid
from bot.gateway.outgoing import Outgoing
from bot.gateway.polling import Poller
from bot.gateway.registry import Registry
from bot.gateway.remembering import Remembering
from bot.gateway.saying import Saying
from bot.gateway.signet import Signet
from bot.gateway.tally import Pulse, Tally
from bot.gateway.webhook import Webhook
from bot.gateway.window import Window
from storage import Storage

_LOG = logging.getLogger(__name__)
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_PRESSES = 256  # acknowledged at once; of a flood of them the others' clocks go on turning for a while
_LAST_WORDS = 5.0  # seconds for what is left once the answers are given up


class Gateway:
    """One bot at Telegram, answering with these commands.

    With `webhook_url` Telegram brings the updates there, and they arrive at `webhook_listen`; without it they are
    polled. `drain_seconds` is how long `stop` lets answers in progress take.
    """

    def __init__(
        self,
        *,
        token: str,
        storage: Storage,
        commands: Sequence[Command],
        defaults: Defaults,
        api_url: str = "https://api.telegram.org",
        webhook_url: str = "",
        webhook_listen: str = "",
        clock: Clock = now,
        drain_seconds: float = 10.0,
        leaves: Callable[[int], None] = lambda _: None,
        told: Callable[[], None] = lambda: None,
        cleared: Callable[[], None] = lambda: None,
    ) -> None:
        """Prepare; nothing is sent yet.

        `leaves` hears of the chat of each reply, `told` of news that was marked, `cleared` of a chat to be cleared.

        Raises:
            TokenRefused: this is no bot token.
        """
        if not _TOKEN.fullmatch(token):
            raise TokenRefused
        registry = Registry(commands)
        self._drain_seconds = drain_seconds
        self._tally = Tally(clock)
        self._window = Window()
        self._api = Api(token, api_url.rstrip("/"))
        self._menu = Menu(self._api, registry.commands)
        self._signet = Signet(storage.derived, clock)
        self._outgoing = Outgoing(self._api, registry, self._signet, leaves)
        self._remembering = Remembering(storage, clock)
        self._clearing = Clearing(Mailing(self._api, paid=False).erase, self._remembering.due, clock)
        saying = Saying(
            storage=storage,
            outgoing=self._outgoing,
            remembering=self._remembering,
            clearing=self._clearing,
            clock=clock,
            cleared=cleared,
        )
        self._answering = Answering(
            api=self._api,
            storage=storage,
            registry=registry,
            menu=self._menu,
            defaults=defaults,
            clock=clock,
            tally=self._tally,
            saying=saying,
            remembering=self._remembering,
            signet=self._signet,
            told=told,
        )
        flood = Flood(self._api, registry, self._tally, clock)
        self._order = InOrder(self._window, flood, self._answering.calm)
        intake = Intake(self._api, self._window, self._deliver, self._tally)
        self._ear: Poller | Webhook = (
            Webhook(
                self._api,
                self._window,
                intake,
                self._tally,
                url=webhook_url,
                listen=webhook_listen,
                derive=storage.derived,
            )
            if webhook_url
            else Poller(self._api, self._window, intake, self._tally)
        )
        self._application = assemble(self._api, self._order, self._answering.answer)
        self._hearing: asyncio.Task[None] | None = None
        self._chores: list[asyncio.Task[None]] = []
        self._acknowledging = 0

    @property
    def username(self) -> str:
        """The bot's name at Telegram, without @; known once started."""
        return self._api.username

    @property
    def healthy(self) -> Pulse:
        """When Telegram last answered a poll or brought an update, and what became of the updates so far."""
        return self._tally.pulse

    async def start(self) -> None:
        """Greet Telegram, begin to answer and set the menus.

        Raises:
            TokenRefused: Telegram does not know the token.
            TelegramUnreachable: Telegram did not answer.
            WebhookRefused, CannotListen: it does not take the address of the webhook, or nobody can listen behind it.
        """
        try:
            await greet(self._api)
            await self._application.initialize()
            await self._ear.open()
        except BaseException:  # also where somebody stops us before Telegram answered
            await self._ear.close()
            await self._api.shutdown()
            raise
        await self._application.start()
        self._hearing = asyncio.create_task(self._ear.run(), name="hearing")
        self._chores = [
            asyncio.create_task(self._remembering.run(), name="remembering"),
            asyncio.create_task(self._clearing.run(), name="clearing"),
        ]
        await self._menu.refresh()

    async def show_menus(self, people: Collection[int]) -> None:
        """Let the menus of these people follow what they may do."""
        for person in people:
            await self._answering.show_menu(person)

    async def wait(self) -> None:
        """Wait until the gateway is stopped.

        Raises:
            TokenRefused: Telegram took the token back.
        """
        if self._hearing:
            await asyncio.wait([self._hearing])
            if not self._hearing.cancelled():
                self._hearing.result()

    def mailing(self, *, paid: bool) -> Mailing:
        """Give what sends letters through this bot."""
        return Mailing(self._api, paid=paid)

    async def tell(self, chat: int, reply: Reply) -> bool:
        """Say something unasked to one person of our own; False if it has not arrived, for all that is known."""
        outcome = await self._outgoing.say(Target(chat), reply)
        if isinstance(outcome, Said | Unsaid):
            self._remembering.note(chat, outcome.messages)
        return isinstance(outcome, Said)

    async def show(self, chat: int, message: int, reply: Reply) -> bool:
        """Let a message of ours say this from now on; False if it cannot be edited any more."""
        return await self._outgoing.show(chat, message, reply)

    async def stop(self) -> None:
        """Hear no more, finish what is being answered, confirm what is finished, and close the connections."""
        if self._hearing:
            self._hearing.cancel()
            await asyncio.gather(self._hearing, return_exceptions=True)
        for chore in self._chores:
            chore.cancel()
        await asyncio.gather(*self._chores, return_exceptions=True)
        if self._application.running:
            await self._finish()
            await self._remember()
            await self._ear.close()
            await self._close()

    async def _finish(self) -> None:
        try:
            async with asyncio.timeout(self._drain_seconds):
                await self._window.idle.wait()
                await self._order.finish()
        except TimeoutError:
            _LOG.warning("updates will be answered after the next start", extra={"count": self._window.running})
            self._order.abandon()

    async def _remember(self) -> None:
        try:
            await self._remembering.write()
        except Exception as error:  # noqa: BLE001 - nothing may keep the bot from ending
            report(error, "what was said last could not be written down")

    async def _close(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WORDS):
                await self._application.stop()
        await self._application.shutdown()

    def _deliver(self, update: Update) -> None:
        if update.callback_query and self._acknowledging < _PRESSES:
            self._application.create_task(self._acknowledge(update.callback_query.id))
        self._application.update_queue.put_nowait(update)

    async def _acknowledge(self, query: str) -> None:
        """Stop the button's clock at once, before any other work: Telegram waits for it but a short while."""
        self._acknowledging += 1
        try:
            await insist(lambda: self._api.answer_callback_query(query))
        except TelegramError as error:
            _LOG.debug("a button's press could not be acknowledged", extra={"error": kind(error)})
        finally:
            self._acknowledging -= 1
