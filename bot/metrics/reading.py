"""Reading the figures: of the gateway at once, of the database with each question, but its totals once a minute."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.clock import Clock
from bot.gateway import Pulse
from bot.metrics.figures import State, families
from storage import Storage, Transaction

_FRESH = timedelta(minutes=1)  # a million deliveries take long to count


class Reading:
    """Reads how the bot is; `pulse` and `leading` are asked each time."""

    def __init__(self, storage: Storage, clock: Clock, pulse: Callable[[], Pulse], leading: Callable[[], bool]) -> None:
        self._storage, self._clock, self._pulse, self._leading = storage, clock, pulse, leading
        self._counted: tuple[datetime, Mapping[str, int]] | None = None

    async def text(self) -> bytes:
        """Give the figures in Prometheus' format.

        Raises:
            What the database raises.
        """
        now = self._clock()
        async with self._storage.reading() as store:
            state = State(now, self._leading(), self._pulse(), await store.watch.read(), await self._totals(store, now))
        registry = CollectorRegistry()  # the usual one also tells of the machine and where programs lie on it
        registry.register(_Given(families(state)))
        return generate_latest(registry)

    async def _totals(self, store: Transaction, now: datetime) -> Mapping[str, int]:
        if self._counted is None or now - self._counted[0] >= _FRESH:
            self._counted = (now, await store.occasions.totals())
        return self._counted[1]


class _Given(Collector):
    """Figures that have been read already."""

    def __init__(self, figures: list[Metric]) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        """Give them."""
        return self._figures
