"""What is told, in which words, and whether it may still go out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import Action, ActionDay, Letter, Outcome, PartialDate, Standing, State, Storage, Transaction, Words
from tests.storage.invented import on, person
from tests.storage.owed import LETTERS, NOON, become, follow, occasion, owe, planned

NOBODY = 4004
SOLIDARITY = ActionDay("solidarity", Words({"en": "Day of solidarity"}), first_on=date(2012, 8, 4))
ACTION = Action("2012-pl", "solidarity", "PL", PartialDate.parse("2012-08-04"))


async def standing(store: Transaction, key: str = "ales") -> Standing:
    known = await store.occasions.known(key)
    assert known is not None
    return known[1]


async def test_an_occasion_is_known_by_its_key(storage: Storage) -> None:
    async with storage.writing() as store:
        assert await store.occasions.known("ales") is None
        number = await occasion(store)
        assert await store.occasions.known("ales") == (number, Standing.OPEN)
        assert await store.occasions.get(number) == planned()
        assert await store.occasions.get(NOBODY) is None


async def test_an_occasion_is_kept_as_it_was_planned(storage: Storage) -> None:
    one = planned(
        "behind-bars", kind="behind_bars", about=date(2012, 8, 1), number=1000, latest=3, repeats=False, subject="vera"
    )
    async with storage.writing() as store:
        number = await store.occasions.add(one, {})
        assert await store.occasions.get(number) == one


async def test_no_occasion_is_stored_twice(storage: Storage) -> None:
    async with storage.writing() as store:
        await occasion(store)
    with pytest.raises(IntegrityError):
        async with storage.writing() as store:
            await occasion(store)


async def test_each_language_and_day_has_its_letter(storage: Storage) -> None:
    full = Letter("<b>Text</b>", "Line", '[[{"label":"×"}]]', "https://example.org/ales.jpg")
    async with storage.writing() as store:
        number = await occasion(store, letters={**LETTERS, ("be", 2): full})
        for (language, late), letter in LETTERS.items():
            assert await store.occasions.letter(number, language, late) == letter
        assert await store.occasions.letter(number, "be", 2) == full
        for language, late in (("en", 2), ("be", 0), ("pl", 0)):
            assert await store.occasions.letter(number, language, late) is None
        assert await store.occasions.letter(NOBODY, "en", 0) is None


async def test_letters_written_anew_are_another_edition(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        number = await occasion(store)
        await store.occasions.refuse(number, "en", "can't parse entities")
        await store.occasions.stand(number, Standing.WITHDRAWN)
        changed = planned(day=date(2012, 8, 5), latest=0)
        await store.occasions.renew(number, changed, {("en", 0): Letter("Corrected.")})
        assert await store.occasions.known("ales") == (number, Standing.OPEN)
        assert await store.occasions.get(number) == changed
        assert await store.occasions.letter(number, "en", 0) == Letter("Corrected.")
        assert await store.occasions.letter(number, "uk", 0) is None
        assert await store.occasions.refused(number, "en") == ""
        await owe(store, number)
        assert [claim.edition for claim in await store.carrying.claim(1, 9, NOON)] == [2]


async def test_one_written_anew_leaves_the_others_as_they_are(storage: Storage) -> None:
    async with storage.writing() as store:
        number, other = await occasion(store), await occasion(store, "other")
        await store.occasions.stand(other, Standing.DOUBTFUL)
        await store.occasions.renew(number, planned(), {})
        assert await store.occasions.letter(number, "en", 0) is None
        assert await store.occasions.letter(other, "en", 0) == LETTERS["en", 0]
        assert await standing(store, "other") is Standing.DOUBTFUL


async def test_what_is_open_or_withdrawn_comes_into_doubt_and_only_about_these_subjects(storage: Storage) -> None:
    async with storage.writing() as store:
        for one in Standing:
            await store.occasions.stand(await occasion(store, one), one)
        await occasion(store, "vera", subject="vera")
        await store.occasions.doubt([])
        assert await standing(store, "open") is Standing.OPEN
        await store.occasions.doubt(["ales", "zoya"])
        assert await standing(store, "open") is Standing.DOUBTFUL
        assert await standing(store, "withdrawn") is Standing.DOUBTFUL
        assert await standing(store, "closed") is Standing.CLOSED
        assert await standing(store, "vera") is Standing.OPEN
        found = await store.occasions.doubtful()
        assert sorted(one.key for _, one in found) == ["doubtful", "open", "withdrawn"]
        assert {await store.occasions.known(one.key) for _, one in found} == {
            (number, Standing.DOUBTFUL) for number, _ in found
        }


async def test_one_that_is_over_keeps_its_key_and_after_a_while_no_letters(storage: Storage) -> None:
    async with storage.writing() as store:
        number, other = await occasion(store), await occasion(store, "other")
        await store.occasions.close(number)
        assert await store.occasions.known("ales") == (number, Standing.CLOSED)
        await store.occasions.drop_letters(NOON.date())
        assert await store.occasions.letter(number, "en", 0) is not None
        await store.occasions.drop_letters(NOON.date() + timedelta(days=1))
        assert await store.occasions.letter(number, "en", 0) is None
        assert await store.occasions.letter(other, "en", 0) is not None
        assert [one for one, _ in await store.occasions.unfinished()] == [other]


async def test_what_is_not_over_is_listed_the_oldest_first(storage: Storage) -> None:
    async with storage.writing() as store:
        for place, one in enumerate(Standing):
            number = await occasion(store, one, day=NOON.date() - timedelta(days=place))
            await store.occasions.stand(number, one)
        assert [one.key for _, one in await store.occasions.unfinished()] == ["withdrawn", "paused", "doubtful", "open"]


async def test_a_letter_that_telegram_refuses_is_refused_in_its_language_only(storage: Storage) -> None:
    async with storage.writing() as store:
        number, other = await occasion(store), await occasion(store, "other")
        assert await store.occasions.refused(number, "en") == ""
        await store.occasions.refuse(number, "en", "message is too long")
        assert await store.occasions.refused(number, "en") == "message is too long"
        assert await store.occasions.refused(number, "uk") == ""
        assert await store.occasions.refused(number, "pl") == ""
        assert await store.occasions.refused(other, "en") == ""


async def test_a_picture_that_telegram_does_not_take_is_dropped_and_the_text_is_not(storage: Storage) -> None:
    letters = {place: replace(letter, photo="ales.jpg") for place, letter in LETTERS.items()}
    async with storage.writing() as store:
        number, other = await occasion(store, letters=letters), await occasion(store, "other", letters)
        await store.occasions.drop_picture(number)
        for (language, late), letter in LETTERS.items():
            assert await store.occasions.letter(number, language, late) == letter
            assert await store.occasions.letter(other, language, late) == letters[language, late]


async def test_deliveries_are_counted_by_what_became_of_them(storage: Storage) -> None:
    nothing = {
        "due": 0,
        "later": 0,
        "repeat": 0,
        "sending": 0,
        "sent": 0,
        "refused": 0,
        "unconfirmed": 0,
        "gone": 0,
        "missed": 0,
        "withdrawn": 0,
        "recalled": 0,
        "absent": 0,
    }
    async with storage.writing() as store:
        assert await store.occasions.totals() == nothing
        await follow(store, 1, 2)
        for state in State:
            number = await occasion(store, state.name)
            await owe(store, number)
            await become(store, state, number)
        for outcome, count in ((Outcome.SENT, 10), (Outcome.SENT, 100), (Outcome.MISSED, 5), (Outcome.GONE, 0)):
            await store.tallies.add(number, outcome, count)
        await store.tallies.add(number - 1, Outcome.SENT, 1000)
        counted = dict.fromkeys([state.name.lower() for state in State], 2)
        corrected, failed = counted.pop("corrected"), counted.pop("failed")
        counted |= {"sent": 1112 + corrected, "refused": 2 + failed, "missed": 5}
        assert await store.occasions.totals() == nothing | counted


async def test_what_was_only_missed_or_withdrawn_was_told_to_nobody(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        number, other = await occasion(store), await occasion(store, "other")
        for outcome in (Outcome.MISSED, Outcome.WITHDRAWN):
            await store.tallies.add(number, outcome, 1)
        assert not await store.occasions.told(number)
        await owe(store, other)
        assert not await store.occasions.told(number)
        assert await store.occasions.told(other)
        await store.tallies.add(number, Outcome.SENT, 1)
        assert await store.occasions.told(number)


async def test_organizers_hear_of_each_outcome_once(storage: Storage) -> None:
    async with storage.writing() as store:
        one, other = await occasion(store), await occasion(store, "other")
        for number, outcome, count in ((one, Outcome.MISSED, 3), (other, Outcome.MISSED, 2), (one, Outcome.SENT, 9)):
            await store.tallies.add(number, outcome, count)
        assert await store.tallies.unreported(Outcome.MISSED) == [(one, 3), (other, 2)]
        await store.tallies.report(Outcome.MISSED)
        assert await store.tallies.unreported(Outcome.MISSED) == []
        await store.tallies.add(other, Outcome.MISSED, 4)
        assert await store.tallies.unreported(Outcome.MISSED) == [(other, 4)]
        assert await store.tallies.unreported(Outcome.SENT) == [(one, 9)]
        counts = {outcome: await store.tallies.count(outcome) for outcome in Outcome}
        assert {outcome: count for outcome, count in counts.items() if count} == {Outcome.MISSED: 9, Outcome.SENT: 9}


async def test_somebody_who_changed_puts_in_doubt_what_is_to_be_told(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales"), person("vera")])
        await occasion(store)
        await occasion(store, "vera", subject="vera")
        await store.people.save([person("ales"), person("vera")])
        assert await store.occasions.doubtful() == []
        await store.people.save([person("ales", died=on("2012-08-01")), person("vera")])
        assert [one.key for _, one in await store.occasions.doubtful()] == ["ales"]


async def test_an_action_day_that_changed_puts_in_doubt_what_is_to_be_told(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.days.save([SOLIDARITY, replace(SOLIDARITY, key="other")])
        await occasion(store, "day", subject="solidarity")
        await occasion(store, "other", subject="other")
        await store.days.save([SOLIDARITY])
        assert await store.occasions.doubtful() == []
        await store.days.save([replace(SOLIDARITY, first_on=date(2012, 8, 5))])
        assert [one.key for _, one in await store.occasions.doubtful()] == ["day"]


async def test_where_people_act_changes_what_is_to_be_told(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.days.save([SOLIDARITY, replace(SOLIDARITY, key="other")])
        number = await occasion(store, "day", subject="solidarity")
        await occasion(store, "other", subject="other")
        for actions, doubtful in (
            ([ACTION], True),
            ([ACTION], False),
            ([replace(ACTION, city=Words({"en": "Warsaw"}))], True),
        ):
            await store.occasions.stand(number, Standing.OPEN)
            await store.days.save_actions(actions)
            assert [one.key for _, one in await store.occasions.doubtful()] == (["day"] if doubtful else [])
