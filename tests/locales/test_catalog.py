"""The catalogs: complete, used, and speaking of dates and names as people do."""

import re
from datetime import date, time
from pathlib import Path

import pytest

import bot
from bot.domain.asking import PausePreset
from bot.domain.audit import Deed
from bot.domain.bright_spot import Felt, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.draft import PREVIEW_CHOICES
from bot.domain.edition import EditionKind
from bot.domain.introduction import all_questions
from bot.domain.note import NoteKind
from bot.domain.people import Reply
from bot.domain.story import StandingConsent, StoryChoice, StoryConsent
from bot.domain.strength import Strength
from bot.domain.wave import Unit
from bot.locales.bank import load_bank
from bot.locales.catalog import Catalog, CatalogFaults
from bot.services.contents.introductions import MetBy
from bot.services.contents.owning import ExportText
from bot.services.contents.pairings import Side
from bot.services.contents.planning import CameOf, Consent, PlanFrom
from bot.services.contents.previews import Ended
from bot.slack.identifiers import AskVerb, EntryVerb, Extra, PlanVerb, PromptVerb, SetupBy
from bot.slack.surfaces.messages.troubles import texts as troubles
from bot.slack.surfaces.modals.pairings import WEEKS
from bot.slack.surfaces.modals.taking import taking_texts
from bot.slack.surfaces.own_page import own_page_texts
from bot.slack.surfaces.search import FAULTS

CATALOG = Catalog.load()
CODE = [path.read_text("utf-8") for path in Path(bot.__file__).parent.rglob("*.py")]
WRITTEN = set(re.findall(r'"([a-z][a-z0-9_]*(?:-[a-z0-9_.-]+)+)"', "\n".join(CODE)))
"""Every literal in the code that looks like an id."""
CALLED = set(re.findall(r"""\.(?:say|plain)\(\s*["']([^"'{}]+)["']""", "\n".join(CODE)))
GERMAN = "hello = Hallo\npattern-date = EEEE, d. MMMM\npattern-time = HH:mm\n"
SETTINGS_IN_NUMBERS = ("trouble-days", "shared-months", "leaver-days")

FAMILIES = {
    "strength-": [each.value for each in Strength],
    "question-": [question.key for question in load_bank()],
    "note-": [each.value for each in NoteKind],
    "visibility-": [each.value for each in Visibility],
    "whose-": [each.value for each in Whose],
    "felt-": [each.value for each in Felt],
    "stage-": [each.value for each in BuyingStage],
    "card-felt-": [each.value for each in Felt],
    "card-whose-": [each.value for each in Whose if each is not Whose.MINE],
    "card-menu-": [each.value for each in EntryVerb],
    "export-": [f"{each.value}-intro" for each in ExportText],
    "own-page-": [text.removeprefix("own-page-") for text in own_page_texts()],
    "prompt-menu-": [each.value for each in PromptVerb],
    "prompt-closed-": ["later", "not_today"],
    "pause-": [each.value for each in PausePreset],
    "stop-": ["keep", "hide"],
    "invitation-": ["share", "private", "not"],
    "invitation-answered-": [each.value for each in Reply],
    "plan-cue-": [*(each.value for each in Strength), "any", "both"],
    "plan-action-": [*(each.value for each in Strength), "any", "both"],
    "plan-came-": [each.value for each in CameOf],
    "plan-form-": [*(each.value for each in PlanFrom), "mine", "together"],
    "plan-menu-": [each.value for each in PlanVerb],
    "plan-wrote-": ["today", "yesterday", "weekday", "date"],
    "try-took-": ["today", "yesterday", "weekday", "date"],
    "try-came-": [*(each.value for each in CameOf), "taken_back"],
    "try-consent-": [each.value for each in Consent if each is not Consent.NOBODY],
    "try-form-": ["cue-hint", "action-hint"],
    "mine-": [each.value for each in Visibility],
    "trouble-": ["life", "life-contact", "harm", "harm-contact"],
    "home-pace-": ["weekly", "resting"],
    "home-usual-": [each.value for each in Visibility],
    "privacy-usual-": [each.value for each in Visibility],
    "privacy-": ["coach", "slack", "kept", "log"],
    "team-ready-": ["invited", "elsewhere", "impossible"],
    "wave-": [each.value for each in Unit],
    "settings-": [each.value for each in Extra],
    "strengths-": [f"{part}{met}" for part in ("consistent", "natural", "well") for met in ("", "-later")],
    "preview-ended-": [each.value for each in Ended],
    "setup-rhythm-": [each.value for each in EditionKind],
    "setup-preview-": [str(minutes) for minutes in PREVIEW_CHOICES],
    "story-": [each.value for each in StoryChoice],
    "outside-": [each.value for each in StoryConsent],
    "story-answered-": [each.value for each in StoryConsent],
    "settings-story-": [each.value for each in StandingConsent],
    "": [*troubles(), *all_questions(), *FAULTS, *taking_texts()],
    "ask-": ["gone", "not_now"],
    "ask-verb-": [each.value for each in AskVerb],
    "introduction-": [each.value for each in MetBy],
    "introduction-apart-": [f"{each.value}-{side.value}" for each in MetBy for side in Side],
    "pairing-ask-": [each.value for each in Side],
    "pairing-line-": [each.value for each in Side],
    "pairing-return-": [each.value for each in Side],
    "pairing-weeks-": [str(weeks) for weeks in WEEKS],
    "setup-pairing-": [str(weeks) for weeks in WEEKS],
    "roundup-author-": [each.value for each in Whose if each is not Whose.MINE],
    "deed-": [each.value for each in Deed],
    "workspace-setup-": [each.value for each in SetupBy],
    "workspace-": [f"{each}{part}" for each in SETTINGS_IN_NUMBERS for part in ("", "-hint")],
    "customer-author-": [each.value for each in Whose if each is not Whose.MINE],
}
"""Ids that the code puts together from a value."""
CHOSEN_BY_VALUE = {f"{prefix}{value}" for prefix, values in FAMILIES.items() for value in values}


