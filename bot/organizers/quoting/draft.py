"""A statement that is being added: what was answered so far, what is asked next, and the statement it makes (pure)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from types import MappingProxyType

from bot.casefiles import parsed_statement
from storage import SLUG_LENGTH, Statement

STEPS = ("quotation", "organisation", "speaker", "made_on", "quotation_language", "sources")
MAY_LACK = frozenset({"speaker", "sources"})
_STAND_INS = MappingProxyType({"organisation": "x", "made_on": "2000"})  # for what is not answered yet


@dataclass(frozen=True, slots=True)
class Draft:
    """About whom, in which language it is described, and the answers by step; an empty one was left out."""

    slug: str
    language: str
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def step(self) -> str:
        """What is asked next; nothing once all is there."""
        return next((step for step in STEPS if step not in self.answers), "")

    @property
    def mark(self) -> str:
        """A mark that is another one after another answer."""
        return sha256(self.written().encode()).hexdigest()[:8]

    def answered(self, value: str) -> "Draft":
        """Take the answer to what is asked."""
        return Draft(self.slug, self.language, {**self.answers, self.step: value})

    def written(self) -> str:
        """Write it down on one line."""
        return json.dumps([self.slug, self.language, dict(self.answers)], ensure_ascii=False)

    def statement(self, today: date) -> Statement | tuple[str, ...]:
        """Give the statement as far as it is answered, or the reasons why an import would refuse it."""
        told = {**_STAND_INS, **self.answers}
        made_on = told["made_on"]
        return parsed_statement(
            {
                "id": self._key(),
                "kind": "quotation" if told.get("speaker") else "public",
                f"organisation_{self.language}": told["organisation"],
                "speaker": told.get("speaker", ""),
                "made_on": made_on.removesuffix("?"),
                "confidence": "reported" if made_on.endswith("?") else "certain",
                "quotation": told.get("quotation", ""),
                "quotation_language": told.get("quotation_language", ""),
                "concerns": self.slug,
                "sources": told.get("sources", ""),
            },
            today,
        )

    def _key(self) -> str:
        """Give the same id to the same words about the same person, and to no others."""
        digest = sha256(f"{self.slug}\n{self.answers.get('quotation', '')}".encode()).hexdigest()[:10]
        return f"{self.slug[: SLUG_LENGTH - len(digest) - 1].rstrip('-')}-{digest}"


def read(text: str) -> Draft | None:
    """Read what was written down; None if that is nothing of ours."""
    try:
        slug, language, answers = json.loads(text)
    except ValueError:
        return None
    return Draft(slug, language, answers)
