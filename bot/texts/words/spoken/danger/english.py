"""How somebody in danger says so in English."""

from bot.texts.words.spoken.folding import word_set

ATTACK = r"(att?a?c?k|ass?a?u?lt)"
"""As it is spelt in haste."""
HARM = (
    rf"({ATTACK}|threat?[ea]?n|beat|hit|hurt|stab|punch|kick|follow|grab|chok|strangl"
    r"|jump|chas|rob|mug|slap|push|shov|headbutt|kill|shoot|shot|drag|corner|surround"
    r"|stalk|trap|bite|biting|bit|touchi|rapi|grop|fight|watch|knock|injur)\w{0,4}"
)
HARMED = (
    rf"({ATTACK}ed|stabbed|robb?ed|mugged|beaten|beat up|shot|punched|kicked|hit|jumped"
    r"|followed|chased|threatened|hurt|injured|surrounded|grabbed|strangled|choked"
    r"|bitten|spat at|cornered|kidnapped|slashed|headbutted|knocked (out|down|over))"
)
WEAPON = (
    r"(kni(fe|fes|ves)|blade|machetes?|guns?|firearms?|pistols?|shotguns?|weapons?"
    r"|swords?|axe|hatchet|hammer(?! drill)|crowbar|acid)"
)
ELSE = (
    r"(?<!he )(?<!she )(?<!they )(?<!who )(?<!car )(?<!van )(?<!lorry )(?<!driver "
    r")(?<!visitor )(?<!people )(?<!staff )(?<!tenant )(?<!customer )(?<!vehicle "
    r")(?<!lady )(?<!man )(?<!you )(?<!resident )(?<!residents )(?<!patient )"
)
"""Nobody else stands before it."""
SOMEBODY = (
    r"(he|hes|she|shes|they|theyre|theyve|someone|somebody|some one|man|men|male|males"
    r"|guys?|lads?|blokes?|people|gang|youths?|intruders?|robbers?)"
)
BEING = (
    r"( (is|are|has|have|had|was|were|got|just|now|still|both|all|to|trying|tryna))*"
)
BEGINS = r"(^|\b(i|im|ive|id|we|weve|me|think|just|help|control|yes|ok) )"
"""It is said of oneself, or of nobody: whoever tells of others names them first."""
PART = (
    r"(leg|arm|ankle|wrist|foot|hand|head|back|knee|hip|ribs?|neck|nose|shoulder|eyes?"
    r"|face|collar ?bone)"
)
TO_ITSELF = r"( (here|at all|now|tonight|really|mate|boss|control|please|right now))*"

