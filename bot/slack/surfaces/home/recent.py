"""The rep's own bright spots in Home: a page of the newest or of older ones, and one from the past."""

from slackblocks import Option
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import BrightSpot
from bot.services.contents.home import MineContent
from bot.services.contents.own import OwnContent
from bot.slack.identifiers import ActionId, EntryVerb, tagged
from bot.slack.surfaces.messages.cards import keeping_verbs
from bot.slack.surfaces.own import RECENT_LENGTH, about
from bot.slack.surfaces.parts import actions, button, option, overflow, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words


def recent_blocks(words: Words, mine: MineContent) -> list[Block]:
    """Each with what can be done with it; then the way to the other pages."""
    if not mine.recent and not mine.page:
        return []
    blocks: list[Block] = [section(words.say("home-older" if mine.page else "home-recent"))]
    for spot in mine.recent:
        blocks += _entry(words, spot, mine)
    turning = _turning(words, mine)
    return [*blocks, actions(*turning)] if turning else blocks


def past_blocks(words: Words, own: OwnContent) -> list[Block]:
    """One good one, with its date."""
    if own.past is None:
        return []
    said = words.say("home-past", date=words.past(own.past.local_date, own.today))
    return [section(said), quote(own.past.text, RECENT_LENGTH)]


def _entry(words: Words, spot: BrightSpot, mine: MineContent) -> list[Block]:
    verbs = [EntryVerb.EDIT]
    if mine.team_name is not None or spot.visibility.shared:
        verbs.append(EntryVerb.HIDE if spot.visibility.shared else EntryVerb.SHARE)
    verbs += keeping_verbs(spot)
    options = [_verb(words, verb, spot) for verb in (*verbs, EntryVerb.UNDO)]
    line = about(words, spot, mine)
    return [quote(spot.text, RECENT_LENGTH), section(line, overflow(ActionId.ENTRY_MENU, options))]


def _verb(words: Words, verb: EntryVerb, spot: BrightSpot) -> Option:
    text_id = "card-menu-delete" if verb is EntryVerb.UNDO else f"card-menu-{verb.value}"
    return option(words.plain(text_id), tagged(verb.value, spot.id))


def _turning(words: Words, mine: MineContent) -> list[Element]:
    turning: list[Element] = []
    if mine.page > 0:
        turning.append(button(words.plain("action-newest"), ActionId.HOME_NEWEST))
    if mine.more and mine.before is not None:
        turning.append(button(words.plain("action-older"), ActionId.HOME_MORE, str(mine.before)))
    return turning
