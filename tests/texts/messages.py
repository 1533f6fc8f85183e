"""The messages of each language as Fluent parses them, and every way in which each can be said."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

PLURALS = {"zero", "one", "two", "few", "many", "other"}
WORDS = "<b>Ann & “Bob’s”</b> \"'> 🕯"
NUMBERS = (0, 1, 2, 5, 21, 4.5)
Values = dict[str, str | float]


@cache
def resource(language: str) -> Any:
    """Parse the file of a language."""
    return FluentParser().parse(files("bot.texts").joinpath(f"{language}.ftl").read_text("utf-8"))


def messages(language: str) -> dict[str, ast.Message]:
    """Give the messages of a language by key."""
    return {entry.id.name: entry for entry in resource(language).body if isinstance(entry, ast.Message)}


class Reading(Visitor):
    """What a message asks for: its variables, and its selectors with their cases."""

    def __init__(self, message: ast.Message) -> None:
        self.variables: set[str] = set()
        self.selectors: list[tuple[str, set[str]]] = []
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by the library
        """Note a variable."""
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - named by the library
        """Note a selector and its cases."""
        cases = {
            variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
            for variant in node.variants
        }
        if isinstance(node.selector, ast.VariableReference):
            self.selectors.append((node.selector.id.name, cases))
        self.generic_visit(node)

    @property
    def counted(self) -> list[tuple[str, set[str]]]:
        """The selectors on a number: their cases are plural categories and exact numbers."""
        return [(name, cases) for name, cases in self.selectors if not {c for c in cases if c.isalpha()} - PLURALS]


def plurals(language: str) -> set[str]:
    """Give the plural categories of a language as Unicode's CLDR has them."""
    return {*Locale.parse(language).plural_form.tags, "other"}


def ways(message: ast.Message, words: str = WORDS) -> Iterator[Values]:
    """Give values for a message so that each of its cases is said; what chooses nothing is these words."""
    reading = Reading(message)
    counted = {name for name, _ in reading.counted}
    cases = {name: sorted(among) for name, among in reading.selectors}
    names = sorted(reading.variables)
    choices: list[Sequence[str | float]] = [NUMBERS if name in counted else cases.get(name, [words]) for name in names]
    for values in product(*choices):
        yield dict(zip(names, values, strict=True))
