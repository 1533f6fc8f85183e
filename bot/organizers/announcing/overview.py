"""The overview of one announcement: what is there, what is lacking, and what can be done with it now."""

from dataclasses import replace

from markupsafe import Markup

from bot.cards import clipped, joined, outside_line
from bot.conversation import Button, Reply
from bot.organizers.announcing.described import crowd_named, subject_named, texts_named, when_named
from bot.organizers.announcing.lacking import lacking
from bot.organizers.announcing.running import buttons, told_so_far
from bot.organizers.announcing.step import Step
from bot.organizers.asker import asker
from bot.organizers.roles import ANNOUNCERS
from bot.organizers.seconding import alone, too_new
from storage import Announcement, Phase

Rows = tuple[tuple[Button, ...], ...]
UNDER_WAY = (Phase.RUNNING, Phase.PAUSED, Phase.DONE, Phase.CANCELLED)


async def overview(step: Step, *before: Markup) -> Reply:
    """Show it, under what has just come of it."""
    one = (await step.store.announcements.get(step.one.number)) or step.one
    step = replace(step, one=one)
    if one.phase in UNDER_WAY:
        text, rows = await _running(step), buttons(one, step.ask.now, step.say)
    else:
        why = await barred(step) if one.phase is Phase.WAITING else None
        text, rows = await _draft(step), await _buttons(step, may_approve=why is None)
        text = joined((text, " ", why)) if why else text
    return Reply(joined((*before, "" if not before else " ", text)), rows, in_place=step.ask.pressed)


async def changed_meanwhile(step: Step) -> Reply:
    """Show how it is by now, for somebody else has changed it or it is on its way."""
    return await overview(step, step.say("announce-changed"))


async def _running(step: Step) -> Markup:
    return await told_so_far(step.one, step.store, step.ask.defaults.pace, step.say)


async def _draft(step: Step) -> Markup:
    one, say = step.one, step.say
    lacks = [say("announce-lacks", what=what) for what in lacking(one, step.ask.now)]
    return joined(
        (
            say("announce-title", number=str(one.number), phase=one.phase.value, what=_what(one)),
            say("announce-author", name=one.author),
            say("announce-declined", reason=clipped(one.reason, 500)) if one.reason else "",
            say("announce-approved", name=one.approver) if one.approver else "",
            "",
            say("announce-about", what=await subject_named(step)),
            say("announce-texts", list=texts_named(one, say)),
            say("announce-photo", there=_yes(bool(one.photo))),
            say("announce-links", list=", ".join(label for label, _ in one.buttons) or say.plain("announce-no-links")),
            outside_line(one.safe_outside, say),
            await crowd_named(step),
            when_named(step),
            say("announce-until", days=one.latest),
            "" if not lacks else " ",
            *lacks,
        )
    )


async def _buttons(step: Step, *, may_approve: bool) -> Rows:
    one = step.one
    edit: Rows = (
        (step.button("button-announce-about", "about"), step.button("button-announce-text", "text")),
        (step.button("button-announce-photo", "photo"), step.button("button-announce-links", "links")),
        (step.button("button-announce-crowd", "to"), step.button("button-announce-when", "when")),
        (step.button("button-announce-until", "until"), step.button("button-announce-outside", "outside")),
    )
    if one.begun:  # who got it and when is settled
        edit = (
            ()
            if one.recall
            else ((step.button("button-announce-text", "text"), step.button("button-announce-outside", "outside")),)
        )
    look: Rows = ((step.button("button-announce-preview", "preview"), step.button("button-announce-test", "test")),)
    discard: Rows = ((step.button("button-announce-discard", "discard"),),)
    match one.phase:
        case Phase.WAITING if may_approve:
            yes = step.button("button-announce-approve", "approve")
            return (*look, (yes, step.button("button-announce-decline", "decline")), *edit, *discard)
        case Phase.DRAFT if not lacking(one, step.ask.now):
            return (*edit, *look, (step.button("button-announce-ask", "ask"),), *discard)
    return (*edit, *(look if one.texts else ()), *discard)


async def barred(step: Step) -> Markup | None:
    """Say why whoever asks may not approve this version; None for who wrote none of it, or is the only announcer."""
    if await alone(step.ask, step.store, ANNOUNCERS):
        return None
    if str(asker(step.ask).number) in step.one.hands:
        return step.say("announce-not-own")
    return await too_new(step.ask, step.store, step.say, step.one.hands)


def _what(one: Announcement) -> str:
    if one.recall:
        return "recall"
    return "correction" if one.begun else "first"


def _yes(there: bool) -> str:
    return "yes" if there else "no"
