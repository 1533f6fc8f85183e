"""A card opens at what was asked: right under the name, and nowhere else."""

from dataclasses import replace
from datetime import date

import pytest

from bot.cards import pages, person_blocks
from bot.names import Topic
from bot.texts import LANGUAGES, say_in
from storage import Person, Words
from tests.cards.invented import ARREST, EXILED, YANKA, day

SAY = say_in("en")
IN_PRISON, FREE = date(2012, 8, 4), date(2014, 7, 1)
WITH_ADDRESS = replace(YANKA, address=Words({"en": "Invented Street 1"}), address_as_of=day("2012-06"))
DEAD = replace(YANKA, died=day("2013-03-01"), death=Words({"en": "Died in an invented hospital."}))


def first(person: Person, topic: Topic | None, on: date = IN_PRISON, language: str = "en") -> str:
    """The first block of the card."""
    return str(person_blocks(person, (), on, say_in(language), follows=False, topic=topic)[0])


def test_asked_for_the_address_it_gives_the_address_with_its_date() -> None:
    assert first(WITH_ADDRESS, Topic.ADDRESS) == (
        "<b>Yanka Pryklad</b>\n<b>Letters:</b> Invented Street 1 (as of June 2012)"
    )


@pytest.mark.parametrize(
    ("person", "on", "why"),
    [
        (YANKA, IN_PRISON, "I know of no address that would reach this person now."),
        (WITH_ADDRESS, date(2013, 2, 1), "I know of no address that would reach this person now."),
        (WITH_ADDRESS, FREE, "this person is not held, and I keep no address."),
        (replace(EXILED, address=WITH_ADDRESS.address), FREE, "this person is no longer held, and I keep no address."),
        (DEAD, FREE, "this person has died."),
        (replace(YANKA, detentions=()), FREE, "it is not known where this person is."),
    ],
    ids=["no address", "moved since", "free", "in exile", "dead", "unknown"],
)
def test_where_there_is_no_address_it_says_why(person: Person, on: date, why: str) -> None:
    assert first(person, Topic.ADDRESS, on) == f"<b>Yanka Pryklad</b>\n<b>Letters:</b> {why}"


def test_asked_for_the_birthday_it_gives_it_as_closely_as_it_is_known() -> None:
    assert first(YANKA, Topic.BIRTHDAY) == "<b>Yanka Pryklad</b>\n<b>Born: 28 February 1970</b>"
    assert first(replace(YANKA, born=day("1970")), Topic.BIRTHDAY).endswith("<b>Born: 1970</b>")
    assert first(replace(YANKA, born=None), Topic.BIRTHDAY) == "<b>Yanka Pryklad</b>\nBorn: date not known."


def test_asked_where_somebody_is_it_gives_status_days_and_place() -> None:
    assert first(YANKA, Topic.STATUS) == (
        "<b>Yanka Pryklad</b>\n🔒 <b>Held</b>, in prison\n594 days behind bars\nLast known place: remand prison, Town"
    )
    assert first(YANKA, Topic.STATUS, date(2013, 2, 1)).endswith(
        "Last known place: prison, City (from 12 January 2013)"
    )
    assert first(replace(YANKA, detentions=(replace(ARREST, stays=()),)), Topic.STATUS).endswith("behind bars")
    assert first(YANKA, Topic.STATUS, FREE) == "<b>Yanka Pryklad</b>\n🕊 <b>Free</b>"
    assert first(DEAD, Topic.STATUS, FREE).endswith("Died: 1 March 2013\nDied in an invented hospital.")


@pytest.mark.parametrize("topic", [None, Topic.ABOUT, Topic.STATEMENTS])
def test_asked_for_nothing_of_these_it_is_the_card_as_it_is(topic: Topic | None) -> None:
    assert person_blocks(WITH_ADDRESS, (), IN_PRISON, SAY, follows=True, topic=topic) == person_blocks(
        WITH_ADDRESS, (), IN_PRISON, SAY, follows=True
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", [Topic.ADDRESS, Topic.BIRTHDAY, Topic.STATUS])
def test_whatever_was_asked_the_card_tells_all_it_told_before_and_nothing_twice(topic: Topic, language: str) -> None:
    def lines(asked: Topic | None) -> list[str]:
        blocks = person_blocks(WITH_ADDRESS, (), IN_PRISON, say_in(language), follows=True, topic=asked)
        return sorted(line.striptags() for line in pages(blocks)[0].splitlines() if line)

    place = [line for line in first(WITH_ADDRESS, Topic.STATUS, language=language).splitlines() if "Town" in line]
    assert lines(topic) == sorted([*lines(None), *(place if topic is Topic.STATUS else [])])
