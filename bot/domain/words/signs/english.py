"""Signs of danger, harassment and illness in English: turns of phrase, as `danger` reads them."""

LIFE = r"""
    (want|wanted|wanna|going|gonna|plan|planning|planned|thinking|think|thought|thoughts|urge|tried|ready|
        feel like|might)~(kill|killing|harm|harming|cut|cutting|hang|hanging|drown) (myself|himself|
        herself|themselves)
    (want|wanted|wants|wanna|going|thinking|thought)~hurt(ing)? myself
    i (just |really |sometimes |only )?(want|wanted|wanna)( to)? (just )?die(?! (of|from|laughing|on that|
        on this))
    (wish|wished) i (was|were|had been) (dead|never born)
    (better off|everyone would be better|they would be better) (dead|without me)
    (end|ending|ended|take|taking|took|taken) (my|his|her|their|your) (own )?li(fe|ves)
    (want|wanted|going|thinking|thought|ready)~end(ing)? it all
    (dont|do not|didnt|did not|no longer)~want to (live|be alive|exist|wake up)( any ?more| any longer)?
    (dont|do not) want to be here (any ?more|any longer)
    (no|any|see a|have a) (reason|point) (to live|in living(?! with)|to go on living)
    (i|im|ive|am|feel|feeling|felt|been|was|hes|shes|is) (so |really |actively |been |feeling )?suicidal
    suicidal (thoughts|ideation|feelings)
    (thinking|think|thought|thoughts|talks|talked|talking|considering|contemplating) (of|about|
        a)? ?(suicide|ending (it|my life)|killing (myself|himself|herself))
    (attempted|commit|committed|tried|committing) suicide
    (his|her|my|a) suicide attempt
    i (started|have been|am|was)?~(self harm(ing|ed)?|self harm again)
    death threats? (from|against|to|on|by|in)
    (threatened|threatens|threatening|threat) to (kill|shoot|stab|murder|strangle)
    i (really |just |seriously )?want to (kill|shoot|stab|murder|strangle) (him|her|my \w+)
    (pulled|pulling|waved|waving|pointed|drew) (a|his|her|the) (knife|gun|weapon|pistol)
    (knife|gun|weapon) (at|to) my (head|throat|face|chest)
    (at|held at) (gunpoint|knifepoint)
    afraid for my life
    fear for my life
    (taken|took|swallowed|overdosed on)( \w+){0,3} (all|too many) (the|my|of my|of the) (pills|tablets|
        sleeping pills)
    (see|find|have|is|theres|sees)~no (point|sense|use|reason) in (going on|carrying on|living|being here|being
         alive)( any ?more| any longer| like this)?$
    (dont|do not|cant|cannot|didnt)~(point|sense|reason|use) in (going on|carrying on|living|being here|being
         alive)( any ?more| any longer| like this)?$
    whats the point (of|in) (living|going on|being alive|being here)$
    (life|living) (is not|isnt|has no|is no longer|feels) (worth|meaning|point|pointless)( living| it)?$
    nothing (left )?to live for
    tired of (living|life|being alive)$
    (nobody|no one) would (miss me|notice if i (was|were) gone)
    (hope|wish|want)~(never|dont|not) (to )?wake up( again| any ?more| tomorrow)?$
    (see|there is|theres) no way out( of this life)?$
    (want|wants|wanted|wanna|just want|feel like|felt like)( to| 2)? (die|dying)(?! (of|from|laughing|on|for|
        trying|in))
    (wants|wanted|going|gonna|threatens|threatened|will) (to )?(kill|hang|drown|shoot) (himself|herself|themselves)
    (hanged|hung|shot|drowned) (himself|herself|themselves|myself)(?! (out to|in (the|my|his|her|their|both|one)
         (\w+ )?(foot|feet|legs?|knees?)|in (\w*work|e?mails?|admin|quotes?|data|tickets|details?|coffee|crm)))
    (ill|i will|i (might|may)( as well| just)?|might as well) kill myself( now| today| tonight| tomorrow| soon|
         one day| lol| haha)?$
    kms|unalive( myself)?|off myself|top myself|do myself in
    (thinking|thought|think|thoughts|imagine|imagining|imagined|want|wanted|felt like|feel like|wonder|wondered|
        almost|nearly|urge|tempted)( \w+){0,4} (driv\w+|steer\w*|crash\w*|jump\w*|step\w*|swerv\w*|throw\w* myself|
        walk\w*)( \w+){0,3} (into|off|under|in front of|against|from)( \w+){0,2} (tree|bridge|train|truck|lorry|
        wall|roof|
        cliff|tracks|river|traffic|pillar|platform|balcony|window|bus)
    (jumped|threw himself|threw herself) (off|from|in front of|under) (a|the) (bridge|train|roof|balcony|building)
    (want|wanted|wish|wanna|like)( to)?( \w+){0,3} (disappear|vanish|be gone|cease to exist)( \w+)? (forever|for
        good|for ever)
    (rather|easier|better)( \w+){0,2} (not|never) (to )?(wake up|be alive|exist)
    (rather|better|easier) (be |being |off )?dead(?! (than|end|line|in the))$
    i (cut|burned|burnt|hurt|harmed) myself (again|on purpose|last night|to feel|because|so i)
    (been|am|im|keep|started|back to) (cutting|harming|burning|hurting) myself
    (i|ive|have|has) (swallowed|taken|took|overdosed)( \w+){0,3} too many( \w+)?
    (i|he|she) overdosed
    (saving|saved|collecting|counted|hoarding|counting)( \w+){0,3} (pills|tablets|sleeping pills)
    (goodbye|farewell|suicide) (letter|letters|note|notes)(?! (to|from) (our|the) (customer|client|supplier))
    (if|when|by the time) you (read|see|get) this( \w+){0,4} (gone|dead|not here|no longer here)
    (wont|will not|not) be (around|alive) (much longer|for long|tomorrow|next week|any ?more)
    (dont|do not|didnt|wouldnt)~(care|mind)~(if|whether) i (live|lived|die|died|woke up|wake up|never|didnt wake|
        dont wake)
    (thought|thoughts|thinking|think|dream|dreaming)( \w+){0,2} (not being (here|alive|around)|being dead|
        not existing|
        my own funeral|how to (do it|end it|die))
    what if i (just )?(wasnt|werent|was not|werent) (here|alive|around)
    (going to|gonna|will|ill|want to|wanna|ready to|decided to) end it( all)?( tonight| today| now| for good| this
         weekend)?$
    (everyone|everybody|family|kids|wife|husband|children|world|people|all|them|they|team)( \w+){0,3} (better|
        happier|easier)
         (off )?(without me|if i (wasnt|werent|was not|were not|was gone|were gone|died|disappeared))
    (dont|do not|cant|no longer|dont even) (see|have) a future( for me| any ?more)?$
    (life|living|existing)( just| really)? (hurts too much|is too much|is unbearable)
    (want|wanted|wish)( \w+){0,2} (pain|it all|everything|this life) to (stop|end|be over)( for good| forever)?$
    i (hate|despise) being alive
    sleep and (never|not) wake
    (threatened|threatens|threatening)( \w+){0,4} with (a |an |his |her )?(gun|knife|rifle|pistol|axe|machete|
        weapon)
    (said|says|screamed|shouted|wrote|texted)( \w+){0,2} (he|she|hell|shell|they|he would|she would|id|ill|hed|
        shed)( \w+)? (
        kill|stab|shoot|murder) (me|us|her|him|my \w+)(?! (if|with|on price|for|over|when|at))
"""

