"""Every text about the client whose data a breach may concern, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.breach.account import account
from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.case import Case
from bot.domain.clients.client import Client, ClientCode
from bot.domain.clients.telling import CALLED_BACK, Telling, Tellings, Way
from bot.domain.clients.whose_data import Whose, WhoseData
from bot.domain.company import Company
from bot.domain.people.person import Role
from bot.texts.breach import account as accounts
from bot.texts.breach import clocks, open_list, pack_menu, questions
from bot.texts.breach.pack import paper as pack
from bot.texts.clients import clock, on_paper, telling, whose
from bot.texts.letters import to_client
from bot.texts.message import Message, Verb
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from bot.texts.web.breach.client import OfClient
from tests.domain.builders import FIRST, NIGHT, SITE, a_breach, after, somebody
from tests.texts.read.told_outside import BARE, CALLED, WHOLE, contents

HARBOUR = Client(
    code=ClientCode("HAR"),
    name="Harbour Estates",
    email="dp@harbour.example",
    tell_within=timedelta(hours=24),
    sites=(SITE,),
)
BY_LAW = replace(HARBOUR, tell_within=None)
OTHER = replace(HARBOUR, code=ClientCode("MKH"), sites=())

SENT = Telling(
    client=HARBOUR.code,
    name=HARBOUR.name,
    way=Way.EMAIL,
    by=FIRST,
    asked_at=NIGHT,
    from_here=True,
)
TELLINGS: Tellings = (
    SENT,
    replace(SENT, failed="SMTP 550"),
    replace(SENT, failed=CALLED_BACK),
    replace(SENT, told_at=after(9)),
    *(replace(SENT, way=way, told_at=after(9), from_here=False) for way in Way),
)
ASKED = WhoseData(matters=True)
CLIENTS = WhoseData(matters=True, said=Whose.CLIENT, client=HARBOUR)
TOLD = replace(CLIENTS, told=((HARBOUR.code, after(9)),))
STATES = (
    *(ASKED, replace(ASKED, client=HARBOUR), replace(ASKED, said=Whose.OURS)),
    *(CLIENTS, TOLD, replace(CLIENTS, said=Whose.BOTH)),
    *(replace(CLIENTS, client=None), replace(CLIENTS, client=BY_LAW)),
    replace(CLIENTS, sending_since=NIGHT),
)


def of(data: WhoseData, **facts) -> Breach:
    return a_breach(id=3, whose=data, **facts)


def about_clients(to: Reader) -> Iterator[Message | Paper | str]:
    for data in STATES:
        yield from _as_it_stands(to, data)
    for each in TELLINGS:
        yield telling.told(to, of(CLIENTS), each, CALLED)
        yield telling.not_delivered(to, of(CLIENTS), each, CALLED)
    for listed in ((HARBOUR,), (HARBOUR, OTHER)):
        yield telling.ask(to, of(ASKED), listed)
        yield telling.ask(to, of(CLIENTS), listed)
    yield whose.which(to, 3, Whose.BOTH, (HARBOUR, OTHER), Verb.FACT)
    yield telling.sending(to, of(CLIENTS), HARBOUR.name)
    yield telling.no_mail(to, of(CLIENTS))
    yield telling.changed(to)
    yield telling.no_such_time(to, of(CLIENTS))
    yield from (telling.caption(to, of(CLIENTS), form) for form in ("pdf", "docx"))
    yield telling.next_steps(to, of(CLIENTS))
    yield clock.not_gone(to, of(replace(CLIENTS, sending_since=NIGHT)))
    yield from _notices(to)


def _as_it_stands(to: Reader, data: WhoseData) -> Iterator[Message | Paper | str]:
    breach, closed = of(data), of(data, status=Status.CLOSED, regulator_told_at=NIGHT)
    case = replace(BARE, breach=breach, client_told=TELLINGS)
    yield from questions.known(to, breach)
    yield "\n".join(accounts.lines(to, account(case, lambda _: CALLED, NIGHT)))
    yield pack_menu.next_steps(to, case, (), NIGHT)
    yield pack(to, contents(case, NIGHT))
    for now in (NIGHT, after(25 * 60)):
        standing = clock.standing(to, breach, now)
        yield standing
        yield clock.reminder(to, breach, now)
        yield from (shown.left for shown in clocks.of(to, breach, now))
        for each in (breach, closed):
            yield open_list.breaches(to, [each], now, lambda _: CALLED)
        for known in ((), TELLINGS[:1], TELLINGS[1:]):
            yield telling.card(to, breach, known, standing, {FIRST: CALLED})
    yield from on_paper.lines(to, breach, TELLINGS, lambda _: CALLED)


def _notices(to: Reader) -> Iterator[Paper | str]:
    for case in (BARE, WHOLE):
        for contact in (None, somebody(Role.DPO)):
            notice = to_client.paper(to, notice_of(case, contact))
            yield notice
            yield to_client.body(notice)


def notice_of(case: Case, contact=None, data: WhoseData = CLIENTS):
    """All that a notice says of this."""
    return to_client.Contents(
        case=replace(case, breach=replace(case.breach, whose=data)),
        company=Company(
            name="Alder Guarding", control_room_phone="020", policy_version="1"
        ),
        client=HARBOUR,
        contact=contact,
        site="Riverside Court",
        told_before=0,
        now=NIGHT,
    )


def of_pages() -> Iterator[tuple[Breach, OfClient]]:
    """For the page of a breach: nothing told yet, and everything."""
    for data in (*STATES, TOLD):
        for known, can_mail in (((), True), (TELLINGS, False)):
            listed = (HARBOUR, OTHER)
            page = OfClient(known=known, listed=listed, can_mail=can_mail)
            yield of(data, status=Status.CLOSED, not_reportable=True), page
        yield of(data), OfClient(known=TELLINGS[1:], can_mail=True)
