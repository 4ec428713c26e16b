"""What people do with customers: type a name into a form, look one up, note a date of theirs."""

from bot.domain.bright_spot import BrightSpot
from bot.playground.acting.outcome import Outcome
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId
from tests.support.house import House
from tests.support.stories import front, look, who

PLACED = "Their chief worked it out on my drawing."


async def tells_at(
    house: House, person: str, customer: str, text: str = PLACED, stage: str | None = None, **fields: str
) -> BrightSpot:
    """Somebody fills in the form, and types the customer's name."""
    await house.commands(person)
    await types_name(house, person, customer)
    given: dict[str, str] = {BlockId.ANSWER: text} | fields
    if stage is not None:
        given[stage_block(house, person)] = stage
    outcome = await house.submits(person, given)
    assert outcome.ok, outcome.errors
    me = who(house, person)
    found: list[BrightSpot] = await look(
        house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 1)
    )
    return found[0]


async def types_name(house: House, person: str, name: str) -> None:
    """Into the form in front, choosing what is offered under that name; what is nearly the same counts as chosen."""
    outcome = await house.workspace.type_ahead(
        person, BlockId.CUSTOMER, name, await _offer(house, person, name)
    )
    assert outcome.ok, outcome.error
    await house.settle()


async def _offer(house: House, person: str, name: str) -> str:
    """The new name where it is one, else the first that is offered."""
    names = await _offers(house, person, name)
    return f"New: {name}" if f"New: {name}" in names else names[0]


async def _offers(house: House, person: str, typed: str) -> list[str]:
    view = front(house, person)
    block = next(each for each in view.blocks if each["block_id"] == BlockId.CUSTOMER)
    ids = block["block_id"], block["element"]["action_id"]
    outcome = await house.workspace.suggest(person, view.id, *ids, typed)
    assert outcome.ok, outcome.error
    return [option["text"]["text"] for option in outcome.options]


async def offered(house: House, person: str, typed: str) -> list[str]:
    """What the form of a bright spot offers for what is typed so far."""
    await house.commands(person)
    names = await _offers(house, person, typed)
    await house.workspace.close(person)
    return names


def stage_block(house: House, person: str) -> BlockId:
    """The field of the stage goes by two names in turn."""
    there = {block["block_id"] for block in front(house, person).blocks}
    return BlockId.STAGE_KNOWN if BlockId.STAGE_KNOWN in there else BlockId.STAGE


def chosen_stage(house: House, person: str) -> str | None:
    """What the field of the stage says now."""
    entry = front(house, person).values[stage_block(house, person)][ActionId.VALUE]
    return entry["selected_option"]["value"] if entry["selected_option"] else None


async def page(house: House, person: str, name: str) -> Message:
    """What `/brightspot customer …` answers."""
    outcome = await house.commands(person, f"customer {name}")
    assert outcome.reply is not None, outcome
    return outcome.reply


async def notes_date(house: House, person: str, name: str, **fields: str | list[str]) -> Outcome:
    """From the customer's page: a date of theirs. `day`, `what`, `note`, `rests`."""
    await house.clicks(person, await page(house, person, name), ActionId.CUSTOMER_NOTE)
    return await house.submits(person, {str(BlockId(field)): said for field, said in fields.items()})
