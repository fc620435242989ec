"""How times and days are typed: folded to plain letters, and the words for them in
English, Polish and Romanian."""

import unicodedata
from collections.abc import Mapping

LONGEST = 60
"""Signs: no time takes more words than that."""

PLAIN = str.maketrans("ł–—’,;~@", "l--'    ")


def folded(words: str) -> tuple[str, ...]:
    """Small letters without accents, in tokens; none when it is too long for a time."""
    if len(words) > LONGEST:
        return ()
    plain = unicodedata.normalize("NFKD", words.casefold().translate(PLAIN))
    shown = (sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Cf"))
    text = "".join(shown).replace("a.m", "am").replace("p.m", "pm")
    tokens = (token.strip("!?").rstrip(".") for token in text.split())
    return tuple(token for token in tokens if token)


def _numbered(*names: str, start: int = 0) -> dict[str, int]:
    """``"a b", "c"``: a and b are the first, c the second."""
    found = enumerate(names, start)
    return {word: number for number, each in found for word in each.split()}


WEEKDAYS: Mapping[str, int] = _numbered(
    "mon monday mondays poniedzialek poniedzialku poniedzialek pon luni",
    "tue tues tuesday wtorek wtorku wt marti",
    "wed weds wednesday sroda srode srody sr miercuri mie",
    "thu thur thurs thursday czwartek czwartku czw joi",
    "fri friday piatek piatku pt vineri vin",
    "sat saturday sobota sobote soboty sob sambata",
    "sun sunday niedziela niedziele niedzieli niedz nd duminica dum",
)
MONTHS: Mapping[str, int] = _numbered(
    "jan january sty stycznia styczen ian ianuarie",
    "feb february lut lutego luty februarie",
    "mar march marca marzec martie",
    "apr april kwi kwietnia kwiecien aprilie",
    "may maj maja mai",
    "jun june cze czerwca czerwiec iun iunie",
    "jul july lip lipca lipiec iul iulie",
    "aug august sie sierpnia sierpien",
    "sep sept september wrz wrzesnia wrzesien septembrie",
    "oct october paz pazdziernika pazdziernik octombrie",
    "nov november lis listopada listopad noi noiembrie",
    "dec december gru grudnia grudzien decembrie",
    start=1,
)
NUMBERS: Mapping[str, int] = _numbered(
    "zero",
    "a an one jeden jedna jedna un o una unu",
    "two dwa dwie dwoch doi doua",
    "three trzy trei",
    "four cztery patru",
    "five piec cinci",
    "six szesc sase",
    "seven siedem sapte",
    "eight osiem opt",
    "nine dziewiec noua",
    "ten dziesiec zece",
    "eleven jedenascie unsprezece",
    "twelve dwanascie doisprezece douasprezece",
) | {
    **dict.fromkeys(("fifteen", "pietnascie", "cincisprezece"), 15),
    **dict.fromkeys(("twenty", "dwadziescia", "douazeci"), 20),
    **dict.fromkeys(("thirty", "trzydziesci", "treizeci"), 30),
    **dict.fromkeys(("forty", "czterdziesci", "patruzeci"), 40),
    **dict.fromkeys(("fifty", "piecdziesiat", "cincizeci"), 50),
}
OFFSETS: Mapping[str, int] = {
    **dict.fromkeys(("today", "dzis", "dzisiaj", "azi", "astazi"), 0),
    **dict.fromkeys(("yesterday", "yday", "wczoraj", "ieri"), -1),
    **dict.fromkeys(("day before yesterday", "przedwczoraj", "alaltaieri"), -2),
    **dict.fromkeys(("tomorrow", "tmrw", "tomorow", "jutro", "maine"), 1),
    **dict.fromkeys(("day after tomorrow", "pojutrze", "poimaine"), 2),
}
"""Days from today; several words are one name."""

MORNING, AFTERNOON, EVENING, NIGHT = "morning", "afternoon", "evening", "night"
PARTS: Mapping[str, str] = {
    **dict.fromkeys(("morning", "rano", "dimineata"), MORNING),
    **dict.fromkeys(("afternoon", "popoludniu", "dupa-amiaza", "dupamiaza"), AFTERNOON),
    **dict.fromkeys(("evening", "wieczorem", "wieczor", "seara"), EVENING),
    **dict.fromkeys(("night", "nocy", "noaptea", "noapte", "tonight"), NIGHT),
}
LAST_NIGHT = (
    *("last night", "aseara", "azi noapte", "noaptea trecuta"),
    *("ostatniej nocy", "zeszlej nocy", "ubieglej nocy", "wczoraj w nocy"),
)
AT = frozenset(
    {
        *("at", "about", "around", "approx", "approximately", "circa", "ca", "o"),
        *("ok", "okolo", "kolo", "godz", "godzina", "godzinie", "la", "ora", "ore"),
        *("pe", "cam"),
    }
)
"""Before a time of day."""

LITTLE = frozenset(
    {
        *("on", "the", "in", "of", "this", "w", "we", "dnia", "z", "din", "pe", "de"),
        *("la", "o", "at", "from"),
    }
)
"""Before or inside a day, and nothing else."""

NOW = frozenset(
    {
        *("now", "just now", "right now", "this minute", "a moment ago", "moments ago"),
        *("teraz", "wlasnie teraz", "przed chwila", "acum", "chiar acum"),
    }
)
AGO = ("ago", "temu", "earlier")
"""After a span; ``acum`` and ``in urma cu`` stand before it."""

MINUTES = frozenset(
    {
        *("m", "min", "mins", "minute", "minutes", "minut", "minuty", "minuta"),
    }
)
HOURS = frozenset(
    {
        *("h", "hr", "hrs", "hour", "hours", "godz", "godzine", "godzina", "godziny"),
        *("godzin", "ora", "ore"),
    }
)
ONE = frozenset({"minute", "minuta", "hour", "godzine", "ora"})
"""Without a number it is one."""
DAYS = frozenset(["day", "days", "dzien", "dni", "zi", "zile"])
HALF = frozenset(["half", "pol", "jumatate"])
QUARTER = frozenset(["quarter", "kwadrans", "sfert"])
