"""Turns of phrase of short reports in seven languages, as data; not how a report is compared with them.

Written as the signs of danger are: in plain words without accents, a regular expression of whole words a line.
`good` says that something went well; `praise` as well, though there is a no in it; `bad` that something did not; `not`
and `turns` are words that may make the opposite of the rest. Words that say one thing here and another in the language
next door stand in their own alone.
"""

REPORTS: dict[str, dict[str, str]] = {
    "en": {
        "good": r"""
            (went|goes|going|gone|ran|runs|running|landed|worked|works) (out )?(really |very |quite |so |pretty |all |
                just )*(well|great|smoothly|fine|nicely|perfectly|brilliantly|like clockwork)
            well received
            (better|smoother|easier|nicer) than (i |we )?(expected|feared|planned|thought|usual|hoped)
            (is|are|was|were|seems?|looks?|looked|feels?|felt|very|really|so|quite) (\w+ )?(happy|pleased|delighted|
                thrilled|impressed|glad|enthusiastic|satisf(ied|y)|positive)
            (liked|loved|enjoyed|appreciated|praised) (the|my|our|it|what|how|this|that|his|her|their|us|me|every\w*)
            signed(?! (off|up|out|with|by|for))
            (said|says|is|got|gets|have|a) (a |an )?yes
            agreed (to|on) (a|the|our|my|an|meet|sign|talk|buy|try)(?! \w+ (cut|discount))
            (good|great|nice|lovely|excellent|positive|productive|pleasant|warm|friendly|quick|fast|super|useful) (\w+
                 )?(call|chat|talk|meeting|visit|demo|conversation|session|workshop|feedback|reply|answer|response|
                news|day|pitch|presentation|exchange|win|progress|review|vibes)
            ((^|(?<=\. ))(just |finally )*|(we|i|weve|ive) (just |finally |have )*)won
            (picked|chose|went with|recommended|referred) (us|me)
            (thanked|congratulated|complimented) (me|us|my|our)
            booked (a|an|the|their|our|my|in|me|us|for|next|another|two|three|first|second)
            (accepted|approved) (our|my|the|it|us)
            (offer|proposal|quote|price|budget|plan|project|pilot|it) (was |got |is |has been )?(finally )?(accepted|
                approved)
            (got|received|have|landed|secured) (the |a |an |our |my |their )?(\w+ )?(order|po|contract|signature|
                go ahead|green light|thumbs up|appointment|referral|renewal|praise|compliments?|approval)
            (order|po|contract|contracts|renewal|deal) (just |finally |came |is )*(in|arrived|done|through|signed|
                closed)
            closed (the|a|our|my) deal
            (called|rang|phoned|wrote) (me|us) back
            got through to
            wants? (to (go ahead|move forward|proceed|buy|sign|start|see more)|a (second )?(quote|demo|offer|
                proposal|meeting|trial|pilot))
            (forwarded|passed on) (my|our|the)
            (a|big|real|great|huge|full) success
            (was|were|very) successful
            (renewed|reordered)
            (it|that|this|demo|pitch|plan|idea|approach|question|trick) worked( well| out|$)
            (called|rang|phoned) (me|us) (themselves|himself|herself|of their own accord)
            asked for me by name
            (^|(?<=\. ))((i|we|ive|weve|just|absolutely|totally|really|honestly) )*(killed|crushed|smashed) it
            (^|(?<=\. ))((i|we|he|she|just|absolutely|totally|really) )*(crushed|smashed|nailed|aced) (it|(the|my|our) (
                \w+ )?(demo|pitch|call|meeting|presentation|visit|quota|target))
            knocked it out of the park
            (we|weve|i|ive)( just| finally)? (beat|beaten) (?!up|down|by|to)(the )?\w+$
            (^|(?<=\. ))((i|we|just|finally) )*(stole|snatched) (the|a|an|that) (deal|account|customer|contract|tender)(
                 away)? from (?!me|us|my|our)
            [123456789] pos?$""",
        "praise": r"""
            (nobody|no one|noone|never) (\w+ ){0,4}?(explained|shown|put) (\w+ ){0,3}?(so|that|this) (clearly|well|
                simply|plainly)""",
        "bad": r"""
            (bad|badly|worse|worst|wrong|poorly|terrible|awful|horrible|rough|tough|hard|difficult|rotten)
            (lost|lose|losing|loss|losses)
            (cancel|postpon|delay|reject|refus|declin|complain|disappoint|fail|flop|bomb|ghost|stress|resign|
                struggl|exhaust|worri|crash|ignor|stall|hat(ed|ing)|annoy|frustrat|embarrass|overwhelm)\w*
            (angry|furious|upset|unhappy|(?<!im )dead|died|sick|ill|fired|stuck|nowhere|tired|scared|afraid|sad|mess)
            no ?shows?
            (left|leaving|quit|quits) (the|their|our|us|me|company|in|at|after|today|without)
            (competitors?|competition|rivals?|elsewhere|silence|unanswered)
            (problem|trouble|issue|mistake|error)s?
            (broke|broken|missed|walked out|walked away|shouted|yelled|cried|hung up|fell through|fell apart)
            too (expensive|high|late|busy|slow|much)
            dead (on (my|their) feet|in the)""",
        "not": r"""
            (no|not|never|nobody|none|nothing|neither|nor|hardly|barely|without|cannot|unable)
            (cant|couldnt|wont|wouldnt|dont|doesnt|didnt|isnt|wasnt|arent|werent|havent|hasnt|hadnt|aint)
            (no one|noone)""",
        "turns": r"""
            (but|until|till|though|although|however|except|unless|despite|if|would|could|should|might|may|wish|
                wished|hope|hoped|hopes|maybe|supposedly|instead|almost|nearly|too|then|before|used to|other|
                others|else|another|only|unfortunately|sadly|double|disagree|supposed|yeah|
                current|over|leave|last|love to|second place)
            to (cancel|complain|decline|end|quit|withdraw|back out|call off|call it off)""",
    },
    "de": {
        "good": r"""
            (lief|laeuft|lauft|ging|geht|verlief|klappt|klappte|funktioniert|kam|kommt) (\w+ ){0,2}?(gut|super|prima|
                toll|bestens|rund|glatt|perfekt|klasse|reibungslos|hervorragend)
            (gut|super|prima|toll|bestens) (gelaufen|gegangen|geklappt|angekommen|verlaufen)
            (gut|super) an
            besser (\w+ )?als (gedacht|erwartet|befuerchtet|befurchtet|geplant|sonst)
            (hat|haben) (\w+ ){0,2}?(geklappt|unterschrieben|zugesagt|gefallen|gelobt|bestellt|verlaengert|
                verlangert|zugestimmt|empfohlen|angenommen)
            (sehr |echt |total |richtig |ist |war |waren |sind )+(zufrieden|begeistert|gluecklich|glucklich|happy|
                beeindruckt|froh)
            (auftrag|bestellung|zusage|termin|folgetermin|freigabe|unterschrift|vertrag|lob|empfehlung) (\w+ )?(
                bekommen|erhalten|gewonnen|vereinbart|gemacht|steht|da|ist da|unterschrieben|reingekommen)
            (folgetermin|termin|vertrag|deal|naechster termin) (steht|ist durch|ist fix)
            (lob|zusage|rueckruf|ruckruf|gutes feedback|positives feedback|positive rueckmeldung) (vom|von|aus)
            (angebot|vorschlag|preis|budget) (wurde |ist |angenommen)*(angenommen|genehmigt|freigegeben|akzeptiert)
            (gut|gute|guter|gutes|nett|nette|netter|nettes|tolles|toller|tolle|super|schoenes|schoner|schones|
                angenehmes|positives|positive|schnelle) (\w+ )?(gespraech|gesprach|termin|besuch|meeting|telefonat|
                feedback|rueckmeldung|ruckmeldung|antwort|demo|praesentation|prasentation|tag|nachrichten|austausch)
            (ein|voller|grosser|echter) (voller |grosser |echter )?erfolg
            (verlaengerung|verlangerung|vertrag|abschluss|deal) (ist )?(durch|geschafft|gemacht)
            (kunde|kunden|auftrag|ausschreibung|neukunde|neukunden) (\w+ )?gewonnen
            (hat|haben) sich (\w+ )?(bedankt|gefreut)
            (hat|haben) (\w+ )?ja gesagt
            war (super|klasse|prima|toll|ein erfolg)
            (von sich aus|von selbst) (\w+ )?(angerufen|gemeldet|zurueckgerufen|zuruckgerufen|bestellt)
            angebot (\w+ ){0,2}?(ist )?durch
            auftrag ist bei uns
            (will|wollen|moechte|mochte|moechten|mochten) (den vertrag )?(verlaengern|verlangern|kaufen|bestellen|
                unterschreiben|loslegen)""",
        "praise": r"""
            so (klar|gut|einfach|verstaendlich|verstandlich) (\w+ ){0,4}?(niemand|keiner|nie) (\w+ )?(erklaert|erklart|
                gezeigt|beraten)
            (niemand|keiner|nie) (\w+ ){0,4}?so (klar|gut|einfach|verstaendlich|verstandlich) (erklaert|erklart|gezeigt|
                beraten)""",
        "bad": r"""
            (schlecht|schlechter|mies|schief|verloren|verpatzt|abgesagt|abgelehnt|storniert|gekuendigt|gekundigt|
                verschoben|gekuerzt|gekurzt|geplatzt|gescheitert|vergessen|veraergert|verargert|sauer|wuetend|
                wutend|unzufrieden|enttaeuscht|enttauscht|krank|muede|mude|kaputt|tot|schwer|schwierig|hart|
                absage|absagen|kuendigung|kundigung|aerger|arger|stress|fehler|problem|probleme|wettbewerb|
                wettbewerber|konkurrenz|mitbewerb|mitbewerber|woanders|beschwerde|reklamation|leider|funkstille)
            (schief|daneben) (gelaufen|gegangen)""",
        "not": r"""
            (nicht|nichts|kein|keine|keinen|keiner|keinem|nie|niemand|niemals|nix|kaum|weder|net|ned)""",
        "turns": r"""
            (aber|doch|bis|obwohl|trotzdem|wenn|falls|waere|ware|haette|hatte|wuerde|wurde gern|koennte|konnte|
                sollte|fast|beinahe|eigentlich|angeblich|hoffentlich|vielleicht|zu|statt|ausser|nur|anderen|anderer|
                anderem|andere|woanders|anderswo|anderweitig|ja klar)""",
    },
    "es": {
        "good": r"""
            (fue|salio|ha ido|ido|va|van|resulto) (muy |bastante |todo )?(bien|genial|estupendo|perfecto|mejor)
            (firmo|firmaron|han firmado|ha firmado)
            (les|le) (ha )?(gusto|gustado|encanto|encantado)
            (buena|buen|gran|excelente|bonita) (charla|reunion|conversacion|llamada|visita|demo|noticia|respuesta|
                feedback|acogida)
            (conseguimos|consegui|ganamos|gane|cerramos|cerre) (el|la|un|una)
            (me|nos) (dieron|dio) las gracias
            (aceptaron|acepto|aprobaron|aprobo) (la|el|mi|nuestra|nuestro)
            (muy |estan |esta |quedo |quedaron )+(contento|contenta|contentos|encantado|encantados|satisfecho|feliz)
            (dijo|dijeron) que si
            (dio|dieron) el si
            (me|nos) (llamaron|han llamado) ellos
            (funciono|salio) (\w+ )?(redondo|de maravilla|perfecto|genial|muy bien)
            (cerramos|cerre) con
            (quiere|quieren) (firmar|comprar|renovar|empezar|el piloto|un piloto|una oferta|otra demo)""",
        "praise": r"""
            (nadie|nunca) (\w+ ){0,4}?(explicado|explico|mostrado|ensenado) (\w+ )?tan (claro|bien|claramente|facil)""",
        "bad": r"""
            (mal|peor|perdimos|perdi|perdido|cancelo|cancelaron|cancelado|rechazo|rechazaron|anulo|anularon|
                enfadado|enojado|problema|problemas|competencia|enfermo|dificil|duro|fatal|queja|retraso)""",
        "not": "(nunca|nadie|nada|ningun|ninguna|tampoco|apenas)\nno",
        "turns": r"""
            (pero|aunque|hasta que|ojala|casi|seria|hubiera|excepto|demasiado)
            si (no|hubiera|fuera)
            sin
            (a|con) (otro|otra|otros|otras|alguien)(?! client)
            para (anular|cancelar|quejarse|rechazar|decir que no)""",
    },
    "fr": {
        "good": r"""
            (passe|passee|deroule|deroulee|marche|marchait) (\w+ )?(bien|tres bien|super bien)
            (bien|tres bien) (passe|passee|marche|deroule|accueilli|accueillie|recu)
            (a|ont) (enfin |bien )?(signe|accepte|adore|aime|apprecie|dit oui|valide|commande|renouvele|remercie)
            (m a|nous a|ma) (remercie|felicite|rappele)
            (bon|bonne|super|excellent|excellente|bel|belle|tres bon|tres bonne) (echange|rendez vous|reunion|appel|
                visite|demo|retour|retours|nouvelle|discussion|journee|accueil|rdv)
            (rendez vous|rdv) (fixe|pris|cale|obtenu)
            (contrat|affaire|commande) (signe|signee|gagne|gagnee|obtenue|passee)
            (tres |est |sont |etait |etaient )+(content|contente|contents|ravi|ravie|ravis|satisfait|satisfaits)
            (on a|nous avons|jai) (gagne|obtenu|decroche)
            (a|ont) (\w+ )?cartonne
            (mont|nous ont) rappele[es]*
            (veut|veulent) (signer|commander|acheter|demarrer|renouveler|un devis|une offre|le pilote|un pilote)""",
        "praise": r"""
            (personne|jamais) (\w+ ){0,4}?(explique|montre|presente)e?s? (\w+ )?(aussi|si) (clairement|bien|
                simplement)""",
        "bad": r"""
            (mal|pire|perdu|perdue|annule|annulee|annules|refuse|refusee|rate|ratee|decu|decue|fache|fachee|
                probleme|problemes|concurrent|concurrence|concurrents|malade|difficile|dur|dure|plainte|retard)""",
        "not": "(pas|jamais|personne|rien|aucun|aucune|ni|guere)",
        "turns": r"""
            (quoique|bien que|jusqu|presque|aurait|serait|sauf|dommage|trop|malheureusement)
            mais
            (ailleurs|quelquun dautre)
            (avec|chez) (un autre|une autre|dautres)(?! client)
            pour (annuler|arreter|refuser|resilier|se plaindre)""",
    },
    "it": {
        "good": r"""
            (andata|andato|andati|andate|va|riuscita|riuscito|funziona|funzionato) (\w+ )?(bene|benissimo|alla grande)
            (ha|hanno) (finalmente |gia )?(firmato|accettato|approvato|apprezzato|detto di si|detto si|ordinato|
                rinnovato|ringraziato)
            (e|sono|gli e|le e) piaciut[aoie]
            piaciut[aoie] (molto|tanto)
            (bella|bel|buona|buon|ottima|ottimo) (\w+ )?(chiacchierata|incontro|riunione|telefonata|chiamata|visita|
                demo|notizia|risposta|giornata|riscontro|feedback)
            (ordine|contratto) (e )?(arrivato|firmato|preso|chiuso)
            (abbiamo|ho) (vinto|ottenuto|chiuso)
            (molto |e |era |sono |erano )+(contento|contenta|contenti|soddisfatto|soddisfatti|entusiasta|entusiasti)
            (mi|ci) (ha|hanno) (ringraziato|richiamato)
            (hanno|ha) (chiamato|richiamato) (loro|lui|lei)
            (vuole|vogliono) (firmare|comprare|ordinare|rinnovare|partire|un preventivo|il pilota)""",
        "praise": r"""
            (nessuno|mai) (\w+ ){0,4}?(spiegato|mostrato) (\w+ )?cosi (bene|chiaro|chiaramente)""",
        "bad": r"""
            (male|peggio|perso|persa|annullato|annullata|rifiutato|saltato|saltata|saltati|deluso|arrabbiato|
                problema|problemi|concorrenza|concorrente|malato|difficile|dura|duro|reclamo|ritardo)""",
        "not": "(non|nessuno|nessuna|niente|nulla|neanche|nemmeno|mai)",
        "turns": r"""
            (pero|anche se|finche|quasi|sarebbe|avrebbe|tranne|purtroppo|troppo|altrove)
            (ma|se) \w+
            (a|con|da|presso) (un |una |qualcun )?(altro|altra|altri|altre)(?! client)
            per (annullare|disdire|lamentarsi|protestare|rifiutare)""",
    },
    "pt": {
        "good": r"""
            (correu|corre|foi|saiu|esta a correr|deu) (muito |super |tudo )?(bem|otimo|otima|certo|melhor)
            (assinou|assinaram)
            (gostou|gostaram|adorou|adoraram)
            (boa|bom|otima|otimo|excelente) (conversa|reuniao|visita|chamada|ligacao|demo|noticia|resposta|
                feedback|retorno)
            (aceitaram|aceitou|aprovaram|aprovou) (a|o|minha|nossa|meu|nosso)
            (consegui|conseguimos|ganhamos|ganhei|fechamos|fechei) (a|o|um|uma)
            (muito |ficou |ficaram |esta |estao )+(contente|contentes|feliz|felizes|satisfeito|satisfeitos|satisfeita)
            (disse|disseram) que sim
            (me|nos) (agradeceu|agradeceram)
            (agradeceu|agradeceram) (me|nos)
            (fechamos|fechei) com (a|o|as|os)
            foi (um )?show
            (eles mesmos|elas mesmas|ele mesmo|ela mesma) (me |nos )?(ligaram|ligou|procuraram)
            (ficou|ficaram) (muito )?(encantad|animad|empolgad)[oa]s?
            me (indicou|indicaram|recomendou|recomendaram)
            (quer|querem) (fechar|assinar|comprar|renovar|o piloto|um piloto|uma proposta)""",
        "praise": r"""
            (ninguem|nunca) (\w+ ){0,4}?(explicou|explicado|mostrou) (\w+ )?tao (bem|claro|claramente)""",
        "bad": r"""
            (mal|pior|perdi|perdemos|perdido|cancelou|cancelaram|cancelado|recusou|recusaram|problema|problemas|
                concorrencia|concorrente|doente|dificil|dura|duro|zangado|reclamou|reclamacao|atraso|chateado)""",
        "not": "(nao|nunca|ninguem|nada|nenhum|nenhuma|nem)",
        "turns": r"""
            (embora|ate que|quase|seria|teria|exceto|infelizmente|demais|apesar)
            mas
            (a|ao|com) (outro|outra|outros|outras|alguem)(?! client)
            para (anular|cancelar|desistir|reclamar|recusar)""",
    },
    "nl": {
        "good": r"""
            (ging|gaat|liep|loopt|verliep|verloopt) (\w+ )?(goed|prima|super|lekker|soepel|uitstekend|geweldig)
            (goed|prima|soepel|lekker) (gegaan|verlopen|gelopen|ontvangen|gevallen)
            beter dan (gedacht|verwacht|gehoopt|gepland)
            (heeft|hebben) (\w+ ){0,2}?(getekend|geaccepteerd|toegezegd|bedankt|besteld|verlengd|ja gezegd|gebeld)
            (offerte|voorstel|aanbod) (is )?(geaccepteerd|goedgekeurd|akkoord)
            (waren|was|is|zijn|heel|erg|zeer) (\w+ )?(enthousiast|blij|tevreden|onder de indruk)
            (goed|goede|leuk|leuke|fijn|fijne|mooi|mooie|prettig|snelle) (\w+ )?(gesprek|afspraak|bezoek|meeting|
                demo|feedback|reactie|antwoord|dag|nieuws)
            (afspraak|vervolgafspraak) (is )?(gemaakt|gepland|staat)
            (order|opdracht|contract|deal) (is )?(binnen|gewonnen|getekend|rond)
            (vond|vonden) (\w+ ){0,3}?(mooi|goed|leuk|geweldig|top)
            (ze|klant|hij|zij) (belde|belden) (zelf|terug)
            werkte (\w+ )?(perfect|goed|prima|super)
            (wil|willen) (verlengen|kopen|bestellen|tekenen|starten)""",
        "praise": r"""
            (niemand|nooit) (\w+ ){0,4}?zo (helder|duidelijk|goed) (\w+ )?(uitgelegd|laten zien)""",
        "bad": r"""
            (slecht|slechter|verloren|afgezegd|afgewezen|geannuleerd|opgezegd|mislukt|boos|ontevreden|teleurgesteld|
                ziek|moe|problemen|probleem|concurrent|concurrentie|moeilijk|zwaar|klacht|vertraging|misgegaan)""",
        "not": "(niet|niets|geen|nooit|niemand|nauwelijks)",
        "turns": r"""
            (maar|totdat|hoewel|bijna|zou|hadden|behalve|jammer|helaas|alleen|elders)
            (als|te) \w+
            (bij|met|van) (een )?(ander|andere|iemand anders)(?! klant)""",
    },
}
"""By language and sort."""

EVERYWHERE = r"""
    (not|never|nobody|nothing|nicht|nichts|kein|keine|nie|pas|jamais|rien|nunca|nada|nadie|non|niente|nao|niet|niets|
        geen)"""
"""Says no in each of them, also in the middle of another: which language a short report is in is often open."""
