"""The time zones, countries and months that forms offer; any other comes in only as the one already set."""

from slackblocks import Option

from bot.slack.surfaces.parts import option
from bot.slack.surfaces.words import Words

ZONES = (
    "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Phoenix",
    "America/Chicago", "America/Mexico_City", "America/New_York", "America/Toronto", "America/Bogota",
    "America/Santiago", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Atlantic/Azores", "UTC",
    "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Africa/Lagos", "Europe/Madrid", "Europe/Paris",
    "Europe/Berlin", "Europe/Zurich", "Europe/Rome", "Europe/Stockholm", "Europe/Warsaw", "Europe/Athens",
    "Europe/Kyiv", "Africa/Cairo", "Africa/Johannesburg", "Europe/Istanbul", "Africa/Nairobi", "Asia/Riyadh",
    "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Jakarta",
    "Asia/Singapore", "Asia/Manila", "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Australia/Perth",
    "Asia/Seoul", "Asia/Tokyo", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney",
    "Pacific/Auckland",
)  # fmt: skip
"""From west to east."""

COUNTRIES = (
    "AE", "AR", "AT", "AU", "BD", "BE", "BG", "BR", "CA", "CH", "CL", "CN", "CO", "CZ", "DE", "DK",
    "EE", "EG", "ES", "FI", "FR", "GB", "GR", "HK", "HR", "HU", "ID", "IE", "IL", "IN", "IS", "IT",
    "JP", "KE", "KR", "LT", "LU", "LV", "MA", "MX", "MY", "NG", "NL", "NO", "NZ", "PE", "PH", "PK",
    "PL", "PT", "RO", "RS", "SA", "SE", "SG", "SI", "SK", "TH", "TR", "TW", "UA", "US", "UY", "VN",
    "ZA",
)  # fmt: skip
NO_COUNTRY = "none"
"""The choice that keeps no public holidays free."""


def zone_options(words: Words, current: str) -> list[Option]:
    """City and zone name; the value is the zone's name."""
    zones = ZONES if current in ZONES else (current, *ZONES)
    return [option(_zone(words, zone), zone) for zone in zones]


def country_options(words: Words, current: str | None) -> list[Option]:
    """By name in the reader's language, after the choice of none; the value is the ISO code."""
    codes = {*COUNTRIES, current} if current else set(COUNTRIES)
    named = sorted((words.country(code), code) for code in codes)
    return [
        option(words.plain("setup-no-country"), NO_COUNTRY),
        *(option(name, code) for name, code in named),
    ]


def month_options(words: Words) -> list[Option]:
    return [option(words.month(month), str(month)) for month in range(1, 13)]


def _zone(words: Words, zone: str) -> str:
    city = words.zone(zone)
    return city if city == zone else f"{city} ({zone})"
