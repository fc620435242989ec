""" "I cannot come" as people type it: sick, unable, not there tonight; in any language
that officers speak. A reason is never needed, and these words are kept nowhere.
"""

import re

from bot.domain.words.spoken import Spoken
from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.folding import folded, is_question, word_set, words_in

I_CANNOT = (
    r"(cant|cannot|can not|couldnt|wont|will not|not able to|unable to|not going to"
    r"|not gonna|wont be able to)( (really|possibly|now|get to|be able to))?"
)
WHEN = r"(it|tonight|today|tomorrow|my shift|the shift|this shift|this one)"
COME = (
    rf"(come|coming|attend|make {WHEN}|do {WHEN}|work {WHEN}|work$|be there|be in"
    r"|be coming|be at work|get there|get to work|go in|go to work|turn up|show up)"
)
ENGLISH = (
    rf"\b{I_CANNOT} {COME}\b",
    r"(^|\b(im|i am) )not (coming|attending|available|working tonight|in tonight)\b",
    r"\b(call|calling|called|phoning|ringing) in (sick|ill)\b",
    r"\b(off|going) sick\b|\bsick (leave|day|note)\b|\bsigned off\b",
    r"\b(find|need|get) (a )?(cover|replacement)\b|\bcover (for me|my shift)\b",
)
POLISH = (
    r"\bnie (przyjde|przyjade|dojade|dotre|pojawie sie|stawie sie)\b|\bnie dam rady\b",
    r"\bnie (moge|bede mogl|bede mogla|zdolam)( dzis| dzisiaj| jutro)? (przyjsc"
    r"|przyjechac|byc|pracowac|dotrzec|dojechac)\b",
    r"\bnie (moge|bede) (dzis|dzisiaj|jutro|w pracy|na zmianie)\b|\bnie bedzie mnie\b",
    r"\b(na|mam) (l4|zwolnieniu|zwolnienie|chorobowym|chorobowe)\b",
)
ROMANIAN = (
    r"\bnu (mai )?(pot|o sa pot|voi putea|reusesc) (sa )?(veni|vin|ajunge|ajung|lucra"
    r"|lucrez|fi|fiu)\b",
    r"\bnu (mai )?(vin|ajung|o sa vin|voi veni)\b|\bconcediu medical\b",
)
OTHERS = (
    r"\bnao (posso|consigo|vou|vou poder) (ir|vir|trabalhar)\b",
    r"\bno (puedo|podre|voy a poder) (ir|venir|llegar|trabajar)\b",
    r"\bnon (posso|riesco a|potro) (venire|lavorare|esserci)\b|\bnon vengo\b",
    r"\bje (ne )?(peux|pourrai) pas (venir|travailler)\b|\bje (ne )?viens pas\b",
    r"\bkann (heute |morgen |leider )*nicht (kommen|arbeiten)\b",
    r"\bkomme (heute |morgen |leider )*nicht\b",
    r"\b(negaliu|negalesiu) (ateiti|dirbti|atvykti)\b|\bneateisiu\b",
    r"\b(nevaru|nevaresu) (atnakt|stradat)\b|\bneatnaksu\b",
    r"\bnem tudok (jonni|menni|dolgozni|bemenni)\b|\bnem megyek\b",
    r"\b(gelemem|gelemiyorum|gelemeyecegim|gelmeyecegim)\b|\bnuk (mund|mundem|vij)\b",
    r"(?<!saans )(?<!sans )\bnah?i+n? aa? ?(sakta|sakti|paunga|paungi|raha|rahi|unga"
    r"|ungi)\b",
)
CYRILLIC = (
    *("не приду", "не смогу", "не могу прийти", "не могу выйти", "не выйду"),
    *("не прийду", "не зможу", "не мога да дойда", "няма да дойда"),
)
OUTRIGHT = re.compile(
    "|".join(
        (
            *(*ENGLISH, *POLISH, *ROMANIAN, *OTHERS, *urdu.CANNOT_COME),
            *(rf"\b{folded(each)}\b" for each in CYRILLIC),
        )
    )
)
"""Said outright, with or without a reason."""

TAKES_BACK = re.compile(
    r"\b(on time|in time|until|till|before|by \d|if|unless|wait|believe|anymore|dopoki"
    r"|zanim|punktualnie|na czas|daca|pana|la timp)\b"
)
"""It is something else that they cannot: come earlier, or wait."""

UNWELL = word_set(
    """
    sick ill poorly unwell flu fever vomiting covid migraine hospital sickness
    chory chora choruje chorobowe rozchorowalem rozchorowalam zachorowalem
    zachorowalam przeziebiony przeziebiona goraczka goraczke grypa grype l4
    zwolnienie szpital szpitalu
    bolnav bolnava racit racita gripa gripat febra spital
    doente enfermo enferma malato malata malade krank grippe fiebre febre
    болен больна болею заболел заболела приболел приболела больничный больничном
    хворий хвора хворію захворів захворіла лікарняний болна болнав
    sergu susirgau slims slima beteg hasta hastayim semure bimar bimaar beemar bemar
    مريض مريضة بیمار बीमार ਬਿਮਾਰ chorujem nemocny nemocna
    """
)
"""Somebody who says only this cannot come."""

