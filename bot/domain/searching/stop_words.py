"""The small words that a question is made of and an answer need not have, in the languages of our readers."""

from bot.domain.searching.forms import folded

_ENGLISH = """
    a about all also an and any are as at be been but by can could did do does for from get had has have he her him his
    how i if in into is it its just s t me my no not of on or our out she should so some that the their them then there
    they this to up us was we were what when where which who whom whose why will with would you your
"""
_GERMAN = """
    aber alle als am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese dieser doch
    du ein eine einem einen einer eines er es fuer für hat habe haben hatte ich ihm ihn ihr ihre im in ist ja kann
    man mein meine mich mir mit nach nicht noch nur oder ohne schon sein seine sich sie sind so und uns unser um
    vom von vor war waren was wann warum wenn wer wie wir wird wo zu zum zur ueber über
"""
_FRENCH = """
    a ai au aux avec ce ces cette comment dans de des du elle elles en est et eu il ils j je l la le les leur leurs
    lui m ma mais me mes mon ne nos notre nous on ont ou où par pas plus pour pourquoi qu quand que quel quelle qui
    sa sans se ses si son sont sur ta te tes ton tu un une vos votre vous y
"""
_SPANISH = """
    a al algo ante como cómo con cuando cuándo de del desde donde dónde el él ella ellas ellos en era es esa ese eso
    esta está este esto ha han he la las le les lo los me mi mis muy no nos o para pero por porque qué que quien se
    si sí sin sobre son su sus te tu tus un una uno y ya yo
"""
_ITALIAN = """
    a ad al alla alle ai anche che chi ci come con cosa da dal dalla dei del della delle di dove e è ed era gli ha
    hanno ho i il in io la le lei li lo loro lui ma mi mia mio ne nel nella noi non o per perché più quando quale
    quello questa questo se si sono su sua sul sulla suo ti tra tu un una uno vi voi
"""
_DUTCH = """
    aan al als bij dat de der deze die dit door een en er had heb hebben heeft het hij hoe hun ik in is je kan ze
    maar me met mij mijn na naar niet nog of om onder ons onze ook op over te tot u uit van voor waar waarom was
    wat we wel werd wie wij zal ze zich zij zijn zo
"""
_PORTUGUESE = """
    a ao aos as às com como da das de dela dele do dos e é ela ele eles em era essa esse esta está este eu foi há
    isso isto já la lhe mais mas me meu minha na não nas no nos nós o onde os ou para pela pelo por porque qual
    quando que quem se sem ser seu sua são também te tem um uma você
"""

_EVERY = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _DUTCH, _PORTUGUESE)


STOP_WORDS = frozenset(folded(" ".join(_EVERY)))
"""Folded, as what is compared with them."""
