"""How an action day and what people did on it look."""

from datetime import date

from markupsafe import Markup

from bot.cards.caution import outside_line
from bot.cards.wording import clipped, joined, links
from bot.texts import Say
from storage import Action, ActionDay


def action_day_block(day: ActionDay, on: date, today: date, say: Say) -> Markup:
    """One coming action day: its name, its date, how far away it is, and why it is kept."""
    return joined(
        (
            say("action-day", name=clipped(day.name.best(say.language), 300), date=say.day(on), days=(on - today).days),
            clipped(day.origin.best(say.language), 500),
            links(day.sources[:3], say),
        )
    )


def action_line(action: Action, today: date, say: Say) -> Markup:
    """What people do in one country: country, town, place, who, once it is past also what they did; where not to."""
    where = joined((clipped(words.best(say.language), 200) for words in (action.city, action.place)), ", ")
    told = (action.what, action.organiser) if action.held_on.first <= today else (action.organiser,)
    what = joined((clipped(words.best(say.language), 300).rstrip(".") for words in told), ". ")
    country = Markup("<b>{}</b>").format(say.country(action.country))
    return joined((joined((country, where, what), " — "), outside_line(action.safe_outside, say)))
