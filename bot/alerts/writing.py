"""Writing letters: an occasion in every language and for each day it may be told late."""

import logging
from collections.abc import Sequence

from markupsafe import Markup

from bot.alerts.fitting import fitting
from bot.alerts.foot import under_all
from bot.alerts.kind import Facts, Kind, Telling
from bot.buttons import written
from bot.cards import ROOM, joined, marked
from bot.conversation import Button
from bot.log import Harmless
from bot.texts import LANGUAGES, Say, say_in
from storage import Letter, Occasion

Letters = dict[tuple[str, int], Letter]
_LOG = logging.getLogger(__name__)


def letters(occasion: Occasion, kind: Kind, facts: Facts) -> Letters:
    """Write the letters of an occasion, by language and days late.

    One that cannot be written is left out: it must not keep everything else from being told. Those who would have read
    it are counted as missed.
    """
    found: Letters = {}
    for language in LANGUAGES:
        for late in range(occasion.latest + 1):
            try:
                say = say_in(language)
                found[language, late] = _letter(kind.telling(occasion, facts, late, say), say)
            except Exception:  # noqa: BLE001 - whatever is odd in one case file, all others are told
                told = {"occasion": Harmless(occasion.key), "language": Harmless(language)}
                _LOG.exception("An alert cannot be written.", extra=told)
    return found


def _letter(telling: Telling, say: Say) -> Letter:
    text, rows = marked(telling.text, telling.rows, say)
    return Letter(str(text), str(telling.line), written(rows), telling.photo)


def gathered(language: str, several: Sequence[Letter]) -> Letter:
    """Write one letter in place of several: a line for each, as many as fit."""
    say = say_in(language)
    title = say("alerts-gathered", count=len(several))
    lines = [Markup("\n• {}").format(Markup(one.line)) for one in several]  # noqa: S704 - lines of letters are markup
    shown = fitting(lines, ROOM - len(title))
    less = Button(say.plain("button-following"), "following")
    return Letter(str(joined((title, *shown))), "", written(under_all(less, say)))
