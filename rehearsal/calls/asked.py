"""What a call asks for: Bot API parameters read the lenient way Telegram reads them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from rehearsal.calls.refusal import bad_request


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file that came in a multipart request; ``content`` is its bytes."""

    name: str
    content: bytes
    media_type: str

    def __repr__(self) -> str:
        return f"Upload({self.name!r}, {len(self.content)} bytes)"


class Asked:
    """The parameters of one call, from a query, a form or a JSON body.

    A form carries every value as text and structures as JSON text; a JSON body
    may carry either. Absent and empty mean the same, as they do to Telegram.
    """

    def __init__(self, given: Mapping[str, object]) -> None:
        self.given = dict(given)

    def has(self, name: str) -> bool:
        """Whether the parameter came and is not empty."""
        return self.given.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """The parameter as text; empty when it is absent."""
        value = self.given.get(name)
        if value is None or isinstance(value, Upload):
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return value if isinstance(value, str) else json.dumps(value)

    def whole(self, name: str, otherwise: int = 0) -> int:
        """The parameter as a whole number; ``otherwise`` when absent or no number."""
        try:
            return int(self.text(name).strip())
        except ValueError:
            return otherwise

    def flag(self, name: str) -> bool:
        """Whether the parameter says yes."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def structure(self, name: str, mistake: str) -> object:
        """The parameter as parsed JSON, ``None`` when absent.

        Raises ``Refusal`` with ``mistake`` when it is no JSON.
        """
        if not self.has(name):
            return None
        value = self.given[name]
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(mistake) from None

    def upload(self, name: str) -> Upload | None:
        """The file of that name, following an ``attach://`` reference."""
        value = self.given.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.given.get(value.removeprefix("attach://"))
        return value if isinstance(value, Upload) else None
