"""Step: the text in one language; its formatting is kept as far as readers can be sent it."""

from dataclasses import replace

from bot.alerts.announced_letters import room
from bot.conversation import Reply, visible_length
from bot.organizers.announcing.markup import checked
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.step import Step
from bot.texts import LANGUAGES, languages
from storage import Words


async def text(step: Step) -> Reply:  # noqa: PLR0911 - a line for each answer
    """Offer the languages, ask for the text in one, keep it or take it out."""
    language, _, what = step.words.partition(" ")
    if language not in LANGUAGES:
        return _which(step)
    if what == "none":
        return await _kept(step, language, "")
    if step.ask.sent is None:
        return await _asked(step, language)
    if step.ask.sent.strange or step.ask.sent.picture or not step.ask.sent.text:
        return Reply(step.say("announce-text-wanted", language=languages()[language]))
    made = checked(str(step.ask.sent.text))
    most = room(replace(step.one, texts=_texts(step, language, str(made.text))))
    if (length := visible_length(made.text)) > most:
        return Reply(step.say("announce-too-long", over=length - most, most=most))
    if not made.text.striptags():
        return Reply(step.say("announce-text-wanted", language=languages()[language]))
    return await _kept(step, language, str(made.text), made.lost)


async def _kept(step: Step, language: str, html: str, lost: tuple[str, ...] = ()) -> Reply:
    made = await step.changed(texts=_texts(step, language, html))
    if made is None:
        return await changed_meanwhile(step)
    return await overview(made, *(step.say("announce-lost", what=what) for what in lost))


def _texts(step: Step, language: str, html: str) -> Words:
    return Words({**step.one.texts.by_language, language: html})


async def _asked(step: Step, language: str) -> Reply:
    await step.wait("text", language)
    rows = [(step.button("button-back", ""),)]
    if language in step.one.texts.by_language:
        rows.insert(0, (step.button("button-announce-no-text", "text", f"{language} none"),))
    asked = step.say("announce-text-ask", language=languages()[language], most=room(step.one))
    return Reply(asked, tuple(rows), in_place=step.ask.pressed)


def _which(step: Step) -> Reply:
    there = step.one.texts.by_language
    rows = [(step.labelled(f"{languages()[code]}{' ✓' if code in there else ''}", "text", code),) for code in LANGUAGES]
    return Reply(step.say("announce-text-which"), (*rows, (step.button("button-back", ""),)), in_place=step.ask.pressed)
