from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from storage import (
    Changes,
    Confidence,
    Detention,
    Kind,
    PartialDate,
    Person,
    Sentence,
    SentenceKind,
    Storage,
    Words,
)
from tests.storage.invented import on, people, person


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=people)
async def test_a_person_comes_back_exactly_as_saved(storage: Storage, one: Person) -> None:
    async with storage.writing() as store:
        await store.people.save([one])
        assert await store.people.get(one.slug) == one


async def test_nobody_is_found_under_a_slug_nobody_has(storage: Storage) -> None:
    async with storage.reading() as store:
        assert await store.people.get("nobody") is None
        assert await store.people.get_many(["nobody"]) == []
        assert await store.people.listed(0, 10) == []


async def test_saving_counts_new_changed_and_same(storage: Storage) -> None:
    ales, vera = person("ales"), person("vera")
    async with storage.writing() as store:
        assert await store.people.save([ales, vera]) == Changes(new=2)
        assert await store.people.save([ales, vera]) == Changes(same=2)
        older = replace(vera, born=on("1970"))
        assert await store.people.save([ales, older, person("zoya")]) == Changes(new=1, changed=1, same=1)
        assert await store.people.get("vera") == older
        assert await store.people.count() == 3


async def test_a_person_named_twice_in_one_call_is_saved_as_last_told(storage: Storage) -> None:
    async with storage.writing() as store:
        assert await store.people.save([person("ales"), person("ales", "Ales Other")]) == Changes(new=1)
        assert await store.people.get("ales") == person("ales", "Ales Other")


async def test_the_sources_of_everybody_are_given_by_slug(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("vera", sources=("https://b", "https://a")), person("ales")])
        assert await store.people.sources() == [("ales", ()), ("vera", ("https://b", "https://a"))]


async def test_a_person_who_changed_keeps_the_followers(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        await store.follows.add(42, "ales")
        await store.people.save([person("ales", detentions=(Detention("a-2020", Kind.PRISON, on("2020-08-09")),))])
        assert await store.follows.slugs(42) == ["ales"]


async def test_a_detention_taken_out_of_the_case_file_is_gone(storage: Storage) -> None:
    arrest = Detention("a-2020", Kind.PRISON, on("2020-08-09"), sentences=(Sentence(SentenceKind.PRISON, years=4),))
    async with storage.writing() as store:
        await store.people.save([person("ales", detentions=(arrest, replace(arrest, key="a-2021")))])
        await store.people.save([person("ales", detentions=(arrest,))])
        found = await store.people.get("ales")
        assert found is not None
        assert found.detentions == (arrest,)
        assert (await store.totals()).detentions == 1


async def test_many_people_come_in_the_order_asked(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save(person(f"person-{number}") for number in range(600))
        asked = [f"person-{number}" for number in range(599, -1, -1)]
        assert [one.slug for one in await store.people.get_many(["nobody", *asked])] == asked


async def test_the_list_goes_by_name_whatever_its_marks_and_case(storage: Storage) -> None:
    names = {"c": "zmicier", "b": "Źmicier", "a": "Žana", "d": "Ada"}
    async with storage.writing() as store:
        await store.people.save(person(slug, name) for slug, name in names.items())
        assert [one.slug for one in await store.people.listed(0, 10)] == ["d", "a", "b", "c"]
        assert [one.slug for one in await store.people.listed(1, 2)] == ["a", "b"]


async def test_a_day_of_the_year_finds_birth_death_arrest_verdict_and_release(storage: Storage) -> None:
    verdict = Sentence(SentenceKind.PRISON, on("2021-08-04"), years=3)
    everybody = [
        person("born", born=PartialDate.parse("1962-08-04", Confidence.REPORTED)),
        person("died", died=on("2023-08-04")),
        person("arrested", detentions=(Detention("1", Kind.PRISON, on("2011-08-04")),)),
        person("sentenced", detentions=(Detention("2", Kind.PRISON, on("2020-10-01"), sentences=(verdict,)),)),
        person("released", detentions=(Detention("3", Kind.PRISON, released_on=on("2014-08-04")),)),
        person("in-that-month", born=on("1962-08")),
        person("in-that-year", born=PartialDate.parse("1962", Confidence.REPORTED)),
        person("another-day", born=on("1962-04-08")),
    ]
    async with storage.writing() as store:
        await store.people.save(everybody)
        found = await store.people.on_day(8, 4)
        assert [one.slug for one in found] == ["arrested", "born", "died", "released", "sentenced"]
        assert found == sorted(everybody[:5], key=lambda one: one.slug)


async def test_texts_keep_their_languages(storage: Storage) -> None:
    told = person("ales", summary=Words({"be": "праваабаронца", "en": "human rights defender"}))
    async with storage.writing() as store:
        await store.people.save([told])
        found = await store.people.get("ales")
        assert found is not None
        assert found.summary.best("uk") == "праваабаронца"
