"""A try as its rep reads it, and what the author of it hears; not whether anybody may."""

from collections.abc import Sequence
from itertools import groupby

from slackblocks import RichTextBlock
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.services.contents.messages import NoteContent
from bot.services.contents.planning import CameOf, Consent, Outcome, Tried, TryOutcome
from bot.services.contents.tries import EndedContent, SpreadContent, TravelledContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.mrkdwn import undirected
from bot.slack.surfaces.parts import actions, button, context, message, section
from bot.slack.surfaces.quotes import quote, quotes, shortened
from bot.slack.surfaces.words import Words

NOBODY = "none"
"""In place of a name that is not to be said, or not known."""
QUOTED = 400
"""Characters of a colleague's text where it is only recalled."""
LABEL = 60


def try_quote(words: Words, tried: Tried, own: str, limit: int = QUOTED) -> RichTextBlock:
    """What was taken up, and under it the rep's own "When …, I will …", if they wrote one."""
    taken = shortened(tried.text, limit) if tried.text is not None else words.plain("try-unseen")
    return quotes(taken, own) if own else quote(taken)


def own_sentence(words: Words, cue: str, action: str) -> str:
    """Of what was written for it one half may be missing; nothing where both are."""
    if cue:
        return words.plain("try-cue-only", cue=cue)
    return words.plain("try-action-only", action=action) if action else ""


def try_label(words: Words, tried: Tried) -> str:
    """In a list to choose from."""
    taken = " ".join((tried.text or words.plain("try-unseen")).split())
    whose = f"{tried.author}: " if tried.author else ""
    return shortened(undirected(f"{whose}{taken}"), LABEL)


def whose_try(words: Words, tried: Tried) -> str:
    return words.say("try-whose", author=tried.author or NOBODY)


def try_outcome_text(words: Words, outcome: Outcome, tried: TryOutcome) -> str:
    """What holds, and what the author hears of it."""
    if tried.taken_back and outcome.came is CameOf.LET_GO:
        return words.say("try-came-taken_back")
    came = words.say(f"try-came-{outcome.came.value}")
    if tried.consent is Consent.NOBODY:
        return came
    return f"{came} {words.say(f'try-consent-{tried.consent.value}', author=tried.author or NOBODY)}"


def consent_choices(words: Words, outcome: Outcome) -> list[Block]:
    """The two answers, while there is a question."""
    tried = outcome.tried
    if tried is None or tried.consent is not Consent.OPEN:
        return []
    number = str(tried.plan_id)
    choices: tuple[Element, ...] = (
        button(words.plain("try-tell", author=tried.author or NOBODY), ActionId.TRY_TELL, number),
        button(words.plain("try-unnamed"), ActionId.TRY_UNNAMED, number),
    )
    return [actions(*choices)]


def build_spread(words: Words, content: NoteContent) -> Rendered:
    """It worked for somebody else too."""
    return message(words.say("note-spread"), spread_blocks(words, content))


def spread_blocks(words: Words, content: NoteContent) -> list[Block]:
    """One bright spot after the other, each with everybody for whom it worked."""
    spreads: tuple[SpreadContent, ...] = content.facts["spreads"]
    of_one = groupby(spreads, key=lambda spread: spread.bright_spot_id)
    return [block for _, each in of_one for block in _spread_of_one(words, list(each))]


def _spread_of_one(words: Words, spreads: Sequence[SpreadContent]) -> list[Block]:
    first, *further = spreads
    blocks = [_worked_for(words, first), quote(first.text, QUOTED), *_says(words, first)]
    for spread in further:
        blocks += [_worked_for(words, spread, also=True), *_says(words, spread)]
    return [*blocks, context(words.say("spread-places", places=first.places))]


def _worked_for(words: Words, spread: SpreadContent, *, also: bool = False) -> Block:
    if spread.name:
        return section(words.say("spread-also-named" if also else "spread-named", name=spread.name))
    return section(words.say("spread-also-unnamed" if also else "spread-unnamed"))


def _says(words: Words, spread: SpreadContent) -> list[Block]:
    if not spread.name or not spread.says:
        return []
    return [section(words.say("spread-says", name=spread.name)), quote(spread.says)]


def build_ended(words: Words, content: NoteContent) -> Rendered:
    """What was tried is there no more."""
    return message(words.say("note-try_ended"), ended_blocks(words, content))


def ended_blocks(words: Words, content: NoteContent) -> list[Block]:
    ended: EndedContent = content.facts["ended"]
    return [section(words.say("try-ended", author=ended.author or NOBODY))]


def travelled_line(words: Words, content: TravelledContent) -> str:
    """For whom an entry has worked, to its author."""
    if not content.names:
        return words.say("travelled-unnamed", others=content.others)
    if not content.others:
        return words.say("travelled-named", names=content.names)
    return words.say("travelled-both", names=content.names, others=content.others)
