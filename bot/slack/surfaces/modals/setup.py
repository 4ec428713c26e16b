"""The two steps of setting up a team: what it is, then how the invitation looks and what it is for."""

import json
from collections.abc import Sequence
from typing import Any

from slackblocks import (
    CheckboxGroup,
    ConversationFilter,
    ConversationSelectMenu,
    PlainText,
    PlainTextInput,
    UserMultiSelectMenu,
)
from slackblocks.blocks import Block

from bot.domain.bright_spot import Visibility
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.limits import COACHES, INVITED, LONGEST_CONTACT, LONGEST_NAME
from bot.services.contents.teams import InvitationContent, SetupDraft, TeamChoice
from bot.slack.identifiers import NEW_TEAM, ActionId, BlockId, CallbackId
from bot.slack.surfaces.messages.invitations import sample_blocks
from bot.slack.surfaces.modals.pacing import days_field, time_field
from bot.slack.surfaces.modals.pairings import team_pairing_field
from bot.slack.surfaces.modals.places import NO_COUNTRY, country_options, month_options, zone_options
from bot.slack.surfaces.modals.previews import roundup_fields
from bot.slack.surfaces.modals.search import author_field
from bot.slack.surfaces.parts import (
    actions,
    button,
    context,
    field,
    header,
    menu,
    modal,
    option,
    section,
)
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE
EMOJI_LENGTH = 100


def build_setup_which(words: Words, teams: Sequence[TeamChoice]) -> dict[str, Any]:
    """For somebody who coaches already: a team to change, or another one."""
    options = [option(team.name, str(team.team_id)) for team in teams]
    options.append(option(words.plain("which-new"), NEW_TEAM))
    choice = menu(VALUE, words.plain("form-choose"), options, options[0].value)
    return modal(
        CallbackId.SETUP_WHICH,
        words.plain("which-title"),
        [field(BlockId.TEAM, words.plain("which-label"), choice)],
        close=words.plain("form-close"),
        submit=words.plain("setup-submit"),
    )


def build_setup(words: Words, draft: SetupDraft, *, began: SetupDraft | None = None) -> dict[str, Any]:
    """Three fields; the others have defaults and appear under More. `began`: what it said when it was opened, where
    it is drawn anew."""
    blocks = [_name(words, draft), _channel(words, draft), _people(words, draft)]
    if draft.more:
        blocks += _others(words, draft)
    else:
        blocks.append(_defaults(words, draft))
        blocks.append(actions(button(words.plain("setup-more"), ActionId.SETUP_MORE)))
    return modal(
        CallbackId.SETUP,
        words.plain("setup-title-change" if draft.team_id else "setup-title"),
        blocks,
        close=words.plain("form-close"),
        submit=words.plain("setup-submit"),
        metadata=_carried(began or draft),
    )


def _carried(began: SetupDraft) -> str:
    """What a change of a team will be measured against; `setup_began_with` reads it."""
    if began.team_id is None:
        return ""
    people = began.people[:INVITED]
    carried = {"team": began.team_id, "name": began.name, "channel": began.channel, "people": people}
    return json.dumps(carried, separators=(",", ":"), ensure_ascii=False)


def setup_began_with(metadata: str) -> SetupDraft:
    """The three fields of a team when its form was opened; nothing for a new one. Raises ValueError, KeyError or
    TypeError for what we never send."""
    if not metadata:
        return SetupDraft()
    if (
        metadata.isdecimal()
    ):  # opened before this was carried: all that it says is meant, and nobody is taken off
        return SetupDraft(team_id=TeamId(int(metadata)))
    carried = json.loads(metadata)
    return SetupDraft(
        name=carried["name"],
        channel=ChannelId(carried["channel"]),
        people=tuple(map(UserId, carried["people"])),
        team_id=TeamId(int(carried["team"])),
    )


def build_setup_look(
    words: Words, invitation: InvitationContent, people: int, *, sample_sent: bool = False, metadata: str = ""
) -> dict[str, Any]:
    """The invitation as people will read it, before anybody is contacted; inviting needs the confirmation."""
    sample = button(words.plain("look-sample"), ActionId.SETUP_SAMPLE, str(invitation.team_id))
    sent = [context(words.say("look-sample-sent"))] if sample_sent else []
    blocks = [
        section(words.say("look-intro", count=people, team=invitation.team_name)),
        header(words.plain("look-header")),
        *sample_blocks(words, invitation),
        actions(sample),
        *sent,
        _learning(words),
    ]
    return modal(
        CallbackId.SETUP_LOOK,
        words.plain("look-title"),
        blocks,
        close=words.plain("look-close"),
        submit=words.plain("look-submit" if people else "look-done"),
        metadata=metadata,
    )


def _defaults(words: Words, draft: SetupDraft) -> Block:
    said = words.say(
        "setup-defaults",
        days=words.weekdays(draft.days),
        time=draft.at,
        day=words.weekday(draft.roundup_weekday),
        roundup=draft.roundup_at,
    )
    return context(said)


def _name(words: Words, draft: SetupDraft) -> Block:
    element = PlainTextInput(
        VALUE.value,
        initial_value=draft.name or None,
        max_length=LONGEST_NAME,
        placeholder=PlainText(words.plain("setup-name-placeholder")),
    )
    return field(BlockId.NAME, words.plain("setup-name"), element)


