"""Texts signed with the project's key: what they survive, and that nothing else is taken for one."""

import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Callable
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.signing import Fault, NotSigned, Signed, canonical, public_key, signed, verified, written

DAY = date(2026, 11, 27)
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
NOTICE = "Пишите нам отсюда: @our_new_bot\n\nДо встречи"
SIGNED = signed(NOTICE, KEY, DAY)

anything = st.text(st.characters(exclude_categories=()))
worded = anything.filter(lambda text: canonical(text).strip() != "")
CARRIERS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "another end of lines": lambda text: text.replace("\n", "\r\n"),
    "an old end of lines": lambda text: text.replace("\n", "\r"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "spaces at the ends of lines": lambda text: text.replace("\n", " \t\n"),
    "blank lines around": lambda text: f"\n \n\t{text}\n\n",
    "trimmed": str.strip,
    "tabs as spaces": lambda text: text.replace("\t", " "),
    "one dash of two": lambda text: "— signed".join(text.rsplit("-- signed", 1)),
    "a signature in two lines": lambda text: f"{text[:-30]}\n{text[-30:]}",
}


@pytest.mark.parametrize("carrier", CARRIERS)
@given(text=worded)
@example("-- signed 2026-11-27 ed25519")
@example(SIGNED)
@example("\ufeff\u202eCome\x1c\x01\u0308")
@example("A\u030a \u030a\u2028e\u0301")
def test_any_text_survives_being_signed_and_carried(carrier: str, text: str) -> None:
    try:
        vouched = signed(text, KEY, DAY)
    except ValueError:
        assume(False)
    found = verified(CARRIERS[carrier](vouched), PUBLIC)
    assert isinstance(found, Signed)
    assert found.day == DAY
    assert f"{found.text}\n\n-- signed 2026-11-27 ed25519\n" in vouched


@given(text=worded)
def test_the_form_that_is_signed_is_the_same_the_second_time(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(at=st.integers(0, len(SIGNED) - 2), sign=st.characters())
def test_any_single_letter_that_is_another_spoils_it(at: int, sign: str) -> None:
    changed = SIGNED[:at] + sign + SIGNED[at + 1 :]
    assume(canonical(changed) != canonical(SIGNED))
    assume(canonical(SIGNED[at]) != canonical(sign))  # a blank for a blank, of which one stands before the block
    assert isinstance(verified(changed, PUBLIC), NotSigned), repr(changed)


@given(at=st.integers(0, len(NOTICE) - 1), sign=st.characters(), out=st.booleans())
def test_a_letter_put_in_or_taken_out_spoils_it(at: int, sign: str, out: bool) -> None:
    changed = SIGNED[:at] + ("" if out else sign) + SIGNED[at + out :]
    assume(canonical(changed) != canonical(SIGNED))
    assert verified(changed, PUBLIC) == NotSigned(Fault.OTHER)


@given(text=anything)
def test_whatever_somebody_else_writes_is_not_signed(text: str) -> None:
    assert isinstance(verified(text, PUBLIC), NotSigned)
    assert isinstance(verified(f"{text}\n{SIGNED.rpartition('-- ')[2]}", PUBLIC), NotSigned)


SIGNATURE = SIGNED.splitlines()[-1]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.EMPTY),
        (" \n\t\n", Fault.EMPTY),
        (NOTICE, Fault.UNSIGNED),
        (f"{NOTICE}\n\n{SIGNATURE}", Fault.UNSIGNED),
        (SIGNED.replace("ed25519", "rsa"), Fault.UNSIGNED),
        (SIGNED.replace(SIGNATURE, ""), Fault.DAMAGED),
        (SIGNED[:-10], Fault.DAMAGED),
        (SIGNED + "P.S. Send money to this account", Fault.DAMAGED),
        (SIGNED + SIGNATURE, Fault.DAMAGED),
        (SIGNED.replace("2026-11-27", "2026-11-31"), Fault.DAMAGED),
        (SIGNED.partition("\n\n--")[1] + SIGNED.rpartition("\n\n--")[2], Fault.DAMAGED),
        (SIGNED.replace("2026-11-27", "2026-11-28"), Fault.OTHER),
        (f"Come at five\n{SIGNED}", Fault.OTHER),
        (SIGNED.replace("our", "\u202eour"), Fault.OTHER),
        (SIGNED.replace("о", "o", 1), Fault.OTHER),
        (signed(NOTICE, Ed25519PrivateKey.from_private_bytes(bytes(32)), DAY), Fault.OTHER),
    ],
)
def test_it_says_what_is_wrong(text: str, fault: Fault) -> None:
    assert verified(text, PUBLIC) == NotSigned(fault)


def test_of_the_signs_of_a_signature_none_stands_for_another() -> None:
    other = SIGNATURE[:-3] + chr(ord(SIGNATURE[-3]) + 1) + "=="  # the same bytes to a lenient reader
    assert b64decode(other) == b64decode(SIGNATURE)
    assert verified(SIGNED.replace(SIGNATURE, other), PUBLIC) == NotSigned(Fault.DAMAGED)


def test_a_public_key_is_read_as_it_is_written() -> None:
    assert public_key(written(KEY.public_key())) == PUBLIC
    for wrong in ("", "key", "ключ", b64encode(bytes(31)).decode(), b64encode(bytes(33)).decode(), SIGNATURE):
        assert public_key(wrong) is None


def test_the_signature_is_of_the_bytes_the_manual_names() -> None:
    message = f"solidarity-bot signed text 1\n2026-11-27\n{NOTICE}".encode()
    KEY.public_key().verify(b64decode(SIGNATURE), message)
