"""How somebody in danger says so in Portuguese."""

from bot.texts.words.spoken.folding import word_set

HARM = (
    r"(atac|bat[ei]|batend|bater|agred|ameac|persegu|segu[ei]|assalt|roub|mat[ao]"
    r"|esfaque|empurr|agarr|tranc|prend|mord|tocou|viol|amarr)\w*"
)
HARMED = (
    r"(atacad|agredid|ameacad|assaltad|esfaquead|seguid|perseguid|roubad|ferid|pres"
    r"|encurralad|cercad|escondid|trancad|fechad|baleada?)"
)
ARMED = r"(facas?|armas?|pistola|navalha|machado|catana|facao)"

SAID = (
    rf"(me|nos) {HARM}\b|{HARM} (me|nos|em mim)\b",
    r"(estao|esta|tao|ta) a (atacar|agredir|bater|ameacar|perseguir|seguir"
    r"|assaltar)( ?me)?\b",
    rf"(estou|fui|estamos|fomos|fiquei) (a ser |sendo |a )?{HARMED}[oa]?s?\b"
    r"(?! (no|em) (transito|trafego|engarrafamento))",
    rf"(tem|tinha|com|traz|puxou|sacou|tirou|mostrou) (\w+ )?{ARMED}\b"
    r"|(esta|estao|homens?|gajos?) armad[oa]s?\b",
    r"(alguem|gente|homem|homens)( (esta|estao|entrou|entraram|ha))* (ca dentro"
    r"|la dentro|aqui dentro|no edificio|no predio|no armazem|aqui com)\b"
    r"|entraram no (edificio|predio)\b|(estao|esta) a arrombar\b",
    r"escondi me\b|me escondi\b|estou escondid[oa]\b",
    r"(estou|estamos|tou|to) (\w+ )?(com medo|assustad[oa]|em perigo|insegur[oa])\b"
    r"|tenho (\w+ )?medo\b|corro perigo\b|em perigo\b",
    r"nao (estou|esta|me sinto|sinto me) (\w+ )?(bem|ok|segur[oa])\b|^nao (ok|bem)\b",
    r"^(eu )?cai\b(?! bem)|cai (da|das|do|no|na|nas|e) \w+|(escorreguei|desmaiei)\b"
    r"|(parti|quebrei|torci|magoei|cortei|feri) (me|(a|o|as) (perna|braco|pe|mao"
    r"|cabeca|tornozelo|pulso|costelas))\b",
    r"nao (me )?consigo (me )?(mexer|levantar|respirar|sair)\b|sem ar$|falta (me )?(o "
    r"|de )?ar\b|(estou )?(a sangrar|sangrando)\b|muito sangue\b",
    r"(dor|dores|aperto)( \w+)? (peito|coracao)\b|ataque cardiaco\b|enfarte\b",
    r"(vou|quase a|estou a) desmaiar\b|(estou|sinto me|tou) (\w+ )?(tont[oa]|mal)\b",
    r"(^|\bestou )pres[oa] (no|na|em) (elevador|sala|cave|casa|obra)\b",
    r"(chame|chamem|chama|ligue|liguem|liga|mande|mandem|manda|envie|enviem|preciso de"
    r"|precisamos de)( (para|a|ao|o|uma|urgente|ja|pra))* (policia|ambulancia|112|inem"
    r"|reforcos?|alguem|psp|gnr|bombeiros|apoio)\b",
    r"venham (ja|rapido|depressa|aqui|por favor)\b|quero morrer\b",
    r"em mim\b|sozinh[oa] (\w+ ){0,4}(gente|alguem|homens|pessoas)\b|(preciso de"
    r"|venha) alguem\b|a porta e a ameacar\b",
    r"(e|temos) uma emergencia\b",
)

ALONE = word_set(
    """
    policia ambulancia perigo perigoso emergencia urgente rapido depressa assalto
    reforcos faca medo tonto tonta venham venha armado armados ferido ferida sangue
    preso presa
    """
)
BESIDE = word_set("e uma um estou muito aqui ja o a")
