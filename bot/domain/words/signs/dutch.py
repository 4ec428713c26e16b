"""Signs of danger, harassment and illness in Dutch: turns of phrase, as `danger` reads them."""

LIFE = r"""
    (wil|wilde|ga|zou|wou) (ik )?(mezelf|me|mij|er)~(van kant maken|iets aandoen|wat aandoen|ophangen|
        verdrinken|doden|snijden|pijn doen|een einde aan maken)
    (wil|wilde) (ik )?(er )?(gewoon |liefst |het liefst |alleen nog |echt )?(een eind(e)? aan maken|dood|
        doodgaan|sterven)(?! (van|van het lachen))$
    ik wil (gewoon |het liefst |alleen maar |echt )?(dood|doodgaan|sterven)(?! van)
    (mezelf|me|zichzelf) van kant (maken|te maken|gemaakt)
    (wil|wilde|hoef|hoefde) (ik )?(echt |gewoon |zo )?niet meer (leven|verder leven|wakker worden|
        hier zijn|te leven)
    ik (wil|hoef) (echt |gewoon |zo )?niet meer (leven|verder leven|wakker worden|te leven|hier zijn)
    (was|ben) (ik )?(maar|liever|beter) dood
    (iedereen|ze|jullie) (is|zijn|was|waren)~beter af zonder mij
    (een )?einde? (aan|te maken aan) (mijn|zijn|haar|het) leven( te maken| maken| gemaakt)?
    zelfmoord ?(gedachten|poging|neigingen)
    su[iï]cidale? (gedachten|gevoelens)
    (ik )?(denk|dacht|denken|gedachten|denkt) (al |vaak |steeds |soms )?(aan|over) (zelfmoord|suicide)
    (pleegde|gepleegd|plegen|pleeg)~(zelfmoord|suicide)
    (geprobeerd|probeerde)~(zelfmoord|suicide) te plegen
    (zelfmoord|suicide) (gepleegd|plegen|willen plegen)
    (ik )?ben (heel |erg |echt )?suicidaal
    ik (snijd|snij|krast?) mezelf
    (mezelf|me) (expres )?(snijden|te snijden|pijn te doen)
    (met de dood|doods) ?(bedreigd|bedreigt|bedreigingen?|bedreiging)
    (bedreigd|bedreigt|bedreigde|gedreigd|dreigt|dreigde|dreigen)~(mij|me|hem|haar|ons) (te vermoorden|
        te doden|neer te steken|dood te (maken|schieten|slaan)|af te maken)
    ik (maak|vermoord) (hem|haar|mijn baas) (echt |nog )?(af|kapot)?$
    (trok|pakte|zwaaide|bedreigde|bedreigd|met)~(een|het|zijn) (mes|pistool|vuurwapen)( op mij| naar mij|
         tegen mijn| getrokken| op me)
    (bedreigd|bedreigde|bedreigt)~met een (mes|pistool|wapen|vuurwapen)
    (vrees|vreesde|bang) voor mijn leven
    te veel (slaap)?pillen (genomen|geslikt)
    (zie|heb|heeft|vind)~geen (zin|nut|reden)( er)?( meer)? (in|om)?( (verder|door) te (gaan|leven)| te leven| dit
        leven| het leven| verder te doen)$
    (niemand zou|ze zouden) me (niet )?missen
    (zie|is)~geen uitweg( meer)?$
    (moe van|klaar met) het leven
    (zie|zag)( \w+){0,2} het( leven)?( \w+){0,2} niet meer zitten
    (dacht|denk|gedachte|zin|wil|wilde|drang|overwoog|bijna|zou)( \w+){0,5} (tegen|voor|van|onder|
        in)( \w+){0,2} (boom|brug|trein|
        vrachtwagen|muur|dak|balkon|pijler|spoor|kanaal|metro)( \w+){0,2} ?(rijden|springen|gooien|lopen|sturen|
        gereden|
        gesprongen|te rijden|te springen|te gooien|te lopen|te sturen)?(?= \.|$)
    (sprong|gesprongen|gooide zich|gegooid)( \w+){0,3} (voor (de|een) trein|van (de|een) (brug|dak|balkon|flat))
    (iedereen|ze|jullie|mijn \w+|gezin|de kinderen|wereld|zij)( \w+){0,4} (beter|gelukkiger|
        makkelijker)( af)? zonder mij
    zonder mij( \w+){0,4} (beter|gelukkiger|makkelijker)
    (snijd|snij|snijden|gesneden|sneed|kras|pijnig|brand)( \w+){0,2} (mezelf|mijzelf|mijn armen|mijn polsen)
    (mezelf|mijzelf)( \w+){0,2} (gesneden|pijn gedaan|beschadigd|verminkt|verwond|iets aangedaan|wat aangedaan|
        van kant)
    (wou|wilde|wil|hoop|hoopte)( \w+){0,4} (dood|niet meer wakker|nooit meer wakker|nooit geboren|
        er niet meer)( (was|ben|worden|werd|zijn|word))?$
    niet meer wakker (worden|te worden|word|hoef te worden)
    (maak|maken|ga|wil|zou)( \w+){0,3} (er|het) (een )?eind(e)? aan( maken)?
    er (een )?eind(e)? aan (te )?(maken|gemaakt)
    (heb|had|geen)( \w+){0,2} geen zin( meer)? in (het|dit|mijn) leven|levensmoe|uit het leven (stappen|gestapt|
        te stappen)
    (stap|stapte|gestapt|stappen)( \w+){0,2} uit het leven
    afscheidsbrief|afscheidsbrieven|zelfmoordbrief|zelfdoding|suicidaal
    (hele strip|doos|potje|alle|teveel|te veel)( \w+){0,2} (pillen|slaappillen|tabletten|medicijnen)
    (pillen|slaappillen|tabletten)( \w+){0,2} (gespaard|verzameld|op elkaar|ingenomen)
    (kan|mag|maakt)( \w+){0,3} (me niet schelen|niet uit) of ik( \w+){0,3} (leef|dood|wakker|doodga)
    (hij|zij|ze|klant|collega|man)( \w+){0,4} (dreigde|dreigt|zei|zegt|riep|schreef|appte)( \w+){0,5} (vermoorden|
        vermoordt|
        dood te maken|doodmaken|doodschieten|doodsteken|neersteken|afmaken)
    (dreigde|dreigt|bedreigde|zwaaide|stond)( \w+){0,4} met een (mes|pistool|wapen|bijl|geweer)
    als (jullie|je) dit (lezen|leest)( \w+){0,4} (dood|er niet meer|weg)
    (leven|het)( \w+){0,3} niet meer waard om (te|voor te) leven
"""

