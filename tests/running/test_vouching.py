"""Vouching on the command line: a key is made, a text signed and checked, with no bot, network or database."""

import re
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from typer.testing import CliRunner, Result

from bot.cli import cli

PASSPHRASE = "candle in the window"
NOTICE = "Write to @our_new_bot from now on.\nВаш бот\n"
ASKED = re.compile("(Passphrase for the new key|Repeat for confirmation|Passphrase of the key):")
Say = Callable[..., Result]


@pytest.fixture
def say(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Say:
    """Say something on the command line in an empty folder, with no network."""
    assert folder.is_dir()

    def no_network(*_: object) -> None:
        pytest.fail("somebody asked the network")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    return lambda *words, typed="": CliRunner().invoke(cli, [str(word) for word in words], input=typed)


@pytest.fixture
def public(say: Say) -> str:
    """The public half of a key whose private half lies in `key`."""
    made = say("signing-key", "key", typed=f"{PASSPHRASE}\n" * 2)
    assert made.exit_code == 0, made.output
    assert made.stdout.lstrip().startswith("SIGNING_KEY=")  # in these tests blanks stand for what is typed unseen
    return made.stdout.strip().removeprefix("SIGNING_KEY=")


@pytest.fixture
def notice(say: Say, folder: Path, public: str) -> Path:
    """A notice signed with that key."""
    assert public
    (folder / "notice.txt").write_text(NOTICE, "utf-8")
    made = say("sign", "notice.txt", "--key", "key", typed=f"{PASSPHRASE}\n")
    assert made.exit_code == 0, made.output
    (folder / "signed.txt").write_text(made.stdout, "utf-8")
    return folder / "signed.txt"


def refused(shown: Result) -> str:
    """The one sentence with which it is refused."""
    assert (shown.exit_code, shown.stdout.strip()) == (1, "")
    told = ASKED.sub("", shown.stderr).strip()
    assert "\n" not in told
    return told


def test_what_was_signed_is_verified_on_another_machine(
    say: Say, folder: Path, notice: Path, public: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "key").unlink()
    shown = say("verify", notice, "--key", public)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.startswith("Signed with this key on 20")
    monkeypatch.setenv("SIGNING_KEY", public)
    assert say("verify", notice).stdout == shown.stdout
    assert say("verify", "-", typed=notice.read_text("utf-8")).stdout == shown.stdout
    notice.write_bytes(b"\xef\xbb\xbf" + notice.read_bytes().replace(b"\n", b"\r\n"))  # as an editor might save it
    assert say("verify", notice).stdout == shown.stdout
    assert not (folder / "solidarity.db").exists()


def test_with_a_key_given_wrong_settings_are_in_nobodys_way(
    say: Say, notice: Path, public: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIME_ZONE", "nowhere")
    assert say("verify", notice, "--key", public).exit_code == 0


def test_a_private_key_is_sealed_and_for_its_owner_alone(folder: Path, public: str) -> None:
    content = (folder / "key").read_bytes()
    assert content.startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert public.encode() not in content
    assert stat.S_IMODE((folder / "key").stat().st_mode) == 0o600


def test_a_key_is_never_overwritten(say: Say, folder: Path, public: str) -> None:
    assert public
    kept = (folder / "key").read_bytes()
    told = refused(say("signing-key", "key", typed=f"{PASSPHRASE}\n" * 2))
    assert told == "key is there already; a key is never overwritten, choose another name."
    assert (folder / "key").read_bytes() == kept
    assert refused(say("signing-key", "no/key", typed=f"{PASSPHRASE}\n" * 2)) == (
        "no/key cannot be written (No such file or directory)."
    )


@pytest.mark.parametrize("passphrase", ["short", "long" * 300])
def test_a_passphrase_that_is_too_short_or_too_long_makes_no_key(say: Say, folder: Path, passphrase: str) -> None:
    told = refused(say("signing-key", "key", typed=f"{passphrase}\n" * 2))
    assert told == "No key was made: a passphrase has 12 to 200 characters."
    assert list(folder.iterdir()) == []


def test_what_is_not_signed_with_the_key_is_told_in_one_sentence(
    say: Say, folder: Path, notice: Path, public: str
) -> None:
    vouched = notice.read_bytes()
    for content, why in (
        (b"", "signed.txt is NOT signed with this key: there are no words in it."),
        (NOTICE.encode(), "signed.txt is NOT signed with this key: there is no signature under it."),
        (vouched[:-9], "signed.txt is NOT signed with this key: its signature is damaged; take the whole text,"),
        (vouched.replace(b"our", b"0ur"), "signed.txt is NOT signed with this key: it was signed with another key,"),
        (b"\x00\x01" + vouched, "signed.txt is no text in UTF-8."),
        (b"\xff\xfe" + vouched, "signed.txt is no text in UTF-8."),
        (vouched + bytes(10_000_000), "signed.txt is too large: a text or a key has at most 1,000,000 bytes."),
    ):
        notice.write_bytes(content)
        assert refused(say("verify", "signed.txt", "--key", public)).startswith(why)
    assert refused(say("verify", "none.txt", "--key", public)) == (
        "none.txt cannot be read (No such file or directory)."
    )
    assert "cannot be read" in refused(say("verify", folder, "--key", public))


def test_a_key_that_is_none_is_told(say: Say, notice: Path) -> None:
    assert refused(say("verify", notice, "--key", "secret")) == (
        "This is no public key: it takes 44 characters, as /official shows them."
    )
    assert refused(say("verify", notice)) == "There is no key to check with; give it with --key, or set SIGNING_KEY."
    other = "A" * 43 + "="
    assert "it was signed with another key" in refused(say("verify", notice, "--key", other))


def pem(key: Ed25519PrivateKey, sealed: KeySerializationEncryption) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed)


def test_a_private_key_that_cannot_sign_is_told(say: Say, folder: Path, notice: Path) -> None:
    def signs(passphrase: str = PASSPHRASE, text: Path = notice) -> Result:
        return say("sign", text, "--key", "key", typed=f"{passphrase}\n")

    assert refused(signs("candle in the door")) == "key holds no private key, or the passphrase is wrong."
    (folder / "blank").write_text("\n \n")
    assert refused(signs(text=folder / "blank")).endswith("blank cannot be signed: there are no words in it.")
    (folder / "key").write_bytes(pem(Ed25519PrivateKey.generate(), NoEncryption()))
    assert refused(signs()) == "The key in key is not sealed with a passphrase; make one with signing-key."
    other = generate_private_key(SECP256R1())
    sealed = BestAvailableEncryption(PASSPHRASE.encode())
    (folder / "key").write_bytes(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed))
    assert refused(signs()) == "The key in key is of another kind; make one with signing-key."
    (folder / "key").write_bytes(b"no key")
    assert refused(signs()) == "key holds no private key, or the passphrase is wrong."
    (folder / "key").unlink()
    assert refused(signs()) == "key cannot be read (No such file or directory)."
