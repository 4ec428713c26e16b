"""A customer's name, typed into the form as in Slack: offered while one types, new or known, and then the stage."""

from playwright.async_api import Locator, expect

from bot.slack.identifiers import ActionId, BlockId
from tests.browser.visitor import Visitor, qa

SKETCH = "Sketched the loop, and she took the pen."


def customer(visitor: Visitor) -> Locator:
    return visitor.page.locator(f"{qa('modal')} {qa(f'action-{ActionId.CUSTOMER}')}")


async def tells_at(visitor: Visitor, typed: str, chosen: str) -> None:
    await visitor.writes("/brightspot")
    await visitor.fills(BlockId.ANSWER, SKETCH)
    await customer(visitor).click()
    await visitor.at("picker-search").fill(typed)
    await visitor.page.get_by_role("option", name=chosen).click()


async def test_a_name_is_typed_once_and_found_again(visitor: Visitor) -> None:
    await visitor.comes()
    await tells_at(visitor, "Kessler", "New: Kessler")
    await expect(customer(visitor)).to_contain_text("Kessler")
    await visitor.chooses(BlockId.STAGE_KNOWN, "selection")
    await visitor.sends_form()
    kept = await visitor.message("At Kessler · they are choosing.")
    await expect(kept.get_by_role("combobox", name="At Kessler · they are choosing.")).to_be_visible()
    await tells_at(visitor, "kes", "Kessler")
    stage = visitor.page.locator(f"{qa('modal')} {qa(f'block-{BlockId.STAGE_KNOWN}')}")
    await expect(stage).to_contain_text("They are choosing")
    await visitor.picture("48-a-customer-in-the-form")
    await visitor.sends_form()
    await expect(visitor.at("modal")).to_have_count(0)
    await visitor.writes("/brightspot customer kessler")
    await visitor.message("What worked there")
    await visitor.picture("49-a-customers-page")
    await visitor.finds_nothing_wrong()
