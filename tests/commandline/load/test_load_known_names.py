"""Lists of names that must not slip through: loaded, replaced, refused, never read."""

from pathlib import Path

from tests.commandline.conftest import refused

RESIDENTS = """\
Flat,Title,First name,Surname,Phone,Site
1,Mrs,Delia,Wexcombe-Harcourt,07700 900123,riv
2,Mr,Will,Banks,,RIV
3,,,VACANT,,RIV
4,Dr,Tom & Ann,Pargeter,,RIV
"""
TYPED = (
    b"will banks left with wexcombe harcourt\n"
    b"ann pargetr is shouting at PARGETER, Tom\n"
    b"will the banks open\n"
)
FOUND = "W.B. left with W.H.\nA.P. is shouting at T.P.\nwill the banks open\n"


def put(folder, words, name="residents.csv"):
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def test_a_list_of_residents_is_loaded_and_nobody_on_it_slips_through(
    types, folder, company
):
    path = put(folder, RESIDENTS)
    seen = types("load", "--dry-run", path)
    assert "would be new: known names of RIV, 4" in seen.output
    assert "W.H." not in types("redact", given=TYPED).output
    done = types("load", path)
    assert done.output.splitlines() == [
        "note: columns were read by their names: First name as given_name, "
        "Site as list",
        "note: not read: column Flat, Title, Phone",
        "note: line 4 names nobody, and left out",
        "new: known names of RIV, 4",
    ]
    path.unlink()
    assert types("redact", given=TYPED).output == FOUND
    put(folder, RESIDENTS)
    assert types("load", path).output.splitlines()[-1] == "Nothing to change."


def test_nothing_of_it_can_be_read_on_the_disk_or_in_the_journal(
    types, folder, company, desk
):
    path = put(folder, RESIDENTS)
    assert types("load", path).exit_code == 0
    path.unlink()
    for file in Path("var").iterdir():
        kept = file.read_bytes().lower()
        for word in (b"delia", b"wexcombe", b"pargeter", b"900123"):
            assert word not in kept, (file, word)
    entries = desk(lambda desk: list(desk.unit.journal.entries()))
    [loaded] = [each for each in entries if each.deed == "known names loaded"]
    assert (loaded.about, loaded.before, loaded.after) == ("RIV", "0", "4")


def test_who_is_not_on_the_list_any_more_is_not_known_any_more(types, folder, company):
    path = put(folder, "known name,list\nSummer Bank,RIV\nRose May,RIV\nOla Quigg,-\n")
    assert types("load", path).exit_code == 0
    put(folder, "known name,list\nMay Rose,RIV\nGrace Hill,RIV\nHope Page,RIV\n")
    changed = types("load", path).output
    assert "changed: known names of RIV, 3 (3 new, 2 taken out)" in changed
    read = types("redact", given=b"summer bank told, grace hill told\n").output
    assert read == "summer bank told, G.H. told\n"
    put(folder, "known name,list\n,RIV\n")
    assert "taken out: known names of RIV, all 3" in types("load", path).output
    assert types("redact", given=b"told quigg\n").output == "told Q.\n"


def test_a_list_that_loses_most_of_its_names_is_asked_about(types, folder, company):
    many = "".join(f"Ann Tr{'abcdefghijkl'[n]}wlass,RIV\n" for n in range(12))
    path = put(folder, f"known name,site\n{many}")
    assert types("load", path).exit_code == 0
    put(folder, "known name,site\nAnn Trawlass,RIV\n")
    line = refused(types("load", path))
    assert "11 of the 12 known names of RIV would be taken out" in line
    assert "--anyway" in line
    assert "1 (0 new, 11 taken out)" in types("load", "--anyway", path).output


def test_a_cell_that_is_no_name_is_named_by_its_place_and_not_repeated(
    types, folder, company
):
    path = put(folder, "known name\nOla Quigg\nPat Lee 07700 900123\n")
    line = refused(types("load", path))
    assert line == (
        f"{path}, line 3, column known name: no name of a person; wanted one such as "
        "Ann Lee."
    )
    put(folder, "known name\nOla Quigg\n")
    assert "new: known names of the company, 1" in types("load", path).output


def test_a_list_of_a_place_that_nobody_knows_is_refused(types, folder, company):
    path = put(folder, "known name,site\nOla Quigg,NOWHERE\n")
    line = refused(types("load", path))
    assert "line 2, column list: there is no site or client NOWHERE" in line


def test_names_alone_and_a_header_alone_are_refused(types, folder, company):
    assert "not a header row" in refused(types("load", put(folder, "Ola Quigg\nX Y\n")))
    assert "no name under the header" in refused(
        types("load", put(folder, "known name\n"))
    )
    assert "column known_name: missing from the header" in refused(
        types("load", put(folder, "client\nHAR\n"))
    )
