"""How somebody in danger says so in Welsh."""

from bot.texts.words.spoken.folding import word_set

I_AM = r"(rwyn|dwin|dw in|rydw in|rwy n|dwi n|rwyf yn)"
I_HAVE = r"(rwyf|dwi|dw i|rydw i|rwy) wedi"
ARMED = r"([cg]yllell|chyllell|chyllyll|gwn|arf|bwyell)"

SAID = (
    r"ymosod (arna|arnaf|arnon|arnom)\b|mewn perygl\b",
    r"fy (mygwth|nharo|nilyn|nhrywanu|nghuro|mwrw|nhagu|lladd|nal)\b|(bygwth|dilyn"
    r"|taro|bwrw|curo|lladd|dal) (fi|ni)\b",
    rf"{I_AM} (\w+ )?(gwaedu|sownd|gaeth|ofnus|cuddio|styc|marw)\b",
    rf"(^wedi|\b{I_HAVE}) (brifo|cwympo|syrthio|llithro|llewygu|anafu|torri (fy|nghoes)"
    r"|cuddio|cael (anaf|fy anafu|fy mrifo))\b",
    r"(dwi|dw i|rydw i|dydw i|dydwi) ddim yn (iawn|saff|ddiogel|ok|oce|teimlo'?n (saff"
    r"|ddiogel))\b",
    r"^(ddim|dim) yn (iawn|saff|ddiogel|ok|oce|dda)$|nid wyf yn (iawn|ddiogel)\b",
    r"ofn (arna|arnaf|arnon)\b",
    r"(methu|ffaelu|alla i ddim|fedra i ddim|ddim yn gallu) (anadlu|codi$|sefyll"
    r"|symud($| fy))",
    r"poen yn (fy mrest|y frest)\b|trawiad ar y galon\b|(mynd i|ar fin) l+ewygu\b",
    rf"gandd(o|i|yn) (fo |fe |hi |nhw )?{ARMED}\b|(gyda|efo|gan|a) (\w+ )?{ARMED}\b"
    rf"|mae {ARMED}\b",
    r"rhywun (yn yr adeilad|y tu mewn|tu mewn|i mewn|yma gyda fi)\b|rhywun yma$"
    r"|torri i? ?mewn\b",
    r"(^|\b(dwin|rwyn) )(sownd|gaeth|styc) (yn|mewn|dan)\b(?! traffig)",
    r"(ffoniwch|galwch|ffonia|galwa) (am )?(yr )?(heddlu|ambiwlans)\b"
    r"|(?<!dim )(?<!ddim )\bangen (yr )?(heddlu|ambiwlans)\b",
    r"fy (mrathu|nghicio|nghipio)\b|(methu|ffaelu) (dod|mynd) (allan|mas)\b"
    r"|ar fy mhen fy hun (\w+ ){0,3}rhywun\b|angen rhywun\b",
    r"dewch (yn )?(gyflym|glou|nawr|yma|plis)\b|(maen|mae yn) argyfwng\b",
)

ALONE = word_set(
    """
    ofnus perygl peryglus heddlu ambiwlans brysiwch argyfwng cyllell ymosodiad gwaedu
    dewch lladrad sownd
    """
)
BESIDE = word_set("yn y yr mae lifft angen wedi plis gyflym")
