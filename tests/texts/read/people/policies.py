"""Every text of policies, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.briefings.briefing import Briefing
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.policies.policy import Policy, Status
from bot.texts.message import Message
from bot.texts.policies import asking, library
from bot.texts.reader import Reader
from tests.domain.builders import FIRST, NIGHT

WORDS = RedactedText("Initials only.")
POLICY = Policy(
    id=2,
    name="Messages",
    version="2026.2",
    text=WORDS,
    loaded_at=NIGHT,
    loaded_by=FIRST,
)
DRAFT = replace(POLICY, status=Status.DRAFT, until=date(2026, 12, 1))
SENT = Briefing(id=3, sender=FIRST, written_at=NIGHT, text=WORDS, policy=2)


def about_policies(to: Reader) -> Iterator[Message | str]:
    for policy in (POLICY, DRAFT):
        for changed, again in ((None, False), (["Photos"], True)):
            yield asking.put(to, SENT, policy, "R.A. D001", changed, again=again)
        yield asking.answered(to, policy, NIGHT)
    for listed in ([], [POLICY, DRAFT]):
        yield library.library(to, listed, [DRAFT])
    for place, status in ((0, Status.IN_FORCE), (1, Status.REPLACED)):
        yield library.part(to, replace(POLICY, status=status), WORDS, place, 2)
    yield library.type_comment(to)
    yield library.comment_kept(to, DRAFT, Kept(text=WORDS))
    yield library.closed(to, DRAFT)
    for said in ([], [("A.O. E1001", WORDS)]):
        yield library.comments(to, DRAFT, said)
