"""What a person is sent of their own, and what stands where words were taken back; not what is in it."""

from bot.services.contents.messages import PromptContent, ReplyContent
from bot.services.contents.owning import ExportContent, ExportText, OwnPage, WithdrawnContent
from bot.services.ports import Rendered, Upload
from bot.slack.identifiers import ActionId, tagged
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.own_page import markdown, page_blocks
from bot.slack.surfaces.parts import actions, button, message, section
from bot.slack.surfaces.words import Words

NAME = "bright-spots"
PAGE = "how-i-sell-when-it-goes-well"


def build_export(words: Words, content: ExportContent) -> Rendered:
    """Three files, the one to read first."""
    page = Upload(f"{PAGE}.md", words.plain("own-page-title"), _bytes(markdown(words, content.page)))
    table = Upload(f"{NAME}.csv", words.plain("export-table"), _bytes(content.table))
    data = Upload(f"{NAME}.json", words.plain("export-data"), _bytes(content.data))
    return Rendered(text=words.say("export-files"), files=(page, table, data))


def build_export_page(words: Words, content: OwnPage) -> Rendered:
    """Where there can be no files: the page here, and under its end the other two to open."""
    blocks = page_blocks(words, content)
    if content.closes:
        blocks += [
            section(words.say("export-no-files")),
            actions(
                button(words.plain("export-table"), ActionId.EXPORT_TABLE, tagged(ExportText.TABLE, 0)),
                button(words.plain("export-data"), ActionId.EXPORT_DATA, tagged(ExportText.DATA, 0)),
            ),
        ]
    return message(words.say("export-page-notice"), blocks)


def build_forgotten(words: Words, content: ReplyContent) -> Rendered:
    return build_reply(words, content)


def build_withdrawn(words: Words, content: WithdrawnContent | PromptContent) -> Rendered:
    """A question stays as it was asked; anything else becomes one line."""
    if isinstance(content, PromptContent):
        return build_prompt(words, content)
    gone = words.say("withdrawn")
    return message(gone, [section(gone)])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
