"""Step: the very messages that readers would get, in one language or in each."""

from dataclasses import replace

from bot.alerts.announced_letters import message
from bot.conversation import Reply
from bot.organizers.announcing.overview import overview
from bot.organizers.announcing.step import Step
from bot.texts import LANGUAGES, languages
from storage import Announcement


def shown(one: Announcement, language: str) -> Reply:
    """Give the message somebody gets who reads this language."""
    text, rows = message(one, language)
    return Reply(text, rows, photo=one.photo)


async def preview(step: Step) -> Reply:
    """Offer the languages; show the message in one, and offer them again."""
    if not step.one.texts:
        return await overview(step)
    offered = tuple((step.labelled(languages()[code], "preview", code),) for code in LANGUAGES)
    which = Reply(step.say("announce-preview-which"), (*offered, (step.button("button-back", ""),)))
    if step.words not in LANGUAGES:
        return Reply(which.text, which.rows, in_place=step.ask.pressed)
    return replace(shown(step.one, step.words), then=(which,))


async def test(step: Step) -> Reply:
    """Send the messages in all languages to whoever asks, and to nobody else."""
    if not step.one.texts:
        return await overview(step)
    first, *others = (shown(step.one, code) for code in LANGUAGES)
    return replace(first, then=(*others, replace(await overview(step), in_place=False)))
