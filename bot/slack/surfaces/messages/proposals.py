"""How somebody is asked about a message of theirs: alone, as a line of a question, in Home; never what it says."""

from collections.abc import Sequence
from dataclasses import replace

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.services.contents.proposals import ProposalContent, WaitingContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import actions, button, context, message, section
from bot.slack.surfaces.words import Words


def build_proposal(words: Words, content: ProposalContent) -> Rendered:
    """The question alone, with its two answers."""
    notice = words.say("note-proposal", proposer=content.proposer or "none")
    promise = context(words.say("proposal-promise"))
    return message(notice, [section(_asked(words, content)), promise, actions(*_answers(words, content))])


def proposal_line(words: Words, content: ProposalContent) -> Block:
    """As it travels with a question of ours, whose buttons are taken: it waits in Home."""
    return section(_said(words, "proposal-line", content))


def waiting_blocks(words: Words, waiting: WaitingContent) -> list[Block]:
    """Home's section: each with its two answers; nothing where nothing waits."""
    if not waiting.proposals:
        return []
    blocks: list[Block] = [section(words.say("proposal-waiting"))]
    for content in waiting.proposals:
        blocks += [section(_asked(words, content)), actions(*_answers(words, content))]
    return [*blocks, context(words.say("proposal-more", count=waiting.more))] if waiting.more else blocks


def _asked(words: Words, content: ProposalContent) -> str:
    return _said(words, "proposal-ask", content)


def _said(words: Words, text_id: str, content: ProposalContent) -> str:
    here = replace(words, address=content.address or words.address)
    link = here.message_link(content.channel, content.ts, words.plain("proposal-link"))
    return words.say(
        text_id,
        proposer=content.proposer or "none",
        message=link,
        date=content.said_on,
        others=content.others,
    )


def _answers(words: Words, content: ProposalContent) -> Sequence[Element]:
    number = str(content.proposal_id)
    return (
        button(words.plain("proposal-keep"), ActionId.PROPOSAL_KEEP, number),
        button(words.plain("proposal-no"), ActionId.PROPOSAL_NO, number),
    )
