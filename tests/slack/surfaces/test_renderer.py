"""Every intent has its look, and a missing text is found at the start."""

from pathlib import Path

import pytest

from bot.domain.outbox import Intent
from bot.locales.catalog import Catalog, CatalogFaults
from bot.playground.gallery import samples as sample
from bot.services.contents.home import HomeContent
from bot.services.contents.messages import CardContent, ReplyContent
from bot.slack.renderer import ROUTES, SurfaceRenderer

RENDERER = SurfaceRenderer(Catalog.load())


def test_every_intent_that_is_drawn_has_a_route() -> None:
    assert set(ROUTES) == set(Intent) - {Intent.JOIN, Intent.FETCH_WORDS}


def test_messages_are_blocks_and_home_is_a_view() -> None:
    card = RENDERER.render(Intent.CARD, CardContent(sample.spot(), sample.TEAM), "en")
    assert card.view is None
    assert card.text
    home = RENDERER.render(Intent.HOME, HomeContent("Ana", sample.no_mine(), sample.settings()), "en")
    assert home.view is not None
    assert home.view["type"] == "home"


def test_a_language_without_a_catalog_is_answered_in_english() -> None:
    reply = ReplyContent("undone")
    assert RENDERER.render(Intent.REPLY, reply, "de") == RENDERER.render(Intent.REPLY, reply, "en")


def test_a_missing_text_is_named_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "few.ftl").write_text("felt-natural = It came naturally\n", "utf-8")
    with pytest.raises(CatalogFaults, match="no text strength-discovery"):
        SurfaceRenderer(Catalog.load(tmp_path))
