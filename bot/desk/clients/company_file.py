"""A company file was loaded: its clients may be others, and so may their contracts."""

from bot.desk.clients import mornings
from bot.desk.desk import SYSTEM, Desk
from bot.domain.breach import breach
from bot.domain.clients.whose_data import CompanyHas


def follow(desk: Desk) -> list[str]:
    """Open breaches know their client as the file has it now: its address, its hours.
    Whoever is no longer in the file stays in them as it was. Returns what is to be
    known besides."""
    mornings.follow(desk)
    company = desk.unit.companies.find()
    if company is None:
        return []
    for before in desk.unit.breaches.all_open():
        now = CompanyHas(company.clients, before.site)
        after = breach.decide(before, now, desk.now)
        if after != before:
            desk.unit.breaches.save(after, client_learnt_at=desk.now)
            desk.note(SYSTEM, "clients followed", after.ref)
    return [
        f"note: client {client.code} has site {site}, which is not loaded"
        for client in company.clients
        for site in client.sites
        if desk.unit.sites.find(site) is None
    ]
