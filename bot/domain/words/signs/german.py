"""Signs of danger, harassment and illness in German: turns of phrase, as `danger` reads them."""

LIFE = r"""
    (will|wollte|moe?chte|muss|werde|wuerde)~(mich|mir)~(umbringen|toe?ten|erhae?ngen|aufhae?ngen|
        das leben nehmen|etwas antun|was antun|verletzen)
    (will|wollte|moe?chte) (ich )?(einfach |nur |nur noch |am liebsten |manchmal )?sterben(?! vor)
    (ich )?bringe? mich (jetzt |noch )?um
    (mich|mir|sich) (umzubringen|das leben (zu nehmen|nehmen|genommen)|zu toe?ten)
    (hat|habe) (sich|mich)~(umgebracht|das leben genommen|erhae?ngt)
    (will|wollte|mag|kann|moe?chte) (ich )?(einfach |so )?nicht mehr (leben|da sein|aufwachen|weiterleben)
    ich (will|wollte|mag|moe?chte) nicht mehr (leben|da sein|aufwachen|weiterleben|hier sein)
    (wae?re|bin) (ich )?(lieber |besser |am liebsten )?tot( besser)?$
    (ich )?wae?re (lieber|am liebsten|besser) tot
    (alle|ihr|sie) (waren|wae?ren|sind|sei[nd]) (ohne mich )?besser (dran )?(ohne mich|dran)
    dem (ganzen|allem|leben) ein ende (machen|setzen)
    (mein|seinem|ihrem|meinem) leben ein ende (machen|setzen|gesetzt)
    selbstmord ?gedanken
    (suizid|selbstmord) ?(gedanken|gefae?hrdet|versuch)
    suizidale? gedanken
    (ich )?(denke|dachte|gedanken|denken)~(an|ueber|uber) (selbstmord|suizid)
    (selbstmord|suizid) (begangen|begehen|machen|gemacht)
    (ich )?(ritze|ritzen) mich
    (ich )?verletze mich selbst
    (hat|haben)~(mir|mich|uns) mit dem tod(e)? (gedroht|bedroht)
    mit dem tod(e)? (gedroht|bedroht|droht)
    mord ?drohung(en)?
    (hat )?(gedroht|droht)~(mich|sie|ihn|uns) (umzubringen|zu toe?ten|abzustechen|zu erschie(ss)?en)
    (er|sie) (sagt|sagte|meinte|schrieb) (er|sie) bringt mich um
    (ich )?bringe? (ihn|sie|den|meinen chef|meine chefin)( noch)? um
    (mit|hat)~(messer|pistole|waffe) (auf mich|bedroht|vor mein)
    (ein|das|sein) messer (gezogen|gezueckt|gezuckt|an den hals)
    angst um mein leben
    zu viele (schlaf)?tabletten (genommen|geschluckt)
    (sehe|seh|finde|hat|habe|gibt)~keinen sinn( mehr)?( im leben| darin| weiterzumachen| zu leben| weiter
         zu machen| alles)?$
    (mein |das )?leben (hat|macht)~keinen sinn
    (niemand|keiner) wuerde mich vermissen|(niemand|keiner) wurde mich vermissen
    (sehe|seh|gibt)~keinen ausweg( mehr)?$
    (mue?de|satt)~zu leben|lebensmue?de
    (am liebsten|wue?rde|koe?nnte|wollte|will|moe?chte|ue?berlegt?|gedanken?|dachte|denke|gedacht|kurz davor|fast|
        beinahe)( \w+){0,6} (gegen|vor|in|an|von|unter)( \w+){0,2} (baum|bruecke|brucke|zug|lkw|laster|wand|mauer|
        s bahn|
        bahn|dach|balkon|fenster|gleise?|klippe|pfeiler|gegenverkehr)( \w+){0,2} (fahren|gefahren|springen|
        gesprungen|werfen|
        zu fahren|zu springen|zu werfen|lenken|zu lenken|laufen)
    (spring|sprang|springe|gesprungen|warf sich|geworfen)( \w+){0,3} (bruecke|brucke|vor den zug|vom dach|
        vor die bahn)
    ohne mich (wae?re|wae?ren|waere|sind|ist|geht|gehts|ginge)( \w+){0,4} (besser|leichter|glue?cklicher)
    (alle|ihr|sie|familie|kinder|euch|allen|welt|meine \w+)( \w+){0,4} (besser|leichter)( dran)? ohne mich
    (ritz|ritze|ritzen|geritzt|geschnitten|schneide|verbrannt|verletzt)( \w+){0,2} (mich|selbst)( wieder)?(?= \.|$|
         wieder|
         absichtlich|heimlich)
    (mich|mir)( \w+){0,2} (geritzt|selbst verletzt|absichtlich verletzt|die arme aufgeschnitten|die pulsadern)
    pulsadern
    (will|wollte|moe?chte|mag)( \w+){0,4} nicht mehr (aufwachen|leben|da sein|existieren|weiterleben|sein)
    (einschlafen|schlafen)( \w+){0,3} (nie|nicht) (wieder|mehr) aufwachen
    (mach|mache|machen) (mit allem |mit dem leben |endgue?ltig )schluss
    (ich )?kann nicht mehr( und| \.)? ich mach(e)? (jetzt |endgue?ltig )?schluss(?! (fue?r|mit (dem|der) (tag|
        arbeit|kunden)))
    schluss (machen )?mit (dem leben|allem)
    (wue?nschte?|wue?nsche|hoffe|besser|wae?re) ?(mir )?(ich )?(wae?re|waer|wae?r|bin)( \w+){0,2} (tot|nie geboren|
        nicht
         mehr da|weg fue?r immer)
    (will|wollte|moe?chte)( \w+){0,3} (tot sein|nicht mehr existieren|fue?r immer (weg|schlafen|verschwinden)|
        sterben)(?! vor)$
    sterben wollen|todessehnsucht|suizidal|suizid(gedanken|absichten|versuch)|freitod
    (abschiedsbrief|abschiedsbriefe)
    (tabletten|schlaftabletten|pillen)( \w+){0,3} (gesammelt|gehortet|geschluckt|auf einmal|alle auf)
    (alle|zu viele|ganze packung|die ganze schachtel)( \w+){0,2} (tabletten|schlaftabletten|pillen)
    (seil|strick)( \w+){0,3} (gekauft|genommen|um den hals|bereit)|den strick nehmen
    (mir|ihm|ihr) (ist|wae?re|wae?r)( \w+){0,3} egal ob ich( \w+){0,4} (lebe|aufwache|sterbe|noch da bin)
    (keine lust|keine kraft|kein bock|keinen bock)( \w+){0,3} (mehr )?(zu leben|am leben|auf das leben|auf dieses
         leben|weiterzuleben)(?! mehr hier)
    (leben|lebens)( \w+){0,3} (nicht mehr|nichts mehr) (wert|lebenswert)
    (hat|wollte|will|habe)( \w+){0,4} (sich|mich|das leben)( \w+){0,2} (umbringen|genommen|umgebracht|erschossen|
        erhae?ngt|
        aufgehae?ngt|vor den zug geworfen)
    (sagt|sagte|schrieb|meinte|droht|drohte|geschrieben|gesagt)( \w+){0,4} (bringt|bringe|sticht|steche|schiesst|
        schiesse|
        knallt|knalle|schlae?gt|schlage)( \w+){0,2} (um|ab|tot)$
    (mit|hatte|zog|zieht|nahm)( \w+){0,3} (messer|pistole|waffe|gewehr|axt)( \w+){0,3} (bedroht|gedroht|auf mich|
        auf uns|
        auf den kollegen|gezeigt|gezogen)
    wenn (ihr|du|sie) das (lest|liest|lesen)( \w+){0,3} (nicht mehr|tot|weg)
    (lebt|macht) (alle )?wohl(?= \.|$)
    keinen ausweg|keine zukunft mehr (fue?r mich|sehe)
"""

