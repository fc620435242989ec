"""The page in a real Chromium, from the disk, without a network."""

import base64
import re

import pytest

from bot.papers.evidence.archive import unpack
from bot.papers.evidence.signing import fingerprint
from rehearsal.chats.attachments import JPEG
from tests.journeys.browser import CHROMIUM, MISSING
from tests.papers.evidence.bundles import PHOTO, a_bundle, content, entry, keys

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)

PRINT = fingerprint(keys()[0])


@pytest.fixture
async def tab(browser):
    """It asks nothing of anybody."""
    asked = []
    opened = await browser.new_page(viewport={"width": 390, "height": 844})
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda problem: asked.append(str(problem)))
    yield opened
    await opened.close()
    assert [each for each in asked if not each.startswith(("file:", "data:"))] == []


@pytest.fixture
def shows(tab, tmp_path):
    """``await shows(page)``: in the tab, in place of the one before it."""

    async def shown(page: bytes) -> None:
        file = tmp_path / "evidence.html"
        file.write_bytes(page)
        await tab.goto(file.as_uri())

    return shown


async def says(tab, words: str) -> str:
    from playwright.async_api import expect

    await expect(tab.locator("#verdict strong")).to_have_text(words)
    is_shown = await tab.locator("#checked").is_visible()
    assert is_shown == (words == "VERIFIED")
    return await tab.locator("#verdict").inner_text()


def page_of(bundle: bytes) -> bytes:
    return unpack(bundle)["evidence.html"]


def block(page: bytes, name: str) -> tuple[int, int]:
    """Where the data of that name stands."""
    found = re.search(b'id="' + name.encode() + b'">([^<]*)<', page)
    return found.span(1)


def put(page: bytes, name: str, data: bytes) -> bytes:
    start, end = block(page, name)
    return page[:start] + base64.b64encode(data) + page[end:]


async def test_it_shows_what_was_signed_and_that_it_was(tab, shows):
    await shows(page_of(a_bundle()))
    await says(tab, "VERIFIED")
    text = await tab.locator("main").inner_text()
    assert "</script><b>Zoë’s</b>" in text
    assert PRINT in text
    assert "Received A.O. E1001" in text
    journal = await tab.locator("#journal").inner_text()
    assert "yes, follows the one above" in journal
    assert await tab.locator("#photos img").evaluate("each => each.complete")
    assert not await tab.locator(".warning").count()


async def test_the_fingerprint_that_the_company_told_is_compared(tab, shows):
    await shows(page_of(a_bundle(seed=2)))
    await says(tab, "VERIFIED")
    await tab.locator("#said").fill(PRINT)
    assert "NOT THE SAME" in await tab.locator("#compared").inner_text()
    own = fingerprint(keys(2)[0]).lower().replace(" ", "-")
    await tab.locator("#said").fill(own)
    assert "The same" in await tab.locator("#compared").inner_text()


def with_a_changed_byte(name: str) -> bytes:
    page = page_of(a_bundle())
    start, end = block(page, name)
    data = bytearray(base64.b64decode(page[start:end]))
    data[len(data) // 2] ^= 1
    return put(page, name, bytes(data))


def with_a_letter_that_changes_no_byte() -> bytes:
    page = page_of(a_bundle())
    _, end = block(page, "data-signature")
    assert page[end - 2 : end] == b"=="
    last = page[end - 3 : end - 2]
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = letters[letters.index(last) + 1 :][:1]
    return page[: end - 3] + other + page[end - 2 :]


def with_another_key() -> bytes:
    return put(page_of(a_bundle()), "data-key", keys(2)[0])


async def test_what_was_changed_is_refused(tab, shows, subtests):
    for page, why in (
        (with_a_changed_byte("data-bundle"), "not what was signed"),
        (with_a_changed_byte("data-signature"), "not what was signed"),
        (with_a_changed_byte("data-key"), "is none|not what was signed"),
        (with_a_changed_byte(PHOTO), "Photo 1 is not what was signed"),
        (with_a_letter_that_changes_no_byte(), "data-signature was changed"),
        (with_another_key(), "with this key"),
    ):
        with subtests.test(why=why):
            await shows(page)
            assert re.search(why, await says(tab, "NOT VERIFIED"))


async def test_one_that_is_cut_off_in_its_data_is_never_checked(tab, shows):
    page = page_of(a_bundle())
    start, end = block(page, "data-bundle")
    await shows(page[: (start + end) // 2])
    assert "cut off" in await says(tab, "NOT CHECKED")


async def test_one_that_is_cut_off_in_its_script_is_never_checked(tab, shows):
    page = page_of(a_bundle())
    await shows(page[:-200])
    await says(tab, "NOT CHECKED")


async def test_a_browser_without_the_signature_says_so(tab, shows):
    unknown = (
        "SubtleCrypto.prototype.importKey = "
        "async () => { throw new DOMException('', 'NotSupportedError'); };"
    )
    await tab.add_init_script(unknown)
    await shows(page_of(a_bundle()))
    words = await says(tab, "CANNOT BE CHECKED HERE")
    assert "checkcall verify" in words


async def test_a_script_that_was_put_in_does_not_run(tab, shows):
    script = b"<script>document.title = 'run'</script></body>"
    page = page_of(a_bundle()).replace(b"</body>", script)
    await shows(page)
    await says(tab, "VERIFIED")
    assert await tab.title() == "Evidence: INC-1"


async def test_a_journal_that_does_not_fit_is_pointed_at(tab, shows):
    public, _ = keys()
    journal = content(public)["journal"] | {"broken_at": 3}
    journal["entries"] = [entry(7), entry(8), entry(9) | {"actor": "D001"}]
    await shows(page_of(a_bundle(journal=journal)))
    await says(tab, "VERIFIED")
    warnings = await tab.locator(".warning").all_inner_texts()
    assert "2 lines do not fit" in warnings[0]
    assert "broken at its entry 3" in warnings[1]


async def test_files_from_elsewhere_are_compared(tab, shows, tmp_path):
    (tmp_path / "same.jpg").write_bytes(JPEG)
    (tmp_path / "other.jpg").write_bytes(JPEG + b"\0")
    await shows(page_of(a_bundle()))
    await says(tab, "VERIFIED")
    files = [tmp_path / "same.jpg", tmp_path / "other.jpg"]
    await tab.locator("#files").set_input_files(files)
    await tab.locator("#same li").nth(1).wait_for()
    same, other = await tab.locator("#same li").all_inner_texts()
    assert same.endswith("is photo 1, unchanged")
    assert "NOT among" in other
