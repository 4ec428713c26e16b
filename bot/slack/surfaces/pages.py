"""What a browser shows while the bot is being installed: plain pages of one sentence and one button; no Slack JSON."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from bot.slack.surfaces.words import Words

_STYLE = """
body { margin: 0; background: #f6f4ef; color: #1d2733; font: 1.05rem/1.6 system-ui, sans-serif; }
main { max-width: 34rem; margin: 12vh auto 0; padding: 0 1.5rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
p { margin: 0 0 1.25rem; }
small { color: #4a5563; }
a.button { display: inline-block; padding: 0.7rem 1.3rem; border-radius: 0.5rem; background: #2c3e50;
  color: #ffffff; text-decoration: none; font-weight: 600; }
a.button:hover { background: #1d2b39; }
a.button:focus-visible { outline: 3px solid #b8860b; outline-offset: 3px; }
@media (prefers-color-scheme: dark) {
  body { background: #161c23; color: #e8ebef; }
  small { color: #aeb8c4; }
  a.button { background: #e8ebef; color: #161c23; }
  a.button:hover { background: #ffffff; }
}
"""

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{heading}</h1>
{body}
</main>
</body>
</html>
"""

_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()

HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Nothing from elsewhere is loaded, nobody frames the page, and its address, which may hold a code, goes nowhere."""


def build_page(words: Words, text_id: str, link: str = "", **args: str) -> str:
    """A text with its heading and, where it has one, the button that leads on to `link`."""
    heading = words.plain(text_id, **args)
    parts = [f"<p>{escape(words.plain(f'{text_id}.body', **args))}</p>"]
    if words.has(f"{text_id}.button"):
        label = escape(words.plain(f"{text_id}.button"))
        parts.append(f'<p><a class="button" href="{escape(link)}">{label}</a></p>')
    if words.has(f"{text_id}.small"):
        parts.append(f"<p><small>{escape(words.plain(f'{text_id}.small'))}</small></p>")
    return _PAGE.format(
        language=escape(words.language),
        title=escape(f"{heading} · {words.plain('install-name')}"),
        style=_STYLE,
        heading=escape(heading),
        body="\n".join(parts),
    )
