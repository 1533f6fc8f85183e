"""What holds for every kind of alert, in every language."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts import ALERTS, Facts, Occasion, Telling, kind_named, occasions
from bot.conversation import LONGEST_DATA, AnyButton, Button, Share, visible_length
from bot.texts import LANGUAGES, say_in
from storage import ActionDay, Kind, Name, NameKind, News, NewsKind, Person, Words
from tests.alerts.invented import detained, facts, on, prison, vera
from tests.storage.invented import people

NAME = "Vera-Maryna Vydumka " * 10
LONGEST_SLUG = "v" * 40
PERSON = replace(
    vera(detained("2012-05-30", None, prison("2012-06-01", 0, 9)), born="1980-03-01", address="2012-06"),
    slug=LONGEST_SLUG,
    names=(Name(NAME, NameKind.PRIMARY, "en"),),
    address=Words({"en": "Invented Street 1 " * 200}),
    photo="https://example.org/vera.jpg",
)
RESTRICTED = replace(PERSON, slug="restricted", detentions=(detained("2012-05-30", kind=Kind.RESTRICTED),))
KNOWN = Facts(
    people=facts(PERSON, RESTRICTED).people,
    days={LONGEST_SLUG: ActionDay(LONGEST_SLUG, Words({"en": NAME}), "FREQ=MONTHLY;BYMONTHDAY=16")},
    news=[
        News(number, LONGEST_SLUG, kind, on("2013-01"), date(2013, 1, 30), Words({"en": "Because. " * 900}))
        for number, kind in enumerate(NewsKind)
    ],
)
DAYS = [date.fromisoformat(day) for day in ("2012-09-07", "2013-01-09", "2013-01-15", "2013-01-16", "2013-03-01")]
DAYS += [
    date.fromisoformat(day)
    for day in ("2013-01-29", "2013-02-21", "2013-02-28", "2013-05-30", "2013-10-12", "2013-10-25")
]
EVERY = [
    (occasion, late)
    for occasion in (
        *(one for day in DAYS for one in occasions(KNOWN, day)),
        *kind_named("news").occasions(KNOWN, date(2013, 1, 30)),
    )
    for late in sorted({0, 1, occasion.latest} & set(range(occasion.latest + 1)))
]


def told(occasion: Occasion, late: int, language: str) -> Telling:
    return kind_named(occasion.kind).telling(occasion, KNOWN, late, say_in(language))


def test_the_order_of_importance_is_written_down() -> None:
    names = [kind.name for kind in ALERTS]
    assert names == ["news", "renewal", "action-day", "sentence-end", "anniversary", "birthday", "days"]
    order = [occasion.kind for occasion in occasions(KNOWN, date(2013, 3, 1))]
    assert order == sorted(order, key=names.index)


def test_a_kind_is_known_by_its_name_and_no_other() -> None:
    assert all(kind_named(kind.name) is kind for kind in ALERTS)
    with pytest.raises(KeyError):
        kind_named("none")


def test_every_kind_is_looked_at_here() -> None:
    assert {occasion.kind for occasion, _ in EVERY} == {kind.name for kind in ALERTS}


def test_no_two_occasions_share_a_key() -> None:
    keys = [occasion.key for occasion, late in EVERY if late == 0]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_told_in_every_language_and_fits(language: str) -> None:
    for occasion, late in EVERY:
        telling = told(occasion, late, language)
        assert 1 <= visible_length(telling.text) <= 4096
        assert 1 <= visible_length(telling.line) <= 400
        assert "\n" not in telling.line
        assert "None" not in telling.text


def buttons(occasion: Occasion) -> list[AnyButton]:
    return [button for row in told(occasion, 0, "en").rows for button in row]


@pytest.mark.parametrize("kind", [kind.name for kind in ALERTS])
def test_every_alert_can_be_made_fewer_moved_to_another_hour_and_stopped(kind: str) -> None:
    for occasion in (one for one, _ in EVERY if one.kind == kind):
        of_a_person = Button("", "mute", occasion.subject)
        less = {"action-day": Button("", "unsubscribe"), "renewal": Button("", "keep", "no")}.get(kind, of_a_person)
        offered = {replace(button, label="") for button in buttons(occasion) if isinstance(button, Button)}
        assert {less, Button("", "hour"), Button("", "stop")} <= offered


def test_buttons_hold_no_more_than_telegram_takes() -> None:
    for button in (button for occasion, _ in EVERY for button in buttons(occasion)):
        assert 1 <= len(button.label) <= 90
        if isinstance(button, Button):
            assert len(f"{button.command} {button.words}".encode()) <= LONGEST_DATA
        if isinstance(button, Share):
            assert len(button.payload) <= 64


def test_an_alert_about_a_person_leads_to_the_case_and_shows_the_person() -> None:
    for occasion, late in EVERY:
        telling = told(occasion, late, "en")
        if occasion.kind in {"action-day", "renewal"}:
            assert telling.photo == ""
        else:
            case, share = telling.rows[0]
            assert isinstance(case, Button)
            assert (case.command, case.words) == ("prisoner", occasion.subject)
            assert isinstance(share, Share)
            assert telling.photo == "https://example.org/vera.jpg"


@given(somebody=people, shift=st.integers(1, 120))
def test_whatever_the_files_hold_it_can_be_worked_out_and_told(somebody: Person, shift: int) -> None:
    known = facts(somebody)
    arrests = [one.detained_on for one in somebody.detentions]
    begun = [when.first for when in (somebody.born, *arrests) if when]
    near = {day + timedelta(days=days) for day in begun for days in (100, 500, 1000)}
    for day in near | {day + relativedelta(years=shift) for day in begun}:
        for occasion in occasions(known, day):
            assert occasion.day == day
            assert occasion.number > 0 or occasion.kind in {"sentence-end", "renewal"}
            telling = kind_named(occasion.kind).telling(occasion, known, occasion.latest, say_in("en"))
            assert 1 <= visible_length(telling.text) <= 4096
