"""Whatever the bot shows of the campaign's files, no link to a listed site comes without its mark and its line."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files

import pytest

from bot.alerts import Facts, kind_named, occasions
from bot.alerts.writing import letters
from bot.casefiles import read
from bot.casefiles.merging import gather, merge
from bot.conversation import Reply, visible_length
from bot.gateway.careful import careful
from bot.texts import LANGUAGES, say_in
from tests.commands.conftest import Supporter, buttons

LISTED = r"(?:https?://)?(?:[\w-]+\.)*spring96\.org"
LINK = re.compile(rf'(.{{0,3}})<a href="{LISTED}', re.DOTALL)
ELEMENT = re.compile(r"<a .*?</a>|<code>.*?</code>|<[^>]*>", re.DOTALL)
BARE = re.compile(rf"(.{{0,3}})(?<![\w.-]){LISTED}", re.DOTALL)


def links(text: str) -> int:
    """Count the links to listed sites, each of which has its mark."""
    before = LINK.findall(text) + BARE.findall(ELEMENT.sub("", text))
    assert all(one == "⚠️ " for one in before), text
    assert bool(before) is ("<code>spring96.org</code>" in text), text
    assert visible_length(text) <= 4096
    return len(before)


async def everything(anna: Supporter) -> AsyncIterator[Reply]:
    """Give every page of every command that shows case files."""
    async with anna.storage.reading() as store:
        slugs = [person.slug for person in await store.people.listed(0, 100)]
        said = [one.key for one in await store.statements.about(None, date.max, 0, 100)]
    asked = [(command, "") for command in ("start", "help", "prisoners", "actions", "today", "howto", "statements")]
    asked += [(command, slug) for slug in slugs for command in ("prisoner", "statements", "follow", "unfollow")]
    asked += [("statement", key) for key in said]
    for command, words in asked:
        reply = await anna.asks(command, words)
        yield reply
        page = 2
        while any(f"{page} ›" == one.label for one in buttons(reply)):
            reply = await anna.asks(command, f"{words} {page}".strip(), pressed=True)
            yield reply
            page += 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_link_of_every_command_is_marked(anna: Supporter, language: str) -> None:
    anna.language, anna.now = language, datetime(2026, 11, 27, 9, tzinfo=UTC)  # all there is to tell is told by now
    found = 0
    async for reply in everything(anna):
        found += links(str(careful(reply, say_in(language)).text))
    assert found > 50


def test_no_alert_of_a_year_holds_a_link_without_its_mark() -> None:
    cases = read(files("bot").joinpath("starter"), date.max)
    campaign = Facts(
        people={slug: merge(None, news) for slug, news in gather(cases, {}).items()},
        days={one.record.key: one.record for one in cases.action_days},
        actions=[one.record for one in cases.actions],
        statements=[one.record for one in cases.statements],
        advice=[one.record for one in cases.advice],
    )
    count = 0
    for day in (date(2012, 7, 1) + timedelta(days=number) for number in range(365)):
        for occasion in occasions(campaign, day):
            for letter in letters(occasion, kind_named(occasion.kind), campaign).values():
                links(letter.text)
                count += 1
    assert count > 100
