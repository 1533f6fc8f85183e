"""The frozen fact of a change: what an organizer did to a case file, how it was before, and who is to hear of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.dates import PartialDate
from storage.kinds import Keeping, NewsKind, Telling


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a person's case file, or of a statement that concerns the person.

    `who` is the organizer's alias at that time, `hand` the number. `what` is a word for it, `details` what it was
    about. `before` and `after` are all of what was changed, as text; nothing where it was not there. `statement` is
    the key of the statement changed, if it was one. `news` is the number it is told under, once it is.
    """

    number: int
    slug: str
    done_at: datetime
    who: str
    hand: int
    what: str
    before: str
    after: str
    details: Mapping[str, Any] = field(default_factory=dict)
    statement: str = ""
    state: Keeping = Keeping.MADE
    kind: NewsKind | None = None
    happened_on: PartialDate | None = None
    source: str = ""
    telling: Telling = Telling.NOTHING
    approver: str = ""
    reason: str = ""
    news: int | None = None
