"""More of how people say that nobody, or not their boss, is to see what they wrote; in the form of the other phrases.

Nobody is named here: "don't show this to Marta" is taken for "to my boss" where it is read. "Confidential" alone may
be a customer's wish, and "nobody can read it" a customer's trouble.
"""

HIDING: dict[str, str] = {
    "en": """
        (this|that|it) is confidential, this is strictly confidential, (keep|treat) (it|this|that|this one|that
        one|) (confidential|confidentially|as confidential), keep (it|this|that) off the record, (can|could) you
        keep (it|this|that) (private|secret|confidential|to yourself|between us), (don't|do not) (post|publish)
        (it|this|that) (anywhere|in the channel|to the channel|), (don't|do not) (show|tell) (my|the)
        (boss|manager|coach|team|lead), (don't|do not) show (it|this|that) to (my|the) lead, (don't|do not) let (my
        boss|my manager|my coach|the team|my team|anyone|anybody|others) (see|read) (it|this|that), i (don't|do not)
        want to share (it|this|that|this one|that one) (with the team|with anyone|), i'd rather not share
        (it|this|that), i (don't|do not) want (it|this|that|this one|that one) (shared|seen|published|to be
        shared|to be seen), i (don't|do not) want (my boss|my manager|my coach|the team|my
        team|anyone|anybody|others) to (see|read|know) (it|this|that), (my boss|my manager|my coach|the team|my
        team) (should not|shouldn't|must not|mustn't|may not) (see|read|know) (it|this|that), (nobody|no one)
        (may|must|should) (see|read) (it|this|that), (don't|do not) share anything""",
    "de": """
        (das|es|dies) ist (streng |)vertraulich, (das|es) (bitte |)vertraulich behandeln, bitte vertraulich
        (behandeln|), (behandle|behandel|behandeln sie) (das|es) (bitte |)vertraulich, ich (will|möchte) (das|es)
        (lieber |)nicht teilen, ich (will|möchte) nicht dass (das|es) (jemand|mein chef|meine chefin|das team|mein
        team) (sieht|liest), (mein chef|meine chefin|der chef|die chefin|mein coach|das team|mein team) (soll|darf)
        (das|es) nicht (sehen|lesen|wissen|erfahren), (niemand|keiner) (soll|darf) (das|es)
        (sehen|lesen|wissen|erfahren), das darf (niemand|keiner) (wissen|erfahren), bitte nicht
        (posten|veröffentlichen), (das|es) (bitte |)nicht (posten|veröffentlichen)""",
    "nl": """
        (dit|dat|het) is (strikt |)vertrouwelijk, (dit|dat|het) vertrouwelijk (houden|behandelen),
        (hou|houd|behandel) (dit|dat|het) vertrouwelijk, ik wil (dit|dat|het) (liever |)niet delen, (mijn baas|mijn
        manager|mijn chef|het team|mijn team) mag (dit|dat|het) niet (zien|lezen|weten), niemand mag (dit|dat|het)
        (zien|lezen|weten), ik wil niet dat (iemand|mijn baas|mijn manager|mijn team|het team) (dit|dat|het)
        (ziet|leest)""",
    "fr": """
        (c'est|ça reste) (strictement |)confidentiel, (garde|gardez) (ça|cela) confidentiel, que ça reste entre
        nous, je (ne |)veux pas (partager ça|partager cela|le partager), (ne |)le
        (montre|montrez|partage|partagez|dis|dites) pas (à|avec) (mon chef|ma cheffe|mon manager|l'équipe), (mon
        chef|ma cheffe|mon manager|l'équipe) (ne |)doit pas (voir|lire|savoir) (ça|cela), personne ne doit
        (voir|lire|savoir) (ça|cela), je (ne |)veux pas que (mon chef|ma cheffe|mon manager|l'équipe) (voie|lise)
        (ça|cela), (ne |)(publie|publiez) pas (ça|cela)""",
    "es": """
        (esto |eso |)es (estrictamente |)confidencial, (mantenlo|manténlo) confidencial, (prefiero no|no quiero)
        (compartirlo|compartir esto|compartir eso), que (no lo vea|no lo sepa) (mi jefe|mi jefa|el equipo), no
        quiero que (lo vea|lo sepa) (nadie|mi jefe|mi jefa|el equipo), (mi jefe|mi jefa|el equipo) no debe
        (verlo|saberlo|ver esto|ver eso), nadie debe (verlo|ver esto|ver eso), no lo (publiques|publique)""",
    "pt": """
        (isso |isto |)é (estritamente |)confidencial, (prefiro não|não quero) (compartilhar|partilhar) (isso|isto),
        não quero que (ninguém|meu chefe|o meu chefe|minha chefe|a minha chefe|a equipe|a equipa|o time)
        (veja|leia|saiba) (isso|isto|), (meu chefe|o meu chefe|minha chefe|a minha chefe|a equipe|a equipa|o time)
        não (pode|deve) (ver|ler|saber) (isso|isto), ninguém deve (ver|ler|saber) (isso|isto), não
        (publique|publiques) (isso|isto)""",
    "it": """
        (questo |)è (strettamente |)(confidenziale|riservato), che resti tra noi, (preferisco non|non voglio)
        (condividerlo|condividere questo), non voglio che (nessuno|il mio capo|la mia capa|il team|la squadra) lo
        (veda|legga|sappia), (il mio capo|la mia capa|il team|la squadra) non (deve|può) (vederlo|leggerlo|saperlo),
        nessuno deve (vederlo|leggerlo|saperlo), non pubblicarlo""",
}
"""By language; each is a phrase of `hide`."""
