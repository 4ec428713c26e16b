"""The card of one bright spot: what was kept, what made it work, who sees it; not whether it may."""

from collections.abc import Iterable

from slackblocks import Option, OptionGroup, PlainText, StaticSelectMenu
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import BrightSpot, Felt, Visibility, Whose
from bot.domain.strength import Strength
from bot.services.contents.messages import CardContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId, EntryVerb, tagged
from bot.slack.surfaces.parts import actions, button, context, menu, message, option, overflow, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.stages import stage_now, stage_options
from bot.slack.surfaces.words import Words

_MOST_VERBS = 5
_WITHOUT_NAME = {"anonymous": "card-anonymous", "waits": "card-waits", "withdrawn": "card-withdrawn"}


def build_card(words: Words, content: CardContent) -> Rendered:
    """The card as it is now; once taken back, a line that says so."""
    spot = content.bright_spot
    if spot.deleted_at is not None:
        gone = words.say("card-gone")
        return message(gone, [section(gone)])
    blocks: list[Block] = [
        section(words.say("card-kept")),
        quote(spot.text),
        section(_about(words, content), _menu(words, spot)),
    ]
    blocks += _place(words, content)
    if content.cut:
        blocks.append(context(words.say("card-cut", count=content.cut)))
    return message(words.say("card-notice", who=_who(content)), [*blocks, _choices(words, content)])


def strength_options(words: Words) -> list[Option]:
    """All sixteen, by their key."""
    return [option(words.strength(strength), strength.value) for strength in Strength]


def visibility_text(words: Words, content: CardContent) -> str:
    """Who sees it, in a sentence."""
    spot, team = content.bright_spot, content.team_name or ""
    if spot.visibility is Visibility.TEAM:
        return words.say("card-team", team=team)
    if spot.visibility is Visibility.ANONYMOUS:
        return words.say(_WITHOUT_NAME[_who(content)], team=team)
    if content.team_name is None:
        return _alone(words, content)
    if spot.share_on is not None:
        return words.say("card-share-on", team=team, date=words.ahead(spot.share_on, spot.local_date))
    return words.say("card-private")


def _alone(words: Words, content: CardContent) -> str:
    if content.stopped:
        return words.say("card-private-stopped")
    if content.invited_to is not None:
        return words.say("card-private-invited", team=content.invited_to)
    return words.say("card-private-alone")


def _who(content: CardContent) -> str:
    visibility = content.bright_spot.visibility
    if visibility is Visibility.ANONYMOUS and content.withdrawn:
        return "withdrawn"
    waits = visibility is Visibility.ANONYMOUS and content.anonymous_waits
    return "waits" if waits else visibility.value


def _about(words: Words, content: CardContent) -> str:
    spot = content.bright_spot
    if spot.in_doubt:
        return words.say("card-doubtful")
    said = [_strength(words, spot), visibility_text(words, content)]
    if content.in_roundup:
        said.append(words.say("card-in-roundup"))
    if spot.kept and spot.visibility.shared:
        said.append(words.say("card-kept-for-good"))
    if spot.felt is not None:
        said.append(words.say(f"card-felt-{spot.felt.value}"))
    if spot.whose is not Whose.MINE:
        said.append(words.say(f"card-whose-{spot.whose.value}"))
    if content.messages > 1:
        said.append(words.say("card-messages", count=content.messages))
    return " ".join(sentence for sentence in said if sentence)


def _strength(words: Words, spot: BrightSpot) -> str:
    if spot.strength_chosen is not None:
        return words.say("card-strength-chosen", strength=spot.strength_chosen)
    if spot.strength_suggested is not None:
        return words.say("card-strength-suggested", strength=spot.strength_suggested)
    return ""


def _menu(words: Words, spot: BrightSpot) -> Element:
    """All sixteen; where we are not sure, the likeliest stand before the others."""
    if spot.in_doubt:
        return menu(ActionId.PICK_STRENGTH, words.plain("card-pick"), _picks(words, spot, Strength))
    if spot.strength is None and spot.strength_guesses:
        return _unsure(words, spot)
    chosen = tagged(spot.strength.value, spot.id) if spot.strength else None
    return menu(ActionId.PICK_STRENGTH, words.plain("card-pick"), _picks(words, spot, Strength), chosen)


