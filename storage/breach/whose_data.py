"""Whose data a breach concerns, as one sealed document in the breach's row: read and
written as a whole, with the client as the company file had it."""

from datetime import datetime, timedelta
from typing import Any

from bot.domain.clients.client import ClientCode
from bot.domain.clients.whose_data import Whose, WhoseData
from storage.company.clients import client_document, client_of, seconds, span

Document = dict[str, Any]  # Any: as JSON has it


def document(data: WhoseData) -> Document | None:
    """None where there is nothing to say: most companies have no clients listed."""
    if data == WhoseData():
        return None
    return {
        "matters": data.matters,
        "said": data.said,
        "client": client_document(data.client) if data.client else None,
        "strictest": seconds(data.strictest),
        "warned_after": seconds(data.warned_after),
        "told": [[client, at.isoformat()] for client, at in data.told],
        "sending_since": data.sending_since and data.sending_since.isoformat(),
        "is_chased": data.is_chased,
        "no_breach": data.no_breach,
    }


def whose_data(stored: Document | None) -> WhoseData:
    if stored is None:
        return WhoseData()
    said, client, since = stored["said"], stored["client"], stored["sending_since"]
    return WhoseData(
        matters=stored["matters"],
        said=Whose(said) if said else None,
        client=client_of(client) if client else None,
        strictest=span(stored["strictest"]),
        warned_after=span(stored["warned_after"]) or timedelta(),
        told=tuple(
            (ClientCode(code), datetime.fromisoformat(at))
            for code, at in stored["told"]
        ),
        sending_since=datetime.fromisoformat(since) if since else None,
        is_chased=stored["is_chased"],
        no_breach=stored["no_breach"],
    )
