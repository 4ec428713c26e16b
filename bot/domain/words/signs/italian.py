"""Signs of danger, harassment and illness in Italian: turns of phrase, as `danger` reads them."""

LIFE = r"""
    (voglio|volevo|vorrei|sto per|penso di|pensavo di|pensato di|penso a|pensando di|provato a|tentato di|
        voglia di)~(uccidermi|ammazzarmi|suicidarmi|farla finita|togliermi la vita|impiccarmi|
        farmi del male|tagliarmi)
    (voglio|volevo|vorrei)( solo| soltanto| davvero| proprio)? morire(?! (dal|dalle|di|d))$
    (ho|avevo) (solo )?(voglia|desiderio) di morire(?! (dal|dalle|di|d))
    non (voglio|volevo|vorrei) (piu|continuare a) (vivere|esserci|svegliarmi)( piu)?
    non ho piu voglia di vivere
    (vorrei|meglio|preferirei) (essere )?(morto|morta|non essere mai nat[oa])$
    (starebbero|stareste|sarebbe|stanno) (tutti )?meglio senza di me
    (nessun|piu alcun|piu nessun|un) motivo per vivere
    (pensieri|idee|istinti|tendenze) (suicid[aei]|di suicidio|di farla finita)
    (penso|pensavo|pensato|pensa|pensare) (spesso |sempre )?al suicidio
    (si e|si sono|ha tentato di|ha provato a|tentato il) (suicidat[oai]|suicidarsi|uccidersi|impiccat[oa]|
        suicidio|tolt[oa] la vita|ammazzarsi)
    tentativo di suicidio|tentato suicidio
    (mi )?(taglio|sto tagliando) (le vene|le braccia|i polsi)
    minacc[ei]a? di morte
    (mi|ci|lo|la) ha(nno)? minacciat[oaie] (di morte|di (uccider|ammazzar|accoltellar)\w+|con (un|una|il|
        la) (coltello|pistola|arma|fucile))
    (ha detto|dice|giura) che mi (ammazza|uccide)(?! (se non gli|se non le|con lo sconto))$
    (ha tirato fuori|mi ha puntato|ha estratto)~(coltello|pistola|arma)
    (temo|paura) per la mia vita
    (preso|ingoiato) (troppe|tutte le|troppi) (pastiglie|pillole|sonniferi|pasticche)
    non (vedo|trovo|ha|ce|c e) (piu )?(alcun |il |nessun )?(senso|motivo) (di|a|ad|nell|per|nel) ?(andare avanti|
        vivere|continuare|continuare a vivere)$
    (la mia |la )?vita non ha (piu )?senso
    (stanc[oa]) di vivere
    non vedo (piu )?(una )?via duscita$
    (penso|pensavo|pensato|voglia|immagino|immaginavo|tentazione|volevo|vorrei|quasi)( \w+){0,6} (contro|da|dal|
        sotto|giu|davanti)( \w+){0,3} (albero|un ponte|
        ponte|treno|camion|muro|balcone|tetto|metro|finestra|burrone|pilone|platano)(?= \.|$)
    (buttarmi|buttar(si)?|gettarmi|lanciarmi|schiantarmi|saltare|si e buttat\w|si e gettat\w|
        si e lanciat\w)( \w+){0,4} (ponte|treno|balcone|finestra|metro|
        tetto|albero|camion|binari)
    (tutti|loro|voi|la mia famiglia|i miei( \w+)?|i bambini|mia moglie|mio marito|il mondo|
        gli altri)( \w+){0,4} (meglio|piu felici|piu tranquilli|piu seren\w)
         senza di me
    senza di me( \w+){0,4} (meglio|piu felici|piu tranquilli)
    (non voglio|non vorrei|vorrei non|voglio non|spero di non|vorrei solo non|
        non ho voglia di)( \w+){0,3} (svegliarmi|vivere|esistere|esserci|essere vivo|
        essere viva|piu svegliarmi)( \w+)?
    (addormentarmi|dormire)( \w+){0,4} (non|mai)( \w+)? (svegliarmi|risvegliarmi)( piu)?
    (vorrei|voglio|volevo|preferirei|magari)( \w+){0,3} (morire|morto|morta|sparire per sempre|
        non essere mai nat\w|farla finita|ammazzarmi)(?! (dal|dalle|di|d|
        dalla) (ridere|risate|vergogna|fame|caldo|freddo|sonno))(?= \.|$| e| ma| ogni| davvero)
    (mi )?(ammazzo|suicido|impicco|sparo|tolgo la vita|faccio fuori)(?! (di lavoro|di fatica|se|dal ridere))$
    (farla|fare|faccio|facciamola|facevo|fatta) finita( con (la vita|tutto|questa vita))?(?= \.|$| una| stanotte|
         stasera| davvero)
    (si e|si sono|vuole|voleva|ha cercato di|minaccia di|dice che) (impiccat\w|sparat\w|ammazzat\w|uccis\w|
        togliersi la vita|ammazzarsi|uccidersi|suicidarsi|
        buttarsi|si ammazza|si uccide)
    (mi taglio|mi tagliavo|mi sono tagliat\w|mi faccio del male|farmi male|mi ferisco|autolesion\w*)(?! (i capelli|
        con la carta|la barba|un dito|facendo))
    (lettera|lettere|biglietto) (di addio|daddio|di suicidio)|addio a tutti
    (scatola|flacone|tutte le|troppe|blister|messo da parte|accumul\w+|conservo)( \w+){0,3} (pastiglie|pillole|
        sonniferi|compresse|gocce|ansiolitici)
    (non mi importa|mi e indifferente|non mi frega|non minteressa|me ne frega)( \w+){0,4} (vivere|morire|se vivo|
        se muoio|se mi sveglio|svegliarmi)
    (la vita|vivere|questa vita)( \w+){0,2} non (vale|ha)( \w+){0,3} (pena|senso|piu niente)
    (non ho|senza|ho perso la|mi e passata la|nessuna) (piu )?(voglia|forza) di vivere
    (non vedo|non ce|non trovo|senza)( \w+){0,3} (via duscita|uscita per me|futuro per me|speranza|un futuro)$
    (minacciat\w|minaccia|puntat\w|tirato fuori|estratto|con)( \w+){0,4} (un|una|il|la) (coltello|pistola|arma|
        fucile|ascia)(?! (da cucina|del cliente))
    (ha detto|dice|ha scritto|ha urlato|urlava|giurato|mi scrive)( \w+){0,3} (mi|ci|lo|la|ti) (ammazza|ammazzava|
        uccide|uccideva|spara|accoltella|fa fuori|avrebbe
         ammazzat\w|ammazzo|uccido)(?! (se non gli|con lo sconto))
    quando (leggerete|leggerai|leggete)( \w+){0,4} (non ci saro|mort\w|non ci sono)
"""

