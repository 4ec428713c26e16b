"""How people say that they are off, without until when; in the form of the other phrases. With it, that is a pause.

Whoever is ill is not among them: that is no time to ask until when.
"""

AWAY: dict[str, str] = {
    "en": """
        ooo, (i'm |i am |im |i will be |i'll be |)(on holiday|on holidays|on vacation|on leave|on annual leave|on pto|on
        sabbatical|on parental leave|on maternity leave|on paternity leave|out of office|out of the office|ooo) (|next
        week|from tomorrow|from monday|from next week|right now|at the moment), (i'm |i am |im |i will be |i'll be
        |)(on holiday|on vacation|on leave|on pto|off|off work) tomorrow, (next week|tomorrow) (i'm|i am|im|i will
        be|i'll be) (on holiday|on vacation|on leave|on pto|off)""",
    "de": """
        (ich bin |bin |)(gerade |)(im urlaub|in urlaub|in elternzeit|im mutterschutz), (ich bin|bin|ich gehe|gehe)
        (nächste woche|ab morgen|ab montag|ab nächster woche|morgen) (im urlaub|in urlaub|in den urlaub|in
        elternzeit|im mutterschutz|nicht da), (nächste woche|ab morgen|ab montag|ab nächster woche|morgen) (bin
        ich|gehe ich) (im urlaub|in urlaub|in den urlaub|in elternzeit|im mutterschutz|nicht da), (ich habe|ich
        hab|habe|hab) (|nächste woche|ab morgen|ab montag|morgen) (urlaub|frei), (nächste woche|ab morgen|ab
        montag|morgen) (habe ich|hab ich) (urlaub|frei)""",
    "nl": """
        (ik ben |ben |)(op vakantie|met vakantie|met verlof|met ouderschapsverlof), (ik ben|ben|ik ga) (volgende
        week|morgen|vanaf morgen|vanaf maandag) (op vakantie|met vakantie|met verlof|vrij), (volgende
        week|morgen|vanaf morgen|vanaf maandag) (ben ik|ga ik) (op vakantie|met vakantie|met verlof|vrij), (ik
        heb|heb) (|volgende week|morgen|vanaf maandag) (vakantie|vrij|verlof), (volgende week|morgen|vanaf maandag)
        heb ik (vakantie|vrij|verlof)""",
    "fr": """
        (je suis |je serai |suis |)(en vacances|en congé|en congés|en congé maternité|en congé parental) (|la semaine
        prochaine|demain|à partir de demain|à partir de lundi|dès demain|dès lundi), (la semaine prochaine|demain|à
        partir de demain|à partir de lundi) je (suis|serai) (en vacances|en congé|en congés)""",
    "es": """
        (estoy |estaré |voy a estar |)(de vacaciones|de permiso|de baja maternal|de baja paternal) (|la semana que
        viene|la próxima semana|mañana|a partir de mañana|a partir del lunes|desde mañana|desde el lunes), (la semana
        que viene|la próxima semana|mañana|a partir de mañana|a partir del lunes) (estoy|estaré) (de vacaciones|de
        permiso)""",
    "pt": """
        (estou |estarei |vou estar |)(de férias|de licença|de folga) (|semana que vem|na semana que vem|na próxima
        semana|amanhã|a partir de amanhã|a partir de segunda), (semana que vem|na semana que vem|na próxima
        semana|amanhã|a partir de amanhã|a partir de segunda) (estou|estarei|vou estar) (de férias|de licença|de
        folga)""",
    "it": """
        (sono |sarò |)(in ferie|in vacanza|in congedo|in maternità) (|la settimana prossima|la prossima
        settimana|domani|da domani|da lunedì), (la settimana prossima|la prossima settimana|domani|da domani|da lunedì)
        (sono|sarò) (in ferie|in vacanza|in congedo)""",
}
"""By language."""
