"""Who asks without end is told so once, and listened to again after a while; of nobody more than that is remembered."""

from datetime import UTC, datetime, timedelta

from bot.gateway.patience import Mood, Patience

NOON = datetime(2012, 8, 3, 12, tzinfo=UTC)
ANNA = 4_200_042


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def flooded() -> Patience:
    patience = Patience(20)
    assert {patience.hears(ANNA, after(second)) for second in range(20)} == {Mood.CALM}
    return patience


def test_twenty_questions_a_minute_are_not_too_many() -> None:
    patience = Patience(20)
    assert {patience.hears(ANNA, after(3 * number)) for number in range(200)} == {Mood.CALM}


def test_one_more_is_answered_once_and_what_follows_not_at_all() -> None:
    patience = flooded()
    assert patience.hears(ANNA, after(20)) is Mood.TRIED
    assert {patience.hears(ANNA, after(20 + second)) for second in range(100)} == {Mood.DEAF}


def test_after_two_minutes_of_rest_it_is_listened_to_again() -> None:
    patience = flooded()
    assert patience.hears(ANNA, after(20)) is Mood.TRIED
    assert patience.hears(ANNA, after(139)) is Mood.DEAF
    assert patience.hears(ANNA, after(141)) is Mood.CALM


def test_who_goes_on_asking_calmly_is_listened_to_again_all_the_same() -> None:
    patience = flooded()
    patience.hears(ANNA, after(20))
    moods = [patience.hears(ANNA, after(20 + 10 * number)) for number in range(1, 20)]
    assert moods == [Mood.DEAF] * 15 + [Mood.CALM] * 4  # two minutes after the last that was one too many


def test_who_floods_for_an_hour_is_told_once() -> None:
    patience = Patience(20)
    moods = [patience.hears(ANNA, after(second)) for second in range(3600)]
    assert moods.count(Mood.TRIED) == 1
    assert moods[21:] == [Mood.DEAF] * (3600 - 21)


def test_others_are_not_to_blame() -> None:
    patience = flooded()
    patience.hears(ANNA, after(20))
    assert patience.hears(ANNA + 1, after(20)) is Mood.CALM


def test_of_very_many_chats_few_are_remembered_and_none_for_long() -> None:
    patience = Patience(20)
    for chat in range(30_000):
        patience.hears(chat, after(0))
    assert len(patience._chats) == 10_000
    patience.hears(ANNA, after(121))
    assert list(patience._chats) == [ANNA]


def test_a_clock_set_back_makes_nobody_deaf_for_long() -> None:
    patience = flooded()
    patience.hears(ANNA, after(20))
    moods = [patience.hears(ANNA, after(10 * number - 3600)) for number in range(1, 40)]
    assert moods[-1] is Mood.CALM
