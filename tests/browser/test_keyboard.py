"""Somebody who uses the page with the keyboard alone: sees where they are, and stays there."""

from playwright.async_api import expect

from tests.browser.visitor import Visitor


async def test_the_clock_is_moved_on_and_on_by_one_key(visitor: Visitor) -> None:
    await visitor.comes()
    hour = visitor.at("clock-hour")
    await hour.focus()
    for time in ("10:30", "11:30", "12:30"):
        await visitor.page.keyboard.press("Enter")
        await expect(visitor.at("clock")).to_contain_text(time)
        await expect(hour).to_have_attribute("aria-busy", "false")
        await expect(hour).to_be_focused()
    await visitor.finds_nothing_wrong()
