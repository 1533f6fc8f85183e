"""How a statement looks: a line in a list, and the whole with its quotation, verbatim."""

from markupsafe import Markup, escape

from bot.cards.wording import chunks, clipped, joined, links, packed, partial_date
from bot.texts import Say
from storage import Statement

_PIECE = 1800  # characters of a quotation in one block: even of two UTF-16 units each they fit into a message


def statement_line(statement: Statement, say: Say) -> Markup:
    """One statement in a list: who, when, and how it begins."""
    begins = clipped(statement.gist.best(say.language) or statement.quotation, 240)
    return joined((_head(statement, say), _title(statement), escape(begins)))


def statement_blocks(statement: Statement, say: Say) -> list[Markup]:
    """One statement whole, in blocks that fit into a message."""
    quoted = Markup("<blockquote expandable>{}</blockquote>")
    return packed(
        (
            _head(statement, say),
            _title(statement),
            _addressee(statement, say),
            escape(clipped(statement.gist.best(say.language), 1200)),
            *(quoted.format(piece) for piece in chunks(statement.quotation, _PIECE)),
            links(statement.sources, say),
        )
    )


def _head(statement: Statement, say: Say) -> Markup:
    speaker = joined((statement.speaker, statement.role.best(say.language)), ", ")
    return say(
        "statement-head",
        organisation=clipped(statement.organisation.best(say.language), 200),
        speaker=Markup("{}. ").format(clipped(speaker, 300)) if speaker else Markup(""),
        date=partial_date(statement.made_on, say),
    )


def _title(statement: Statement) -> Markup:
    return Markup("<i>{}</i>").format(clipped(statement.title, 300)) if statement.title else Markup("")


def _addressee(statement: Statement, say: Say) -> Markup:
    addressee = statement.addressee.best(say.language)
    return say("statement-addressee", addressee=clipped(addressee, 300)) if addressee else Markup("")
