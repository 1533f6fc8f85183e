"""Step: the picture, under which the text has to fit."""

from dataclasses import replace

from bot.alerts.announced_letters import room
from bot.conversation import Reply, visible_length
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.step import Step

_LARGEST = 10_000_000  # bytes, Bot API sendPhoto
_ANY = "any"


async def photo(step: Step) -> Reply:
    """Ask for a picture, keep it or take it out."""
    if step.words == "none":
        return await _kept(step, "")
    if step.ask.sent is None:
        await step.wait("photo")
        rows = [(step.button("button-back", ""),)]
        if step.one.photo:
            rows.insert(0, (step.button("button-announce-no-photo", "photo", "none"),))
        return Reply(
            step.say("announce-photo-ask", most=room(replace(step.one, photo=_ANY))),
            tuple(rows),
            in_place=step.ask.pressed,
        )
    if step.ask.sent.picture is None:
        return Reply(step.say("announce-photo-wanted"))
    if step.ask.sent.picture.size > _LARGEST:
        return Reply(step.say("announce-photo-large", most=_LARGEST // 1_000_000))
    lengths = [visible_length(text) for text in step.one.texts.by_language.values()]
    most = room(replace(step.one, photo=step.ask.sent.picture.file))
    if (over := max(lengths, default=0) - most) > 0:
        return Reply(step.say("announce-too-long", over=over, most=most))
    return await _kept(step, step.ask.sent.picture.file)


async def _kept(step: Step, file: str) -> Reply:
    made = await step.changed(photo=file)
    return await (overview(made) if made else changed_meanwhile(step))
