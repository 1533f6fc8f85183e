"""The demo's clock over HTTP: GET /demo shows it, POST /demo/clock pushes it forward."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.clock import ShiftedClock
from bot.simulator import guarded, order_of

FURTHEST = timedelta(days=366)  # at once
FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
NEXT_ALERT = "next alert"
_EXAMPLE = "2012-08-04T10:00"
_DAYS = {(8, 3): "the eve of the day of solidarity", (8, 4): "the day of solidarity"}


class Alerts(Protocol):
    """What the clock has to know of alerts."""

    async def next_after(self, now: datetime) -> datetime | None:
        """Give when the next one comes, None if none is to come."""
        ...

    async def look(self) -> None:
        """Look whether one is due, for the clock was pushed."""
        ...


class DemoClock:
    """Shows and moves a clock in this zone."""

    def __init__(self, clock: ShiftedClock, zone: ZoneInfo, alerts: Alerts) -> None:
        """Move this clock, and let alerts be looked at when it was moved."""
        self._clock, self._zone, self._alerts = clock, zone, alerts

    def routes(self) -> list[Route]:
        """Give the addresses."""
        return [
            Route("/demo", guarded(self._show)),
            Route("/demo/clock", guarded(self._move), methods=["POST"]),
        ]

    async def _show(self, _request: Request) -> Response:
        return self._told()

    async def _move(self, request: Request) -> Response:
        fields = (await order_of(request)).fields
        self._clock.forward(await self._to_alert() if fields == {"to": NEXT_ALERT} else self._way(fields))
        await self._alerts.look()
        return self._told()

    async def _to_alert(self) -> timedelta:
        """Say how far it is to the next alert.

        Raises:
            ValueError: nobody is to hear one.
        """
        now = self._clock()
        at = await self._alerts.next_after(now)
        if at is None:
            raise ValueError("no alert is to come: follow a person or subscribe to action days first")
        return at - now

    def _way(self, fields: Mapping[str, object]) -> timedelta:
        """Say how far the clock shall go.

        Raises:
            ValueError: this is no order, or goes too far.
        """
        match fields:
            case {"forward_seconds": int() | float() as seconds} if not isinstance(seconds, bool) and len(fields) == 1:
                near = abs(seconds) <= FURTHEST.total_seconds()  # which NaN is not either
                by = timedelta(seconds=seconds) if near else timedelta.max
            case {"to": str() as text} if len(fields) == 1:
                by = instant(text, self._zone) - self._clock()
            case _:
                raise ValueError(f'write {{"forward_seconds": 3600}} or {{"to": "{_EXAMPLE}"}}')
        if by > FURTHEST or self._clock() + by >= LAST:
            raise ValueError(f"at most {FURTHEST.days} days at once, and not beyond 2099")
        return by

    def _told(self) -> Response:
        now = self._clock()
        local = now.astimezone(self._zone)
        title = _DAYS.get((local.month, local.day), "")
        return JSONResponse(
            {"now": now.isoformat(timespec="seconds"), "zone": self._zone.key, "title": title},
            headers={"Cache-Control": "no-store"},
        )


def instant(text: str, zone: ZoneInfo) -> datetime:
    """Read a local date and time.

    Raises:
        ValueError: it is none, or lies in no time the demo knows.

    >>> instant("2012-08-04T10:00", ZoneInfo("Europe/Minsk")).isoformat()
    '2012-08-04T07:00:00+00:00'
    """
    try:
        local = datetime.fromisoformat(text)
        when = local.replace(tzinfo=zone).astimezone(UTC) if local.tzinfo is None else None
    except (ValueError, OverflowError):
        when = None
    if when is None or not FIRST <= when < LAST:
        raise ValueError(f"{text[:40]!r} is no local date and time from 1990 to 2099; write {_EXAMPLE}")
    return when
