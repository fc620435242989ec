"""Assignment Instructions for stories, as the command line hands them over."""

from datetime import date

from bot.desk.instructions.loading import Given, take
from bot.domain.instructions.version import Form
from bot.domain.names.redacted_text import RedactedText

FIRST = """\
# Riverside Court

Ring the bell twice.

## Emergency numbers

• Gas leak: 0800 111 999
• Facilities: J.S., 07700 900123

## Patrols

Every two hours: gate A, plant room.
"""
SECOND = FIRST.replace("two hours", "90 minutes") + "\n## Key safe\n\nBy the stairs.\n"


async def loads(
    night, text=FIRST, site="RIV", said=None, review_on=None, by="D001", file=b""
):
    given = Given(
        site=site,
        form=Form.PDF if file else Form.TEXT,
        text=RedactedText(text),
        file=file,
        said=RedactedText(said) if said else None,
        review_on=date.fromisoformat(review_on) if review_on else None,
        by=by,
    )
    return await night.asks(lambda desk: take(desk, given))
