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
    r"|skrecil"
    r"|utkn[ae]l|zatrzasn[ae]l|zemdl[ae]l)(em|am)\b"
)

SAID = (
    rf"\b{HARM} (mnie|mi|nas|nam|na mnie|na nas|do mnie|do nas)\b",
    rf"\b(mnie|nas|mi) (\w+ )?{HARM}",
    r"\bzostal\w* (zaatakowan|ranion|pobit|dzgniet)\w*",
    rf"\b(ma|maja|z|ze|trzyma|wyciagn\w+) (\w+ )?{ARMED}\b|\b(jest|sa) uzbrojen\w+\b",
    r"\b(idzie|ida|chodzi|chodza|lezie|jedzie|biegnie)( ktos)? za mna\b"
    r"|\b(ktos|facet|gosc|oni|on) (\w+ )?za mna\b",
    r"\bwlamuj\w*\b|\b(ktos|jacys|obcy)( (jest|sa|tu|tam|jeszcze|ludzie))* (w srodku"
    r"|w budynku|w obiekcie|tutaj ze mna)\b|\bprobuj\w* (sie )?(wejsc|wlamac|dostac)\b",
    r"\b(ukrywam|chowam|schowal\w*|ukryl\w*|zabarykadowal\w*) sie\b",
    r"\bboje sie\b(?! ze (nie|sie) (zdaz|spozn)\w*)|\bw niebezpieczenstwie\b",
    r"\bnie jest( \w+)? (ok|okej|dobrze|bezpiecznie|w porzadku)\b"
    r"|\bnie (jestem )?(ok|okej)\b|\bnie (jestem|czuje sie) bezpieczn\w+\b",
    r"^(jest |u mnie |tu )?(bardzo )?(zle|niedobrze|nie dobrze|kiepsko|niebezpiecznie)"
    r"( (ze mna|tu|tutaj|jest|u mnie))*$|\bzle ze mna\b",
    I_HAVE,
    r"\bnie (moge|dam rady|potrafie|mam jak)( sie)? (oddychac|ruszyc|ruszac|wstac"
    r"|zlapac"
    r"|wyjsc|wydostac)\w*",
    r"\bdusze sie\b|\bkrwawie\b|\bleci mi krew\b|\bkrew mi leci\b|\bduzo krwi\b"
    r"|\bjestem (rann|w niebezp|uwiezi|zatrzas|zamkniet|przygniec|zakladni)\w*",
    r"\b(bol|boli|bole|klucie|kluje|ucisk)( \w+){0,2} (klat\w*|serc\w*|piersi\w*)\b"
    r"|\bzawal( serca)?$|\bmam zawal\b",
    r"\bslabo (mi|sie czuje)\b|\b(mi|mi sie) (robi sie )?(slabo|ciemno)\b|\bmdleje\b"
    r"|\bzaraz zemdleje\b|\bkreci mi sie w glowie\b|\btrace przytomnosc\b",
    r"\buwiezion\w+ w\b|\b(zamkneli|zamknal) mnie\b",
    r"\b(wezwij|wezwijcie|wezwac|wzywaj|wzywajcie|dzwon|dzwoncie|zadzwon|zadzwoncie|"
    r"przyslij|przyslijcie|wyslij|wyslijcie|dawaj|dawajcie|potrzebn[aey]|potrzebuj\w+)"
    r"( (po|na|do|szybko|tu|kogos|pilnie|mi|natychmiast))* "
    r"(policj\w*|pogotow\w*|karetk\w*|wsparci\w*|pomoc\w*|112|997|999)",
    r"\b(przyslij|przyslijcie|wyslijcie) (tu )?kogos\b|\bchce umrzec\b|\bzabije sie\b"
    r"|\b(potrzebuje|potrzeba|niech) (tu )?(kogos|ktos)\b|\bw nas\b|\bwe mnie\b"
    r"|\b(wali|wala|kopie|kopia|dobija\w*) (sie )?(w|do) (\w+ )?drzwi\w*|\bdrzwiami i "
    r"wal"
    r"|\bjestem (tu )?sama? (\w+ ){0,4}(ktos|oni|ludzie|jacys)\b"
    r"|\b(uderzyl|walnal|walnel|rozcial|rozciel)(em|am) sie\b"
    r"|\bnie chce (mi sie )?(juz )?zyc\b",
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
