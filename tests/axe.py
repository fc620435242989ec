"""What keeps somebody from using a page, as axe-core finds it: WCAG 2.2, A and AA."""

import json

from axe_playwright_python.base import AXE_SCRIPT

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""All else is the same by night and by day."""

ALL = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {
    "runOnly": {"type": "rule", "values": OF_COLOURS},
    "resultTypes": ["violations"],
}


async def stands_by(context) -> None:
    """On each page that opens there: sending it to one takes as long as its work on a
    small one."""
    await context.add_init_script(AXE_SCRIPT)


async def faults_of(page) -> list[str]:
    """Each rule that is broken, and where; in the page's state now."""
    return await _found(page, ALL)


async def faults_by_night_and_day(page) -> list[str]:
    """The same in either scheme, of which it says."""
    found = []
    for scheme, asked in (("dark", ALL), ("light", COLOURS)):
        await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{fault}, {scheme}" for fault in await _found(page, asked)]
    return found


async def _found(page, asked) -> list[str]:
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE_SCRIPT)
    violations = await page.evaluate(
        f"axe.run({json.dumps(asked)}).then((found) => found.violations)"
    )
    return [
        f"{fault['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for fault in violations
        for node in fault["nodes"]
    ]
