"""Step: who is to hear it; only rounded numbers are ever told of them."""

from bot.cards import clipped
from bot.conversation import Button, Reply
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.step import Step
from bot.organizers.announcing.subject import chosen_person
from bot.texts import LANGUAGES, languages
from storage import Crowd

_A_ROW = 2


async def to(step: Step) -> Reply:  # noqa: PLR0911 - a line for each crowd
    """Offer the crowds, ask which language, country or person, and keep it."""
    kind, _, of = step.words.partition(" ")
    match kind:
        case "everyone":
            return await _kept(step, Crowd.EVERYONE)
        case "many":
            return await _kept(step, Crowd.MANY)
        case "language" if of in LANGUAGES:
            return await _kept(step, Crowd.LANGUAGE, of)
        case "language":
            return _which(step, "language", {code: languages()[code] for code in LANGUAGES})
        case "country" if of in await _countries(step):
            return await _kept(step, Crowd.COUNTRY, of)
        case "country":
            return _which(step, "country", await _countries(step))
        case "f":
            return await chosen_person(step, of, "to", "f", lambda slug: _kept(step, Crowd.FOLLOWERS, slug))
    return await _offered(step)


async def _offered(step: Step) -> Reply:
    kind, _, slug = step.one.about.partition(":")
    person = await step.store.people.get(slug) if kind == "person" else None
    name = clipped(person.name(step.say.language), 30) if person else ""
    rows = [
        (step.button("button-crowd-everyone", "to", "everyone"),),
        *([(step.button("button-crowd-followers-of", "to", f"f {slug}", name=name),)] if person else []),
        (step.button("button-crowd-followers", "to", "f"),),
        (step.button("button-crowd-language", "to", "language"), step.button("button-crowd-country", "to", "country")),
        (step.button("button-crowd-many", "to", "many"),),
        (step.button("button-back", ""),),
    ]
    return Reply(step.say("announce-crowd-which"), tuple(rows), in_place=step.ask.pressed)


async def _countries(step: Step) -> dict[str, str]:
    """Give the countries where people have acted, and the campaign's own, by their code."""
    codes = {action.country for action in await step.store.days.actions()} | {"BY"}
    named = {code: step.say.country(code) for code in codes}
    return dict(sorted(named.items(), key=lambda one: one[1]))


def _which(step: Step, kind: str, among: dict[str, str]) -> Reply:
    offered: list[Button] = [step.labelled(clipped(name, 30), "to", f"{kind} {code}") for code, name in among.items()]
    rows = [tuple(offered[at : at + _A_ROW]) for at in range(0, len(offered), _A_ROW)]
    return Reply(step.say("announce-crowd-which"), (*rows, (step.button("button-back", "to"),)), in_place=True)


async def _kept(step: Step, crowd: Crowd, of: str = "") -> Reply:
    made = await step.changed(crowd=crowd, crowd_of=of)
    return await (overview(made) if made else changed_meanwhile(step))
