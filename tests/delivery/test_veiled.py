"""A chat in discreet mode is sent a veiled letter, whatever it would have been sent."""

from dataclasses import replace
from datetime import time

from bot.delivery.parcel import Ready, packed
from storage import Chat, Lane, Letter, Storage
from tests.delivery.carried import Post, audience, choose, comes_to, courier, gather, veil
from tests.delivery.test_shelf import claim

OPEN, DISCREET = claim(7), replace(claim(7), chat=2, row=2, discreet=True, ticket="7-x")
GATHERED = 2 * Lane.GATHERED + 1


def test_each_letter_is_veiled_for_a_discreet_chat_and_for_no_other() -> None:
    [first, second] = packed([Ready(one, "en", Letter("A name."), 0) for one in (OPEN, DISCREET)], gather, veil)
    assert first.letter == Letter("A name.")
    assert second.letter == Letter("[en] True 0", discreet=True)


def test_nothing_is_gathered_for_a_discreet_chat_for_each_is_opened_by_itself() -> None:
    claims = [replace(DISCREET, occasion=number, rank=GATHERED) for number in (1, 2, 3)]
    found = packed([Ready(each, "be", Letter(f"{each.occasion}"), 1) for each in claims], gather, veil)
    assert [one.letter for one in found] == 3 * [Letter("[be] True 1", discreet=True)]
    assert [one.claims for one in found] == [(claim,) for claim in claims]


async def test_the_courier_lets_nothing_else_leave(storage: Storage) -> None:
    await audience(storage, 1, 2)
    await choose(storage, Chat(2, discreet=True, quiet_from=None, alert_time=time(10)))
    post = Post()
    async with courier(storage, post):
        await comes_to(storage, sent=2)
    told = dict(post.took)
    assert told[2] == Letter("[en] True 0", discreet=True)
    assert not told[1].discreet
