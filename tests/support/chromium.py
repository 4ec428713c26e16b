"""Knows how to get a real Chromium and drive it; not what the pages are."""

import shutil
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from tests.support import machine

MISSING = (
    "NO CHROMIUM: there is none on this machine, Playwright has none of its own, and apt as root gave none; "
    "nothing about the browser is tested."
)
PACKAGES = ("chromium", "fonts-liberation", "fonts-noto-color-emoji")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
# No sandbox, since root may not have one; no name resolves, since a page must not reach outside.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
WHERE_PLAYWRIGHTS_IS = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


def find_chromium() -> Path:
    """The program: the machine's own, Playwright's own, else apt's."""
    found = _usable(_installed()) or _usable(_playwrights())
    if found is None:
        with machine.one_at_a_time("apt"):
            found = _usable(_installed())
            if found is None and machine.apt_install(
                "chromium", "fonts-liberation", "fonts-noto-color-emoji"
            ):
                found = _usable(_installed())
    if found is None:
        raise machine.Unavailable(MISSING)
    return found


def version(program: Path) -> str:
    """What the browser calls itself."""
    return machine.answers([program, "--version"]) or "Chromium"


def _installed() -> Iterator[Path]:
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    yield from (path for path in APPLICATIONS if path.exists())


def _playwrights() -> Iterator[Path]:
    # In a process of its own, because Playwright's synchronous side refuses to run beside an event loop.
    if said := machine.answers([sys.executable, "-c", WHERE_PLAYWRIGHTS_IS]):
        yield Path(said)


def _usable(programs: Iterator[Path]) -> Path | None:
    # Asked, not only looked for: on Ubuntu `chromium-browser` may be a script that wants a snap.
    return next((path for path in programs if machine.answers([path, "--version"])), None)


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The Chromium that tests drive."""
    try:
        return find_chromium()
    except machine.Unavailable as why:
        machine.skip_loudly(why)


@pytest.fixture
async def browser(chromium_path: Path) -> AsyncIterator[Browser]:
    """A browser of this test's own."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield launched
        await launched.close()


@pytest.fixture
def screenshots(pytestconfig: pytest.Config) -> Path:
    """Where pictures are left for people to look at."""
    folder = pytestconfig.rootpath / "screenshots"
    folder.mkdir(exist_ok=True)
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what needs the browser, so that `-m "not browser"` leaves it out."""
    for item in items:
        if "chromium_path" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
