"""A person plays the whole loop on the page: from setting up a team to the roundup in its channel."""

import asyncio

from playwright.async_api import expect

from bot.playground import seed
from bot.playground.launch import Playground
from bot.playground.week.hands import Hands
from bot.slack.identifiers import ActionId, BlockId
from tests.browser.visitor import Visitor

ANA, BEN, MARTA, PRIYA, TOM, YUKI = (person.id for person in seed.PERSONAS)
REPS = (ANA, BEN, PRIYA, TOM, YUKI)

OPENED = "I asked what they pour away when a batch stops. The shift lead fetched the log and added it up."
TOLD = {
    BEN: "Rang back ten minutes after her voicemail. Nobody else had called back at all.",
    PRIYA: "Drew the pump loop on their whiteboard, and the engineer took the pen.",
    TOM: "Told them who makes better bearings for salt water. They asked for the rest of the site.",
    MARTA: "Asked which month hurts them. It was March, so we moved one invoice and nothing else.",
}


async def test_a_visitor_plays_the_whole_loop(visitor: Visitor, place: Playground) -> None:
    await visitor.comes()
    await visitor.picture("01-first-look")
    await sets_up_a_team(visitor)
    await joins(visitor, place)
    await is_asked_and_answers(visitor)
    await looks_at_home(visitor)
    await others_answer(place)
    await reads_the_roundup(visitor)


async def sets_up_a_team(visitor: Visitor) -> None:
    """Three fields, what is under More, the look at the invitation, a sample, the confirmation."""
    await visitor.at("persona-switch").click()
    await visitor.picture("02-who-am-i")
    await visitor.at(f"persona-{MARTA}").click()
    await visitor.enters("sales-south")
    await visitor.at("composer").fill("/bri")
    await visitor.picture("03-command")
    await visitor.writes("/brightspot setup")
    await visitor.fills(BlockId.NAME, "Sales South")
    await visitor.chooses(BlockId.CHANNEL, "C0SALESSOUTH")
    await visitor.chooses(BlockId.PEOPLE, *REPS)
    await visitor.picture("04-setup")
    await visitor.at(f"action-{ActionId.SETUP_MORE}").click()
    await expect(visitor.at(f"block-{BlockId.CONTACT}")).to_be_visible()
    await visitor.picture("05-setup-more")
    await visitor.sends_form()
    await expect(visitor.at("modal")).to_contain_text("Invite now")
    await visitor.picture("06-look")
    await visitor.at(f"action-{ActionId.SETUP_SAMPLE}").click()
    await expect(visitor.at("modal")).to_contain_text("It is in your messages with me.")
    await visitor.sends_form()
    await expect(visitor.at("input-error")).to_have_count(1)
    await visitor.picture("07-look-unconfirmed")
    await visitor.at(f"block-{BlockId.LEARNING}").get_by_role("checkbox").check()
    await visitor.sends_form()
    await expect(visitor.at("modal")).to_have_count(0)
    await visitor.enters("app-dm")
    await visitor.message("is set up, and its roundup will come in")
    await visitor.picture("08-team-is-ready")


async def joins(visitor: Visitor, place: Playground) -> None:
    """Ana by the button on the page, the others beside it."""
    await visitor.becomes(ANA)
    await visitor.enters("app-dm")
    invitation = await visitor.message("invited you to Bright Spots")
    await visitor.picture("09-invitation")
    await invitation.locator(f'[data-qa="action-{ActionId.INVITATION_SHARE}"]').click()
    await visitor.message("You're in.")
    await visitor.picture("10-joined")
    hands = Hands(place.workspace)
    answers = [hands.join(user, ActionId.INVITATION_SHARE) for user in (BEN, MARTA, PRIYA, TOM)]
    assert all(await asyncio.gather(*answers))


async def is_asked_and_answers(visitor: Visitor) -> None:
    """The clock goes to the question; an answer is typed; its card is given a strength, hidden and shared."""
    await visitor.at("clock-next-prompt").click()
    prompt = await visitor.message("Hi Ana.")
    await visitor.picture("11-question")
    await prompt.locator('[data-qa="overflow"]').click()
    await expect(visitor.at("overflow-option")).to_have_count(5)
    await visitor.picture("12-question-menu")
    await visitor.page.keyboard.press("Escape")
    await visitor.writes(OPENED)
    card = await visitor.message("Kept:")
    await expect(card).to_contain_text(OPENED)
    await card.locator(f'[data-qa="action-{ActionId.PICK_STRENGTH}"]').click()
    await visitor.picture("13-strengths")
    await visitor.page.get_by_role("option", name="Value & business case").click()
    await expect(card).to_contain_text("What made it work: Value & business case.")
    await card.locator(f'[data-qa="action-{ActionId.HIDE}"]').click()
    await expect(card).to_contain_text("For now I show it to nobody.")
    await visitor.picture("14-card-hidden")
    await card.locator(f'[data-qa="action-{ActionId.SHARE}"]').click()
    await expect(card).to_contain_text("Sales South sees it, with your name.")
    await visitor.picture("15-card-shared")


async def looks_at_home(visitor: Visitor) -> None:
    """Home, the form, the settings, and what a command answers to the asker alone."""
    await visitor.at("tab-home").click()
    await expect(visitor.at("home")).to_contain_text("One bright spot so far.")
    await visitor.picture("16-home")
    await visitor.at(f"action-{ActionId.HOME_CAPTURE}").click()
    await visitor.fills(BlockId.ANSWER, "Left the slides in the bag.")
    await visitor.picture("17-form")
    await visitor.at("modal-close").click()
    await visitor.at(f"action-{ActionId.OPEN_SETTINGS}").click()
    await visitor.picture("18-settings")
    await visitor.at("modal-close").click()
    await visitor.at("tab-messages").click()
    for number, word in ((19, "help"), (20, "mine"), (21, "team"), (22, "privacy"), (23, "roundup")):
        await visitor.writes(f"/brightspot {word}")
        await expect(visitor.at("ephemeral")).to_have_count(number - 18)
        await visitor.picture(f"{number}-{word}")


async def others_answer(place: Playground) -> None:
    """A day later, without the page."""
    told = [place.workspace.command(user, f"/brightspot {text}") for user, text in TOLD.items()]
    assert all(outcome.ok for outcome in await asyncio.gather(*told))


async def reads_the_roundup(visitor: Visitor) -> None:
    """The clock goes to the roundup; its thread tells who did what."""
    await visitor.at("clock-roundup").click()
    await expect(visitor.at("channel-sales-south")).to_have_class("room unread")
    await visitor.picture("24-unread")
    await visitor.enters("sales-south")
    roundup = await visitor.message("What worked in Sales South")
    await visitor.picture("25-roundup")
    await roundup.locator('[data-qa="open-thread"]').click()
    thread = visitor.at("thread-pane")
    for text in (OPENED, *TOLD.values()):
        await expect(thread).to_contain_text(text)
    await visitor.picture("26-roundup-thread")
