"""Whether a Slack status reads "away from work"; cautious, since it keeps a question from being asked."""

import re

_EMOJI = frozenset(
    {
        ":airplane:",
        ":airplane_departure:",
        ":baby:",
        ":baby_bottle:",
        ":beach_with_umbrella:",
        ":camping:",
        ":desert_island:",
        ":face_with_head_bandage:",
        ":face_with_thermometer:",
        ":hospital:",
        ":mask:",
        ":palm_tree:",
        ":sneezing_face:",
        ":umbrella_on_ground:",
    }
)

_PHRASES = (
    r"annual leave",
    r"(?:at|visiting) the (?:doctor|hospital)'?s?",
    r"away (?:from work|until|till|this week|today)",
    r"bereavement",
    r"compassionate leave",
    r"day off",
    r"holidays?",
    r"honeymoon",
    r"(?:in|at) (?:the )?hospital",
    r"not working (?:today|this week)",
    r"off (?:today|work|sick|this week|until|till)",
    r"on leave",
    r"ooo",
    r"out of (?:the )?office",
    r"out (?:sick|ill|until|till|this week)",
    r"(?:parental|maternity|paternity|family|medical|sick|unpaid) leave",
    r"pto",
    r"sabbatical",
    r"sick(?: day)?",
    r"time off",
    r"vacation(?:ing)?",
)
_AWAY = re.compile(rf"\b(?:{'|'.join(_PHRASES)})\b", re.IGNORECASE)

# "Back from vacation", "planning my holiday", "sick of rain", "holiday campaign": at work, all of them.
_STILL_HERE = re.compile(
    r"\b(?:back from|not on|no longer|planning|selling|before|after|until my|sick of|sick and tired|"
    r"sick demos?|holiday (?:campaign|season|sales?|promo\w*|rush))\b",
    re.IGNORECASE,
)


def reads_away(status_text: str, status_emoji: str) -> bool:
    """What somebody wrote beside their name; neither text nor emoji is kept by anybody."""
    if _STILL_HERE.search(status_text):
        return False
    if _AWAY.search(status_text):
        return True
    # A palm tree beside "Quarterly planning" is decoration; alone, or with an "until", it is a status.
    return status_emoji in _EMOJI and len(status_text.split()) <= 3
