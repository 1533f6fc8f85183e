"""Step: where doing what it says is dangerous; its letters carry the caution, and what is known of that country."""

from bot.cards import outside_line
from bot.cautions import NOTES
from bot.conversation import Reply
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.step import Step

_NOWHERE = "none"
_COUNTRIES = tuple(note.country for note in NOTES)


async def outside(step: Step) -> Reply:
    """Offer nowhere, each country there is a note of, and all of them; keep what is pressed."""
    choices = {_NOWHERE: (), **{code: (code,) for code in _COUNTRIES}, "-".join(_COUNTRIES): _COUNTRIES}
    if step.words in choices:
        made = await step.changed(safe_outside=choices[step.words])
        return await (overview(made) if made else changed_meanwhile(step))
    rows = [(step.labelled(_label(step, codes), "outside", word),) for word, codes in choices.items()]
    back = (step.button("button-back", ""),)
    return Reply(step.say("announce-outside-which"), (*rows, back), in_place=step.ask.pressed)


def _label(step: Step, codes: tuple[str, ...]) -> str:
    return str(outside_line(codes, step.say)) or step.say.plain("button-outside-nowhere")
