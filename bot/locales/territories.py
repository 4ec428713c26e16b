"""In which country a time zone lies, by Unicode's locale data; not who lives there."""

from babel.core import get_global

_NOWHERE = frozenset({"ZZ", "001"})


def country_of(zone: str) -> str | None:
    """ISO 3166 code; None for zones of no country (`Etc/UTC`) and for old names."""
    country: str | None = get_global("zone_territories").get(zone)
    return country if country not in _NOWHERE else None
