"""Where the rooms meet: everything built from the settings, started in order and stopped in the reverse order."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import date, datetime
from importlib.resources import files
from typing import Self

from bot import casefiles, keys, names
from bot.alerts.coming import next_alert
from bot.clock import Clock, now
from bot.commands import COMMANDS
from bot.conversation import Defaults
from bot.delivery.pace import Pace
from bot.gateway import Gateway, TelegramUnreachable
from bot.log import Harmless
from bot.metrics import Reading, serving_figures
from bot.organizers import ORGANIZING
from bot.organizers.roles import know_owners
from bot.organizers.telling import tell_organizers
from bot.organizers.watching import Watching
from bot.organizers.wiping import carry_out
from bot.settings import Settings
from bot.speaking import Speaking
from bot.stopping import before, listening
from bot.ticking import Ticking
from storage import Deposed, Lead, Leaving, Storage

_LOG = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 60.0  # seconds


class StarterDataError(Exception):
    """The case files that come with the program are broken."""


class Running:
    """The bot at work, as an async context manager: `storage` and `gateway` are open inside.

    Every error is one sentence, or one line for each fault, for whoever runs the bot. Making it raises SettingsError
    (no token, or none by its shape) and StorageUnreachable (DATABASE_URL is of no use); entering it raises
    StorageError, ChatKeyError, CannotListen, StarterDataError and GatewayError, and leaves nothing open.
    """

    def __init__(self, settings: Settings, *, clock: Clock = now, tell: Callable[[str], None] = print) -> None:
        """Prepare; `tell` is given what the person who starts the bot must read."""
        self._settings, self._clock, self._tell = settings, clock, tell
        self._open = AsyncExitStack()
        self._defaults = Defaults(
            settings.time_zone,
            settings.alert_time,
            organizers=bool(settings.organizers),
            self_approval=settings.self_approval,
            pace=settings.messages_per_second,
            official_names=settings.official_names,
            signing_key=settings.signing_key,
        )
        self._pace = Pace(settings.messages_per_second)
        self.storage = Storage(settings.database_url, names=names.Names())
        self.gateway = Gateway(
            token=settings.token(),
            api_url=settings.telegram_api_url,
            webhook_url=settings.webhook_url,
            webhook_listen=settings.webhook_listen,
            storage=self.storage,
            commands=(*COMMANDS, *ORGANIZING),
            defaults=self._defaults,
            clock=clock,
            leaves=self._answer_leaves,
            told=self._news_marked,
            cleared=self._chat_cleared,
        )
        self.speaking: Speaking
        self.watching = Watching(self.storage, self.gateway.show, clock, settings.messages_per_second)
        self._leads = False
        self._figures = Reading(self.storage, clock, lambda: self.gateway.healthy, lambda: self._leads)

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as opening:
            opening.push_async_callback(self.storage.close)
            await self.storage.open()
            key = await self._unlock()
            if listen := self._settings.metrics_listen:  # before it leads, so that it can be told who stands by
                await opening.enter_async_context(serving_figures(listen, self._figures.text))
            lead = await opening.enter_async_context(self.storage.leading())
            self._leads = True
            await self.storage.unlock(key)  # whoever stood by may have done so while the key was changed
            await carry_out(self.storage, self._clock())
            await _no_last_words(self.storage)
            if self._settings.starter_data:
                await _fill(self.storage)
            async with self.storage.writing() as store:
                await know_owners(store, self._settings.organizers, self._clock())
            async with self.storage.reading() as store:
                users = [one.user for one in await store.organizers.all()]
                await store.people.find("")  # it learns all names now, so that nobody who asks has to wait for it
            ticking = Ticking(self.storage.tidy)
            opening.push_async_callback(ticking.stop)
            ticking.start()
            self.speaking = self._speaking(lead)
            opening.push_async_callback(self.gateway.stop)
            await self.gateway.start()
            await self.gateway.show_menus(users)
            await opening.enter_async_context(self.speaking)
            opening.push_async_callback(self.watching.stop)
            self.watching.start()
            self._open = opening.pop_all()
        _LOG.info("The bot answers.", extra={"username": Harmless(self.gateway.username)})
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._open.aclose()
        _LOG.info("All is put away.")

    async def wait(self) -> None:
        """Wait until the gateway is stopped.

        Raises:
            TokenRefused: Telegram took the token back.
            Deposed: another process has taken over.
        """
        waiting = [asyncio.ensure_future(one) for one in (self.gateway.wait(), self.speaking.wait())]
        try:
            done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waiting:
                one.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
        for one in done:
            one.result()

    async def next_alert(self, now: datetime) -> datetime | None:
        """Give when the next alert comes to any chat, None if none does in a year."""
        async with self.storage.reading() as store:
            return await next_alert(store, self._defaults, now)

    def _speaking(self, lead: Lead) -> Speaking:
        return Speaking(
            storage=self.storage,
            lead=lead,
            ways=self.gateway.mailing(paid=self._settings.paid_broadcasts).ways,
            pace=self._pace,
            clock=self._clock,
            defaults=self._defaults,
            singly=self._settings.alerts_per_day,
            after_tick=lambda: tell_organizers(self.storage, self.gateway.tell, self._clock()),
        )

    def _answer_leaves(self, chat: int) -> None:
        self._pace.took(chat, asyncio.get_running_loop().time(), answer=True)

    def _news_marked(self) -> None:
        self.speaking.nudge()

    def _chat_cleared(self) -> None:
        self.speaking.chat_cleared()

    async def _unlock(self) -> bytes:
        found = keys.find_or_make(self._settings, sealed=await self.storage.sealed())
        if found.warning:
            _LOG.warning("Look at the chat key.", extra={"because": Harmless(found.warning)})
        if found.made:
            self._tell(
                f"A new chat key lies in {found.where}. Without it nobody can be written to any more: keep a copy in a "
                "second safe place, and never beside a copy of the database."
            )
        await self.storage.unlock(found.key)
        return found.key


async def run(
    settings: Settings,
    *,
    clock: Clock = now,
    stop: asyncio.Event | None = None,
    tell: Callable[[str], None] = print,
) -> None:
    """Run the bot until `stop` is set, SIGTERM or Ctrl-C comes, or Telegram takes the token back.

    The first signal lets the answers in progress be finished, a second one leaves at once.

    Telegram may be away when the bot starts: it tries again until it is there.

    Raises:
        What making and entering Running raises, or TokenRefused while running.
    """
    stop, pause = stop or asyncio.Event(), _FIRST_PAUSE
    with listening(stop):
        while not stop.is_set():
            try:
                await _run_once(Running(settings, clock=clock, tell=tell), stop)
            except TelegramUnreachable as away:
                _LOG.warning("The bot tries again by itself.", extra={"because": Harmless(away), "seconds": pause})
                await before(stop, asyncio.sleep(pause))
                pause = min(2 * pause, _LONGEST_PAUSE)
            except Deposed as deposed:
                _LOG.warning("This process no longer leads.", extra={"because": Harmless(deposed)})
            else:
                return


async def _run_once(house: Running, stop: asyncio.Event) -> None:
    async with AsyncExitStack() as opened:
        if await before(stop, opened.enter_async_context(house)):
            await before(stop, house.wait())


async def _fill(storage: Storage) -> None:
    """Load the case files that come with the program into an empty database."""
    async with storage.reading() as store:
        if await store.people.count():
            return
    starter = files("bot").joinpath("starter")
    outcome = await casefiles.load(starter, storage, today=date.max, whole=True)  # older than the program
    if isinstance(outcome, casefiles.Broken):
        raise StarterDataError("\n".join(str(fault) for fault in outcome.faults))


async def _no_last_words(storage: Storage) -> None:
    """Refuse to begin while chats wait for the last words: the courier would send them on."""
    async with storage.reading() as store:
        waiting = (await store.last_words.heard()).waiting
    if waiting:
        raise Leaving(
            "Last words are on their way: go on with `wipe --subscribers --last-words`, or give them up with "
            "`wipe --forget-last-words`."
        )
