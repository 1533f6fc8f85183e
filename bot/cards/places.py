"""Where somebody is or was held, as far as a day knows."""

from datetime import date

from markupsafe import Markup, escape

from bot.cards.wording import clipped, joined, partial_date
from bot.texts import Say
from storage import Detention, Stay

_MOST = 10
_LONGEST = 200  # characters of a place


def places(detention: Detention, day: date, say: Say) -> Markup:
    """List the places reached by the day, the newest few."""
    told = [_told(stay, say) for stay in reached(detention, day)[-_MOST:]]
    return say("places", list=joined(told, "; ")) if told else Markup("")


def last_place(detention: Detention, day: date, say: Say) -> Markup:
    """Say in which place the detention was last known to be on the day."""
    stays = reached(detention, day)
    return say("place-last", place=_told(stays[-1], say)) if stays else Markup("")


def reached(detention: Detention, day: date) -> list[Stay]:
    """Give the stays that had begun by the day, as far as the dates tell, in their order."""
    verdicts = [sentence.sentenced_on for sentence in detention.sentences if sentence.sentenced_on]
    tried = not detention.sentences or any(when.first <= day for when in verdicts)
    stays = detention.stays
    return [stay for place, stay in enumerate(stays) if _begun(place, stays, day, tried=tried)]


def _begun(place: int, stays: tuple[Stay, ...], day: date, *, tried: bool) -> bool:
    """Tell it of one of them.

    A place without a date is told if it is the first of several, if a later place had been reached, or, where
    nothing dated follows, once the verdict was passed.
    """
    if since := stays[place].since:
        return since.first <= day
    if any(stay.since and stay.since.first > day for stay in stays[:place]):
        return False
    later = next((stay.since for stay in stays[place + 1 :] if stay.since), None)
    return (place == 0 and len(stays) > 1) or (later.first <= day if later else tried)


def _told(stay: Stay, say: Say) -> Markup:
    name = clipped(stay.facility.best(say.language), _LONGEST)
    since = partial_date(stay.since, say)
    return say("place-since", place=name, since=since) if since else escape(name)