def _channel(words: Words, draft: SetupDraft) -> Block:
    element = ConversationSelectMenu(
        VALUE.value,
        initial_conversation=draft.channel,
        filter=ConversationFilter(["public", "private"], exclude_external_shared_channels=True),
        placeholder=PlainText(words.plain("setup-channel-placeholder")),
    )
    return field(
        BlockId.CHANNEL, words.plain("setup-channel"), element, hint=words.plain("setup-channel-hint")
    )


def _people(words: Words, draft: SetupDraft) -> Block:
    element = _people_menu(words, draft.people, INVITED)
    return field(BlockId.PEOPLE, words.plain("setup-people"), element, hint=words.plain("setup-people-hint"))


def _people_menu(words: Words, people: Sequence[UserId], most: int) -> UserMultiSelectMenu:
    return UserMultiSelectMenu(
        VALUE.value,
        initial_users=list(people[:most]) or None,
        max_selected_items=most,
        placeholder=PlainText(words.plain("setup-people-placeholder")),
    )


def _others(words: Words, draft: SetupDraft) -> list[Block]:
    return [
        time_field(words, BlockId.TIME, "setup-time", draft.at.strftime("%H:%M")),
        days_field(words, draft.days),
        _zone(words, draft),
        _weekday(words, draft),
        time_field(words, BlockId.ROUNDUP_TIME, "setup-roundup-time", draft.roundup_at.strftime("%H:%M")),
        *roundup_fields(words, draft),
        _suggested(words, draft),
        _country(words, draft),
        *_language(words, draft),
        _fiscal(words, draft),
        team_pairing_field(words, draft.pairing_weeks),
        _emoji(words, draft),
        author_field(words, draft.by_author),
        _contact(words, draft),
        _coaches(words, draft),
    ]


def _zone(words: Words, draft: SetupDraft) -> Block:
    element = menu(VALUE, words.plain("form-choose"), zone_options(words, draft.zone), draft.zone)
    return field(BlockId.ZONE, words.plain("setup-zone"), element, hint=words.plain("setup-zone-hint"))


def _weekday(words: Words, draft: SetupDraft) -> Block:
    options = [option(words.weekday(day), str(day)) for day in range(7)]
    element = menu(VALUE, words.plain("form-choose"), options, str(draft.roundup_weekday))
    return field(BlockId.ROUNDUP_WEEKDAY, words.plain("setup-roundup-weekday"), element)


def _suggested(words: Words, draft: SetupDraft) -> Block:
    options = [option(words.plain(f"visibility-{each.value}"), each.value) for each in Visibility]
    element = menu(VALUE, words.plain("form-choose"), options, draft.suggested_visibility.value)
    hint = words.plain("setup-suggested-hint")
    return field(BlockId.SUGGESTED, words.plain("setup-suggested"), element, hint=hint)


def _country(words: Words, draft: SetupDraft) -> Block:
    options = country_options(words, draft.country)
    element = menu(VALUE, words.plain("form-choose"), options, draft.country or NO_COUNTRY)
    hint = words.plain("setup-country-hint")
    return field(BlockId.COUNTRY, words.plain("setup-country"), element, hint=hint)


def _language(words: Words, draft: SetupDraft) -> list[Block]:
    """Only where there is something to choose."""
    languages = words.catalog.languages
    if len(languages) < 2:
        return []
    options = [option(words.catalog.language_name(each), each) for each in languages]
    element = menu(VALUE, words.plain("form-choose"), options, draft.language)
    return [field(BlockId.LANGUAGE, words.plain("setup-language"), element)]


def _fiscal(words: Words, draft: SetupDraft) -> Block:
    element = menu(VALUE, words.plain("form-choose"), month_options(words), str(draft.fiscal_year_start))
    return field(BlockId.FISCAL, words.plain("setup-fiscal"), element)


def _emoji(words: Words, draft: SetupDraft) -> Block:
    element = PlainTextInput(
        VALUE.value, initial_value=f":{draft.emoji.strip(':')}:", max_length=EMOJI_LENGTH
    )
    hint = words.plain("setup-emoji-hint")
    return field(BlockId.EMOJI, words.plain("setup-emoji"), element, hint=hint, optional=True)


def _contact(words: Words, draft: SetupDraft) -> Block:
    element = PlainTextInput(VALUE.value, initial_value=draft.contact or None, max_length=LONGEST_CONTACT)
    hint = words.plain("setup-contact-hint")
    return field(BlockId.CONTACT, words.plain("setup-contact"), element, hint=hint, optional=True)


def _coaches(words: Words, draft: SetupDraft) -> Block:
    element = _people_menu(words, draft.coaches, COACHES)
    return field(
        BlockId.COACHES, words.plain("setup-coaches"), element, hint=words.plain("setup-coaches-hint")
    )


def _learning(words: Words) -> Block:
    box = CheckboxGroup(VALUE.value, [option(words.plain("look-learning"), "yes")])
    return field(
        BlockId.LEARNING, words.plain("look-learning-label"), box, hint=words.plain("look-learning-hint")
    )