SAID = (
    rf"{HARM} (me|us)\b|(held|holding|came at|come at|coming at|coming for|going for"
    r"|coming after|spitting at|shooting at|pulled \w+ \w+ on) (me|us)\b",
    rf"(being|getting|been|got) ({ATTACK}ed|stabbed|robb?ed|mugged|beaten|shot)\b",
    rf"{BEGINS}(have )?(just )?(been|being|getting|gotten|got|was|were|am|are) (just "
    rf"|badly )?{HARMED}\b",
    rf"(under|being) (an? )?{ATTACK}\b|^(hit|struck|attacked|bitten|run over) by\b"
    rf"|^(punched|kicked|hit|stabbed|slapped) in the {PART}\b|im pinned\b",
    rf"(has|have|had|got|hes|with|pulled|pulls|holding|carrying|waving|swinging)( (got"
    rf"|out|a|an|the|his|some|big|large|long|kitchen|another))* {WEAPON}\b",
    rf"{SOMEBODY}{BEING} armed\b|armed (man|men|males?|robber\w*|gang|intruders?)\b",
    r"gun ?shots?\b|shots? (being )?fired\b|(robbery|break in|burglary) (is )?(now"
    r"|in progress|happening)\b|hostages?\b",
    r"intruders? (in|on|inside|at|here|is|are|has|still|near|by|outside)\b|(an|have"
    r"|got|see|hear) intruders?$|there(s| is| are) (an )?intruders?\b",
    rf"{SOMEBODY}{BEING} (breaking|break|broken|smashing|forcing|kicking"
    rf"|battering) (?!off)"
    r"(\w+ ){0,2}(in|into|down)\b|^breaking in\b",
    rf"(they|theyre|hes|he|shes|men|people){BEING} (coming|get|getting) "
    r"(in now|in here|inside|after me|through the (door|window))\b|trying to get (in"
    r"|inside|at me|to me)\b|are coming in$|they (are|re) coming back\b",
    r"(someone|somebody|some one|man|men|people|strangers?)( (is|are"
    r"|else))* (still )?(in here|inside|in the (building|office|room|warehouse|unit"
    r"|house)|in (here )?with me|here with me)\b|they (are|re) (still )?(inside"
    r"|in (here|the building))\b",
    r"(im|i am|ive|i|we are|weve) (\w+ )?(hiding|hid|hidden|barricaded)\b|^hiding\b",
    r"(wont|not|dont|didnt) let(ting)? (me|us) (go|leave|out|pass|through)\b|(lock"
    r"|shut|pinn?|trapp?|tied|block)\w* (me|us) (in|inside|down|up|under)\b",
    rf"{BEGINS}(am |are |was |got |get |getting )?(still )?(stuck|trapped|locked|pinned"
    r"|caught|jammed) (in|inside|under|between)\b(?! (a )?(traffic|queue|tailback"
    r"|meeting|bed|snow|jam|london|town))",
    rf"{BEGINS}(have )?(just )?(fell|fallen|collapsed|fainted)\b"
    r"(?! (asleep|behind|out with|short|the|a|an|it|my mind|through the letter))"
    rf"|(broke|broken|twisted|sprained|cut|smashed|hurt|injured|burnt|burned|bust"
    rf"|dislocated|bashed|hit) my (\w+ )?{PART}\b",
    r"(can ?n?ot|cant|couldnt) (\w+ )?breath\w*\b|breath(e|ing) (is )?(hard|difficult)"
    rf"|{BEGINS}(am |is |having |have )?(finding it )?(hard|trouble|difficulty"
    rf"|difficult"
    r"|struggling|problems?)( to| with)? breath\w*\b",
    rf"{ELSE}\b(cant|cannot|can not|couldnt) (even |really )?(get (up|out|away|free)"
    rf"|stand"
    r"( up)?$|walk$|feel my|move( my \w+)?( at all| now| much| help| please)*$)",
    r"chest (pains?|hurts?|hurting|tight\w*)\b|pains? in (my|the) (chest|heart)\b"
    r"|my (chest|heart) (is |really )*(hurt\w*|pain\w*|tight\w*)\b|heart attack\b",
    r"(^|\b(i|im|ive|am) )(have )?(just |think )?(im |am )?(feel |feeling |felt "
    r"|getting |about to |going to |gonna |having )?((a|bit|really|so|very"
    r"|quite) )*(faint|dizzy|light ?headed|passing out|pass out|blacking out|black out"
    r"|collapse|collapsing|shaking|a (seizure|stroke|fit|hypo)|an (asthma"
    r"|panic) attack)\b(?! (alarm|smell|ink|line|mark|sound|hands))",
    r"(im|i am|i was|ive been|i have been) (\w+ )?(hurt|injured|bleeding|dying|trapped"
    r"|stabbed|shot|threatened|in danger|unsafe|scared|unwell|under attack)\b",
    r"my (\w+ )?(is|are|wont stop) bleeding\b|(^|\b(but|still) )bleeding\b"
    r"|lots of blood\b|losing (a lot of )?blood\b|blood everywhere\b"
    r"|wont stop bleeding\b",
    r"(i|im|am|we|were|feel|feeling|but|so|really|very) (and )?(\w+ )?(unsafe|scared"
    r"|terrified|frightened|petrified|surrounded|cornered|outnumbered"
    r"|in danger)\b(?! of heights)|afraid (of|for) (him|them|her|my)\b",
    r"(dont|do not|not|never) feel(ing)? (very |at all )?(safe|secure)\b",
    r"(im|i am|am|i feel|were|we are) (\w+ )?(not|no|far from|nowhere near"
    r"|anything but) (\w+ )?(ok|okay|k|safe|alright|all right|fine)\b(?! (with|about"
    r"|to|for))",
    r"not (ok|okay|safe|alright|all right)\Z|^not (ok|okay|safe|alright|good|fine)\b",
    r"^(no )?((it|its|this|things?|everything|everythings|all|nothing|something|is|are"
    r"|its|so|really|still|definitely|just) )*(isnt|aint|arent|not|nothing is) ((really"
    r"|very|so|too|that|all|doing|feeling|at all) )*"
    rf"(ok|okay|k|safe|alright|right|fine|good){TO_ITSELF}$"
    r"|^no (im|i am|we are|its) (really )?not\b|ok no (im|i am|its) not\b",
    r"(all|everything|things) (is|are) not (well|good)\b|(officer|man) down\b"
    r"|in danger\b|^(code (red|zero|0)|status (zero|0)|red red|(10|ten) double zero)\b",
    r"(needs?|send|want|require|get) (\w+ )?(backup|back up|assistance|police"
    r"|ambulance|paramedics?)\b",
    r"(?<!no )(?<!not )\b(assistance|police|ambulance|paramedics?|backup"
    r"|back up) (are |is )?(urgently )?(needed|required|wanted)\b",
    r"(call|ring|get|phone|dial) (the )?(police|ambulance|999|112|cops|paramedics)\b",
    r"^(urgent(ly)? |need )?(back ?up|assistance)( (now|please|pls|asap|here|quick\w*"
    r"|urgent\w*))*$",
    r"(this is|its|it is|is) (an? )?(real )?emergency$|(?<!medical )emergency (here"
    r"|now|please|at|in)\b",
    r"^((please|pls|plz|quick|someone|somebody|anyone|just|can|you|u"
    r"|control) )*come( (here|now|quick|quickly|please|pls|plz|fast|asap|over|urgently"
    r"|to me))*$",
    r"^((please|pls|plz|can|you|u|control|just) )*(send|get) (me )?(someone|somebody"
    r"|anyone|people|response|help)( (here|now|quick|quickly|please|pls|plz|asap|over"
    r"|urgently|to me|fast|round))*$",
    r"(kill|hurt) myself\b|end (my life|it all)\b|(i|im|i am|feel"
    r"|feeling) (\w+ )?suicidal\b|i (want|wanna|am going|m going) (to )?die\b"
    r"|im (going to|gonna) die\b",
    r"(thrown?|threw|throw\w*|com(e|ing)|came|go(es|ing)|aim\w*|point\w*|lung\w+"
    r"|driv\w+|ran|running|scream\w*) (\w+ )?at (me|us)\b|in trouble\b|^(its "
    r"|it is )?kicking off\b",
    rf"(grabb|pull|push|twist|hit|bang|bash|punch|kick|spat|cut|crack|bump)\w* (in "
    rf"|on |at )?my (\w+ )?{PART}\b",
    r"(outside|banging on|kicking|hammering on|pounding on|trying) my (\w+ )?(door|hut"
    r"|cabin|office|window|car|gatehouse)\b|kicking the doors? in\b",
    rf"(im|i am|all|here|me) (alone|on my own|by myself) (\w+ ){{0,6}}{SOMEBODY}\b"
    rf"|{SOMEBODY} (\w+ ){{0,8}}(im|i am|me) (\w+ )?(alone|on my own|by myself)\b",
    r"(they|theyve|he|hes|she) (have |has )?(seen me|spotted me|knows? (where i am"
    r"|im (in )?here))\b",
    r"(masked|hooded) (man|men|males?|people|guys)\b|balaclavas?\b|(got|have|with"
    r"|swinging) (a |the )?(baseball )?bats?\b|throw(ing|n|s)? (\w+ )?(stones?|bricks?"
    r"|bottles?|rocks?)\b",
    rf"{BEGINS}(am )?(drowning|in the (water|river|canal|lake|dock))\b"
    r"|(raped?|raping|grop(ed|ing)|sexual\w* assault\w*)\b",
    r"threatening (me|us|staff)\b|(makes|making|made) threats\b",
    r"(my|ive|im) (\w+ ){0,6}blood|r[au]n (me|us) (over|down)\b"
    r"|pouring (with )?blood\b",
    r"(he|she|they|hes|guy|man) (is |are )?sw[iu]ng\w* (\w+ )?at (me|us)\b",
    r"need (you|someone|somebody|anyone|people) (here|now|quick|asap)\b|can (u|you"
    r"|someone|somebody|anyone) (please )?(come|hear me|get here)\b"
    r"|get (\w+ )?here (now|fast|quick|quickly|asap)\b|^(hello )?please (is )?(any"
    r"|some)(one|body) (there|here|answer|out there)$|^(please |pls )?(pick up"
    r"|answer me)( please| pls)?$|^(please|pls) answer$",
    rf"(going to|gonna|will|wants? to|threatened to|trying to|ill) {HARM} (me|us|you"
    rf"|him"
    r"|her)\b|^(going to|gonna|trying to) kill\b",
)

ALONE = word_set(
    """
    alarm danger dangerous 999 112 911 police cops ambulance paramedic paramedics medic
    emergency urgent urgently hurry quick quickly asap backup assistance
    attacked attack attacking atacked attcked assaulted assault stabbed stabbing shot
    robbed robbery mugged beaten threatened followed surrounded cornered outnumbered
    hostage kidnapped intruder intruders
    knife gun machete weapon armed shooting gunshots
    trapped bleeding injured hurt fallen collapsed collapsing scared afraid
    terrified frightened petrified unsafe suicidal seizure stroke hypo thumbsdown
    trouble drowning raped
    hlp hepl hlep halp jelp gelp hekp hwlp elp mayda maday sps soz sso oss ssos
    """
)
BESIDE = word_set(
    """
    needed required call ring dial here there this its an been being getting got very so
    really just badly too still in on help please having have had lots of and
    feeling feel attack progress big inhaler
    """
)
