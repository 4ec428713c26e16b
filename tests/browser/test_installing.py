"""The pages that a browser shows while the bot is being installed."""

from playwright.async_api import Browser

from bot.locales.catalog import FALLBACK, Catalog
from bot.slack.surfaces.pages import build_page
from bot.slack.surfaces.words import Words
from tests.browser.visitor import NARROW


async def test_a_workspace_of_one_long_word_fits_on_a_phone(browser: Browser) -> None:
    page = await browser.new_page(viewport=NARROW)
    name = "Donaumaschinenbaugesellschaft"
    await page.set_content(build_page(Words(Catalog.load(), FALLBACK), "install-done", workspace=name))
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    await page.close()