HARM = r"""
    (punched|choked|strangled|assaulted|spat (at|on)|headbutted|raped|groped|molested|stalked|bully|
        bullies|bullied|bullying|mobbed) me(?! (on linkedin|into|for a discount))
    (slapped) me(?! with)
    kicked me (in|against|hard|twice|on the|and)
    (hit|hits|beat|beats|shoved|shoves|pushed|grabbed|grabs|threw) me (in the (face|stomach|head|ribs)|
        against|to the (ground|floor|wall)|by the (arm|neck|throat|hair|wrist|collar)|down the stairs|
        so hard)
    (he|she|boss|manager|husband|wife|boyfriend|partner|colleague) (hits|beats) me(?! (to|on|at|up|with|
        back|by|for|over))
    my (boss|manager|husband|wife|boyfriend|partner|colleague) (hit|beat) me(?! (to|on|at|up|with|back|by|
        for|over|down))
    beat me up(?! (on|over|about))
    physically (attack|assault|threaten|hurt)\w*
    (got|gets|turned|became) (physical|violent) (with|against|towards) (me|us|her|him)
    (threw|throws|throwing) (a|an|the|his|her) (chair|mug|cup|bottle|phone|laptop|glass|stapler|ashtray|
        wrench) (at|after) me
    raised (his|her) (fist|hand) (at|against|to) me
    threatened me(?! (with (a |the |legal|another|our|switch|leav|cancel|court|to)|that they|to (leave|
        switch|cancel|go|walk)))
    threatened (to (hurt|hit|beat|harm|attack|rape|find) (me|my|her|him)|my (family|kids|children|wife|
        husband)|me with (a )?(knife|gun|bat|violence|a beating))
    (afraid|scared|terrified|frightened) (of (him|her|my (boss|manager|colleague|husband|wife|partner|
        ex))|to (go|come) (home|(in )?to work|into the office|in tomorrow)|for my (safety|kids|children))
    (followed|follows|following) me (home|to my (car|room|hotel|door|house|flat))
    (stalking|stalks|is stalking) me(?! on linkedin)
    (waiting|waits|waited|standing) outside my (house|home|flat|door|hotel room|apartment)
    (dont|do not|didnt|did not|never) feel safe (at|in|with|there|here|around|any ?more|alone|going|
        walking|working|visiting|meeting|driving)
    (feel|felt|feeling) (really |so |very )?unsafe
    (touched|touches|touching|rubbed|squeezed|stroked|grabbed|groped|grabs|put (his|her) hand on) my (leg|
        legs|thigh|thighs|breast|breasts|bum|butt|ass|bottom|knee|waist|chest|back and)
    (keeps|kept|wont stop) touching me
    touched me (inappropriately|without|under|between|in a way|on the (leg|thigh|back|knee)|again)
    (hand|hands) (on|up|under|down) my (thigh|leg|knee|skirt|waist|bum|ass|breast|breasts|blouse|shirt)
    (tried to|wanted to|kept trying to) (kiss|grope|rape|force) me
    sexually (harass|assault|abus)\w*
    sexual (harassment|assault|abuse)(?! (training|policy|policies|course|courses|module|modules|
        compliance|cover|coverage|insurance|claim|claims|prevention|law|seminar|workshop|e ?learning))
    (sexual|lewd|dirty|obscene|disgusting) (comments?|remarks?|advances?|jokes?|messages?|texts?) (about|
        at|to|towards|from|on) (me|my|him|her|a colleague)
    (comments?|remarks?|jokes?) (about|on) my (body|breasts|legs|skirt|chest|ass|figure|skin colou?r|
        headscarf|hijab)
    (sent|sends|sending) me (a |some |his )?(nudes?|dick pics?|naked|porn)
    (to|in) (his|her) hotel room (or|if i want|and i|alone)
    (harass|harasses|harassed|harassing) (me|her|my|him|one of)(?! for)
    (being|been|was|get|getting|am|feel) (harassed|bullied|mobbed|stalked|groped|assaulted|molested)
    (humiliated|humiliates|humiliating|belittles|belittled|ridiculed|ridicules|mocks|mocked) me (in front|
        again|every|constantly|daily|before the)
    (boss|manager|lead|ceo|vp|director|supervisor|head)( \w+)? (screamed|screams|yelled|yells|shouted|
        shouts|swore|swears) at me
    (screams|yells|shouts) at me (every|daily|constantly|all the time|in front)
    (boss|manager|colleague|colleagues|supervisor|team lead|he|she) (makes|is making|made|make) my (life|
        days|work) (a living )?hell
    called me (a |an )?(bitch|whore|slut|cunt|faggot|fag|dyke|tranny|retard|monkey|terrorist|n word|
        nigger|paki|chink|kike)
    (i|im|ive|i think i|i may have|i might have|i am|i was)( just| think i)? (having|had|have)( had|
         been having)? (a |another |an )?(mini |panic |small |mild )?(heart attack|stroke|seizure|
        panic attacks?|anxiety attacks?|nervous breakdown|mental breakdown|breakdown|miscarriage)
    (my|another|daily|constant) (panic|anxiety) attacks?
    chest pains?(?! (patient|patients|clinic|unit|pathway|centre|center))
    i (just |nearly |almost )?(passed out|fainted|blacked out|collapsed) (at|in|during|on|this|today|
        again|from|while|after)
    (im|i am|i feel|ive been|feeling|i was|completely|totally|utterly) (so |just |really |completely |
        totally |utterly )?(burn(ed|t) ?out|burning out)
    (signed off|signed me off|off sick|diagnosed)( \w+){0,3} (burnout|burn out|depression|exhaustion|
        stress|anxiety)
    i (think i )?(have|got|am in|am heading for|am close to|am getting) (a )?(burnout|burn out|depression)
    (nervous|mental) breakdown
    (on|at|near|heading for|close to) (the (edge|verge) of )(a )?(breakdown|burnout|collapse|collapsing)
    (i (just |finally |completely )?broke down (in the (car|toilet|bathroom|office|meeting)|at my|today|
        again)|broke down (crying|in tears))
    (crying|cried|cry|sobbing|sobbed)( in the (car|toilet|toilets|bathroom|loo|stairwell))? (every (day|
        night|morning|evening)|all (day|night|morning)|myself to sleep|before every|and (could not|
        couldnt|cant) stop)
    (cant|cannot|couldnt|could not) stop (crying|shaking|trembling)
    i (just |really |simply )?(cant|cannot|can not) (go on|do this|take it|take this|cope|carry on|
        stand it)( like this)? (any ?more|any longer)
    i (just |really |simply )?(cant|cannot|can not) go on( like this)?
    (im|i am|ive been|been|feel|feeling) (so |really |very |clinically |severely |deeply )?depressed
    (i was|ive been|i have been|i got|just got|i am|been|my (son|daughter|wife|husband|mother|mum|mom|
        father|dad|partner) (was|has been|got)) (just )?diagnosed with
    (i was|i got|me|i am being|ive been|been) (taken|rushed|admitted|brought) to (the )?(hospital|er|
        emergency room|a e|intensive care)
    (i|ive|i have) (have |got |has )?(cancer|a tumou?r|leukaemia|leukemia)
    (havent|have not|hardly|barely) (slept|eaten) (in|for) (days|weeks|a week|three days|four days)
    (because|since) (im|i am|of my) (a )?(black|brown|woman|gay|lesbian|trans|muslim|jewish|pregnant|skin|
        skin colou?r|race|religion|gender|disability|disabled|headscarf|hijab|sexuality|too old|foreigner|
        immigrant|asian|african|hiv)
    (racist|sexist|homophobic|antisemitic|transphobic|islamophobic|ableist) (comments?|remarks?|jokes?|
        slurs?|insults?|abuse|things?|names?|messages?|to|towards|about|again)
    (was|is|so|being|openly|got) (racist|sexist|homophobic|antisemitic)
    racial (slurs?|abuse|insults?)
    (discriminated|discriminates|discriminating) against (me|her|him|us)
    (i am|im|i was|being|feel|been|get|got) discriminated
    (customer|client|buyer|boss|manager|colleague|coworker|guard|supervisor|director|owner|foreman|driver|he|
        she|somebody|someone)( \w+)? (hit|slapped|punched|kicked|struck|bit|
        choked) me( today| again| yesterday| twice| hard| this morning| and \w+ed| in the (arm|leg|back|chest)|
         with (his|her) (fist|hand|fists|hands))*$
    i( \w+)? (got|was|am|have been|get|keep getting)( being)?( \w+)? threatened(?! (with|by (a |the |our |their
        )?(compet|rival|new|cheap|price)))
    ive been threatened(?! with)
    (sleep|slept|sleeping) with (him|her|them|me)(?! on)
    (sleep|have sex|go to bed|spend the night) with (my|his|the) (boss|manager|buyer|customer|client|director|ceo)
    (have|having|wants?|wanted|asked( me)? for|offered( me)?|for|demands?) sex( with (me|him|her)| in return| in
         exchange)?(?=$| with| or| for)
    sexual favou?rs
    (hits|hit|hitting|kept hitting) on me(?=$| again| at| in| all| and| every| during| after)
    (made|makes|making) (a pass|advances) at me
    kissed me (on the (lips|mouth|neck)|against|without)
    (boss|manager|colleague|coworker|customer|client|buyer|supervisor|director|owner|lead|trainer|mentor)(
        \w+)? (touches|gropes|fondles|rubs|strokes|fondled|stroked) me(?! (with (his|her) (story|words)|deeply))
    (boss|manager|colleague|coworker|customer|client|buyer|supervisor|director|owner) touched me(?! (with|deeply|
        by))
    (feel|feeling|felt|am|im|get|being) (physically )?(sick|ill|nauseous) (every|each) (single )?(morning|day|
        sunday|
        monday|night)
    (feel|feeling|get) (physically )?(sick|ill) (before|when i go to|going to|at the thought of) (work|going in|the
        office|seeing (him|her))
    (throw|throwing|threw) up (every|each|before) (morning|day|work)
    (job|work|boss|place|stress|team|pressure) (is making|makes|made|is) (making )?me (physically )?(ill|sick)$
    (doctor|doctors|gp|oncologist|specialist|biopsy|scan|mri|results?|tests?)~(says?|said|told me|found|confirmed|
        confirms|suspects?|suspected|thinks?|shows?|showed|came back)( \w+){0,3} (cancer|tumou?rs?|leuka?emia|
        lymphoma|
        melanoma|malignant|multiple sclerosis|parkinsons)(?! (patient|ward|unit|drug|cent|clinic|screen|trial|care|
        treat|stud|research|board|therap|test|team|depart|compan|register|market)\w*)
    (its|it is|it was|its probably|it might be|they say its) (cancer|malignant|terminal|a tumou?r)$
    lump in my (breast|neck|throat|armpit)
    my (wife|husband|mother|mum|mom|father|dad|son|daughter|partner|child|kid|brother|sister) (has|had|
        got) (cancer|a (
        tumou?r|stroke|heart attack))
    (cant|cannot|couldnt|can not|dont|havent been able to|not able to|
        unable to) (\w+ )?sleep( \w+){0,2} (because of|
        due to|over|from) (this|the|my|work) ?(job|boss|work|manager|team|stress|pressure|targets?|anxiety|worry)?
    (cant|cannot|can not|dont) (\w+ )?sleep (any ?more|at all|at night)(?=$| because)
    (lie|lying|lay) awake (every|all) night
    (blackmail|extort)(s|ed|ing) me
    my (boss|manager|director|lead|supervisor|colleague|customer|client|buyer|coworker)( \w+)? (grabbed|groped|
        cornered|kissed|
        fondled|squeezed|slapped|pinched) (me|my)(?! (attention|by surprise|time))
    (cornered|trapped|locked) me (in|against|at) (the|his|a|her)
    (dick pics?|nudes?|naked (pictures?|photos?|pics?)|(pictures?|photos?|pics?) of (himself naked|herself naked|
        his (dick|penis|genitals|junk)))
    (calls|called|calling)( \w+)? (useless|stupid|worthless|an idiot|a failure|pathetic|
        dumb)( \w+){0,2} (in front of|every|
        again|all the time|before)
    (calls|called) me( \w+)? (useless|stupid|worthless|an idiot|a failure|pathetic|dumb|fat|ugly|trash)
    (he|she|somebody|someone|a customer|the customer|my husband|my wife|my boyfriend) hit me( \w+)? (in|at|
        on) (the|a)
         (parking|car|face|head|street|kitchen|arm|hallway|office|stairs)
    (had|having|get|getting|got|another|a|full|with|two|three) (\w+ )?(panic|anxiety) attacks?(?! (management|app))
    (crying|cried|cry|sobbing|sobbed|weeping|in tears)( again)?( in| on| at)( the| my| a| work)?( \w+)? ?(toilet|
        toilets|bathroom|loo|
        restroom|car park|stairwell|car|desk|work|parking lot|train)
    (started|back to|been|keep|keeps|am|im) (drinking|using|smoking weed|taking pills|
        on pills)( \w+){0,3} (to (get through|
        cope|sleep|forget|calm|function|numb)|every (night|evening|day|morning)|alone|before (work|calls|meetings)|
        too much|
        again|heavily)
    (drink|drinking|drank)( \w+){0,4} (to (get through|cope|sleep|forget|function|numb|come down)|myself to sleep|
        before
         (work|noon|calls|every))
    (bottle|bottles|glass|glasses) of (wine|vodka|whisky|whiskey)( \w+){0,2} (every|each|a) (night|evening|day)
    (cant|cannot|couldnt)~(get out of bed|leave the house|breathe)( \w+){0,2}$
    (cant|cannot|couldnt) breathe( \w+){0,3}(?! in the)
    (hands|whole body|legs)( \w+){0,2} (shaking|trembling) (before|when|every|so)
    (lost|losing) (the|our|my) baby
    (had|having) a (miscarriage|stillbirth)
    (havent|have not|hardly|barely|stopped|not) (eaten|eating|eat)( \w+){0,2} (days|week|weeks|properly|any ?more|
        since)
    (throwing up|threw up|vomiting|puking|making myself sick)( \w+){0,2} (after (meals|eating)|on purpose|every|
        before)
    (diagnosed|diagnosis)( \w+){0,3} (cancer|tumou?r|leuk\w+|ms|multiple sclerosis|parkinsons|depress\w*|burn ?out|
        ptsd|bipolar|hiv|
        diabetes|lupus|als)
    (chemo|chemotherapy|radiotherapy|biopsy)( \w+){0,2} (starts|started|tomorrow|monday|next week|again|for me|
        begins)
    my( \w+)? (husband|wife|partner|boyfriend|girlfriend|ex|father|mother|mum|mom|dad|brother|son|daughter|
        sister)( \w+){0,2} (
        hits|beats|hit|beat|choked|threatens|threatened|pushed|locked|died|passed away|is dying|in hospital|
        in the hospital|
        in intensive care|in hospice) ?(me)?(?! to)
    (died|passed away)( this morning| last night| today| yesterday)(?! (on|in) the (line|call|demo))$
    (afraid|scared|terrified|dread|dreading)( \w+){0,3} (go|going|come|coming|drive|driving) (to work|in to work|
        into work|
        into the office|in|home)( \w+){0,2}$
    (kept|keeps) (following|texting|calling|messaging) me (at night|after|at home|all night|privately)
    i (really |just |so )?hate myself( so much| again| right now)?$
    (i feel|i felt|im|i am|feeling|feel) (so |just |really |completely |totally |utterly )*worthless$
    i (just |only |really )*want to (disappear|vanish)$
    (my( \w+)? |(^|(?<=\. )))(husband|wife|mother|mum|mom|father|dad|brother|sister|son|daughter|kid|child|baby|
        grand\w+|gran|granny|nan)( is| was| back| still| again| has been| just)* (died|dying|passed away|in (the
        )?hospital|in intensive care|had a (stroke|heart attack)(?! of))
    my( \w+)? (uncle|aunt|cousin|niece|nephew|friend|fiancee?|mother in law|father in law)( has| just)?
         (died|passed away|is dying)
    (rather|prefer\w*|wants?|wanted|insist\w*|asks?|asked|demand\w*|refus\w*|wont|doesnt|dont)( \w+){0,4} (talk|
        speak|deal|work|negotiate|buy|meet)(ing|s)?( only)? (to|with|from) (a |an |real |white |any )*(man|men|male|
        woman|women|females?|foreigners?|immigrants?|muslims?|native speaker)( instead)?$
    (women|girls|female \w+|foreigners|immigrants) (cant|cannot|couldnt|shouldnt|dont belong|dont understand|know
         nothing|have no (place|business))
    (said|says|told me|tells me|thinks|thought) (that )?(im|i am|i was) (far |way |just |simply )?too (old|young|
        foreign|dark|female) (for|to (do|lead|sell|manage|get|run|have|be) )
    (they|he|she|everybody|everyone|people|all|boss|customer|buyer|colleagues?)( \w+)? laugh(s|ed|ing)? (at|for) my (
        accent|english|skin|religion|headscarf|hijab|stutter|disability|weight)
    (((make|makes|made|making|poke|poked|pokes) fun of)|mock(s|ed|ing)?|imitat(e|es|ed|ing)|mimic(s|ked|king)?) my (
        accent|english|skin|religion|headscarf|hijab|stutter|disability|weight)
    (told|tells|telling|said|says|shouted) (\w+ )?(to )?go back to (my|your|her|his|our) (own )?country
"""
