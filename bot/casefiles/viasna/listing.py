"""What one row of Viasna's list says, understood."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.casefiles.viasna.places import Place
from storage import PartialDate, Sentence


class Standing(StrEnum):
    """What the list counts somebody as; `np` it does not, or no longer, name a political prisoner."""

    ACTIVE = "active"
    FORMER = "former"
    NP = "np"


@dataclass(frozen=True, slots=True)
class Listing:
    """One row. `said` keeps the words of cells that no fact of ours is made of, each with what it is about.

    `held`: the list says that the person is in custody; `freed`: that the person is not, or need not be; neither: it
    does not tell.
    """

    number: str
    url: str
    name: str
    standing: Standing
    description: str = ""
    photo: str = ""
    born: PartialDate | None = None
    died: PartialDate | None = None
    arrested: PartialDate | None = None
    released: PartialDate | None = None
    verdict: PartialDate | None = None
    articles: tuple[str, ...] = ()
    sentence: Sentence | None = None
    place: Place = field(default_factory=Place)
    held: bool = False
    freed: bool = False
    said: tuple[str, ...] = ()
