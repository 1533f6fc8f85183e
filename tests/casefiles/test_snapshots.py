"""A snapshot holds all of a person or a statement, and gives it back to the letter."""

from datetime import date
from importlib.resources import files

from hypothesis import given

from bot.casefiles import load, restored, restored_statement, snapshot
from bot.casefiles.everybody import everybody
from storage import Person, Statement, Storage, Words
from tests.storage.invented import on, people
from tests.storage.test_statements import statements


async def test_everybody_of_the_starter_data_comes_back_as_they_were(storage: Storage) -> None:
    await load(files("bot.starter"), storage, today=date(2026, 11, 23))
    async with storage.reading() as store:
        found = [one async for one in everybody(store)]
        said = await store.statements.about(None, date.max, 0, 9999)
    assert len(found) > 5
    for person in found:
        assert restored(snapshot(person)) == person
    for statement in said:
        assert restored_statement(snapshot(statement)) == statement


@given(people)
def test_whoever_they_are(person: Person) -> None:
    assert restored(snapshot(person)) == person
    assert snapshot(restored(snapshot(person))) == snapshot(person)


@given(statements)
def test_whatever_was_said(statement: Statement) -> None:
    assert restored_statement(snapshot(statement)) == statement


def test_of_nobody_there_is_nothing() -> None:
    assert snapshot(None) == ""


def test_what_a_later_program_leaves_out_or_adds_is_no_obstacle() -> None:
    assert restored('{"slug": "vera", "invented_later": 1}') == Person("vera", ())
    statement = restored_statement('{"key": "a", "kind": "public", "made_on": "2012"}')
    assert statement == Statement("a", "public", Words(), on("2012"))
