"""/verify CODE: whether this bot sent an announcement of this code, when, and how it begins."""

import unicodedata

from markupsafe import Markup

from bot.cards import clipped, joined
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Announcement, Timing, Transaction

_SHOWN = 100  # characters of the announcement
# What is read or typed in place of a sign: Crockford's own pairs, then Cyrillic letters that look like it.
_MEANT = str.maketrans("OILАВЕЗІЈКМНОРСЅТУХ", "011ABE31JKMH0PCSTYX")


async def verify(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Answer; of what has not gone out nothing is known, and what was taken back is not repeated."""
    if not ask.words:
        return Reply(say("verify-how"))
    one = await store.announcements.with_code(code_in(ask.words))
    if one is None or not one.begun:
        return Reply(say("verify-no"))
    sent = say("verify-yes", date=_day(one, ask, say))
    if one.taken_back:
        return Reply(joined((sent, say("verify-taken-back")), "\n\n"))
    first_words = clipped(Markup(one.told.best(say.language)).striptags(), _SHOWN)  # noqa: S704 - it was sent
    begins = say("verify-begins", words=first_words) if first_words else ""
    corrected = say("verify-corrected") if one.corrected else ""
    return Reply(joined((sent, begins, corrected, say("verify-compare")), "\n\n"))


def code_in(words: str) -> str:
    """Read a code as people type it, also with the command before it; what is none is no announcement's.

    >>> code_in("7k3f qx2m"), code_in("/verify 7К3F–QХ2М"), code_in("OIL0-abcd")
    ('7K3F-QX2M', '7K3F-QX2M', '0110-ABCD')
    """
    typed = unicodedata.normalize("NFKC", words.rpartition("/verify")[2]).upper().translate(_MEANT)
    signs = "".join(sign for sign in typed if sign.isalnum())
    return f"{signs[:4]}-{signs[4:]}"


def _day(one: Announcement, ask: Ask, say: Say) -> str:
    """Name the day it went out: the reader's own, or the one it was meant for at each reader's hour."""
    if one.timing is Timing.OWN_HOUR and one.day:
        return say.day(one.day)
    assert one.started_at  # noqa: S101 - it has begun
    return say.day(one.started_at.astimezone(ask.zone).date())
