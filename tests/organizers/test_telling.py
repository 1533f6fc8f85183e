"""What organizers are to know reaches each of them once, in the language of their chat."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from bot.conversation import Reply, visible_length
from bot.organizers.roles import know_owners
from bot.organizers.telling import tell_organizers
from bot.texts import LANGUAGES
from storage import Chat, Name, NameKind, Role, Storage
from tests.commands.conftest import EVE, Supporter
from tests.organizers.conftest import VERA

OLGA, PETRA = 1_000_042, 1_000_043
MISSED = {"kind": "birthday", "subject": VERA.slug, "number": 32, "day": "2012-08-12", "count": 1234}
SPAN = {"since": "2012-08-03T09:00:00+00:00", "until": "2012-08-20T08:00:00+00:00"}
REFUSED = {"key": "anniversary:vera-vydumka:2012", "language": "be", "reason": "Bad Request: can't parse <entities>"}


@dataclass
class Line:
    """A line to organizers; those who are away hear nothing."""

    away: set[int] = field(default_factory=set)
    said: list[tuple[int, str]] = field(default_factory=list)

    async def tell(self, chat: int, reply: Reply) -> bool:
        if chat not in self.away:
            self.said.append((chat, str(reply.text)))
        return chat not in self.away


@pytest.fixture
def line() -> Line:
    return Line()


async def tells(olga: Supporter, line: Line, *others: int) -> None:
    """Tell Olga and, as organizers too, these others."""
    async with olga.storage.writing() as store:
        await know_owners(store, [OLGA, *others], EVE)
    await tell_organizers(olga.storage, line.tell, EVE)


async def notes(storage: Storage, kind: str, details: dict[str, Any]) -> None:
    async with storage.writing() as store:
        await store.notices.add(kind, details, EVE)


async def test_it_says_what_was_missed_and_why(olga: Supporter, line: Line) -> None:
    await notes(olga.storage, "missed", {"missed": [MISSED], **SPAN})
    await tells(olga, line)
    [(chat, said)] = line.said
    assert chat == OLGA
    assert said == (
        "⚠️ <b>Not told, because it was too late:</b>\n"
        "• 12 August 2012 — Vera Vydumka: birthday · about 1200\n"
        "I was not running from 3 August 2012, 09:00 UTC until 20 August 2012, 08:00 UTC."
    )


async def test_each_hears_each_notice_once(olga: Supporter, line: Line) -> None:
    await notes(olga.storage, "missed", {"missed": [MISSED]})
    await notes(olga.storage, "refused", REFUSED)
    for _ in range(2):
        await tells(olga, line, PETRA)
    assert [chat for chat, _ in line.said] == [OLGA, PETRA, OLGA, PETRA]


async def test_each_hears_it_in_the_language_of_the_own_chat(olga: Supporter, line: Line) -> None:
    async with olga.storage.writing() as store:
        await store.chats.save(Chat(PETRA, language="uk"))
    await notes(olga.storage, "missed", {"missed": [MISSED]})
    await tells(olga, line, PETRA)
    (_, english), (_, ukrainian) = line.said
    assert "Not told" in english
    assert "12 серпня 2012" in ukrainian


async def test_what_nobody_could_be_told_is_told_later(olga: Supporter, line: Line) -> None:
    await notes(olga.storage, "missed", {"missed": [MISSED]})
    line.away = {OLGA, PETRA}
    await tells(olga, line, PETRA)
    line.away = {PETRA}
    for _ in range(2):
        await tells(olga, line, PETRA)
    assert [chat for chat, _ in line.said] == [OLGA]


async def test_where_there_are_no_organizers_it_is_kept_for_the_day_there_are(olga: Supporter, line: Line) -> None:
    await notes(olga.storage, "missed", {"missed": [MISSED]})
    async with olga.storage.writing() as store:
        await know_owners(store, [], EVE)
    await tell_organizers(olga.storage, line.tell, EVE)
    async with olga.storage.writing() as store:
        await know_owners(store, [OLGA], EVE)
    await tells(olga, line)
    assert [chat for chat, _ in line.said] == [OLGA]


async def test_a_text_that_telegram_refuses_is_named_with_its_language_and_the_reason(
    olga: Supporter, line: Line
) -> None:
    await notes(olga.storage, "refused", REFUSED)
    await tells(olga, line)
    [(_, said)] = line.said
    assert "Telegram does not take a text of mine" in said
    assert "Vera Vydumka (anniversary), in Беларуская" in said
    assert "can&#39;t parse &lt;entities&gt;" in said


async def test_a_name_that_is_missing_is_told_once_and_nothing_of_it_stays(olga: Supporter, line: Line) -> None:
    await olga.asks("missing", "<b>Ivan</b> evil.example")
    line.away = {PETRA}
    for _ in range(2):
        await tells(olga, line, PETRA)
    [(_, said)] = line.said
    assert said == (
        "Somebody asks for a person who is not in the case files: "
        "<code>&lt;b&gt;Ivan&lt;/b&gt; evil.example</code>. Who asked is not stored."
    )
    assert "Ivan" not in (await olga.asks("status")).text
    async with olga.storage.reading() as store:
        assert await store.notices.last(9) == []


async def test_a_name_nobody_could_be_told_waits_and_is_seen_by_who_asks_for_the_state(
    olga: Supporter, line: Line
) -> None:
    await olga.asks("missing", "Ivan Petrov")
    line.away = {OLGA}
    await tells(olga, line)
    assert "<code>Ivan Petrov</code>" in (await olga.asks("status")).text


async def test_a_long_list_is_cut_and_the_rest_is_counted(olga: Supporter, line: Line) -> None:
    await notes(olga.storage, "missed", {"missed": [MISSED] * 40})
    await tells(olga, line)
    [(_, said)] = line.said
    assert said.count("birthday") == 15
    assert "and 25 more" in said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_however_long_the_names_are_it_fits_into_one_message(olga: Supporter, line: Line, language: str) -> None:
    async with olga.storage.writing() as store:
        await store.people.save([replace(VERA, names=(Name("Vera " * 100, NameKind.PRIMARY, "en"),))])
        await store.chats.save(Chat(OLGA, language=language))
    await notes(olga.storage, "missed", {"missed": [MISSED] * 40, **SPAN})
    await tells(olga, line)
    [(_, said)] = line.said
    assert visible_length(said) <= 4096


async def test_who_is_not_in_the_files_any_more_does_not_keep_the_notice_from_being_told(
    olga: Supporter, line: Line
) -> None:
    await notes(olga.storage, "missed", {"missed": [MISSED | {"subject": "gone-long-ago"}]})
    await tells(olga, line)
    assert "gone-long-ago: birthday" in line.said[0][1]


async def test_each_kind_is_told_to_those_it_concerns(olga: Supporter, line: Line) -> None:
    async with olga.storage.writing() as store:
        await store.organizers.add(PETRA, "Petra", {Role.ANNOUNCER}, EVE)
        await store.organizers.add(PETRA + 1, "Edita", {Role.EDITOR}, EVE)
    await notes(olga.storage, "missed", {"missed": [MISSED]})
    await notes(olga.storage, "missing", {"name": "Ivan Petrov"})
    await notes(olga.storage, "joined", {"name": "Edita", "roles": ["editor"]})
    await tell_organizers(olga.storage, line.tell, EVE)
    heard = {chat: [said for to, said in line.said if to == chat] for chat in (OLGA, PETRA, PETRA + 1)}
    assert len(heard[OLGA]) == 3
    assert ["Not told" in said for said in heard[PETRA]] == [True]
    assert ["Ivan Petrov" in said for said in heard[PETRA + 1]] == [True]
    assert heard[OLGA][2].startswith("Edita has opened the invitation and is an organizer now (case files).")
