"""Every word the bot says: one Project Fluent file a language, found by its name, and dates by Babel."""

from bot.texts.say import DEFAULT, LANGUAGES, Say, guess, languages, say_in

__all__ = ["DEFAULT", "LANGUAGES", "Say", "guess", "languages", "say_in"]
