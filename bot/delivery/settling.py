"""Writing down what became of parcels, and what follows from it for the chat and the letter."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery.parcel import Parcel
from bot.delivery.verdict import (
    Culprit,
    Gone,
    Later,
    Moved,
    Refused,
    Sent,
    Unauthorized,
    Unconfirmed,
    Verdict,
)
from storage import Claim, Outcome, Settled, State, Transaction

Done = tuple[Parcel, Verdict]
_STRANGE = 5  # refusals in a row that nobody can explain, after which it must be the letter


class Settling:
    """Settles the claims of whoever is on duty under this number.

    What may not have arrived is repeated once, `repeat_after` later.
    """

    def __init__(self, epoch: int, repeat_after: timedelta) -> None:
        self._epoch = epoch
        self._repeat_after = repeat_after
        self._strange = defaultdict[tuple[int, str], set[int]](set)  # who refused a letter, nobody knows why

    async def settle(self, store: Transaction, done: Sequence[Done], now: datetime) -> None:
        """Write it all down within one transaction; doing so twice changes nothing."""
        settled = [one for parcel, verdict in done for one in self._states(parcel, verdict, now)]
        await store.carrying.settle(self._epoch, settled)
        for parcel, verdict in done:
            await self._follow(store, parcel, verdict, now)

    def _states(self, parcel: Parcel, verdict: Verdict, now: datetime) -> list[Settled]:
        return [one for claim in parcel.claims if (one := self._state(claim, verdict, now))]

    def _state(  # noqa: PLR0911 - a line for each outcome
        self, claim: Claim, verdict: Verdict, now: datetime
    ) -> Settled | None:
        match verdict:
            case Sent():
                return Settled(claim, State.SENT, now)
            case Later(seconds):
                return Settled(claim, State.LATER, now + timedelta(seconds=seconds))
            case Moved() | Unauthorized() | Refused(culprit=Culprit.PICTURE):
                return Settled(claim, State.LATER, now)
            case Refused():
                return Settled(claim, State.REFUSED, now)
            case Unconfirmed() if claim.repeats and not claim.tries:
                return Settled(claim, State.REPEAT, now + self._repeat_after, failed=True)
            case Unconfirmed():
                return Settled(claim, State.UNCONFIRMED, now, failed=True)
            case Gone():
                return None

    async def _follow(self, store: Transaction, parcel: Parcel, verdict: Verdict, now: datetime) -> None:
        match verdict:
            case Moved(new):
                await store.chats.move(parcel.chat, new)
            case Gone():
                await store.carrying.drop(self._epoch, parcel.claims, Outcome.GONE)
                await store.chats.forget(parcel.chat)
            case Refused(culprit=Culprit.PICTURE):
                for claim in parcel.claims:
                    await store.occasions.drop_picture(claim.occasion)
            case Refused(reason) if self._is_the_letter(parcel, verdict):
                for claim in parcel.claims:
                    await self._refuse(store, claim, parcel.language, reason, now)
            case Unconfirmed():
                for claim in parcel.claims:  # once it is unconfirmed for good, it counts as that and no longer here
                    more = (-1 if claim.tries else 1) if claim.repeats else 0
                    await store.tallies.add(claim.occasion, Outcome.REPEATED, more)
            case Sent():
                self._strange.clear()

    def _is_the_letter(self, parcel: Parcel, verdict: Refused) -> bool:
        """Whether nobody can be sent this letter: Telegram says so, or refused it again and again without a word of it.

        A gathered message is made for one chat: it proves nothing against the letters in it.
        """
        if len(parcel.claims) > 1 or verdict.culprit is Culprit.CHAT:
            return False
        if verdict.culprit is Culprit.LETTER:
            return True
        this = (parcel.claims[0].occasion, parcel.language)
        self._strange[this].add(parcel.claims[0].row)
        return len(self._strange[this]) >= _STRANGE

    async def _refuse(self, store: Transaction, claim: Claim, language: str, reason: str, now: datetime) -> None:
        if await store.occasions.refused(claim.occasion, language):
            return
        await store.occasions.refuse(claim.occasion, language, reason)
        planned = await store.occasions.get(claim.occasion)
        details = {"key": planned.key if planned else "", "language": language, "reason": reason}
        await store.notices.add("refused", details, now)
