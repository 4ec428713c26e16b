"""Whether a few words say that somebody is ill, worn out or has had enough; not how near that is to danger.

"Ill" and "I dread every morning" tell nothing of the day, so that they look like words that say nothing; nobody is to
be asked for a smaller bright spot there. Asked only where the model hears nothing, so it may be plainer than what turns
good news round. Written as the signs of danger are.
"""

import re
from functools import cache

from bot.domain.words.turns import compiled_turns, plain_sentences

HEAVY: dict[str, str] = {
    "en": r"""
        (im|am|is|was|were|been|being|feel|feels|feeling|felt|fell|off|so|very|really|just|still) (a bit |quite |
            pretty |too |kind of |all )?(ill|sick|unwell|lonely|alone|empty|useless|stupid|lost|low|down|miserable|
            hopeless|sad|tired|exhausted|drained|knackered|fed up|numb|overwhelmed|stressed|awful|terrible|worn out|
            broken)( \w+){0,2}$
        (^|(?<=\. ))(ill|sick|unwell|tired|exhausted|drained|knackered|lonely|fed up|stressed|overwhelmed)( today|
             again)?$
        (very |so |really |just )(ill|sick|tired|exhausted|lonely|stressed|fed up)( \w+)? (of|with|from|in|here)
        (flu|covid|migraine|fever|funeral|food poisoning|headache|chest hurts)
        (in|at|to) (the )?(hospital|er|a e) with my
        dread(s|ed|ing)?
        not (really )?(cut out|made|good enough|strong enough) for
        dont think (im|i am) (really )?(cut out|made|good|any good|right|the right)
        (cant|cannot) (keep this up|take (it|this|any more|much more)|face (it|another|this|tomorrow))
        not sure how (much longer|long) i can
        (whats|what is|see|seeing|is there) (the |a |any |much )?point( in (it|this|trying|bothering)| of (it|this)(
             all)?)?( any ?more)?$
        why (do i |should i |even |would i )*(bother|care|try)( any ?more)?$
        (shoot|kill|bury) me( now| already| please)*$
        kill myself$
        (out of|in) my misery
        i (really |just |so )*(hate|loathe) (my (life|job|boss|work)|this (job|place|work|company)|it here)
        (ive|i have|i) (really |just )?had enough$
        (im|i am) (so |just |totally |completely )+done( with \w+)?$
        (im|i am) done with (this|it|everything|people|all)( \w+)?$
        (running|run) on (empty|fumes)
        (want|wanna)( to)? (quit|cry|scream|give up|hide)( \w+)?$
        (cry|crying|cried|in tears)
        (nobody|no one) (here )?(likes|needs|wants|listens to|talks to|believes in|helps|misses) me
        rough (day|call|one|week|morning)""",
    "de": r"""
        (bin|war|fuhle mich|fuehle mich|liege|lieg)( \w+){0,2} (krank|allein|alleine|einsam|leer|wertlos|nutzlos|mude|
            muede|erschopft|erschoepft|am ende|ausgelaugt|platt|kaputt|traurig|uberfordert|ueberfordert|gestresst)(
             heute)?$
        (^|(?<=\. ))(krank|krankgeschrieben|erschopft|erschoepft|mude|muede|einsam|ausgelaugt)( heute)?$
        (grippe|fieber|migrane|migraene|corona|beerdigung)
        (sohn|tochter|kind|kleine|kleiner) (ist )?krank
        (keine kraft|ich kann|ich mag) (nicht )?mehr$
        (hat|macht)( \w+)? keinen sinn( mehr)?$
        (tauge|eigne mich) (nicht|nichts) dafur""",
    "nl": r"""
        (ben|was|voel me|voel mij)( \w+){0,2} (ziek|alleen|eenzaam|leeg|waardeloos|moe|kapot|uitgeput|verdrietig|
            gestrest|bekaf)( vandaag)?$
        (^|(?<=\. ))(ziek|moe|uitgeput|bekaf|eenzaam)( vandaag)?$
        (griep|koorts|migraine|begrafenis)
        (zoon|dochter|kind) (is )?ziek
        (kan|wil) niet meer$
        waar doe ik het voor
        heeft geen zin( meer)?$""",
    "fr": r"""
        (suis|me sens|etais)( \w+){0,2} (malade|seule?|vide|nulle?|fatiguee?|epuisee?|crevee?|perdue?|triste|a bout|
            depassee?|stressee?)( aujourdhui)?$
        (^|(?<=\. ))(malade|fatiguee?|epuisee?|crevee?)( aujourdhui)?$
        (grippe|fievre|migraine|enterrement)
        (fils|fille|enfant|petit|petite) (est )?malade
        (jen|nen|en) peux plus$
        a quoi bon
        pas (a la hauteur|faite? pour (ca|ce))""",
    "es": r"""
        (estoy|me siento|estaba)( \w+){0,2} (enferm[oa]|sol[oa]|vaci[oa]|inutil|cansad[oa]|agotad[oa]|hech[oa] polvo|
            triste|quemad[oa]|hart[oa]|estresad[oa]|hundid[oa])( hoy)?$
        (^|(?<=\. ))(enferm[oa]|agotad[oa]|cansad[oa]|hart[oa])( hoy)?$
        (gripe|fiebre|migrana|funeral|entierro)
        (hijo|hija|nino|nina) (esta )?(enferm[oa]|mal[oa])
        no puedo mas$
        no (valgo|sirvo) para esto""",
    "pt": r"""
        (estou|to|me sinto|sinto me|estava|tava)( \w+){0,2} (doente|sozinh[oa]|vazi[oa]|inutil|cansad[oa]|exaust[oa]|
            esgotad[oa]|triste|fart[oa]|estressad[oa])( hoje)?$
        (^|(?<=\. ))(doente|cansad[oa]|exaust[oa]|esgotad[oa])( hoje)?$
        (gripe|febre|enxaqueca|funeral|enterro|velorio)
        (filho|filha|menino|menina) (esta )?doente
        nao aguento( mais)?$
        nao sirvo para (isto|isso)""",
    "it": r"""
        (sono|mi sento|ero|sto)( \w+){0,2} (malat[oa]|sol[oa]|vuot[oa]|inutile|stanc[oa]|esaust[oa]|sfinit[oa]|triste|
            a pezzi|giu|stressat[oa])( oggi)?$
        (^|(?<=\. ))(malat[oa]|stanc[oa]|esaust[oa]|sfinit[oa])( oggi)?$
        (influenza|febbre|emicrania|funerale)
        (figlio|figlia|bimb[oa]) (e )?malat[oa]
        non ce la faccio( piu)?$
        non (sono|fa) (tagliat[oa]|portat[oa]|fatt[oa]|per me)""",
}
"""By language: a turn of phrase a line."""


def is_heavy(text: str) -> bool:
    """Whether any of these turns of phrase is in it, in any language. Never fails."""
    said = plain_sentences(text)
    return any(turns.search(said) for turns in _compiled())


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    # With the first text, not with the import: most processes read none.
    return tuple(compiled_turns(listed) for listed in HEAVY.values())
