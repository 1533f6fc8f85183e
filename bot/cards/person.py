"""How a person looks on a day: a line in a list, and the case card."""

from collections.abc import Sequence
from datetime import date
from itertools import chain

from markupsafe import Markup, escape

from bot.cards.detention import begun_by, detention_blocks
from bot.cards.opening import opening, status
from bot.cards.statement import statement_blocks
from bot.cards.wording import chunks, clipped, joined, links, long_ago, packed, partial_date
from bot.names import Topic
from bot.texts import Say
from storage import Person, Statement

_FOLDED = Markup("<blockquote expandable>{}</blockquote>")


def status_line(person: Person, day: date, say: Say) -> Markup:
    """Say where the person is on this day, in a few words."""
    return status(person.custody_on(day), say)


def person_line(person: Person, day: date, say: Say) -> Markup:
    """One person in a list: name and status."""
    name = Markup("<b>{}</b>").format(clipped(person.name(say.language), 80))
    return joined((name, status_line(person, day, say)), " — ")


def person_blocks(
    person: Person, statements: Sequence[Statement], day: date, say: Say, *, follows: bool, topic: Topic | None = None
) -> list[Markup]:
    """The case card: who, where today, the detentions in order, the statements, how to help, when last verified.

    `topic` is what was asked: it comes first.
    """
    told = [detention for detention in person.detentions if begun_by(detention, day)]
    custody = person.custody_on(day)
    blocks = [detention_blocks(detention, day, say, present=detention is custody.detention) for detention in told]
    earlier = [_FOLDED.format(part) for block in blocks[:-1] for part in block]
    spoken = [block for statement in statements for block in statement_blocks(statement, say)]
    return [
        *opening(person, day, say, follows=follows, topic=topic),
        *(escape(piece) for piece in chunks(person.summary.best(say.language), 1800)),
        *_titled(say("card-detentions", count=len(told)), [*earlier, *chain(*blocks[-1:])]),
        *_titled(say("card-statements"), spoken),
        say("card-help", status=custody.status.value),
        joined((_verified(person, day, say), links(person.sources, say))),
    ]


def _titled(title: Markup, blocks: list[Markup]) -> list[Markup]:
    """Put a title above the first block, so that a page never ends with a title alone."""
    return [*packed((title, blocks[0])), *blocks[1:]] if blocks else []


def _verified(person: Person, day: date, say: Say) -> Markup:
    if person.verified_on is None:
        return say("verified-never")
    return joined(
        (say("verified", date=partial_date(person.verified_on, say)), long_ago(person.verified_on, day, say)), " "
    )
