"""What officers type in Urdu, in its own letters and in Latin ones, for the other files
here: Latin Urdu has no one spelling, so each is written as people write it.

All of it is folded here, as what is typed is; ``fullmatch`` or ``search`` is theirs.
"""

from bot.texts.words.spoken.folding import folded, word_set

FINE = "(th?(ee|i|ie|ea)k+|ٹھیک)"
IS = "(hai|hay|hae|hy|h|ہے|hain|hen|ہیں)"
AM = "(hoon|hun|hu|hon|hoo|ہوں)"
I_WE = "(main|mai|mein|mei|me|mn|hum|ham|میں|ہم)"
NOT = "(nahi|nahin|nahee|naheen|nahe|nhi|nhin|nai|نہیں|نہی|نہ)"
GONE = "(gaya|gya|gia|gayi|gai|gyi|gaye|گیا|گئی|گئے)"
POLICE = "(police|polis|ambulance|پولیس|ایمبولینس|ایمبولنس)"
WEAPON = (
    "(chaku|chaqu|chaqoo|chakoo|churi|chhuri|pistol|pistaul|gun|bandooq|banduq|aslaha"
    "|hathiyar|چاقو|چھری|پستول|بندوق|اسلحہ|ہتھیار)"
)

WELL = folded(
    rf"{I_WE} (bilkul |bilkol |بالکل )?{FINE}( {AM}| ho| {IS})?|(bilkul "
    rf"|بالکل )?{FINE}( {AM}| {IS})?"
    r"|(sab|sub|sb|سب)( kuch| kuchh| کچھ)? (ok|okay|set|acha|accha|achha|sahi|sukoon"
    r"|khamosh|khairiyat|khairiat|kheriyat|kheriat|اوکے|اچھا|صحیح|سکون|خاموش|خیریت"
    rf"|{FINE})( thaak| thak| ٹھاک)?( {IS})?|(khairiyat|khairiat|kheriyat|kheriat"
    rf"|khairyat|خیریت)( se| سے)?( {IS}| {AM})?|koi (masla|maslah|masala|mushkil"
    rf"|problem|issue) {NOT}( {IS})?|کوئی (مسئلہ|مسلہ|مشکل|پرابلم) {NOT}( {IS})?|اوکے"
    rf"|او کے|((sab|sub|all|سب|{I_WE}) )?(ok|okay|اوکے) ({IS}|{AM})|(alhamdulillah"
    rf"|alhamdulilah|الحمدللہ)( ({I_WE} )?{FINE}( {AM}| {IS})?)?|(allah|اللہ) (ka"
    rf"|کا) (shukar|shukr|شکر)( {IS})?"
)
WELL_ALONE = folded(
    "acha|accha|achha|haan|han|haa|ji|jee|jee haan|ji haan|hazir|haazir|mojood|khamoshi"
    "|(yahin|yahan|mojood|mojud) (hoon|hun|hu)|یہیں ہوں"
    "|اچھا|ہاں|جی|جی ہاں|حاضر|موجود|خاموشی|سکون"
)
TAKES_BACK = word_set(
    """
    nahi nahin nahee naheen nahe nhi nhin nai tha thi thay hota agar jab ho lekin
    hai hain hoon hun
    نہیں نہی نہ تھا تھی اگر جب ہو لیکن ہے ہیں ہوں
    """
)
"""What stands behind it as "not" does, and a verb, which is part of what is said."""
POLITE = word_set("shukriya shukria janab bhai yaar sahab شکریہ جناب بھائی صاحب سر")

YES = word_set("haan han haa ji jee ہاں جی")
NO = word_set("nahi nahin nahee naheen nahe nhi nhin nai نہیں نہی")
BESIDE = word_set(
    """
    theek thik hoon hun hu hai main mai mein shukriya janab chahiye zaroorat zarurat
    ghalti galti se koi mujhe abhi
    ٹھیک ہوں ہے میں شکریہ جناب چاہیے چاہئے ضرورت غلطی سے کوئی مجھے ابھی مدد کی
    """
)

