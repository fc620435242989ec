"""The client whose data a breach may concern, on its page."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from bot.domain.breach.breach import Breach
from bot.domain.clients.client import Client
from bot.domain.clients.telling import Tellings, Way, pending
from bot.domain.clients.whose_data import Whose
from bot.domain.refs import StaffId
from bot.domain.web.deeds import Deed
from bot.texts.clients import telling, whose
from bot.texts.page import Field, FieldKind, Form, Link, Part, Section
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.web.fields import choices, one_of
from bot.texts.web.frame import page_of

PLACE = "place"
"""How often the client was told when the form was made: so it tells once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfClient:
    """What the page knows of it beside the breach."""

    known: Tellings = ()
    listed: Sequence[Client] = ()
    """In the company file now."""
    can_mail: bool = False


def sections(
    to: Reader,
    breach: Breach,
    client: OfClient,
    called: Callable[[StaffId], str],
    may: Set[Deed],
) -> Iterator[Section]:
    """None where the company has no clients; with the forms that are the reader's."""
    data = breach.whose
    if data.matters or data.is_clients or client.listed:
        offered = (form for form in _forms(to, breach, client) if form.deed in may)
        parts = (*_said(to, breach, client, called), *offered)
        yield Section(anchor="client", heading=to.say("Client"), parts=parts)


def _said(
    to: Reader, breach: Breach, client: OfClient, called: Callable[[StaffId], str]
) -> Iterator[Part]:
    """How it stands; the clock is above, with the others."""
    yield Paragraph(f"{whose.label(to, breach.whose)}.")
    for each in client.known:
        yield Paragraph(f"{telling.line(to, each, called(each.by))}.")
    if not breach.whose.is_clients:
        return
    if breach.whose.told_at is None:
        yield Paragraph(to.say("The client was not told yet."))
    if not client.can_mail:
        yield Paragraph(
            to.say(
                "No mail server is set up here: send the notice yourself, and record "
                "it."
            )
        )
    notice = f"{page_of(breach.id)}/client-notice"
    yield Link(to.say("Notice to the client to read (PDF)"), f"{notice}.pdf")
    yield Link(to.say("Notice to the client to change (DOCX)"), f"{notice}.docx")


def _forms(to: Reader, breach: Breach, client: OfClient) -> Iterator[Form]:
    if breach.whose.is_clients:
        if client.can_mail and not pending(client.known):
            yield _send(to, breach, client)
        yield _told(to, client)
    yield _whose(to, breach, client)


def _send(to: Reader, breach: Breach, client: OfClient) -> Form:
    again = breach.whose.told_at is not None
    name = (
        to.say("Send an update to the client now")
        if again
        else to.say("Send to the client now")
    )
    said = to.say(
        "By e-mail to the address in the company file, with the notice as a PDF. You "
        "hear in the chat when their mail has it."
    )
    return Form(
        deed=Deed.CLIENT_SEND,
        fold=name,
        button=name,
        said=(said,),
        hidden=_place(client),
    )


def _told(to: Reader, client: OfClient) -> Form:
    ways = {way: telling.told_label(to, way) for way in Way}
    fields = (
        Field(
            name="way",
            kind=FieldKind.RADIOS,
            label=to.say("How was the client told?"),
            choices=choices(ways, ()),
        ),
        Field(
            name="client_told_at",
            kind=FieldKind.LINE,
            label=to.say("When was the client told?"),
            hint=to.say("Such as 21:40, or with the day: 20/11 21:40. Empty: now."),
        ),
    )
    return Form(
        deed=Deed.CLIENT_TOLD,
        fold=to.say("Record that the client was told"),
        button=to.say("Save"),
        fields=fields,
        hidden=_place(client),
    )


def _whose(to: Reader, breach: Breach, client: OfClient) -> Form:
    data = breach.whose
    owners = {each: whose.owner_label(to, each) for each in Whose}
    names: dict[str, str] = {each.code: each.called for each in client.listed}
    if data.client is not None:
        names.setdefault(data.client.code, data.client.called)
    near = (data.client.code,) if data.client else ()
    asked = one_of(
        to, "whose", whose.question(to), owners, data.said, stays_known=False
    )
    fields = (
        replace(asked, hint=whose.examples(to)),
        Field(
            name="client",
            kind=FieldKind.RADIOS,
            label=to.say("Which client's?"),
            hint=to.say("Only where it is a client's."),
            choices=choices(names, near),
        ),
    )
    return Form(
        deed=Deed.CLIENT,
        fold=to.say("Say whether it is our data or a client's"),
        button=to.say("Save"),
        fields=fields,
    )


def _place(client: OfClient) -> tuple[tuple[str, str], ...]:
    return ((PLACE, str(len(client.known))),)
