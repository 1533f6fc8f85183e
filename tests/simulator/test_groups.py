"""Groups, channels, and whom the bot may write to."""

from typing import Any

import pytest

from bot.simulator import ImpossibleError, UnknownError, World
from tests.simulator.hands import Api

GROUP, CHANNEL = -100123, -100777


@pytest.fixture
def world(world: World) -> World:
    world.add_group(GROUP, "Vilnius group", admins=[1, 2], members=[42])
    world.add_channel(CHANNEL, "News", admins=[1])
    return world


async def updates(api: Api) -> list[dict[str, Any]]:
    found = (await api("getUpdates"))["result"]
    if found:
        await api("getUpdates", offset=found[-1]["update_id"] + 1)
    return list(found)


async def sending(api: Api, chat: int | str) -> str:
    body = await api("sendMessage", chat_id=chat, text="x")
    return "ok" if body["ok"] else f"{body['error_code']} {body['description']}"


async def test_the_bot_cannot_begin_a_conversation(world: World, api: Api) -> None:
    assert await sending(api, 43) == "403 Forbidden: bot can't initiate conversation with a user"
    assert await sending(api, 99999) == "400 Bad Request: chat not found"
    await world.says(43, "/start")
    assert await sending(api, 43) == "ok"


async def test_a_blocked_bot_hears_of_it_and_cannot_write(world: World, api: Api) -> None:
    await world.blocks(42)
    [update] = await updates(api)
    change = update["my_chat_member"]
    standings = change["old_chat_member"]["status"], change["new_chat_member"]["status"]
    assert (change["chat"]["id"], change["from"]["id"], standings) == (42, 42, ("member", "kicked"))
    assert await sending(api, 42) == "403 Forbidden: bot was blocked by the user"
    with pytest.raises(ImpossibleError):
        await world.says(42, "hello")
    await world.unblocks(42)
    assert await sending(api, 42) == "ok"


async def test_a_bot_that_was_thrown_out_cannot_write(world: World, api: Api) -> None:
    await world.removes_bot(GROUP, by=1)
    [update] = await updates(api)
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert await sending(api, GROUP) == "403 Forbidden: bot was kicked from the supergroup chat"
    await world.adds_bot(GROUP, by=1)
    joined, membership = await updates(api)
    assert joined["message"]["new_chat_members"][0]["id"] == world.bot.id
    assert membership["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert await sending(api, GROUP) == "ok"


async def test_a_bot_that_left_is_no_member(api: Api) -> None:
    assert (await api("leaveChat", chat_id=GROUP))["ok"]
    assert await sending(api, GROUP) == "403 Forbidden: bot is not a member of the supergroup chat"


async def test_in_privacy_mode_a_group_shows_the_bot_little(world: World, api: Api) -> None:
    answer = (await api("sendMessage", chat_id=GROUP, text="I am here"))["result"]["message_id"]
    await world.says(42, "just talking", chat=GROUP)
    await world.says(42, "/help@some_other_bot", chat=GROUP)
    await world.says(42, "/help me", chat=GROUP)
    await world.says(42, "/help@Solidarity_Demo_Bot me", chat=GROUP)
    await world.says(42, "thank you", chat=GROUP, reply_to=answer)
    heard = [update["message"]["text"] for update in await updates(api)]
    assert heard == ["/help me", "/help@Solidarity_Demo_Bot me", "thank you"]
    await world.adds_bot(GROUP, by=1, as_admin=True)
    await world.says(42, "just talking", chat=GROUP)
    assert (await updates(api))[-1]["message"]["text"] == "just talking"


async def test_an_anonymous_administrator_speaks_as_the_group(world: World, api: Api) -> None:
    await world.says(1, "/settings", chat=GROUP, anonymous=True)
    [update] = await updates(api)
    assert update["message"]["sender_chat"]["id"] == update["message"]["chat"]["id"] == GROUP
    assert update["message"]["from"]["username"] == "GroupAnonymousBot"


async def test_posts_of_a_channel_reach_the_bot_and_the_bot_can_post(world: World, api: Api) -> None:
    await world.posts(CHANNEL, "Letters for Ales")
    [update] = await updates(api)
    assert update["channel_post"]["sender_chat"]["id"] == CHANNEL
    assert "from" not in update["channel_post"]
    assert await sending(api, CHANNEL) == "ok"
    assert await world.hears(CHANNEL) == "x"
    body = await api("editMessageText", chat_id=CHANNEL, message_id=2, text="y")
    assert body["result"]["text"] == "y"


async def test_a_group_that_becomes_a_supergroup_refers_to_its_new_id(world: World, api: Api) -> None:
    world.add_group(-5, "Small group", admins=[1])
    await world.upgrades(-5, to=-1005)
    old, new = await updates(api)
    assert (old["message"]["chat"]["id"], old["message"]["migrate_to_chat_id"]) == (-5, -1005)
    assert (new["message"]["chat"]["id"], new["message"]["migrate_from_chat_id"]) == (-1005, -5)
    body = await api("sendMessage", chat_id=-5, text="x")
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": -1005}
    assert await sending(api, -1005) == "ok"


async def test_members_are_told_by_rank(api: Api) -> None:
    async def status(person: int) -> str:
        body = await api("getChatMember", chat_id=GROUP, user_id=person)
        return str(body["result"]["status"] if body["ok"] else body["description"])

    ranks = [await status(person) for person in (1, 2, 42, 43, 1000001, 5555)]
    assert ranks == ["creator", "administrator", "member", "left", "member", "Bad Request: PARTICIPANT_ID_INVALID"]
    admins = await api("getChatAdministrators", chat_id=GROUP)
    assert [member["user"]["id"] for member in admins["result"]] == [1, 2]
    assert (await api("getChatMemberCount", chat_id=GROUP))["result"] == 4


async def test_message_ids_count_apart_in_supergroups_and_together_elsewhere(world: World, api: Api) -> None:
    assert [await world.says(42, "/a"), await world.says(43, "/a")] == [1, 2]
    assert await world.says(42, "/a", chat=GROUP) == 1
    assert (await api("sendMessage", chat_id=42, text="x"))["result"]["message_id"] == 3


async def test_what_apps_do_not_allow_is_impossible_here_too(world: World) -> None:
    with pytest.raises(UnknownError):
        await world.says(42, "hello", chat=-100999)
    with pytest.raises(UnknownError):
        await world.says(42, "hello", reply_to=77)
    with pytest.raises(ImpossibleError):
        await world.says(42, "hello", chat=43)
    with pytest.raises(ImpossibleError):
        await world.says(42, "hello", chat=CHANNEL)
    with pytest.raises(ImpossibleError):
        await world.says(42, " \n ")
    with pytest.raises(ImpossibleError):
        world.add_group(GROUP, "Twice")
    with pytest.raises(ImpossibleError):
        await world.upgrades(GROUP, to=-1009)


async def test_people_edit_and_send_more_than_words(world: World, api: Api) -> None:
    said = await world.says(42, "/helo")
    await world.edits(42, said, "/help")
    await world.sends_photo(42, "look")
    await world.sends_document(42, "a.csv", b"1;2")
    await world.sends_sticker(42)
    found = await updates(api)
    assert found[1]["edited_message"]["text"] == "/help"
    assert found[2]["message"]["photo"][0]["width"] == 64
    assert found[2]["message"]["caption"] == "look"
    assert found[3]["message"]["document"]["file_name"] == "a.csv"
    assert found[4]["message"]["sticker"]["emoji"] == "🕊"
    file = await api("getFile", file_id=found[3]["message"]["document"]["file_id"])
    assert file["result"]["file_size"] == 3
