"""How somebody in danger says so in Romanian."""

from bot.texts.words.spoken.folding import word_set

HARMED = (
    r"(ranit|atacat|injunghiat|impuscat|blocat|urmarit|amenintat|prins|incuiat|lovit"
    r"|batut|jefuit|agresat|incercuit|ascuns|talharit|sechestrat)"
)
ARMED = r"(cutit\w*|macet\w*|pistol\w*|arma|arme|topor\w*|bata|sabie)"

SAID = (
    r"\b(m|ne) (a|au) (atac|lovit|batut|amenint|injunghi|impins|urmari|talhari|jefui"
    r"|musca|impusca|incuiat|inchis|prins|ranit|trantit|agresa)\w*",
    r"\b(ma|ne) (ataca|lovesc|loveste|bate|bat|ameninta|urmar|injunghi|impinge|imping"
    r"|jefui|omoar|omor|sufoc|fugar|impusc|agres)\w*\b",
    r"\bsa (ma|ne) (omoare|bata|injunghie|loveasca|impuste|atace|prinda)\b",
    rf"\b(sunt|am fost|am ramas) (\w+ )?{HARMED}a?\b|\bsuntem {HARMED}[ie]\b"
    r"|\b(sunt|suntem) in pericol\b",
    rf"\b(are|au|cu|scos|tine|avea) (un |o |niste )?{ARMED}\b"
    r"|\b(e|este|sunt) inarmat[ie]?\b",
    r"\b(cineva|careva|oameni)( (e|este|sunt|a|au|intrat|mai))* (in cladire|inauntru"
    r"|in depozit|in sediu|aici cu mine)\b|\be cineva (inauntru|aici|in cladire)\b",
    r"\b(incearca|vor) sa (intre|sparga|fortez\w*)\b|\bsparg (usa|geam\w*)\b"
    r"|\bau (spart|fortat) (usa|geam\w*)( si)? (si )?(intra|au intrat)\b",
    r"\b(ma ascund|m am ascuns)\b",
    r"\b(mi|imi) (e|este) (\w+ )?(frica|teama)\b|\bsunt speriat[a]?\b|\bin pericol\b",
    r"\bnu (ma simt|sunt|e|este|i|suntem) (\w+ )?(ok|bine|in siguranta)\b|\bnui (bine"
    r"|ok)"
    r"|^nu ok\b|^e rau( aici)?$",
    r"\b(am cazut|am alunecat|am lesinat)\b(?! de acord)|\bm am (ranit|taiat|lovit"
    r"|ars)\b"
    r"|\bmi am (rupt|fracturat|scrantit|luxat|taiat|spart)\b",
    r"\bnu (ma )?(mai )?pot (sa )?(ma )?(misc|ridic|respir)\w*|\bnu pot (sa )?ies\w*\b"
    r"|\bnu (mai )?am aer\b|\bma sufoc\b|\bsangerez\b|\b(curge|pierd|mult) sange\b",
    r"\b(durer\w*|doare|junghi|apasare)( \w+){0,2} (piept\w*|inim\w*)\b|\binfarct$",
    r"\b(o sa|imi vine sa|cred ca) lesin\b|^lesin\b|\bsunt ametit[a]?\b|^ametit[a]?$"
    r"|^(am )?ameteala$|\bma ia (cu )?ameteala\b",
    r"(^|\b(sunt|ramas) )(blocat|prins|incuiat)a? (in|intre|sub)\b(?! trafic)",
    r"\b(chemati|chema|cheama|sunati|suna|trimiteti|trimite|anuntati|anunta|nevoie de)"
    r"( (la|pe|o|urgent|repede|aici|va rog))* (politi\w*|ambulant\w*|salvar\w*|112"
    r"|cineva"
    r"|intariri|sprijin)\b",
    r"\b(in|spre) mine\b"
    r"|\bsunt singura? (\w+ ){0,4}(cineva|careva|oameni|niste)\b"
    r"|\bsa vina cineva\b|\bam nevoie de cineva\b|\bbate in usa\b",
    r"\bajuta(ti)? (ma|ne)\b|\bvreau sa mor\b|\bma omor\b",
)

ALONE = word_set(
    """
    ajuto ajutr pericol periculos jaf talharie infarct politia politie ambulanta
    ambulanta salvarea smurd intariri repede urgent urgenta veniti vino frica cutit
    atac atacat ranit ranita sange blocat blocata incuiat sprijin
    """
)
BESIDE = word_set("e este in lift o un foarte aici sunt de")
