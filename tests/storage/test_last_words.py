from storage import LAST_WORDS, Heard, Lane, Outcome, Stage, State, Storage, Whom
from storage.tables import delivery, progress
from tests.storage.owed import become, follow, occasion, owe, owed

CHANGING = progress.update().values(stage=Stage.CHANGING)


async def test_of_the_last_words_only_their_own_deliveries_are_counted(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        assert await store.last_words.heard() == Heard(0, 0, 0, 0)
        await owe(store, other := await occasion(store))
        await become(store, State.SENT, other)
        number = await occasion(store, LAST_WORDS)
        await owe(store, number, Whom(None, everyone=True))
        for state, heard in (
            *((state, Heard(0, 2, 0, 0)) for state in (State.DUE, State.LATER, State.REPEAT, State.SENDING)),
            (State.SENT, Heard(2, 0, 0, 0)),
            (State.REFUSED, Heard(0, 0, 2, 0)),
            (State.UNCONFIRMED, Heard(0, 0, 0, 2)),
        ):
            await become(store, state, number)
            assert await store.last_words.heard() == heard


async def test_last_words_that_are_given_up_wait_for_nobody_and_stay_counted(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        number = await occasion(store, LAST_WORDS)
        await owe(store, number, Whom(None, everyone=True))
        await store._db.execute(delivery.update().where(delivery.c.chat_id == 1).values(state=State.SENT))
        assert await store.last_words.give_up() == Heard(1, 1, 0, 0)
        assert await store.last_words.heard() == Heard(0, 0, 0, 0)
        assert await store.occasions.letter(number, "en", 0) is None
        assert await store.tallies.count(Outcome.SENT) == await store.tallies.count(Outcome.WITHDRAWN) == 1


async def test_beside_the_last_words_nothing_waits_and_what_was_sent_is_still_known(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        sent, waiting, last = [await occasion(store, key) for key in ("sent", "waiting", LAST_WORDS)]
        announced, changing = [await occasion(store, f"announcement:{number}") for number in (1, 2)]
        for number in (sent, waiting, last):
            await owe(store, number)
        await become(store, State.SENT, sent)
        for number in (announced, changing):
            await owe(store, number, lane=Lane.ANNOUNCEMENTS)
        await store._db.execute(delivery.update().where(delivery.c.occasion_id == changing).values(message=7))
        await store.progress._db.execute(CHANGING.where(progress.c.occasion_id == changing))
        await store.redoing.drop_others(last)
        assert await store.owing.waiting() == {last}
        assert [await owed(store, number) for number in (sent, changing, waiting, announced)] == [[1], [1], [], []]
        assert await store.progress.of(announced) == {("en", Stage.WITHDRAWN): 1}
        assert await store.progress.of(changing) == {("en", Stage.KEPT): 1}
