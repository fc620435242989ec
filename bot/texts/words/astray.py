"""Words that sound as if somebody's data had gone astray, in six languages.

Whoever types them without the command is asked, and the words go where words go: the
offer costs a line, and an hour that nobody has begun to count costs more. What is lost
must be ours to lose: a customer's phone is found property.
"""

import re

from bot.texts.words.spoken.folding import words_in

BETWEEN = r"(?:\w+ ){0,6}?"
"""Words between the two that matter."""


def _any(*words: str) -> str:
    return rf"(?:{'|'.join(words)})"


HOLDS_DATA = _any(
    *(r"note ?books?", r"note ?pads?", r"pocket ?books?", "diary", "folders?"),
    *("tablets?", "laptops?", "usb", "memory sticks?", r"hard ?drives?", "dashcam"),
    *(r"body ?cams?", "sd cards?", "paperwork", "papers", "documents?", "files?"),
    *(
        "rotas?",
        "rosters?",
        "statements?",
        r"log ?books?",
        "visitors? (?:book|list|log)",
    ),
    *("(?:signing|sign) in (?:book|sheet)", "key log", "lists?", "register"),
    *(r"sim cards?", "evidence bags?"),
)
PHONE = r"(?:phone|mobile)(?! (?:line|signal|number|call|box|charger|battery))"
OURS = r"(?:my|our|the|a|work|works|company|site|duty|all|some) (?:\w+ ){0,2}?"
LOST = _any(
    *("lost", "lose", "losing", "mislaid", "misplaced", "(?:cant|cannot) find"),
    *("left", "dropped", "forgot(?:ten)?", "stole", "nicked", "somebody took"),
)
IS_GONE = r"(?:is |are |was |were |has |have |been |got |gone )*" + _any(
    *("lost", "gone", "missing", "stolen", "nicked", "mislaid", "left (?:on|in|at)"),
)
SENT = _any(
    *("sent", "send", "sending", "emailed", "texted", "forwarded", "posted", "shared"),
    *("uploaded", "showed"),
)
PASSED_ON = _any(SENT, "put", "gave", "given", "handed")
TO_THE_WRONG = r"(?:the )?wrong (?:group|person|people|chat|number|address|e ?mail|one)"
IN_PUBLIC = r"(?:on |to |in )(?:\w+ ){0,2}?" + _any(
    *("facebook", "instagram", "tiktok", "snapchat", "twitter", "internet", "online"),
    *("whatsapp", "group", "chat"),
)
ZLY = r"(?:(?:zl|niewlasciw)\w+|nie t\w+)"
"""Polish for the wrong one."""
OOPS = r"(?:przez pomylke|omylkowo|niechcacy|nie (?:na|do|pod|w) t\w+)"
DATA = r"(?:list|rota|roster|names|details|addresses|photo|screenshot|cctv|footage)"

