"""Who is an organizer: invited once by a link, named by roles, gone at once when removed."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation import Button, Reply
from bot.gateway.signet import Signet
from bot.organizers.roles import know_owners
from storage import Organizer, Role
from tests.commands.conftest import EVE, Supporter, buttons

PETRA = 1_000_100
LINK = re.compile(r"https://t\.me/solidarity_demo_bot\?start=join-([A-Za-z0-9_-]+)")


async def invites(olga: Supporter, name: str = "Petra", role: str = "announcements") -> str:
    """Invite somebody and give the secret of the link."""
    reply = await olga.presses(await olga.asks("invite", name), role)
    found = LINK.search(reply.text)
    assert found, reply.text
    return found[1]


def petra(olga: Supporter) -> Supporter:
    return replace(olga, chat=PETRA)


async def organizer(olga: Supporter, user: int = PETRA) -> Organizer | None:
    async with olga.storage.reading() as store:
        return await store.organizers.get(user)


async def deeds(olga: Supporter) -> list[tuple[str, str]]:
    async with olga.storage.reading() as store:
        return [(one.who, one.what) for one in await store.deeds.before(None, 99)]


async def test_whoever_opens_the_link_is_an_organizer_from_then_on(olga: Supporter) -> None:
    welcome = await petra(olga).asks("join", await invites(olga))
    assert "You are an organizer now (announcements), and the others know you as <b>Petra</b>" in welcome.text
    assert welcome.menu
    known = await organizer(olga)
    assert known
    assert (known.alias, known.roles, known.since) == ("Petra", frozenset({Role.ANNOUNCER}), EVE)
    assert await deeds(olga) == [("Petra", "joined"), ("Olga", "invited")]
    async with olga.storage.reading() as store:
        assert [one.kind for one in await store.notices.untold()] == ["joined"]


async def test_a_link_holds_once(olga: Supporter) -> None:
    secret = await invites(olga)
    await petra(olga).asks("join", secret)
    second = await replace(olga, chat=PETRA + 1).asks("join", secret)
    assert "organizer" not in second.text
    assert await organizer(olga, PETRA + 1) is None


@pytest.mark.parametrize(
    ("later", "holds"), [(timedelta(hours=24) - timedelta(seconds=1), True), (timedelta(hours=24), False)]
)
async def test_a_link_holds_for_a_day(olga: Supporter, later: timedelta, holds: bool) -> None:
    secret = await invites(olga)
    late = replace(petra(olga), now=EVE + later)
    greeting = await late.asks("start")
    assert (await late.asks("join", secret) != greeting) is holds
    assert bool(await organizer(olga)) is holds


@pytest.mark.parametrize("words", ["", "nonsense", "join", "0" * 32, "'; drop table organizer"])
async def test_a_link_that_never_held_opens_the_greeting_and_nothing_else(olga: Supporter, words: str) -> None:
    stranger = petra(olga)
    assert await stranger.asks("join", words) == await stranger.asks("start")
    assert await organizer(olga) is None


async def test_of_the_link_nothing_is_kept_that_opens_it(olga: Supporter) -> None:
    secret = await invites(olga)
    async with olga.storage.reading() as store:
        rows = (await store._db.exec_driver_sql("SELECT * FROM invitation")).all()
    assert len(rows) == 1
    assert secret not in str(rows)


async def test_an_organizer_who_opens_a_link_does_not_use_it_up(olga: Supporter) -> None:
    secret = await invites(olga)
    await olga.asks("join", secret)
    known = await organizer(olga, olga.chat)
    assert known
    assert known.alias == "Olga"
    await petra(olga).asks("join", secret)
    assert await organizer(olga)


async def test_the_list_shows_everyone_and_who_is_invited(olga: Supporter) -> None:
    await petra(olga).asks("join", await invites(olga))
    await invites(olga, "Vasil", "case files, announcements")
    shown = (await olga.asks("team")).text
    assert "• Olga — owner\n• Petra — announcements\n" in shown
    assert "• Vasil — case files, announcements · invited, the link holds until 4 August 2012, 20:00" in shown


async def test_who_is_removed_is_none_at_once_and_their_menu_follows(olga: Supporter) -> None:
    await petra(olga).asks("join", await invites(olga))
    question = await olga.presses(await olga.asks("team"), "Remove Petra")
    assert "<b>Remove Petra?</b>" in question.text
    assert await organizer(olga)
    done = await olga.presses(question, "Yes, remove")
    assert (done.text, done.menus) == ("Petra is an organizer no more.", (PETRA,))
    assert await organizer(olga) is None
    assert (await deeds(olga))[0] == ("Olga", "removed")


async def test_with_who_is_removed_go_the_invitations_they_gave(olga: Supporter) -> None:
    """Whoever works for the other side must not come back by a link of their own."""
    second = replace(olga, chat=PETRA)
    async with olga.storage.writing() as store:
        await know_owners(store, [olga.chat, PETRA], EVE)
    secret = await invites(second, "Friend")
    async with olga.storage.writing() as store:
        await know_owners(store, [olga.chat], EVE)
    await replace(olga, chat=PETRA + 1).asks("join", secret)
    assert await organizer(olga, PETRA + 1) is None


async def test_an_invitation_can_be_taken_back(olga: Supporter) -> None:
    secret = await invites(olga)
    await olga.presses(await olga.asks("team"), "Take back: Petra")
    await petra(olga).asks("join", secret)
    assert await organizer(olga) is None
    assert (await deeds(olga))[0] == ("Olga", "disinvited")


async def test_an_owner_cannot_be_removed_by_a_button_of_any_kind(olga: Supporter) -> None:
    own = await organizer(olga, olga.chat)
    assert own
    assert [one for one in buttons(await olga.asks("team")) if one.command == "team"] == []
    for words in (f"remove {own.number}", f"yes {own.number}", "yes", "yes 99", "remove x", "back"):
        await olga.asks("team", words, pressed=True)
    assert await organizer(olga, olga.chat)


@pytest.mark.parametrize("name", ["olga", "OLGA", "Petra", "x" * 25, "...", "🕯"])
async def test_a_name_that_is_taken_or_none_invites_nobody(olga: Supporter, name: str) -> None:
    await invites(olga)
    reply = await olga.asks("invite", name)
    assert reply.rows == ()
    assert ("already" in reply.text) or ("letters" in reply.text)


async def test_the_longest_name_in_any_script_fits_into_the_buttons(olga: Supporter) -> None:
    name = "Ы" * 22
    await petra(olga).asks("join", await invites(olga, name))
    await invites(olga, "Ў" * 22)
    shown: list[Reply] = [await olga.asks("team"), await olga.asks("invite", "Ж" * 22)]
    signet = Signet(str.encode, lambda: EVE)
    assert all(signet.seal(one, 2**52) for reply in shown for one in buttons(reply))
    assert "letters" in (await olga.asks("invite", "Ж" * 23)).text
    assert "letters" in (await olga.asks("invite", "日" * 15)).text


async def test_the_settings_say_who_is_an_owner(olga: Supporter) -> None:
    async with olga.storage.writing() as store:
        await know_owners(store, [PETRA], EVE)
    assert await organizer(olga, olga.chat) is None
    known = await organizer(olga)
    assert known
    assert (known.alias, known.roles) == ("Owner 1", frozenset({Role.OWNER}))


async def test_who_was_an_organizer_before_stays_what_they_were_when_the_settings_no_longer_name_them(
    olga: Supporter,
) -> None:
    await petra(olga).asks("join", await invites(olga))
    for owners in ([PETRA], [olga.chat]):
        async with olga.storage.writing() as store:
            await know_owners(store, owners, EVE)
    known = await organizer(olga)
    assert known
    assert (known.alias, known.roles) == ("Petra", frozenset({Role.ANNOUNCER}))


async def test_an_organizer_can_stop_being_one(olga: Supporter) -> None:
    friend = petra(olga)
    await friend.asks("join", await invites(olga))
    assert (await friend.presses(await friend.asks("resign"), "No")).text == "You stay an organizer."
    assert await organizer(olga)
    done = await friend.presses(await friend.asks("resign"), "Yes, stop")
    assert done.menu
    assert await organizer(olga) is None
    assert "as long as the bot’s settings name you" in (await olga.asks("resign")).text


async def test_everyone_chooses_the_name_the_others_know_them_by(olga: Supporter) -> None:
    friend = petra(olga)
    await friend.asks("join", await invites(olga))
    assert "know you as <b>Petra</b>" in (await friend.asks("callme")).text
    assert "already" in (await friend.asks("callme", "OLGA")).text
    await friend.asks("callme", "PETRA")
    await friend.asks("callme", "Falcon")
    known = await organizer(olga)
    assert known
    assert known.alias == "Falcon"
    assert (await deeds(olga))[0] == ("PETRA", "renamed")


async def test_the_log_shows_who_did_what_the_newest_first_and_leads_to_what_is_older(olga: Supporter) -> None:
    assert "Nobody has done anything yet." in (await olga.asks("log")).text
    for number in range(20):
        await olga.asks("callme", f"Olga {number}")
    source = await olga.presses(await olga.asks("mark", "Vydumka"), "Released")
    await olga.presses(await olga.presses(source, "Without a source"), "Yes, tell it")
    first = await olga.asks("log")
    lines = first.text.splitlines()
    assert lines[1] == "• 3 August 2012, 20:00 — Olga 19: marked news: Vera Vydumka — Released"
    assert len(lines) == 16
    second = await olga.presses(first, "Older")
    assert len(second.text.splitlines()) == 7
    assert second.text.splitlines()[-1].endswith("Olga: is called Olga 0 from now on")
    assert [one for row in second.rows for one in row if isinstance(one, Button)] == []


@pytest.mark.parametrize("words", ["x", "-1", "99999999999999999999", "١"])
async def test_the_log_is_not_confused_by_an_odd_button(olga: Supporter, words: str) -> None:
    assert "Who did what" in (await olga.asks("log", words, pressed=True)).text


async def test_mydata_shows_what_is_stored_of_an_organizer(olga: Supporter) -> None:
    told = (await olga.asks("mydata")).text
    assert "As an organizer you are known here by your number, encrypted, and as" in told
    await olga.asks("subscribe")
    reply = await olga.asks("mydata")
    assert "As an organizer you are known here" in reply.text
    assert reply.document is not None
