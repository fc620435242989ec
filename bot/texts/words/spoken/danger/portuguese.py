"""How somebody in danger says so in Portuguese."""

from bot.texts.words.spoken.folding import word_set

HARM = (
    r"(atac|bat[ei]|batend|bater|agred|ameac|persegu|segu[ei]|assalt|roub|mat[ao]"
    r"|esfaque"
    r"|empurr|agarr|tranc|prend|mord|tocou|viol|amarr)\w*"
)
HARMED = (
    r"(atacad|agredid|ameacad|assaltad|esfaquead|seguid|perseguid|roubad|ferid|pres"
    r"|encurralad|cercad|escondid|trancad|fechad|baleada?)"
)
ARMED = r"(facas?|armas?|pistola|navalha|machado|catana|facao)"

SAID = (
    rf"\b(me|nos) {HARM}\b|\b{HARM} (me|nos|em mim)\b",
    r"\b(estao|esta|tao|ta) a (atacar|agredir|bater|ameacar|perseguir|seguir|assaltar)"
    r"( ?me)?\b",
    rf"\b(estou|fui|estamos|fomos|fiquei) (a ser |sendo |a )?{HARMED}[oa]?s?\b"
    r"(?! (no|em) (transito|trafego|engarrafamento))",
    rf"\b(tem|tinha|com|traz|puxou|sacou|tirou|mostrou) (\w+ )?{ARMED}\b"
    r"|\b(esta|estao|homens?|gajos?) armad[oa]s?\b",
    r"\b(alguem|gente|homem|homens)( (esta|estao|entrou|entraram|ha))* (ca dentro"
    r"|la dentro|aqui dentro|no edificio|no predio|no armazem|aqui com)\b"
    r"|\bentraram no (edificio|predio)\b|\b(estao|esta) a arrombar\b",
    r"\bescondi me\b|\bme escondi\b|\bestou escondid[oa]\b",
    r"\b(estou|estamos|tou|to) (\w+ )?(com medo|assustad[oa]|em perigo|insegur[oa])\b"
    r"|\btenho (\w+ )?medo\b|\bcorro perigo\b|\bem perigo\b",
    r"\bnao (estou|esta|me sinto|sinto me) (\w+ )?(bem|ok|segur[oa])\b|^nao (ok|bem)\b",
    r"^(eu )?cai\b(?! bem)|\bcai (da|das|do|no|na|nas|e) \w+|\b(escorreguei|desmaiei)\b"
    r"|\b(parti|quebrei|torci|magoei|cortei|feri) (me|(a|o|as) (perna|braco|pe|mao"
    r"|cabeca"
    r"|tornozelo|pulso|costelas))\b",
    r"\bnao (me )?consigo (me )?(mexer|levantar|respirar|sair)\b|\bsem ar$"
    r"|\bfalta (me )?(o |de )?ar\b|\b(estou )?(a sangrar|sangrando)\b|\bmuito sangue\b",
    r"\b(dor|dores|aperto)( \w+)? (peito|coracao)\b|\bataque cardiaco\b|\benfarte\b",
    r"\b(vou|quase a|estou a) desmaiar\b|\b(estou|sinto me|tou) (\w+ )?(tont[oa]"
    r"|mal)\b",
    r"(^|\bestou )pres[oa] (no|na|em) (elevador|sala|cave|casa|obra)\b",
    r"\b(chame|chamem|chama|ligue|liguem|liga|mande|mandem|manda|envie|enviem|preciso "
    r"de"
    r"|precisamos de)( (para|a|ao|o|uma|urgente|ja|pra))* (policia|ambulancia|112|inem"
    r"|reforcos?|alguem|psp|gnr|bombeiros|apoio)\b",
    r"\bvenham (ja|rapido|depressa|aqui|por favor)\b|\bquero morrer\b",
    r"\bem mim\b|\bsozinh[oa] (\w+ ){0,4}(gente|alguem|homens|pessoas)\b"
    r"|\b(preciso de|venha) alguem\b|\ba porta e a ameacar\b",
    r"\b(e|temos) uma emergencia\b",
)

ALONE = word_set(
    """
    policia ambulancia perigo perigoso emergencia urgente rapido depressa assalto
    reforcos faca medo tonto tonta venham venha armado armados ferido ferida sangue
    preso presa
    """
)
BESIDE = word_set("e uma um estou muito aqui ja o a")