HARM = r"""
    (heeft|hebben|werd|ben|had) (hij |ze |zij )?(mij|me) ?~?(geslagen|in elkaar geslagen|gewurgd|bespuugd|
        betast|verkracht|aangerand|lastiggevallen|gepest|gestalkt|aangevallen in|mishandeld|getrapt)
    (mij|me) (geslagen|in elkaar geslagen|bespuugd|betast|verkracht|aangerand|mishandeld|gepest|gestalkt|
        lastiggevallen)
    (hij|ze|zij|mijn \w+) (slaat|sloeg|pest|pestte|mishandelt|stalkt|stalkte|betastte|vernedert|kleineert|
        intimideert) (mij|me)(?! met| om de oren)
    (werd|was|is|wordt) (hij |ze |zij |de klant |mijn baas )?(handtastelijk|gewelddadig|
        agressief tegen (mij|me))
    (tegen de muur|van de trap|op de grond) (geduwd|gegooid|gedrukt)
    (heeft|had|hebben) (mij|me) (fysiek |lichamelijk |persoonlijk |echt )?bedreigd
    (bedreigde|bedreigt) (mij|me)( thuis| persoonlijk| fysiek)?(?! met (een |de )?(concurrent|contract|
        opzeg|advocaat|rechtszaak|overstap))
    ik word (\w+ ){0,4}(bedreigd|gestalkt|gepest|lastiggevallen|gediscrimineerd|geintimideerd|gekleineerd|
        mishandeld)
    (ik )?(werd|ben) (\w+ )?(aangerand|gepest|lastiggevallen|gediscrimineerd|betast|mishandeld|
        in elkaar geslagen|weggepest)
    met geweld (gedreigd|bedreigd)
    bang (voor (hem|haar|mijn (baas|chef|manager|man|partner|collega|ex|leidinggevende))|om naar (huis|
        het werk|mijn werk|kantoor) te)
    (voel|voelde) (ik )?(me|mij) (\w+ ){0,3}(onveilig|niet( meer)? veilig)
    (achtervolgde|achtervolgt|volgde|volgt) (mij|me) (naar|tot|op weg|s nachts|elke)
    seksueel (lastig ?gevallen|misbruikt|geintimideerd|overschrijdend)\w*
    seksuele? (intimidatie|opmerkingen?|toenaderingen?|handelingen)(?! (training|cursus|beleid|preventie))
    (hand|handen) (op|onder|om|aan) (mijn|m n|mn)~(knie|been|benen|dij|bil|billen|borst|borsten|rok|
        middel|heup)
    (zat|zit|raakt|raakte|blijft)~aan (mijn (billen|borsten|been|benen|kont)|me)( te zitten)?$
    (raakte|raakt) (mij|me) (ongepast|ongewenst|steeds)~?aan
    (probeerde|wilde) (mij|me) te (zoenen|kussen|betasten|verkrachten)
    (seksistische|racistische|vieze|obscene|dubbelzinnige|ranzige|homofobe|antisemitische|
        discriminerende) (opmerking|grap|grappen|berichten|bericht|opmerkingen|moppen|uitspraken)
    (opmerkingen|grappen|commentaar) over (mijn) (lichaam|borsten|kont|benen|huidskleur|hoofddoek|geloof|
        afkomst)
    (stuurt|stuurde|gestuurd) (mij|me) (naakt|porno|een dickpic|dickpics)\w*
    (collega|baas|chef|manager|hij) (valt|viel) (mij|me)~lastig(?! (met vragen|over de prijs))
    (pesten|pest|pesterijen|treiteren|treitert|kleineren|vernederen) (mij|me|op het werk|op mijn werk|
        in het team|door)
    (voor|waar) (iedereen|het hele team|de hele groep|de klant)~(vernederd|uitgekafferd|
        belachelijk gemaakt|voor schut gezet|afgebrand|uitgescholden)
    (baas|chef|manager|leidinggevende|directeur)~(schreeuwt|schreeuwde|schold|scheldt|tierde|
        uitgescholden|uitgekafferd)
    (maakt|maken|maakte) mijn leven (tot )?een hel
    (noemde|noemt|noemden|uitgescholden)~(hoer|slet|kutwijf|flikker|mof|kankerturk|zwarte|nikker|
        kutmarokkaan|makaak)
    (ik (had|heb|kreeg|krijg)|(had|heb|kreeg|krijg) ik) (vandaag |gisteren |vanochtend |vanmiddag |
        gisteravond |weer |een |alweer |net |steeds |vannacht )*(paniekaanval|paniekaanvallen|hartaanval|
        beroerte|zenuwinzinking|inzinking|burn ?out|miskraam|depressie|angstaanval|angstaanvallen|
        zenuwinstorting)(?! (preventie|coach|verzekering))
    (zenuwinzinking|zenuwinstorting)
    ik (ben|zit) (helemaal |totaal |compleet |zwaar |volledig |echt |zo |tegen een )*(opgebrand|burn ?out|
        overspannen|depressief|ingestort|kapot van de stress|er doorheen gezakt)
    ik ben (vandaag |gisteren |net |op kantoor |bij de klant )*(ingestort|flauwgevallen|in elkaar gezakt)
    (thuis|ziekgemeld|ziek thuis|diagnose|uitgevallen)~(met|wegens|door) (een )?(burn ?out|depressie|
        overspannenheid|oververmoeidheid)
    (pijn|druk|steken|beklemming) op (de|mijn) borst
    ik (kan|trek|hou|houd|red) (dit|het|er|zo)?( echt| gewoon| allemaal)* ?niet meer( aan| verder| vol|
         op deze manier)?$
    ik (kan|trek) (het|dit) niet meer
    ik (heb|kreeg te horen dat ik)~kanker
    (huil|huilen|gehuild|janken|gejankt|huilend) (elke (dag|avond|nacht|ochtend)|de hele (nacht|dag|avond|
        ochtend)|nog alleen)
    (elke (dag|avond|nacht|ochtend)|de hele (nacht|dag|avond|ochtend))~(huil|gehuild|gejankt|huilen|
        huilend|te huilen|te janken)
    (kon|kan) niet (meer )?(stoppen|ophouden) met (huilen|trillen|beven)
    al (dagen|weken) (niet|nauwelijks|amper) geslapen
    (ik|mij|me)~(opgenomen in|naar) (het ziekenhuis|de spoedeisende hulp|de spoed)( gebracht| opgenomen|
         afgevoerd)
    omdat ik (een )?(vrouw|homo|lesbisch|zwart|moslim|moslima|joods|zwanger|gehandicapt|buitenlander|
        marokkaan|marokkaans|turk|turks|trans|hoofddoek|te oud) ?(ben|draag)?
    (vanwege|om|wegens) mijn (huidskleur|afkomst|geloof|hoofddoek|handicap|zwangerschap|geaardheid|
        geslacht)
    (racistisch|seksistisch|homofoob|antisemitisch) (uitgescholden|bejegend|behandeld|tegen)
    discrimine(ert|erde|ren) (mij|me)
    met (hem|haar|mij|mijn baas|de klant) (naar bed|slapen|slaap|seks)
    (seks|seksuele gunsten) (met mij|in ruil|van mij|van me)
    (baas|manager|collega|klant|leidinggevende|inkoper|chef)( \w+)? (betast|aait|streelt|raakt) (me|mij)( aan)?(?=
         \.|$| steeds| elke| altijd)
    (blijft|bleef) (me|mij) aanraken|zit (steeds |altijd |elke dag )?aan me$
    (klant|baas|manager|collega|inkoper) (sloeg|schopte) (me|mij)(?=$| in (het|mijn))
    (ben|word|werd|voel me) (elke|iedere) (ochtend|dag) (misselijk|ziek)
    (elke|iedere) (ochtend|dag) (misselijk|ziek)
    (werd|ben|word) (\w+ )?bedreigd (door|met de dood)(?! (de |een )?concurren)
    (dokter|arts|uitslag|specialist|scan)( \w+){0,4} (kanker|tumor|leukemie|kwaadaardig)(?! ?(patient|afdeling|
        medicijn|centrum|onderzoek|zorg)\w*)
    het is (kanker|kwaadaardig|een tumor)$
    (kan|slaap|kon)( \w+){0,2} (niet|nauwelijks) meer( \w+)? ?(slapen|door (mijn|deze|dit|het|de) (werk|baan|baas|
        stress))
    (chanteert|afperst) me
    (baas|manager|chef|collega|klant|directeur|leidinggevende|inkoper)( \w+){0,4} (aan|op|in|
        tegen) mijn( \w+)? (kont|billen|
        bil|borst|borsten|been|benen|dij|bovenbeen|heup|knie|rok|middel)
    (greep|kneep|pakte|betastte|zoende|kuste)( \w+){0,2} (me|mij)( \w+){0,3} (kont|billen|borst|borsten|bij mijn|
        tegen mijn zin|
        vast en|op de mond)
    (drink|drinken|zuip|gedronken|dronk|blow|slik)( \w+){0,4} (elke (avond|dag|ochtend)|iedere (avond|dag)|
        om (te (slapen|
        vergeten|overleven|kalmeren)|het vol te houden|rustig te worden|de dag door te komen)|voor het werk|stiekem)
    (elke|iedere) (avond|dag)( \w+){0,4} (fles|flessen|wijn|wodka|drank|pillen)
    (fles|flessen|glazen) (wijn|wodka|whisky)( \w+){0,3} (elke|iedere|per) (avond|dag)
    (huil|huilen|gehuild|huilend|zat te huilen|janken|gejankt|tranen)( \w+){0,4} (op de wc|op het toilet|
        in de auto|op (het )?kantoor|
        in het magazijn|op het werk|in de trein)
    (op de wc|op het toilet|in de auto|op de parkeerplaats)( \w+){0,3} (huilen|gehuild|janken|gejankt|te huilen)
    (paniekaanval|paniekaanvallen|angstaanval)(?= \.|$| voor| in| op| bij| vannacht| gehad| tijdens| gekregen|
         vandaag)
    (noemt|noemde|genoemd|maakt|maakte)( \w+){0,3} (me|mij|ons)( \w+){0,4} (waardeloos|dom|nutteloos|loser|
        mislukking|idioot|hoer|
        slet|aap|neger|flikker|homo|belachelijk)( \w+){0,2}(?= \.|$| voor| waar)
    (vernedert|vernederde|kleineert|kleineerde|schreeuwt|schreeuwde|schold|scheldt)( \w+){0,2} (me|mij|tegen me|
        tegen mij)
    (bang|angst|schrik)( \w+){0,4} (naar (het )?(werk|kantoor)|voor (hem|haar|mijn baas|mijn man|maandag))
    (slaap|geslapen|slapen|eet|gegeten)( \w+){0,3} al( \w+)? (weken|dagen|maanden)( \w+){0,3} (niet|nauwelijks|
        amper|slecht)
    al( \w+)? (weken|dagen|maanden)( \w+){0,3} (niet|nauwelijks|amper|slecht)( \w+){0,2} (geslapen|slapen|gegeten|
        slaap)
    (kots|kotsen|braak|overgeven|overgegeven)( \w+){0,3} (elke|iedere|voor (het )?(werk|elk|ieder)|na het eten|
        expres)
    (mijn) (man|vrouw|partner|vriend|vriendin|vader|moeder|zoon|dochter|broer|zus|opa|oma)( \w+){0,4} (slaat me|
        kanker|
        overleden|gestorven|op sterven|in coma|op de ic|hartaanval|beroerte|bedreigt me|sloeg me)
    (man|vrouw|partner|vriend|ex)( \w+){0,3} (me|mij)( \w+){0,2} (geslagen|gewurgd|mishandeld|bedreigd|opgesloten)
    (miskraam|doodgeboren|ons kindje verloren|de baby verloren|chemo (begint|gestart|start|gehad|maandag))
    (stalkt|stalker|achtervolgt|staat( \w+){0,3} voor mijn (deur|huis))
    ga terug naar (je|jullie|uw) (eigen )?(land|marokko|turkije|polen|afrika)
"""
