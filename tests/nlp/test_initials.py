"""A name becomes initials in the way the policy says, in any script."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.initials import initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("john smith", "J.S."),
        ("nguyen thi lan", "N.T.L."),
        ("jan van dijk", "J.V.D."),
        ("tracey", "T."),
        ("Reece Thompson-Clarke", "R.T.C."),
        ("siobhan o'reilly", "S.O."),
        ("siobhan o’reilly", "S.O."),
        ("Iain McDougall", "I.M."),
        ("j. harrow", "J.H."),
        ("J.R. Harrow", "J.R.H."),
        ("SMITH, John", "J.S."),
        ("Amara Okafor", "A.O."),
        ("Łukasz Żak", "Ł.Ż."),
        ("E\u0301mile Zed", "É.Z."),
        ("Иван Петров", "И.П."),
        ("محمد علي", "م.ع."),
        ("सिमा राई", "सि.रा."),
        ("क्षितिज शर्मा", "क्षि.श."),
        ("李明", "李."),
        ("김 민수", "김.민."),
        ("jo\u200bhn smith", "J.S."),
        ("ßen", "S."),
        ("", ""),
        ("...", ""),
        ("\ud800 \U0001f600", ""),
    ],
)
def test_a_name_gives_its_initials(name, expected):
    assert initials(name) == expected


@given(st.text(st.characters(codec=None)))
def test_any_text_gives_initials_without_an_error(text):
    assert initials(text).count(".") <= len(text)


def test_a_reader_of_initials_does_not_wait_for_spacy():
    code = "import sys, nlp.initials; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
