"""How somebody in danger says so in Urdu, in its letters and in Latin ones."""

from bot.texts.words.spoken.folding import folded, word_set
from bot.texts.words.spoken.urdu import AM, FINE, GONE, I_WE, IS, NOT, POLICE, WEAPON

SAID = tuple(
    folded(each)
    for each in (
        r"(mujhe|mujhay|mujhko|mjhe|مجھے) (\w+ )?(maar|mar|peet|pit|مار|پیٹ) "
        r"?(rah|dal|diy|dia|den|رہ|ڈال|دی)\w*",
        r"(mujhe|mujhay|mjhe|مجھے) (\w+ )?(dhamk|دھمک|pakar|pakr|پکڑ|بچا|bacha)\w*",
        r"(mujh|hum|ham|مجھ|ہم) (par|pe|per|پر|پہ) (ham ?la|attack|حملہ)\b",
        r"(ham ?la|حملہ) (ho|hua|kar|kiya|kia|ہو|ہوا|کر|کیا)\w*",
        rf"(ke|k|kay|کے) (paas|pas|pass|پاس) (\w+ )?{WEAPON}\b",
        rf"{I_WE} (\w+ )?(zakhmi|phans|phas|khatr|زخمی|پھنس|خطر)\w*",
        r"(khoon|خون) (bah|beh|nikal|بہ|نکل)\w*",
        rf"(saans|sans|سانس) (\w+ )?{NOT}\b",
        r"(seen|chaat|chhaat|سین|چھات)\w* (me|mein|main|میں) (dard|درد)\b",
        r"(khatre|khatray|khatra|خطرے) (me|mein|main|hai|میں)\b",
        rf"{POLICE} (ko |کو )?(bula|bhej|call kar|phone kar|بلا|بھیج|فون کر)\w*",
        rf"{I_WE} (safe |mehfooz |محفوظ )?({FINE} )?{NOT}( {AM})?$",
        rf"{FINE} {NOT} {AM}\b|^{FINE} {NOT}( {IS})?$",
        rf"{WEAPON} ({IS}|le|leke|lekar|liye|nikal|dikha|ke sath|لے|نکال|دکھا|کے "
        rf"ساتھ)\b",
        r"(peecha|peechha|picha|pecha|پیچھا) (kar|ker|kr|کر)\w*",
        r"(koi|chor|daku|کوئی|چور|ڈاکو) (\w+ )?(andar|andr|ghus|اندر|گھس)\w*"
        r"|(building|andar|imarat|بلڈنگ|اندر) (mein |me |main |میں )?(koi|کوئی)\b"
        r"|(chor|daku|چور|ڈاکو) (aa|آ)\w*",
        rf"{I_WE} (\w+ )?(chup|chhup|چھپ)\w* ({GONE}|hua|hui|ہوا|ہوئی)",
        rf"^(sab |sub |سب )?(ok|okay|sahi|safe|{FINE}|اوکے|صحیح) {NOT}( {IS}| {AM})?$",
        rf"{I_WE} (ok|okay|sahi|اوکے|صحیح) {NOT}\b",
        r"(dar|darr|ڈر) (lag|لگ)\w*",
        rf"{I_WE} (\w+ )?(gir|گر) ?{GONE}\b|^(gir|گر) ?{GONE}( {AM})?$",
        r"(taang|tang|haath|pair|paer|bazu|haddi|ٹانگ|ہاتھ|پاؤں|پیر|بازو|ہڈی) "
        r"(\w+ )?(toot|tut|ٹوٹ)\w*",
        rf"(hil|uth|ہل|اٹھ) {NOT} (sak|pa|سک|پا)\w*",
        rf"(zakhmi|زخمی) ({AM}|ho gay|ہو گ)",
        r"(chakkar|chakar|چکر) (aa|a|آ)\b|behosh ho\w* (raha|rahi)\b|بے ہوش ہو رہ",
        rf"(lift|لفٹ) (\w+ )?(phans|phas|phns|پھنس)\w*|band ho ?{GONE} {AM}",
        r"(jaan|jan|جان) (se|سے) (maar|mar|مار)\w*"
        r"|(maar|mar|مار) ?(dal|de|ڈال|دے|دیں)\w* ?(ga|gi|ge|گا|گے|گی)\b",
        r"(mujhe|mujhay|mjhe|mujhko|مجھے) (\w+ )?(maar|mara|مار)\w*",
        r"(darwaza|darwaaza|دروازہ) (\w+ )?(tor|توڑ)\w*|(kutt|کت)\w* ne (\w+ )?kaat"
        r"|کتے نے کاٹ|(mujhe|مجھے) (\w+ ){0,2}(zaroorat|zarurat|zarorat|ضرورت)\b"
        rf"(?! {NOT})",
        rf"(bahar|baahar|باہر) {NOT} (nikal|نکل|ja|جا)\w*",
        r"(maarne|marne|مارنے) (\w+ )?(aa|a|آ)\w*|koi aa? ?(jaye|jao|jaen)\b",
        r"(goli|golian|goliyan|گولی|گولیاں) (chal|mar|maar|چل|مار)\w*|firing ho\w*"
        r"|فائرنگ ہو",
        r"(jaldi|foran|جلدی|فوراً) (aao|aaen|aayen|ao|bhejo|pohncho|آؤ|آئیں|بھیجو)"
        r"|(kisi|کسی) (ko|کو) (bhej|بھیج)\w*",
    )
)

ALONE = word_set(
    """
    khatra hamla daka dakaiti khoon zakhmi police polis firing chor daku jaldi bachao
    خطرہ حملہ پولیس ایمبولینس ایمبولنس خون زخمی فائرنگ ایمرجنسی ڈاکہ چور ڈاکو جلدی
    """
)
BESIDE = word_set("hai yahan bulao bhejo aao hain ہے ہیں یہاں بلاؤ بھیجو آؤ")
