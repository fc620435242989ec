"""Words that stand in every night's entries: no secret, in any language spoken here."""

from bot.texts.words.spoken.folding import word_set

COMMON = word_set(
    """
    about access after again alarm alert also always ambulance area arrived asked
    attend back badge barrier been before bins block board boss break broken
    building called calling camera cameras cars cctv change check checked checks
    clean cleaner clear client close closed code cold come coming contractor control
    corridor customer damage dark delivery desk door doors driver drop duty early
    east email empty entrance entry escort evening every everything exit external
    fault fence fine fire first fixed floor follow found four from front full gate
    gates going gone good guard handover have hello here home hour hours incident
    inside internal issue issues keys know lady late left level lift light lights
    loading locked locking lock look lorry lost made maintenance male female manager
    missing mate minute minutes more morning move near need needs next night noise
    normal north note nothing number office officer only open opened other outside
    over parcel park parked parking pass passed patrol patrols people person phone
    photo place please plant police pump radio rain reception remained report
    reported request resident returned road roof room round rounds said same secure
    secured security seen sent service shift ship shop shutter side sign signed site
    smoke some someone south staff stairs start started stay still stop store street
    suspect system team tenant test tested thanks that them then there they thing
    think this time today toilet told tonight towards tower traffic truck turn
    turned under unit unlocked until unwell vehicle video visitor visitors wait
    waiting walk wall want warm watch water weather well went were west what when
    where which will wind window windows with work worker working yard your zone

    alarm auto awaria biuro blok brak brama bramka brudno budynek chory cisza czas
    czeka czysto dach dobra dobranoc dobry dobrze dostawa drzwi dzien dzis dziekuje
    dziesiec gosc godzina halas hala hasla idzie jestem jutro kamera kamery kierowca
    kierownik klient klucz klucze kontrola koniec korytarz lekarz linia magazyn
    miejsce minut moze nadal niebieski noca nocna numer obchod obiekt obok ochrona
    odbior ogien okno okna osoba otwarte otwarta otwarty paczka parking patrol
    pietro plac plot poczta podjazd policja pomoc poranek portier poziom pozar praca
    prad prosze przejscie przerwa punkt radio rano recepcja rejon ruch samochod
    schody serwis sprawdzone sprawdzony sprzatanie spokojnie spokoj stacja straz
    swiatlo szatnia szef szlaban tablica teraz teren telefon test tylko ulica uwaga
    wejscie wieczor winda woda wszystko wyjscie wyszedl wszedl zamkniete zamkniety
    zamknieta zamek zaraz zegar zmiana zostaje

    acces acum aici alarma apa aproape ascensor astazi auto bariera bine birou bloc
    camera camere casa cheie chei cladire client coleg controlat curat curte deschis
    deschisa dimineata dupa etaj fara fereastra filtru foarte focul garaj gard geam
    hala incendiu inchis inchisa incuiat intrare iesire lift liniste livrare loc
    lumina magazin maine masina minute minut mergem merge mult mutat nimic noapte
    numar obiectiv ora ordine paza parcare patrula persoana plecat plin poarta
    politia post probleme program radio raport receptie rond salut sala santier
    schimb seara sediu sistem sosit stradal strada sunt tura telefon usa usile
    verificat verificata vizitator zona
    """
)