BESIDE = urdu.CANNOT_BESIDE | word_set(
    """
    i im am ive ill a so very really quite still too not well feeling feel been got
    have having with the today tonight tomorrow now this shift for at on my work sorry
    hi hello hey boss mate sir please in bed home off again think just bad badly had
    day night
    jestem mam sie czuje zle bardzo dzis dzisiaj jutro na zmianie zmiany przepraszam
    szefie szef dzien dobry czesc witam od do w i u mnie dziecko
    sunt azi astazi maine diseara foarte rau ma simt mi e imi este seara buna scuze sefu
    stou estou hoje muito mal estoy hoy muy sono oggi molto suis je tres aujourd hui ich
    bin heute leider я сегодня очень сьогодні дуже я съм днес main hoon hun hu hai aaj
    """
)
"""Words that leave it what it is."""

LONGEST = 12
"""Words; whoever writes more says more, and is asked."""


def meaning_of(words: str) -> Spoken | None:
    """Outright; perhaps; or nothing of the kind."""
    said = words_in(words)
    text = " ".join(said)
    outright = OUTRIGHT.search(text) is not None
    unwell = any(word in UNWELL for word in said) or NOT_WELL.search(text) is not None
    if not (outright or unwell):
        return None
    doubtful = is_question(words) or TAKES_BACK.search(text) or len(said) > LONGEST
    if outright and not doubtful:
        return Spoken.CANNOT_COME
    if not doubtful and _nothing_else(said):
        return Spoken.SICK
    return Spoken.PERHAPS_SICK if _is_of_oneself(said, text) else Spoken.PERHAPS_CANNOT


def _is_of_oneself(said: list[str], text: str) -> bool:
    """Not of a colleague, a child or a job."""
    feels = NOT_WELL.search(text) is not None and not MYSELF.isdisjoint(said)
    return feels or any(
        one in I_AM and two in UNWELL and three != "of"
        for one, two, three in zip(said, said[1:], [*said[2:], ""], strict=False)
    )


LATE = re.compile(
    r"\b(running|be|im|ill be|going to be|gonna be|bit|mins?|minutes|hour"
    r"|arrive) late\b|^late\b|\b(stuck|sat) in (traffic|a queue|a jam)\b|\b(bus|train"
    r"|tube|car) (is |has |was |just |has just )?(late|delayed|cancelled|broke|broken"
    r"|not coming|not here)\b|\bmissed (my|the) (bus|train|tube)\b|\b(over"
    r"|other)slept\b|\bspozni(e|ony|ona)\b|\b(jestem|stoje|utknal\w*"
    r"|utknel\w*) w korku\b|\bzaspal[ae]m\b|\bintarzi\w*\b|\bin trafic\b|\b(am pierdut"
    r"|pierdut) (autobuz|tren)\w*|\batrasad[oa]\b|\batrasar me\b|\bno transito\b"
    r"|\bperdi o (autocarro|comboio)\b|\byn hwyr\b|\bin hwyr\b|\bmewn traffig\b|\b(late"
    r"|der|dair|لیٹ|دیر) (ho|se|ہو|سے)\b"
)
"""On the way, and not there in time."""

LONGEST_OF_LATE = 160
"""Signs: the length of a text message."""


def is_late(words: str) -> bool:
    """Of whoever is expected; it is for them to say whether they will come at all."""
    said = words_in(words[:LONGEST_OF_LATE])
    return LATE.search(" ".join(said)) is not None


MYSELF = word_set("i im ive me my mi mnie ja ma imi eu me estou")
I_AM = word_set(
    "i im am ive feel feeling got really very jestem mam sunt am estou stou"
)

NOT_WELL = re.compile(
    r"\b(not|dont) (feeling |feel |very |so |too )*(well|good)\b|\bfeel(ing)? (bad"
    r"|awful|terrible|rough|like death)\b|\bthrowing up\b|\bfood poisoning\b|\b(zle"
    r"|niedobrze|fatalnie) sie czuje\b|\bczuje sie (zle|niedobrze|fatalnie)\b"
    r"|\bnie czuje sie (dobrze|najlepiej)\b|\b(ma simt|imi e|imi este"
    r"|mi e) (foarte )?rau\b"
    rf"|{urdu.NOT_WELL}"
)


def _nothing_else(said: list[str]) -> bool:
    text = NOT_WELL.sub(" ", " ".join(said))
    return (UNWELL | BESIDE).issuperset(text.split())
