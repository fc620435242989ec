"""What keeps somebody from using a page, as axe-core finds it: WCAG 2.2, A and AA."""

from axe_playwright_python.async_playwright import Axe

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()


async def faults_of(page) -> list[str]:
    """Each rule that is broken, and where; in the page's state now."""
    options = {
        "runOnly": {"type": "tag", "values": LEVELS},
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"],
    }
    found = await AXE.run(page, options=options)
    return [
        f"{fault['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for fault in found.response["violations"]
        for node in fault["nodes"]
    ]
