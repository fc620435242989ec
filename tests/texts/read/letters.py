"""Every text of the letter to the people concerned, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.breach.assessment import Ask
from bot.domain.breach.case import Case, Field
from bot.domain.breach.facts import Kind
from bot.domain.company import Company
from bot.domain.people.person import Role
from bot.texts.letters import to_people as letters
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, somebody
from tests.texts.read.told_outside import BARE, WHOLE

COMPANY = Company(name="Northgate", control_room_phone="020 7946", policy_version="1")


def about_letters(to: Reader) -> Iterator[Message | Paper | str]:
    for case in (BARE, WHOLE, _nothing_follows(WHOLE), *_of_each_kind(WHOLE)):
        for contact in (None, somebody(Role.DPO)):
            yield letters.paper(
                to,
                letters.Contents(
                    case=case, company=COMPANY, contact=contact, now=NIGHT
                ),
            )
    breach = WHOLE.breach
    yield letters.ask_language(to, breach)
    yield from (letters.caption(to, breach, form) for form in ("pdf", "docx"))
    for lacking in ((), tuple(Field)):
        yield letters.next_steps(to, breach, lacking)


def _nothing_follows(case: Case) -> Case:
    """Every question was answered with none of these."""
    bare = replace(case.assessment, ticked={}, answered=frozenset(Ask))
    return replace(case, assessment=bare)


def _of_each_kind(case: Case) -> Iterator[Case]:
    for kind in Kind:
        yield replace(case, breach=replace(case.breach, kind=kind))
