"""What officers say that they did and saw: words that are nobody's name, whatever a
dictionary lacks or a list of rare surnames has."""

from nlp.languages.dictionaries.kinds import is_deed
from nlp.lists.words import word_set

_SEEN = {
    "pl": word_set(
        """
        obchod obchodu obchodzie obchody patrol patrolu sluzba sluzby sluzbe zmiana
        zmiany zmiane zmianie zmiennik koniec konca poczatek teren terenu terenie obiekt
        obiektu obiekcie brama bramy brame bramie bramka bramki bramke bramce furtka
        furtki furtke furtce szlaban szlabanu rampa rampy rampie plot plotu plocie
        parking parkingu portiernia portierni magazyn magazynu hala hali dach dachu
        piwnica piwnicy parter parteru pietro pietra pietrze schody schodach winda windy
        winde windzie drzwi okno okna szyba szyby szybe zamek zamka zamku klucz klucze
        kluczy klodka klodki karta karty karte identyfikator przepustka przepustke
        swiatlo swiatla lampa lampy latarka latarki latarke bateria baterii baterie
        radio radia telefon telefonu kamera kamery kamere monitoring czujnik czujnika
        alarm alarmu gasnica gasnicy gasnice hydrant raport raportu ksiazka ksiazki
        awaria awarii usterka usterki przeciek pozar pozaru ogien ognia dym dymu gaz
        gazu woda wody wode prad pradu karetka karetki karetke pogotowie pogotowia
        policja policji policje straz strazy strazak ranny rannego rannych krew krwi noz
        noza nozem bron broni wlamanie wlamania kradziez kradziezy zlodziej zlodzieja
        bojka bojki glosna glosno glosny muzyka muzyki cicho cisza spokoj pusto pusta
        pusty nocna nocny dzienna sliskie slisko snieg sniegu lod lodu trawnik trawnika
        kontener kontenera paleta palety palete wozek wozka ciezarowka dostawa dostawy
        kurier kuriera sprzataczka ochroniarz kierowca klient klienta pies psa
        """
    ),
    "ro": word_set(
        """
        rond rondul tura tura schimb schimbul schimbului teren terenul obiectiv
        obiectivul poarta portii bariera barierei gard gardul rampa rampei parcare
        parcarea parcarii depozit depozitul hala halei acoperis acoperisul subsol
        subsolul parter parterul etaj etajul scara scarii scari lift liftul usa usii usi
        geam geamul fereastra ferestrei cheie cheia chei cheile lacat legitimatie
        legitimatia lumina luminii lanterna lanternei baterie bateria statie statia
        camera camerei senzor senzorul alarma alarmei extinctor extinctorul raport
        raportul registru registrul avarie avaria incendiu incendiul foc focul fum fumul
        gaz gazul apa apei curent curentul ambulanta ambulantei salvare salvarea politia
        politiei pompieri pompierii ranit ranitul sange sangele cutit cutitul arma furt
        furtul hot hotul bataie liniste linistea gheata zapada sare container
        containerul camion camionul curier curierul sofer soferul client clientul caine
        """
    ),
}


def is_at_work(key: str, tongue: str) -> bool:
    """Whether a folded word is what an officer did, or one of those above."""
    return key in _SEEN[tongue] or is_deed(key, tongue)
