"""Which rows can be taken: those are left out that refer to nothing, or to a row that is left out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from bot.casefiles.columns import PARTS
from bot.casefiles.entries import CaseFiles, Entry, Mention
from bot.casefiles.faults import Fault
from bot.casefiles.references import Stored

_CALLED = {"people": "person", "detentions": "detention", "action_days": "action day"}
_KINDS = ("people", "action_days", "detentions", *PARTS, "statements", "actions", "advice")  # what refers comes later


def settle(cases: CaseFiles, stored: Stored) -> CaseFiles:
    """Refuse what refers to nothing, in these files or in the database, and give the rest with all that is refused."""
    settling = _Settling(cases, stored)
    for kind in _KINDS:
        settling.settle(kind)
    settling.refuse(_doubled(cases, stored))
    rest: dict[str, Any] = {kind: settling.good(kind) for kind in (*_KINDS, "listed")}
    return replace(cases, refused=tuple(sorted(settling.refused)), **rest)


class _Settling:
    """What is there to be referred to, and what has been refused so far."""

    def __init__(self, cases: CaseFiles, stored: Stored) -> None:
        self.refused = {*cases.refused}
        self._bad = {(one.file, one.line) for one in cases.refused}
        self._cases, self._owners = cases, stored.owners
        self._there = {"people": {*stored.people}, "detentions": {*stored.owners}, "action_days": {*stored.action_days}}

    def settle(self, kind: str) -> None:
        """Refuse what has to be of one kind, then let the others refer to the rest."""
        mentions = [one for one in self._cases.mentions if one.by == kind]
        self.refuse(self._unfounded(one) for one in mentions if one.id not in self._there[one.kind])
        if kind == "detentions":
            self.refuse(self._moved(one) for one in mentions if self._owners.get(one.row, one.id) != one.id)
        if kind in PARTS:
            self.refuse(self._beside(mentions))
        if kind == "detentions":  # even one that is stored: whoever means another by it would overwrite its parts
            self._there[kind] -= {one.row for one in mentions if (one.file, one.line) in self._bad}
        if kind in self._there:
            self._there[kind] |= {getattr(one.record, "slug", "") or one.record.key for one in self.good(kind)}

    def good(self, kind: str) -> tuple[Entry[Any], ...]:
        """Give the rows of a kind that are not refused."""
        entries: tuple[Entry[Any], ...] = getattr(self._cases, kind)
        return tuple(one for one in entries if (one.file, one.line) not in self._bad)

    def refuse(self, faults: Iterable[Fault]) -> None:
        """Leave out the rows of these faults."""
        for one in list(faults):
            self.refused.add(one)
            self._bad.add((one.file, one.line))

    def _unfounded(self, one: Mention) -> Fault:
        named = one.id in self._cases.named.get(one.kind, ())
        why = "was refused" if named else "is neither in these files nor in the database"
        return Fault(one.file, one.line, f"{_CALLED[one.kind]} {one.id} {why}")

    def _moved(self, one: Mention) -> Fault:
        return Fault(
            one.file, one.line, f"detention {one.row} belongs to {self._owners[one.row]}; give this one a new id"
        )

    def _beside(self, mentions: Sequence[Mention]) -> list[Fault]:
        """All parts of a detention replace those stored: with one of them all are refused."""
        broken = {one.id: one.line for one in mentions if (one.file, one.line) in self._bad}
        return [
            Fault(one.file, one.line, f"the parts of {one.id} come together, and line {broken[one.id]} was refused")
            for one in mentions
            if one.id in broken and (one.file, one.line) not in self._bad
        ]


def _doubled(cases: CaseFiles, stored: Stored) -> list[Fault]:
    """Name the rows of Viasna's list that mean somebody an earlier row means."""
    first: dict[str, int] = {}
    return [
        Fault(
            one.file,
            one.line,
            f"this is {stored.listed[one.line]}, of whom line {first[stored.listed[one.line]]} tells",
        )
        for one in cases.listed
        if first.setdefault(stored.listed[one.line], one.line) != one.line
    ]
