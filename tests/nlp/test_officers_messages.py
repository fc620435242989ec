"""What an officer types, and what the others read."""

import pytest

from bot.domain.names.redacted_text import RedactedText
from nlp.pipeline import CompanyWords
from nlp.redactor import Redactor, Span


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("spoke to john smith at gate 2", "spoke to J.S. at gate 2"),
        ("michael brown and sarah jones left", "M.B. and S.J. left"),
        ("told oluwaseun adeyemi to wait", "told O.A. to wait"),
    ],
)
def test_an_officer_who_types_in_lower_case_has_names_found(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Delia Harcourt was filmed", "D.H. was filmed"),
        ("ross hall was shouted at.", "R.H. was shouted at."),
        (
            "no one helped. Clive Power got pushed over",
            "no one helped. C.P. got pushed over",
        ),
    ],
)
def test_whoever_something_was_done_to_is_found_by_it(redacted, typed, kept):
    assert redacted(typed) == kept


def test_an_officer_who_types_in_capitals_has_names_found(redacted):
    assert redacted("SPOKE TO JOHN SMITH AT GATE 2") == "SPOKE TO J.S. AT GATE 2"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("told mr patel", "told mr P."),
        ("PC Hannah Wright 4412 came", "PC H.W. 4412 came"),
        ("john smith's bag", "J.S.'s bag"),
        ("mr. smith signed in", "mr. S. signed in"),
    ],
)
def test_titles_numbers_and_possessives_stay_as_written(redacted, typed, kept):
    assert redacted(typed) == kept


def test_a_stop_closes_the_sentence_once(redacted):
    assert redacted("seen by john smith.") == "seen by J.S."
    assert redacted("seen by john smith. all ok") == "seen by J.S. all ok"


def test_one_person_keeps_the_same_initials_throughout(redacted):
    typed = "john smith here. smith left. john came back"
    assert redacted(typed) == "J.S. here. J.S. left. J.S. came back"


def test_two_people_with_the_same_initials_are_told_apart(redacted):
    typed = "john smith met jane stewart, then john smith left"
    assert redacted(typed) == "J.S. met J.S.2, then J.S. left"


@pytest.mark.parametrize(
    "typed",
    [
        "IT says the ITU lift is out, SIA check at 9",
        "J.S. refused, spoke to JS, A.K. signed out",
        "J.S. and J.S.2 left",
        "mr P. said no",
        "victoria road, king edward court, john lewis, david lloyd gym, st pauls",
        "charlie 4 and oscar two to control, ic1 male at the gate",
        "Sir Robert Peel pub shut, Lewisham and Jarrow quiet",
        "will mark the log when the grace period ends",
        "all quiet, doors checked, nothing to report",
        "smoke from an li-ion cell in the bin store",
        "",
        "   \n\t ",
    ],
)
def test_what_names_nobody_survives_untouched(redacted, typed):
    assert redacted(typed) == typed


def test_an_unseen_character_does_not_hide_a_name(redacted):
    assert redacted("jo\u200bhn sm\u200dith is here") == "J.S. is here"


def test_places_of_names_are_those_of_the_text_as_typed(redactor):
    outcome = redactor.redact("\u200b\U0001f600 jo\u200bhn smith left")
    assert outcome.spans == (Span(3, 14, "J.S."),)
    assert isinstance(outcome.text, RedactedText)
    assert outcome.changed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Siobhan O&apos;Grady reported it", "S.O. reported it"),
        ("told O&#39;Grady to wait", "told O. to wait"),
        ("O&rsquo;Grady and O\\u0027Brien left", "O. and O.2 left"),
        ("Ren&eacute; Dubois left, told Ren&eacute;.", "R.D. left, told R.D."),
        ("&lt;yvonne latchford&gt; rang", "&lt;Y.L.&gt; rang"),
        ("John%20Smith.pdf was emailed", "J.S..pdf was emailed"),
        ("Jos\u00c3\u00a9 Garc\u00c3\u00ada left", "J.G. left"),
        ("O\u00e2\u20ac\u2122Grady rang", "O. rang"),
        ("\U0001d409\U0001d428\U0001d421\U0001d427 Harrop left", "J.H. left"),
    ],
)
def test_text_copied_from_elsewhere_hides_no_name(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["B&amp;Q and M&amp;S shut", "5 &gt; 3, battery 80%20", "C:\\user\\x, £20, &nbsp;"],
)
def test_what_was_copied_with_no_name_in_it_stays_as_it_came(redacted, typed):
    assert redacted(typed) == typed


