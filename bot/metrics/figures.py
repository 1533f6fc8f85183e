"""Which figures there are and what they are called: nothing that tells a person or a chat from another."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from bot.gateway import Pulse
from storage import Duty, rounded

_QUEUED = ("due", "later", "repeat")


@dataclass(frozen=True, slots=True)
class State:
    """How the bot is at `now`; `totals` counts deliveries by what has become of them."""

    now: datetime
    leading: bool
    pulse: Pulse
    duty: Duty
    totals: Mapping[str, int]


def families(state: State) -> list[Metric]:
    """Give the figures. What has not happened yet is left out."""
    pulse, duty = state.pulse, state.duty
    ends = {"answered": pulse.answered, "failed": pulse.failed, "dropped": pulse.dropped, "skipped": pulse.skipped}
    over = {name: rounded(count) for name, count in state.totals.items() if name not in _QUEUED}
    waiting = rounded(sum(state.totals.get(name, 0) for name in _QUEUED))
    quiet = (state.now - pulse.last_heard).total_seconds() if pulse.last_heard else None
    return [
        _updates(ends),
        _deliveries(over),
        *_gauge("solidarity_deliveries_waiting", "Messages told unasked that are queued; rounded.", waiting),
        *_gauge("solidarity_leading", "1 if this process answers, plans and sends; 0 if it stands by.", state.leading),
        *_gauge(
            "solidarity_poll_age_seconds",
            "Since Telegram last answered a poll of this process, or brought an update.",
            quiet,
        ),
        *_gauge("solidarity_tick_timestamp_seconds", "When the clock last ticked.", _at(duty.ticked_at)),
        *_gauge("solidarity_retention_timestamp_seconds", "When the retention job last ran.", _at(duty.retained_at)),
    ]


def _updates(ends: Mapping[str, int]) -> Metric:
    found = CounterMetricFamily("solidarity_updates", "What came from Telegram, by how it ended.", labels=["end"])
    for end, count in ends.items():
        found.add_metric([end], count)
    return found


def _deliveries(over: Mapping[str, int]) -> Metric:
    found = GaugeMetricFamily(
        "solidarity_deliveries", "Messages told unasked, by what has become of them; rounded.", labels=["outcome"]
    )
    for outcome, count in over.items():
        found.add_metric([outcome], count)
    return found


def _gauge(name: str, what: str, value: float | None) -> list[Metric]:
    return [] if value is None else [GaugeMetricFamily(name, what, value=value)]


def _at(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None
