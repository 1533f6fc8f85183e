"""Questions in words: the name is found among them, and the card opens at what was asked."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.commands.asking import topic_of
from bot.conversation import Place, Reply
from bot.names import Topic
from storage import SLUG_LENGTH, Name, NameKind, Person, Words
from tests.cards.invented import YANKA, day
from tests.commands.conftest import Supporter, buttons

IN_2026 = datetime(2026, 11, 23, tzinfo=UTC)
BORN = "<b>Mikalai Statkevich</b>\n<b>Born: 12 August 1956</b>\n\n"
HELD = replace(YANKA, address=Words({"en": "Invented Street 1"}), address_as_of=day("2012-06"))
LONGEST = replace(HELD, slug="y" * SLUG_LENGTH)


async def knows(anna: Supporter, *people: Person) -> None:
    async with anna.storage.writing() as store:
        await store.people.save(people)


def second_line(reply: Reply) -> str:
    return reply.text.split("\n")[1]


@pytest.mark.parametrize(
    ("question", "name", "answer"),
    [
        ("where is Statkevich now", "Mikalai Statkevich", "🔒 <b>Held</b>, in prison"),
        ("где сейчас Статкевич?", "Mikalai Statkevich", "🔒 <b>Held</b>, in prison"),
        (
            "адрес Северинца",
            "Pavel Seviarynets",
            "<b>Letters:</b> I know of no address that would reach this person now.",
        ),
        (
            "куда писать Беляцкому",
            "Ales Bialiatski",
            "<b>Letters:</b> I know of no address that would reach this person",
        ),
        ("дзень народзінаў Дашкевіча", "Zmitser Dashkevich", "<b>Born: 20 July 1981</b>"),
        ("when is the birthday of Statkevich", "Mikalai Statkevich", "<b>Born: 12 August 1956</b>"),
    ],
)
@pytest.mark.parametrize("command", ["name", "prisoner"])
async def test_the_card_opens_at_what_was_asked(
    anna: Supporter, command: str, question: str, name: str, answer: str
) -> None:
    reply = await anna.asks(command, question)
    assert reply.text.startswith(f"<b>{name}</b>\n{answer}")


@pytest.mark.parametrize("name", ["Bialatski", "бяляцкі", "Беляцкого", ",tkzwrbq", "Bjaljazki", "who is Ales"])
async def test_who_asks_without_a_command_is_understood_too(anna: Supporter, name: str) -> None:
    assert (await anna.asks("name", name)).text.startswith("<b>Ales Bialiatski</b>\nАлесь Бяляцкі")


async def test_what_was_said_is_answered_with_the_statements(anna: Supporter) -> None:
    reply = await anna.asks("name", "what did organisations say about Bialiatski")
    assert reply.text == (await anna.asks("statements", "ales-bialiatski")).text
    assert "Statements about Ales Bialiatski" in reply.text


async def test_what_was_asked_is_told_once(anna: Supporter) -> None:
    await knows(anna, HELD)
    for topic, told in (("address", "Invented Street"), ("birthday", "Born:"), ("status", "Held</b>")):
        reply = await anna.asks("prisoner", f"yanka-pryklad {topic}")
        assert told in second_line(reply)
        assert reply.text.count(told) == 1


async def test_turning_pages_and_following_keep_what_was_asked_first(anna: Supporter) -> None:
    anna.now = IN_2026
    first = await anna.asks("name", "birthday of Statkevich")
    assert first.text.startswith(BORN)
    second = await anna.presses(first, "2 ›")
    assert second.in_place
    assert (await anna.presses(second, "‹ 1")).text == first.text
    followed = await anna.presses(first, "Follow")
    assert followed.text.startswith(BORN)
    assert (await anna.presses(followed, "Stop following")).text == first.text
    assert await anna.follows() == []


async def test_who_is_chosen_among_several_is_shown_at_what_was_asked(anna: Supporter) -> None:
    await knows(anna, HELD, replace(LONGEST, born=day("1980-01-02")))
    which = await anna.asks("name", "when was Pryklad born")
    assert "Several people can be meant" in which.text
    chosen = await anna.presses(which, "1980")
    assert second_line(chosen) == "<b>Born: 2 January 1980</b>"


async def test_buttons_with_a_topic_hold_no_more_than_telegram_takes(anna: Supporter) -> None:
    told = Words({"en": "Told at length. " * 900})
    await knows(anna, replace(LONGEST, summary=told), replace(LONGEST, slug="x" * SLUG_LENGTH))
    for topic in Topic:
        which = await anna.asks("prisoner", f"Pryklad {topic}")
        card = await anna.asks("prisoner", f"{LONGEST.slug} {topic} 3", pressed=True)
        followed = await anna.asks("follow", f"{LONGEST.slug} {topic} 3", pressed=True)
        for button in (*buttons(which), *buttons(card), *buttons(followed)):
            assert button.fits


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_in_a_button_is_read_as_itself(topic: Topic) -> None:
    assert topic_of(f"ales-bialiatski {topic}") is (None if topic is Topic.ABOUT else topic)


def test_a_slug_alone_asks_for_nothing_whatever_its_words() -> None:
    assert topic_of("address-prison-birthday") is None


@pytest.mark.parametrize(
    "words",
    ["ales-bialiatski nonsense", "ales-bialiatski address address", "ales-bialiatski address 77", "address", " "],
)
@pytest.mark.parametrize("command", ["prisoner", "follow", "unfollow", "statements", "name"])
async def test_a_forged_topic_harms_nothing(anna: Supporter, command: str, words: str) -> None:
    assert (await anna.asks(command, words, pressed=True)).text


@pytest.mark.parametrize("words", ["😀", "?", "…", "1 2 3", "\u0300" * 500, "/", "' OR 1=1 --", "\u202eקדם"])
async def test_what_holds_no_name_is_nobody(anna: Supporter, words: str) -> None:
    reply = await anna.asks("name", words)
    assert reply.text.startswith("I know nobody by the name")


async def test_where_nothing_was_asked_a_likeness_must_be_surer(anna: Supporter) -> None:
    """Bare words may be no question at all, and in a group they are read by all."""
    assert (await anna.asks("prisoner", "Ales")).text.startswith("<b>Ales Bialiatski</b>")
    for command, place in (("name", Place.PRIVATE), ("prisoner", Place.GROUP), ("statements", Place.GROUP)):
        anna.place = place
        reply = await anna.asks(command, "Ales")
        assert reply.text.startswith("I know nobody by the name")
        assert "Did you mean one of these people?" in reply.text
        [near] = [button for button in buttons(reply) if button.words == "ales-bialiatski"]
        assert near.label.startswith("Ales Bialiatski · 1962")
        assert "Ales Bialiatski" in (await anna.presses(reply, "Ales Bialiatski")).text


async def test_everywhere_a_name_is_given_a_question_is_understood(anna: Supporter) -> None:
    assert "now follows <b>Pavel Seviarynets</b>" in (await anna.asks("follow", "за Северинцом")).text
    assert "Statements about Ales Bialiatski" in (await anna.asks("statements", "Беляцкого")).text
    assert "no longer follows <b>Pavel" in (await anna.asks("unfollow", "Северинца")).text


NAMESAKES = [
    Person(f"ihar-zima-{number}", (Name("Ihar Zima", NameKind.PRIMARY, "en"),), born=day(str(1960 + number)))
    for number in range(7)
]


async def test_namesakes_are_offered_together_five_at_most_and_told_apart(anna: Supporter) -> None:
    await knows(anna, *NAMESAKES[:2])
    which = await anna.asks("prisoner", "Zima")
    assert [button.label for button in buttons(which)] == ["Ihar Zima · 1960", "Ihar Zima · 1961", "See everyone"]
    await knows(anna, *NAMESAKES)
    which = await anna.asks("follow", "Ihar Zima")
    assert len([button for button in buttons(which) if button.command == "follow"]) == 5
    await anna.presses(which, "1960")
    assert await anna.follows() == ["ihar-zima-0"]


@pytest.mark.parametrize(
    ("payload", "shown"),
    [
        ("ales-bialiatski", "<b>Ales Bialiatski</b>"),
        ("Ales_Bialiatski", "<b>Ales Bialiatski</b>"),
        ("bialatski", "<b>Ales Bialiatski</b>"),
        ("address_of_Statkevich", "<b>Mikalai Statkevich</b>\n<b>Letters:</b>"),
        ("solidarity-civil-society", "Coming action days"),
    ],
)
async def test_a_deep_link_leads_to_whom_it_names(anna: Supporter, payload: str, shown: str) -> None:
    assert shown in (await anna.asks("start", payload)).text


async def test_a_deep_link_that_names_several_asks_which(anna: Supporter) -> None:
    await knows(anna, *NAMESAKES[:2])
    which = await anna.asks("start", "Ihar-Zima")
    assert "Several people can be meant" in which.text
    assert (await anna.presses(which, "1961")).text.startswith("<b>Ihar Zima</b>")


@pytest.mark.parametrize(
    "payload", ["", "-", "___", "nobody-here", "hello", "x" * 64, "x" * 4096, "😀", "\u0300", "-1", "ref_2012", "me 5"]
)
@pytest.mark.parametrize("pressed", [False, True])
async def test_a_deep_link_that_leads_nowhere_greets(anna: Supporter, payload: str, *, pressed: bool) -> None:
    assert "I stand by political prisoners" in (await anna.asks("start", payload, pressed=pressed)).text