def test_every_id_that_the_code_puts_together_exists() -> None:
    assert CHOSEN_BY_VALUE - CATALOG.ids() == set()


def test_every_id_that_the_code_names_exists() -> None:
    assert CALLED
    assert CALLED - CATALOG.ids() == set()


def test_every_text_is_used() -> None:
    """Replies are named by services by their key; attributes go with their text."""
    texts = {text_id for text_id in CATALOG.ids() if "." not in text_id}
    replies = {text_id for text_id in texts if text_id.startswith("reply-")}
    assert texts - replies - CHOSEN_BY_VALUE - WRITTEN - CALLED == set()


@pytest.mark.parametrize("language", CATALOG.languages)
def test_another_language_has_no_text_that_english_lacks(language: str) -> None:
    assert CATALOG.ids(language) <= CATALOG.ids("en")


def test_faults_are_named_together(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "one.ftl").write_text("hello = Hello\nbroken = { \n", "utf-8")
    (tmp_path / "en" / "two.ftl").write_text("hello = Hello again\n", "utf-8")
    with pytest.raises(CatalogFaults) as caught:
        Catalog.load(tmp_path)
    assert [fault.split(" ")[0] for fault in caught.value.faults] == ["en/one.ftl", "en/two.ftl"]


def test_english_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(CatalogFaults, match="no texts in en"):
        Catalog.load(tmp_path)


@pytest.fixture
def two_languages(tmp_path: Path) -> Catalog:
    for language, text in (("en", "hello = Hello\nbye = Bye\n"), ("de", GERMAN)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "texts.ftl").write_text(text, "utf-8")
    return Catalog.load(tmp_path)


@pytest.mark.parametrize(
    ("language", "text_id", "said"),
    [
        ("de", "hello", "Hallo"),
        ("de-AT", "hello", "Hallo"),
        ("de_AT", "hello", "Hallo"),
        ("de", "bye", "Bye"),
        ("fr", "hello", "Hello"),
        ("", "hello", "Hello"),
    ],
)
def test_what_a_language_lacks_is_said_in_english(
    two_languages: Catalog, language: str, text_id: str, said: str
) -> None:
    assert two_languages.text(language, text_id) == said


def test_days_of_another_language(two_languages: Catalog) -> None:
    assert two_languages.date("de", date(2026, 11, 9)) == "Montag, 9. November"
    assert two_languages.names("de", ["Ana", "Ben", "Priya"]) == "Ana, Ben und Priya"
    assert two_languages.language_name("de") == "Deutsch"


def test_a_missing_id_or_argument_is_a_fault() -> None:
    with pytest.raises(CatalogFaults, match="no text no-such-text"):
        CATALOG.text("en", "no-such-text")
    with pytest.raises(CatalogFaults, match="until"):
        CATALOG.text("en", "reply-paused")


def test_dates_times_and_places() -> None:
    assert CATALOG.date("en", date(2026, 11, 9)) == "Monday 9 November"
    assert CATALOG.time("en", time(9, 5)) == "09:05"
    assert CATALOG.month("en", 4) == "April"
    assert CATALOG.zone("en", "America/New_York") == "New York"
    assert CATALOG.zone("en", "UTC") == "UTC"
    assert CATALOG.country("en", "DE") == "Germany"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((0, 1, 2, 3, 4), "Monday to Friday"),
        ((4, 3, 2), "Wednesday to Friday"),
        ((0, 2, 4), "every Monday, Wednesday and Friday"),
        ((0, 1), "every Monday and Tuesday"),
        ((3,), "every Thursday"),
        ((0, 1, 2, 6), "every Monday, Tuesday, Wednesday and Sunday"),
    ],
)
def test_weekdays(days: tuple[int, ...], said: str) -> None:
    assert CATALOG.weekdays("en", days) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["Ana"], "Ana"), (["Ana", "Ben"], "Ana and Ben"), (["A", "B", "C"], "A, B and C")],
)
def test_names(names: list[str], said: str) -> None:
    assert CATALOG.names("en", names) == said
