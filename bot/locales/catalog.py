"""The texts people read, by id and language, and how dates, times and lists are said; not where they show."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from babel import Locale
from babel.dates import format_date, format_time, get_day_names, get_month_names, get_timezone_location
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

FOLDER = Path(__file__).parent
FALLBACK = "en"
REGIONS = {"en": "en-GB"}
"""Which region's habits a language follows: British English lists "Ana, Ben and Priya"."""


class CatalogFaults(Exception):
    """The catalogs cannot be used; the sentence names every fault at once."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("The text catalogs have faults: " + "; ".join(self.faults))


class Catalog:
    """All languages, read once. An id is `name` or `name.attribute`."""

    def __init__(self, bundles: Mapping[str, FluentBundle], ids: Mapping[str, frozenset[str]]) -> None:
        self._bundles = bundles
        self._ids = ids

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Self:
        """Reads every `<language>/*.ftl` under `folder`; raises CatalogFaults."""
        resources = {
            path.name: _resources(path) for path in sorted(folder.iterdir()) if any(path.glob("*.ftl"))
        }
        faults = [fault for files in resources.values() for fault in _faults(files)]
        if FALLBACK not in resources:
            faults.append(f"no texts in {FALLBACK}")
        if faults:
            raise CatalogFaults(faults)
        bundles = {language: _bundle(language, files.values()) for language, files in resources.items()}
        return cls(
            bundles, {language: frozenset(_ids(files.values())) for language, files in resources.items()}
        )

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self._bundles))

    def ids(self, language: str = FALLBACK) -> frozenset[str]:
        return self._ids[language]

    def has(self, text_id: str) -> bool:
        return text_id in self._ids[FALLBACK]

    def require(self, text_ids: Iterable[str]) -> None:
        """Raises CatalogFaults naming all of these ids that English lacks."""
        missing = sorted(set(text_ids) - self._ids[FALLBACK])
        if missing:
            raise CatalogFaults(f"no text {text_id}" for text_id in missing)

    def text(self, language: str, text_id: str, **args: Any) -> str:
        """The text in that language, else in English. Raises CatalogFaults for a missing id or argument."""
        known = self._known(language)
        speaking = known if text_id in self._ids[known] else FALLBACK
        if text_id not in self._ids[speaking]:
            raise CatalogFaults([f"no text {text_id}"])
        bundle = self._bundles[speaking]
        name, _, attribute = text_id.partition(".")
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise CatalogFaults([f"no text {text_id}"])
        said, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise CatalogFaults(f"{text_id}: {error}" for error in errors)
        return str(said)

    def date(self, language: str, day: date, pattern: str = "pattern-date") -> str:
        """Monday 9 November; or as another pattern of the catalog writes it."""
        return str(format_date(day, self.text(language, pattern), locale=self._locale(language)))

    def time(self, language: str, moment: time) -> str:
        """16:30."""
        return str(format_time(moment, self.text(language, "pattern-time"), locale=self._locale(language)))

    def names(self, language: str, names: Sequence[str]) -> str:
        """Ana, Ben and Priya."""
        return str(format_list(list(names), locale=self._locale(language))) if names else ""

    def weekday(self, language: str, day: int) -> str:
        """Monday is 0."""
        return str(get_day_names("wide", locale=self._locale(language))[day])

    def weekdays(self, language: str, days: Sequence[int]) -> str:
        """Monday to Friday; every Monday, Wednesday and Friday."""
        chosen = sorted(set(days))
        said = [self.weekday(language, day) for day in chosen]
        if len(chosen) > 2 and chosen[-1] - chosen[0] == len(chosen) - 1:
            return self.text(language, "weekdays-range", first=said[0], last=said[-1])
        return self.text(language, "weekdays-list", days=self.names(language, said))

    def month(self, language: str, month: int) -> str:
        """January is 1."""
        return str(get_month_names("wide", locale=self._locale(language))[month])

    def zone(self, language: str, zone: str) -> str:
        """The city by which a time zone is known: Madrid."""
        if "/" not in zone:
            return zone
        place = str(get_timezone_location(zone, locale=self._locale(language), return_city=True))
        return place.rpartition("/")[2]

    def country(self, language: str, code: str) -> str:
        return str(self._locale(language).territories.get(code, code))

    def language_name(self, language: str) -> str:
        """A language in its own words."""
        return str(Locale.parse(language, sep="-").get_language_name() or language).capitalize()

    def _known(self, language: str) -> str:
        """The catalog for de-AT is de, as long as no other is there."""
        if language in self._bundles:
            return language
        short = language.replace("_", "-").partition("-")[0].lower()
        return short if short in self._bundles else FALLBACK

    def _locale(self, language: str) -> Locale:
        known = self._known(language)
        return Locale.parse(REGIONS.get(known, known), sep="-")


def _resources(folder: Path) -> dict[str, ast.Resource]:
    return {
        f"{folder.name}/{path.name}": _parsed(path.read_text("utf-8"))
        for path in sorted(folder.glob("*.ftl"))
    }


@lru_cache(maxsize=64)
def _parsed(text: str) -> ast.Resource:
    # Kept, because whoever opens many bots in one process (the tests do) would read the same files each time.
    # Where in a file each word of a text stands is not asked; to note it would take as long as reading it.
    return FluentParser(with_spans=False).parse(text)


def _faults(files: Mapping[str, ast.Resource]) -> list[str]:
    faults, seen = [], set[str]()
    for name, resource in files.items():
        for entry in resource.body or ():
            if isinstance(entry, ast.Junk):
                faults.append(f"{name} cannot be read at {str(entry.content).strip()[:40]!r}")
            elif isinstance(entry, ast.Message):
                if entry.id.name in seen:
                    faults.append(f"{name} says {entry.id.name} again")
                seen.add(entry.id.name)
    return faults


def _bundle(language: str, resources: Iterable[ast.Resource]) -> FluentBundle:
    # Isolating marks around arguments would show as boxes in some clients and break comparisons of texts.
    bundle = FluentBundle([REGIONS.get(language, language)], use_isolating=False)
    for resource in resources:
        bundle.add_resource(resource)
    return bundle


def _ids(resources: Iterable[ast.Resource]) -> Iterable[str]:
    for resource in resources:
        for entry in resource.body or ():
            if isinstance(entry, ast.Message):
                if entry.value is not None:
                    yield entry.id.name
                yield from (f"{entry.id.name}.{attribute.id.name}" for attribute in entry.attributes)
