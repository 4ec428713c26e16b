"""What a visitor does on the page, in their own words, and the pictures they take; judges nothing but trouble."""

from pathlib import Path

from playwright.async_api import ConsoleMessage, Error, Locator, Page, Response, ViewportSize, expect

WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 390, "height": 844}
READY = '#app[aria-busy="false"]'
BAD_STATUS = 400


def qa(name: str, **more: str) -> str:
    """The selector of one of the page's marks."""
    marks = "".join(f'[data-{key}="{value}"]' for key, value in more.items())
    return f'[data-qa="{name}"]{marks}'


class Visitor:
    """Somebody at the page. What the browser complains of is kept in `troubles`."""

    def __init__(self, page: Page, address: str, pictures: Path) -> None:
        self.page = page
        self.troubles: list[str] = []
        self._address = address
        self._pictures = pictures
        page.on("console", self._heard)
        page.on("pageerror", self._broke)
        page.on("response", self._answered)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(message.text)

    def _broke(self, error: Error) -> None:
        self.troubles.append(str(error))

    def _answered(self, response: Response) -> None:
        if response.status >= BAD_STATUS:
            self.troubles.append(f"{response.status} {response.url}")

    def at(self, name: str, **more: str) -> Locator:
        """One of the page's marks, by its name."""
        return self.page.locator(qa(name, **more))

    async def comes(self, path: str = "/") -> None:
        await self.page.set_viewport_size(WIDE)
        await self.page.goto(self._address + path)
        await self.page.wait_for_selector(READY)

    async def becomes(self, person: str) -> None:
        """Acts as somebody else from now on."""
        await self.at("persona-switch").click()
        await self.at(f"persona-{person}").click()
        await expect(self.page.locator(f'{READY} [data-qa="persona-switch"]')).to_be_visible()

    async def enters(self, place: str) -> None:
        """A channel by its name, or `app-dm`."""
        await self.at(place if place == "app-dm" else f"channel-{place}").click()

    async def writes(self, text: str) -> None:
        """Into the composer of the conversation, and sends it."""
        await self.at("composer").fill(text)
        await self.at("composer").press("Enter")

    async def fills(self, block: str, text: str) -> None:
        """A text field of the form in front."""
        await self.page.locator(f"{qa('modal')} {qa(f'block-{block}')} :is(input, textarea)").first.fill(text)

    async def chooses(self, block: str, *values: str) -> None:
        """One or several entries of a menu in the form in front."""
        await self.page.locator(f"{qa('modal')} {qa(f'block-{block}')} {qa('action-value')}").click()
        for value in values:
            await self.at("option", value=value).click()
        if await self.at("option").count():
            await self.page.keyboard.press("Escape")

    async def sends_form(self) -> None:
        await self.at("modal-submit").click()

    async def message(self, words: str, **more: str) -> Locator:
        """The latest message in the conversation with these words, once it is there; `user` says by whom."""
        found = self.page.locator(f".main {qa('message', **more)}").filter(has_text=words).last
        await expect(found).to_be_visible()
        return found

    async def holds_a_phone(self) -> None:
        """From now on the window is as narrow as a phone's."""
        await self.page.set_viewport_size(NARROW)

    async def picture(self, name: str) -> None:
        """The screen as it is, wide and as on a phone; nothing on it may be unknown, refused or broken."""
        for size, shape in ((NARROW, "narrow"), (WIDE, "wide")):
            await self.page.set_viewport_size(size)
            await self.snapshot(f"{name}-{shape}")
        await self.finds_nothing_wrong()

    async def snapshot(self, name: str) -> None:
        """The screen in its present shape."""
        # Two frames: one in which the page takes its shape, one in which that is drawn.
        await self.page.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
        await self.page.screenshot(path=self._pictures / f"{name}.png", animations="disabled")

    async def whole_page(self, name: str, mark: str) -> None:
        """All of one part of the page, however long it is: the window grows for it, and shrinks again."""
        long = await self.at(mark).evaluate("part => part.scrollHeight")
        await self.page.set_viewport_size({"width": WIDE["width"], "height": max(long + 200, WIDE["height"])})
        await self.page.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
        await self.at(mark).screenshot(path=self._pictures / f"{name}.png", animations="disabled")
        await self.page.set_viewport_size(WIDE)

    async def finds_nothing_wrong(self) -> None:
        await expect(self.at("unknown")).to_have_count(0)
        await expect(self.at("refused")).to_have_count(0)
        assert not self.troubles, self.troubles
