"""What /privacy promises, line by line, held against the database."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.app import Running
from bot.simulator import World
from storage.tables import metadata
from tests.simulator.waiting import until
from tests.stories.keeping import OLGA, Keeper, chooses

ANNA, BORIS = 7_001_234_567, 7_001_234_568
WORDS, NAME = "Zyrianka", "Ksenopoulos"
_DAYS_OF_TWO = ("2012-08-05 18:00", "2012-08-06 18:00", "2012-08-06 19:30")


@dataclass
class Scene:
    """Anna follows and has chosen much; an alert has come to her, and two days have gone by since."""

    world: World
    house: Running
    folder: Path
    before: dict[str, int]
    during: dict[str, int]
    after: dict[str, int]
    columns: dict[str, object]
    messages: int


async def counts(house: Running) -> dict[str, int]:
    async with house.storage.reading() as store:
        found = {}
        for table in metadata.tables:
            rows = await store._db.exec_driver_sql(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - our own
            found[table] = int(rows.scalar_one())
        return found


@pytest.fixture
async def scene(world: World, keeper: Keeper, tmp_path: Path) -> Scene:
    world.add_person(ANNA, NAME, username=f"{NAME}_1")
    async with keeper.at_work("2012-08-03 12:00") as house:
        await asyncio.sleep(1.2)
        empty = await counts(house)
        await chooses(world, BORIS, "/start", "/help", WORDS, "/prisoner Bialiatski", "/actions", "/today")
        await chooses(world, BORIS, "/settings", "/mydata", "/privacy")
        await asyncio.sleep(1.2)
        before = {table: count - empty[table] for table, count in (await counts(house)).items()}
        await chooses(world, ANNA, "/follow Bialiatski", "/settings be", "/settings 9:30", "/settings 22-7")
        await chooses(world, ANNA, f"/missing {WORDS}")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        await keeper.received(house, ANNA)
        await asyncio.sleep(1.2)
        during = await counts(house)
        await chooses(world, OLGA, "/help")
        for hour in _DAYS_OF_TWO:
            await keeper.ticks(house, hour)
            await keeper.received(house, OLGA)
        await asyncio.sleep(1.2)
        async with house.storage.reading() as store:
            messages = await store.traces.count(ANNA)
            row = (await store._db.exec_driver_sql("SELECT * FROM chat")).mappings().one()
        await house.storage.tidy()
        return Scene(world, house, tmp_path, before, during, await counts(house), dict(row), messages)


def stored(scene: Scene, what: bytes) -> bool:
    return any(what in path.read_bytes() for path in scene.folder.glob("solidarity.db*"))


def nothing_while_only_asking(scene: Scene) -> None:
    assert {table: count for table, count in scene.before.items() if count} == {}


def the_number_sealed(scene: Scene) -> None:
    assert len(bytes(scene.columns["sealed"])) == 24  # type: ignore[call-overload]
    for shape in (str(ANNA).encode(), ANNA.to_bytes(6, "big"), ANNA.to_bytes(8, "little")):
        assert not stored(scene, shape)
    assert not list(scene.folder.glob("*.key"))  # the key lies apart


def what_was_chosen(scene: Scene) -> None:
    assert scene.columns["language"] == "be"
    assert str(scene.columns["alert_time"]).startswith("09:30")
    told = {"id", "sealed", "language", "time_zone", "alert_time", "quiet_from", "quiet_until", "news_waits"}
    told |= {"discreet", "erase_after", "keep_months", "expires_on", "subscribed"}
    # Whether it is a group; work of a moment; whether the question about the day it is forgotten was sent.
    assert scene.columns.keys() - told == {"many_readers", "rehoured", "asked_for"}


def whom_it_follows(scene: Scene) -> None:
    assert scene.after["follow"] == 1
    assert not scene.columns["subscribed"]


def until_when(scene: Scene) -> None:
    assert date.fromisoformat(str(scene.columns["expires_on"])) == date(2013, 9, 1)


def which_alerts(scene: Scene) -> None:
    assert scene.during["delivery"] == 1
    assert scene.after["delivery"] == 0


def which_messages(scene: Scene) -> None:
    assert scene.during["trace"] >= 10
    assert scene.messages == 0


def never_names_or_words(scene: Scene) -> None:
    for words in (WORDS, NAME):
        assert not stored(scene, words.encode())
        assert not stored(scene, words.lower().encode())


def missing_until_told(scene: Scene) -> None:
    assert any(WORDS in one.visible for one in scene.world.chat(OLGA).messages)
    assert not stored(scene, WORDS.encode())


PROMISES: dict[str, Callable[[Scene], None]] = {
    "Nothing, as long as you only ask": nothing_while_only_asking,
    "the number of this chat, encrypted": the_number_sealed,
    "its language (yours in Telegram until you choose another)": what_was_chosen,
    "whom this chat follows": whom_it_follows,
    "until when I keep all of this": until_when,
    "which alerts it is owed or was sent": which_alerts,
    "which messages here are mine": which_messages,
    "As long as you only ask, I know": nothing_while_only_asking,
    "Your name, your username": never_names_or_words,
    "There is one exception: a name that you report": missing_until_told,
}
# Proven elsewhere: what is known of organizers (tests/organizers/test_team.py).
ELSEWHERE = {"Of organizers I store more"}


async def test_each_promise_of_privacy_holds(scene: Scene) -> None:
    for promise, holds in PROMISES.items():
        try:
            holds(scene)
        except AssertionError as broken:
            raise AssertionError(f"{promise} …: this promise is not kept") from broken


@pytest.mark.usefixtures("house")
async def test_no_promise_is_without_proof(world: World) -> None:
    await world.says(BORIS, "/privacy", language="en")
    told = (await world.hears(BORIS)).partition("What I cannot hide")[0]
    lines = [line.removeprefix("• ") for line in told.split("\n") if line and not line.startswith("What I")]
    proven = [*PROMISES, *ELSEWHERE]
    assert [line for line in lines if not any(line.startswith(promise) for promise in proven)] == []
    assert [promise for promise in proven if not any(line.startswith(promise) for line in lines)] == []


@pytest.mark.usefixtures("house")
async def test_mydata_shows_every_column_of_the_chat(world: World) -> None:
    await chooses(world, ANNA, "/follow Bialiatski", "/settings discreet off")
    await world.says(ANNA, "/mydata")
    await until(lambda: any(one.document for one in world.chat(ANNA).messages))
    document = next(one.document for one in world.chat(ANNA).messages if one.document)
    file = world.files.find(document["file_id"])
    assert file is not None
    shown = json.loads(file.content)
    not_chosen = {"id", "sealed", "many_readers", "rehoured", "asked_for"}  # the last: about the day that is shown
    assert {column.name for column in metadata.tables["chat"].columns} - not_chosen <= shown.keys()
