"""Rows of statements as records."""

import re
from datetime import date
from enum import StrEnum

from bot.casefiles.cells import Cells
from storage import PartialDate, Statement


class StatementKind(StrEnum):
    """What a statement is: words somebody said to a reporter, a public statement, or an open letter."""

    QUOTATION = "quotation"
    PUBLIC = "public"
    LETTER = "letter"


def statement(cells: Cells) -> Statement:
    """Read a statement; its quotation is kept to the letter."""
    language = cells.line("quotation_language")
    if language and not re.fullmatch(r"[a-z]{2,3}", language):
        cells.fault("quotation_language is no language code; write en, be, ru, uk or another of ISO 639")
    return Statement(
        key=cells.slug("id"),
        kind=cells.choice("kind", StatementKind, needed=True) or StatementKind.PUBLIC,
        organisation=cells.words("organisation", needed=True),
        made_on=cells.date("made_on", "confidence", needed=True) or PartialDate(date.min),
        speaker=cells.line("speaker"),
        role=cells.words("role"),
        title=cells.line("title", limit=500),
        quotation=cells.verbatim("quotation"),
        quotation_language=language,
        gist=cells.words("gist"),
        addressee=cells.words("addressee"),
        concerns=cells.slugs("concerns"),
        sources=cells.sources(),
    )
