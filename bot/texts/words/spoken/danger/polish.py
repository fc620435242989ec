"""How somebody in danger says so in Polish."""

from bot.texts.words.spoken.folding import word_set

HARM = (
    r"(za?atak|atak|pobi|bij|bili|kopi|kopn|skopa|groz|napad|dusi|dusz|goni|uderz|pchn"
    r"|popchn|szarp|dzg|okrad|sledz|zabi|strzela|postrzel|zrani|zlapa|uwiezi|potraci"
    r"|ugryz|zastrasz|osacz|otocz)\w*"
)
ARMED = r"(noz\w*|maczet\w*|pistolet\w*|bron|broni|bronia|siekier\w*|palk[aei])"
I_HAVE = (
    r"\b(spadl|upadl|przewrocil|poslizgn[ae]l|potkn[ae]l|zlamal|zranil|skaleczyl"
    r"|skrecil|utkn[ae]l|zatrzasn[ae]l|zemdl[ae]l)(em|am)\b"
)

SAID = (
    rf"{HARM} (mnie|mi|nas|nam|na mnie|na nas|do mnie|do nas)\b",
    rf"(mnie|nas|mi) (\w+ )?{HARM}",
    r"zostal\w* (zaatakowan|ranion|pobit|dzgniet)\w*",
    rf"(ma|maja|z|ze|trzyma|wyciagn\w+) (\w+ )?{ARMED}\b|(jest|sa) uzbrojen\w+\b",
    r"(idzie|ida|chodzi|chodza|lezie|jedzie|biegnie)( ktos)? za mna\b|(ktos|facet|gosc"
    r"|oni|on) (\w+ )?za mna\b",
    r"wlamuj\w*\b|(ktos|jacys|obcy)( (jest|sa|tu|tam|jeszcze|ludzie))* (w srodku"
    r"|w budynku|w obiekcie|tutaj ze mna)\b|probuj\w* (sie )?(wejsc|wlamac|dostac)\b",
    r"(ukrywam|chowam|schowal\w*|ukryl\w*|zabarykadowal\w*) sie\b",
    r"boje sie\b(?! ze (nie|sie) (zdaz|spozn)\w*)|w niebezpieczenstwie\b",
    r"nie jest( \w+)? (ok|okej|dobrze|bezpiecznie|w porzadku)\b|nie (jestem )?(ok"
    r"|okej)\b|nie (jestem|czuje sie) bezpieczn\w+\b",
    r"^(jest |u mnie |tu )?(bardzo )?(zle|niedobrze|nie dobrze|kiepsko"
    r"|niebezpiecznie)( (ze mna|tu|tutaj|jest|u mnie))*$|zle ze mna\b",
    I_HAVE,
    r"nie (moge|dam rady|potrafie|mam jak)( sie)? (oddychac|ruszyc|ruszac|wstac|zlapac"
    r"|wyjsc|wydostac)\w*",
    r"dusze sie\b|krwawie\b|leci mi krew\b|krew mi leci\b|duzo krwi\b|jestem (rann"
    r"|w niebezp|uwiezi|zatrzas|zamkniet|przygniec|zakladni)\w*",
    r"(bol|boli|bole|klucie|kluje|ucisk)( \w+){0,2} (klat\w*|serc\w*|piersi\w*)\b"
    r"|zawal( serca)?$|mam zawal\b",
    r"slabo (mi|sie czuje)\b|(mi|mi sie) (robi sie )?(slabo|ciemno)\b|mdleje\b"
    r"|zaraz zemdleje\b|kreci mi sie w glowie\b|trace przytomnosc\b",
    r"uwiezion\w+ w\b|(zamkneli|zamknal) mnie\b",
    r"(wezwij|wezwijcie|wezwac|wzywaj|wzywajcie|dzwon|dzwoncie|zadzwon|zadzwoncie"
    r"|przyslij|przyslijcie|wyslij|wyslijcie|dawaj|dawajcie|potrzebn[aey]"
    r"|potrzebuj\w+)( (po|na|do|szybko|tu|kogos|pilnie|mi|natychmiast))* (policj\w*"
    r"|pogotow\w*|karetk\w*|wsparci\w*|pomoc\w*|112|997|999)",
    r"(przyslij|przyslijcie|wyslijcie) (tu )?kogos\b|chce umrzec\b|zabije sie\b"
    r"|(potrzebuje|potrzeba|niech) (tu )?(kogos|ktos)\b|w nas\b|we mnie\b|(wali|wala"
    r"|kopie|kopia|dobija\w*) (sie )?(w|do) (\w+ )?drzwi\w*|drzwiami i wal"
    r"|jestem (tu )?sama? (\w+ ){0,4}(ktos|oni|ludzie|jacys)\b|(uderzyl|walnal|walnel"
    r"|rozcial|rozciel)(em|am) sie\b|nie chce (mi sie )?(juz )?zyc\b",
)

ALONE = word_set(
    """
    pomcy pomoy pomusz ratunk policja policje policji karetka karetke karetki pogotowie
    wsparcie wsparcia pilne pilnie szybko natychmiast przyjedzcie przyjezdzajcie
    przyjdzcie przyjdz przyjedz chodzcie napad napadowy atak noz nozem niebezpieczenstwo
    niebezpiecznie zagrozenie wlamanie intruz zawal krew ranny ranna uwieziony uwieziona
    """
)
BESIDE = word_set("jest potrzebne potrzebny tu tutaj bardzo w moj mam")
