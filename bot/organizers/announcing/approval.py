"""Steps: to approval, approved, declined; whoever approves sees the very messages, and wrote none of them."""

from dataclasses import replace

from bot.alerts.announcing import to_be_sent
from bot.cards import joined
from bot.conversation import Reply
from bot.organizers.announcing.described import crowd_named, when_named
from bot.organizers.announcing.lacking import lacking
from bot.organizers.announcing.overview import barred, changed_meanwhile, overview
from bot.organizers.announcing.preview import shown
from bot.organizers.announcing.step import Step
from bot.organizers.asker import asker
from bot.texts import LANGUAGES
from storage import Phase

_YES = "yes"
_LONGEST_REASON = 500  # characters


async def ask_for_approval(step: Step) -> Reply:
    """Let the others know that it waits for one of them."""
    if lacking(step.one, step.ask.now):
        return await overview(step)
    hands = await _hands(step)
    made = await step.store.announcements.move(
        step.one, [Phase.DRAFT], Phase.WAITING, step.ask.now, hands=hands, reason=""
    )
    if made is None:
        return await changed_meanwhile(step)
    await step.note("submitted")
    await _tell(step, "waiting")
    return await overview(replace(step, one=made), step.say("announce-asked"))


async def approve(step: Step) -> Reply:
    """Show all of it; after a yes let it go out when its time comes."""
    if step.one.phase is not Phase.WAITING:
        return await changed_meanwhile(step)
    if await barred(step) or lacking(step.one, step.ask.now):  # its time may have passed while it waited
        return await overview(step)
    if step.words != _YES:
        return await _shown_whole(step)
    return await _approved(step)


async def decline(step: Step) -> Reply:
    """Ask for the reason, and give it back to whoever wrote it."""
    if step.one.phase is not Phase.WAITING:
        return await changed_meanwhile(step)
    reason = " ".join(step.ask.sent.text.striptags().split())[:_LONGEST_REASON] if step.ask.sent else ""
    if not reason:
        await step.wait("decline")
        return Reply(step.say("announce-why-not"), ((step.button("button-back", ""),),), in_place=step.ask.pressed)
    made = await step.store.announcements.move(step.one, [Phase.WAITING], Phase.DRAFT, step.ask.now, reason=reason)
    if made is None:
        return await changed_meanwhile(step)
    await step.store.organizers.ask(asker(step.ask).number, "")
    await step.note("declined", reason=reason)
    await _tell(step, "declined", reason=reason)
    return await overview(replace(step, one=made), step.say("announce-was-declined"))


async def _hands(step: Step) -> tuple[str, ...]:
    """Give who answers for it: for the words of somebody who has left, whoever asks for approval of them."""
    there = {str(one.number) for one in await step.store.organizers.all()}
    if there.issuperset(step.one.hands):
        return step.one.hands
    return tuple(dict.fromkeys((*step.one.hands, str(asker(step.ask).number))))


async def _shown_whole(step: Step) -> Reply:
    first, *others = (shown(step.one, code) for code in LANGUAGES)
    if step.one.recall:
        question = step.say("announce-approve-recall", number=str(step.one.number))
        first, others = Reply(question), []
    yes = step.button("button-announce-approve-yes", "approve", _YES)
    no = step.button("button-announce-decline", "decline")
    crowd = () if step.one.begun else (await crowd_named(step), when_named(step))
    asked = Reply(
        joined((step.say("announce-approve-ask", number=str(step.one.number)), *crowd)),
        ((yes, no), (step.button("button-back", ""),)),
    )
    return replace(first, then=(*others, asked))


async def _approved(step: Step) -> Reply:
    own, one = asker(step.ask), step.one
    alone = str(own.number) in one.hands
    made = await step.store.announcements.move(
        one,
        [Phase.WAITING],
        Phase.APPROVED,
        step.ask.now,
        approver=own.alias,
        approver_number=own.number,
        alone=alone,
        changing=one.begun,
    )
    if made is None:
        return await changed_meanwhile(step)
    if not made.begun:
        await to_be_sent(step.store, made, step.ask.now, step.ask.defaults)
    if step.ask.message:
        await step.store.boards.show(one.number, own.number, step.ask.message)
    await step.note("approved", alone=alone)
    await _tell(step, "approved")
    return replace(await overview(replace(step, one=made), step.say("announce-was-approved")), telling=True)


async def _tell(step: Step, what: str, **details: str) -> None:
    about = {"number": step.one.number, "what": what, "who": asker(step.ask).alias} | details
    await step.store.notices.add("announcement", about, step.ask.now)
