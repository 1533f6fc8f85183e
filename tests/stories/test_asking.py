"""A supporter asks, reads and shares."""

import pytest

from bot.app import Running
from bot.simulator import World

pytestmark = pytest.mark.usefixtures("house")
ANNA, GROUP = 4_200_042, -1_001_200_300_400


async def test_a_typo_from_a_real_article_finds_the_person(world: World) -> None:
    await world.says(ANNA, "/prisoner Bialatski", language="en")
    said = await world.hears(ANNA)
    assert said.startswith("Ales Bialiatski\n")
    assert "Held, in prison" in said
    assert "since 4 August 2011" in said
    assert "4.5 years" in said
    assert "and should be freed immediately”." in said  # Index on Censorship
    assert "as well as gratitude to its organizers and participants”." in said  # FIDH


async def test_a_name_alone_is_a_question_in_any_script(world: World) -> None:
    await world.says(ANNA, "Статкевіч", language="be")
    assert (await world.hears(ANNA)).startswith("Мікалай Статкевіч\n")


@pytest.mark.parametrize("words", ["Bialatski", "бяляцкі", "Беляцкого", ",tkzwrbq", "Bjaljazki", "who is Ales"])
async def test_however_it_is_written_the_name_is_found(world: World, words: str) -> None:
    await world.says(ANNA, words, language="en")
    assert (await world.hears(ANNA)).startswith("Ales Bialiatski\n")


@pytest.mark.parametrize("words", ["Ivan Petrov", "hello", "спасибо"])
async def test_who_is_not_in_the_files_is_nobody(world: World, words: str) -> None:
    await world.says(ANNA, words, language="en")
    assert (await world.hears(ANNA)).startswith("I know nobody by the name")


@pytest.mark.parametrize(
    ("question", "language", "opening"),
    [
        ("where is Statkevich now", "en", "Mikalai Statkevich\n🔒 Held, in prison\n"),
        ("адрес Северинца", "ru", "Павел Северинец\nАдрес для писем: я не знаю адреса"),
        ("дзень народзінаў Дашкевіча", "be", "Зміцер Дашкевіч\nДата нараджэння: 20 ліпеня 1981"),
        ("день народження Статкевича", "uk", "Микола Статкевич\nДата народження: 12 серпня 1956"),
    ],
)
async def test_a_question_is_answered_at_the_top_of_the_card(
    world: World, question: str, language: str, opening: str
) -> None:
    await world.says(ANNA, question, language=language)
    assert (await world.hears(ANNA)).replace("\N{NO-BREAK SPACE}", " ").startswith(opening)


async def test_a_link_with_a_name_leads_to_the_card_and_any_other_to_the_greeting(world: World) -> None:
    await world.says(ANNA, "/start Ales_Bialiatski", language="en")
    assert (await world.hears(ANNA)).startswith("Ales Bialiatski\n")
    await world.says(ANNA, "/start hello_there")
    assert "I stand by political prisoners" in await world.hears(ANNA)


async def test_the_quotation_is_shown_as_an_expandable_quote(world: World) -> None:
    await world.says(ANNA, "/prisoner Bialatski", language="en")
    message = await world.receives(ANNA)
    quotes = [entity for entity in message.entities if entity["type"] == "expandable_blockquote"]
    assert len(quotes) == 2


async def test_a_shared_link_leads_to_the_same_card(world: World) -> None:
    await world.says(ANNA, "Lobau", language="en")
    [share] = [button for button in (await world.receives(ANNA)).buttons if button.url]
    assert share.url is not None
    assert share.url.startswith(
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fsolidarity_demo_bot%3Fstart%3Deduard-lobau"
    )
    await world.says(ANNA, "/start eduard-lobau")
    assert (await world.hears(ANNA)).startswith("Eduard Lobau\n")


async def test_the_menu_speaks_every_language_and_groups_have_a_shorter_one(world: World) -> None:
    def menu(scope: str, language: str = "") -> list[str]:
        [found] = [
            [entry["command"] for entry in entries]
            for (kept, code), entries in world.commands.items()
            if scope in kept and code == language
        ]
        return found

    assert {"start", "prisoner", "stop"} <= set(menu("all_private_chats", "be"))
    assert "prisoner" in menu("all_group_chats")
    assert "stop" not in menu("all_group_chats")
    assert "stop" in menu("all_chat_administrators", "uk")


async def test_a_group_asks_with_the_name_of_the_bot(world: World) -> None:
    world.add_group(GROUP, "Solidarity", admins=[1], members=[ANNA])
    await world.adds_bot(GROUP, by=1)
    assert "Administrators can" in await world.hears(GROUP)
    await world.says(ANNA, "/prisoner@solidarity_demo_bot Dashkevich", chat=GROUP)
    assert "Zmitser Dashkevich" in await world.hears(GROUP)
    await world.says(ANNA, "/prisoner@another_bot Dashkevich", chat=GROUP)
    await world.says(ANNA, "Dashkevich", chat=GROUP)
    await world.quiet()
    with pytest.raises(AssertionError):
        await world.hears(GROUP, timeout=0.1)


async def test_in_a_group_only_administrators_choose(world: World, house: Running) -> None:
    world.add_group(GROUP, "Solidarity", admins=[1], members=[ANNA])
    await world.adds_bot(GROUP, by=1)
    await world.hears(GROUP)
    await world.says(ANNA, "/subscribe", chat=GROUP)
    assert "Only administrators" in await world.hears(GROUP)
    await world.says(1, "/subscribe", chat=GROUP)
    assert "is subscribed" in await world.hears(GROUP)
    async with house.storage.reading() as store:
        assert await store.chats.get(ANNA) is None
        assert await store.chats.get(GROUP) is not None
