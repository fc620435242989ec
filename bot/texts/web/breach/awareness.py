"""Since when the company is aware of a breach, on its page."""

from collections.abc import Callable

from bot.domain.breach.awareness import Decisions
from bot.domain.refs import StaffId
from bot.domain.web.deeds import Deed
from bot.texts.breach import clocks
from bot.texts.page import Field, FieldKind, Form, Part, Quote
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader


def decided(
    to: Reader, known: Decisions, called: Callable[[StaffId], str]
) -> list[Part]:
    """Each decision with its reason; the last one stands."""
    parts: list[Part] = []
    for one in known:
        if one.because is None:
            continue
        said = to.say(
            "Aware since {time}, as {who} decided {when}:",
            time=clocks.dated(to, one.at),
            who=called(one.by),
            when=clocks.dated(to, one.decided_at),
        )
        parts += [Paragraph(said), Quote(one.because)]
    return parts


def form(to: Reader) -> Form:
    fields = (
        Field(
            name="aware_at",
            kind=FieldKind.LINE,
            label=to.say("Since when is the company aware of it?"),
            hint=to.say(
                "Reasonably certain that personal data are concerned. A time, such as "
                "21:40, or with the day: 20/11 21:40. The time of discovery takes the "
                "decision back."
            ),
        ),
        Field(
            name="aware_why",
            kind=FieldKind.WORDS,
            label=to.say("Why not since it was found?"),
            hint=to.say("Initials only. It goes into the pack."),
        ),
    )
    said = to.say(
        "The 72 hours from the discovery stay beside it, and lead. Those told hear of "
        "it, and the SIRO."
    )
    return Form(
        deed=Deed.AWARE,
        fold=to.say("Decide since when the company is aware"),
        button=to.say("Decide"),
        said=(said,),
        fields=fields,
    )
