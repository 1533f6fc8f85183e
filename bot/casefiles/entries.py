"""What case files say: their good rows, what these refer to, and all of it together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.casefiles.faults import Fault
from storage import Action, ActionDay, Advice, Detention, Person, Sentence, Statement, Stay

R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """One good row: whose it is (detentions, stays, sentences), its place among its like, and its record."""

    owner: str
    place: int
    record: R_co


@dataclass(frozen=True, slots=True)
class Mention:
    """A row, good or not, refers to something of this kind; `row` tells it apart within its own kind."""

    file: str
    line: int
    kind: str
    id: str
    by: str
    row: str


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """All good rows by kind, all faults, and the kinds of file there were.

    `named` holds the ids of each kind, those of faulty rows too, so that one fault is not told about twice; a kind
    whose file could not be read to its end is not in it. `addressed` is False where the file of people was written
    before there were addresses, and so says nothing of them.
    """

    kinds: tuple[str, ...]
    faults: tuple[Fault, ...]
    named: Mapping[str, frozenset[str]]
    mentions: tuple[Mention, ...] = ()
    addressed: bool = True
    people: tuple[Entry[Person], ...] = ()
    detentions: tuple[Entry[Detention], ...] = ()
    stays: tuple[Entry[Stay], ...] = ()
    sentences: tuple[Entry[Sentence], ...] = ()
    statements: tuple[Entry[Statement], ...] = ()
    action_days: tuple[Entry[ActionDay], ...] = ()
    actions: tuple[Entry[Action], ...] = ()
    advice: tuple[Entry[Advice], ...] = ()
