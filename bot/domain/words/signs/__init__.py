"""Signs of danger in seven languages: a module each; what they are looked for in is `danger`'s."""

from bot.domain.words.signs import dutch, english, french, german, italian, portuguese, spanish

SIGNS: dict[str, dict[str, str]] = {
    "de": {"life": german.LIFE, "harm": german.HARM},
    "en": {"life": english.LIFE, "harm": english.HARM},
    "es": {"life": spanish.LIFE, "harm": spanish.HARM},
    "fr": {"life": french.LIFE, "harm": french.HARM},
    "it": {"life": italian.LIFE, "harm": italian.HARM},
    "nl": {"life": dutch.LIFE, "harm": dutch.HARM},
    "pt": {"life": portuguese.LIFE, "harm": portuguese.HARM},
}
"""By language and kind: in plain words without accents, one sign a line, which goes on in deeper indented ones; a
regular expression in which `~` stands for up to three words."""
