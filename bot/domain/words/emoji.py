"""Which emoji are Slack's own, by their names without colons; not which one a team has chosen."""

import re
import unicodedata

_TYPED = re.compile(r":?([a-z0-9_+'-]{1,100})(?:::skin-tone-[2-6])?:?")
_SKIN_TONE = re.compile(r"::skin-tone-[2-6]$")
_VARIATION = "\ufe0f"
_FIRST_PICTURE = 0x2600
"""Before it Unicode has symbols of print, such as the registered sign."""

# Slack takes several names for some emoji and reports one of them: the reaction `:thumbsup:` arrives as `+1`.
SAME: dict[str, str] = {
    "thumbsup": "+1",
    "thumbsdown": "-1",
    "shooting_star": "stars",
    "glowing_star": "star2",
    "collision": "boom",
    "punch": "facepunch",
    "raised_hand": "hand",
    "running": "runner",
    "honeybee": "bee",
    "envelope": "email",
    "telephone": "phone",
    "red_car": "car",
    "hugs": "hugging_face",
    "satisfied": "laughing",
    "pencil": "memo",
    "open_book": "book",
    "waxing_gibbous_moon": "moon",
    "party_popper": "tada",
    "light_bulb": "bulb",
    "electric_light_bulb": "bulb",
    "white_medium_star": "star",
    "black_sun_with_rays": "sunny",
    "direct_hit": "dart",
    "hundred_points_symbol": "100",
    "flexed_biceps": "muscle",
    "clapping_hands_sign": "clap",
    "person_raising_both_hands_in_celebration": "raised_hands",
    "thumbs_up_sign": "+1",
    "heavy_black_heart": "heart",
    "white_heavy_check_mark": "white_check_mark",
    "squared_ok": "ok",
    "ok_hand_sign": "ok_hand",
}

# Slack's names that Unicode calls otherwise; whatever Unicode calls the same needs no line here.
_SLACKS = """
+1 -1 100 ballot_box_with_check balloon beers birthday blue_heart book bookmark books boom bouquet bow bulb camera
car cherry_blossom chart_with_upwards_trend chocolate_bar clap clinking_glasses coffee compass confetti_ball
cookie crown crystal_ball cupcake dart diamond_shape_with_a_dot_inside doughnut email exclamation eyes facepunch
fire first_place_medal fist four_leaf_clover gem gift grin grinning green_heart hammer_and_wrench hand handshake
heart heart_eyes heavy_check_mark heavy_plus_sign high_brightness hugging_face joy key laughing leaves love_letter
mag mailbox_with_mail maple_leaf medal memo moon mortar_board mountain muscle musical_note ok ok_hand
orange_heart palm_tree party_wreath partying_face pencil2 phone pray pushpin puzzle_piece question rainbow
raised_hand_with_fingers_splayed raised_hands red_circle ribbon rose round_pushpin runner saluting_face seedling
shamrock slightly_smiling_face smile smiley smirk snowflake sparkler sparkling_heart speech_balloon
spiral_note_pad sports_medal star star-struck star2 stars sun_with_face sunflower sunglasses sunny sunrise
surfer tada telescope thinking_face thought_balloon trophy tulip two_hearts unicorn_face v wave
white_check_mark white_heart wink wrench writing_hand yellow_heart zap
"""
_SLACKS_OWN = frozenset(_SLACKS.split())


def normalised(name: str) -> str:
    """As two reactions are compared: without skin tone, the same name for the same picture."""
    bare = _SKIN_TONE.sub("", name.strip().strip(":").casefold())
    return SAME.get(bare, bare)


def chosen_emoji(typed: str) -> str | None:
    """The name of what somebody typed or picked, `:sparkles:`, `sparkles` or the character itself; None for
    what is none of Slack's own: a workspace's own emoji has a name like any other, and nobody else's Slack
    knows it."""
    given = typed.strip()
    named = _TYPED.fullmatch(given.casefold())
    name = normalised(named[1]) if named else _of_character(given)
    return name if name is not None and _is_slacks(name) else None


def _of_character(character: str) -> str | None:
    """By Unicode's name of it; a skin tone after it does not matter."""
    bare = character.replace(_VARIATION, "")
    if not bare or not all(unicodedata.category(each) in {"So", "Sk"} for each in bare):
        return None
    name = unicodedata.name(bare[0], "").casefold().replace(" ", "_")
    return normalised(name) if name else None


def _is_slacks(name: str) -> bool:
    if name in _SLACKS_OWN:
        return True
    try:
        found = unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return False
    return unicodedata.category(found) == "So" and ord(found) >= _FIRST_PICTURE
