"""Where people go for a time, and how they say so, in any language officers speak."""

import re
from collections.abc import Mapping

from bot.domain.timed_activity.activity import Kind
from bot.texts.words.spoken.folding import word_set

PLACES: Mapping[Kind, re.Pattern[str]] = {
    Kind.PLANT_ROOM: re.compile(
        r"\b((plant|boiler|pump|generator|switch|meter|electrical|tank|server|motor|"
        r"machine) ?rooms?|(boiler|pump|power) ?house|plantrm|sub ?station|risers?|"
        r"lift shaft|service tunnels?|duct|confined space|"
        r"kotlowni[aeiy]?|maszynowni[aeiy]?|rozdzielni[aeiy]?|hydroforni[aeiy]?|"
        r"serwerowni[aeiy]?|wezel cieplny|wezla|"
        r"central[ae] termic[ae]|camera (tehnica|pompelor|motoarelor)|camera tehnica|"
        r"punctul? termic|sala de cazane|generator)\b"
    ),
    Kind.ROOF: re.compile(
        r"\b(roofs?|roof ?top|rooftop|ladders?|scaffold(ing)?|mewp|cherry picker|"
        r"dach(u|em)?|rusztowani[aeu]|drabin[aeiy]|acoperis(ul|ului)?|schel[ae])\b"
    ),
    Kind.BASEMENT: re.compile(
        r"\b(basements?|cellars?|lower ground|under ?croft|undercroft|vaults?|tunnels?|"
        r"underground( car park| parking)?|multi ?storey|"
        r"piwnic[aeiyo]|podziemi[aeu]|parking(u)? podziemn(y|ego|ym)|"
        r"subsol(ul|ului)?|pivnit[ae]|beci(ul)?)\b"
    ),
    Kind.TO_CAR: re.compile(
        r"\b(to (my |the )?|my )(cars?|car ?park|bus( stop)?|tube|train|station|van|"
        r"bike)\b"
        r"|^(car|car ?park|bus( stop)?)\b(?= ?\d*$)"
        r"|\b(walk(ing)?|cycling|cycle) (back )?home\b"
        r"|\b(do |na )?(auta|samochodu|autobusu?|przystanku?|przystanek|pociagu?|"
        r"parkingu?|dworca)\b|\b(la )?(masina|autobuz|statie|gara|parcare)\b"
    ),
    Kind.LOCK_UP: re.compile(
        r"\b(lock(ing)?[ -]?up|lock ?down round|closing up|shut(ting)? up|"
        r"zamykam|zamykanie|zamykac|inchid|incuierea?|incui)\b"
    ),
    Kind.NO_SIGNAL: re.compile(
        r"\b(go(ing)? dark|gone dark|no (signal|reception|network|coverage|bars|"
        r"phone signal)|(losing|lose|lost|bad|poor|without|out of) "
        r"(my |the |phone )*(signal|reception|network|coverage)|off ?grid|"
        r"brak zasiegu|bez zasiegu|nie (ma|mam) zasiegu|poza zasiegiem|"
        r"(fara|nu (am|e|este)) semnal)\b"
    ),
}
"""The first that is found is meant."""

SETS_OUT = re.compile(
    r"\b(go|going|gonna|heading|headed|off|popping|nipping|walking|climbing|entering|"
    r"setting off|leaving|about to|working|lone working|alone|"
    r"ide|idziemy|wchodze|schodze|wychodze|jade|bede|pojde|"
    r"merg|mergem|urc|cobor|intru|plec|voi fi|ma duc)\b"
)
"""Somebody is about to be there."""

NOT_NOW = word_set(
    """
    was were ago been had took taken waited waiting spent since after late every each
    never not no cant cannot wont didnt dont checked cleared secured locked done
    finished completed found patrolled visited inspected arrived returned left
    reported called rang closed clear secure yesterday earlier last
    bylem bylam byl byla bylo temu sprawdzone sprawdzilem sprawdzilam zamkniete wczoraj
    wrocilem wrocilam skonczone nie
    fost acum verificat verificata incuiat terminat ieri intors nu
    """
)
"""It has been, or it is not: an entry. ``Back from`` is one, too."""

BESIDE = word_set(
    """
    i im ill i'll am is be will going go gonna heading headed off popping nipping walk
    walking climbing entering working lone alone about to in into inside on onto up down
    at the a an my out there around round for next now just quick quickly over by of and
    back ok okay yes hi hello control please thanks mate boss all good minutes so then
    level floor block building wing side rear front top main old new north south east
    west gate area zone side end lower upper ground one two three check checking
    ide idziemy wchodze schodze wychodze jade bede pojde do na w we z ze przez po teraz
    zaraz ok tak tam sie jestem blok budynek pietro poziom sprawdzic okolo
    merg mergem urc cobor intru plec voi fi ma duc la pe in pentru vreo cam acum da
    bloc etaj nivel corp sa verific o un
    """
) | word_set("until till til pana do until")
"""Words that leave it what it is."""
