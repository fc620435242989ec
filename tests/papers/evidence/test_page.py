"""The page in a real Chromium, from the disk, without a network."""

import base64
import re
from contextlib import asynccontextmanager

import pytest

from bot.papers.evidence.archive import unpack
from bot.papers.evidence.signing import fingerprint
from rehearsal.chats.attachments import JPEG
from tests.journeys.browser import CHROMIUM, MISSING
from tests.papers.evidence.bundles import PHOTO, a_bundle, content, entry, keys

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)

PRINT = fingerprint(keys()[0])


@pytest.fixture
def opened(browser, tmp_path):
    """``opened(page)``: the page in a tab, with nothing of those before it. It asks
    nothing of anybody."""

    @asynccontextmanager
    async def shown(page: bytes, without: str = ""):
        file = tmp_path / "evidence.html"
        file.write_bytes(page)
        asked = []
        tab = await browser.new_page(viewport={"width": 390, "height": 844})
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("pageerror", lambda problem: asked.append(str(problem)))
        if without:
            await tab.add_init_script(without)
        await tab.goto(file.as_uri())
        yield tab
        await tab.close()
        assert [each for each in asked if not each.startswith(("file:", "data:"))] == []

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


async def test_it_shows_what_was_signed_and_that_it_was(opened):
    async with opened(page_of(a_bundle())) as tab:
        await says(tab, "VERIFIED")
        text = await tab.locator("main").inner_text()
        assert "</script><b>Zoë’s</b>" in text
        assert PRINT in text
        assert "Received A.O. E1001" in text
        journal = await tab.locator("#journal").inner_text()
        assert "yes, follows the one above" in journal
        assert await tab.locator("#photos img").evaluate("each => each.complete")
        assert not await tab.locator(".warning").count()


async def test_the_fingerprint_that_the_company_told_is_compared(opened):
    async with opened(page_of(a_bundle(seed=2))) as tab:
        await says(tab, "VERIFIED")
        await tab.locator("#said").fill(PRINT)
        assert "NOT THE SAME" in await tab.locator("#compared").inner_text()
        own = fingerprint(keys(2)[0]).lower().replace(" ", "-")
        await tab.locator("#said").fill(own)
        assert "The same" in await tab.locator("#compared").inner_text()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("data-bundle", "not what was signed"),
        ("data-signature", "not what was signed"),
        ("data-key", "is none|not what was signed"),
        (PHOTO, "Photo 1 is not what was signed"),
    ],
)
async def test_one_changed_byte_of_its_data_is_refused(opened, name, why):
    page = page_of(a_bundle())
    start, end = block(page, name)
    data = bytearray(base64.b64decode(page[start:end]))
    data[len(data) // 2] ^= 1
    async with opened(put(page, name, bytes(data))) as tab:
        assert re.search(why, await says(tab, "NOT VERIFIED"))


async def test_a_letter_that_changes_no_byte_is_refused(opened):
    page = page_of(a_bundle())
    _, end = block(page, "data-signature")
    assert page[end - 2 : end] == b"=="
    last = page[end - 3 : end - 2]
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = letters[letters.index(last) + 1 :][:1]
    changed = page[: end - 3] + other + page[end - 2 :]
    async with opened(changed) as tab:
        assert "data-signature was changed" in await says(tab, "NOT VERIFIED")


async def test_another_key_is_refused(opened):
    page = put(page_of(a_bundle()), "data-key", keys(2)[0])
    async with opened(page) as tab:
        assert "with this key" in await says(tab, "NOT VERIFIED")


async def test_one_that_is_cut_off_in_its_data_is_never_checked(opened):
    page = page_of(a_bundle())
    start, end = block(page, "data-bundle")
    async with opened(page[: (start + end) // 2]) as tab:
        assert "cut off" in await says(tab, "NOT CHECKED")


async def test_one_that_is_cut_off_in_its_script_is_never_checked(opened):
    page = page_of(a_bundle())
    async with opened(page[:-200]) as tab:
        await says(tab, "NOT CHECKED")


async def test_a_browser_without_the_signature_says_so(opened):
    unknown = (
        "SubtleCrypto.prototype.importKey = "
        "async () => { throw new DOMException('', 'NotSupportedError'); };"
    )
    async with opened(page_of(a_bundle()), unknown) as tab:
        words = await says(tab, "CANNOT BE CHECKED HERE")
        assert "checkcall verify" in words


async def test_a_script_that_was_put_in_does_not_run(opened):
    script = b"<script>document.title = 'run'</script></body>"
    page = page_of(a_bundle()).replace(b"</body>", script)
    async with opened(page) as tab:
        await says(tab, "VERIFIED")
        assert await tab.title() == "Evidence: INC-1"


async def test_a_journal_that_does_not_fit_is_pointed_at(opened):
    public, _ = keys()
    journal = content(public)["journal"] | {"broken_at": 3}
    journal["entries"] = [entry(7), entry(8), entry(9) | {"actor": "D001"}]
    async with opened(page_of(a_bundle(journal=journal))) as tab:
        await says(tab, "VERIFIED")
        warnings = await tab.locator(".warning").all_inner_texts()
        assert "2 lines do not fit" in warnings[0]
        assert "broken at its entry 3" in warnings[1]


async def test_files_from_elsewhere_are_compared(opened, tmp_path):
    (tmp_path / "same.jpg").write_bytes(JPEG)
    (tmp_path / "other.jpg").write_bytes(JPEG + b"\0")
    async with opened(page_of(a_bundle())) as tab:
        await says(tab, "VERIFIED")
        files = [tmp_path / "same.jpg", tmp_path / "other.jpg"]
        await tab.locator("#files").set_input_files(files)
        await tab.locator("#same li").nth(1).wait_for()
        same, other = await tab.locator("#same li").all_inner_texts()
        assert same.endswith("is photo 1, unchanged")
        assert "NOT among" in other
