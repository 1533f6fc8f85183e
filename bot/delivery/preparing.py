"""Preparing claims: parcels of what may leave; what may not, or not now, is settled at once.

A message that a chat has is edited or deleted at any hour, for nobody hears it; and it is edited so as to say what it
would have said on its day.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.parcel import Gather, Parcel, Ready, Veil, is_recalled, local, packed, quiet_until
from bot.delivery.shelf import Shelf, Spoilt, TooLate
from storage import Claim, Letter, Outcome, Settled, State, Task, Transaction


class Preparing:
    """Prepares the claims of whoever is on duty under this number; `zone` is that of chats that chose none."""

    def __init__(
        self, epoch: int, shelf: Shelf, gather: Gather, veil: Veil, zone: ZoneInfo, *, quiet_hours: bool
    ) -> None:
        self._epoch, self._shelf, self._gather, self._veil, self._zone = epoch, shelf, gather, veil, zone
        self._quiet_hours = quiet_hours

    async def parcels(self, store: Transaction, claims: Iterable[Claim], now: datetime) -> list[Parcel]:
        """Give what is to leave."""
        ready, changes = list[Ready](), list[Parcel]()
        settled, dropped = list[Settled](), defaultdict[Outcome, list[Claim]](list)
        for claim in claims:
            late = max(0, (local(claim, now, self._zone) - claim.day).days)
            if claim.message is not None:
                change = await self._change(store, claim, claim.message)
                if isinstance(change, Parcel):
                    changes.append(change)
                else:
                    settled.append(Settled(claim, State.REFUSED, now, reason=change))
            elif claim.withdrawn or claim.task is Task.DELETE:
                dropped[Outcome.WITHDRAWN].append(claim)
            elif self._quiet_hours and (end := quiet_until(claim, now, self._zone)):
                settled.append(Settled(claim, State.LATER, end))
            else:
                match await self._shelf.find(store, claim, late):
                    case TooLate():
                        dropped[Outcome.MISSED].append(claim)
                    case Spoilt(reason):
                        settled.append(Settled(claim, State.REFUSED, now, reason=reason))
                    case Letter() as letter:
                        ready.append(Ready(claim, self._shelf.language(claim), letter, late))
        await store.carrying.settle(self._epoch, settled)
        for outcome, some in dropped.items():
            await store.carrying.drop(self._epoch, some, outcome)
        return [*packed(ready, self._gather, self._veil), *changes]

    async def _change(self, store: Transaction, claim: Claim, message: int) -> Parcel | str:
        """Edit or delete what the chat has; or leave it as it is, for Telegram's reason if there is one."""
        language = self._shelf.language(claim)
        if claim.withdrawn:
            return ""
        if is_recalled(claim):
            return Parcel(claim.chat, None, language, (claim,), message)
        match await self._shelf.find(store, claim, 0):
            case Letter() as letter:
                if not claim.discreet:
                    return Parcel(claim.chat, letter, language, (claim,), message)
                due = await store.traces.when_due(claim.chat, message)
                return Parcel(claim.chat, self._veil(language, claim.ticket, 0), language, (claim,), message, due)
            case Spoilt(reason):
                return reason
            case TooLate():
                return ""
