"""Pictures: how large one is, and a small one for people who send none of their own."""

import struct
import zlib

PNG = b"\x89PNG\r\n\x1a\n"
GIF = (b"GIF87a", b"GIF89a")
JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xDA)})


def size_of(picture: bytes) -> tuple[int, int] | None:
    """Give width and height in pixels of a PNG, JPEG, GIF or WebP; None if it is no such picture."""
    try:
        if picture.startswith(PNG):
            width, height = struct.unpack(">II", picture[16:24])
        elif picture.startswith(GIF):
            width, height = struct.unpack("<HH", picture[6:10])
        elif picture.startswith(b"\xff\xd8"):
            return _jpeg(picture)
        elif picture.startswith(b"RIFF") and picture[8:12] == b"WEBP":
            return _webp(picture)
        else:
            return None
    except (struct.error, IndexError):
        return None
    return width, height


def _jpeg(picture: bytes) -> tuple[int, int] | None:
    at = 2
    while picture[at] == 0xFF:
        marker = picture[at + 1]
        if marker in JPEG_FRAMES:
            height, width = struct.unpack(">HH", picture[at + 5 : at + 9])
            return width, height
        at += 2 if marker in BARE_MARKERS else 2 + max(2, int.from_bytes(picture[at + 2 : at + 4], "big"))
    return None


def _webp(picture: bytes) -> tuple[int, int] | None:
    match picture[12:16]:
        case b"VP8X":
            return (
                int.from_bytes(picture[24:27], "little") + 1,
                int.from_bytes(picture[27:30], "little") + 1,
            )
        case b"VP8 ":
            width, height = struct.unpack("<HH", picture[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            bits = int.from_bytes(picture[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case _:
            return None


def square(side: int = 64, colour: tuple[int, int, int] = (178, 34, 52)) -> bytes:
    """Paint a PNG of one colour."""
    row = b"\0" + bytes(colour) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(row * side)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