HARM = r"""
    (hat|haben|wurde|bin|ist) (er |sie )?(mich|mir) ?~?(geschlagen|verpru?e?gelt|geohrfeigt|gewu?e?rgt|
        angespuckt|begrapscht|vergewaltigt|bedrae?ngt|gemobbt|gestalkt|beschimpft und)
    (mich|mir) (geschlagen|ins gesicht geschlagen|verpru?e?gelt|geohrfeigt|gewu?e?rgt|angespuckt|
        begrapscht|vergewaltigt|gemobbt|gestalkt)
    (er|sie|mein \w+|meine \w+) schlae?gt mich
    (handgreiflich|gewalttae?tig|uebergriffig|ubergriffig) (geworden|gegen|mir|mich)
    (er|sie|chef|kunde|kollege|einkaeufer|einkaufer) (wurde|ist|war) (\w+ )?(handgreiflich|gewalttae?tig|
        uebergriffig|ubergriffig)
    (gegen die wand|die treppe|zu boden) (gestossen|geschubst|gedrue?ckt|gedru?ckt)
    (hat )?(mich|mir) (persoe?nlich |koe?rperlich |mit gewalt |mit pru?e?gel |
        am telefon )?bedroht(?! (mit|den))
    mit (gewalt|pru?e?gel|schlae?gen) gedroht
    (hat )?(mir |meiner familie )gewalt angedroht
    (ich )?habe? (wirklich |richtig |panische |solche )?angst vor (ihm|ihr|meinem (chef|mann|partner|
        kollegen|vorgesetzten|ex)|meiner (chefin|frau|kollegin|vorgesetzten))
    angst (nach hause|zur arbeit|ins bue?ro|morgens ins) zu (gehen|kommen)
    (fue?hle?|fuhlte|fu?hle?) mich (dort |da |hier |mit ihm |im bue?ro |nicht mehr |allein |
        bei ihm )*(nicht( mehr)?|un) ?sicher( mehr)? ?(dort|da|hier|bei|im|mit|mehr|auf)?$
    (bis )?(zum auto|nach hause|zum hotel|ins hotel) (verfolgt|nachgelaufen|hinterhergelaufen)
    (verfolgt|verfolgte|stalkt) mich (bis|nach|seit|nachts|ins|zum|jeden)
    (sexuell|koe?rperlich) (belae?stigt|bedrae?ngt|missbraucht|genoe?tigt|angegriffen)
    sexuelle[rn]? (belae?stigung|ue?bergriff|ubergriff|anspielung|nae?tigung|noe?tigung)(en|
        e)?(?! (schulung|seminar|training))
    (hand|hae?nde) (auf|an|unter|in) (mein|meinen|meine|meinem|meiner|den)~(knie|bein|beine|oberschenkel|
        schenkel|po|hintern|brust|rock|taille|hu?e?fte)
    (mir )?(an|auf) (den|die) (po|hintern|brust|oberschenkel|brueste|bruste) (gefasst|gegriffen|gelangt|
        getatscht)
    (fasst|fasste|fassen|tatscht|grapscht) mich~(an|staendig an|an den)
    (hat )?(mich )?(unsittlich|unangemessen|gegen meinen willen) (angefasst|beru?e?hrt|angefasst)
    (versucht|wollte) mich zu (ku?e?ssen|vergewaltigen|begrapschen)
    (anzue?gliche|obszoe?ne|sexistische|rassistische|dreckige|eklige|schluepfrige|frauenfeindliche|
        homophobe|antisemitische) (bemerkung|kommentar|sprue?ch|spruch|witz|nachricht|anspielung|
        beleidigung)\w*
    (sprue?che|spru?che|bemerkungen|kommentare|witze) (ue?ber|uber) (meinen|meine|mein) (koe?rper|brueste|
        bruste|hintern|figur|hautfarbe|kopftuch|herkunft|religion)
    (schickt|schickte|geschickt) mir (nackt|porno)\w*
    (belae?stigt|belae?stigte|belae?stigen) mich
    (werde|wurde|bin|fue?hle mich|fuhle mich)( \w+){0,6} (belae?stigt|gemobbt|schikaniert|diskriminiert|
        gedemue?tigt|gedemutigt|gestalkt|bedroht)(?! (von|durch) (chatgpt|den wettbewerb))
    (mobbt|mobben|mobbte|stalkt|stalkte|schikaniert|demue?tigt|demutigt|schikanieren|terrorisiert|
        drangsaliert) mich
    mobbing (im team|am arbeitsplatz|durch|von|gegen mich|hoert|hort|geht)
    (vor|vorm|vor dem) (allen|ganzen team|versammelten team|team|kunden|
        versammelter mannschaft) (gedemue?tigt|gedemutigt|bloe?ssgestellt|blossgestellt|niedergemacht|
        angeschrien|zusammengeschrien|laecherlich gemacht|lacherlich gemacht)
    (chef|chefin|vorgesetzter|vorgesetzte|leiter|leiterin)~(schreit|schrie|bruellt|brullt|angeschrien|
        angebrue?llt|zusammengeschrien)
    (macht|machen) mir das leben zur hoe?lle
    (hat mich|mich als)~(schlampe|hure|fotze|schwuchtel|neger|kanake|missgeburt|zigeuner|judensau)
    (hatte|habe|hab|bekam|kriege|bekomme) (heute |gestern |nachts |ich |im \w+ |wieder |eine |einen |
        gerade |schon wieder |staendig |standig )*(panikattacken?|angstattacken?|herzinfarkt|schlaganfall|
        nervenzusammenbruch|zusammenbruch|burnout|fehlgeburt|depressionen?|hoe?rsturz|
        kreislaufkollaps)(?! (praevention|pravention|versicherung|gehabt als))
    (nerven)zusammenbruch
    (ich )?bin (heute |gestern |einfach |im bue?ro |beim kunden |im meeting )*(zusammengebrochen|
        zusammengeklappt|ohnmae?chtig geworden|umgekippt|kollabiert)
    (stechen|schmerzen|druck|enge) in der brust
    (hab|habe|hatte) (seit \w+ |wieder |starke )?brustschmerzen
    (ich )?(bin|fue?hle mich|fuhle mich) (vo?e?llig |total |komplett |einfach |nur noch |
        so )*(ausgebrannt|am ende|depressiv|verzweifelt|lebensmue?de|
        nicht mehr belastbar)( mit den nerven)?$
    (ich )?bin (vo?e?llig |total |komplett |einfach |so |nur noch )*(ausgebrannt|depressiv)
    mit den nerven (voe?llig |total |komplett )?am ende
    kurz vor(m| dem| einem) (burnout|zusammenbruch|kollaps)
    (krankgeschrieben|diagnose|diagnostiziert|reha|klinik)~(burnout|depression|depressionen|erschoe?pfung|
        krebs|angststoe?rung)
    ich (kann|halte?)( es| das)? (einfach |so |wirklich )*nicht mehr( aus| so weiter| weiter| lae?nger)?$
    (ich kann|kann ich) so nicht (mehr )?(weiter|weitermachen|weiterleben)
    ich (halte|halt) (das|es) (einfach |hier )?nicht mehr aus
    ich (habe|hab)~krebs
    (heule|weine|geheult|geweint) (nur noch|jeden (tag|abend|morgen)|staendig|standig|die ganze nacht)
    (jeden (tag|abend|morgen)|nur noch|die ganze nacht)~(heule|weine|geheult|geweint|am heulen|am weinen)
    (kann|konnte) nicht (mehr )?aufhoe?ren zu (weinen|heulen|zittern)
    seit (tagen|wochen) (nicht|kaum)( mehr)? geschlafen
    (mich|mir|ich)~(ins krankenhaus|in die notaufnahme|auf die intensivstation) (eingeliefert|gebracht|
        gekommen|gefahren)
    (weil|da) ich (eine |ein |aus |so )?(frau|schwul|lesbisch|schwarz|muslim|muslima|jue?din|jude|
        schwanger|behindert|auslae?nder|auslae?nderin|tue?rke|tue?rkin|kopftuch|trans|aelter|zu alt|
        transfrau)
    (wegen|aufgrund) meiner (hautfarbe|herkunft|religion|behinderung|schwangerschaft|sexualitae?t|
        sexuellen)
    (wegen|aufgrund) meines (kopftuchs|geschlechts|akzents|glaubens|alters)
    (rassistisch|sexistisch|homophob|antisemitisch|frauenfeindlich) (beleidigt|beschimpft|angegangen|
        angegriffen|gegen)
    diskriminiert mich
    mit (ihm|ihr|mir|meinem chef|dem (chef|kunden|einkae?ufer)) (ins bett|schla[ef]\w*|sex)(?! gespae?t)
    (sex|sexuelle gefae?lligkeit\w*) (von mir|mit mir|verlangt|gegen|im gegenzug)
    (chef|chefin|kollege|kollegin|vorgesetzter|kunde|einkae?ufer|leiter)( \w+){0,2} (betatscht|befummelt|begrapscht|
        streichelt|berue?hrt) mich
    (betatscht|befummelt|begrapscht|streichelt) mich
    (fasst|fasste) mich (an|immer|stae?ndig|jeden|dauernd)
    (hat )?mich (angefasst|befummelt|betatscht|bedrae?ngt)
    (hat|haben) (mich|mir) ?(heute |gestern |auf dem \w+ |vor \w+ )?(geschlagen|getreten|eine geknallt)
    (kunde|chef|kollege|einkae?ufer) (schlug|trat|ohrfeigte) mich
    (mir ist|ist mir|wird mir)( \w+){0,2} (jeden (morgen|tag)|morgens)( \w+)? (ue?bel|schlecht)
    mir ist (ue?bel|schlecht) (vor|wenn ich)( \w+){0,3} (arbeit|bue?ro|chef)
    (arzt|ae?rztin|doktor|befund|biopsie|ergebnis|diagnose)( \w+){0,4} (krebs|tumor|leukae?mie|bo?e?sartig|multiple
        sklerose)(?! ?(patient|station|zentrum|medikament|therapie|forschung|screening|abteilung)\w*)
    (es ist|ist es) (krebs|bo?e?sartig|ein tumor)$
    (kann|konnte|schlafe)( \w+){0,3} (nicht mehr|kaum noch|gar nicht mehr)( \w+)? ?(schlafen)?( wegen|
        vor)~(job|arbeit|chef|chefin|stress|druck|angst|sorgen)
    (kann|konnte)( \w+){0,2} (nicht mehr|kaum noch) schlafen
    wegen (dem|der|des|meinem|meiner|diesem|diesen) (job|arbeit|chef|chefin|jobs|stress)( \w+){0,2} (nicht |
        kaum )(mehr |noch )?schlafen
    (erpresst|erpressen) mich(?! (preislich|mit dem preis))
    (kunde|chef|chefin|kollege|kollegin|einkae?ufer|vorgesetzter|vorgesetzte|leiter|ausbilder|
        trainer)( \w+){0,6} (an den|
        auf den|an die|unter den|unter die|an meinen|an meine|auf mein\w*|ans|aufs)( \w+)? (po|hintern|arsch|brust|
        brue?ste|
        busen|oberschenkel|knie|rock|bluse|schritt|bein)
    (trinke|trink|saufe|sauf|getrunken|brauche|gesoffen|kiffe)( \w+){0,4} (jeden (abend|tag|morgen)|tae?glich|um (
        runterzukommen|einzuschlafen|zu schlafen|zu vergessen|klarzukommen|das auszuhalten|durchzuhalten)|
        vor der arbeit|
        vorm ersten termin|heimlich)
    (jeden (abend|tag)|tae?glich)( \w+){0,3} (flasche|flaschen|wein|wodka|schnaps|bier|
        tabletten)( \w+){0,3} (trinke|trink|
        brauche|um zu|getrunken|runterzukommen)
    (flasche|wein|wodka|schnaps)( \w+){0,3} (jeden (abend|tag)|pro (abend|tag))
    (schmerzmittel|tabletten|beruhigungsmittel|tavor|valium)( \w+){0,4} (durchzuhalten|zu ue?berstehen|
        tag ue?berstehe|
        klarzukommen|jeden tag|ohne gehts nicht)
    (heule|geheult|weine|geweint|trae?nen)( \w+){0,4} (auf dem klo|auf der toilette|im auto|im bue?ro|
        im treppenhaus|auf der
         heimfahrt|im lager|vor allen)
    (auf dem klo|auf der toilette|im auto|im treppenhaus)( \w+){0,3} (geheult|geweint|am heulen|heulend)
    (hatte|hab|habe|wieder|schon wieder|kriege|bekomme|gestern|heute|nachts)( \w+){0,4} (panikattacken?|
        angstattacken?|
        herzrasen und)
    (panikattacke|panikattacken|angstattacke)(?= \.|$| vor| im| am| beim| heute| gestern| auf| nachts)
    (chef|chefin|er|sie|vorgesetzter|vorgesetzte|kunde|kollege)( \w+){0,3} (demue?tigt|demue?tigte|beleidigt|
        beschimpft|
        angebrue?llt|angeschrien|niedergemacht|fertiggemacht|blossgestellt|laecherlich gemacht|
        lacherlich gemacht)( \w+)? ?(mich|
        vor|jeden|stae?ndig)
    (mich|mir)( \w+){0,4} (vor (allen|versammelter mannschaft|dem (ganzen )?team|den kollegen|
        dem kunden))( \w+){0,2} (
        fertiggemacht|runtergemacht|blossgestellt|angeschrien|angebrue?llt|niedergemacht|gedemue?tigt|
        laecherlich gemacht|
        lacherlich gemacht|zur sau gemacht)
    (nennt|nannte|genannt)( \w+){0,2} (mich|uns)( \w+){0,3} (versager|versagerin|idiot|nutte|schlampe|kanake|neger|
        schwuchtel|
        dumm|unfae?hig|nichtsnutz)
    (angst|panik|graut|graust)( \w+){0,4} (vor (der arbeit|dem bue?ro|montag|ihm|meinem chef|meiner chefin)|
        zur arbeit|ins bue?ro)
    (schlafe|schlaf|geschlafen)( \w+){0,3} (seit (wochen|tagen|monaten))( \w+){0,3} (nicht|kaum|schlecht)|
        seit (wochen|tagen|
        monaten)( \w+){0,3} (nicht|kaum)( mehr| richtig)? ?(geschlafen|schlafen|gegessen)
    (esse|gegessen|ess)( \w+){0,3} (kaum|nichts|nicht)( noch| mehr)( was| etwas)?$
    (kotze|uebergebe|ubergebe|erbreche|kotz)( \w+){0,2} (mich )?(jeden (morgen|tag)|vor (der arbeit|dem termin|
        jedem termin)|
        nach dem essen|absichtlich)
    (mein|meine) (mann|frau|partner|partnerin|freund|freundin|vater|mutter|sohn|tochter|bruder|schwester|oma|
        opa)( \w+){0,3} (
        schlae?gt mich|gestorben|verstorben|liegt im sterben|krebs|auf intensiv|im koma|schlaganfall|herzinfarkt|
        bedroht mich)
    (mann|frau|partner|freund|ex)( \w+){0,4} (mich )?(geschlagen|gewue?rgt|verprue?gelt|bedroht|eingesperrt)
    (fehlgeburt|totgeburt|baby verloren|kind verloren|chemo (faengt|fangt|beginnt|startet|war|am|hat))
    (stalkt|stalker|lauert mir auf|aufgelauert|folgt mir|verfolgt mich)
    (bin|war|wurde)( \w+){0,3} (zusammengebrochen|umgekippt|bewusstlos|ohnmae?chtig|kollabiert)
    (geh|gehen|husch)( \w+){0,2} (zurueck|zuruck) (in|nach)( \w+){0,2} (dein|deine|eure|euer|ihr|heimat|tue?rkei|
        afrika|polen)\w*
"""
