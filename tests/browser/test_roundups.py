"""Roundups of every size, as their readers see them: four bright spots of three people, and two hundred of forty."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from bot.playground import seed
from bot.playground.launch import Playground
from bot.playground.world.messages import Message
from tests.browser.visitor import WIDE, Visitor
from tests.support.crowds import gathered
from tests.support.house import TEAM_CHANNEL

LAST = "Tried, and it worked"
A_MOMENT = timedelta(seconds=2)
MOST_MESSAGES = 21


async def posted(place: Playground) -> Message:
    """The roundup once its whole thread is there, at the rate that Slack allows."""
    workspace = place.workspace

    def whole() -> Message | None:
        said = [each for each in workspace.said_in(TEAM_CHANNEL) if each.bot]
        thread = [part.words for each in said for part in workspace.thread(TEAM_CHANNEL, each.ts)]
        return said[0] if said and LAST in thread[-1] else None

    for _ in range(150):
        workspace.clock.advance(A_MOMENT)
        try:
            found = await workspace.until(whole, 1.0)
        except TimeoutError:
            continue
        assert found is not None
        return found
    raise AssertionError("the roundup did not end")


@pytest.mark.parametrize(
    ("spots", "people", "high"), [(4, 3, 1000), (12, 6, 1400), (40, 15, 1600), (200, 40, 1600)]
)
async def test_a_roundup_reads_well(
    visitor: Visitor, place: Playground, spots: int, people: int, high: int
) -> None:
    place.workspace.clock.set(await gathered(place, spots, people))
    roundup = await posted(place)
    assert len(place.workspace.thread(TEAM_CHANNEL, roundup.ts)) <= MOST_MESSAGES
    await visitor.comes(f"/#as={seed.MARTA.id}")
    await visitor.enters("sales-south")
    await visitor.at("open-thread").first.click()
    thread = visitor.at("thread-pane")
    await expect(thread).to_contain_text(LAST)
    await visitor.page.set_viewport_size({"width": WIDE["width"], "height": high})
    await thread.locator(".message").first.scroll_into_view_if_needed()
    await visitor.snapshot(f"roundup-{spots}")
    await visitor.finds_nothing_wrong()
