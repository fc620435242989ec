"""How times and days are typed: folded to plain letters, and the words for them in
English, Polish, Romanian, Portuguese and Welsh."""

import unicodedata
from collections.abc import Mapping

LONGEST = 60
"""Signs: no time takes more words than that."""

PLAIN = str.maketrans('ł’,;~@"−', "l'     -")
DASHES, QUOTES = ("Pd",), ("Ps", "Pe", "Pi", "Pf")
"""Kinds of signs: phones put in a longer dash, and quotes that bend."""


def folded(words: str) -> tuple[str, ...]:
    """Small letters without accents, in tokens; none when it is too long for a time."""
    if len(words) > LONGEST:
        return ()
    plain = unicodedata.normalize("NFKD", words.casefold().translate(PLAIN))
    text = "".join(map(_typed, plain)).replace("a.m", "am").replace("p.m", "pm")
    tokens = (token.strip("!?").rstrip(".") for token in text.split())
    return tuple(token for token in tokens if token)


def _typed(sign: str) -> str:
    """As a keyboard without cleverness has it; nothing for what no eye sees."""
    match unicodedata.category(sign):
        case "Mn" | "Cf":
            return ""
        case kind if kind in DASHES:
            return "-"
        case kind if kind in QUOTES:
            return " "
        case _:
            return sign


def _numbered(*names: str, start: int = 0) -> dict[str, int]:
    """``"a b", "c"``: a and b are the first, c the second."""
    found = enumerate(names, start)
    return {word: number for number, each in found for word in each.split()}


WEEKDAYS: Mapping[str, int] = _numbered(
    "mon monday mondays poniedzialek poniedzialku poniedzialek pon luni lun "
    "segunda segunda-feira seg llun",
    "tue tues tuesday wtorek wtorku wt marti mar terca terca-feira ter "
    "mawrth fawrth maw",
    "wed weds wednesday sroda srode srody sr miercuri mie quarta quarta-feira qua "
    "mercher fercher mer",
    "thu thur thurs thursday czwartek czwartku czw joi quinta quinta-feira qui iau",
    "fri friday piatek piatku pt vineri vin sexta sexta-feira sex "
    "gwener wener gwe gwen",
    "sat saturday sobota sobote soboty sob sambata sam sabado sab sadwrn sad",
    "sun sunday niedziela niedziele niedzieli niedz nd duminica dum domingo dom sul",
)
"""In Welsh and Romanian a Tuesday and March are one word: after a number it is March,
else it is Tuesday."""

MONTHS: Mapping[str, int] = _numbered(
    "jan january sty stycznia styczen ian ianuarie janeiro ion ionawr",
    "feb february lut lutego luty februarie fev fevereiro chwef chwefror",
    "mar march marca marzec martie marco maw mawrth",
    "apr april kwi kwietnia kwiecien aprilie abr abril ebr ebrill",
    "may maj maja mai maio",
    "jun june cze czerwca czerwiec iun iunie junho meh mehefin",
    "jul july lip lipca lipiec iul iulie julho gorff gorffennaf",
    "aug august sie sierpnia sierpien ago agosto awst",
    "sep sept september wrz wrzesnia wrzesien septembrie set setembro medi",
    "oct october paz pazdziernika pazdziernik octombrie out outubro hyd hydref",
    "nov november lis listopada listopad noi noiembrie novembro tach tachwedd",
    "dec december gru grudnia grudzien decembrie dez dezembro rhag rhagfyr",
    start=1,
)
NUMBERS: Mapping[str, int] = _numbered(
    "zero",
    "a an one jeden jedna jedna un o una unu um uma",
    "two dwa dwie dwoch doi doua dois duas dau dwy",
    "three trzy trei tres tri tair",
    "four cztery patru quatro pedwar pedair",
    "five piec cinci cinco pump",
    "six szesc sase seis chwech chwe",
    "seven siedem sapte sete saith",
    "eight osiem opt oito wyth",
    "nine dziewiec noua nove naw",
    "ten dziesiec zece dez deg",
    "eleven jedenascie unsprezece onze",
    "twelve dwanascie doisprezece douasprezece doze deuddeg",
) | {
    **dict.fromkeys(("fifteen", "pietnascie", "cincisprezece", "quinze"), 15),
    "pymtheg": 15,
    **dict.fromkeys(("twenty", "dwadziescia", "douazeci", "vinte", "ugain"), 20),
    **dict.fromkeys(("thirty", "trzydziesci", "treizeci", "trinta"), 30),
    **dict.fromkeys(("forty", "czterdziesci", "patruzeci", "quarenta"), 40),
    **dict.fromkeys(("fifty", "piecdziesiat", "cincizeci", "cinquenta"), 50),
}
OFFSETS: Mapping[str, int] = {
    **dict.fromkeys(("today", "dzis", "dzisiaj", "azi", "astazi", "hoje"), 0),
    "heddiw": 0,
    **dict.fromkeys(("yesterday", "yday", "wczoraj", "ieri", "ontem"), -1),
    **dict.fromkeys(("ddoe", "doe"), -1),
    **dict.fromkeys(("day before yesterday", "przedwczoraj", "alaltaieri"), -2),
    **dict.fromkeys(("anteontem", "echdoe"), -2),
    **dict.fromkeys(("tomorrow", "tmrw", "tomorow", "jutro", "maine", "amanha"), 1),
    **dict.fromkeys(("yfory", "fory"), 1),
    **dict.fromkeys(("day after tomorrow", "pojutrze", "poimaine"), 2),
    **dict.fromkeys(("depois amanha", "drennydd", "trennydd"), 2),
}
"""Days from today; several words are one name, without those of ``LITTLE``."""

