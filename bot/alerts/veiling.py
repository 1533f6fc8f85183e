"""Veiling: to a chat in discreet mode one neutral line comes in place of a letter, with a button that shows it."""

from bot.buttons import written
from bot.cards import neutral
from bot.conversation import Button
from bot.texts import say_in
from storage import Letter


def veiled(language: str, ticket: str, late: int) -> Letter:
    """Write the line in place of the letter that this ticket opens, so many days late."""
    say = say_in(language)
    rows = [(Button(say.plain("button-neutral"), "show", f"{ticket} {late}"),)]
    return Letter(str(neutral(sum(ticket.encode()), say)), "", written(rows), discreet=True)
