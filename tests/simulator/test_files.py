"""Photos and documents."""

import struct

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator import World
from bot.simulator.decoding import Upload
from bot.simulator.files import Files
from bot.simulator.pictures import PNG, size_of, square
from bot.simulator.refusal import Refusal

JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 30, 40) + b"\x01\x01\x11\x00"


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        (square(64), (64, 64)),
        (JPEG, (40, 30)),
        (b"GIF89a" + struct.pack("<HH", 7, 8), (7, 8)),
        (b"RIFF....WEBPVP8X" + bytes(8) + b"\x09\0\0\x13\0\0", (10, 20)),
        (b"<svg/>", None),
        (PNG, None),
        (b"\xff\xd8", None),
        (b"", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_head(picture: bytes, size: tuple[int, int] | None) -> None:
    assert size_of(picture) == size


@given(st.sampled_from([PNG, b"\xff\xd8", b"GIF89a", b"RIFF....WEBP", b""]), st.binary(max_size=60))
def test_broken_pictures_never_break_the_server(head: bytes, rest: bytes) -> None:
    size = size_of(head + rest)
    assert size is None or len(size) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"words", "IMAGE_PROCESS_FAILED"),
        (PNG + b"\0\0\0\rIHDR" + struct.pack(">II", 9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (PNG + b"\0\0\0\rIHDR" + struct.pack(">II", 2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (square(8) + bytes(10 * 2**20), "file is too big"),
    ],
)
def test_what_is_no_photo_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        Files().photo(Upload("a.png", "image/png", content))


def test_a_file_id_belongs_to_its_kind() -> None:
    files = Files()
    photo = files.photo(Upload("a.png", "image/png", square()))
    assert files.photo(photo.file_id) is photo
    with pytest.raises(Refusal, match="can't use file of type Photo as Document"):
        files.document(photo.file_id)


def test_old_files_are_forgotten_before_memory_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.simulator.files.KEPT_BYTES", 100)
    files = Files()
    kept = [files.document(Upload("a", "text/plain", bytes(40))) for _ in range(3)]
    assert [files.find(file.file_id) is not None for file in kept] == [False, True, True]
    assert files.at(kept[0].path) is None


async def test_an_upload_is_sent_and_can_be_fetched_again(world: World, url: str, http: aiohttp.ClientSession) -> None:
    form = aiohttp.FormData({"chat_id": "42", "document": "attach://list", "caption": "all names"}, quote_fields=False)
    form.add_field("list", b"name;city\n", filename="спіс.csv", content_type="text/csv")
    async with http.post(f"{url}/bot{world.token}/sendDocument", data=form) as response:
        document = (await response.json())["result"]["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == ("спіс.csv", "text/csv", 10)
    async with http.get(f"{url}/bot{world.token}/getFile", params={"file_id": document["file_id"]}) as response:
        path = (await response.json())["result"]["file_path"]
    async with http.get(f"{url}/file/bot{world.token}/{path}") as response:
        assert await response.read() == b"name;city\n"
    async with http.get(f"{url}/file/bot1:other/{path}") as response:
        assert response.status == 404