def _unsure(words: Words, spot: BrightSpot) -> Element:
    guesses = spot.strength_guesses
    others = [strength for strength in Strength if strength not in guesses]
    return StaticSelectMenu(
        action_id=ActionId.PICK_STRENGTH.value,
        placeholder=PlainText(words.plain("card-pick-unsure")),
        option_groups=[
            OptionGroup(words.plain("card-pick-perhaps"), _picks(words, spot, guesses)),
            OptionGroup(words.plain("card-pick-others"), _picks(words, spot, others)),
        ],
    )


def _picks(words: Words, spot: BrightSpot, strengths: Iterable[Strength]) -> list[Option]:
    """The value is the key and the bright spot."""
    return [option(words.strength(each), tagged(each.value, spot.id)) for each in strengths]


def _place(words: Words, content: CardContent) -> list[Block]:
    """At which customer, and where they are, with the one menu to say so."""
    spot = content.bright_spot
    if content.customer is None:
        return []
    options = stage_options(words, f":{spot.id}")
    chosen = tagged(spot.stage.value, spot.id) if spot.stage is not None else None
    picks = menu(ActionId.PICK_STAGE, words.plain("card-stage"), options, chosen)
    if spot.stage is None:
        return [section(words.say("card-at", customer=content.customer), picks)]
    stage = stage_now(words, spot.stage)
    return [section(words.say("card-at-stage", customer=content.customer, stage=stage), picks)]


def _choices(words: Words, content: CardContent) -> Block:
    spot = content.bright_spot
    more = overflow(ActionId.CARD_MENU, [_verb(words, verb, spot) for verb in _verbs(content)])
    if spot.in_doubt:
        return actions(more)
    second = _perhaps_at(words, content) if content.perhaps_at is not None else _again(words, content)
    return actions(*_sharing(words, content), *second, more)


def _perhaps_at(words: Words, content: CardContent) -> list[Element]:
    """A known name in the text: one button, in the place of "same again", which waits in the menu."""
    name = content.perhaps_at or ""
    value = tagged(name, content.bright_spot.id)
    return [button(words.plain("card-perhaps-at", customer=name), ActionId.CUSTOMER_AT, value)]


def _sharing(words: Words, content: CardContent) -> list[Element]:
    spot = content.bright_spot
    if spot.visibility.shared:
        return [button(words.plain("card-hide"), ActionId.HIDE, str(spot.id))]
    if content.team_name is None:
        return []
    share = words.plain("card-share", team=content.team_name)
    return [button(share, ActionId.SHARE, str(spot.id))]


def _again(words: Words, content: CardContent) -> list[Element]:
    """One open plan for one bright spot is enough."""
    if content.planned:
        return []
    return [button(words.plain("card-again"), ActionId.AGAIN, str(content.bright_spot.id))]


def _verbs(content: CardContent) -> list[EntryVerb]:
    """At most five, which is all that Slack allows; what is so already is not offered."""
    felt, as_said = content.bright_spot.felt, not content.bright_spot.in_own_wording
    offered = [EntryVerb.EDIT]
    offered += [EntryVerb.NATURAL] if felt is not Felt.NATURAL else []
    offered += [EntryVerb.EFFORT] if felt is not Felt.EFFORT else []
    offered += [EntryVerb.SPLIT] if content.messages > 1 and as_said else []
    takes = content.customer is not None and content.bright_spot.whose is not Whose.MINE
    offered += [EntryVerb.TAKE] if takes and len(offered) < _MOST_VERBS - 1 else []
    waits = content.perhaps_at is not None and not content.planned and len(offered) < _MOST_VERBS - 1
    offered += [EntryVerb.AGAIN] if waits else []
    # Where there is no room for it, the same entry's menu in Home has it.
    offered += keeping_verbs(content.bright_spot) if len(offered) < _MOST_VERBS - 1 else []
    return [*offered, EntryVerb.UNDO]


def keeping_verbs(spot: BrightSpot) -> list[EntryVerb]:
    """Only of what others see: what one keeps to oneself stays anyhow."""
    if not spot.visibility.shared:
        return []
    return [EntryVerb.UNKEEP if spot.kept else EntryVerb.KEEP]


def _verb(words: Words, verb: EntryVerb, spot: BrightSpot) -> Option:
    return option(words.plain(f"card-menu-{verb.value}"), tagged(verb.value, spot.id))
