"""Pages of a long reply: which one a button asks for, and the buttons that turn to the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from bot.cards import joined
from bot.conversation import AnyButton, Ask, Button, Reply
from bot.texts import Say
from storage import Person

Row = tuple[AnyButton, ...]
_WIDE = 2  # names side by side; more would be cut on a phone


@dataclass(frozen=True, slots=True)
class Paged:
    """The words of a paged command: what is asked for, which page (from 1), and whether a button turned to it."""

    words: str
    page: int = 1
    turned: bool = False


def paged(ask: Ask) -> Paged:
    """Take the page off the end of a button's words; typed words carry none.

    A forged or outdated page is brought back into range by whoever shows it.
    """
    words, _, last = ask.words.rpartition(" ")
    if ask.pressed and last.isascii() and last.isdigit() and len(last) < 5:
        return Paged(words, max(1, int(last)), turned=True)
    return Paged(ask.words)


def page_of(ask: Ask) -> Paged:
    """Give the page a command without words is asked for, whatever words were typed."""
    return replace(paged(ask), words="")


def leafed(command: str, turn: Paged, leaves: Sequence[Markup], say: Say, rows: Iterable[Row] = ()) -> Reply:
    """Show one of these pages, with the buttons that turn to the others above the other rows."""
    page = min(turn.page, len(leaves))
    return Reply(
        joined((leaves[page - 1], counted(page, len(leaves), say)), "\n\n"),
        (turning(command, turn.words, page, len(leaves), say), *rows),
        in_place=turn.turned,
    )


def counted(page: int, pages: int, say: Say) -> Markup:
    """Say which page it is, nothing if there is only one."""
    return say("page", page=str(page), pages=str(pages)) if pages > 1 else Markup("")


def turning(command: str, words: str, page: int, pages: int, say: Say) -> Row:
    """Give the buttons that turn the page, none if there is only one."""
    earlier = Button(say.plain("button-earlier", page=str(page - 1)), command, f"{words} {page - 1}".strip())
    later = Button(say.plain("button-later", page=str(page + 1)), command, f"{words} {page + 1}".strip())
    return tuple(button for button, there in ((earlier, page > 1), (later, page < pages)) if there)


def each(people: Iterable[Person], say: Say) -> list[Row]:
    """Give a button for each of these people that opens the card."""
    buttons = [Button(person.name(say.language)[:80], "prisoner", person.slug) for person in people]
    return [tuple(buttons[at : at + _WIDE]) for at in range(0, len(buttons), _WIDE)]
