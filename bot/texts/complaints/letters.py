"""Words to send to whoever complained and is not on the bot, in their own language.

They go by the hand of whoever answers for the complaint, who writes their full name in.
"""

from bot.domain.complaints.complaint import Complaint
from bot.texts.complaints import labels
from bot.texts.complaints.complainant import beyond_us
from bot.texts.reader import Reader


def letter(to: Reader, complaint: Complaint, company: str) -> str:
    """What is to be said next: that it has come, or what came of it."""
    return "\n".join(_lines(to, complaint, company))


def _lines(to: Reader, complaint: Complaint, company: str) -> list[str]:
    reference, day = complaint.ref, to.date(complaint.received_on)
    if complaint.outcome is not None:
        return [
            to.say(
                "Your complaint {ref} of {day} to {company} about personal data: "
                "{outcome}.",
                ref=reference,
                day=day,
                company=company,
                outcome=labels.outcome(to, complaint.outcome),
            ),
            complaint.finding or "",
            beyond_us(to),
        ]
    said = [
        to.say(
            "{company} received your complaint about personal data on {day}. Its "
            "reference is {ref}: please quote it.",
            company=company,
            day=day,
            ref=reference,
        ),
        to.say(
            "We look into it without delay, tell you how it goes, and tell you what "
            "came of it. You may add to it at any time."
        ),
    ]
    if complaint.lacks_authority:
        said.append(
            to.say(
                "Before we can tell you more, please show us that you may speak for "
                "the person whose data it is: a letter signed by them is enough."
            )
        )
    return [*said, beyond_us(to)]
