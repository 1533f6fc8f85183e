"""Letters leave as fast as Telegram takes them, and never in the way of an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pace import Pace

RATES = st.sampled_from([1.0, 2.5, 5.0, 25.0, 30.0, 333.3, 1000.0])
STARTS = st.floats(0, 1e8)  # seconds since the machine was started
CHATS = st.one_of(st.integers(1, 3), st.integers(-2, -1), st.integers(1, 10_000))
ASKINGS = st.tuples(CHATS, st.sampled_from([0.0, 0.0, 0.0, 0.001, 0.3, 1.0, 7.0]), st.booleans())
FEW = st.lists(ASKINGS, max_size=60)
LETTERS = st.lists(st.tuples(CHATS, st.just(0.0), st.just(False)), max_size=100)
GROUPS = st.lists(st.tuples(st.integers(-2, -1), st.just(0.0), st.booleans()), min_size=40, max_size=80)


@dataclass(frozen=True)
class Message:
    at: float
    chat: int
    answer: bool


class Caller:
    """Sends letters when they may leave and answers at once."""

    def __init__(self, pace: Pace, now: float = 0.0) -> None:
        self.pace = pace
        self.now = now
        self.messages: list[Message] = []

    def answer(self, chat: int) -> None:
        self._send(chat, answer=True)

    def letter(self, chat: int, late: float = 0.0) -> None:
        free = self.pace.free_at(chat, self.now)
        assert free >= self.now
        assert free >= self.pace.free_from(self.now)
        assert self.pace.free_at(chat, free) == free  # nobody waits again and again for next to nothing
        self.now = free + late if free > self.now else free
        self._send(chat, answer=False)

    def _send(self, chat: int, *, answer: bool) -> None:
        self.pace.took(chat, self.now, answer=answer)
        self.messages.append(Message(self.now, chat, answer))

    def run(self, askings: Iterable[tuple[int, float, bool]]) -> None:
        for chat, wait, answer in askings:
            self.now += wait
            if answer:
                self.answer(chat)
            else:
                self.letter(chat)

    def letters(self) -> list[float]:
        return [message.at for message in self.messages if not message.answer]

    def before(self, letter: int, seconds: float, chat: int | None = None) -> int:
        """How many messages, this one too, left within so many seconds until this one."""
        until = self.messages[letter]
        return sum(
            until.at - message.at < seconds and chat in {None, message.chat} for message in self.messages[: letter + 1]
        )


def gaps(times: list[float]) -> list[float]:
    return [later - earlier for earlier, later in pairwise(times)]


def slow_sends(pace: Pace, now: float) -> None:
    for _ in range(21):
        pace.lasted(2.5, now)


@given(RATES, STARTS, st.one_of(FEW, LETTERS, GROUPS))
def test_telegrams_limits_are_kept_whoever_is_written_to(
    rate: float, start: float, askings: list[tuple[int, float, bool]]
) -> None:
    caller = Caller(Pace(rate), start)
    caller.run(askings)
    for index, message in enumerate(caller.messages):
        if message.answer:
            continue
        assert caller.before(index, 1) <= int(rate)
        if message.chat > 0:
            assert caller.before(index, 1, message.chat) == 1
        else:
            assert caller.before(index, 3, message.chat) == 1
            assert caller.before(index, 60, message.chat) <= 20


@given(RATES, STARTS, FEW, st.lists(st.floats(0, 0.05), min_size=60, max_size=60))
def test_letters_never_come_in_a_burst(
    rate: float, start: float, askings: list[tuple[int, float, bool]], oversleeping: list[float]
) -> None:
    caller = Caller(Pace(rate), start)
    for (chat, wait, answer), late in zip(askings, oversleeping, strict=False):
        caller.now += wait
        if answer:
            caller.answer(chat)
        else:
            caller.letter(chat, late)
    least = min(0.9 / rate, 1 / rate - 0.003)
    assert all(gap > least - 1e-6 for gap in gaps(caller.letters()))


@given(RATES, STARTS, FEW, CHATS)
def test_no_letter_waits_for_ever(rate: float, start: float, askings: list[tuple[int, float, bool]], chat: int) -> None:
    caller = Caller(Pace(rate), start)
    caller.run(askings)
    assert caller.pace.free_at(chat, caller.now) <= caller.now + 61
    assert caller.pace.free_from(caller.now) <= caller.now + 1.01


@given(RATES, STARTS, FEW, st.lists(st.tuples(CHATS, st.integers(0, 100), st.floats(0, 10)), max_size=10), FEW)
def test_no_chat_hears_a_letter_before_its_flood_is_over(
    rate: float,
    start: float,
    before: list[tuple[int, float, bool]],
    floods: list[tuple[int, int, float]],
    after: list[tuple[int, float, bool]],
) -> None:
    caller = Caller(Pace(rate), start)
    caller.run(before)
    over: dict[int, float] = {}
    for chat, seconds, wait in floods:
        caller.now += wait
        caller.pace.flooded(chat, seconds, caller.now)
        over[chat] = max(caller.now + seconds, over.get(chat, 0))
    so_far = len(caller.messages)
    caller.run(after)
    for message in caller.messages[so_far:]:
        assert message.answer or message.at >= over.get(message.chat, 0)
        assert 1 <= caller.pace.rate_at(message.at) <= rate


def test_the_start_is_no_burst() -> None:
    caller = Caller(Pace(25))
    caller.run((chat, 0, False) for chat in range(1, 26))
    assert caller.letters()[0] == 0
    assert min(gaps(caller.letters())) >= 0.036


@pytest.mark.parametrize("rate", [1, 12.0, 25, 30, 200, 1000])
def test_a_caller_who_oversleeps_a_little_is_hardly_slower(rate: float) -> None:
    caller = Caller(Pace(rate))
    late = Random(4)  # noqa: S311 - no secret depends on how long a caller sleeps
    chat = 0
    while caller.now < 60:
        chat += 1
        caller.letter(chat, late.uniform(0, 0.002))
    assert len(caller.messages) >= 0.99 * rate * 60
    assert all(caller.before(letter, 1) <= rate for letter in range(0, 3000, 7) if letter < len(caller.messages))


def test_letters_give_way_to_answers() -> None:
    pace = Pace(25)
    for person in range(1, 26):
        pace.took(person, 10, answer=True)
    assert pace.free_from(10) == pace.free_from(10.9) == pytest.approx(11.005)
    pace.took(1, 11, answer=True)
    assert pace.free_from(11) == pytest.approx(11.005), "the other answers no longer count by then"


def test_letters_use_what_answers_leave() -> None:
    caller = Caller(Pace(25))
    for answer in range(200):
        due = answer / 20
        while caller.pace.free_from(caller.now) < due:
            caller.letter(len(caller.messages) + 1)
        caller.now = max(caller.now, due)
        caller.answer(-answer - 1)
    assert 45 <= len(caller.letters()) <= 75, "about five a second beside twenty answers"
    settled = [index for index, message in enumerate(caller.messages) if message.at > 3]
    assert all(caller.before(index, 1) <= 26 for index in settled), "not only the seconds that end with a letter"


def test_an_answer_counts_as_the_last_word_to_its_chat() -> None:
    pace = Pace(25)
    pace.took(7, 100, answer=True)
    pace.took(-7, 100, answer=True)
    assert pace.free_at(7, 100) == 101.005
    assert pace.free_at(-7, 100) == 103.005
    assert pace.free_at(8, 100) == 100


def test_a_talkative_group_hears_letters_only_after_a_minute() -> None:
    pace = Pace(25)
    for answer in range(20):
        pace.took(-7, 100 + answer / 10, answer=True)
    assert pace.free_at(-7, 102) == 160.005
    assert pace.free_at(-7, 160.005) == 160.005


def test_a_group_hears_a_letter_every_three_seconds_for_hours() -> None:
    caller = Caller(Pace(25))
    caller.run((-7, 0, False) for _ in range(2400))
    assert all(3 < gap < 3.01 for gap in gaps(caller.letters()))


def test_one_flooded_chat_does_not_stop_the_others() -> None:
    pace = Pace(25)
    pace.flooded(7, 30, 100)
    pace.flooded(7, 20, 101)
    assert pace.free_at(7, 101) == 130
    assert pace.free_at(8, 101) == pace.free_from(101) == 101
    assert pace.rate_at(101) == 25


def test_two_flooded_chats_pause_everything() -> None:
    pace = Pace(25)
    pace.flooded(7, 30, 100)
    pace.flooded(-8, 3, 105)
    assert pace.free_at(9, 105) == pace.free_from(105) == pace.paused_until == 130
    assert pace.rate_at(105) == 12.5


def test_two_floods_long_after_each_other_are_two_matters() -> None:
    pace = Pace(25)
    pace.flooded(7, 30, 100)
    pace.flooded(8, 3, 105.1)
    assert pace.free_from(106) == 106
    assert pace.rate_at(106) == 25


def test_the_end_of_a_pause_is_no_burst() -> None:
    caller = Caller(Pace(20))
    caller.letter(1)
    caller.pace.flooded(1, 30, 1)
    caller.pace.flooded(2, 30, 1)
    caller.run((chat, 0, False) for chat in range(3, 13))
    assert caller.letters()[1] == 31
    assert min(gaps(caller.letters())) > 0.0999


def test_messages_under_way_when_the_flood_comes_do_not_halve_the_rate_again() -> None:
    pace = Pace(25)
    for chat in range(1, 60):
        pace.flooded(chat, 3, 100 + chat / 10)
    assert pace.rate_at(106) == 12.5
    assert pace.free_from(106) == pytest.approx(108.9)


def test_the_rate_never_falls_below_one_a_second() -> None:
    pace = Pace(3)
    for minute in range(10):
        for chat in range(1, 4):
            pace.flooded(chat, 60, minute * 60)
    assert pace.rate_at(600) == 1


def test_the_rate_recovers_step_by_step_once_the_pause_is_over() -> None:
    pace = Pace(20)
    pace.flooded(1, 30, 100)
    pace.flooded(2, 30, 100)
    assert [pace.rate_at(now) for now in (100, 130, 139.9, 140, 150, 179, 180, 1e6)] == [10, 10, 10, 12, 14, 18, 20, 20]


def test_a_flood_makes_the_recovery_begin_anew() -> None:
    pace = Pace(20)
    pace.flooded(1, 0, 100)
    pace.flooded(2, 0, 100)
    pace.flooded(3, 9, 118)
    assert [pace.rate_at(now) for now in (118, 127, 128)] == [12, 12, 14]


@given(RATES, st.lists(st.tuples(st.integers(1, 5), st.integers(0, 20), st.floats(0, 20)), min_size=2))
def test_the_full_rate_comes_back_after_any_trouble(rate: float, floods: list[tuple[int, int, float]]) -> None:
    pace = Pace(rate)
    now = 1000.0
    for chat, seconds, wait in floods:
        now += wait
        pace.flooded(chat, seconds, now)
        slow_sends(pace, now)
        assert 1 <= pace.rate_at(now) <= rate
    quiet = max(now, pace.paused_until)
    assert pace.rate_at(quiet + 100) == rate
    assert pace.free_from(quiet + 100) == quiet + 100


def test_slow_sends_are_a_flood_that_telegram_does_not_tell_of() -> None:
    pace = Pace(20)
    slow_sends(pace, 100)
    assert pace.rate_at(100) == 10
    slow_sends(pace, 109)
    assert pace.rate_at(109) == 10, "once in ten seconds"
    slow_sends(pace, 110)
    assert pace.rate_at(110) == 5
    assert pace.rate_at(120) == 7
    assert pace.free_from(110) == 110, "nobody asked for a pause"


def test_a_few_slow_sends_among_quick_ones_mean_nothing() -> None:
    pace = Pace(20)
    for send in range(1000):
        pace.lasted((8, 0.1, 0.1, 8, 0.1)[send % 5], send / 20)
    assert pace.rate_at(50) == 20
    pace.lasted(8, 51)
    pace.lasted(8, 51)
    assert pace.rate_at(51) == 20
    for _ in range(9):
        pace.lasted(8, 51)
    assert pace.rate_at(51) == 10, "now most of the last ones were slow"


def test_a_million_chats_take_no_more_room_than_a_few() -> None:
    pace = Pace(1000)
    for second in range(1000):
        for letter in range(1000):
            pace.took(1000 * second + letter + 1, second + letter / 1000)
        assert len(pace._rest._until) <= 20_000


def test_groups_are_remembered_for_a_minute_only() -> None:
    pace = Pace(1000)
    for letter in range(200_000):
        pace.took(-letter - 1, letter / 100)
    assert len(pace._rest._groups) + len(pace._rest._until) <= 20_000
    assert all(len(last) <= 20 for last in pace._rest._groups.values())


def test_a_flooded_chat_is_not_forgotten_in_the_crowd() -> None:
    pace = Pace(1000)
    pace.flooded(-7, 3600, 0)
    for answer in range(19):
        pace.took(-8, answer / 100, answer=True)
    for letter in range(50_000):
        now = 1 + letter / 1000
        pace.took(letter + 1, now)
        assert pace.free_at(letter + 1, now) > now + 1
    assert len(pace._rest._until) < 20_000
    pace.took(-8, 55, answer=True)
    assert pace.free_at(-7, 55) == 3600
    assert pace.free_at(-8, 55) == 60.005


@pytest.mark.parametrize("rate", [0, 0.99, -1, float("nan"), float("inf")])
def test_a_rate_that_is_none_is_refused(rate: float) -> None:
    with pytest.raises(ValueError, match="at least one message a second"):
        Pace(rate)
