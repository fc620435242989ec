"""Words that nobody can have meant: a fist on the glass, or a phone in a pocket.

One such message is an entry like any other. Two in a row are asked about. A message is
garbled when nothing in it can be understood; one thing that can (a code, a plate, a
time, initials, a sign that people answer with) makes it an entry.

A word of five letters or more is no word where too many pairs of its letters follow
one another in hardly any word of English, Polish or Romanian, or stand side by side
on a keyboard. Of the 19,600 such words in the redactor's messages 31 are taken for
none, most of them family names. Of six to nine letters struck at random 54 in 100
are, of those on the middle row 64.
"""

import re
import unicodedata
from itertools import pairwise

LONGEST = 400
"""Signs; whoever writes more says something."""

SELDOM = """
    aq bc bf bg bj bk bm bn bp bq bt bv bw bx bz cb cd cf cg cm cn cp cq cv cw cx dc
    df dk dq dt dv dx fb fc fd fg fh fj fk fm fn fp fq fs fv fw fx fy fz gb gc gf gj
    gk gm gp gq gv gx gz hf hg hh hj hk hp hq hv hx hz jb jc jd jf jg jh jj jk jl jm
    jn jp jq jr jt jv jw jx jy jz kb kd kf kg kj kk km kp kq kv kx kz lg lh lj lq lx
    lz md mf mg mh mj ml mq mt mv mw mx mz nb np nq nx oq pb pf pg pj pk pm pn pq pv
    pw px pz qa qb qc qd qe qf qg qh qi qj qk ql qm qn qo qp qq qr qs qt qv qw qx qy
    qz rj rq rx sf sj sv sx td tg tj tp tq tx tz uh uo uq uu uv uw ux vb vc vd vf vg
    vh vj vk vl vm vn vp vq vs vt vv vw vx vy vz wb wf wg wj wk wm wq wt wv ww wx wz
    xb xc xd xf xg xh xj xk xl xm xn xo xq xr xs xu xv xw xx xy xz yf yg yq yv yx yy
    zb zf zh zj zq zs zt zv zx
"""
"""Of two letters, in fewer than one in 2,000 of the messages that the redactor was made
with."""

PAIRS = frozenset(SELDOM.split())

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
WALK = (5, 4, 4)
"""Letters in a straight line on each row; ``erty`` ends many a word."""


def _runs(row: str, length: int) -> list[str]:
    """Of so many letters, in both directions."""
    starts = range(len(row) - length + 1)
    runs = [row[start : start + length] for start in starts]
    return [*runs, *(run[::-1] for run in runs)]


WALKS = frozenset(
    run for row, length in zip(ROWS, WALK, strict=True) for run in _runs(row, length)
)
BESIDE = frozenset(run for row in ROWS for run in _runs(row, 2))

SHORTEST = 5
"""Letters that are looked at pair by pair: fewer may be short for something."""
FEW = 4
"""Pairs of letters, or pictures, before anything is said of them."""
HELD = 6
"""The same sign so often is a thumb that lies on it."""
EXPRESSIVE = re.compile(r"[?!.…,\-–—]{1,3}|\.{1,6}|\?{1,6}|!{1,6}")
"""What people type when they have no words; it is an answer."""
LAUGHTER = re.compile(r"k{2,8}|(ha|he|hi|ja|ok|no|lo){2,}h?o?k?", re.ASCII)
WORD = re.compile(r"[^\W_]+")


def is_garbled(words: str) -> bool:
    """Nothing in them can be understood."""
    if len(words) > LONGEST:
        return False
    said = words.split()
    return (bool(said) and all(map(_is_mash, said))) or _is_patter(said)


def _is_patter(said: list[str]) -> bool:
    """Bits too short to be looked at, of letters that all stand side by side."""
    bits = ["".join(WORD.findall(_bare(each))) for each in said]
    pairs = [pair for each in bits for pair in _pairs(each)]
    short = all(len(each) < SHORTEST for each in bits)
    return short and len(pairs) >= FEW and BESIDE.issuperset(pairs)


def _is_mash(token: str) -> bool:
    letters = WORD.findall(_bare(token))
    if not letters:
        return _are_stray_signs(token)
    return all(_is_no_word(each) for each in letters)


def _is_no_word(word: str) -> bool:
    if len(set(word)) == 1 and len(word) >= HELD:
        return not LAUGHTER.fullmatch(word)
    if any(each.isdecimal() for each in word) or not word.isascii():
        return False
    if LAUGHTER.fullmatch(word):
        return False
    if any(walk in word for walk in WALKS):
        return True
    if len(word) < SHORTEST:
        return False
    pairs = _pairs(word)
    rare = sum(pair in PAIRS for pair in pairs)
    beside = sum(pair in BESIDE for pair in pairs)
    often = rare / len(pairs) > 1 / 3
    return often or (rare > 0 and (rare + beside) / len(pairs) >= 6 / 10)


def _pairs(word: str) -> list[str]:
    return list(map("".join, pairwise(word)))


def _are_stray_signs(token: str) -> bool:
    """Punctuation that says nothing, or a handful of pictures that do not go together;
    one picture, or the same one again, is an answer."""
    if EXPRESSIVE.fullmatch(token):
        return False
    seen = [each for each in token if unicodedata.category(each) not in ("Cf", "Mn")]
    pictures = [each for each in seen if unicodedata.category(each) == "So"]
    return not pictures or len(set(pictures)) >= FEW


def _bare(token: str) -> str:
    """Small letters without accents."""
    spelt = unicodedata.normalize("NFKD", token).casefold().replace("ł", "l")
    return "".join(each for each in spelt if not unicodedata.combining(each))
