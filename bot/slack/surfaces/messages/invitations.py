"""The one invitation, its sample, and what it says once it is answered."""

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.people import Reply
from bot.services.contents.teams import InvitationAnsweredContent, InvitationContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import actions, button, context, message, option, overflow, section
from bot.slack.surfaces.words import Words


def build_invitation(words: Words, content: InvitationContent) -> Rendered:
    """Two ways to say yes as buttons, the no in the menu; a sample has neither, and says that it is one."""
    if content.sample:
        notice = words.say("invitation-sample-notice", team=content.team_name)
        return message(notice, sample_blocks(words, content))
    notice = words.say(_whose("invitation-notice", content), coach=content.coach, team=content.team_name)
    no = context(words.say("invitation-no"))
    return message(notice, [*_told(words, content), no, actions(*answers(words, str(content.team_id)))])


def sample_blocks(words: Words, content: InvitationContent) -> list[Block]:
    """The invitation as people will read it, with its answers in words; also part of the set-up form."""
    answers = {key: words.plain(f"invitation-{key}") for key in ("share", "private", "not")}
    return [context(words.say("invitation-sample", **answers)), *_told(words, content)]


def build_invitation_answered(words: Words, content: InvitationAnsweredContent) -> Rendered:
    """What was chosen and what comes next; after a yes, a button to choose one's own times."""
    said = words.say(
        f"invitation-answered-{content.reply.value}", team=content.team_name, coach=content.coach
    )
    if content.reply is Reply.NOT_FOR_ME:
        return message(said, [section(said)])
    times = button(words.plain("action-choose-times"), ActionId.CHOOSE_TIMES)
    return message(said, [section(said), *_times(words, content), actions(times)])


def _told(words: Words, content: InvitationContent) -> list[Block]:
    hello = words.say(
        _whose("invitation-hello", content), name=content.name, coach=content.coach, team=content.team_name
    )
    days = words.weekdays(content.days)
    return [
        section(hello),
        section(words.say("invitation-what", days=days, time=content.at)),
        section(words.say(_whose("invitation-who", content), coach=content.coach)),
        section(words.say(_whose("invitation-learning", content), coach=content.coach)),
        context(words.say("invitation-rules")),
    ]


_OWN = {
    "invitation-hello": "invitation-hello-own",
    "invitation-who": "invitation-who-own",
    "invitation-learning": "invitation-learning-own",
    "invitation-notice": "invitation-notice-own",
}
"""To the coach who invites: nobody is told about themselves in the third person."""


def _whose(text_id: str, content: InvitationContent) -> str:
    return _OWN[text_id] if content.own else text_id


def yes_buttons(words: Words, team: str) -> list[Element]:
    """The two ways to say yes to the team of that id."""
    return [
        button(words.plain("invitation-share"), ActionId.INVITATION_SHARE, team),
        button(words.plain("invitation-private"), ActionId.INVITATION_PRIVATE, team),
    ]


def answers(words: Words, team: str) -> list[Element]:
    """All three ways to answer the invitation to the team of that id."""
    no = overflow(ActionId.INVITATION_NO, [option(words.plain("invitation-not"), team)])
    return [*yes_buttons(words, team), no]


def _times(words: Words, content: InvitationAnsweredContent) -> list[Block]:
    said = []
    if content.days and content.at is not None:
        days = words.weekdays(content.days)
        said.append(words.say("invitation-answered-times", days=days, time=content.at))
    if content.first_due is not None:
        first = words.moment(content.first_due, content.zone)
        said.append(words.say("invitation-answered-first", moment=first))
    return [section(" ".join(said))] if said else []
