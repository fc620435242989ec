"""A bundle is refused after any one byte of it was changed."""

import io
import json
import zipfile
from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.papers.evidence.archive import Damaged, pack, unpack
from bot.papers.evidence.canonical import MOST, canonical, read
from bot.papers.evidence.signing import fingerprint, is_fingerprint
from bot.papers.evidence.verifying import NotVerified, verify
from rehearsal.chats.attachments import JPEG
from tests.papers.evidence.bundles import PHOTO, a_bundle, content, keys

BUNDLE = a_bundle()
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-MOST, MOST) | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.text(st.characters(max_codepoint=126)), inner)
    ),
    max_leaves=10,
)


def repacked(**changed) -> bytes:
    """As somebody writes it who knows how, but has not the key."""
    files = unpack(BUNDLE)
    return pack(files | {name.replace("__", "."): c for name, c in changed.items()})


def test_a_whole_one_is_verified():
    found = verify(BUNDLE)
    assert (found.title, found.company, found.photos) == ("INC-1", "Alder Guarding", 1)
    assert is_fingerprint(fingerprint(found.public).lower(), keys()[0])


def test_the_same_books_are_the_same_bytes():
    assert a_bundle() == BUNDLE


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(BUNDLE) - 1), st.integers(1, 255))
def test_one_changed_byte_anywhere_is_refused(place, change):
    changed = bytearray(BUNDLE)
    changed[place] ^= change
    with pytest.raises(NotVerified):
        verify(bytes(changed))


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(BUNDLE) - 1))
def test_one_that_is_cut_off_is_refused(length):
    with pytest.raises(NotVerified):
        verify(BUNDLE[:length])


def test_a_longer_one_is_refused():
    with pytest.raises(NotVerified):
        verify(BUNDLE + b"\0")


@pytest.mark.parametrize("name", ["bundle.json", "evidence.html", PHOTO])
def test_what_was_changed_is_named(name):
    files = unpack(BUNDLE)
    changed = pack(files | {name: files[name] + b" "})
    with pytest.raises(NotVerified, match=name):
        verify(changed)


@pytest.mark.parametrize("key", [keys(2)[0], b"short", b""])
def test_the_signature_of_another_key_is_refused(key):
    signed = json.loads(unpack(BUNDLE)["signature.json"])
    signed["key"] = b64encode(key).decode()
    with pytest.raises(NotVerified, match=r"bundle\.json is not what was signed"):
        verify(repacked(signature__json=canonical(signed)))


def test_the_same_content_written_in_another_way_is_refused():
    signed = json.loads(unpack(BUNDLE)["signature.json"])
    with pytest.raises(NotVerified, match=r"signature\.json"):
        verify(repacked(signature__json=json.dumps(signed).encode()))


def test_a_file_that_nobody_signed_is_refused():
    with pytest.raises(NotVerified, match="other files"):
        verify(repacked(more__txt=b"read me"))


def test_a_photo_that_is_not_there_is_refused():
    files = unpack(BUNDLE)
    del files[PHOTO]
    with pytest.raises(NotVerified, match="other files"):
        verify(pack(files))


def test_a_file_that_grows_is_not_unpacked():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bundle.json", b"0" * 1_000_000)
    with pytest.raises(Damaged):
        unpack(out.getvalue())


@pytest.mark.parametrize("keys_said", [[], [{"public": "AAAA"}], None, 7])
def test_a_signer_who_says_nonsense_is_refused(keys_said):
    with pytest.raises(NotVerified):
        verify(a_bundle(keys=keys_said))


@given(VALUES)
def test_what_is_written_comes_back_and_is_written_the_same(value):
    assert read(canonical(value)) == value


@pytest.mark.parametrize(
    "other",
    [
        *(b'{"b":1,"a":2}', b'{"a": 1}', b'{"a":1,"a":1}', b"1.0", b"[1e2]", b"\xff"),
        *(b'"\\u0041"', b"[" * 100_000, b"NaN", b"9007199254740993", b""),
    ],
    ids=range(11),
)
def test_any_other_way_of_writing_is_refused(other):
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        read(other)


@pytest.mark.parametrize("value", [1.5, 2**60, {"ä": 1}, {1: 2}, b"x", {"a": [2.0]}])
def test_what_can_be_written_in_two_ways_is_not_signed(value):
    with pytest.raises(ValueError):  # noqa: PT011
        canonical(value)


def test_it_is_written_as_the_standard_says():
    """Source: RFC 8785, 3.2.3, but for its numbers and its names."""
    said = '\u20ac$\u000f\nA\'B"\\\\"/'
    assert canonical([said, None, True]) == (
        '["\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/",null,true]'.encode()
    )


def test_the_photos_are_those_that_came_in():
    assert unpack(BUNDLE)[PHOTO] == JPEG
    assert read(unpack(BUNDLE)["bundle.json"]) == content(keys()[0])
