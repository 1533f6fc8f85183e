from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.commands.verify import code_in
from bot.conversation import Place
from storage import Announcement, Chat, Phase, Role, Storage, Timing, Words
from tests.commands.conftest import DEFAULTS, EVE, Supporter

TEXTS = Words({"en": "<b>Come</b> to the\nembassy &amp; bring a candle", "ru": "Приходите"})
UNKNOWN = "No announcement of this bot carries this code. If somebody sent you a message with it, do not trust it."


@pytest.fixture
def anna(storage: Storage) -> Supporter:
    """Somebody who reads English."""
    return Supporter(storage)


async def announced(storage: Storage, phase: Phase = Phase.DONE, **fields: Any) -> Announcement:
    """An announcement that was begun, and has come so far."""
    async with storage.writing() as store:
        await store.organizers.add(1_000_900, "Olga", frozenset({Role.OWNER}), EVE)
        olga = await store.organizers.get(1_000_900)
        assert olga
        one = await store.announcements.begin(olga, EVE)
        made = await store.announcements.move(one, [Phase.DRAFT], phase, EVE, texts=TEXTS, **fields)
    assert made
    return made


async def sent(storage: Storage, phase: Phase = Phase.DONE, **fields: Any) -> Announcement:
    """One that has gone out."""
    return await announced(storage, phase, **{"started_at": EVE, "told": TEXTS} | fields)


async def test_of_an_announcement_it_tells_the_day_and_how_it_begins(anna: Supporter) -> None:
    one = await sent(anna.storage)
    answer = (await anna.asks("verify", one.code)).text
    assert answer == (
        "✅ On 3 August 2012 this bot sent out an announcement with this code.\n\n"
        "It begins so:\n<blockquote>Come to the embassy &amp; bring a candle</blockquote>\n\n"
        "If the message you have says something else, do not trust that message."
    )
    assert answer == (await anna.asks("verify", one.code, pressed=True)).text
    russian = replace(anna, language="ru", place=Place.GROUP)
    assert "<blockquote>Приходите</blockquote>" in (await russian.asks("verify", one.code)).text
    assert await anna.stored() is None


async def test_the_day_is_that_of_the_readers_zone_or_the_one_it_was_meant_for(anna: Supporter) -> None:
    one = await sent(anna.storage, started_at=datetime(2012, 8, 3, 22, tzinfo=UTC))
    assert "On 4 August 2012 this bot" in (await anna.asks("verify", one.code)).text
    async with anna.storage.writing() as store:
        await store.chats.save(Chat(anna.chat, time_zone="Europe/London"))
    assert "On 3 August 2012 this bot" in (await anna.asks("verify", one.code)).text
    async with anna.storage.writing() as store:
        day = {"timing": Timing.OWN_HOUR, "day": date(2012, 8, 4)}
        assert await store.announcements.move(one, [Phase.DONE], Phase.DONE, EVE, **day)
    assert "On 4 August 2012 this bot" in (await anna.asks("verify", one.code)).text


async def test_a_long_text_is_cut_at_a_word(anna: Supporter) -> None:
    one = await sent(anna.storage, told=Words({"en": "candle " * 500}))
    answer = (await anna.asks("verify", one.code)).text
    assert f"<blockquote>{('candle ' * 14).strip()}…</blockquote>" in answer


@pytest.mark.parametrize("phase", [Phase.DRAFT, Phase.WAITING, Phase.APPROVED, Phase.CANCELLED])
async def test_of_what_has_not_gone_out_nothing_is_known(anna: Supporter, phase: Phase) -> None:
    one = await announced(anna.storage, phase)
    for code in (one.code, "7K3F-QX2M", "nonsense", "🕯", "x" * 4000, "OIL", "'; --"):
        assert (await anna.asks("verify", code)).text == UNKNOWN


async def test_without_a_code_it_says_how(anna: Supporter) -> None:
    assert "as in <code>/verify 7K3F-QX2M</code>" in (await anna.asks("verify")).text


@pytest.mark.parametrize("phase", [Phase.DRAFT, Phase.WAITING])
async def test_of_a_correction_or_a_recall_nothing_is_told_before_it_is_approved(anna: Supporter, phase: Phase) -> None:
    one = await sent(anna.storage, phase, recall=phase is Phase.WAITING)
    async with anna.storage.writing() as store:
        changed = Words({"en": "Come to the consulate"})
        assert await store.announcements.move(one, [phase], phase, EVE, texts=changed)
    answer = (await anna.asks("verify", one.code)).text
    assert "Come to the embassy" in answer
    assert not {"corrected", "taken back", "consulate"} & set(answer.split())


async def test_it_tells_what_was_corrected_and_what_was_taken_back(anna: Supporter) -> None:
    one = await sent(anna.storage, corrected=True)
    assert (
        "It was corrected since; these are its words as they stand now." in (await anna.asks("verify", one.code)).text
    )
    async with anna.storage.writing() as store:
        assert await store.announcements.move(one, [Phase.DONE], Phase.APPROVED, EVE, recall=True)
    answer = (await anna.asks("verify", one.code)).text
    assert answer == (
        "✅ On 3 August 2012 this bot sent out an announcement with this code.\n\n"
        "⚠️ It was taken back since: do not rely on it any more."
    )


def cyrillic(code: str) -> str:
    """Type Cyrillic letters where they look alike."""
    return code.translate(str.maketrans("ABEKMHPCTYX", "АВЕКМНРСТУХ"))


TYPED: list[Callable[[str], str]] = [
    str.lower,
    lambda code: code.replace("-", ""),
    lambda code: code.replace("-", " — "),
    " ".join,
    lambda code: f"«{code}».",
    lambda code: f"Check: /verify {code}",
    lambda code: code.replace("0", "O").replace("1", "l"),
    lambda code: code.replace("0", "о").replace("1", "і"),
    lambda code: code.replace("1", "I"),
    cyrillic,
    lambda code: cyrillic(code).lower(),
    lambda code: "".join(chr(ord(sign) + 0xFEE0) for sign in code if sign != "-"),  # full width
]


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("code", ["7K3F-QX2M", "01AB-EKMH", "PCTY-X10Z"])
def test_a_code_is_read_however_it_is_typed(code: str, typed: Callable[[str], str]) -> None:
    assert code_in(typed(code)) == code


async def test_official_lists_the_names_and_the_key(anna: Supporter) -> None:
    assert (await anna.asks("official")).text == (
        "<b>The project’s own names</b>\n• @solidarity_demo_bot\n\n"
        "Anything else that claims to be this project is not. "
        "This bot never asks for passwords, login codes, phone numbers or money."
    )
    names = ("@solidarity_demo_bot", "@our_channel", "https://example.org/a?b&c")
    anna.defaults = replace(DEFAULTS, official_names=names, signing_key="A" * 43 + "=")
    answer = (await anna.asks("official")).text
    assert "\n• @solidarity_demo_bot\n• @our_channel\n• https://example.org/a?b&amp;c\n\n" in answer
    assert f"(Ed25519): <code>{'A' * 43}=</code>\n\n" in answer