LOST_BY_US = (
    rf"\b{LOST} (?:{OURS})?{HOLDS_DATA}\b",
    rf"\b{LOST} {OURS}{PHONE}\b",
    rf"\b{HOLDS_DATA} {IS_GONE}\b",
    rf"\b{OURS}{PHONE} {IS_GONE}\b",
    r"\b(?:zgubil(?:em|am|ismy)|zostawil(?:em|am)|(?:u|s)kradli (?:mi|nam)|"
    rf"nie moge znalezc|zginal mi|zginel[ay] (?:mi|nam)) {BETWEEN}"
    r"(?:notes|notatnik|notatki|zeszyt|telefon|komorke|tablet|laptop\w*|pendrive\w*"
    r"|papier\w*|dokument\w*|teczk\w+|list[aey]|ksiazk\w+|ksieg\w+|grafik\w*)\b",
    r"\b(?:am pierdut|mi sa furat|mi s a furat|mi au furat|miau furat|am uitat|am lasat"
    rf"|nu (?:mai )?gasesc) {BETWEEN}(?:carnet\w*|caiet\w*|agend\w+|telefon\w*"
    r"|tablet\w+|laptop\w*|stick\w*|harti\w+|acte\w*|document\w*|dosar\w*|list\w+"
    r"|registr\w+|condic\w+)\b",
    r"\b(?:perdi|roubaram(?: me)?|esqueci(?: me)?|deixei|nao encontro) "
    rf"{BETWEEN}(?:caderno|bloco|telemovel|telefone|tablet|portatil|pen|papeis"
    r"|documentos?|pasta|lista|livro|agenda|escala)\b",
    r"\b(?:coll\w+|gad\w+|dwyn|(?:methu|ffaelu) (?:a )?(?:ffeindio|dod o hyd i)) "
    rf"{BETWEEN}(?:lyfr|llyfr|nodiadur|ffon|tabled|nhabled|gliniadur|ngliniadur"
    r"|papurau|mhapurau|dogfennau|nogfennau|ffolder|rhestr|cofrestr)\b",
    r"(?:نوٹ بک|ڈائری|فون|موبایل|ٹیبلٹ|لیپ ٹاپ|کاغذات?|دستاویز\w*|فہرست|لسٹ|رجسٹر|فایل)"
    r" (?:\w+ ){0,3}?(?:کہو|گم|چوری|غایب)",
    r"\b(?:notebook|note book|diary|phone|fone|mobile|tablet|laptop|kaghaz|kagzat|list"
    r"|file|register)\w* (?:\w+ ){0,3}?(?:kho|gum|ghum|chori|ghaib|gaib)\b",
)
PASSED_ON_BY_US = (
    rf"\b{PASSED_ON} {BETWEEN}(?:to |in |on |into )?{TO_THE_WRONG}\b",
    rf"\b{SENT} {BETWEEN}(?:by mistake|by accident|accidentally)\b",
    rf"\b{PASSED_ON} {BETWEEN}{DATA}s? {BETWEEN}{IN_PUBLIC}\b",
    rf"\b(?:wy|prze|po)sl(?:al|any)\w* {BETWEEN}(?:(?:na|do|pod) {ZLY}|{OOPS})",
    rf"\b(?:wrzuc|udostepni|opublikowa)\w+ {BETWEEN}(?:(?:na|do|w) {ZLY}|{OOPS})",
    rf"\b(?:trimis|pus|postat|distribuit|dat) {BETWEEN}(?:gresit\w*|din greseala"
    r"|cui nu trebuia)\b",
    rf"\b(?:enviei|mandei|partilhei|publiquei|postei|pus) {BETWEEN}"
    r"(?:errad[oa]|por engano)\b",
    rf"\b(?:anfon|danfon|gyrr|rhann|posti|rho)\w* {BETWEEN}"
    r"(?:grwp|person|berson|rhif|cyfeiriad|lle) anghywir\b",
    r"غلط (?:\w+ )?(?:گروپ|نمبر|بندے|شخص|جگہ|پتے)",
    r"\bgh?alat (?:\w+ )?(?:group|number|bande|shakhs|jagah|address)\b",
)
BY_ITS_NAME = (
    r"\bdata (?:protection )?breach\b|\bgdpr\b|\bbreach of data\b",
    r"\b(?:wyciek\w*|naruszeni\w+) (?:ochrony )?danych\b|\brodo\b",
    r"\b(?:scurgere de date|incalcare\w* (?:a )?(?:securitatii )?datelor)\b",
    r"\b(?:violacao|fuga) de dados\b|\brgpd\b|\b(?:toriad|torri) data\b",
)
FOUND = re.compile(
    r"\b(?:found|handed in|lost property|customers?|gentleman|lady|guest"
    r"|member of (?:the )?public|wallet|purse)\b"
)
"""Somebody else's loss."""
IS_LOST = re.compile("|".join(LOST_BY_US))
IS_OUT = re.compile("|".join((*PASSED_ON_BY_US, *BY_ITS_NAME)))


def is_astray(words: str) -> bool:
    text = " ".join(words_in(words))
    lost = IS_LOST.search(text) is not None and FOUND.search(text) is None
    return lost or IS_OUT.search(text) is not None
