"""The button that lets colleagues live a week: it says how far they are, and leads to a real roundup."""

from playwright.async_api import expect

from bot.playground import seed
from bot.playground.week.texts import FIRST
from bot.slack.identifiers import ActionId
from tests.browser.visitor import Visitor


async def test_a_visitor_sees_a_real_roundup_after_a_week_lived_by_others(visitor: Visitor) -> None:
    await visitor.comes()
    await expect(visitor.at("guide")).to_be_visible()
    await visitor.at("live-week").click()
    await expect(visitor.at("week")).to_contain_text("Tuesday")
    await visitor.picture("30-week-under-way")
    await expect(visitor.at("week-over")).to_contain_text("The roundup is in #sales-south", timeout=30_000)
    await visitor.picture("31-week-over")
    await visitor.at("read-roundup").click()
    thread = visitor.at("thread-pane")
    for moment in FIRST.moments:
        await expect(thread).to_contain_text(moment.text)
    await expect(thread).to_contain_text("From the team")
    await visitor.picture("32-week-roundup")
    await visitor.enters("app-dm")
    await visitor.message("Hi Ana.")
    await visitor.picture("33-week-messages")
    await visitor.at("tab-home").click()
    await expect(visitor.at("home")).to_contain_text("3 bright spots so far.")
    await visitor.picture("34-week-home")
    await looks_at_a_pairing_a_play_and_a_customer(visitor)


async def looks_at_a_pairing_a_play_and_a_customer(visitor: Visitor) -> None:
    """What came of it for Ana: a colleague to talk to, her play and how it travelled, and a customer's page."""
    await visitor.at("tab-messages").click()
    await visitor.writes("/brightspot playbook")
    await visitor.message("It has worked in 3 places.")
    await visitor.at(f"action-{ActionId.PLAY}").first.click()
    await expect(visitor.at("modal")).to_contain_text("Ben")
    await visitor.picture("41-play")
    await visitor.at("modal-close").click()
    await expect(visitor.at("modal")).to_be_hidden()
    await visitor.writes("/brightspot customer Vega Dairy")
    await visitor.message("They come to one mind, since")
    await visitor.picture("42-customer")
    await visitor.enters("Ben Carter, Bright Spots")
    await visitor.message("Fifteen minutes are plenty.")
    await visitor.picture("43-pairing")


async def test_on_a_phone_everything_is_a_tap_away(visitor: Visitor) -> None:
    await visitor.comes(f"/#as={seed.MARTA.id}")
    await visitor.holds_a_phone()
    await visitor.at("drawer").click()
    await visitor.snapshot("35-phone-drawer")
    await visitor.enters("sales-south")
    await visitor.at("clock-toggle").click()
    await visitor.snapshot("36-phone-clock")
    await visitor.at("clock-toggle").click()
    await visitor.writes("/brightspot Took our service manager along and kept quiet myself.")
    await expect(visitor.at("ephemeral")).to_be_visible()
    await visitor.snapshot("37-phone-card")
    await visitor.writes("/brightspot setup")
    await expect(visitor.at("modal")).to_be_visible()
    await visitor.at("modal-close").click()
    await expect(visitor.at("modal")).to_have_count(0)
    await visitor.finds_nothing_wrong()
