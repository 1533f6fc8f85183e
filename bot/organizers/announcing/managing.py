"""Steps while it runs and after: pause, go on, cancel the rest; correct, recall, try once more."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from bot.conversation import Reply
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.running import recallable
from bot.organizers.announcing.step import Step
from bot.organizers.asker import asker
from storage import Announcement, Phase, Standing

_YES = "yes"
_OVER = (Phase.DONE, Phase.CANCELLED)


async def again(step: Step) -> Reply:
    """Show how it is; while it runs, from now on in this message."""
    if step.ask.message and step.one.phase in {Phase.RUNNING, Phase.PAUSED}:
        await step.store.boards.show(step.one.number, asker(step.ask).number, step.ask.message)
    return await overview(step)


async def pause(step: Step) -> Reply:
    """Let nothing more of it leave for now."""
    return await _moved(step, [Phase.RUNNING], Phase.PAUSED, Standing.PAUSED, "paused")


async def resume(step: Step) -> Reply:
    """Let it go on where it stopped."""
    return await _moved(step, [Phase.PAUSED], Phase.RUNNING, await _open(step), "resumed")


async def cancel(step: Step) -> Reply:
    """Ask once, then let nothing more of it leave for good."""
    if step.words != _YES:
        yes = step.button("button-cancel-yes", "cancel", _YES)
        return Reply(step.say("announce-cancel-ask"), ((yes,), (step.button("button-back", ""),)), in_place=True)
    before = (Phase.RUNNING, Phase.PAUSED, Phase.APPROVED)
    done = await _moved(step, before, Phase.CANCELLED, Standing.PAUSED, "cancelled", ended_at=None)
    return replace(done, telling=True)


async def correct(step: Step) -> Reply:
    """Begin a correction: the text is edited like a draft, and approved by somebody else."""
    if not recallable(step.one, step.ask.now):
        return await overview(step, step.say("announce-too-late"))
    made = await step.store.announcements.move(
        step.one,
        _OVER,
        Phase.DRAFT,
        step.ask.now,
        hands=(str(asker(step.ask).number),),
        approver="",
        alone=False,
        **_as_told(step.one),
    )
    if made is None:
        return await changed_meanwhile(step)
    await step.note("correcting")
    return await overview(replace(step, one=made), step.say("announce-correcting"))


async def recall(step: Step) -> Reply:
    """Ask once, then let somebody else approve that it is deleted everywhere."""
    if not recallable(step.one, step.ask.now):
        return await overview(step, step.say("announce-too-late"))
    if step.words != _YES:
        yes = step.button("button-recall-yes", "recall", _YES)
        return Reply(step.say("announce-recall-ask"), ((yes,), (step.button("button-back", ""),)), in_place=True)
    own = str(asker(step.ask).number)
    made = await step.store.announcements.move(
        step.one, _OVER, Phase.WAITING, step.ask.now, recall=True, hands=(own,), approver="", alone=False
    )
    if made is None:
        return await changed_meanwhile(step)
    await step.note("recalling")
    about = {"number": made.number, "what": "recall", "who": asker(step.ask).alias}
    await step.store.notices.add("announcement", about, step.ask.now)
    return await overview(replace(step, one=made), step.say("announce-asked"))


async def retry(step: Step) -> Reply:
    """Send it once more to those whose chat did not take it for a reason that may have passed, and to nobody else."""
    if not recallable(step.one, step.ask.now):  # who was sent it is not known any more: it would come to them again
        return await overview(step, step.say("announce-too-late"))
    if step.one.phase not in _OVER or step.one.occasion_id is None or step.one.ended_at is None:
        return await changed_meanwhile(step)  # among these one that was cancelled just now: its rest is still there
    after: int | None = 0
    while after is not None:
        after = await step.store.redoing.retry(step.one.occasion_id, step.ask.now, after)
    done = await _moved(step, _OVER, Phase.RUNNING, await _open(step), "retried", ended_at=None)
    return replace(done, telling=True)


async def discard(step: Step) -> Reply:
    """Ask once, then throw a draft away; with a correction or a recall all is as before it."""
    if step.words != _YES:
        yes = step.button("button-discard-yes", "discard", _YES)
        return Reply(step.say("announce-discard-ask"), ((yes,), (step.button("button-back", ""),)), in_place=True)
    before = [Phase.DRAFT, Phase.WAITING, Phase.APPROVED]
    after, fields = Phase.CANCELLED, {"ended_at": step.ask.now}
    if step.one.begun:
        after, fields = Phase.DONE if step.one.ended_at else Phase.CANCELLED, _as_told(step.one)
    made = await step.store.announcements.move(
        step.one, before, after, step.ask.now, recall=False, changing=False, **fields
    )
    if made is None:
        return await changed_meanwhile(step)
    await step.note("discarded")
    return await overview(replace(step, one=made))


def _as_told(one: Announcement) -> dict[str, Any]:
    """Give what readers have: nothing of a change that was thrown away is in the next, nor do its buttons hold."""
    return {"texts": one.told, "safe_outside": one.told_outside, "version": one.version + 1}


async def _open(step: Step) -> Standing:
    """Let it go out, or, while all stand still, as soon as they go on."""
    return Standing.PAUSED if await step.store.boards.frozen() else Standing.OPEN


async def _moved(
    step: Step, before: Collection[Phase], phase: Phase, standing: Standing, what: str, **fields: Any
) -> Reply:
    made = await step.store.announcements.move(step.one, before, phase, step.ask.now, **fields)
    if made is None:
        return await changed_meanwhile(step)
    if made.occasion_id:
        await step.store.occasions.stand(made.occasion_id, standing)
    await step.note(what)
    return await again(replace(step, one=made))
