"""British postcodes, as people type them: ``M1 2AB``, ``sw1a1aa``."""

import re
from collections.abc import Iterator

from nlp.contacts.phones import BEFORE, REFERENCE

_AREAS = (
    "AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG"
    " DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV"
    " JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE"
    " PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ"
    " TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
"""Source: Royal Mail, postcode areas; with Jersey, Guernsey and the Isle of Man."""
_AREA = "|".join(sorted(_AREAS.split(), key=len, reverse=True))
POSTCODE = (
    rf"(?<![^\W_])(?:{_AREA})(?:\d[A-HJKMNPR-Y]|\d\d?) {{0,2}}\d[ABD-HJLNP-UW-Z]{{2}}"
    r"(?![^\W_])"
)
"""No letter of the last two is one of CIKMOV. Source: Royal Mail, PAF guide."""
_POSTCODE = re.compile(POSTCODE, re.IGNORECASE)
_WORTH_A_LOOK = re.compile(r"\d[a-z]{2}(?![^\W_])", re.IGNORECASE)
_SAID = re.compile(
    r"(?<![^\W_])(?:post ?codes?|pcode|zip)[\s:.,-]{0,3}(?:(?:is|was|given|of)\s)?$",
    re.IGNORECASE,
)
_A_MEASURE = re.compile(
    r"(?:st|nd|rd|th|hr|ft|lb|gb|tb|xl|wd|yd|pt|ph)$", re.IGNORECASE
)
"""``b1 2nd floor``, ``e2 3hr delay``."""
_A_MARK = re.compile(
    r"(?<![^\W_])(?:reg|vrm|vrn|plate|index|registration|lorry|van|car|vehicle|veh|truck"
    r"|wagon|trailer|hgv|taxi|permit|ticket|job|model|locker|badge|unit|bay|gate|door|zone"
    r"|code|tag|key|level|room|stand|plot|row|rack|pin|password|wifi)s?[\s.:#-]{0,3}"
    r"(?:(?:no|nr|num|number|plate|mark|code)[\s.:#-]{0,3})?(?:(?:is|was)\s)?$",
    re.IGNORECASE,
)
"""What comes after these is the mark of a foreign lorry, or the like."""


def postcodes(text: str) -> Iterator[tuple[int, int, str]]:
    """Where postcodes stand, and the key of each: ``M12AB``."""
    if not _WORTH_A_LOOK.search(text):
        return
    for found in _POSTCODE.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        said = _SAID.search(before)
        measure = _A_MEASURE.search(found.group()) and " " in found.group()
        other = measure or _A_MARK.search(before) or REFERENCE.search(before)
        if said or not other:
            yield *found.span(), postcode_key(found.group())


def postcode_key(postcode: str) -> str:
    """The one spelling by which postcodes are compared."""
    return postcode.replace(" ", "").upper()