def test_a_quiet_message_holds_no_names(redactor):
    assert not redactor.redact("all quiet").changed


def test_the_companys_own_phrases_never_change():
    redactor = Redactor(CompanyWords(places=["John Smith House", "PATEL"]))
    text = "John smith house ok, patel ok, mr okafor there"
    assert redactor.redact(text).text == "John smith house ok, patel ok, mr O. there"


def test_a_colleague_is_known_by_given_name_in_lower_case():
    redactor = Redactor(CompanyWords(staff=["Quillon Harbottle", "Grace Wexcombe"]))
    assert redactor.redact("quillon on till 6").text == "Q. on till 6"
    assert redactor.redact("grace period").text == "grace period"
    assert redactor.redact("grace wexcombe in").text == "G.W. in"


def test_a_new_company_file_replaces_both_lists():
    redactor = Redactor(CompanyWords(places=["john smith"]))
    assert redactor.redact("john smith").text == "john smith"
    redactor.learn(CompanyWords(staff=["Quillon Harbottle"]))
    assert redactor.redact("john smith, quillon").text == "J.S., Q."


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Reece Thompson-Clarke left", "R.T.C. left"),
        ("jan van dijk left", "J.V.D. left"),
        ("siobhan o’reilly left", "S.O. left"),
        ("driver SMITH, John refused", "driver J.S. refused"),
        ("mark and julie prentice in", "M. and J.P. in"),
        ("mr o brien rang", "mr O.B. rang"),
        ("Szymon K. rang", "S.K. rang"),
        ("spoke to j smith", "spoke to J.S."),
        ("Reported by: N Patel", "Reported by: N.P."),
        ("K Lewandowski and Dr A Mensah in", "K.L. and Dr A.M. in"),
        ("SMITH, John & jane doe.", "J.S. & J.D."),
        ("ADEBAYO, Oluwatobi left", "O.A. left"),
        ("nigel pargeter0600", "N.P.0600"),
        ("rekha shah nee gandhi rang", "R.S. nee G. rang"),
        ("\U0001f6a8Nigel Pargeter\U0001f6a8", "\U0001f6a8N.P.\U0001f6a8"),
    ],
)
def test_a_name_is_taken_whole_in_the_form_it_has(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("the patels in 4 want the lift fixed", "the P. in 4 want the lift fixed"),
        ("mrs o shea rang re o sheas bins", "mrs O.S. rang re O.S. bins"),
        ("ITS KEV AGAIN HES GOT A BRICK", "ITS K. AGAIN HES GOT A BRICK"),
        ("thanks\U0001f64fbabs\U0001f64f", "thanks\U0001f64fB.\U0001f64f"),
        ("mr st john smythe left his car", "mr S.J.S. left his car"),
        ("tag @tom.beddoes in it", "tag @T.B. in it"),
        ("mon trish tue trish", "mon T. tue T."),
        ("rhiannon n dai are late", "R. n D. are late"),
        ("daves gate is stuck, harrys van too", "D. gate is stuck, H. van too"),
        ("@kevmoffat put the code up", "@K. put the code up"),
    ],
)
def test_a_tired_hand_hides_no_name(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "KJ64 OTX and MK19 JOE on the ramp",
        "bakers dozen, st john ambulance at gate 2",
        "@control all ok, keys@reception, @gate2",
        "told kb and nw to swap",
        "SIA AND HSE COMING FRIDAY",
        "will u tell control the lift is out",
    ],
)
def test_what_a_tired_hand_writes_of_things_stays(redacted, typed):
    assert redacted(typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("told herr vogel to wait", "told herr V. to wait"),
        ("senora lopez is at the desk", "senora L. is at the desk"),
        ("postie kowalczyk and subbie okafor", "postie K. and subbie O."),
        ("scouse tony gate 2", "scouse T. gate 2"),
        ("bruv jermaine is late", "bruv J. is late"),
        ("czesc krzysiek you ok", "czesc K. you ok"),
        ("roman polish rang", "R.P. rang"),
        ("mrs porter kwz flat 9", "mrs P.K. flat 9"),
        ("oluwaseun a&e, tendai main gate", "O. a&e, T. main gate"),
    ],
)
def test_what_somebody_is_called_by_is_no_part_of_the_name(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "lucozade and pepperami again, same lad",
        "theres a mankini at turnstile 8",
        "slipped by the portaloos, tannoy off",
    ],
)
def test_what_is_sold_and_worn_and_called_nobody_stays(redacted, typed):
    assert redacted(typed) == typed


