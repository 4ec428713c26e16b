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


OUTSIDE = """labels => labels.filter(label => {
    const svg = label.closest("svg");
    const frame = getComputedStyle(svg).overflow === "visible" ? svg.closest("figure") : svg;
    return label.getBoundingClientRect().right > frame.getBoundingClientRect().right;
}).map(label => label.textContent)"""


async def test_on_a_phone_no_label_of_a_chart_is_cut(visitor: Visitor) -> None:
    await visitor.comes("/gallery")
    await visitor.holds_a_phone()
    labels = visitor.page.locator("figure.chart svg text")
    assert await labels.count()
    assert await labels.evaluate_all(OUTSIDE) == []
