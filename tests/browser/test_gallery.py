"""The gallery: every message, form and Home view that the bot can show stands on one page, drawn as Slack would."""

from playwright.async_api import expect

from bot.playground.gallery import gallery
from tests.browser.visitor import Visitor


async def test_the_gallery_shows_everything_that_the_bot_can_say(visitor: Visitor) -> None:
    await visitor.comes("/gallery")
    expected = [str(item["id"]) for item in gallery()]
    shown = visitor.at("gallery-item")
    await expect(shown).to_have_count(len(expected))
    assert await shown.evaluate_all("items => items.map(item => item.dataset.id)") == expected
    await visitor.picture("40-gallery")
