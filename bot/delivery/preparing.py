"""Preparing claims: parcels of what may leave; what may not, or not now, is settled at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.parcel import Gather, Parcel, local, packed, quiet_until
from bot.delivery.shelf import Shelf, Spoilt, TooLate
from storage import Claim, Letter, Outcome, Settled, State, Transaction


class Preparing:
    """Prepares the claims of whoever is on duty under this number; `zone` is that of chats that chose none."""

    def __init__(self, epoch: int, shelf: Shelf, gather: Gather, zone: ZoneInfo) -> None:
        self._epoch, self._shelf, self._gather, self._zone = epoch, shelf, gather, zone

    async def parcels(self, store: Transaction, claims: Iterable[Claim], now: datetime) -> list[Parcel]:
        """Give what is to leave."""
        ready = list[tuple[Claim, str, Letter]]()
        settled, dropped = list[Settled](), defaultdict[Outcome, list[Claim]](list)
        for claim in claims:
            late = max(0, (local(claim, now, self._zone) - claim.day).days)
            if claim.withdrawn:
                dropped[Outcome.WITHDRAWN].append(claim)
            elif end := quiet_until(claim, now, self._zone):
                settled.append(Settled(claim, State.LATER, end))
            else:
                match await self._shelf.find(store, claim, late):
                    case TooLate():
                        dropped[Outcome.MISSED].append(claim)
                    case Spoilt():
                        settled.append(Settled(claim, State.REFUSED, now))
                    case Letter() as letter:
                        ready.append((claim, self._shelf.language(claim), letter))
        await store.carrying.settle(self._epoch, settled)
        for outcome, some in dropped.items():
            await store.carrying.drop(self._epoch, some, outcome)
        return packed(ready, self._gather)
