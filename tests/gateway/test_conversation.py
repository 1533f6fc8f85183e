"""People ask in private and in groups, and are answered."""

import pytest

from bot.gateway import Gateway
from bot.simulator import World
from bot.texts import say_in
from storage import Chat, Storage
from tests.gateway.conftest import Open
from tests.simulator.waiting import until

GROUP = -1001234


async def settings_of(memory: Storage, chat: int) -> Chat | None:
    async with memory.reading() as store:
        return await store.chats.get(chat)


async def forgotten(memory: Storage, chat: int) -> bool:
    return await settings_of(memory, chat) is None


@pytest.fixture
def group(world: World) -> int:
    world.add_person(1, "Admin", language="en")
    world.add_person(42, "Ihar", language="en")
    world.add_group(GROUP, "Vilnius group", admins=[1], members=[42])
    return GROUP


@pytest.mark.usefixtures("bot")
async def test_a_command_is_answered(world: World) -> None:
    await world.says(42, "/prisoner Ales <b>", language="en")
    assert await world.hears(42) == "private typed in en: «Ales <b>»"


@pytest.mark.usefixtures("bot")
async def test_the_answer_is_in_the_persons_language(world: World) -> None:
    await world.says(42, "/echo", language="be")
    assert " in be:" in await world.hears(42)
    await world.says(43, "/echo", language="xx")
    assert " in en:" in await world.hears(43)


@pytest.mark.usefixtures("bot")
async def test_words_without_a_command_ask_for_a_name(world: World) -> None:
    await world.says(42, "Ales Bialiatski")
    assert await world.hears(42) == "name: Ales Bialiatski"


@pytest.mark.usefixtures("bot")
async def test_a_sticker_or_picture_gets_an_answer_too(world: World) -> None:
    await world.sends_sticker(42)
    assert await world.hears(42) == "wordless:"
    await world.sends_photo(42, caption="/help")
    assert await world.hears(42) == "wordless:"


@pytest.mark.usefixtures("bot")
async def test_a_deep_link_opens_what_it_leads_to(world: World) -> None:
    await world.says(42, "/start ales-bialiatski")
    assert await world.hears(42) == "start: ales-bialiatski"


async def test_a_group_command_to_us_works_and_one_to_another_bot_does_not(
    world: World, bot: Gateway, group: int
) -> None:
    world.privacy = False
    await world.says(42, "/prisoner@some_other_bot Ales", chat=group)
    await world.says(42, "/prisoner@solidarity_demo_bot Ales", chat=group)
    assert await world.hears(group) == "group typed in en: «Ales»"
    await until(lambda: bot.healthy.answered == 2)
    assert len(world.chat(group).messages) == 3


@pytest.mark.usefixtures("bot")
async def test_a_group_reply_shows_which_message_it_answers(world: World, group: int) -> None:
    asked = await world.says(42, "/prisoner Ales", chat=group)
    reply = (await world.receives(group)).as_json()
    assert reply["reply_to_message"]["message_id"] == asked


async def test_bare_words_in_a_group_are_none_of_our_business(world: World, bot: Gateway, group: int) -> None:
    world.privacy = False
    for words in ("Ales Bialiatski", "/nothing", "/today", "hello @solidarity_demo_bot"):
        await world.says(42, words, chat=group)
    await until(lambda: bot.healthy.answered == 4)
    assert len(world.chat(group).messages) == 4


@pytest.mark.usefixtures("bot")
async def test_only_administrators_change_what_is_stored_about_a_group(world: World, group: int) -> None:
    await world.says(42, "/guarded please", chat=group)
    assert "administrators" in await world.hears(group)
    await world.says(1, "/guarded please", chat=group)
    assert await world.hears(group) == "guarded: please"
    await world.says(42, "/guarded please")
    assert await world.hears(42) == "guarded: please"


@pytest.mark.usefixtures("bot")
async def test_an_administrator_may_speak_in_the_name_of_the_group(world: World, group: int) -> None:
    chat = {"id": group, "type": "supergroup", "title": "Vilnius group"}
    nameless = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": nameless, "sender_chat": chat, "text": "/guarded too"}
    world.updates.add("message", message)
    assert await world.hears(group) == "guarded: too"


