"""Writing down what became of parcels, and what follows from it for the chat and the letter."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery.parcel import Parcel, is_announced, is_recalled
from bot.delivery.verdict import (
    Absent,
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
from storage import Chat, Claim, Outcome, Settled, State, Trace, Transaction

Done = tuple[Parcel, Verdict]
_TRIES = 3  # to edit or delete, each of which nobody knows what came of
_STRANGE = 5  # refusals in a row that nobody can explain, after which it must be the letter


class Settling:
    """Settles the claims of whoever is on duty under this number.

    What may not have arrived is repeated once, `repeat_after` later. What may not have been edited or deleted is so
    again, as that does no harm, up to three times.
    """

    def __init__(self, epoch: int, repeat_after: timedelta) -> None:
        self._epoch = epoch
        self._repeat_after = repeat_after
        self._strange = defaultdict[tuple[int, str], set[int]](set)  # who refused a letter, nobody knows why

    async def settle(self, store: Transaction, done: Sequence[Done], now: datetime) -> None:
        """Write it all down within one transaction; doing so twice changes nothing."""
        settled = [one for parcel, verdict in done for one in self._states(parcel, verdict, now)]
        await store.carrying.settle(self._epoch, settled)
        await self._remember(store, done, now)
        await self._put_back(store, done)
        for parcel, verdict in done:
            if outcome := _end(parcel, verdict):
                await store.carrying.drop(self._epoch, parcel.claims, outcome)
            await self._follow(store, parcel, verdict, now)

    async def _remember(self, store: Transaction, done: Sequence[Done], now: datetime) -> None:
        """Remember what was sent, so that it can be deleted again."""
        sent = [
            (parcel, verdict.message)
            for parcel, verdict in done
            if parcel.message is None and isinstance(verdict, Sent) and verdict.message is not None
        ]
        if sent:
            chosen = await store.chats.some({parcel.chat for parcel, _ in sent})
            traces = [
                Trace(parcel.chat, message, now, _due(parcel, chosen.get(parcel.chat), now)) for parcel, message in sent
            ]
            await store.traces.keep(traces)

    async def _put_back(self, store: Transaction, done: Sequence[Done]) -> None:
        """Let a neutral line that took the place of what was opened stay: it has not been read.

        Whoever opens it while it is on its way back lets it vanish again, and whoever has left stays gone.
        """
        for parcel, verdict in done:
            if parcel.message is not None and parcel.due and isinstance(verdict, Sent):
                chat = await store.chats.get(parcel.chat)
                if chat:
                    await store.traces.put_back(parcel.chat, parcel.message, parcel.due, chat.erase_after)

    def _states(self, parcel: Parcel, verdict: Verdict, now: datetime) -> list[Settled]:
        if _end(parcel, verdict):
            return []
        return [one for claim in parcel.claims if (one := self._state(claim, verdict, now))]

    def _state(  # noqa: PLR0911 - a line for each outcome
        self, claim: Claim, verdict: Verdict, now: datetime
    ) -> Settled | None:
        match verdict:
            case Gone() | Absent():
                return None
            case Sent(message):
                state = State.SENT if claim.message is None else State.CORRECTED
                return Settled(claim, state, now, message=message)
            case Later(seconds):
                return Settled(claim, State.LATER, now + timedelta(seconds=seconds))
            case Moved() | Unauthorized() | Refused(culprit=Culprit.PICTURE):
                return Settled(claim, State.LATER, now)
            case Refused(reason, culprit):
                passes = culprit is Culprit.CHAT and is_announced(claim)
                return Settled(claim, State.FAILED if passes else State.REFUSED, now, reason=reason)
            case Unconfirmed() if _again(claim):
                return Settled(claim, State.REPEAT, now + self._repeat_after, failed=True)
            case Unconfirmed():
                return Settled(claim, State.UNCONFIRMED, now, failed=True)

    async def _follow(self, store: Transaction, parcel: Parcel, verdict: Verdict, now: datetime) -> None:
        match verdict:
            case Moved(new):
                await store.chats.move(parcel.chat, new)
            case Gone():
                await store.chats.forget(parcel.chat)
                await store.traces.drop(parcel.chat)
            case Refused(culprit=Culprit.PICTURE):
                for claim in parcel.claims:
                    await store.occasions.drop_picture(claim.occasion)
            case Refused(reason) if self._is_the_letter(parcel, verdict):
                for claim in parcel.claims:
                    await self._refuse(store, claim, parcel.language, reason, now)
            case Unconfirmed() if parcel.message is None:
                for claim in parcel.claims:  # once it is unconfirmed for good, it counts as that and no longer here
                    more = (-1 if claim.tries else 1) if claim.repeats else 0
                    await store.tallies.add(claim.occasion, Outcome.REPEATED, more)
            case Sent():
                self._strange.clear()

    def _is_the_letter(self, parcel: Parcel, verdict: Refused) -> bool:
        """Whether nobody can be sent this letter: Telegram says so, or refused it again and again without a word of it.

        A gathered message is made for one chat: it proves nothing against the letters in it.
        """
        if len(parcel.claims) > 1 or parcel.letter is None or verdict.culprit in {Culprit.CHAT, Culprit.MESSAGE}:
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


def _end(parcel: Parcel, verdict: Verdict) -> Outcome | None:
    """Tell what a delivery is counted as that leaves no row; None if it does."""
    match verdict:
        case Gone():
            return Outcome.GONE
        case Sent() | Absent() if is_recalled(parcel.claims[0]):
            return Outcome.RECALLED
        case Absent():
            return Outcome.ABSENT
    return None


def _due(parcel: Parcel, chosen: Chat | None, now: datetime) -> datetime | None:
    """Say when a message sent just now is to be deleted: at once if the chat has left or become discreet meanwhile."""
    if chosen is None or (chosen.discreet and parcel.letter and not parcel.letter.discreet):
        return now
    return now + timedelta(hours=chosen.erase_after) if chosen.erase_after else None


def _again(claim: Claim) -> bool:
    """Whether to do once more what may have been done."""
    if claim.message is not None:
        return claim.tries + 1 < _TRIES
    return claim.repeats and not claim.tries
