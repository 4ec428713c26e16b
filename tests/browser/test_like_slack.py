"""What people do in Slack without thinking: edit, delete, react, leave something unread, leave a form half filled."""

from playwright.async_api import Locator, expect

from bot.playground import seed
from bot.playground.launch import Playground
from bot.slack.identifiers import BlockId
from tests.browser.visitor import Visitor

ANA, BEN = seed.ANA.id, seed.BEN.id
SKETCH = "Sketched the loop, and she took the pen."


async def test_an_edited_message_changes_its_card_and_a_deleted_one_takes_it_back(visitor: Visitor) -> None:
    await visitor.comes()
    await visitor.writes(SKETCH)
    card = await visitor.message("Kept:")
    await from_its_menu(visitor, await visitor.message(SKETCH, user=ANA), "edit-message")
    await visitor.at("edit-text").fill("Sketched the loop, and she drew the rest.")
    await visitor.at("edit-text").press("Enter")
    await expect(card).to_contain_text("she drew the rest.")
    await from_its_menu(visitor, await visitor.message("(edited)", user=ANA), "delete-message")
    await visitor.at("confirm-ok").click()
    await visitor.message("Taken back. I have kept nothing of it.")
    await visitor.picture("38-taken-back")


async def from_its_menu(visitor: Visitor, message: Locator, choice: str) -> None:
    await message.hover()
    await message.locator('[data-qa="more-actions"]').click()
    await visitor.at(choice).click()


async def test_reactions_threads_and_unread_marks_are_where_slack_has_them(
    visitor: Visitor, place: Playground
) -> None:
    await visitor.comes()
    await place.workspace.post(BEN, "Line trial at the bottler is on the 9th.", "sales-south")
    room = visitor.at("channel-sales-south")
    await expect(room).to_have_class("room unread")
    await room.click()
    said = await visitor.message("Line trial")
    await expect(room).to_have_class("room here")
    await said.hover()
    await said.locator('[data-qa="add-reaction"]').click()
    await visitor.at("emoji-eyes").click()
    await expect(said.locator('[data-qa="reaction-eyes"]')).to_contain_text("1")
    await said.hover()
    await said.locator('[data-qa="reply-thread"]').click()
    await visitor.at("thread-composer").fill("I'll bring the drawings.")
    await visitor.at("thread-composer").press("Enter")
    await expect(said.locator('[data-qa="open-thread"]')).to_contain_text("1 reply")
    await visitor.picture("39-thread")


async def test_what_is_typed_into_a_form_outlives_news_and_an_error(
    visitor: Visitor, place: Playground
) -> None:
    await visitor.comes()
    await visitor.writes("/brightspot")
    await visitor.fills(BlockId.ANSWER, SKETCH)
    await place.workspace.post(BEN, "Anybody near Valencia this week?", "general")
    await expect(visitor.at("channel-general")).to_have_class("room unread")
    field = visitor.at(f"block-{BlockId.ANSWER}").get_by_role("textbox")
    await expect(field).to_have_value(SKETCH)
    await field.fill("")
    await visitor.sends_form()
    await expect(visitor.at("input-error")).to_have_text("Please complete this required field.")
    await field.fill(SKETCH)
    await field.press("Control+Enter")
    await expect(visitor.at("modal")).to_have_count(0)
    await visitor.message("Kept:")
    await visitor.finds_nothing_wrong()


async def test_while_the_playground_cannot_answer_one_stays_who_one_is(visitor: Visitor) -> None:
    await visitor.comes(f"/#as={BEN}")
    await visitor.page.route("**/play/state**", lambda route: route.fulfill(status=500), times=2)
    await visitor.writes(SKETCH)
    await visitor.message("Kept:")
    await expect(visitor.at("persona-switch")).to_contain_text("Ben Carter")
    await expect(visitor.at("message", user=BEN)).to_have_count(1)


async def test_a_long_word_is_read_to_its_end_on_a_phone(visitor: Visitor) -> None:
    await visitor.comes()
    await visitor.holds_a_phone()
    await visitor.writes(f"{SKETCH} {'Donaudampfschifffahrt' * 4}")
    card = await visitor.message("Kept:")
    quote = card.locator("blockquote")
    width, needed = await quote.evaluate("quote => [quote.clientWidth, quote.scrollWidth]")
    assert needed <= width
    await visitor.finds_nothing_wrong()
