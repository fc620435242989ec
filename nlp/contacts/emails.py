"""E-mail addresses, and those that are spoken: ``john dot smith at gmail dot com``."""

import re
from collections.abc import Iterator

_ADDRESS = re.compile(
    r"(?<![\w.+%'&-])(?=[\w.])[\w.+%'&-]++@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}"
)
"""Wider than RFC 5321 allows: what only looks like an address names somebody too."""

_ENDING = r"(?:com|co\.uk|org\.uk|ac\.uk|gov\.uk|nhs\.uk|uk|net|org|eu|ie|pl|ro|io)"
_LOOSE = re.compile(
    rf"(?<![\w.+-])[\w.+-]++ {{0,2}}@ {{0,2}}[\w-]++(?: ?[.,] ?[\w-]+)??"
    rf" ?[.,] ?{_ENDING}(?!\w)",
    re.IGNORECASE,
)
"""With a space or a comma that slipped in; only under the usual endings, for officers
write ``keys @ reception.all ok`` too."""

_PROVIDER = (
    r"(?:gmail|g mail|googlemail|hotmail|outlook|yahoo|ymail|icloud|live|aol|msn|"
    r"btinternet|sky|virginmedia|talktalk|ntlworld|protonmail|proton|gmx)"
)
"""Where private people have their mail: elsewhere ``at … dot com`` is a website."""
_DOT = r"(?: ?\. ?| +(?:dot|point) +| ?[(\[{] ?dot ?[)\]}] ?)"
_JOIN = r"(?: ?[._] ?| +(?:dot|point|underscore|dash|hyphen) +)"
_AT = r"(?: *[(\[{] *at *[)\]}] *| +at +)"
_NO_OWNER = (
    r"(?:look|looks|looked|looking|in|on|up|me|us|him|her|them|it|is|are|was|were|site"
    r"|email|emails|account|found)"
)
"""``look at sky dot com`` is nobody's address."""
_SPOKEN = re.compile(
    rf"(?<![\w.+-])(?!{_NO_OWNER} )[\w.+-]++(?:{_JOIN}[\w+-]+){{0,5}}"
    rf"{_AT}{_PROVIDER}{_DOT}(?:com|net|me|ie|pl|ro|uk|co{_DOT}uk)(?!\w)",
    re.IGNORECASE,
)
_WORTH_A_LOOK = re.compile(rf"@|\bat\b[ )\]}}]+{_PROVIDER}", re.IGNORECASE)


def emails(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand; the stop or comma that closes a sentence is left."""
    if not _WORTH_A_LOOK.search(text):
        return
    forms = (_ADDRESS, _LOOSE, _SPOKEN)
    ahead = {form: form.search(text) for form in forms}
    while places := [match.span() for match in ahead.values() if match]:
        found = min(places, key=lambda place: (place[0], -place[1]))
        yield found
        for form, match in ahead.items():
            if match and match.start() < found[1]:
                ahead[form] = form.search(text, found[1])
