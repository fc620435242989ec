"""How many made-up names the name check found at night, and what to do when too few."""

from bot.domain.names.canaries import Night
from bot.texts.message import Message
from bot.texts.reader import Reader


def figures(to: Reader, night: Night | None) -> str:
    """One line for the DPO, wherever they look."""
    if night is None:
        return to.say("Name check: not tried yet. It is tried every night.")
    low, high = night.interval
    return to.say(
        "Name check, {date}: {found} of {names} made-up names found, {recall} % "
        "(95 times in 100 the true figure is from {low} to {high} %).",
        date=to.date(night.night),
        found=night.found,
        names=night.names,
        recall=_percent(night.recall),
        low=_percent(low),
        high=_percent(high),
    )


def by_language(to: Reader, night: Night) -> str:
    """Where there is more than one language, how it is in each."""
    if len(night.caught) < 2:
        return ""
    each = ", ".join(f"{one.language} {one.found}/{one.names}" for one in night.caught)
    return to.say("By language: {each}.", each=each)


def below(to: Reader, night: Night, floor: float) -> Message:
    return _lines(
        to.say("NAMES SLIP THROUGH. Too few were found last night."),
        figures(to, night),
        by_language(to, night),
        to.say("At least {floor} % are wanted.", floor=_percent(floor)),
        to.say(
            "Administrator: restart Checkcall; if you updated it lately, go back to "
            "the version before."
        ),
        to.say(
            "DPO: tell officers to write initials, and look through what was kept "
            "since the last good night. A full name in it is a data breach to report."
        ),
        to.say("This is said every day until it is over."),
    )


def back(to: Reader, night: Night) -> Message:
    return _lines(
        to.say("Names are found again as they should be."),
        figures(to, night),
    )


def missed(to: Reader, newest: Night | None) -> Message:
    return _lines(
        to.say("THE NAME CHECK WAS NOT TRIED LAST NIGHT."),
        figures(to, newest),
        to.say(
            "Nobody knows whether names are found now. Administrator: see that "
            "Checkcall runs (checkcall run, or --only web), and look at its log."
        ),
        to.say("This is said every day until it is over."),
    )


def _lines(*lines: str) -> Message:
    return Message("\n".join(filter(None, lines)))


def _percent(share: float) -> str:
    """Never rounded up to what it is not: 99.96 is 99.9."""
    return f"{int(share * 1000) / 10:g}"
