"""Occasions and their letters: what is told, in which words, and whether it may still go out."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.kinds import Outcome, Stage, Standing, State, Task
from storage.post import Letter, Occasion
from storage.saving import row
from storage.tables import delivery, letter, occasion, progress, tally

Letters = Mapping[tuple[str, int], Letter]  # by language and days late


class Occasions:
    """What there is to tell, each occasion once by its key."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def known(self, key: str) -> tuple[int, Standing] | None:
        """Give an occasion's number and standing, None if there is none of this key."""
        found = await self._db.execute(select(occasion.c.id, occasion.c.standing).where(occasion.c.key == key))
        one = found.one_or_none()
        return (one.id, one.standing) if one else None

    async def add(self, one: Occasion, letters: Letters) -> int:
        """Store a new occasion with its letters; give its number."""
        values = row(one, occasion) | {"standing": Standing.OPEN, "edition": 1, "task": Task.SEND}
        number = int((await self._db.execute(insert(occasion).values(values).returning(occasion.c.id))).scalar_one())
        await self._write(number, letters)
        return number

    async def renew(self, number: int, one: Occasion, letters: Letters) -> None:
        """Open an occasion (again) with letters written anew; what Telegram refused of the former ones is forgotten."""
        await self._db.execute(delete(letter).where(letter.c.occasion_id == number))
        await self._write(number, letters)
        values = row(one, occasion) | {"standing": Standing.OPEN, "edition": occasion.c.edition + 1}
        await self._db.execute(update(occasion).where(occasion.c.id == number).values(values))

    async def correct(self, number: int, one: Occasion, letters: Letters) -> None:
        """Let letters written anew replace the former ones, also where those were sent; see Redoing.redo."""
        await self.renew(number, one, letters)
        await self._order(number, Task.EDIT)

    async def recall(self, number: int) -> None:
        """Let what was sent be deleted, and nothing more be sent; see Redoing.redo."""
        await self._order(number, Task.DELETE)
        await self.stand(number, Standing.OPEN)

    async def stand(self, number: int, standing: Standing) -> None:
        """Say whether its letters may go out."""
        await self._db.execute(update(occasion).where(occasion.c.id == number).values(standing=standing))

    async def doubt(self, subjects: Collection[str]) -> None:
        """Let nothing go out about these subjects (slugs, keys of action days) before it was looked at again.

        What was withdrawn is looked at too: it may have been withdrawn by mistake.
        """
        may_change = occasion.c.standing.in_((Standing.OPEN, Standing.WITHDRAWN))
        await self._db.execute(
            update(occasion).where(occasion.c.subject.in_(subjects), may_change).values(standing=Standing.DOUBTFUL)
        )

    async def doubtful(self) -> list[tuple[int, Occasion]]:
        """Give the occasions in doubt, with their numbers."""
        found = await self._db.execute(select(occasion).where(occasion.c.standing == Standing.DOUBTFUL))
        return [(one["id"], _occasion(one)) for one in found.mappings()]

    async def close(self, number: int) -> None:
        """It is over everywhere; its key stays known."""
        await self.stand(number, Standing.CLOSED)

    async def drop_letters(self, before: date) -> None:
        """Delete the letters of what is closed and was to be told before this day."""
        over = select(occasion.c.id).where(occasion.c.standing == Standing.CLOSED, occasion.c.day < before)
        await self._db.execute(delete(letter).where(letter.c.occasion_id.in_(over)))

    async def told(self, number: int) -> bool:
        """Whether any chat was, or is to be, sent it; not if it was only missed or withdrawn."""
        rows = select(delivery.c.chat_id).where(delivery.c.occasion_id == number)
        counts = select(tally.c.count).where(
            tally.c.occasion_id == number, tally.c.outcome.not_in((Outcome.MISSED, Outcome.WITHDRAWN))
        )
        return bool(await self._db.scalar(select(or_(rows.exists(), counts.exists()))))

    async def letter(self, number: int, language: str, late: int) -> Letter | None:
        """Give what is sent in this language so many days late; None if it is too late to tell."""
        found = await self._db.execute(
            select(letter.c.text, letter.c.line, letter.c.buttons, letter.c.photo).where(
                letter.c.occasion_id == number, letter.c.language == language, letter.c.late == late
            )
        )
        one = found.one_or_none()
        return Letter(*one) if one else None

    async def showable(self, number: int) -> bool:
        """Whether its letters may be shown to whoever was sent but a neutral line in place of one."""
        found = await self._db.execute(select(occasion.c.standing, occasion.c.task).where(occasion.c.id == number))
        one = found.one_or_none()
        return bool(one and one.standing in {Standing.OPEN, Standing.CLOSED} and one.task is not Task.DELETE)

    async def refused(self, number: int, language: str) -> str:
        """Give Telegram's reason, if it refuses the letters in this language; nothing if it does not."""
        reason = select(letter.c.refused).where(letter.c.occasion_id == number, letter.c.language == language)
        return str(await self._db.scalar(reason.limit(1)) or "")

    async def refuse(self, number: int, language: str, reason: str) -> None:
        """Send the letters in this language to nobody any more."""
        this = (letter.c.occasion_id == number) & (letter.c.language == language)
        await self._db.execute(update(letter).where(this).values(refused=reason))

    async def drop_picture(self, number: int) -> None:
        """Let the letters go without the picture, which Telegram does not take."""
        await self._db.execute(update(letter).where(letter.c.occasion_id == number).values(photo=""))

    async def get(self, number: int) -> Occasion | None:
        """Give one occasion."""
        found = (await self._db.execute(select(occasion).where(occasion.c.id == number))).mappings().one_or_none()
        return _occasion(found) if found else None

    async def unfinished(self) -> list[tuple[int, Occasion]]:
        """Give the occasions that are not closed yet, with their numbers, the oldest first.

        Not those of which messages are being edited or deleted: that takes as long as it takes, if it is not paused.
        """
        changing = select(progress.c.occasion_id).where(progress.c.stage == Stage.CHANGING, progress.c.count > 0)
        finished = (occasion.c.standing == Standing.PAUSED) | occasion.c.id.not_in(changing)
        found = await self._db.execute(
            select(occasion)
            .where(occasion.c.standing != Standing.CLOSED, finished)
            .order_by(occasion.c.day, occasion.c.id)
        )
        return [(one["id"], _occasion(one)) for one in found.mappings()]

    async def totals(self) -> dict[str, int]:
        """Count deliveries by what has become of them: the states of those still here, and those only counted."""
        ends = [outcome for outcome in Outcome if outcome is not Outcome.REPEATED]
        counts = dict.fromkeys([*(state.name.lower() for state in State if state not in _ALSO), *ends], 0)
        was_sent = delivery.c.message.is_not(None)
        here = select(delivery.c.state, was_sent, func.count()).group_by(delivery.c.state, was_sent)
        for state, sent, count in await self._db.execute(here):
            known = State.SENT if sent and state > State.SENDING else _ALSO.get(state, state)
            counts[known.name.lower()] += count
        over = select(tally.c.outcome, func.sum(tally.c.count)).where(tally.c.outcome.in_(ends))
        for outcome, count in await self._db.execute(over.group_by(tally.c.outcome)):
            counts[outcome] += int(count)
        return counts

    async def _order(self, number: int, task: Task) -> None:
        values = {"task": task, "edition": occasion.c.edition + 1}
        await self._db.execute(update(occasion).where(occasion.c.id == number).values(values))

    async def _write(self, number: int, letters: Letters) -> None:
        rows = [
            {"occasion_id": number, "language": language, "late": late, "refused": "", **_written(one)}
            for (language, late), one in letters.items()
        ]
        if rows:
            await self._db.execute(insert(letter), rows)


_ALSO = {State.FAILED: State.REFUSED, State.CORRECTED: State.SENT}  # states of announcements, as those of alerts


def _written(one: Letter) -> dict[str, str]:
    return {"text": one.text, "line": one.line, "buttons": one.buttons, "photo": one.photo}


def _occasion(found: Any) -> Occasion:
    return Occasion(**{name: found[name] for name in Occasion.__dataclass_fields__})
