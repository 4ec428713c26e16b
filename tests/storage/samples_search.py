"""A small team's words in several languages, the same for both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import BrightSpotId, UserId, WorkspaceId
from tests.storage.samples import TEAM, TODAY, sample_bright_spot

ANA, BEN = UserId("UANA"), UserId("UBEN")
CORPUS: tuple[tuple[str, str | None], ...] = (
    ("She took over the pen and drew the loop herself.", "en"),
    ("I'd brought the drawing, not the price list.", "en"),
    ("Pricing came up once; I asked what a stopped hour costs, then waited.", "en"),
    ("The buyer named their real date without being asked.", "en"),
    ("Purchasing wanted discounts. I asked what had changed since the last order.", "en"),
    ("Rang back within the hour; he had not expected that.", "en"),
    ("Der Einkäufer nannte den Termin von selbst, ohne dass ich nach dem Rabatt fragte.", "de"),
    ("Zwei Termine vor Ort, und die Größe der Anlage war kein Thema mehr.", "de"),
    ("La réunion a duré dix minutes: ils avaient déjà décidé.", "fr"),
    ("Llevé el dibujo, no la lista de precios, y él dibujó el resto.", "es"),
    ("Ho portato il disegno, non il listino prezzi.", "it"),
    ("De tekening lag op tafel, en zij tekende zelf verder.", "nl"),
    ("Levei o desenho, não a lista de preços.", "pt"),
    ("سألتُ مدير الصيانة عمّا يكلّفه توقّف ساعة", None),
    ("Kessler's planner & ours do it over coffee: 3 services a year, 24/7.", "en"),
)


def corpus(workspace_id: WorkspaceId) -> list[BrightSpot]:
    """All of Ben's, shared with the team by name, a day apart, the last one the newest."""
    return [
        shared(workspace_id, number, text, language=language)
        for number, (text, language) in enumerate(CORPUS, start=1)
    ]


def shared(
    workspace_id: WorkspaceId, number: int, text: str, user_id: UserId = BEN, **changes: object
) -> BrightSpot:
    """Shared with the team by name."""
    bare = sample_bright_spot(workspace_id, id=BrightSpotId(number), user_id=user_id, text=text)
    plain: dict[str, object] = {"visibility": Visibility.TEAM, "team_id": TEAM, "share_on": None}
    day = TODAY - timedelta(days=len(CORPUS) - number)
    return replace(bare, **plain | {"edition_part": None, "local_date": day} | changes)  # type: ignore[arg-type]
