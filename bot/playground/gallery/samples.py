"""Sample people, words and moments for the gallery; nothing here is stored or sent."""

from datetime import UTC, date, datetime, time

from bot.domain.bright_spot import BrightSpot, Felt, Source, Visibility, Whose
from bot.domain.ids import BrightSpotId, ChannelId, EditionId, PromptId, TeamId, UserId, WorkspaceId
from bot.domain.packing import Heading
from bot.domain.people import Pace
from bot.domain.strength import Strength
from bot.services.contents.home import MineContent, SettingsContent
from bot.services.contents.roundups import Entry, Section
from bot.services.contents.teams import InvitationContent, SetupDraft, TeamChoice

TEAM = "Sales South"
COACH = "Marta Klein"
CHANNEL = ChannelId("C0SALESSOUTH")
TEAM_ID = TeamId(7)
EDITION = EditionId(40)
PROMPT = PromptId(20)
WORKING_WEEK = (0, 1, 2, 3, 4)
HALF_PAST_FOUR = time(16, 30)
NINE = time(9)
NOW = datetime(2026, 11, 5, 15, 30, tzinfo=UTC)
MONDAY = datetime(2026, 11, 9, 8, 0, tzinfo=UTC)
MADRID = "Europe/Madrid"

PUMP = "Sketched the pump loop; she took over the pen."
SEAL_KIT = (
    "Maintenance at Kessler found our seal kit dear. I asked what a stopped hour costs, then waited. Their "
    "chief worked it out on the back of my drawing and took the figure to his own boss. I'd brought the "
    "drawing, not the price list."
)
NASTY = (
    "*Nearly* lost it <!channel> & <@U0BEN>, see <https://evil.example|kessler.example> _then_ `he` ~left~\n"
    "> but @here stayed"
)
ARABIC = "سألتُ مدير الصيانة عمّا يكلّفه توقّف ساعة، ثم انتظرت، فحسبها بنفسه."
EMOJI = ":tada::tada: :+1::skin-tone-3: at 10:30:45 they signed the plan, not the order"
LONG = (
    "He drew the line from the pump to the filler and back, and at each bend he told me what it costs them. "
    * 30
)[:3000]

ENTRIES = (
    ("Ana", PUMP, Whose.MINE, Strength.EXPLAINING),
    ("Ben", SEAL_KIT, Whose.MINE, Strength.BUSINESS_CASE),
    (
        "Priya",
        "Called back within the hour, before I knew the answer, and said so.",
        Whose.MINE,
        Strength.FOLLOW_UP,
    ),
    (
        "Tom",
        "Their plant now books its own service days; our planner and theirs do it over coffee.",
        Whose.CUSTOMER,
        Strength.CUSTOMER_GROWTH,
    ),
    (
        "Yuki",
        "We wrote the three open points on one page and each took one.",
        Whose.TOGETHER,
        Strength.NEXT_STEPS,
    ),
    ("Ana", "Asked for the introduction after the demo, not before.", Whose.MINE, None),
)
WITHOUT_NAME = (
    "Said that I didn't know, and that I'd find out by Thursday.",
    "Let the silence be. He filled it with the real budget.",
    "Brought our service engineer instead of slides.",
)


def spot(
    number: int = 1,
    text: str = PUMP,
    visibility: Visibility = Visibility.PRIVATE,
    strength: Strength | None = None,
    *,
    felt: Felt | None = None,
    whose: Whose = Whose.MINE,
    share_on: date | None = None,
    deleted: bool = False,
) -> BrightSpot:
    """One of Ana's bright spots."""
    return BrightSpot(
        workspace_id=WorkspaceId(1),
        id=BrightSpotId(number),
        user_id=UserId("U0ANA"),
        text=text,
        source=Source.MESSAGE,
        stored_at=NOW,
        local_date=date(2026, 11, 5),
        visibility=visibility,
        team_id=TEAM_ID if visibility.shared else None,
        strength_chosen=strength,
        felt=felt,
        whose=whose,
        share_on=share_on,
        deleted_at=NOW if deleted else None,
    )


