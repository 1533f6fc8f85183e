"""Whoever was invited less than two days ago is nobody's second person, in whatever way one tries."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import Phase, Role
from tests.commands.conftest import DEFAULTS, EVE, Supporter, buttons
from tests.organizers.conftest import LONG_AGO
from tests.organizers.test_announcing import Announcer, written
from tests.organizers.test_history import marks, news

PETRA, VASIL = 1_000_100, 1_000_101
LATER = EVE + timedelta(hours=48)
BOTH = {Role.EDITOR, Role.ANNOUNCER}


@pytest.fixture
async def vasil(olga: Supporter) -> Supporter:
    """Somebody whom Olga has invited just now, to do all one can be invited to; nobody may approve alone."""
    olga.defaults = DEFAULTS
    async with olga.storage.writing() as store:
        await store.organizers.add(VASIL, "Vasil", BOTH, EVE)
    return replace(olga, chat=VASIL)


async def waiting(author: Announcer) -> None:
    """Write an announcement and ask for its approval."""
    await author.asks("announce")
    await written(author)
    await author.presses("Ask for approval")


async def forges(one: Announcer) -> Phase:
    """Press a forged yes; give the phase then."""
    stored = await one.stored()
    await one.person.asks("draft", f"1.{stored.version} approve yes", pressed=True)
    return (await one.stored()).phase


async def test_a_newcomer_approves_no_announcement_until_two_days_are_over(olga: Supporter, vasil: Supporter) -> None:
    author, new = Announcer(olga), Announcer(vasil)
    await waiting(author)
    await new.asks("announcements")
    shown = await new.presses("1 · waits")
    assert "until 5 August 2012, 20:00 you can approve nothing" in shown.text
    assert "Look and approve" not in [one.label for one in buttons(shown)]
    assert await forges(new) is Phase.WAITING
    new.person.now = LATER - timedelta(minutes=1)
    assert await forges(new) is Phase.WAITING
    new.person.now = LATER
    assert await forges(new) is Phase.APPROVED


async def test_what_a_newcomer_wrote_is_approved_by_nobody_until_then(olga: Supporter, vasil: Supporter) -> None:
    owner = Announcer(olga)
    await waiting(Announcer(vasil))
    await owner.asks("announcements")
    shown = await owner.presses("1 · waits")
    assert "Vasil had a hand in this" in shown.text
    assert await forges(owner) is Phase.WAITING
    owner.person.now = LATER
    assert await forges(owner) is Phase.APPROVED


async def test_who_asks_for_approval_of_the_words_of_somebody_gone_does_not_approve_them(
    olga: Supporter, vasil: Supporter
) -> None:
    owner = Announcer(olga)
    await waiting(Announcer(vasil))
    await vasil.asks("resign", "yes", pressed=True)
    await owner.asks("announcements")
    await owner.presses("1 · draft", "Ask for approval")
    assert await forges(owner) is Phase.WAITING


async def test_beside_a_newcomer_the_only_announcer_goes_on_approving_alone(olga: Supporter, vasil: Supporter) -> None:
    olga.defaults = replace(DEFAULTS, self_approval=True)
    await waiting(Announcer(olga))
    assert await forges(Announcer(replace(vasil, defaults=olga.defaults))) is Phase.WAITING
    assert await forges(Announcer(olga)) is Phase.APPROVED


@pytest.mark.parametrize("marking", ["olga", "vasil"])
async def test_news_is_approved_by_no_newcomer_and_none_that_a_newcomer_marked(
    olga: Supporter, vasil: Supporter, marking: str
) -> None:
    one, other = (olga, vasil) if marking == "olga" else (vasil, olga)
    await marks(one)
    refused = await other.asks("change", "1 approve yes", pressed=True)
    assert "until 5 August 2012, 20:00" in refused.text
    assert await news(olga) == []
    other.now = LATER
    await other.asks("change", "1 approve yes", pressed=True)
    assert len(await news(olga)) == 1


async def test_a_newcomer_freezes_and_does_not_lift(olga: Supporter, vasil: Supporter) -> None:
    async with olga.storage.writing() as store:
        await store.organizers.add(PETRA, "Petra", BOTH, LONG_AGO)
    await vasil.presses(await vasil.asks("freeze"), "Freeze all announcements")
    await olga.presses(await olga.asks("freeze"), "I agree")
    refused = await vasil.presses(await vasil.asks("freeze"), "I agree")
    assert "until 5 August 2012, 20:00 you can approve nothing and lift no freeze" in refused.text
    async with olga.storage.reading() as store:
        assert await store.boards.frozen()
    await replace(olga, chat=PETRA).asks("freeze", "lift", pressed=True)
    async with olga.storage.reading() as store:
        assert not await store.boards.frozen()


async def test_whom_the_settings_name_is_an_owner_at_once(olga: Supporter) -> None:
    async with olga.storage.writing() as store:
        await store.organizers.add(PETRA, "Petra", {Role.OWNER}, EVE)
    await waiting(Announcer(replace(olga, defaults=DEFAULTS)))
    assert await forges(Announcer(replace(olga, chat=PETRA, defaults=DEFAULTS))) is Phase.APPROVED
