"""Phrases in English, German and Dutch, written as `phrases.py` says; not what the other languages say."""

GERMANIC: dict[str, dict[str, str]] = {
    "en": {
        "thanks": """
            thanks, thank you, thx, ty, tnx, tysm, cheers, ta, thanks (a lot|so much|again|a million|for that|for
            asking), many thanks, thank you (so much|very much|for asking), much appreciated, appreciated""",
        "okay": """
            ok, okay, okey, k, kk, okie, okay then, sure, sure thing, fine, alright, all right, all good, got it,
            gotcha, will do, noted, understood, makes sense, sounds good, cool, good one, yes, yep, yeah, yup,
            right, true, no problem, np, no worries, you too, later, maybe later, later maybe, not now, tomorrow
            maybe, one moment, one sec, brb, lol, haha(ha|haha|), hm, hmm, oops, never mind, nevermind, forget it,
            cancel, yes share what i write, yes keep it to me first""",
        "good": """
            good, great, nice, perfect, super, lovely, awesome""",
        "greeting": """
            (hi|hello|hey) (there|), hiya, howdy, yo, morning, good (morning|afternoon|evening|night), evening, bye,
            goodbye, see you (tomorrow|), have a (nice day|nice evening|good weekend|nice weekend), how are you""",
        "stop": """
            stop, stop (it|this|that|asking|asking me|messaging me|for good|forever|all|writing to me), unsubscribe, opt
            out, quit, leave me alone, go away, no more questions, don't ask me (again|anymore|any more), remove me,
            sign me off, i want to stop, no more messages please, please no more messages, stop (sending|writing) (me
            |)messages, (don't|do not) (send|write) me (any more messages|any messages|messages any more), (don't|do
            not) (write to|message) me (again|anymore|any more), i (don't|do not) want (any more|these|to get any
            more|to get) (messages|questions) (anymore|any more|), i (don't|do not) want to be asked (again|anymore|any
            more)""",
        "pause": """
            pause, (put|set) me on pause, pause (it|this|me|the questions|asking|for now|today|a bit|a week|for a
            week|for one week), take a break, i need a break""",
        "resume": """
            resume (asking|), unpause, start (again|), restart, continue, go on, carry on, i'm back, start asking again,
            you can start again, ask me again, i'm back again""",
        "more": """
            more, more (often|again|questions), ask more often, ask me more (again|often|), i miss you, i missed
            you""",
        "fewer": """
            fewer, less, (fewer|less) questions, (ask me on |)fewer days, ask me less (often|), ask less often,
            less often, not so often, too often, too many questions""",
        "undo": """
            undo (that|it|this|), take (it|that) back, delete (that|it|this|), remove (that|it), scratch that, cancel
            that, (delete|remove|undo) (the|my) last (one|answer|message|entry), undo last, (undo |)(don't|do not)
            keep (it|this|that|this one|that one)""",
        "hide": """
            private, keep (it|this|that|this one|that one) (private|secret|to yourself|between us|between you and
            me), keep private, (just|only) for me, for me only, hide (it|this|that|this one|that one|), make
            (it|this|that|this one|that one) private, (this|that|it) (is|stays|should stay|should be) (private|between
            us), unshare (it|this|that|), stop sharing (it|this|that|), not for (the|my) team, (don't|do not)
            (share|show) (it|this|that|this one|that one|) (to anybody|to anyone|with anybody|with anyone|with others|to
            others|), (don't|do not) (share|show) (it|this|that|this one|that one) (with|to) (the|my)
            (team|boss|manager|coach), (don't|do not) show (anybody|anyone), (show|show it|show this|show that) to
            (nobody|no one|noone), show nobody, nobody should (see|read) (it|this|that), (don't|do not)
            tell (anyone|anybody|my boss|my manager|the team|my coach)""",
        "complaint": """
            (too many|so many|stop all these) (messages|pings|notifications|dms), so many questions, (this is|that
            is|that's|you are|you're|this bot is|the bot is|it's|it is) (so |really |very |just |)(annoying|irritating|a
            nuisance|spam), (you are|you're|this bot is|the bot is) (so |really |very |just |)(a pain|too
            much|pointless|useless|a waste of time), (i hate|hate|can't stand|i can't stand) (this bot|this app|this
            thing|these questions|these messages|you|your questions), (you|you really|you just|this|it|this bot)
            (annoy|annoys|bother|bothers|bug|bugs) me, why do you (ask|keep asking|always ask) me (this|that|these
            questions|the same|the same question|the same thing) (every day|every single day|all the
            time|daily|again|over and over), why do you (ask|message|ping|write to) me every day, (not you again|you
            again), stop annoying me, stop bothering me, stop spamming me, (always|every day) the same
            (question|questions), the same (question|questions) every day, the same questions again, the same question
            again""",
        "help": """
            help (me|), ?, ??, ???, what, huh, what can (you|i) do, commands, how does (this|it) work, how do you
            work, what do you mean, what do you want (to hear|to know|me to write|me to say|from me), is this
            (ok|okay|right|enough)?, does it (have to|need to) be (about a customer|about work|a customer|big|about
            sales), (i don't|i do not) (understand|get) (the question|this question|this|your question), what is this,
            what's this, who are you, what are you, what do you do, what should i do, info, menu, test, testing, what
            (is this|are you) for, what's this for""",
        "who_sees": """
            who (sees|can see|will see|gets to see|else sees|reads|can read|will read) (this|that|it|my answer|my
            answers|what i write), who (sees|can see|reads|can read) (this|that|it) (again|anyway|exactly|all), who
            sees what, is this (private|anonymous|confidential), privacy, (can|could|does|will)
            (somebody|anybody|anyone|my boss|my manager|my coach|my team|the team|the coach|my lead) (see|read)
            (this|that|it|my answers|what i write), is (somebody|anybody|anyone|my boss|my manager|my coach|my
            team|the team|the coach|my lead) (seeing|reading) (this|that|it), (can|do|will) (others|the others|my
            colleagues|people) (see|read) (this|that|it|my answers), who has access to (this|that|it|my answers)""",
        "why": """
            why, why (this question|that question|this one|me), why do you ask (this|that|me this|), why are you
            asking (me this|), why did you ask (that|me that|), why do you (want|need) to know (this|that|)""",
        "nothing": """
            not for me,
            nothing, nothing (today|really|much|special|new|good|to report|to add|comes to mind|worked|went well),
            not (really|today|much), none, nada, nil, nope, no, n/a, na, nah, no idea, dunno, idk, pass, i don't
            know, don't know, not sure, skip (it|me|this one|), skip me today, nowt, hmm no, lol (no|nothing),
            nothing lol, n.a., not applicable, no comment, see friday, as yesterday, blank, eh, zzz, same
            (here|old|), same as (yesterday|always|last time), as (always|usual), the usual, business as usual, bau,
            can't think of (any|anything), i have nothing, i've got nothing, see yesterday, like yesterday, ditto,
            meh, zero, null, empty""",
    },
    "de": {
        "thanks": """
            danke (dir|euch|ihnen|schön|sehr|fürs fragen|für die frage|nochmal|nochmals|), dankeschön, danke dir
            sehr, dank dir, (vielen|herzlichen|besten|lieben|tausend) dank, vielen lieben dank, merci, thx, thanks""",
        "okay": """
            ok, okay, okey, oki, okidoki, alles klar, alles gut, passt, passt schon, geht klar, mach ich, mache ich,
            wird gemacht, in ordnung, verstanden, verstehe, einverstanden, klar, na klar, cool, genau, stimmt, ja,
            jep, jup, jo, joa, jawohl, ja klar, aha, ach so, später, vielleicht später, nicht jetzt, jetzt nicht,
            gleich, moment, einen moment, (gar |)kein problem, kein ding, keine ursache, egal, macht nichts, schon
            gut, vergiss es, vergessen sie es, abbrechen, bitte, gern, gerne, gern geschehen, gleichfalls, ebenso,
            dir auch, ihnen auch, haha, hihi, ups, gute idee""",
        "good": """
            gut, sehr gut, super, prima, toll, klasse, perfekt, top""",
        "greeting": """
            hallo (du|zusammen|), hallöchen, hi, hey, moin (moin|), servus, grüezi, grüß (gott|dich), (guten|schönen
            guten) (morgen|tag|abend), guten mittag, gute nacht, mahlzeit, morgen!, tschüss, tschüs, tschau, ciao,
            bis (morgen|dann|bald|später), auf wiedersehen, schönen (tag|abend|feierabend) (noch|), schönes
            wochenende, wie geht's (dir|), wie geht es (dir|ihnen), alles gut?""",
        "stop": """
            stop, stopp, halt!, halt stopp, schluss!, genug!, basta!, aufhören, hör (bitte |)auf, hören sie (bitte
            |)auf, (hör|hören sie) (bitte |)auf (damit|zu fragen|mich zu fragen|mit den fragen|mir zu schreiben),
            schluss (jetzt|damit|mit den fragen), nicht mehr fragen, frag (bitte |)(mich |)(nicht mehr|nie wieder),
            fragen sie (bitte |)mich (bitte |)nicht mehr, schreib (bitte |)mir nicht mehr, schreiben sie mir nicht mehr,
            stell mir keine fragen mehr, keine fragen mehr bitte, bitte keine fragen mehr, ich will keine fragen mehr,
            ich möchte keine fragen mehr, lass mich (bitte |)in ruhe, lassen sie mich in ruhe, geh weg, nerv nicht,
            abmelden, abbestellen, (meld|melde) mich (bitte |)ab, melden sie mich ab, ich (will|möchte) mich abmelden,
            bitte keine nachrichten mehr, keine nachrichten mehr bitte, ich (will|möchte) keine nachrichten mehr
            (bekommen|), ich (will|möchte) nicht mehr gefragt werden, (schick|schicken sie) mir (bitte |)(keine
            nachrichten|nichts) mehr, (hör|hören sie) (bitte |)auf mich (jeden tag|ständig|dauernd) zu fragen""",
        "pause": """
            pause, pausieren, pausier, pausiere, pausieren sie, mach (mal |bitte |)(eine |)pause, machen sie (bitte
            |)(eine |)pause, mach eine woche pause, (setz|setze) mich auf pause, (eine|1) woche pause, pause (für|)
            (eine|1) woche, ich brauche (mal |)eine pause, diese woche pause""",
        "resume": """
            weiter, weitermachen, mach (bitte |)weiter, machen sie (bitte |)weiter, weiter geht's, fortsetzen, start,
            starten, pause (beenden|aufheben), (ich |)bin (wieder da|zurück), fang wieder an, fangen sie wieder an, frag
            (mich |)(bitte |)wieder, fragen sie (mich |)wieder, (du |)kannst (mich |)wieder fragen, sie können (mich
            |)wieder fragen, (ich |)bin wieder (zurück|hier)""",
        "more": """
            mehr, öfter, öfters, häufiger, mehr bitte, (frag|frage) mich (bitte |)(wieder |)(mehr|öfter|häufiger),
            frag (öfter|häufiger), fragen sie mich (mehr|öfter|häufiger), (du |)kannst (mich |)(öfter|häufiger)
            fragen, sie können mich (öfter|häufiger) fragen""",
        "fewer": """
            weniger, seltener, weniger fragen, weniger oft, nicht so oft, zu oft, (frag|frage) mich (bitte
            |)(weniger|seltener|nicht so oft|weniger oft), frag (seltener|weniger oft), fragen sie mich (bitte
            |)(weniger|seltener|nicht so oft|weniger oft), du fragst zu (oft|viel), sie fragen zu (oft|viel)""",
        "undo": """
            rückgängig (machen|), mach (das|es) rückgängig, machen sie das rückgängig, zurücknehmen, nimm das zurück,
            nehmen sie das zurück, löschen, (das |)(bitte |)(wieder |)löschen, (lösch|lösche) (das|es|den eintrag)
            (wieder|), löschen sie (das|es|den eintrag), das letzte löschen, (lösch|lösche|löschen sie) (bitte |)(meine
            letzte|die letzte) (nachricht|antwort), (lösch|lösche|löschen sie) (bitte |)(meinen letzten|den letzten)
            eintrag, (meine |die |)letzte (nachricht|antwort) löschen, (meinen |den |)letzten eintrag löschen""",
        "hide": """
            privat, nur für mich, nicht teilen, (das|es) (bitte |)(nicht teilen|für dich behalten|niemandem zeigen),
            (behalt|behalte) (das|es) (bitte |)für dich, (teil|teile) (das|es) (bitte |)nicht (mit dem team|mit
            anderen|), (zeig|zeige) (das|es) (bitte |)(niemandem|keinem|nicht weiter), zeigen sie das (bitte
            |)niemandem, (das|es) (ist|bleibt|bleibt bitte) (privat|unter uns), (das|es) soll privat bleiben, mach
            (das|es) (bitte |)privat, das (soll|darf) (bitte |)(niemand|keiner) (sehen|lesen), nicht (für das|fürs)
            team, ausblenden, blende (das|es) aus, verstecken, versteck das, (zeig|zeige) (das|es) (bitte |)nicht (dem
            chef|meinem chef|der chefin|meiner chefin|dem team|meinem team|dem coach|), nicht
            (zeigen|anzeigen|weitersagen), (das|es) (bitte |)nicht (zeigen|anzeigen|weitersagen), nicht (dem team|dem
            chef|meinem chef|der chefin|meiner chefin) zeigen, (sag|erzähl) (das|es) (bitte |)(niemandem|keinem|nicht
            weiter)""",
        "complaint": """
            zu viele (nachrichten|fragen|mitteilungen|messages), (das|du|der bot|dieser bot) (nervt|nervst|stört) (nur
            noch|langsam|total|mich|echt|), (du|das) (nervst|nervt) mich, nervig!, das ist (nervig|lästig|spam), ich
            hasse (diesen bot|den bot|diese fragen), warum fragst du (mich |)(das |)(jeden tag|ständig|schon
            wieder|immer das gleiche|immer dasselbe), du schon wieder, hör auf zu nerven, (jeden tag|immer|ständig) (die
            gleiche|dieselbe) frage, (jeden tag|immer|ständig) (die gleichen|dieselben) fragen""",
        "help": """
            hilfe, hilf mir, helfen sie mir, was?, hä, häh, wie bitte, wie meinst du das, wie meinen sie das, versteh
            ich nicht, verstehe ich nicht, ich verstehe nicht, was kannst du (alles |)(tun|machen|), was können sie
            (tun|), was kann ich (hier |)(tun|machen), was soll ich (tun|machen), was soll das, wie
            (geht|funktioniert) (das|es) (hier|), was ist das (hier|), wer bist du, wer sind sie, was bist du, was
            machst du, befehle, menü, info, (wozu|wofür) ist das (hier |)(gut|da|), (wozu|wofür) bist du
            (gut|da)""",
        "who_sees": """
            wer (sieht|liest) (das|dies|das hier|es|meine antwort|meine antworten|was ich schreibe) (alles|), wer kann
            (das|dies|das hier|es|meine antwort|meine antworten) (alles |)(sehen|lesen), wer (sieht|liest) (hier
            |)(mit|was), ist das (hier |)(anonym|privat|vertraulich|geheim), datenschutz, privatsphäre, (sieht|liest)
            (das|es) (jemand|mein chef|meine chefin|der chef|die chefin|mein boss|mein team|das team|der coach|mein
            coach|meine führungskraft), (sieht|liest) (jemand|mein chef|meine chefin|der chef|die chefin|mein boss|mein
            team|das team|der coach|mein coach|meine führungskraft) (das|mit|meine antworten), kann (jemand|mein
            chef|meine chefin|der chef|die chefin|mein boss|mein team|das team|der coach|mein coach|meine führungskraft)
            (das|es|meine antworten) (sehen|lesen), kann (jemand|mein chef|meine chefin|der chef|die chefin|mein
            boss|mein team|das team|der coach|mein coach|meine führungskraft) mitlesen, (bekommt|kriegt) (jemand|mein
            chef|meine chefin|der chef|die chefin|mein boss|mein team|das team|der coach|mein coach|meine führungskraft)
            das zu sehen, (sehen|lesen) (das|es) (die anderen|die kollegen|meine kollegen|alle), können (die anderen|die
            kollegen|meine kollegen|alle) das (sehen|lesen), wer kann das (eigentlich |)alles (sehen|lesen), wer hat
            zugriff (darauf|auf das|auf meine antworten), wer liest (hier |)(alles |)mit, wer (bekommt|kriegt) das zu
            sehen, kann das jemand (sehen|lesen)""",
        "why": """
            warum, wieso, weshalb, (warum|wieso|weshalb) (diese frage|fragst du|fragst du das|fragst du mich
            das|fragen sie|fragen sie das|fragen sie mich das|ich|gerade ich|willst du das wissen|wollen sie das
            wissen), wozu diese frage, wozu?, warum hast du das gefragt, warum haben sie das gefragt""",
        "nothing": """
            nichts für mich,
            nichts, nix, nüscht, gar nichts, garnichts, überhaupt nichts, (heute |)(leider |)(nichts|nix),
            (nichts|nix) heute, (nichts|nix) (besonderes|neues|gutes|spezielles|dabei|erwähnenswertes), (heute
            |)nichts (zu berichten|zu melden|zu erzählen|eingefallen|besonderes), nicht wirklich, nicht viel, heute
            nicht, nö, nee, nein, ne, nope, no, keine, keins, keine ahnung, ka, k.a., kein plan, weiß nicht, weiß ich
            nicht, ich weiß (es |)nicht, keine idee, mir fällt (gerade |grad |)nichts ein, fällt mir nichts ein, (so
            |)wie (immer|gestern|üblich|gehabt), siehe gestern, das gleiche, dasselbe, das übliche, alles beim alten,
            dito, passe, ich passe, überspringen, überspring das, entfällt, nichts hat (geklappt|funktioniert), naja,
            null, keine angabe, geht so, ohne worte, keine besonderen vorkommnisse, heut (nix|net|nichts),
            fehlanzeige""",
    },
    "nl": {
        "thanks": """
            bedankt, bedankt hoor, dank je, dankje, dank u, dank jullie, dankjewel, dank je wel, dankuwel, dank u
            wel, heel erg bedankt, (hartelijk|erg) bedankt, hartelijk dank, veel dank, dank je zeer, bdankt, merci,
            thx, thanks, tnx""",
        "okay": """
            ok, oké, oki, okido, is goed, dat is goed, goed zo, duidelijk, helder, begrepen, snap ik, snap het, ik
            snap het, komt goed, doe ik, ga ik doen, doen we, ja, jep, jup, ja hoor, jazeker, zeker, tuurlijk,
            natuurlijk, klopt, precies, geen probleem, geeft niet, geeft niks, maakt niet uit, laat maar, vergeet
            het (maar|), later, straks, misschien later, niet nu, nu niet, momentje, moment, even geduld, graag
            gedaan, jij ook, u ook, annuleren, aha, haha, oeps, cool, goed idee""",
        "good": """
            goed, heel goed, prima, top, super, mooi, fijn, leuk, perfect""",
        "greeting": """
            hallo, hoi, hoi hoi, hey, hé, hi, dag!, goedendag, (goede|goeie)(morgen|middag|navond), goedenavond,
            (goede|goeden) (morgen|middag|avond), goedenacht, welterusten, morgen!, doei, doeg, tot
            (morgen|ziens|straks|later), fijne (dag|avond) (nog|), fijn weekend, prettig weekend, hoe gaat het (met
            je|met jou|met u|), hoe gaat ie, alles goed?, ciao""",
        "stop": """
            stop, stoppen, stop (ermee|hiermee|daarmee|maar|met vragen|met mij vragen|met die vragen|met mij berichten
            sturen|met berichten sturen), ophouden, (hou|houd|houdt u) (op|er mee op|ermee op|op met vragen), hou ermee
            op, genoeg!, basta!, vraag (me|mij) (niets|niks) meer, niet meer vragen, stuur (me|mij) geen (vragen
            |berichten )meer, geen vragen meer (alsjeblieft|aub|graag), ik wil geen vragen meer, laat (me|mij) met rust,
            laat u mij met rust, ga weg, afmelden, uitschrijven, (schrijf|schrijft u) (me|mij) uit, meld (me|mij) af, ik
            wil me (afmelden|uitschrijven), ik wil geen berichten meer (krijgen|ontvangen|), geen berichten meer
            (alsjeblieft|aub|graag), stop met (me|mij) te vragen, ik wil stoppen, ik wil niet meer gevraagd worden""",
        "pause": """
            pauze, pauzeer, pauzeren, neem (een |even |)pauze, neemt u (een |)pauze, even pauze, (een |1 )week pauze,
            pauze van een week, pauzeer (een week|de vragen), zet (me|mij) op pauze, ik heb (een |even |)pauze nodig, ik
            wil een pauze, pause""",
        "resume": """
            hervat, hervatten, hervat (de |)vragen, ga (maar |)(verder|door), gaat u verder, verdergaan, doorgaan, (ik
            |)ben terug, (ik |)ben er weer, begin (weer|opnieuw), begin weer met vragen, (je|jij|u) mag weer vragen,
            (je|u) kunt weer vragen, je kan weer vragen, vraag (me |mij |)maar weer, start, herstart, (ik |)ben weer
            terug""",
        "more": """
            meer, vaker, vraag (me|mij) (weer |)(meer|vaker), vraag vaker, (je|u) mag (me |mij |)vaker vragen, vaker
            alsjeblieft""",
        "fewer": """
            minder, minder vaak, minder vragen, niet zo vaak, te vaak, vraag (me|mij) minder (vaak|), vraag minder
            vaak, (je|u) vraagt te (vaak|veel), je mag minder vaak vragen""",
        "undo": """
            ongedaan maken, maak (dat|het|dit) ongedaan, maakt u dat ongedaan, neem dat terug, verwijderen,
            (verwijder|wis|schrap) (dat|dit|het|die|de laatste), undo, (verwijder|wis) mijn laatste (bericht|antwoord),
            haal (dit|dat|het) weg""",
        "hide": """
            privé, alleen voor mij, niet delen, (dit|dat|het) niet delen, deel (dit|dat|het) niet (met het team|met
            anderen|), (hou|houd) (dit|dat|het) (privé|voor je|voor jezelf|onder ons|tussen ons), laat (dit|dat|het) aan
            niemand zien, (dit|dat|het) (is|blijft) (privé|onder ons|tussen ons), verberg (dit|dat|het), maak
            (dit|dat|het) privé, niet voor het team, laat (dit|dat|het) niet zien, niet (laten zien|tonen), toon
            (dit|dat) (niet|aan niemand), laat (dit|dat|het) niet aan (mijn baas|mijn manager|mijn chef|het team|mijn
            team) zien, deel (dit|dat|het) niet met (mijn baas|mijn manager|mijn chef|mijn leidinggevende|mijn team),
            vertel (dit|dat|het) (aan niemand|niet verder), zeg (dit|dat|het) tegen niemand""",
        "complaint": """
            te veel (berichten|vragen|meldingen), (dit|dat|het) is (irritant|vervelend|spam), (je|deze bot) (bent|is)
            (irritant|vervelend), ik haat (deze bot|deze vragen), waarom vraag je (me |)(dit |dat |)(elke
            dag|steeds|weer), altijd dezelfde vraag, jij weer, (elke dag|steeds) dezelfde (vraag|vragen), altijd
            dezelfde vragen, wat ben je irritant""",
        "help": """
            hulp, help, help (me|mij), wat?, wablief, wat bedoel je, wat bedoelt u, ik snap het niet, snap ik niet, ik
            begrijp het niet, wat kan (je|jij|u|ik) (hier |)(allemaal |)(doen|), wat kunt u (doen|), wat moet ik
            doen, hoe werkt (dit|dat|het), wat is (dit|dat), wie ben je, wie ben jij, wie bent u, wat ben
            je, wat doe je, opties, commando's, menu, info, waar is (dit|dat) voor, waarvoor (is|dient)
            (dit|dat)""",
        "who_sees": """
            wie (ziet|leest) (dit|dat|het|mijn antwoord|mijn antwoorden|wat ik schrijf) (allemaal|), wie (kan|kunnen)
            (dit|dat|het|mijn antwoord|mijn antwoorden) (zien|lezen|allemaal zien), wie krijgt (dit|dat) te zien, wie
            ziet wat, is (dit|het) (anoniem|privé|vertrouwelijk), privacy, (ziet|leest) (iemand|mijn baas|mijn
            manager|mijn leidinggevende|mijn chef|mijn team|het team|de coach|mijn coach) (dit|dat|mee|mijn antwoorden),
            kan (iemand|mijn baas|mijn manager|mijn leidinggevende|mijn chef|mijn team|het team|de coach|mijn coach)
            (dit|dat|mijn antwoorden) (zien|lezen), kan (iemand|mijn baas|mijn manager|mijn leidinggevende|mijn
            chef|mijn team|het team|de coach|mijn coach) meelezen, (zien|lezen) (mijn collega's|anderen|de anderen)
            (dit|dat|mee), kunnen (mijn collega's|anderen|de anderen) (dit|dat) (zien|lezen), wie (leest|kijkt) (er
            |)mee, wie heeft (er |)toegang tot (dit|dat|mijn antwoorden), wie kan (dit|dat) allemaal (zien|lezen)""",
        "why": """
            waarom, hoezo, (waarom|hoezo) (deze vraag|die vraag|ik|vraag je dat|vraag je dit|vraag je het|vraag je me
            dit|vraag je mij dit|vraagt u dat|vraagt u dit|vraagt u mij dit|wil je dat weten|wilt u dat weten)""",
        "nothing": """
            niet voor mij,
            niks, niets, nix, noppes, (vandaag |)(helaas |)(niks|niets), (niks|niets)
            (vandaag|bijzonders|speciaals|nieuws|te melden|te vertellen|noemenswaardigs|dus), (niks|niets)
            (goeds|gelukt|dat me te binnen schiet), helemaal (niks|niets), vandaag niet, nou nee, nee, neen, nope,
            nee hoor, niet echt, niet veel, geen idee, weet niet, weet ik niet, weet het niet, (ik |)weet het niet,
            ik weet niet, zou het niet weten, ik kan niks bedenken, zoals (altijd|gisteren|gewoonlijk), net als
            gisteren, als altijd, hetzelfde (als gisteren|als altijd|), zelfde (als gisteren|als altijd|), idem,
            dito, zie gisteren, ik pas, sla over, overslaan, sla (dit|deze) (maar |)over, nvt, n.v.t., mwah, mja,
            bwa, goh, geen bijzonderheden, geen commentaar, (niks|niets) speciaal, nul""",
    },
}
