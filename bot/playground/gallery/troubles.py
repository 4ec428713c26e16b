"""What is said to answers that are no bright spots, every wording of it, with sample data."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.follow_up import FollowUp
from bot.domain.ids import AnswerId, UserId
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.services.contents.troubles import Borrowed, TroubleContent
from bot.slack.surfaces.messages.troubles import VARIANTS, build_trouble
from bot.slack.surfaces.words import Words

DAY = date(2026, 11, 5)
ANSWER = AnswerId(30)
ANA = UserId("U0ANA")
CONTACT = "Dr. Weber & team, extension 4410, <@U0BEN> or @here, *any* time"


def troubles(words: Words) -> Iterator[Shown]:
    for kind, count in VARIANTS.items():
        for later in range(count):
            content = _content(kind, later)
            yield f"{kind.value}, wording {later + 1} of {count}", build_trouble(words, content)
    for title, text in (
        ("a colleague's to borrow", sample.SEAL_KIT),
        ("one that is not alive", sample.NASTY),
    ):
        lent = _content(FollowUp.LIGHTER, borrowed=Borrowed("Ben", text))
        yield f"lighter, with {title}", build_trouble(words, lent)
    for about_life in (True, False):
        for contact in (CONTACT, None):
            careful = _content(FollowUp.DANGER, contact=contact, about_life=about_life)
            about = "about a life" if about_life else "of harm"
            named = "the team named somebody" if contact else "nobody is named"
            yield f"Signs {about}, {named}", build_trouble(words, careful)


def _content(
    kind: FollowUp,
    later: int = 0,
    borrowed: Borrowed | None = None,
    contact: str | None = None,
    *,
    about_life: bool = False,
) -> TroubleContent:
    return TroubleContent(kind, ANSWER, DAY + timedelta(days=later), ANA, borrowed, contact, about_life)
