"""Words and emoji of a status in seven languages, as patterns; not how they are weighed.

Patterns are compared with a status in lower case without accents.
"""

EMOJI = frozenset(
    {
        ":airplane:",
        ":airplane_departure:",
        ":ambulance:",
        ":baby:",
        ":baby_bottle:",
        ":beach_umbrella:",
        ":beach_with_umbrella:",
        ":bed:",
        ":breast-feeding:",
        ":camping:",
        ":desert_island:",
        ":face_vomiting:",
        ":face_with_head_bandage:",
        ":face_with_thermometer:",
        ":hospital:",
        ":mask:",
        ":nauseated_face:",
        ":palm_tree:",
        ":sneezing_face:",
        ":umbrella_on_ground:",
    }
)

AWAY: dict[str, tuple[str, ...]] = {
    "en": (
        r"annual leave",
        r"(?:at|visiting) the (?:doctor|dentist|hospital)'?s?",
        r"away (?:from work|until|till|this week|today)",
        r"bereavement",
        r"compassionate leave",
        r"day off",
        r"holidays?",
        r"honeymoon",
        r"(?:in|at) (?:the )?hospital",
        r"jury duty",
        r"not (?:working (?:today|this week)|feeling well)",
        r"off (?:today|work|sick|this week|until|till)",
        r"on leave",
        r"ooo",
        r"out of (?:the )?office",
        r"out (?:sick|ill|until|till|today|this week)",
        r"(?:parental|maternity|paternity|family|medical|sick|unpaid) leave",
        r"pto",
        r"sabbatical",
        r"sick(?: day)?",
        r"time off",
        r"unwell|under the weather",
        r"vacation(?:ing)?",
    ),
    "de": (
        r"(?:(?:jahres|rest|sonder|sommer|winter|bildungs|vaterschafts)?urlaub|im url\.?)|feiertag",
        r"(?:sommer|weihnachts|oster|herbst)?ferien",
        r"krank(?:geschrieben|gemeldet|heit)?|au bis",
        r"abwesend|nicht im (?:buero|buro|dienst|haus)|nicht (?:da|erreichbar|im einsatz) bis",
        r"elternzeit|mutterschutz|elternkarenz|karenz|pflegezeit|auszeit|sabbatjahr",
        r"(?:heute|morgen|diese woche) frei|freier tag|gleittag|zeitausgleich|(?:ue|u)berstundenabbau",
        r"beim (?:arzt|zahnarzt)|im (?:krankenhaus|spital)|(?:auf|in) (?:kur|reha)|flitterwochen",
    ),
    "nl": (
        r"vakantie|(?:(?:ouder(?:schaps)?|zwangerschaps|bevallings|zorg|ziekte)?verlof)",
        r"ziek(?:gemeld|jes)?",
        r"afwezig|niet (?:op kantoor|aanwezig|aan het werk)|buiten kantoor",
        r"(?:dagje|dag|vandaag|morgen|deze week) vrij|vrij (?:vandaag|deze week)",
        r"vrije dag|feestdag|snipperdag|adv[- ]dag",
        r"bij de (?:dokter|huisarts|tandarts)|(?:in|naar) het ziekenhuis|huwelijksreis",
    ),
    "fr": (
        r"vacances|conges?|rtt|en (?:repos|arret)",
        r"arret (?:maladie|de travail)|malade|souffrante?",
        r"absente?(?: du bureau)?|pas (?:la|au bureau) (?:aujourd'?hui|cette semaine|jusqu\S*)",
        r"jour (?:off|de repos)|off (?:aujourd'?hui|jusqu\S*)|chez le (?:medecin|docteur|dentiste)",
        r"a l'?hopital|lune de miel|annee sabbatique",
    ),
    "es": (
        r"vacaciones",
        r"de (?:baja|permiso|licencia|descanso)|baja (?:medica|maternal|paternal|por \w+)",
        r"(?:permiso|licencia) (?:de |por )?(?:paternidad|maternidad|parental|enfermedad)|incapacitad[oa]",
        r"enferm[oa]|malit[oa]|ausente|fuera de (?:la )?oficina",
        r"dia (?:libre|festivo|de descanso|personal)|^festivo|feriado|libro hoy|hoy libro|hoy no trabajo|puente hasta",
        r"en el (?:medico|hospital|dentista)|luna de miel|ano sabatico",
    ),
    "pt": (
        r"em ferias|estou de ferias|ferias ate",
        r"de (?:folga|licenca|baixa|atestado)|folga|feriado|baixa medica|atestado medico",
        r"licenca[- ](?:maternidade|paternidade|medica|parental)|ausente|fora d[oe] (?:escritorio|servico)",
        r"doente|adoentad[oa]|hoje nao trabalho|no (?:medico|hospital|dentista)|lua de mel",
    ),
    "it": (
        r"ferie|vacanz[ae]|in (?:permesso|congedo|malattia|maternita|paternita|mutua|infortunio|aspettativa)",
        r"congedo (?:di )?(?:maternita|paternita|parentale|matrimoniale)",
        r"malat[oa]|ammalat[oa]|influenzat[oa]|assente|fuori ufficio|non in ufficio (?:oggi|fino)",
        r"^(?:malattia|maternita|paternita|influenza|festivo)$|giorno (?:libero|festivo|di riposo)",
        r"a riposo|dal (?:medico|dottore|dentista)|in ospedale",
        r"(?:viaggio|luna) di (?:nozze|miele)|anno sabbatico",
    ),
}

