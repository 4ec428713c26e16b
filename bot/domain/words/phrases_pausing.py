"""What asks for quiet only together with how long, or until when; in the form of the other phrases.

Left out on purpose, since each may be about a customer: whoever is away or back without saying who, "come back", "try
again", "quiet" alone, "I'm back" where it is also said of going back to somebody ("vuelvo", "je reviens"), who is
free where that means at hand ("libre"), and "ask again" without "me", which is how one notes what to ask a customer.
"""

QUIET: dict[str, str] = {
    "en": """
        (don't|do not) ask, (don't|do not) (ask|message|write to|write|bother|disturb|ping|contact) me
        (anything|again|any questions|), leave me (alone|be|in peace), (be|stay|keep) quiet, mute
        (me|it|this|questions|), snooze (me|it|this|questions|), (i'm|i am|im|i will be|i'll be) (off|off
        work|away|out|out of office|out of the office|ooo|on holiday|on holidays|on vacation|on leave|on annual
        leave|on pto|on parental leave|on maternity leave|on paternity leave|not working|not here|not in), i won't
        be (working|in)""",
    "de": """
        (frag|frage|fragen sie) mich (nicht|nichts|nicht mehr|nichts mehr), mich nicht fragen, nicht fragen,
        (lass|lasse|lassen sie) mich (in ruhe|in frieden), sei (still|ruhig), (schreib|schreiben sie) mir
        (nicht|nichts), (stör|störe|stören sie) mich nicht, (ich bin|bin|bin ich) (im urlaub|in urlaub|weg|nicht
        da|abwesend| krankgeschrieben|in elternzeit|nicht im büro|außer haus), (ich habe|habe ich|hab|habe)
        (frei|urlaub)""",
    "nl": """
        vraag (me|mij) (niets|niks|niet), (niet|niets|niks) vragen, laat (me|mij) met rust, wees stil, stoor
        (me|mij) niet, schrijf (me|mij) niet, (ik ben|ben|ben ik) (op vakantie|met vakantie|weg|afwezig|vrij|er
        niet|met verlof), (ik heb|heb) (vrij|vakantie|verlof)""",
    "fr": """
        (laisse|laissez)-moi (tranquille|en paix), (ne |)me (demande|demandez) (rien|pas), (ne |)me
        (dérange|dérangez) pas, (ne |)m'(écris|écrivez) pas, (je suis|je serai) (en vacances|absent|absente|en
        congé|en congés|pas là|en arrêt), je ne suis pas là""",
    "es": """
        (déjame|déjeme) (en paz|tranquilo|tranquila), no me (preguntes|pregunte|escribas|escriba|molestes|moleste)
        (nada|más|), no preguntes (nada|), (estoy|voy a estar|estaré) (de vacaciones|fuera|ausente|de baja|de
        permiso)""",
    "pt": """
        (me |)(deixa|deixe) em paz, (deixa|deixe)-me em paz, não me
        (pergunte|perguntes|pergunta|escreva|escrevas|incomode|incomodes) (nada|mais|), (estou|vou estar|estarei)
        (de férias|fora|ausente|de folga|de licença|de baixa)""",
    "it": """
        (lasciami|mi lasci) (in pace|stare|tranquillo|tranquilla), non (chiedermi|scrivermi|disturbarmi)
        (niente|nulla|più|), non mi (chieda|scriva|disturbi) (niente|nulla|più|), (sono|sarò) (in ferie|in
        vacanza|assente|via|in permesso|in malattia)""",
}
"""With how long, or until when ("leave me alone for a week"), by language."""

NONE_UNTIL: dict[str, str] = {
    "en": "(no|no more) (questions|messages|prompts|pings), (i'm|i am|im) (sick|ill|off sick|on sick leave)",
    "de": "keine (fragen|nachrichten) (mehr|), (ich bin|bin) krank",
    "nl": "geen (vragen|berichten) (meer|), (ik ben|ben) (ziek|ziek thuis)",
    "fr": """
        (plus de|pas de|aucune|plus aucune) (questions|question|messages), je suis (malade|en arrêt maladie|en congé
        maladie)""",
    "es": "(sin|no más|ninguna|no hagas) (preguntas|pregunta|mensajes), estoy (enfermo|enferma)",
    "pt": "(sem|nenhuma) (perguntas|pergunta|mensagens), não (faça|faças) perguntas, estou doente",
    "it": "(niente|nessuna|senza) (domande|domanda|messaggi), sono (malato|malata)",
}
"""Only with "until" or "for", or where it says please: "no questions today" may be what customers had, and "I'm ill" is
no wish."""

AGAIN: dict[str, str] = {
    "en": """
        (ask|remind) me (again|), (can|could) you ask me (again|), (not today|not now|no time|no time today|busy
        today|too busy|i'm busy) ask me (again|), (i'm|i am|im|i'll be|i will be) back""",
    "de": """
        (frag|frage|fragen sie) mich (wieder|erst wieder|erst|nochmal|noch mal|noch einmal|), (mich |)erst wieder
        fragen, mich wieder fragen, (kannst|könntest) du mich (wieder|nochmal|noch mal|) fragen, (ich bin|bin|bin
        ich) (erst wieder da|wieder da|zurück|wieder im büro), (heute nicht|nicht heute|jetzt nicht|keine zeit)
        (frag|frage) mich (wieder|nochmal|)""",
    "nl": """
        vraag (het |)(me|mij) (weer|opnieuw|nog eens|), (kun|kan) je (het |)(me|mij) (weer|opnieuw|nog eens|)
        vragen, (ik ben|ben|ben ik) (weer terug|terug|er weer)""",
    "fr": """
        (demande|redemande|demandez|redemandez)-moi (ça |), repose-moi la question, (peux-tu|tu peux) me
        (demander|redemander), (je suis|je serai) de retour""",
    "es": """
        (pregúntame|pregúnteme) (otra vez|de nuevo|), (vuelve|vuelva) a preguntarme, puedes preguntarme (otra vez|de
        nuevo|), me puedes preguntar (otra vez|de nuevo|), (estoy|estaré) de vuelta""",
    "pt": """
        me (pergunta|pergunte) (de novo|outra vez|), (pergunta|pergunte)-me (de novo|outra vez|), (você
        |)(pode|podes) me perguntar (de novo|outra vez|), (estou|estarei) de volta""",
    "it": """
        (chiedimi|mi chieda|richiedimi|chiedimelo) (di nuovo|ancora|), (puoi chiedermi|puoi chiedermelo|me lo puoi
        chiedere), (sono|sarò) di nuovo (qui|in ufficio)""",
}
"""With the moment at which quiet ends ("ask me tomorrow", "I'm back on Monday")."""
