"""Small pieces of Block Kit as we use them, and how a message or view is sealed; no texts of its own."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from slackblocks import (
    ActionsBlock,
    Button,
    ConfirmationDialogue,
    ContextBlock,
    DividerBlock,
    Element,
    HeaderBlock,
    HomeTabView,
    InputBlock,
    ModalView,
    Option,
    OverflowMenu,
    PlainText,
    SectionBlock,
    StaticSelectMenu,
    Text,
)
from slackblocks.blocks import Block
from slackblocks.errors import LengthError

from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.quotes import shortened
from bot.slack.surfaces.words import Words

BLOCKS_A_MESSAGE = 50
CHARACTERS_A_MESSAGE = 12_000
"""Slack refuses about 13,200 in all blocks together; the rest is for what surrounds the texts."""
SECTION = 3000
HEADER = 150
OPTION = 75
TITLE = 24
NOTICE = 3000

Style = Literal["primary", "danger"]
_OWN_BLOCK_IDS = frozenset(block_id.value for block_id in BlockId)


def mrkdwn(text: str) -> Text:
    """Verbatim: Slack makes no link or mention of what we did not mark as one."""
    return Text(shortened(text, SECTION), verbatim=True)


def section(text: str, accessory: Element | None = None) -> SectionBlock:
    return SectionBlock(mrkdwn(text), accessory=accessory)


def context(text: str) -> ContextBlock:
    return ContextBlock([mrkdwn(text)])


def divider() -> DividerBlock:
    return DividerBlock()


def header(text: str) -> HeaderBlock:
    return HeaderBlock(PlainText(shortened(text, HEADER)))


def actions(*elements: Element) -> ActionsBlock:
    return ActionsBlock(list(elements))


def button(
    text: str,
    action_id: ActionId,
    value: str = "",
    style: Style | None = None,
    confirm: ConfirmationDialogue | None = None,
) -> Button:
    return Button(
        PlainText(shortened(text, OPTION)),
        action_id=action_id.value,
        value=value or None,
        style=style,
        confirm=confirm,
    )


def confirmation(words: Words, text_id: str, **args: Any) -> ConfirmationDialogue:
    """Asks once more; `text_id` has the attributes title, yes and no."""
    title, yes, no = (PlainText(words.plain(f"{text_id}.{part}")) for part in ("title", "yes", "no"))
    return ConfirmationDialogue(title, PlainText(words.plain(text_id, **args)), yes, no)


def option(text: str, value: str, description: str | None = None) -> Option:
    below = PlainText(shortened(description, OPTION)) if description else None
    return Option(PlainText(shortened(text, OPTION)), value, below)


def overflow(action_id: ActionId, options: Sequence[Option]) -> OverflowMenu:
    return OverflowMenu(action_id.value, list(options))


def menu(
    action_id: ActionId, placeholder: str, options: Sequence[Option], chosen: str | None = None
) -> StaticSelectMenu:
    """A select; `chosen` is the value of the option that is set, if it is among them."""
    return StaticSelectMenu(
        action_id=action_id.value,
        placeholder=PlainText(placeholder),
        options=list(options),
        initial_option=picked(options, chosen),
    )


def picked(options: Iterable[Option], value: str | None) -> Option | None:
    return next((each for each in options if each.value == value), None)


def field(
    block_id: BlockId, label: str, element: Element, *, hint: str | None = None, optional: bool = False
) -> InputBlock:
    """One field of a form; its element's action id is `ActionId.VALUE`."""
    return InputBlock(
        PlainText(label),
        element,
        block_id=block_id.value,
        hint=PlainText(hint) if hint else None,
        optional=optional,
    )


def message(text: str, blocks: Sequence[Block]) -> Rendered:
    """`text` is what a notification shows and a screen reader says: it never quotes an answer.

    The library's own `Message` draws every block four times, three of them to look at its type, and was a fifth of
    what a prompt costs. Ours are of types that any message may have; what is left to check is how many.
    """
    if len(blocks) > BLOCKS_A_MESSAGE:
        raise LengthError(f"a message has {BLOCKS_A_MESSAGE} blocks at most, not {len(blocks)}")
    return Rendered(text=shortened(text, NOTICE), blocks=tuple(_own(block._resolve()) for block in blocks))


def modal(
    callback_id: CallbackId,
    title: str,
    blocks: Sequence[Block],
    *,
    close: str,
    submit: str | None = None,
    metadata: str = "",
) -> dict[str, Any]:
    view = ModalView(
        PlainText(title),
        list(blocks),
        close=PlainText(close),
        submit=PlainText(submit) if submit else None,
        private_metadata=metadata or None,
        callback_id=callback_id.value,
    )
    return _sealed(view.to_dict())


def home(blocks: Sequence[Block]) -> dict[str, Any]:
    return _sealed(HomeTabView(list(blocks), callback_id=CallbackId.HOME.value).to_dict())


def _sealed(view: dict[str, Any]) -> dict[str, Any]:
    return view | {"blocks": [_own(block) for block in view["blocks"]]}


def _own(block: dict[str, Any]) -> dict[str, Any]:
    # The library gives every block a random id. The same content must give the same message byte for byte, so
    # only ids that we chose stay; Slack makes up the others.
    if block.get("block_id") in _OWN_BLOCK_IDS:
        return block
    return {key: value for key, value in block.items() if key != "block_id"}
