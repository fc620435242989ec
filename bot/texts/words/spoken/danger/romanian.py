"""How somebody in danger says so in Romanian."""

from bot.texts.words.spoken.folding import word_set

HARMED = (
    r"(ranit|atacat|injunghiat|impuscat|blocat|urmarit|amenintat|prins|incuiat|lovit"
    r"|batut|jefuit|agresat|incercuit|ascuns|talharit|sechestrat)"
)
ARMED = r"(cutit\w*|macet\w*|pistol\w*|arma|arme|topor\w*|bata|sabie)"

SAID = (
    r"(m|ne) (a|au) (atac|lovit|batut|amenint|injunghi|impins|urmari|talhari|jefui"
    r"|musca|impusca|incuiat|inchis|prins|ranit|trantit|agresa)\w*",
    r"(ma|ne) (ataca|lovesc|loveste|bate|bat|ameninta|urmar|injunghi|impinge|imping"
    r"|jefui|omoar|omor|sufoc|fugar|impusc|agres)\w*\b",
    r"sa (ma|ne) (omoare|bata|injunghie|loveasca|impuste|atace|prinda)\b",
    rf"(sunt|am fost|am ramas) (\w+ )?{HARMED}a?\b|suntem {HARMED}[ie]\b"
    r"|(sunt|suntem) in pericol\b",
    rf"(are|au|cu|scos|tine|avea) (un |o |niste )?{ARMED}\b"
    r"|(e|este|sunt) inarmat[ie]?\b",
    r"(cineva|careva|oameni)( (e|este|sunt|a|au|intrat|mai))* (in cladire|inauntru"
    r"|in depozit|in sediu|aici cu mine)\b|e cineva (inauntru|aici|in cladire)\b",
    r"(incearca|vor) sa (intre|sparga|fortez\w*)\b|sparg (usa|geam\w*)\b|au (spart"
    r"|fortat) (usa|geam\w*)( si)? (si )?(intra|au intrat)\b",
    r"(ma ascund|m am ascuns)\b",
    r"(mi|imi) (e|este) (\w+ )?(frica|teama)\b|sunt speriat[a]?\b|in pericol\b",
    r"nu (ma simt|sunt|e|este|i|suntem) (\w+ )?(ok|bine|in siguranta)\b|nui (bine|ok)"
    r"|^nu ok\b|^e rau( aici)?$",
    r"(am cazut|am alunecat|am lesinat)\b(?! de acord)|m am (ranit|taiat|lovit|ars)\b"
    r"|mi am (rupt|fracturat|scrantit|luxat|taiat|spart)\b",
    r"nu (ma )?(mai )?pot (sa )?(ma )?(misc|ridic|respir)\w*|nu pot (sa )?ies\w*\b"
    r"|nu (mai )?am aer\b|ma sufoc\b|sangerez\b|(curge|pierd|mult) sange\b",
    r"(durer\w*|doare|junghi|apasare)( \w+){0,2} (piept\w*|inim\w*)\b|infarct$",
    r"(o sa|imi vine sa|cred ca) lesin\b|^lesin\b|sunt ametit[a]?\b|^ametit[a]?$"
    r"|^(am )?ameteala$|ma ia (cu )?ameteala\b",
    r"(^|\b(sunt|ramas) )(blocat|prins|incuiat)a? (in|intre|sub)\b(?! trafic)",
    r"(chemati|chema|cheama|sunati|suna|trimiteti|trimite|anuntati|anunta"
    r"|nevoie de)( (la|pe|o|urgent|repede|aici|va rog))* (politi\w*|ambulant\w*"
    r"|salvar\w*|112|cineva|intariri|sprijin)\b",
    r"(in|spre) mine\b|sunt singura? (\w+ ){0,4}(cineva|careva|oameni|niste)\b"
    r"|sa vina cineva\b|am nevoie de cineva\b|bate in usa\b",
    r"ajuta(ti)? (ma|ne)\b|vreau sa mor\b|ma omor\b",
)

ALONE = word_set(
    """
    ajuto ajutr pericol periculos jaf talharie infarct politia politie ambulanta
    ambulanta salvarea smurd intariri repede urgent urgenta veniti vino frica cutit
    atac atacat ranit ranita sange blocat blocata incuiat sprijin
    """
)
BESIDE = word_set("e este in lift o un foarte aici sunt de")