def test_a_place_named_like_somebody_in_the_message_stays_a_place(redacted):
    assert redacted("mr patel at patel court") == "mr P. at patel court"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            "SMITH, John in. J Smith left. smith is back.",
            "J.S. in. J.S. left. J.S. is back.",
        ),
        ("gemma tunstall is in, told gemma t to wait", "G.T. is in, told G.T. to wait"),
        ("Nigel Pargeter in. Pargeter N out.", "N.P. in. N.P. out."),
        ("john smith met jane smith. smith left", "J.S. met J.S.2. S. left"),
        ("femi rang, femis bag is here", "F. rang, F. bag is here"),
        ("told william grant and mr williams", "told W.G. and mr W."),
    ],
)
def test_one_person_named_in_several_ways_is_one_mark(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("S/O Delroy Mbeki relieved S/O Simran Kaur", "S/O D.M. relieved S/O S.K."),
        ("told DC Petrova to wait", "told DC P. to wait"),
        ("ganger Doyle has the permit", "ganger D. has the permit"),
    ],
)
def test_a_title_or_a_job_stays_beside_the_initials(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("mr john lewis of flat 2 rang", "mr J.L. of flat 2 rang"),
        ("my name is paul smith", "my name is P.S."),
        ("alarm at john lewis, ted baker shut", "alarm at john lewis, ted baker shut"),
    ],
)
def test_a_shop_is_no_person_and_a_person_no_shop(redacted, typed, kept):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Spoke to DJ about the keys",
        "Relieved by KST at 0600, handed over to AL and JO",
        "ED says no",
        "LAS attended at 0310",
        "SYFR and WYFRS attended",
        "JS2 is back",
    ],
)
def test_an_officer_who_writes_initials_finds_them_as_written(redacted, typed):
    assert redacted(typed) == typed


def test_a_line_of_a_register_or_a_roster_names_somebody(redacted):
    assert redacted("Visitors today\nOyelaran, Abi - 0910").endswith("\nA.O. - 0910")
    assert redacted("kowalski gate 2 nights") == "K. gate 2 nights"
    assert redacted("north gate 2 open") == "north gate 2 open"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Call Sarah Jones\nPatrols are shorter", "Call S.J.\nPatrols are shorter"),
        ("call sarah jones\npatrols are shorter", "call S.J.\npatrols are shorter"),
        (
            "told Ade\nGate 2 open\nkeys to femi bello\nall ok",
            "told A.\nGate 2 open\nkeys to F.B.\nall ok",
        ),
        ("relieved by rafal\nwozniak at 0600", "relieved by R.\nW. at 0600"),
    ],
)
def test_a_name_at_the_end_of_a_line_is_found_and_one_over_two_lines(
    redacted, typed, kept
):
    assert redacted(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("nigel_pargeter on gate", "N._P. on gate"),
        ("gate2nigel pargeter rang", "gate2N.P. rang"),
        ("snapchat dazfothergill_x has the video", "snapchat D._x has the video"),
        ("10minutes late, 2ndfloor door open", "10minutes late, 2ndfloor door open"),
    ],
)
def test_a_name_glued_to_something_is_found(redacted, typed, kept):
    assert redacted(typed) == kept