@pytest.mark.usefixtures("bot")
async def test_a_buttons_command_is_guarded_as_well(world: World, group: int) -> None:
    await world.says(42, "/keys", chat=group)
    await world.hears(group)
    await world.presses(42, "Guarded", chat=group)
    assert "administrators" in await world.hears(group)
    await world.presses(1, "Guarded", chat=group)
    assert await world.hears(group) == "guarded:"


@pytest.mark.usefixtures("bot")
async def test_a_group_hears_in_its_own_language_that_only_administrators_may(world: World, group: int) -> None:
    await world.says(1, "/settings be", chat=group)
    await world.hears(group)
    await world.says(42, "/guarded please", chat=group, language="en")
    assert await world.hears(group) == say_in("be")("only-admins").unescape()


@pytest.mark.usefixtures("bot")
async def test_an_apology_is_in_the_language_the_chat_chose(world: World) -> None:
    await world.says(42, "/settings be", language="en")
    await world.hears(42)
    await world.says(42, "/broken", language="en")
    beginning, _, _ = say_in("be")("went-wrong", ref="|").unescape().partition("|")
    assert (await world.hears(42)).startswith(beginning)


@pytest.mark.usefixtures("bot")
async def test_where_nothing_can_be_read_the_apology_is_in_the_persons_language(world: World, memory: Storage) -> None:
    await memory.close()
    await world.says(42, "/help", language="be")
    beginning, _, _ = say_in("be")("went-wrong", ref="|").unescape().partition("|")
    assert (await world.hears(42)).startswith(beginning)


async def test_edited_messages_channel_posts_and_other_bots_are_met_with_silence(
    world: World, bot: Gateway, group: int
) -> None:
    world.add_channel(-100777, "News", admins=[1])
    await world.posts(-100777, "/help")
    await world.says(99, "/help", chat=group, is_bot=True)
    said = await world.says(42, "/help")
    await world.hears(42)
    await world.edits(42, said, "/help again")
    await world.says(42, "/help at last")
    assert await world.hears(42) == "help: at last"
    await until(lambda: bot.healthy.answered == 3)
    assert [len(world.chat(chat).messages) for chat in (-100777, group, 42)] == [1, 1, 4]


@pytest.mark.usefixtures("bot")
async def test_a_file_follows_its_text(world: World) -> None:
    await world.says(42, "/file")
    assert await world.hears(42) == "here it is"
    sent = (await world.receives(42)).as_json()
    assert sent["document"]["file_name"] == "people.csv"
    assert sent["document"]["file_size"] == len(b"name\nAles\n")


@pytest.mark.usefixtures("bot")
async def test_joining_a_group_is_greeted_and_leaving_it_forgets(world: World, memory: Storage, group: int) -> None:
    await world.removes_bot(group, by=1)
    await world.adds_bot(group, by=1)
    assert await world.hears(group) == "welcome:"
    await world.says(1, "/settings pl", chat=group)
    assert await world.hears(group) == "kept"
    await world.removes_bot(group, by=1)
    await until(lambda: forgotten(memory, group))


@pytest.mark.usefixtures("bot")
async def test_a_person_who_blocks_the_bot_is_forgotten(world: World, memory: Storage) -> None:
    await world.says(42, "/settings pl")
    await world.hears(42)
    await world.blocks(42)
    await until(lambda: forgotten(memory, 42))


@pytest.mark.usefixtures("bot")
async def test_an_upgraded_group_keeps_what_it_chose(world: World, memory: Storage) -> None:
    world.add_group(-5, "Small group", admins=[1], members=[])
    await world.says(1, "/settings pl", chat=-5)
    await world.hears(-5)
    await world.upgrades(-5, to=-1005)
    await until(lambda: forgotten(memory, -5))
    moved = await settings_of(memory, -1005)
    assert moved
    assert moved.language == "pl"


async def test_the_gateway_tells_its_name_and_how_it_is(world: World, bot: Gateway) -> None:
    assert bot.username == "solidarity_demo_bot"
    await world.says(42, "/help")
    await world.hears(42)
    await world.says(42, "/broken")
    await world.hears(42)
    await until(lambda: bot.healthy.failed == 1)
    assert (bot.healthy.answered, bot.healthy.skipped, bot.healthy.dropped) == (1, 0, 0)
    assert bot.healthy.last_heard


async def test_a_chat_that_chose_a_language_is_answered_in_it(world: World, bring: Open) -> None:
    await bring()
    await world.says(42, "/settings be", language="en")
    await world.hears(42)
    await world.says(42, "/echo", language="en")
    assert " in be:" in await world.hears(42)
