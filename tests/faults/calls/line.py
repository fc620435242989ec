"""A telephone line to a house whose processes are killed: the gateway's own side.

What gateways do: a call is rung when it is taken, whoever picks up hears what the house
says, and what cannot be brought is brought again.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import httpx
from pydantic import SecretStr

from bot.desk.incidents import sos
from bot.domain.refs import StaffId
from bot.process.wiring import open_house
from tests.couriers.servers import Listener, http_server
from tests.faults.rig.house import House
from tests.faults.rig.seen import dialling
from tests.faults.rig.town import settings_for
from tests.process.house import free_port

SECRET = "a secret that is shown by the gateway"
OFFICER = StaffId("E1001")
REPEATED = "You may have been rung about this before."


@dataclass(frozen=True)
class Rung:
    """One call that the gateway took."""

    callback: str
    words: str


class Line:
    """To one house."""

    def __init__(self, house: House, gateway: Listener) -> None:
        self._house, self._gateway = house, gateway
        house.settings |= {
            "CALL_URL": f"{gateway.url}/calls",
            "INBOUND_SECRET": SECRET,
            "LISTEN": f"127.0.0.1:{free_port()}",
        }

    @property
    def rung(self) -> list[Rung]:
        """A request that was cut off in the middle rings nobody."""
        whole = [
            heard.body
            for heard in self._gateway.heard
            if len(heard.body) == int(heard.headers["Content-Length"])
        ]
        bodies = map(json.loads, whole)
        return [Rung(each["callback"], each["text"]) for each in bodies]

    def somebody_calls_for_help(self) -> None:
        """Before anything runs: the call is owed."""
        settings = settings_for(self._house.database).model_copy(
            update={
                "call_url": f"{self._gateway.url}/calls",
                "inbound_secret": SecretStr(SECRET),
            }
        )
        opened = open_house(settings, self._house.shared.now)
        opened.doorway.enter(lambda desk: sos.sos(desk, desk.person(OFFICER)))
        opened.close()

    def rings(self, times: int = 1) -> None:
        """The house knows of it, too: a key before that is a key in no call."""
        self._house.until(lambda: len(self.rung) >= times and self._is_answered())

    def _is_answered(self) -> bool:
        return not dialling(self._house.database)

    def key_1(self) -> None:
        """In the newest call; brought until somebody is there to take it."""
        self._house.until(lambda: self._brings(self.rung[-1], key="1"))

    def nobody_answers(self) -> None:
        """What was rung so far; brought likewise."""
        for call in self.rung:
            self._house.until(partial(self._brings, call, status="no-answer"))

    def _brings(self, call: Rung, **fields: str) -> bool:
        try:
            answer = httpx.post(
                call.callback,
                data=fields,
                headers={"X-Checkcall-Secret": SECRET},
                timeout=60,
            )
        except httpx.TransportError:
            return False
        return answer.status_code in (200, 403)  # refused: it was taken the first time


@contextmanager
def line_to(house: House) -> Iterator[Line]:
    with http_server() as gateway:
        yield Line(house, gateway)
