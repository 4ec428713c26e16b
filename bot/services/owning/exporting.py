"""A person takes along what is theirs: as three files, or where there can be none, in pages; reads only their own."""

from datetime import datetime

from bot.domain.belongings import Belongings
from bot.domain.exporting import colleagues, data, table
from bot.domain.ids import OutboxId
from bot.domain.outbox import Intent, Kind
from bot.services.contents.messages import ReplyContent
from bot.services.contents.owning import ExportContent, ExportText, OwnPage
from bot.services.context import Standpoint, Who, locked, names, seen
from bot.services.enqueue import enqueue
from bot.services.limits import need_room_to_export
from bot.services.owning.my_page import how_i_sell, in_pages
from bot.services.ports import UnitOfWork, Work


class Exporting:
    """Whoever has written to us may; a visitor and somebody who stopped as well."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def ask(self, who: Who, origin: str, now: datetime) -> ReplyContent:
        """Once per `origin` (the command or click); one that still waits is not doubled.
        Raises EnoughForNow."""
        async with self._work() as uow:
            await locked(uow, who)
            await need_room_to_export(uow, who, now)
            await enqueue(
                uow,
                who,
                Intent.EXPORT,
                f"export:{who.user_id}:{origin}",
                now,
                kind=Kind.FILE,
                coalesce_key=f"export:{who.user_id}",
            )
            await uow.commit()
        return ReplyContent("export_begun")

    async def text(self, who: Who, text: ExportText, now: datetime) -> str:
        """One of the files, to be read in a form."""
        async with self._work() as uow:
            theirs = await belongings(uow, await seen(uow, who))
            if text is ExportText.TABLE:
                return table(theirs)
            return await _data(uow, theirs, now)


async def belongings(uow: UnitOfWork, view: Standpoint) -> Belongings:
    """Somebody of whom we know nothing has nothing."""
    here, user_id = view.rep.workspace_id, view.rep.user_id
    return await uow.owned.of(here, user_id) or Belongings(here, user_id)


async def export_content(uow: UnitOfWork, view: Standpoint, now: datetime) -> ExportContent:
    theirs = await belongings(uow, view)
    page = await how_i_sell(uow, view, theirs)
    return ExportContent(page, table(theirs), await _data(uow, theirs, now))


async def export_page(uow: UnitOfWork, view: Standpoint, number: int) -> OwnPage | None:
    """One message of the page; None where it has become shorter in the meantime."""
    theirs = await belongings(uow, view)
    pages = in_pages(await how_i_sell(uow, view, theirs))
    return pages[number] if number < len(pages) else None


async def send_pages(uow: UnitOfWork, who: Who, export: OutboxId, now: datetime) -> None:
    """In place of the files of that row."""
    view = await seen(uow, who)
    theirs = await belongings(uow, view)
    for number in range(len(in_pages(await how_i_sell(uow, view, theirs)))):
        key = f"export:{export}:page:{number}"
        await enqueue(uow, who, Intent.EXPORT_PAGE, key, now, facts={"page": number})


async def _data(uow: UnitOfWork, theirs: Belongings, now: datetime) -> str:
    return data(theirs, now, await names(uow, theirs.workspace_id, colleagues(theirs)))