AWAY_WITH_ACCENT = (r"férias",)
"""Without its accent the Portuguese word for holidays is the Spanish one for trade fairs, a place of work."""

# "Back from vacation", "planning my holiday", "sick of rain", "holiday campaign": at work, all of them.
STILL_HERE: dict[str, tuple[str, ...]] = {
    "en": (
        r"back from|not on|no longer|planning|selling|before|after|until my",
        r"vacation mode off|on[- ]site|(?:customer|client|demo|meeting|training|visit) (?:at|in) the hospital",
        r"sick of|sick and tired|sick (?:new )?demos?|holiday (?:campaign|season|sales?|promo\w*|rush)",
    ),
    "de": (
        r"(?:zurueck|zuruck|wieder da|wieder hier) (?:aus|vom|nach)|(?:urlaub|ferien) (?:zurueck|zuruck|vorbei)",
        r"(?:vor|nach) (?:dem|den|meinem|meinen) (?:urlaub|ferien)|bald (?:urlaub|ferien)|noch \d+ tage",
        r"(?:nicht|nie|nicht mehr) (?:krank|abwesend|im urlaub)|wieder gesund|vertret\w+ (?:fuer|fur)",
        r"(?:urlaubs?|ferien)[- ]?(?:planung|kampagne|aktion|geschaeft|geschaft)|kein urlaub|urlaub planen",
        r"kunden? (?:im|beim) (?:krankenhaus|spital)|termin(?:e)? im krankenhaus",
    ),
    "nl": (
        r"terug van|(?:voor|na) (?:de |mijn |het )?(?:vakantie|verlof)|bijna vakantie|vakantie (?:voorbij|plannen)",
        r"niet (?:meer )?(?:ziek|afwezig|op vakantie|met verlof)|weer beter|geen vakantie|neemt? waar voor",
        r"(?:klant|demo|afspraak) in het ziekenhuis",
    ),
    "fr": (
        r"(?:de )?retour (?:de|des|du)|(?:rentree?|reviens) (?:de|des)|malade de|campagne",
        r"(?:avant|apres|bientot) (?:(?:les|mes|mon|le) )?(?:vacances|conges?)|prepare (?:mes|les)",
        r"(?:plus|pas) (?:en (?:vacances|conges?)|malade|absente?)|(?:fin|fini) (?:des|les) (?:vacances|conges)",
        r"(?:rdv|rendez-vous|client|demo|reunion|visite) a l'?hopital|vacances (?:finies|terminees)",
    ),
    "es": (
        r"(?:vuelta|regreso|volvi) de|(?:antes|despues) de (?:las |mis )?vacaciones|(?:casi|pronto) vacaciones",
        r"no (?:estoy )?(?:de vacaciones|de baja|enferm[oa]|ausente)|fin de (?:las )?vacaciones|planeando",
        r"campana|planificando|cliente en el hospital|(?:demo|visita|reunion) en el hospital|enfermo de",
    ),
    "pt": (
        r"(?:volta|regresso|voltei) (?:de|das)|(?:antes|depois|quase) (?:de |das )?(?:minhas )?f[eé]rias",
        r"nao (?:estou )?(?:de ferias|em ferias|doente|de baixa)|fim das ferias|planeja\w+|planear|campanha",
        r"sem folga|(?:cliente|visita|reuniao|demo) no hospital|ferias canceladas",
    ),
    "it": (
        r"(?:tornat[oa]|rientrat[oa]|rientro|ritorno) (?:da|dalle|dalla)",
        r"(?:prima|dopo) (?:delle|le) (?:mie )?(?:ferie|vacanze)",
        r"non (?:piu )?(?:sono )?(?:piu )?(?:in ferie|in vacanza|malat[oa]|assente)|ferie (?:finite|annullate)",
        r"quasi (?:in )?ferie|piano ferie|campagna|(?:cliente|demo|visita) in ospedale",
    ),
}

# An hour, or a day at work elsewhere: no palm tree or aeroplane beside it makes it an absence.
BACK_SOON: dict[str, tuple[str, ...]] = {
    "en": (
        r"lunch|break|coffee|brb|back soon|customers?|clients?|visit\w*|meetings?|demos?|fair|conference",
    ),
    "de": (
        r"mittag\w*|pause|kaffee\w*|gleich zuruck|kunden?\w*|termine?|besprechung|messe|schulung|besuch\w*",
    ),
    "nl": (r"lunch\w*|pauze|koffie\w*|zo terug|klant\w*|afspraak|vergadering|beurs|training|bezoek\w*",),
    "fr": (r"dejeuner|pause|cafe|clients?|reunion|rendez-vous|rdv|salon|formation|visite",),
    "es": (r"comida|comiendo|almuerzo|almorzando|pausa|cafe|clientes?|reunion|visita|feria|formacion",),
    "pt": (r"almoco|almocando|pausa|intervalo|cafe|clientes?|reuniao|visita|feira|formacao",),
    "it": (r"pranzo|pausa|caffe|client[ei]|riunione|visita|fiera|formazione",),
}
