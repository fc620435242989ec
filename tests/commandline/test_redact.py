"""Lines in, lines out: one for one, in order, at once."""

import json
import os
import subprocess
import sys

from tests.commandline.conftest import COMPANY, ROOT, refused

LINES = [
    "John Smith left the gate open.",
    "",
    "All quiet.",
    "Spoke to Sarah Jones about John Smith's keys",
]


def test_one_line_out_for_each_line_in(types, folder):
    done = types("redact", given="\n".join(LINES))
    assert done.stdout.splitlines() == [
        "J.S. left the gate open.",
        "",
        "All quiet.",
        "Spoke to S.J. about J.S.'s keys",
    ]
    assert list(folder.iterdir()) == []


def test_json_says_where_each_name_was(types):
    done = types("redact", "--json", given="\n".join(LINES) + "\n")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(said) == len(LINES)
    for line, each in zip(LINES, said, strict=True):
        text = line
        for start, end, initials in reversed(each["spans"]):
            text = text[:start] + initials + text[end:]
        assert each["text"] == text
    places = [
        [line[a:b] for a, b, _ in said[n]["spans"]] for n, line in [(3, LINES[3])]
    ]
    assert places == [["Sarah Jones", "John Smith"]]


def test_the_company_file_protects_its_sites_and_makes_its_people_known(
    types, folder, setting
):
    path = folder / "company.toml"
    path.write_text(COMPANY.replace("Riverside Court", "John Smith House"))
    setting(COMPANY=path)
    done = types("redact", given="Okafor is at John Smith House\n")
    assert done.stdout == "O. is at John Smith House\n"


def test_the_company_file_says_where_its_sites_are_and_what_may_stay(
    types, folder, setting
):
    path = folder / "company.toml"
    site = 'name = "Riverside Court"'
    path.write_text(
        COMPANY.replace(site, f'{site}\naddress = "20 Station Road, Leeds LS1 4DY"')
    )
    setting(COMPANY=path)
    typed = "alarm at 20 station rd ls1 4dy, lad lives at 14 elm rd m14 5rq\n"
    kept = "alarm at 20 station rd ls1 4dy, lad lives at [address] [postcode]\n"
    assert types("redact", given=typed).stdout == kept
    path.write_text(
        f'{path.read_text()}\n[redaction]\nkeep = ["address", "postcode"]\n'
    )
    assert types("redact", given=typed).stdout == typed


def test_a_wrong_company_file_is_named(types, folder, setting):
    (folder / "company.toml").write_text("[company\n")
    setting(COMPANY="company.toml")
    assert refused(types("redact", given="x\n")).startswith("company.toml, line 1")


def test_each_line_is_answered_at_once_whatever_bytes_it_has(folder):
    command = [sys.executable, "-m", "bot", "redact"]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=env) as running:
        for given, said in (
            (b"John Smith left\n", b"J.S. left\n"),
            (b"\xff John Smith left\r\n", b"\xff J.S. left\r\n"),
            (b"\xed\xa0\x80\x00\n", b"\xed\xa0\x80\x00\n"),
        ):
            running.stdin.write(given)
            running.stdin.flush()
            assert running.stdout.readline() == said
        running.stdin.write(b"last")
        running.stdin.close()
        assert running.stdout.read() == b"last\n"
    assert running.returncode == 0
