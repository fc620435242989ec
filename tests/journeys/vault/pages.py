"""How stories come by the page for names, and what they look through afterwards."""

import re
from pathlib import Path

from tests.journeys.visitor import Visitor

LINK = re.compile(r"https?://\S+/vault/\S+")
WITNESS = {
    "who": "witness",
    "name": "Łukasz Brzęczyk-Vane",
    "phone": "07700 900123",
    "more": "14 Tamarisk Row",
}
SECRETS = ("Brzęczyk", "Łukasz", "900123", "Tamarisk")
OURS = {"sec-fetch-site": "same-origin"}


async def report(officer, words="a man climbed the fence and ran"):
    """An incident, as it comes to be; its reference."""
    told = await tell(officer, words)
    return re.search(r"INC-\d+", told.text)[0]


async def tell(officer, words):
    await officer.says(f"/incident {words}")
    return await officer.is_told("Incident recorded as")


async def link_for(officer, label="Names of people there"):
    await officer.presses(label)
    told = await officer.is_told("names and numbers go on this page")
    return LINK.search(told.text)[0]


async def writes_down(night, link, client="127.0.0.1", **said):
    """One person on the page; the browser that it was."""
    visitor = Visitor(night, client=client)
    await visitor.opens(link)
    return await sends(visitor, link, **said)


async def sends(visitor, path, **said):
    form = visitor.page.forms[0].fields
    answers = {name: [value] for name, value in said.items()}
    await visitor.asks("POST", path, data=form | answers, headers=OURS)
    return await visitor._follows() and visitor


def raw_files(folder):
    """The bytes of the database, of its log, and of whatever else lies beside it."""
    return b"".join(p.read_bytes() for p in Path(folder).iterdir() if p.is_file())
