"""Each rule catches what its docstring says, and leaves what only looks like it."""

import pytest

from nlp.rules.call_signs import call_signs, plates
from nlp.rules.forms import (
    comma_forms,
    dotted_initials,
    names_in_han_or_hangul,
    registered,
)
from nlp.rules.handles import handles, hashtags
from nlp.rules.initialled import written_initials
from nlp.rules.introductions import addressed, also_known, introduced
from nlp.rules.jobs import titles_and_jobs
from nlp.rules.lists import (
    capitals_in_mid_sentence,
    everyday_words,
    families,
    given_names,
    owned,
    owners,
    plain_words,
    short_capitals,
    small_letters_among_capitals,
    strangers,
)
from nlp.rules.ordinary import cries_for_help, days, shorthand, used_as_words
from nlp.rules.places import (
    before_place_words,
    called_like_shops,
    called_st_john,
    places_known_by_name,
    saints,
)
from nlp.rules.rostered import rostered
from nlp.rules.subjects import subjects
from nlp.rules.titles import misses, titled

CAUGHT = [
    (titled, "told mr patel", ["patel"]),
    (titled, "PC Wright 4412", ["Wright"]),
    (titled, "mr. smith", ["smith"]),
    (titled, "mr o brien", ["o brien"]),
    (introduced, "his name is zmarai", ["zmarai"]),
    (introduced, "bloke called frank", ["frank"]),
    (introduced, "relieved by Adebayo", ["Adebayo"]),
    (introduced, "gave name as hope", ["hope"]),
    (addressed, "told will to wait", ["will"]),
    (given_names, "sarah rang tunde", ["sarah", "tunde"]),
    (strangers, "hepplewhites lot", ["hepplewhites"]),
    (everyday_words, "long way home", ["long", "way"]),
    (plain_words, "gate shutters", ["gate", "shutters"]),
    (capitals_in_mid_sentence, "told Enid no", ["Enid"]),
    (short_capitals, "spoke to JS re SIA", ["JS", "SIA"]),
    (small_letters_among_capitals, "Enid at gate", ["at", "gate"]),
    (names_in_han_or_hangul, "李明 here", ["李明"]),
    (dotted_initials, "saw j. harrow", ["j. harrow"]),
    (dotted_initials, "S. K. O'Reilly", ["S. K. O'Reilly"]),
    (comma_forms, "SMITH, John refused", ["SMITH, John"]),
    (comma_forms, "HORVATH, BARNABAS LATE", ["HORVATH, BARNABAS"]),
    (before_place_words, "on victoria road", ["victoria road"]),
    (saints, "near st pauls", ["pauls"]),
    (places_known_by_name, "outside john lewis", ["john lewis"]),
    (call_signs, "charlie 4 and oscar two", ["charlie", "oscar"]),
    (used_as_words, "mark the log", ["mark"]),
    (written_initials, "Spoke to DJ re the keys", ["DJ"]),
    (written_initials, "Told AL and KST to wait", ["AL", "KST"]),
    (written_initials, "SYFR and WYFRS attended", ["SYFR", "WYFRS"]),
    (written_initials, "KST LEFT HIS KEYS", ["KST"]),
    (written_initials, "SIA AND HSE COMING", ["SIA", "HSE"]),
    (written_initials, "told kb and nw to swap", ["kb", "nw"]),
    (titles_and_jobs, "told DC Petrova", ["DC"]),
    (titles_and_jobs, "S/O Kaur and ganger Doyle", ["S/O", "ganger"]),
    (titles_and_jobs, "rekha shah nee gandhi", ["nee"]),
    (cries_for_help, "socorro, um homem com uma faca", ["socorro"]),
    (cries_for_help, "Ratunku! RATUNKU", ["Ratunku", "RATUNKU"]),
    (rostered, "smith gate 2 nights", ["smith"]),
    (rostered, "will baker and grace lane on nights", ["will baker", "grace lane"]),
    (registered, "Oyelaran, Abi - 0910", ["Oyelaran, Abi"]),
    (misses, "miss page in flat 9", ["page"]),
    (used_as_words, "to chase it", ["chase"]),
    (subjects, "Delia Harcourt was filmed", ["Delia Harcourt"]),
    (handles, "@DarrenFothergill posted it", ["DarrenFothergill"]),
    (handles, "#RIPLorraine flowers", ["RIPLorraine"]),
    (handles, "#justice4darren outside", ["darren"]),
    (handles, "snapchat dazfothergill_x", ["dazfothergill"]),
    (also_known, "Nigel aka Nidge Pargeter", ["Nidge Pargeter"]),
    (also_known, "fn: nigel ln: pargeter dob", ["nigel", "pargeter"]),
    (subjects, "he says clive power has been pushed", ["clive power"]),
    (handles, "@SamiraKhalil filmed us", ["SamiraKhalil"]),
    (handles, "@kevmoffat and @chrisdoyle88", ["kevmoffat", "chrisdoyle88"]),
    (handles, "tag @tom.beddoes in it", ["tom", ".", "beddoes"]),
    (dotted_initials, "Staff: A.Okafor, J.Smith", ["A.Okafor", "J.Smith"]),
    (families, "the patels in 4, the joneses upstairs", ["patels", "joneses"]),
    (families, "all three karens on tonight", ["karens"]),
    (owners, "daves gate, harrys van, karens locker", ["daves", "harrys", "karens"]),
    (owned, "harrys van is back", ["van"]),
    (called_like_shops, "jack wills fell on stairs", ["jack wills"]),
    (called_st_john, "st john whitlock is on duty", ["st john whitlock"]),
    (called_st_john, "mr st john smythe, dr st john", ["st john smythe", "st john"]),
    (plates, "KJ64 OTX and MK19JOE on the ramp", ["KJ64 OTX", "MK19JOE"]),
    (plates, "reg no lee 5s, lee drove", ["lee 5s"]),
    (days, "mon trish tue ali", ["mon", "tue"]),
    (shorthand, "arrested for GBH, told arv to meet hems", ["GBH", "arv"]),
    (
        hashtags,
        "#camgirl #nightshift #prayforgaza",
        ["camgirl", "nightshift", "prayforgaza"],
    ),
]
LEFT = [
    (titled, "doors missed and dr on call"),
    (titled, "i miss the bus"),
    (titled, "mr P. said"),
    (introduced, "called the police"),
    (introduced, "spoke to control"),
    (addressed, "told us to wait"),
    (given_names, "mark the log"),
    (strangers, "gate open"),
    (short_capitals, "SPOKE TO JO"),
    (capitals_in_mid_sentence, "enid rang. Told her"),
    (small_letters_among_capitals, "told enid no"),
    (names_in_han_or_hangul, "gate 4"),
    (dotted_initials, "J.S. refused and J.S. Refused"),
    (dotted_initials, "plan b. then home"),
    (comma_forms, "Hassan, Ali and Omar"),
    (before_place_words, "mr patel square"),
    (call_signs, "charlie rang"),
    (used_as_words, "told Rose the plan"),
    (written_initials, "Told TOM and ANN"),
    (written_initials, "JO Brown left"),
    (written_initials, "mr NG rang"),
    (titles_and_jobs, "the driver left"),
    (titles_and_jobs, "jane porter left"),
    (cries_for_help, "told socorro to wait"),
    (cries_for_help, "maria socorro signed in"),
    (cries_for_help, "Socorro Garcia signed in"),
    (rostered, "north gate 2 open"),
    (rostered, "main door 4 nights"),
    (registered, "Gates, doors - 0910"),
    (misses, "i miss page in the book"),
    (places_known_by_name, "mr john lewis of flat 2"),
    (places_known_by_name, "ted baker's payslip was emailed"),
    (dotted_initials, "left by door b. okafor came"),
    (subjects, "owen field was flooded"),
    (handles, "@gate2 all quiet"),
    (handles, "@reception need keys"),
    (handles, "#nightshift #teamwork"),
    (handles, "facebook post about the site"),
    (handles, "door handle loose again"),
    (also_known, "cherry ln flat 2"),
    (subjects, "the ross hall was searched"),
    (subjects, "will baker was filmed"),
    (handles, "keys@bexhill all quiet"),
    (handles, "@gate4ok @control @site"),
    (dotted_initials, "gate b.Okafor said"),
    (families, "the smiths tribute band"),
    (owned, "told J. van dijk to wait"),
    (owners, "clares law, st marys gate, the harrys van, ben & jerrys van"),
    (owners, "drivers van, marks car, jacks in the boot"),
    (handles, "@mainGate @maingate @nightshift @markethall"),
    (written_initials, "told ab and so to swap, jt rang"),
    (families, "two lorries in the yard, the rings in the safe"),
    (called_like_shops, "jack wills shut early"),
    (hashtags, "#darrenfothergill #onozawabot #marksmith nightshift"),
    (called_st_john, "st john ambulance here, st john"),
    (plates, "gate b12 joe says, lee 5 mins late"),
]


@pytest.mark.parametrize(("rule", "text", "caught"), CAUGHT)
def test_a_rule_catches_what_it_is_for(found_by, rule, text, caught):
    assert found_by(rule, text) == caught


@pytest.mark.parametrize(("rule", "text"), LEFT)
def test_a_rule_leaves_what_only_looks_like_it(found_by, rule, text):
    assert found_by(rule, text) == []
