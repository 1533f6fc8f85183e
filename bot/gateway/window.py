"""Which updates have been taken and which are done, so that Telegram forgets only those that were answered."""

import asyncio
from collections.abc import Collection


class Window:
    """The updates between the last one confirmed to Telegram and the newest one taken.

    Telegram forgets an update once it is asked for a later one. Hence the next poll asks from the lowest update that
    is not done yet; those after it come again and are known as already taken.
    """

    def __init__(self) -> None:
        self._taken: dict[int, None] = {}  # not confirmed yet, in the order of arrival
        self._pending: dict[int, None] = {}  # not done yet
        self._kept: set[int] = set()  # of these, those that are not let go of
        self._running: dict[int, asyncio.Event] = {}  # pending, and those let go; rung when nobody need wait
        self._given_up = False
        self._next: int | None = None
        self.idle = asyncio.Event()
        self.idle.set()

    @property
    def offset(self) -> int | None:
        """Where the next poll begins; None before the first update."""
        return next(iter(self._pending), self._next)

    @property
    def running(self) -> int:
        """How many updates are being answered or wait for their turn."""
        return len(self._running)

    def confirmed(self, offset: int | None) -> None:
        """A poll with this offset came back: nothing before it will be seen again."""
        if offset not in self._taken:
            self._taken.clear()
        for update_id in list(self._taken):
            if update_id == offset:
                return
            del self._taken[update_id]

    def take(self, update_id: int) -> bool:
        """Take an update; False if that has been done before."""
        if update_id in self._taken or update_id in self._running:
            return False
        self._taken[update_id] = self._pending[update_id] = None
        self._running[update_id] = asyncio.Event()
        self._next = update_id + 1
        self.idle.clear()
        return True

    def finish(self, update_id: int) -> None:
        """An update is done and may be confirmed."""
        if done := self._running.pop(update_id, None):
            done.set()
        self.let_go(update_id)

    async def done(self, update_id: int) -> bool:
        """Wait until an update is done or a question let go of; False if it never will be, for it was given up."""
        if done := self._running.get(update_id):
            await done.wait()
        return update_id not in self._running or not self._given_up

    def give_up(self) -> None:
        """What is not done yet will not be done by this process: whoever waits for it shall wait no longer."""
        self._given_up = True
        for done in self._running.values():
            done.set()

    def remember(self, most: int) -> None:
        """Forget the updates taken first, as no poll confirms any, but for so many."""
        while len(self._taken) > most:
            del self._taken[next(iter(self._taken))]

    def keep(self, update_id: int) -> None:
        """An update must not be lost, whatever waits for it to be done."""
        self._kept.add(update_id)

    def let_go_of_questions(self, among: Collection[int] | None = None) -> None:
        """Let go of all (among these) that are not to be kept: others wait at Telegram that it does not show yet."""
        for update_id in [one for one in self._pending if among is None or one in among]:
            if update_id not in self._kept:
                self._running[update_id].set()
                self.let_go(update_id)

    def let_go_of_the_oldest(self) -> None:
        """Let go of the update that all others wait for."""
        if self._pending:
            self.let_go(next(iter(self._pending)))

    def let_go(self, update_id: int) -> None:
        """Confirm an update though it is not done: better that a crash loses it than that all others wait."""
        self._pending.pop(update_id, None)
        self._kept.discard(update_id)
        if not self._pending:
            self.idle.set()