def invitation(*, sample: bool = False) -> InvitationContent:
    """To Ana."""
    return InvitationContent(TEAM_ID, "Ana", COACH, TEAM, WORKING_WEEK, HALF_PAST_FOUR, sample)


def mine(team_name: str | None = TEAM, *, page: int = 0) -> MineContent:
    """A page of Ana's bright spots, each of another kind."""
    recent = (
        spot(9, PUMP, Visibility.TEAM, Strength.EXPLAINING),
        spot(8, SEAL_KIT, Visibility.ANONYMOUS, Strength.BUSINESS_CASE),
        spot(7, ARABIC),
        spot(6, EMOJI, strength=Strength.NEXT_STEPS),
        spot(5, NASTY),
        spot(4, LONG),
    )
    return MineContent(42, recent, more=True, team_name=team_name, page=page, before=BrightSpotId(4))


def no_mine(team_name: str | None = TEAM) -> MineContent:
    """Nothing kept yet."""
    return MineContent(0, (), more=False, team_name=team_name)


def settings(
    *,
    active: bool = True,
    stopped: bool = False,
    pace: Pace = Pace.USUAL,
    usual: Visibility | None = Visibility.TEAM,
    paused_until: date | None = None,
    own_zone: bool = False,
) -> SettingsContent:
    """Ana's settings in one of the states they can be in."""
    asked = active and pace is not Pace.RESTING
    return SettingsContent(
        days=WORKING_WEEK,
        at=HALF_PAST_FOUR,
        zone=MADRID,
        usual_visibility=usual,
        suggested_visibility=Visibility.TEAM,
        pace=pace,
        paused_until=paused_until,
        next_due=datetime(2026, 11, 6, 15, 30, tzinfo=UTC) if asked else None,
        active=active,
        stopped=stopped,
        own_zone=own_zone,
    )


def sections() -> tuple[Section, ...]:
    """A week of a team of six: by strength, without one, and without names."""
    by_strength = [
        Section(strength, (Entry(text, whose, author, BrightSpotId(number)),))
        for number, (author, text, whose, strength) in enumerate(ENTRIES)
        if strength is not None
    ]
    rest = tuple(
        Entry(text, whose, author, BrightSpotId(90))
        for author, text, whose, strength in ENTRIES
        if strength is None
    )
    hidden = tuple(Entry(text, Whose.MINE) for text in WITHOUT_NAME)
    return (*by_strength, Section(None, rest), Section(None, hidden, Heading.TEAM))


def crowd(entries: int) -> tuple[Section, ...]:
    """As many entries under one strength, each of the length at which a roundup cuts."""
    text = LONG[:250]
    shown = tuple(Entry(text, Whose.MINE, f"Rep {number}", BrightSpotId(number)) for number in range(entries))
    return (Section(Strength.DISCOVERY, shown),)


def coached() -> tuple[TeamChoice, ...]:
    """Somebody who coaches two teams."""
    return TeamChoice(TEAM_ID, TEAM), TeamChoice(TeamId(8), "Sales North")


def draft(*, more: bool = False, known: bool = False) -> SetupDraft:
    """The set-up form: untouched, with all its fields, or of a team that exists."""
    if not known:
        return SetupDraft(more=more, zone="Europe/Berlin", coaches=(UserId("U0MARTA"),))
    return SetupDraft(
        name=TEAM,
        channel=CHANNEL,
        people=(UserId("U0ANA"), UserId("U0BEN")),
        coaches=(UserId("U0MARTA"), UserId("U0BEN")),
        team_id=TEAM_ID,
        more=more,
        zone="Australia/Lord_Howe",
        country="DE",
        contact="Jana Roth, +49 30 000 000",
    )
