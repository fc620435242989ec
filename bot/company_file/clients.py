"""The clients of a company file: a contact that can be reached, hours, and sites."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import timedelta

from bot.company_file import records
from bot.company_file.durations import duration
from bot.company_file.parts import Parse, Part, no_twins
from bot.domain.clients.client import Client

LONGEST = timedelta(days=365)


def _code(value: object) -> str:
    """Capitals and small letters are the same code."""
    wanted = "a client code of 1 to 12 letters, digits or -"
    return records.shaped(wanted, r"[A-Za-z0-9-]{1,12}")(value).upper()


def _span(value: object) -> timedelta:
    with suppress(ValueError, OverflowError):
        found = duration(records.text(value))
        if timedelta() < found <= LONGEST:
            return found
    raise ValueError("the contract's time from the discovery, such as 24h, 36h or 2d")


def _sites(value: object) -> tuple[str, ...]:
    wanted = 'a list of site codes, such as ["RIV"]'
    if not isinstance(value, list):
        raise ValueError(wanted)
    try:
        return tuple(dict.fromkeys(map(records.site_code, value)))
    except ValueError:
        raise ValueError(wanted) from None


CLIENT: dict[str, Parse] = {
    "code": _code,
    "name": records.shaped("what the client is called"),
    "email": records.email_address,
    "tell_within": _span,
    "morning": records.clock,
    "sites": _sites,
}


def clients(parts: Sequence[Part], sites: Collection[str]) -> tuple[Client, ...]:
    """Each once, and each site under one of them; where the file has sites, theirs are
    among those."""
    required = ("code", "name", "email")
    found = no_twins(parts, "code", lambda part: Client(**part.read(CLIENT, required)))
    owners: dict[str, str] = {}
    for part, client in zip(parts, found, strict=True):
        for site in client.sites:
            if sites and site not in sites:
                problem = f"sites has {site}, and this file has no such site"
                raise part.refuse("sites", f"{problem}; wanted codes of its [[sites]]")
            if site in owners:
                problem = f"sites has {site}, which client {owners[site]} has already"
                raise part.refuse("sites", f"{problem}; wanted each under one client")
            owners[site] = client.code
    return found
