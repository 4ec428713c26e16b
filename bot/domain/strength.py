"""The sixteen strengths that a bright spot can show; their names are in the catalog under `strength-<key>`."""

from enum import StrEnum


class Strength(StrEnum):
    """What the rep did that worked; the value is stored and never changes."""

    DISCOVERY = "discovery"
    PREPARATION = "preparation"
    PROSPECTING = "prospecting"
    FOLLOW_UP = "follow_up"
    RAPPORT = "rapport"
    STORYTELLING = "storytelling"
    BUSINESS_CASE = "business_case"
    EXPLAINING = "explaining"
    OBJECTIONS = "objections"
    CHAMPIONS = "champions"
    REFERRALS = "referrals"
    TEAM_SELLING = "team_selling"
    NEGOTIATION = "negotiation"
    NEXT_STEPS = "next_steps"
    CUSTOMER_GROWTH = "customer_growth"
    FOCUS = "focus"
