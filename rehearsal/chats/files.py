"""Files that were sent to or by the bot, and how it fetches them."""

from dataclasses import dataclass

from rehearsal.calls.refusal import Json, bad_request

LARGEST_DOWNLOAD = 20 * 1024 * 1024
"""Bytes that a bot may fetch. Source: getFile."""

LARGEST_UPLOAD = 50 * 1024 * 1024
"""Bytes that a bot may send. Source: "Sending files"."""


@dataclass(frozen=True, kw_only=True)
class StoredFile:
    """A file on Telegram's side."""

    file_id: str
    unique_id: str
    path: str
    name: str
    media_type: str
    content: bytes

    @property
    def folder(self) -> str:
        """``photos``, ``documents``, ``voice`` or ``stickers``."""
        return self.path.partition("/")[0]

    @property
    def type(self) -> str:
        """As Telegram's refusals call it, such as ``Document``."""
        return self.folder.removesuffix("s").capitalize()

    def told(self) -> Json:
        """The fields that every Bot API file object has."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
        }


class Files:
    """All files, by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(
        self, content: bytes, *, folder: str, name: str, media_type: str
    ) -> StoredFile:
        """Stores a file and gives it an id and a path to fetch it by."""
        number = len(self._by_id) + 1
        ending = name.rpartition(".")[2] if "." in name else "bin"
        stored = StoredFile(
            file_id=f"rehearsal-file-{number}",
            unique_id=f"rehearsal-{number}",
            path=f"{folder}/file_{number}.{ending}",
            name=name,
            media_type=media_type,
            content=content,
        )
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile:
        """The file of that id. Raises ``Refusal`` as getFile does."""
        if not file_id:
            raise bad_request("file_id not specified")
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("invalid file_id")
        return stored

    def by_path(self, path: str) -> StoredFile | None:
        """The file to download, if there is one and it is small enough."""
        stored = self._by_path.get(path)
        if stored is None or len(stored.content) > LARGEST_DOWNLOAD:
            return None
        return stored
