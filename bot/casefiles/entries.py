"""What case files say: their good rows, what these refer to, and all of it together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.casefiles.faults import Fault
from bot.casefiles.viasna import Listing
from storage import Action, ActionDay, Advice, Detention, Person, Sentence, Statement, Stay

R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """One good row: whose it is (detentions, stays, sentences), its place among its like, its record, its line."""

    owner: str
    place: int
    record: R_co
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A row, good or not, refers to something of this kind; `by` is its own kind, in which `row` tells it apart."""

    file: str
    line: int
    kind: str
    id: str
    by: str
    row: str


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """All good rows by kind, the rows refused, and the kinds of file there were.

    `faults` are those of whole files: with any, nothing can be taken in. `older` are the kinds whose file was written
    before there were the later columns, and so says nothing of these. `named` holds the ids of each kind, those of
    refused rows too. `listed` are rows of Viasna's list.
    """

    kinds: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    refused: tuple[Fault, ...] = ()
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    older: frozenset[str] = frozenset()
    people: tuple[Entry[Person], ...] = ()
    detentions: tuple[Entry[Detention], ...] = ()
    stays: tuple[Entry[Stay], ...] = ()
    sentences: tuple[Entry[Sentence], ...] = ()
    statements: tuple[Entry[Statement], ...] = ()
    action_days: tuple[Entry[ActionDay], ...] = ()
    actions: tuple[Entry[Action], ...] = ()
    advice: tuple[Entry[Advice], ...] = ()
    listed: tuple[Entry[Listing], ...] = ()
