"""What stands on the sign of a checkpoint, beside its code."""

from dataclasses import dataclass

from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """``link`` is what the code on it opens."""

    point: str
    site: str
    how: str
    link: str


def sign(to: Reader, point: str, site: str, link: str) -> Sign:
    how = to.say("On patrol: scan with your phone's camera, then press Start.")
    return Sign(point=point, site=site, how=how, link=link)
