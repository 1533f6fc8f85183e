"""Two owners together wipe all readers; one alone never can."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.organizers.notices import notice_rows, notice_text
from bot.organizers.wiping import carry_out
from bot.texts import say_in
from storage import Deposed, Role
from tests.commands.conftest import EVE, Supporter, buttons
from tests.organizers.conftest import FOLLOWER

PETRA = 1_000_100


@pytest.fixture
async def petra(olga: Supporter) -> Supporter:
    """Another owner."""
    async with olga.storage.writing() as store:
        await store.organizers.add(PETRA, "Petra", {Role.OWNER}, EVE)
    return replace(olga, chat=PETRA)


async def agreed(one: Supporter) -> bool:
    async with one.storage.reading() as store:
        asked = await store.wipes.get()
    return bool(asked and asked.agreed_by)


async def readers(one: Supporter) -> int:
    async with one.storage.reading() as store:
        return (await store.totals()).chats


async def notices(one: Supporter) -> list[str]:
    async with one.storage.reading() as store:
        return [str(await notice_text(each, store, say_in("en"))) for each in await store.notices.untold()]


async def test_one_asks_another_agrees_and_all_readers_are_gone(olga: Supporter, petra: Supporter) -> None:
    async with olga.storage.writing() as store:
        epoch = await store.watch.take_over()
    waits = await olga.presses(await olga.asks("wipe"), "Ask for it")
    assert "waits until 20:15 for another owner" in waits.text
    assert waits.telling
    seen = await petra.asks("wipe")
    assert "<b>Olga asks to delete all readers for good.</b>" in seen.text
    done = await petra.presses(seen, "Yes, delete all readers")
    assert "Nothing more is sent" in done.text
    async with olga.storage.writing() as store:
        with pytest.raises(Deposed):
            await store.watch.hold(epoch)
    await carry_out(olga.storage, EVE)
    assert await readers(olga) == 0
    assert not await agreed(olga)
    assert [one for one in await notices(olga) if "as Olga asked and Petra agreed" in one]
    async with olga.storage.reading() as store:
        assert [one.what for one in await store.deeds.before(None, 9)] == ["wiped", "wipe-agreed", "wipe-asked"]
        assert await store.people.count() == 1
        assert len(await store.organizers.all()) == 2


async def test_the_other_owners_are_told_with_a_button_that_only_leads_to_the_request(
    olga: Supporter, petra: Supporter
) -> None:
    await olga.presses(await olga.asks("wipe"), "Ask for it")
    async with olga.storage.reading() as store:
        [told] = [one for one in await store.notices.untold() if one.kind == "wipe"]
        me = await store.organizers.get(olga.chat)
    assert me
    assert told.details["by"] == me.number
    [[button]] = notice_rows(told, say_in("en"))
    assert button.data == "wipe"
    await petra.asks("wipe", pressed=True)
    assert not await agreed(olga)


async def test_whoever_asked_cannot_agree_not_even_with_a_forged_button(olga: Supporter, petra: Supporter) -> None:
    await olga.presses(await olga.asks("wipe"), "Ask for it")
    [yes, _] = buttons(await petra.asks("wipe"))
    for _ in range(2):
        reply = await olga.asks("wipe", yes.words, pressed=True)
        assert "you cannot agree yourself" in reply.text
    assert not await agreed(olga)
    await olga.asks("wipe", "ask", pressed=True)
    assert not await agreed(olga)
    await carry_out(olga.storage, EVE)
    assert await readers(olga) == 1


async def test_words_typed_after_the_command_agree_to_nothing(olga: Supporter, petra: Supporter) -> None:
    await olga.presses(await olga.asks("wipe"), "Ask for it")
    [yes, _] = buttons(await petra.asks("wipe"))
    await petra.asks("wipe", yes.words)
    assert not await agreed(olga)


async def test_after_a_quarter_of_an_hour_nobody_can_agree_any_more(olga: Supporter, petra: Supporter) -> None:
    await olga.presses(await olga.asks("wipe"), "Ask for it")
    [yes, _] = buttons(await petra.asks("wipe"))
    late = replace(petra, now=EVE + timedelta(minutes=15))
    assert "Delete all readers for good?" in (await late.asks("wipe", yes.words, pressed=True)).text
    assert not await agreed(olga)


async def test_an_old_button_agrees_to_no_newer_request(olga: Supporter, petra: Supporter) -> None:
    await olga.presses(await olga.asks("wipe"), "Ask for it")
    [yes, _] = buttons(await petra.asks("wipe"))
    await olga.presses(await olga.asks("wipe"), "No, delete nothing")
    later = replace(olga, now=EVE + timedelta(minutes=1))
    await later.presses(await later.asks("wipe"), "Ask for it")
    await replace(petra, now=later.now).asks("wipe", yes.words, pressed=True)
    assert not await agreed(olga)


async def test_either_can_say_no(olga: Supporter, petra: Supporter) -> None:
    for one in (olga, petra):
        await olga.presses(await olga.asks("wipe"), "Ask for it")
        assert "nothing is deleted" in (await one.presses(await one.asks("wipe"), "No, delete nothing")).text
        assert "Delete all readers for good?" in (await petra.asks("wipe")).text


async def test_a_single_owner_is_told_to_use_the_command_line(olga: Supporter) -> None:
    async with olga.storage.writing() as store:
        await store.organizers.add(PETRA, "Petra", {Role.EDITOR, Role.ANNOUNCER}, EVE)
    for reply in (await olga.asks("wipe"), await olga.asks("wipe", "ask", pressed=True)):
        assert "python -m bot wipe --subscribers" in reply.text
        assert buttons(reply) == []
    async with olga.storage.reading() as store:
        assert await store.wipes.get() is None
        assert await store.follows.slugs(FOLLOWER)


async def test_what_was_asked_by_somebody_who_is_no_organizer_any_more_is_void(
    olga: Supporter, petra: Supporter
) -> None:
    await petra.presses(await petra.asks("wipe"), "Ask for it")
    [yes, _] = buttons(await olga.asks("wipe"))
    async with olga.storage.writing() as store:
        gone = await store.organizers.get(PETRA)
        assert gone
        await store.organizers.remove(gone.number)
    await olga.asks("wipe", yes.words, pressed=True)
    assert not await agreed(olga)
