"""An organizer's button asks what it was made for, of whom it was made for, for a week; nothing else opens it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import LONGEST_DATA, Button
from bot.gateway.signet import Signet, unsealed
from storage import SLUG_LENGTH

OLGA, PETRA = 4_200_044, 4_200_045
NOON = datetime(2012, 8, 3, 12, tzinfo=UTC)
APPROVE = Button("Approve", "draft", "12.3 approve yes")


@dataclass
class Clock:
    """A clock that is set by hand."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


def signet(clock: Clock | None = None, key: bytes = b"k") -> Signet:
    return Signet(lambda label: key + label.encode(), clock or Clock())


def test_a_button_works_for_whom_it_was_made() -> None:
    data = signet().seal(APPROVE, OLGA)
    assert unsealed(data) == APPROVE.data
    assert signet().genuine(data, OLGA)
    assert not signet().genuine(data, PETRA)
    assert not signet(key=b"other").genuine(data, OLGA)


@pytest.mark.parametrize(
    "altered",
    [
        lambda data: data.replace("12.3", "12.4"),
        lambda data: data + " ",
        lambda data: data[:-1],
        lambda data: data[0] + data[2] + data[1] + data[3:],
        lambda data: "%" + data[1:],
        lambda data: data[1:],
        lambda data: data[9:],
        lambda data: data[0] + "é" * 8 + data[9:],
        lambda data: data[0] + "\ud83d" * 8 + data[9:],
        lambda _: "",
        lambda _: "~",
    ],
)
def test_an_altered_button_does_not(altered: object) -> None:
    data = signet().seal(APPROVE, OLGA)
    assert callable(altered)
    assert altered(data) != data
    assert not signet().genuine(altered(data), OLGA)


def test_it_works_for_a_week_and_not_much_longer() -> None:
    clock = Clock()
    own = signet(clock)
    data = own.seal(APPROVE, OLGA)
    clock.now = NOON + timedelta(days=7)
    assert own.genuine(data, OLGA)
    clock.now = NOON + timedelta(days=7, hours=6)
    assert not own.genuine(data, OLGA)
    clock.now = NOON - timedelta(days=1)
    assert not own.genuine(data, OLGA)


@given(st.text(" abcdefghijklmnopqrstuvwxyz0123456789-.!*+=:_", max_size=LONGEST_DATA - 5), st.integers(1, 2**52))
def test_what_fits_without_a_seal_fits_with_it(words: str, user: int) -> None:
    button = Button("x", "mark", words)
    data = signet().seal(button, user)
    assert len(data.encode()) <= LONGEST_DATA
    assert unsealed(data) == button.data
    assert signet().genuine(data, user)


def test_the_longest_case_file_fits() -> None:
    longest = Button("x", "edit", f"{'z' * SLUG_LENGTH} =9s10.12kibe ffff")
    assert len(signet().seal(longest, OLGA)) <= LONGEST_DATA


def test_what_does_not_fit_is_never_sent() -> None:
    for words in ("Ж" * 26, "A" * 52, "a" * 65):
        with pytest.raises(ValueError, match="more than 55 bytes"):
            signet().seal(Button("x", "mark", words), OLGA)


@given(st.text(max_size=LONGEST_DATA))
def test_no_made_up_data_are_taken_for_a_button(data: str) -> None:
    for one in (data, f"~{data}", f"%{data}"):
        assert isinstance(unsealed(one), str)
        assert not signet().genuine(one, OLGA)
