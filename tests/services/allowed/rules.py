"""Which rule each use case follows; the page for people who ask says the same."""

from enum import StrEnum


class Rule(StrEnum):
    """Who may."""

    TIME = "time"
    """Time, Slack's directory or the operator; no person is in it."""
    ONESELF = "oneself"
    """Anybody, about themselves alone."""
    MEMBER = "member"
    """The same, of full members alone."""
    AUTHOR = "author"
    """Whose it is."""
    READER = "reader"
    """Whoever reads what is shared: members of the team, and its coaches."""
    COLLEAGUE = "colleague"
    """Members of the same team, about a message of one of them."""
    COACH = "coach"
    """A coach of that team."""
    ADMIN = "admin"
    """An admin of the workspace."""


RULES: dict[Rule, str] = {
    Rule.TIME: """
        register.all register.exactly register.find register.find_anew register.get register.living register.present
        installing.arrived installing.left installing.resealed people.changed people.everybody people.met people.read
        meetings.tick checking.lapse deciding.let_go ask_tending.tick pairing_rounds.tick
        pairing_tending.tick asking.tick channels.closed channels.opened roundups.tick
        previews.tick stories.tick notes.tick housekeeping.share_due housekeeping.tick forgetting.tick ageing.tick
        leavers.tick erasing.tick erasing.workspace looking.next_prompts looking.next_roundup_at
        looking.travelled
    """,
    Rule.ONESELF: """
        answering.deleted answering.edited answering.receive choices.fewer choices.no_week_line choices.pause
        choices.resume choices.set_times choices.settle_shared choices.stop customers.alike customers.all
        customers.page customers.rename customers.stage_of customers.suggest calendar.page goals.let_go goals.mark
        goals.picture later.hours looking.goal looking.has_shared looking.help looking.home looking.language
        looking.mine looking.names looking.privacy looking.publish_home looking.settings looking.strengths
        looking.team_name looking.today team_setup.coached previews.of_coach exporting.ask exporting.text
        forgetting.begin forgetting.look looking.ageing cards.keep_these
    """,
    Rule.MEMBER: """
        capturing.capture capturing.heard capturing.hold capturing.word dating.note taking.keep team_setup.save
        team_setup.cannot_coach pointing.own
    """,
    Rule.AUTHOR: """
        capturing.drop_held capturing.held capturing.keep_held cards.edit cards.felt cards.keep cards.look
        cards.name_strength cards.show_to cards.split cards.undo troubles.leave troubles.was_bright
        customers.name_stage customers.place dating.change dating.forget dating.form goals.complete
        joining.answer later.later later.not_today looking.own_spot looking.question_of planning.form
        planning.save checking.answer checking.by_itself checking.let_go trying.form trying.save naming.say
        naming.tell naming.unnamed deciding.decline deciding.keep ask_decisions.answer ask_decisions.introduce
        ask_decisions.look ask_decisions.not_now ask_decisions.not_yet pairing.answer pairing.look
        pairing.look_back pairing.look_back_answered taking.form consenting.answer consenting.form outside.answer
        outside.question
    """,
    Rule.READER: """
        customers.name_of_spot looking.team searching.search trying.take playbook.page
        playbook.play playbook.whole asking_them.ask roundups.preview
    """,
    Rule.COLLEAGUE: "pointing.propose pointing.reacted pointing.unreacted",
    Rule.COACH: """
        team_setup.draft team_setup.invite team_setup.send_sample team_setup.to_be_invited roundups.post_now
        previews.ended previews.of_team drafting.form drafting.no_previews drafting.save drafting.skip
        resending.roundup outside.ask_authors outside.page
    """,
    Rule.ADMIN: "workspace_settings.change workspace_settings.look",
}

RULE_OF = {name: rule for rule, names in RULES.items() for name in names.split()}