MORNING, AFTERNOON, EVENING, NIGHT = "morning", "afternoon", "evening", "night"
PARTS: Mapping[str, str] = {
    **dict.fromkeys(("morning", "rano", "dimineata", "manha", "bore"), MORNING),
    **dict.fromkeys(("afternoon", "popoludniu", "dupa-amiaza", "dupamiaza"), AFTERNOON),
    **dict.fromkeys(("tarde", "prynhawn", "pnawn"), AFTERNOON),
    **dict.fromkeys(("evening", "wieczorem", "wieczor", "seara", "hwyr"), EVENING),
    **dict.fromkeys(("night", "nocy", "noaptea", "noapte", "tonight"), NIGHT),
    **dict.fromkeys(("noite", "madrugada", "nos"), NIGHT),
}
LAST_NIGHT = (
    *("last night", "aseara", "azi noapte", "noaptea trecuta"),
    *("ostatniej nocy", "zeszlej nocy", "ubieglej nocy", "wczoraj w nocy"),
    *("ontem a noite", "noite passada", "neithiwr"),
)
AT = frozenset(
    {
        *("at", "about", "around", "approx", "approximately", "circa", "ca", "o"),
        *("ok", "okolo", "kolo", "godz", "godzina", "godzinie", "la", "ora", "ore"),
        *("pe", "cam", "as", "pelas", "cerca", "am", "tua"),
    }
)
"""Before a time of day."""

LITTLE = frozenset(
    {
        *("on", "the", "in", "of", "this", "w", "we", "dnia", "z", "din", "pe", "de"),
        *("la", "o", "at", "from", "em", "na", "no", "da", "dia"),
        *("dydd", "ddydd", "y", "yr", "yn", "ar"),
    }
)
"""Before or inside a day, and nothing else."""

NOW = frozenset(
    {
        *("now", "just now", "right now", "this minute", "a moment ago", "moments ago"),
        *("teraz", "wlasnie teraz", "przed chwila", "acum", "chiar acum"),
        *("agora", "agora mesmo", "nawr", "rwan"),
    }
)
BEFORE_A_SPAN = (("acum",), ("in", "urma", "cu"), ("ha",))
AFTER_A_SPAN = frozenset(["ago", "temu", "earlier", "atras", "ol"])
"""That say of a span that it has passed: ``acum 20 de minute``, ``20 munud yn ôl``."""

MINUTES = frozenset(
    {
        *("m", "min", "mins", "minute", "minutes", "minut", "minuty", "minuta"),
        *("minuto", "minutos", "munud", "funud", "munudau"),
    }
)
HOURS = frozenset(
    {
        *("h", "hr", "hrs", "hour", "hours", "godz", "godzine", "godzina", "godziny"),
        *("godzin", "ora", "ore", "hora", "horas", "awr", "oriau"),
    }
)
ONE = frozenset({"minute", "minuta", "hour", "godzine", "ora", "hora", "munud", "awr"})
"""Without a number it is one."""
DAYS = frozenset(
    {
        *("day", "days", "dzien", "dni", "zi", "zile", "dia", "dias"),
        *("diwrnod", "ddiwrnod", "dydd"),
    }
)
HALF = frozenset(["half", "pol", "jumatate", "meia", "meio", "hanner"])
QUARTER = frozenset(["quarter", "kwadrans", "sfert", "quarto", "chwarter"])