HARM = r"""
    (mi|ci) ha(nno)? (fisicamente |anche |quasi )?(picchiat[oaie]|schiaffeggiat[oa]|aggredit[oaie]|
        sputat[oa] addosso|stuprat[oa]|violentat[oa]|palpeggiat[oa]|palpat[oa]|molestat[oa]|
        pres[oa] a (pugni|schiaffi|calci)|strangolat[oa]|dato (uno schiaffo|un pugno|un calcio)|
        spint[oa] (contro|giu|a terra)|umiliat[oaie]|strattonat[oa]|maltrattat[oa])(?! (sul prezzo|
        verbalmente sul prezzo))
    (vengo|sono stat[oa]|mi sento|venivo|sto venendo) (spesso |continuamente |sempre )?(molestat[oa]|
        aggredit[oa]|picchiat[oa]|umiliat[oa]|minacciat[oa]|discriminat[oa]|bullizzat[oa]|perseguitat[oa]|
        palpeggiat[oa]|mobbizzat[oa]|maltrattat[oa]|stalkerat[oa])
    (e diventat[oa]|diventa|e stat[oa]) violent[oa] (con|contro|verso) (me|di me|noi|lei)
    (mi|ci) ha(nno)? minacciat[oaie](?! (di (andar|cambi|disd|lasci|pass|chiud|rescind|non|annull|rivolg|
        far)\w*|con (un|la|il|l) ?(avvocato|concorren\w+|altro|offerta|preventivo)|per vie legali))
    mi ha (tirato|lanciato|scagliato) (addosso |contro )?(una|un|la|il|la sua|il suo) (sedia|tazza|
        bottiglia|telefono|portatile|bicchiere|cellulare)
    (ho|avevo|mi fa) (tanta |molta |davvero |una )?paura (del|di|della|dello) (mio|mia|lui|capo|tornare|
        andare)( (capo|capa|marito|compagno|collega|responsabile|moglie|a casa|al lavoro|in ufficio|ex))?$
    non mi sento (piu |per niente |affatto )?(al sicuro|sicur[oa] (qui|li|in ufficio|al lavoro|a tornare|
        con lui|quando|da sol[oa]))
    mi (ha seguit[oa]|segue|aspetta|aspettava|perseguita|pedina) (fino|sotto|fuori|a casa|dappertutto|
        da)~?(casa|macchina|albergo|hotel|auto|settimane|mesi|camera)
    mi ha (toccat[oa]|palpat[oa]|accarezzat[oa]|messo (una|la) mano|messo le mani|sfiorat[oa]|
        afferrat[oa])~(sedere|seno|coscia|gamba|cosce|culo|fianchi|tette|ginocchio|addosso)
    (la|una) mano (sulla|sul|sulle|sotto la) (coscia|ginocchio|gamba|sedere|culo|schiena bassa|gonna|
        mia coscia|mia gamba)
    (ha provato|ha cercato|ha tentato|voleva) (a|di)? ?(baciarmi|violentarmi|toccarmi|palparmi|stuprarmi)
    (molesti[ae]|avances|proposte|abusi|aggressione|violenza|attenzioni|battute) (sessual[ei]|
        a sfondo sessuale) (da|dal|del|di un|sul|in|verso|nei|a)(?! (parte delle polizze|corso))
    (mi|ci) (molesta|molestano|molestava|perseguita)(?! (chiedere|se))
    (subisco|subito|subendo|vittima di|denunciare|denunciato)~(molestie|mobbing|bullismo|stalking|
        violenza|abusi|discriminazion[ei]|aggressione)
    (battut[ae]|comment[oi]|fras[ei]|insult[oi]|messagg[io]+) (sessist[ae]|razzist[aei]|omofob[aei]|
        oscen[aei]|schifos[aei]|antisemit[aei]|sconc[ei]|viscid[aei]|maschilist[aei])
    (battute|commenti) (sul mio (corpo|sedere|seno|accento|velo|peso)|sulla mia (pelle|religione|eta|
        gravidanza)|sulle mie (gambe|tette|origini))
    mi (manda|ha mandato|mandava) (foto (nudo|intime|porno|del suo)|porno)
    (mi )?(fanno|fa|facendo) (mobbing|bullismo|stalking)
    (mi )?(rende|rendono|ha reso|sta rendendo|fa vivere) (la vita|la mia vita) (un inferno|impossibile)
    (mi ha|mi|mi hanno) (umiliat[oa]|urlato|insultat[oa]|ridicolizzat[oa]|mortificat[oa]|sgridat[oa]|
        umilia|insulta)( \w+)? (davanti|di fronte) (a|al|alla|ai)
    (capo|capa|responsabile|direttore|direttrice|titolare|superiore|manager)~(mi urla|mi ha urlato|
        mi insulta|mi ha insultat[oa]|mi umilia|urlandomi)
    mi ha(nno)? (chiamat[oa]|dato della|dato del|detto) (puttana|troia|zoccola|frocio|negr[oa]|
        terron[ea] di merda|scimmia|lesbica di merda|ricchione)
    (ho|ho avuto|avuto|mi e venut[oa]|mi sta venendo|ho avuto di nuovo)~(attacch?[io] di (panico|ansia)|
        crisi di (panico|ansia|nervi)|infarto|ictus|esaurimento nervoso|aborto spontaneo|
        crollo nervoso)(?! (la stampante|il server))
    (esaurimento nervoso|crollo nervoso)
    (dolor[ei]|fitt[ae]|oppressione|peso) al petto
    (sono|mi sono) (svenut[oa]|accasciat[oa]|crollat[oa] a terra|collassat[oa])
    (sono|mi sento) (completamente |totalmente |davvero |proprio |ormai |in )*(bruciat[oa] dentro|
        depress[oa]|burn ?out|disperat[oa]|esaurit[oa] del tutto|in depressione|a pezzi psicologicamente)
    (in malattia|in malattia da|diagnosticato|diagnosi|in cura|soffro)~(depressione|burn ?out|esaurimento|
        ansia|cancro|tumore)
    mi hanno (diagnosticato|trovato)~(cancro|tumore|depressione|leucemia|sclerosi|burn ?out)
    ho (un )?(cancro|tumore)
    non (riesco|riuscivo) (piu )?a smettere di (piangere|tremare)
    (piango|pianto|piangere|piangevo)( in (macchina|bagno))? (tutte le (sere|notti|mattine)|ogni (sera|
        notte|mattina|giorno)|tutta la notte)
    (io )?non ce la faccio (proprio |davvero )?piu( cosi)?$
    non (posso|riesco ad?) (piu )?andare avanti cosi
    non (dormo|ho dormito) da (giorni|settimane|una settimana)
    (mi hanno|sono stat[oa]) (portat[oa]|ricoverat[oa]|trasportat[oa]) (durgenza )?(in|al|
        allo)? ?(ospedale|allospedale|pronto soccorso|terapia|durgenza)
    (perche|siccome|in quanto) (sono )?(una )?(donna|gay|nera|nero|lesbica|musulman[oa]|ebre[oa]|
        stranier[oa]|incinta|disabile|trans|rom|troppo vecchi[oa]|african[oa])(?! (a|della) (capo|guida))
    (per|a causa) (il|la|del|della) (mio|mia|colore|colore della) (colore|pelle|religione|velo|origine|
        disabilita|gravidanza|accento|orientamento|sesso|eta)
    (mi )(discrimina|discriminano|ha discriminat[oa]|hanno discriminat[oa])
    (e stat[oa]|e) (apertamente )?(razzista|omofob[oa]|sessista) (con|verso|nei) (me|di me|miei|noi)
    (a letto|andare a letto|dormire|sesso) con (lui|lei|me|il mio capo|il capo|il cliente)(?=$| per| se| o)
    favori sessuali
    (capo|collega|responsabile|direttore|cliente)( \w+)? mi (palpa|accarezza|palpeggia|tocca)(?=$| sempre| ogni|
         il | le | la )
    continua a toccarmi
    (cliente|capo|collega|guardia) mi ha (picchiat|schiaffeggiat|spintonat|dato (uno schiaffo|un pugno|un
         calcio))\w*
    (sono stat[oa]|mi hanno|mi ha) minacciat[oa](?! (di|con (un |una |l))| dalla concorrenza)
    (nausea|vomito|sto male) (ogni|tutte le|tutti i) (mattin\w+|giorn\w+)
    (medico|dottore|dottoressa|esami|biopsia|referto|oncologo)( \w+){0,2} (dice|
        dicono|detto|conferma|confermato|sospetta|trovato)( \w+){0,4} (
        cancro|tumore|leucemia|maligno)(?! (reparto|
        pazient)\w*)
    e (un )?(cancro|tumore)$
    non (riesco|riuscivo) (piu )?a dormire( \w+)? ?(per|a causa|piu|di notte)
    non dormo piu (per|a causa|da)
    mi ricatta(?! sul prezzo)
    (capo|responsabile|manager|collega|cliente|direttore|titolare|buyer|principale)( \w+){0,5} (la mano|le mani|
        mano)( \w+)? (sul|sulla|sulle|sotto|addosso|nel|tra|
        sui)( \w+){0,2} ?(culo|sedere|coscia|cosce|seno|gamba|gambe|gonna|fianchi|ginocchio|tette)?(?= \.|$| di| e|
         durante| sotto| per| in)
    (mi ha|mi)( \w+)? (toccat\w|palpat\w|palpeggiat\w|baciat\w|strett\w|bloccat\w|afferrat\w|tocca|palpa|palpeggia|
        molesta)( \w+){0,3} (il culo|il sedere|il seno|la coscia|
        le gambe|con la forza|contro il muro|in ascensore|in magazzino|di nuovo|ogni)
    (bevo|bevuto|bere|beve|fumo|prendo)( \w+){0,5} (ogni (sera|giorno|mattina|notte)|tutte le sere|tutti i giorni|
        per (dormire|reggere|dimenticare|tirare avanti|andare
         avanti|calmarmi|non pensare)|di nascosto|prima di (andare al lavoro|lavorare))
    (bottiglia|bottiglie|bicchieri)( \w+){0,4} (ogni (sera|giorno)|tutte le sere|a sera|al giorno)
    (piango|pianto|piangere|piangevo|in lacrime|piangendo)(?! di gioia)( \w+){0,5} (in bagno|nel bagno|in macchina|
        in auto|
        in ufficio|al lavoro|ogni (notte|mattina|sera|giorno)|tutte
         le (sere|notti|mattine)|nel parcheggio|in magazzino)
    (attacco|attacchi|crisi) (di panico|dansia|d ansia|di ansia|di pianto|di nervi|isteric\w)(?= \.|$| prima| in|
         ieri| oggi| stamattina| di| al| durante| sul| ogni)
    (mi )?(chiama|chiamato|chiamata|ha detto|da del|da della|dato del|dato della|tratta)( \w+){0,3} (incapace|
        inutile|stupid\w|idiota|fallit\w|cretin\w|troia|puttana|
        frocio|negr\w|terron\w|zingar\w|grassa|cicciona|nullita|schifo|scimmia)
    (mi )?(umilia|umiliat\w|urla|urlato|insulta|insultat\w|sminuisce|ridicolizza|minaccia|
        terrorizza)( \w+){0,3} (davanti|di fronte|ogni giorno|sempre|in continuazione|
        addosso|tutti i giorni)
    (paura|terrore|panico|angoscia)( \w+){0,4} (andare (al lavoro|in ufficio|a lavorare)|tornare (a casa|al lavoro|
        in ufficio)|del mio (capo|ex|compagno|marito)|di lui|di mio
         marito|di tornarci)
    (non )?(dormo|mangio|dormito|mangiato)( \w+){0,3} da( \w+)? (settimane|giorni|mesi|notti)
    (vomito|vomitare|vomitato|vomitando)( \w+){0,3} (ogni|tutte le|prima di|prima del|dopo (mangiato|i pasti)|
        apposta)
    (mio|mia) (marito|moglie|compagno|compagna|padre|madre|figlio|figlia|fratello|sorella|mamma|papa|nonn\w|ex|
        ragazzo|fidanzato)( \w+){0,4} (mi picchia|mi ha picchiat\w|
        mi mena|mi ha menat\w|e mort\w|e mancat\w|sta morendo|ha un (cancro|tumore)|ha il cancro|e in coma|
        in terapia intensiva|in rianimazione|ha avuto un
         (infarto|ictus)|mi minaccia)
    (marito|compagno|ex|fidanzato)( \w+){0,2} mi( ha)? (picchia|picchiat\w|mena|menat\w|strangol\w+|minacciat\w|
        chius\w in casa|alza le mani)
    (aborto spontaneo|pers\w (il|la|mio) (bambino|bimbo|bambina)|inizio la chemio|prima chemio|comincio la chemio)
    (mi segue|mi perseguita|mi pedina|mi stalkera|mi ha seguit\w)( \w+){0,4}( casa| macchina| hotel| lavoro|
         parcheggio| ogni)
    (sono svenut\w|svenimento|sono crollat\w|perso i sensi|collassat\w)
    (torna|tornatene|tornate|tornatevene)( \w+)? (al (tuo|vostro) paese|a casa (tua|vostra)|in africa|in (romania|
        albania|marocco))
    (sono|sto|in|soffro di|ho la) (depress\w|depressione|burn ?out|esaurimento|esaurit\w)(?= \.|$| da| e| grave)
    non (ce la faccio piu|riesco piu a (alzarmi|respirare|dormire|vivere)|riesco a smettere di piangere)
"""
