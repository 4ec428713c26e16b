"""Where a customer is in their own job of buying and using; not what the seller's pipeline says of it."""

from enum import StrEnum


class BuyingStage(StrEnum):
    """The customer's side, in the order in which it usually comes; the value is stored and never changes."""

    PROBLEM = "problem"
    EXPLORATION = "exploration"
    REQUIREMENTS = "requirements"
    SELECTION = "selection"
    VALIDATION = "validation"
    CONSENSUS = "consensus"
    ADOPTION = "adoption"
    RENEWAL = "renewal"
