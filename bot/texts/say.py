"""Saying a text in a language: looked up by key, with its values escaped, its plurals right and its dates spelt out."""

from datetime import date, time
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from fluent.runtime import FluentBundle, FluentResource
from markupsafe import Markup, escape

DEFAULT = "en"
# fluent.runtime refuses values of more than 2,500 characters, links included: longer ones are put in afterwards.
_LONG = 1000
_STAND_IN = "\ue000{}\ue001"  # private characters of Unicode, which no text holds
_FOLDER = files(__package__)

LANGUAGES: tuple[str, ...] = tuple(
    sorted(file.name.removesuffix(".ftl") for file in _FOLDER.iterdir() if file.name.endswith(".ftl"))
)


class Say:
    """One language's voice: `say("prisoner-none", name=words)` gives markup that is safe to send.

    Texts are HTML by Telegram's rules; every value that is no `Markup` itself is escaped.
    """

    def __init__(self, language: str) -> None:
        """Read the texts of this language, one of LANGUAGES."""
        self.language = language
        source = _FOLDER.joinpath(f"{language}.ftl").read_text("utf-8")
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))
        self._locale = Locale.parse(self.plain("locale"))

    def __call__(self, key: str, **values: str | float) -> Markup:
        """Say the text of this key.

        Raises:
            KeyError: there is no such text, or it asks for a value that was not given.
        """
        safe = {name: escape(value) if isinstance(value, str) else value for name, value in values.items()}
        return Markup(self.plain(key, **safe))  # noqa: S704 - the text is ours and each value was escaped above

    def plain(self, key: str, **values: str | float) -> str:
        """Say the text of this key where Telegram takes no markup: on buttons, in menus.

        Raises:
            KeyError: there is no such text, or it asks for a value that was not given.
        """
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(f"{self.language}: {key} has no text")
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > _LONG}
        said, errors = self._bundle.format_pattern(pattern, values | {name: _STAND_IN.format(name) for name in long})
        if errors:
            raise KeyError(f"{self.language}: {key}: {errors}")
        text = str(said)
        for name, value in long.items():
            text = text.replace(_STAND_IN.format(name), value)
        return text

    def day(self, day: date) -> str:
        """Spell out a day: 4 August 2011."""
        return format_date(day, "long", locale=self._locale)

    def day_of_year(self, day: date) -> str:
        """Spell out a day without its year: 4 August."""
        return format_skeleton("MMMMd", day, locale=self._locale)

    def month(self, day: date) -> str:
        """Spell out a month: January 2008."""
        return format_skeleton("yMMMM", day, locale=self._locale)

    def hour(self, at: time) -> str:
        """Spell out a time of day: 10:00."""
        return format_time(at, "HH:mm", locale=self._locale)

    def country(self, code: str) -> str:
        """Name a country by its ISO 3166-1 code."""
        return str(self._locale.territories.get(code, code))


@cache
def say_in(language: str) -> Say:
    """Give the voice of a language, the default one's for a language that has no texts."""
    return Say(language if language in LANGUAGES else DEFAULT)


def guess(code: str | None) -> str:
    """Guess the language to answer in from the one a person's Telegram is set to (an IETF tag).

    >>> guess("be-BY"), guess("pl"), guess(None)
    ('be', 'en', 'en')
    """
    spoken = (code or "").split("-")[0].lower()
    return spoken if spoken in LANGUAGES else DEFAULT


def languages() -> dict[str, str]:
    """Give each language's own name by its code."""
    return {code: say_in(code).plain("language-name") for code in LANGUAGES}
