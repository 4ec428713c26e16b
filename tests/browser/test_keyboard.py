"""Somebody who uses the page with the keyboard alone: sees where they are, and stays there."""

from playwright.async_api import Locator, ViewportSize, expect

from bot.playground import seed
from bot.slack.identifiers import BlockId, CallbackId
from tests.browser.visitor import Visitor, qa

AS_MARTA = f"/#as={seed.MARTA.id}"
LOW: ViewportSize = {"width": 1280, "height": 480}


def field(visitor: Visitor, block: BlockId) -> Locator:
    """Where one types or chooses, in the form in front."""
    return visitor.page.locator(f"{qa('modal')} {qa(f'block-{block}')} :is(input, button)").first


async def ring(element: Locator) -> str:
    return str(await element.evaluate("one => getComputedStyle(one).boxShadow"))


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


async def test_among_fields_that_lack_something_the_one_with_the_focus_is_seen(visitor: Visitor) -> None:
    await visitor.comes(AS_MARTA)
    await visitor.writes("/brightspot setup")
    name, channel, people = (
        field(visitor, block) for block in (BlockId.NAME, BlockId.CHANNEL, BlockId.PEOPLE)
    )
    await expect(name).to_be_focused()
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.at("input-error")).to_have_count(3)
    await expect(name).to_be_focused()
    await visitor.page.keyboard.press("Tab")
    await expect(channel).to_be_focused()
    assert await ring(channel) != await ring(people)
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.at("modal")).to_have_count(0)
    await expect(visitor.at("composer")).to_be_focused()
    await visitor.finds_nothing_wrong()


async def test_a_form_that_becomes_another_is_read_from_its_top(visitor: Visitor) -> None:
    await visitor.comes(AS_MARTA)
    await visitor.page.set_viewport_size(LOW)
    await visitor.writes("/brightspot setup")
    await visitor.fills(BlockId.NAME, "Sales South")
    await visitor.chooses(BlockId.CHANNEL, "C0SALESSOUTH")
    await visitor.chooses(BlockId.PEOPLE, seed.BEN.id)
    await visitor.sends_form()
    look = visitor.at("modal", callback=CallbackId.SETUP_LOOK)
    body = look.locator(".modal-body")
    await expect(body).to_be_focused()
    assert await body.evaluate("one => one.scrollTop") == 0
    await visitor.at("modal-submit").press("Enter")
    await expect(visitor.at("input-error")).to_have_count(1)
    await expect(look.get_by_role("checkbox")).to_be_focused()
    await visitor.finds_nothing_wrong()
