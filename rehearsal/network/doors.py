"""Where the product takes keys and text messages, and what it answers."""

from dataclasses import dataclass

import httpx

WITHIN_S = 20.0
SECRET_HEADER = "X-Checkcall-Secret"


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a telephone says, and whether it waits for a key."""

    words: str
    asks: bool
    callback: str


@dataclass(frozen=True, kw_only=True)
class Doors:
    """One product's: whatever is asked there shows that it comes from the gateway."""

    home: str
    """Its address, such as ``http://127.0.0.1:8080``."""
    secret: str

    def is_theirs(self, address: str) -> bool:
        return address.startswith(f"{self.home}/")

    async def brings(self, number: str, words: str, text_id: str) -> bool:
        """A text message; whether it was taken."""
        fields = {"from": number, "text": words, "id": text_id}
        answer = await self._post(f"{self.home}/sms", fields)
        return answer is not None and answer.is_success

    async def says(self, callback: str, fields: dict[str, str]) -> Said | None:
        """What is said in the call then; None where the line is dead.

        In the plain form: ``ask`` or ``end``, the words, and the address for a key.
        """
        answer = await self._post(callback, fields)
        if answer is None or not answer.is_success:
            return None
        asks, words, *rest = [*answer.text.splitlines(), "", ""]
        return Said(words=words, asks=asks == "ask", callback=rest[0])

    async def _post(self, url: str, fields: dict[str, str]) -> httpx.Response | None:
        secret = {SECRET_HEADER: self.secret}
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            try:
                return await client.post(
                    url, data=fields, headers=secret, timeout=WITHIN_S
                )
            except httpx.HTTPError:
                return None