CALLS = word_set(
    """
    madad maddad madat bachao bachaao bachalo bachaiye bachain
    مدد بچاؤ بچاو بچائو بچائیں بچائیے ہیلپ
    """
)
AROUND = word_set(
    """
    karo kro karen karein kijiye kijie kardo dedo dein chahiye chahie chaiye mujhe
    mujhay mjhe meri mery hamari humari hamen jaldi foran fauran abhi koi hai ki ko
    bhejo bhejein bhejen yahan aao khuda allah liye
    کرو کریں کیجیے کردو دو دیں چاہیے چاہئے مجھے میری ہماری ہمیں جلدی فوراً ابھی کوئی ہے
    کی کو کر بھیجو بھیجیں یہاں آؤ جاؤ خدا اللہ کے لیے پلیز
    """
)
NOT_A_CALL = folded(
    rf"\b(madad|مدد) {NOT}\b|\b(madad|مدد) (ki|کی) (zaroorat|zarurat|zarorat"
    rf"|ضرورت) {NOT}\b|\b(ki|کی) (madad|مدد) (ki|kar di|kardi|کی|کر دی|کردی)\b"
)
ON = tuple(map(folded, ("آن", "بک آن", "ڈیوٹی آن", "duty on", "duty start")))
OFF = tuple(map(folded, ("آف", "بک آف", "ڈیوٹی آف", "duty off")))
RULES = frozenset(
    folded(each)
    for each in (
        *("qabool hai", "qubool hai", "kabool hai", "mujhe qabool hai", "manzoor hai"),
        *("manzoor", "qabool", "قبول ہے", "مجھے قبول ہے", "منظور ہے", "قبول", "منظور"),
    )
)
"""Accepted."""
BOOK_ON = (
    *(
        "duty shuru",
        "duty shuru karo",
        "shift shuru",
        "duty per aa gaya",
        "pohanch gaya",
    ),
    *("pohanch gayi", "main pohanch gaya", "site par pohanch gaya", "site pe hoon"),
    *("main site par hoon", "site per hun"),
    *map(folded, ("ڈیوٹی شروع", "شفٹ شروع", "پہنچ گیا", "پہنچ گئی", "میں پہنچ گیا")),
    *map(folded, ("میں پہنچ گئی", "میں سائٹ پر ہوں", "سائٹ پر پہنچ گیا")),
)
BOOK_OFF = (
    *("duty khatam", "shift khatam", "duty khtm", "duty over", "ghar ja raha hoon"),
    *("ghar ja raha hun", "ghar ja rahi hoon", "ghar ja rahi hun"),
    *map(folded, ("ڈیوٹی ختم", "شفٹ ختم", "گھر جا رہا ہوں", "گھر جا رہی ہوں")),
)

BACK = folded(
    rf"({I_WE} )?(wapas|wapis|waapas|واپس) (aa ?{GONE}|{AM}|pohanch {GONE}|آ ?{GONE}"
    rf"|پہنچ {GONE})( {AM})?"
)
HOME = folded(
    rf"({I_WE} )?(khairiyat se |خیریت سے )?(ghar|گھر) (pohanch|pahunch|aa|پہنچ"
    rf"|آ) ?{GONE}( {AM})?|({I_WE} )?(ghar|گھر) (par|pe|per|پر) {AM}"
)

CANNOT_COME = tuple(
    folded(each)
    for each in (
        rf"\b{NOT} (aa|a|pohanch|آ|پہنچ) ?(sakt|saku|paun|سکت|سکوں|پاؤں)\w*",
        rf"\b{NOT} (aaun|aun|aon|aunga|aaon|آؤں|اؤں|آوں)\w*",
        r"\b(chutti|chhutti|چھٹی) (chahiye|chahie|chaiye|چاہیے|چاہئے)\b",
    )
)
NOT_WELL = folded(r"\b(tabiyat|tabiat|tabyat|طبیعت) (\w+ )?(kharab|خراب)( hai| ہے)?\b")
CANNOT_BESIDE = word_set(
    "meri mery main aaj kal shift duty میری میں آج کل شفٹ ڈیوٹی ہوں ہے"
)

BATTERY = folded(
    r"\b(battery|betri|batri|charging|charge|بیٹری|چارج|چارجنگ) "
    rf"(kam|khatam|khtm|low|dead|{NOT}|کم|ختم)\b"
    r"|\b(mobile|phone|fone|موبائل|فون) (band|بند) (ho|ہو)\w*"
)
SIGNAL = folded(
    rf"\b(signal|signals|network|سگنل|نیٹ ورک) (\w+ )?({NOT}|kam|weak|کم|کمزور)\b"
)

FIRE = folded(
    rf"(yahan |یہاں )?(aag|آگ)( {IS})?|(\w+ ){{0,4}}(aag|ag|آگ) ?(lag"
    rf"|لگ) ?{GONE}( {IS})?( \w+){{0,4}}"
)
BOMB = folded(rf"(yahan |یہاں )?(bomb|bam|بم)( {IS})( \w+){{0,3}}|بم")
COLLAPSED = folded(r"(koi |کوئی )?(behosh|بے ہوش|بیہوش)( \w+){0,4}")
FIRE_NAMED = folded(r"\b(aag lag|آگ لگ|آگ)\b")
BOMB_NAMED = folded(r"\bبم\b")
COLLAPSED_NAMED = folded(r"\b(behosh|بے ہوش|بیہوش)\b")
NOT_BURNING = folded(
    rf"{NOT}|thi|tha|kal|bujh\w*|mashq|jhoot\w*|تھی|تھا|کل|بجھ\w*|مشق|جھوٹ\w*"
)
