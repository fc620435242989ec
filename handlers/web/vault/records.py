"""People at incidents in the register: what a form answers is shown once, with no
address of its own, and kept by no browser."""

import asyncio
import hashlib

from starlette.responses import Response

from bot.desk.desk import Desk
from bot.desk.vault import opening
from bot.desk.vault.opening import Receipt
from bot.desk.web import signing_in, vault
from bot.desk.web.filled import Filled
from bot.domain.people.person import Person
from bot.domain.vault.record import ref_of
from bot.domain.web.deeds import VaultDeed
from bot.papers.files import to_pdf
from handlers.web.records import Records


class VaultRecords(Records):
    """In place of going back to the record."""

    async def _done(
        self, token: str, name: str, number: int, filled: Filled
    ) -> Response | None:
        if name == VaultDeed.POLICE:
            return await self._hand_over(token, number, filled)
        shows = vault.find if name == VaultDeed.FIND else vault.open_it
        page = await self._visits.act(
            token, lambda desk, who: shows(desk, who, number, filled)
        )
        if page is None:
            return None
        form_token = signing_in.form_token(token)
        path = self._shelf.path(number)
        return self._pages.show(page, path=path, form_token=form_token)

    async def _hand_over(
        self, token: str, number: int, filled: Filled
    ) -> Response | None:
        """Written outside of the desk; its receipt is kept before it leaves."""
        paper = await self._visits.act(
            token, lambda desk, who: vault.for_police(desk, who, number, filled)
        )
        if paper is None:
            return None
        content = await asyncio.to_thread(to_pdf, paper)
        receipt = vault.receipt_of(filled)
        if not await self._kept(token, number, receipt, content):
            return None
        return self._pages.file(content, "application/pdf", f"{ref_of(number)}.pdf")

    async def _kept(
        self, token: str, number: int, receipt: Receipt, content: bytes
    ) -> bool | None:
        sha256 = hashlib.sha256(content).hexdigest()

        def keep(desk: Desk, who: Person) -> bool:
            opening.handed_over(desk, who, number, receipt, sha256)
            return True

        return await self._visits.act(token, keep)
