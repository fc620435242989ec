"""A sealed stream comes out as it went in, or not at all: never a part of it."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.backups import sealed_stream
from storage.backups.sealed_stream import PIECE, BadBackup, SealedReader, SealedWriter
from storage.database.sealing import WrongKey

KEY, OTHER = "a key for the test", "another key altogether"
HEAD = 17 + 32 + 32


def sealed(words: bytes, key: str = KEY, by: int = 999) -> bytes:
    file = io.BytesIO()
    writer = SealedWriter(file, key)
    for start in range(0, len(words), by):
        writer.write(words[start : start + by])
    writer.finish()
    return file.getvalue()


def unsealed(file: bytes, *keys: str) -> bytes:
    return io.BufferedReader(SealedReader(io.BytesIO(file), keys or (KEY,))).read()


@pytest.fixture
def small_pieces(monkeypatch):
    """So that a few bytes are many pieces."""
    monkeypatch.setattr(sealed_stream, "PIECE", 16)


@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_what_went_in_comes_out(length):
    words = bytes(number % 251 for number in range(length))
    assert unsealed(sealed(words)) == words


@given(words=st.binary(max_size=200), by=st.integers(1, 300))
def test_it_does_not_matter_in_what_pieces_it_is_written(words, by):
    assert unsealed(sealed(words, by=by)) == words


@settings(deadline=None)
@given(words=st.binary(max_size=2 * PIECE + 3), cut=st.data())
def test_a_file_that_was_cut_anywhere_is_refused(words, cut):
    file = sealed(words, by=PIECE)
    left = cut.draw(st.integers(0, len(file) - 1))
    with pytest.raises(BadBackup):
        unsealed(file[:left])


@settings(deadline=None)
@given(words=st.binary(max_size=2 * PIECE + 3), flip=st.data())
def test_a_flipped_bit_anywhere_is_refused(words, flip):
    file = bytearray(sealed(words, by=PIECE))
    place = flip.draw(st.integers(0, len(file) - 1))
    file[place] ^= 1 << flip.draw(st.integers(0, 7))
    with pytest.raises((BadBackup, WrongKey)):
        unsealed(bytes(file))


@pytest.mark.usefixtures("small_pieces")
def test_pieces_that_changed_places_are_refused():
    file = sealed(bytes(range(80)))
    pieces = [file[at : at + 32] for at in range(HEAD, len(file), 32)]
    swapped = [pieces[1], pieces[0], *pieces[2:]]
    with pytest.raises(BadBackup, match="damaged"):
        unsealed(file[:HEAD] + b"".join(swapped))


@pytest.mark.usefixtures("small_pieces")
def test_a_piece_left_out_or_repeated_is_refused():
    file = sealed(bytes(range(80)))
    for start, end in ((HEAD + 32, HEAD + 64), (HEAD + 32, HEAD)):
        with pytest.raises(BadBackup):
            unsealed(file[:start] + file[end:])


@pytest.mark.usefixtures("small_pieces")
def test_a_file_cut_between_two_pieces_is_said_to_be_cut():
    with pytest.raises(BadBackup, match="cut short"):
        unsealed(sealed(bytes(range(80)))[: HEAD + 64])


def test_something_behind_the_end_is_refused():
    with pytest.raises(BadBackup):
        unsealed(sealed(b"words") + b"more")


def test_the_old_key_opens_it_while_keys_rotate():
    assert unsealed(sealed(b"words"), OTHER, KEY) == b"words"


def test_another_key_is_said_to_be_another_and_not_damage():
    with pytest.raises(WrongKey):
        unsealed(sealed(b"words"), OTHER)


def test_the_same_words_never_look_the_same():
    assert sealed(b"words")[HEAD:] != sealed(b"words")[HEAD:]


@pytest.mark.parametrize("file", [b"", b"PK\x03\x04 a zip", b"checkcall backup"])
def test_what_is_no_backup_is_said_to_be_none(file):
    with pytest.raises(BadBackup, match="no backup of Checkcall"):
        unsealed(file)


def test_a_format_of_tomorrow_is_not_called_damaged():
    file = bytearray(sealed(b"words"))
    file[16] = 2
    with pytest.raises(BadBackup, match="newer Checkcall"):
        unsealed(bytes(file))
