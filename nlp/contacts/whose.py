"""What stands before an address: whose it is, that it is none, or who is there now."""

import re

_BEFORE = 48
"""Characters before an address that are read for it."""

_THEIRS = r"(?:his|her|their|my|our|mums?|mams?|mothers?|dads?|nans?|parents)"
_LIVES = (
    r"(?:(?:live[sd]?|living|resid(?:e|es|ed|ing)|stays|staying|dwells)"
    r"(?: (?:down|off|near|by|opposite|behind))?|moved (?:in|into|house)"
    rf"|(?<!\[)(?:home )?add?r(?:ess?)?|{_THEIRS} (?:house|flat|place|gaff|home)"
    r"|(?:took|taken|drove|driven|dropped|walked|escorted|sent|goes|went|go|going)"
    r"(?: (?:him|her|them|me))? (?:back )?home|home (?:to|at|is)|n\.?f\.?a\.? from)"
)
_BETWEEN = (
    r"(?:(?:at|in|on|of|is|was|as|to|off|over|up|back|given|gave|confirmed|said|stated"
    r"|his|her|their|the|alone|now|currently|still|just|round|with|mum|mam|mother|dad"
    r"|nan|parents|partner|wife|husband|girlfriend|boyfriend|family|house|home|place"
    r"|address)\b[ :,.=-]{1,3}){0,5}"
)
LIVES = rf"(?<![^\W_]){_LIVES}\b['’]?s?[ \n:,.=-]{{1,3}}(?:@ ?)?{_BETWEEN}"
"""``lives at``, ``home address is``: what comes right after it is somebody's."""
_TIED = re.compile(
    rf"{LIVES}$"
    r"|(?:[A-Z]\.){1,4}\d? (?:of|from) $"
    r"|(?<![^\W_])(?:mr|mrs|ms|miss) \S+ (?:of|from) $",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"(?<![^\W_])(?:ip|vp|ap|injured party|victim|witness|suspect|complainant|aggrieved"
    r"|tenant|resident|occupier|visitor|patient|customer|driver|casualty|offender"
    r"|owner|keyholder|neighbour|dob|born|his|hers|theirs|mr|mrs|ms|miss|of|from|c/o)"
    r"\b[^.!?\n]{0,24}$"
    r"|\][ ,;-]{1,3}$"
    r"|(?:[A-Z]\.)+\d?[ ,:-]{1,3}(?:of|at|from|in)? ?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<![^\W_])(?:gate|door|bay|unit|shop|store|bus|route|junction|exit|platform|car"
    r"|channel|ch|zone|level|post|cam|camera|cctv|pc|floor|block|plot|phase|lamp|ward"
    r"|lift|barrier|site|patrol|check|round|lap|team|crew|section|area|stage|stand|row"
    r"|entrance|stair|core|dock|aisle|till|lane|job|ref|point|key|alarm|sector|panel"
    r"|wing|pier|week|day|shift|visit|tour|pole|minus|x|alpha|bravo|charlie|delta|echo"
    r"|foxtrot|golf|hotel|kilo|lima|mike|oscar|romeo|sierra|tango|victor|whisky|zulu"
    r"|jan|feb|apr|june|july|aug|sept?|oct|nov|dec|january|february|march|april|august"
    r"|september|october|november|december)s?"
    r"\.? ?(?:no\.? ?)?$"
    r"|(?<![^\W_])(?:site|venue) ?[:=-] ?$"
    r"|\d[a-z]? ?(?:,|and|&|to|-) ?$",
    re.IGNORECASE,
)
_OTHERS = (
    r"(?:he|hes|she|shes|his|her|hers|him|they|their|them|told|says|said|tenant|resident"
    r"|customer|visitor|victim|witness|suspect|patient|casualty|driver|male|female|lad"
    r"|lads|lady|man|woman|boy|girl|kid|ip|vp|mr|mrs|ms|miss|letter|parcel|post|keys"
    r"|belongs|belonging|for)"
)
_AT = (
    r"(?:(?:at|in|on|to|outside|inside|near|by|opposite|behind|from) (?:the )?"
    r"|(?:flat|apartment|room) )"
)
_HERE = re.compile(
    r"(?<![^\W_])(?:i ?['’]?a?m|we ?['’]?a?re|come|help|sos|attacked|assaulted|fire"
    rf"|smoke|alarm|sounding)\b(?:(?!\b{_OTHERS}\b)[^.!?\n]){{0,40}}"
    rf"(?<![^\W_]){_AT}(?:\d(?:(?!\b{_OTHERS}\b)[^.!?\n]){{0,32}})?$"
    r"|(?<![^\W_])(?:location|loc|rv|sos|fire|smoke|alarm|sounding)[ :=-]{1,3}"
    r"(?:is )?$",
    re.IGNORECASE,
)


def before(text: str, start: int) -> str:
    """What is read before an address: back to the last detail that was taken out,

    so that it is the same before and after.
    """
    return re.sub(r".*(?=\])", "", text[max(0, start - _BEFORE) : start], flags=re.S)


def is_somebodys(words: str) -> bool:
    """``lives at``, ``mr P. of``: the address is that of a person."""
    return bool(_TIED.search(words))


def is_likely(words: str) -> bool:
    """``IP``, ``resident``: ``14 maple close`` is an address, and counts nothing."""
    return bool(_LIKELY.search(words))


def is_counted(words: str) -> bool:
    """``gate``, ``charlie``: the number that follows is that of something else."""
    return bool(_COUNTED.search(words))


def is_where_help_is_needed(words: str) -> bool:
    """``im at``, ``fire at``: an alarm is worth nothing without its place."""
    return bool(_HERE.search(words))
