"""The files of the world: photos and documents, found by file id."""

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from bot.simulator.decoding import Upload
from bot.simulator.links import checked
from bot.simulator.pictures import size_of
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request

KEPT_BYTES = 200 * 2**20
KEPT_FILES = 20_000
PHOTO_BYTES = 10 * 2**20
DOCUMENT_BYTES = 50 * 2**20
PHOTO_SIDES = 10_000  # width and height together
UNKNOWN_SIDE = 640  # of a photo given by address, which is never fetched here
PREFIXES = {"photo": "AgACAgIAAxkB", "document": "BQACAgIAAxkB", "sticker": "CAACAgIAAxkB"}


@dataclass(frozen=True, slots=True)
class File:
    """One file; of a photo given by address only the address is known."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    type: str
    content: bytes
    path: str
    width: int = 0
    height: int = 0
    address: str | None = None

    def as_json(self) -> Json:
        """Give the fields that PhotoSize, Document and File share."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.content)}

    def as_photo(self) -> tuple[Json, ...]:
        """Give the sizes of a photo (this world makes just one)."""
        return ({**self.as_json(), "width": self.width, "height": self.height},)

    def as_document(self) -> Json:
        """Give the Bot API's Document."""
        return {**self.as_json(), "file_name": self.name, "mime_type": self.type}


class Files:
    """All files, at most 200 MiB of them: the oldest are forgotten first."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, str] = {}
        self._bytes = 0
        self._count = 0

    def find(self, file_id: str) -> File | None:
        """Find a file by its id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> File | None:
        """Find a file by the path that getFile told."""
        return self._by_id.get(self._by_path.get(path, ""))

    def photo(self, given: Upload | str) -> File:
        """Keep an uploaded photo, or find the one meant by a file id or an address.

        Raises:
            Refusal: 400 for what the server would not take as a photo.
        """
        if isinstance(given, str):
            return self._known(given, "photo")
        if len(given.content) > PHOTO_BYTES:
            raise bad_request("file is too big")
        size = size_of(given.content)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = size
        if not (width and height) or width + height > PHOTO_SIDES or max(size) > 20 * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        return self.keep("photo", given, width=width, height=height)

    def document(self, given: Upload | str) -> File:
        """Keep an uploaded document, or find the one meant by a file id or an address; refuses like `photo`."""
        if isinstance(given, str):
            return self._known(given, "document")
        if not given.content:
            raise bad_request("file must be non-empty")
        if len(given.content) > DOCUMENT_BYTES:
            raise bad_request("file is too big")
        return self.keep("document", given)

    def keep(self, kind: str, given: Upload, *, width: int = 0, height: int = 0, address: str | None = None) -> File:
        """Keep a file under new ids."""
        self._count += 1
        digest = hashlib.sha256(f"{kind}:{self._count}".encode()).digest()
        unique_id = "AQAD" + urlsafe_b64encode(hashlib.sha256(given.content or digest).digest()[:9]).decode()
        file_id = PREFIXES[kind] + urlsafe_b64encode(digest + digest[:13]).decode()
        path = f"{kind}s/file_{self._count}"
        file = File(file_id, unique_id, kind, given.name, given.type, given.content, path, width, height, address)
        self._by_id[file_id] = file
        self._by_path[path] = file_id
        self._bytes += len(given.content)
        while self._bytes > KEPT_BYTES or len(self._by_id) > KEPT_FILES:
            oldest = self._by_id.pop(next(iter(self._by_id)))
            del self._by_path[oldest.path]
            self._bytes -= len(oldest.content)
        return file

    def _known(self, given: str, kind: str) -> File:
        file = self._by_id.get(given)
        if file is not None and file.kind != kind:
            raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
        if file is not None:
            return file
        address = checked(given) if given.lower().startswith(("http://", "https://")) else None
        if address is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        name = address.rstrip("/").rpartition("/")[2]
        side = UNKNOWN_SIDE if kind == "photo" else 0
        return self.keep(kind, Upload(name, "", b""), width=side, height=side, address=address)
