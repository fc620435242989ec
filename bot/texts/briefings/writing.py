"""A briefing for whoever writes it: words, to whom, as it will be read, sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.briefings.audience import EVERYBODY, Audience, Whom
from bot.domain.briefings.briefing import Briefing
from bot.domain.company import Site
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Role
from bot.texts.briefings.audiences import audience_label
from bot.texts.briefings.choices import Draft, of_draft
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How many people it would go to, and when."""

    now: int
    """On shift, or not bound to shifts."""
    next_shift: int
    no_phone: int
    """None is linked: they would not get it in Telegram."""

    @property
    def all(self) -> int:
        return self.now + self.next_shift + self.no_phone


def type_briefing(to: Reader) -> Message:
    return Message(
        to.say(
            "What are they to know? Type it in one message; initials only. You see it "
            "once more, and choose who gets it, before it goes out."
        ),
        column(cancel(to)),
    )


def written(
    to: Reader, draft: Briefing, kept: Kept, roles: Sequence[Role], *, has_sites: bool
) -> Message:
    """Nobody has it yet."""
    question = to_whom(to, draft, roles, has_sites=has_sites)
    return with_what_was_kept(to, question, kept)


def to_whom(
    to: Reader, draft: Briefing, roles: Sequence[Role], *, has_sites: bool
) -> Message:
    text = to.say(
        "{ref} is written, and not sent yet. Who is to get it?", ref=draft.ref
    )
    everybody = of_draft(to.say("Everybody"), draft, Draft.TO, EVERYBODY)
    sites = of_draft(to.say("Those at a site"), draft, Draft.SITES)
    audiences = [Audience(Whom.ROLE, role) for role in roles]
    of_roles = [
        of_draft(audience_label(to, each, ""), draft, Draft.TO, each)
        for each in audiences
    ]
    first = [everybody, sites] if has_sites else [everybody]
    return Message(text, column(*first, *of_roles, _drop(to, draft)))


def which_site(to: Reader, draft: Briefing, sites: Sequence[Site]) -> Message:
    buttons = [
        of_draft(f"{s.code} · {s.name}", draft, Draft.TO, Audience(Whom.SITE, s.code))
        for s in sites
    ]
    text = to.say(
        "Which site? It goes to those who have worked there in the last four weeks, or "
        "are planned to."
    )
    return Message(text, column(*buttons, _others(to, draft)))


def nobody_there(to: Reader, draft: Briefing, audience: str) -> Message:
    text = to.say(
        "Nobody but you would get it: {audience}. Choose somebody else.",
        audience=audience,
    )
    return Message(text, column(_others(to, draft), _drop(to, draft)))


def preview(
    to: Reader, draft: Briefing, audience: Audience, named: str, reached: Reached
) -> Message:
    """The words last: they may be long."""
    lines = [
        to.say(
            "{ref} to {count} ({audience}): {now} now, {later} at their next book-on.",
            ref=draft.ref,
            count=reached.all,
            audience=named,
            now=reached.now,
            later=reached.next_shift,
        )
    ]
    if reached.no_phone:
        lines.append(
            to.say(
                "{count} of them have linked no phone: tell them in another way.",
                count=reached.no_phone,
            )
        )
    lines += [to.say("They will read:"), f"“{draft.text}”"]
    send = [of_draft(to.say("Send"), draft, Draft.SEND, audience)]
    if reached.next_shift:
        label = to.say("Urgent: to all of them now")
        send.append(of_draft(label, draft, Draft.SEND_NOW, audience))
    buttons: list[Button] = [*send, _others(to, draft), _drop(to, draft)]
    return Message("\n".join(lines), column(*buttons))


def sent(to: Reader, briefing: Briefing, count: int) -> Message:
    return Message(
        to.say(
            "{ref} goes to {count} now. /briefings shows who has read it.",
            ref=briefing.ref,
            count=count,
        )
        if briefing.urgent
        else to.say(
            "{ref} goes to {count}, each in their working time. /briefings shows who "
            "has read it.",
            ref=briefing.ref,
            count=count,
        )
    )


def dropped(to: Reader, draft: Briefing) -> Message:
    return Message(to.say("{ref} is not sent to anybody.", ref=draft.ref))


def _others(to: Reader, draft: Briefing) -> Button:
    return of_draft(to.say("Somebody else"), draft, Draft.WHOM)


def _drop(to: Reader, draft: Briefing) -> Button:
    return of_draft(to.say("Do not send it"), draft, Draft.DROP)
