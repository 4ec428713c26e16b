### The form of an admin of the workspace, and what was changed lately.

help-workspace = *The workspace*
  You are an admin here: `/brightspot workspace` says who may set up teams and how long things are kept. It shows nobody's bright spots.

workspace-title = This workspace
workspace-what = What holds for every team here. Nobody's bright spots are shown to you by this, and no figures about people.
workspace-setup = Who may set up teams
workspace-setup-everybody = Every full member, who is then its coach
workspace-setup-admins = Admins of the workspace
workspace-trouble-days = Days that I keep an answer which is no bright spot
workspace-trouble-days-hint = A bad day, or "nothing". From { $least } to { $most }.
workspace-shared-months = Months that I keep a shared bright spot
workspace-shared-months-hint = Its author hears of it a month before and may keep it for good, and what worked for three people stays. From { $least } to { $most }.
workspace-leaver-days = Days until what somebody kept goes after they left
workspace-leaver-days-hint = What worked for three people stays without a name. From { $least } to { $most }.
workspace-deeds = *Changed lately*
workspace-no-deeds = Nothing has been changed so far.
team-deeds = *Changed lately*, for you as a coach

error-people = That is more people than one team can have; 500 fit.
error-bounds = A whole number from { $least } to { $most }, please.

deed-operator = Whoever runs me
deed-somebody = Somebody who is not here any more
deed-line = { $day }: { $said }
deed-with-changes = { $said } { $changes }.
deed-nothing = none
deed-change = { $name } ({ $before } → { $after })
deed-installed = { $by } installed me.
deed-uninstalled = I was taken out of this workspace.
deed-team_set_up = { $by } set up *{ $team }*.
deed-team_changed = { $by } changed *{ $team }*:
deed-invited = { $by } invited people to *{ $team }*.
deed-coach_named = { $by } became a coach of *{ $team }*.
deed-coaches_changed = { $by } changed who coaches *{ $team }*.
deed-roundup_changed = { $by } changed a roundup of *{ $team }* before it was posted:
deed-roundup_skipped = { $by } skipped a roundup of *{ $team }*.
deed-roundup_posted = { $by } posted a roundup of *{ $team }* by hand.
deed-keeping_changed = { $by } changed what holds here:
deed-imported = { $by } imported bright spots from a file.
deed-restored = { $by } restored a backup.
deed-keys_rotated = { $by } renewed the keys that seal our tokens.
deed-setting = { $name ->
    [setup_by_admins] only admins set up teams
    [trouble_days] days that answers are kept
    [shared_months] months that shared ones are kept
    [leaver_days] days after somebody left
    [name] its name
    [channel] its channel
    [tz] its time zone
    [prompt_time] when people are asked
    [prompt_days] on which days
    [country] holidays kept free
    [language] language
    [roundup_weekday] day of the roundup
    [roundup_time] time of the roundup
    [suggested_visibility] suggested visibility
    [capture_emoji] reaction
    [fiscal_year_start] start of the fiscal year
    [rhythm] how often the roundup comes
    [preview_minutes] preview for coaches
    [pairing_weeks] bringing colleagues together
    [search_by_author] search by name
    [hard_times_contact] contact for hard times
    [introduction] its introduction
    [story_id] its story
    [left_out] what is left out
    [skipped] that it comes after all
   *[other] { $name }
  }

reply-only_admin = Only an admin of this Slack workspace can change that. Whoever looks after your Slack knows who that is.
reply-setup_by_admins = Here only admins of the workspace set up teams. Ask one of them; a coach of a team can still change it.
reply-out_of_bounds = That is longer or shorter than I can keep things. The form says what is possible.
reply-enough_today = That is { $most } texts today, which is as many as I take in a day. I did not keep this one; tomorrow there is room for it.
reply-too_many = { $what ->
    [dates] You have { $most } customer dates ahead, and I keep no more than that. Take one away, and there is room again.
    [teams] You coach { $most } teams, and I set up no more than that for one person. A colleague can set up this one.
   *[customers] You have { $most } customers by name, and I keep no more than that. One that you have already can be chosen.
  }
reply-enough_for_now = { $what ->
    [invitation_sample] I have sent you { $most } samples within an hour; they are in your messages with me. A little later I send the next.
   *[export] I have sent you everything of yours { $most } times within an hour; the newest is in our direct messages. A little later I send it again.
  }
reply-pointed_enough = You have pointed at { $most } messages of colleagues today, and that is as many as I ask about in a day. I have kept nothing of this one.
