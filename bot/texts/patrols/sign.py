"""What stands on the sign of a checkpoint, beside its code."""

from bot.texts.paper import Sign
from bot.texts.reader import Reader


def sign(to: Reader, point: str, site: str, link: str) -> Sign:
    how = to.say("On patrol: scan with your phone's camera, then press Start.")
    return Sign(point=point, site=site, how=how, link=link)
