P3='(my|our|her|his|their|workers|everyone|all|cl|client|the) "."? ("\'s")?'
BO='(boss|employer|er|owner|manager|madam|husband|wife|boyfriend|bf|partner|agent|mother-in-law|mil|in-laws|aunt|uncle|supervisor|foreman|captain|family|sponsor|landlady|pimp|father|brother|mother|father-in-law|sister-in-law|leader|elder|director|recruiter|cousin|fiancé|they) "."?'
CTL='(boss|er|madam|owner|agent|husband|mother-in-law|aunt|uncle|manager|foreman|captain|supervisor|family|father)'
HOME='(family|home|mother|father|parents|sister|brother|kids|children|son|daughter|wife|husband|friends|relatives|anyone|anybody|nobody|people|outside|mom|mum|dad|lawyer|police)'
patch('phone_taken',[
 f'{BO} ..2 (take|confiscate|seize|grab|keep|hold|hide|collect|withhold|demand|snatch|remove|pocket|steal) ..1 {P3} ..1 {PH}',
 f'(he|she|who|someone) (have|had|has)? (take|confiscate|seize|grab|withhold|snatch|pocket) (away)? (my|our|her|his|their|the) {PH}',
 f'{PH} ..1 (be|get) ..1 ("taken"|"confiscated"|"seized"|"withheld"|"collected"|"removed"|"locked") ',
 f'{PH} ("taken"|"confiscated"|"withheld"|"collected") ..1 (by|away|on|at|from|when|until|and|every|after|".")',
 f'(had to|must|made to|told to|have to|forced to) ..1 (hand|give|surrender|turn) (over|in|up) ..1 {P3} ..1 {PH}',
 f'{PH} ..1 (with|"w/"|held by|kept by|in) (the|his|her|their)? ..1 {CTL} ',
 ],no_match=["He took a photo with his phone.","She keeps her phone in her bag."])
patch('phones_collected',[
 f'{PH} ..3 (in|into) ..1 (basket|box|bucket|tray|freezer bag|jar|pouch|tin|bin|apron|handbag|glovebox|sack|lockbox|safe) ..2 (on|at|until|with|all|every|when|for|from|by|overnight)',
 f'{PH} ..4 ("returned"|given back|handed back|we get it|we have it|come back|comes back) ..3 (only|saturday|sunday|once|night|week|one day|month|weekend|friday)',
 f'{BO} ..2 (keep|lock|hold|put|collect) ..2 {PH} ..4 (drawer|safe|office|desk|basket|box|bag|apron|locker|freezer|purse|until)',
 f'(no|without) {PH} ..1 (until|till|allowed|rule|in the house|day or night)',
 f'(get|have|see|allow|given|use) ..2 {PH} (only|one day|one hour|once) ..3 (week|month|day|night|sunday|saturday)?',
 f'(never|not|"n\'t") ..1 (get|give|return|hand) ..3 {PH} ..1 (back|again)',
 ],no_match=["She keeps the phone in the drawer of her own desk.","He put the SIM card in the phone."])
patch('phone_destroyed',[
 f'{AG} ..2 (break|smash|destroy|crush|snap|flush|drown|stomp on) ..2 (my|her|his|their|our|cl|client|the|three|every|both) "."? ("\'s")? ..2 {PH}',
 f'{AG} ..1 throw (my|her|our|their|the) ..1 {PH} (against|in|into|out|at|on)',
 f'{PH} ..1 be? ("smashed"|"destroyed"|"snapped"|"crushed"|broken in half|thrown) ..2 (in|by|against|into|on|when|after|in front)',
 f'(snap|cut|take out|remove|pull|swallow|flush|take) ..2 (sim|"sim card"|card from the phone|card from her phone|little card)',
 f'sim ..2 (be|get)? ..1 ("out"|"removed"|"missing"|"taken"|"cut"|"snapped"|"blocked"|"cancelled")',
 f'{BO} ..2 (cancel|disconnect|cut|cut off|shut off|suspend) ..2 (my|her|his|their|our) ..1 (phone|line|number|plan|cell|sim|service|data)',
 ],match=["BF smashed her cell after she called mom.","SIM card removed by ER, cl. has phone w/out line"],no_match=["He lost his phone in the lake.","She changed the SIM when she arrived."])
patch('reads_messages',[
 f'{BO} ..2 (read|check|search|inspect|go through|scroll|monitor|look through|look at|look in|open|screen|copy|review|scan) ..2 (my|her|his|our|all|every|workers|cl|client|staff|everyone) "."? ("\'s")? ..2 {MSG}',
 f'(he|she|who) (read|check|search|inspect|go through|scroll through|monitor|look through|open|copy) (all|every)? ..1 (my|our|all my|all of) ..2 {MSG}',
 f'{MSG} ..1 (be|get)? ("checked"|"searched"|"monitored"|"inspected"|"screened"|"gone through") ..2 (by|nightly|daily|every|each|before|regularly)',
 '(go|look|scroll) through (my|our|her|his|their) ..1 (phone|cell|texts|messages|call log|mail|emails|contacts|chats|texts|dms)',
 f'{BO} ..1 (have|know|demand|take|hold|want|change|ask for) ..2 (my|her|his|their|our|all|phone|workers|facebook|email) ..3 (password|passcode|unlock code|"pins")',
 f'(unlock) ..2 {PH} ..4 (scroll|read|look|check|search|nightly|each|every|hand|handed)',
 ],no_match=["She reads her own messages at night.","The lawyer checked her email for the letter."])
patch('spied_phone',[
 '("spyware"|"parental control"|"parental-control"|"kids lock app"|"stalkerware"|"monitoring app"|"spy app"|"keylogger"|"auto-copies"|"cloned her phone"|"cloned my phone"|"lock app")',
 f'(install|put) ..4 (app|program|software) ..3 (on|in) (my|her|his|their|our) ..1 {PH} ..6 (see|read|check|messages|control|who|calls|lock|parents|approve|hear|listen)',
 '(email|messages|calls|texts|call|mail) ..3 ("forwarded"|"auto-copied"|"copied") ..2 to ..2 (boss|er|husband|sponsor|own number|employer|agent|partner|tablet|phone|him)',
 '("jammer"|"signal box"|"signal blocker"|kill the signal|block the signal)',
 f'{AG} ..1 record ..2 (my|our|her|what i|what we|what she) ..2 (call|calls|conversation|say|said|talk|phone)',
 '(baby monitor|microphone|smart speaker) ..6 (listen|hear|answer|drop in|eavesdrop|talk)',
 ],no_match=["The lawyer recorded the date of the interview.","He put the baby monitor in the crib."])
patch('calls_listened',[
 f'(call|talk|speak|phone|video) ..3 {HOME}? ..3 (on|with) ..1 (speaker|speakerphone|loudspeaker) ..4 (only|hear|listen|in front|beside|so|must|always|allow|mil|boss|front|room|across|until|while|him|her|family)',
 '(only|must|made|allowed|have to|may) ..5 (call|talk|speak|phone) ..4 (on|with) ..1 (speaker|speakerphone|loudspeaker)',
 f'(he|she|they|{CT}) ..2 (listen|eavesdrop|listen in|sit|stand|hover) ..4 (my (call|calls)|her (call|calls)|his (call|calls)|our (call|calls)|calls home|(when|while) (i|she|he|we|they) (call|talk|phone|speak))',
 '(listen|listens|listened|listening) (in)? ..1 (on|to) ..1 (my|her|his|their|our|every|all|workers) ..2 (call|phone|conversation)',
 '(call|"conversations"|phone calls|video calls) ..1 (be|get)? ("monitored"|"overheard"|"supervised"|listened to|listened in|"recorded"|"timed"|"screened") ',
 f'(call|talk|speak) ..2 {HOME} ..4 (in front of|beside|next to|with) ..1 (him|her|them|boss|madam|mother-in-law|husband|er|elder|owner|captain|foreman) ..2 (listen|listening|there|present|in the room|"."|beside)?',
 ],no_match=["He talked with his lawyer from the office.","She listens to music on her phone."])
patch('calls_rationed',[
 '(one|1|single|two|2) ..1 (call|phone call) ..1 (a|per|"/"|every|each) ..1 (week|month|mo|wk|two weeks)',
 f'(only|just|allowed|may|permitted|can) ..2 (call|phone|speak|talk) ..3 (once|one time|{{number}} minutes|one hour) ..2 (a|per|every|each)? (week|month|two weeks|fortnight)?',
 '(only|just|max|allowed|given) ..2 ({number}|one|"1"|ten) (min|minute|minutes) ..1 (call|calls|on the phone|phone)',
 f'(call|calls|call home|calls home|phone home|internet|wifi|phone) ..3 (only)? (if|when|until|unless) ..4 (quota|good|earned|behave|prize|reward|meet|met|permission|says ok|finish)',
 f'{BO} ..3 (cut|hang up|end|close|stop) ..2 (the|my|her|his|our|video)? (call|video|line) ..4 (if|when|because|cry|on|and|pay)?',
 '(need|ask|get|must have|without|took|wait for) ..2 (permission|leave) ..2 (to|before|for) ..1 (call|calling|phone|use the phone|talk to|speak to|write to|contact|text)',
 ],match=["Allowed 1 call/mo if quota met","Only 5 min calls home, ER holds handset"])
patch('no_calls_allowed',[
 f'(not|"n\'t"|never|cannot|nobody|"no one") ..1 (allow|permit|let|free|authorize) ..1 {OB}? "."? to? ..1 (call|phone|telephone|contact|text|write|use the phone|use a phone|use her phone|use my phone|reach|message) ..3 ({HOME}|phone|internet|".")?',
 f'(can|could|ca|may) (not|"n\'t"|never) (call|phone|telephone|contact|write to|message|text|speak to|talk to|talk with) ..2 {HOME} ..6 (because|since|until|boss|allow|let|taken|he|she|they|er|listening|watching)',
 f'(no|zero) (calls|contact|phone contact|communication) ..1 (home|with|to|allowed) ..3 (family|home|parents|relatives|kids|friends|outside|anyone|month|mos|since|spring|allowed|",")',
 f'(refuse|forbid|prevent|ban|stop|prohibit|"forbidden") ..3 ("calls"|"calling"|"phoning"|"contacting"|contact|"writing to"|call) ..3 {HOME}',
 '(no|never) (phone|internet|wifi|wi-fi|facebook|whatsapp) ..1 (allowed|permitted|for us|finish|until (harvest|contract|the end))',
 f'(refuse|refused|will not|would not|wo "n\'t"|won "\'" t) ..1 (let|to let) {OB} "."? ..1 (use|have|call|phone|touch) ..2 (phone|line|telephone|internet|home|family|mother|kids)?',
 ],no_match=["He could not hear because the battery was dead.","She is not able to attend."])
patch('internet_cut',[
 '(wifi|wi-fi|internet|router|landline|line|telephone|satellite phone|antenna|house phone) ..2 (be|get)? ("cut"|cut off|shut off|turned off|switched off|"unplugged"|"disconnected"|"removed"|"locked"|"withheld"|"blocked"|goes off|"off") ..3 (by|after|at|when|every|because|so|since|him|er|nightly|and)',
 '(wifi|wi-fi|internet) password ..3 (change|changes|"changed"|withheld|secret|only|refuse)',
 f'{AG} ..2 (cut|cut off|shut off|turn off|switch off|unplug|disconnect|block|change) ..2 (the|our|her|my|his|their)? ..1 (wifi password|wi-fi password|wifi|internet|internet password|router|landline|house phone|antenna) ..1 (when|so|after|at|every|password|because|if)',
 '(no|without) (wifi|wi-fi|internet) ..1 (for (us|workers|her|him|them)|by order|allowed) ',
 '(wifi|wi-fi|internet) ..2 (code|password) ..3 (only|not|refuse|never)',
 '(telephone|landline|house phone) ..3 ("locked"|lock on|only receive|"unplugged"|"disconnected"|in (his|her) bag|cannot call out)',
 ])
patch('forbidden_to_talk',[
 f'(not|"n\'t"|never|cannot|nobody|"no one") ..1 (allow|permit|let|supposed|free|authorize) ..1 {OB}? "."? to ..1 {TALK} ..3 {KIN}',
 f'(tell|order|warn|instruct|command) {OB}? "."? ..1 (not|never) to (talk|speak|contact|greet|mix|socialize|answer|chat|associate|sit|discuss|eat|visit|befriend|whisper|communicate) ..4 {KIN}',
 f'(forbid|"forbidden"|"forbade"|prohibit|ban|"banned") ..3 (talk|speak|greet|contact|mix|socialize|chat|meet|"talking"|"speaking"|"meeting"|visit|associate|discuss) ..3 {KIN}',
 f'(must|may) (not|never) (talk|speak|greet|contact|mix|chat|meet|discuss) (to|with|about)? ..2 {KIN}',
 f'no (talking|speaking|chatting|socializing|mixing|contact|talk) (to|with|between|among|allowed) ..2 {KIN}',
 f'(do|does|did|would|will|wo) (not|"n\'t") (let|allow|want) (i|me|us|her|him|them|cl|workers) "."? ..1 to? (talk|speak|call|phone|meet|see|write|contact|visit|text) (to|with)? ..2 {KIN}',
 ],match=["Told not to talk to other workers on the line.","She was not allowed to speak with her family","forbidden to talk to neighbours","boss don't let me talk to anybody"])
patch('told_not_to_talk_broad',[
 '(say|tell|order|warn) ..3 (do not|do "n\'t"|dont|never|not to) (talk|speak|answer|greet|mix|say hello) ',
 '(not|"n\'t"|never|no) to (speak|talk|answer|say|greet|wave|chat|mix|address) ..3',
 ] if False else [
 '(boss|employer|er|owner|manager|madam|husband|uncle|aunt|mother-in-law|agent|foreman|captain|he|she|they) ..1 (say|tell|order|warn) ..3 (do not|do "n\'t"|dont|never|not to|no) (talk|speak|answer|greet|mix|say hello) ',
 '(not|"n\'t"|never) to (speak|talk|chat|greet|mix|wave|address|say (hello|good morning)) ..2 (to|with|at|anyone|neighbours|the)',
 f'(not|"n\'t"|never|no) (talk|speak|answer|say) ..2 (if|when|to|with) ..2 (ngo|union|inspector|outsider|stranger|neighbour|neighbor|guest|customer|locals)',
 '(keep|stay) (away from|apart from) ..2 (neighbour|other worker|guest|locals|friends|others|co-workers|outsiders|canadians)'.replace('|canadians',''),
 '(close|shut) (your|her|his|my|our|their) mouth ..3 (if|when|lawyer|police|ngo|inspector)?',
 '(punish|fine|fined|moved|dock|yell at) ..4 (for|when|if) ..2 ("talking"|"speaking"|"whispering"|"chatting"|talk to|speak to|whisper)',
 ],match=["If lawyer or NGO come, close your mouth, he say.","They punished them for talking","she was told to stay away from the neighbours"])
patch('visitors_turned_away',[
 'no (guests|callers|friends) ..1 (allowed|permitted|ever|at (the )?bunkhouse|in the (house|bunkhouse|room)|rule)'.replace('(the )?','the? '),
 f'{AG} ..2 (turn|send|chase|shoo) ..2 (away|back|off) ..4 (friend|brother|sister|guest|cousin|union|whoever|anyone who|people who|relatives|family|community)',
 '(friend|brother|sister|cousin|guest|relative|union|family|social worker|outreach|counsellor) ..5 ("turned back"|"turned away"|"sent away"|"not let in"|told (she|he|i|we|they) "\'d"? ..1 (asleep|moved|out|busy))',
 f'{N1} ..1 (allow|permit|let|open) ..2 (guest|friend|company|family|relative|people|brother|sister|cousin) ..2 to? ..1 (visit|come|in|inside|enter|over)',
 '(come|drive|visit) ..4 to (see|visit) (me|her|him|us|them) ..5 (not open|"n\'t" open|told|turned|asleep|no such|not let|refuse)',
 f'{AG} ..2 (forbid|ban|refuse|prohibit) ..2 (guests|visits|visiting|company|friends|relatives)',
 ],no_match=["The hospital has quiet hours after eight.","She sent the parcel back."])
patch('lied_to_callers',[
 f'{AG} ..1 (tell|say) ..4 (i|she|he|we|they|cl) "."? (be|"\'s"|"\'d"|had|have)? ..1 (asleep|sleeping|"out"|busy|too busy|moved|moved away|gone|not home|ran off|dead to) ..5 (when|every time|friend|family|parents|mother|door|call|phone|standing|"."|and i)',
 f'(tell|told) (my|our) (family|parents|mother|father|friends|sister|relatives|brother) ..2 (i|we|that i|that we) ..2 (run|ran|busy|too busy|moved|dead|shamed|crazy|not want|lie|changed|hated|ill)',
 f'(tell|say|introduce) ..5 (other|others|workers|neighbours|friends|whole street|everyone|people) ..3 (be|were|was|are|as) ..1 (spies|spy|rivals|informants|contagious|snitches|enemies|thieves)',
 '(spies|informants|rivals|snitches) ..2 (for|and|",") ..3 (not talk|no talking|not to|child services|boss|told)?',
 '(friends|neighbours|they|people) (be|are) (bad|spies|a bad influence|snakes|dangerous) ..2 (people|he say|she say|influence|for me|for her)',
 'no such person',
 ],match=["They told my parents I was too busy to come to the phone.","The aunt said that she was asleep when a friend came to the door."],
 no_match=["She told her mother the shift was long.","He said he moved in the spring."])
patch('cut_off_from_people',[
 f'(cut|cuts|cutting) {OB} "."? (off|ties) from ..3 ({FAM}|everyone|outside|world|anyone|others|all)',
 f'{BO} ..2 (isolate|alienate|cut off|estrange) {OB} "."? ',
 f'("isolated"|"alienated"|kept away|"cut off"|"separated") ..1 from ..2 ({FAM}|everyone|world|anyone|outside|others) ..2 (by|husband|er|boss|partner|so)?',
 f'(make|made|force|had|order) {OB} "."? to? (drop|cut|end|stop seeing|stop talking|leave|block|delete|unfriend|quit|break with|lose|give up|close) ..4 ({FAM}|everyone|contact|ties|friendships|choir|team|facebook|account|girlfriends|group)',
 f'(choose|choose between) ..2 (your|her|his|my|me or|this)? ..2 (sister|family|friends|mother|them) or ..2 (house|me|us|them|marriage|husband|job)',
 f'(not|"n\'t"|never) ..1 (allow|permit|let|free|supposed) ..1 {OB}? "."? to? (have|make|see|keep) ..2 (friend|friends|family|contact|anyone|anybody|people|relatives)',
 ],match=["He made her cut ties with her whole family.","BF made her drop all friends","the in-laws isolated her"],no_match=["She isolated the live wire before starting.","He is separated from the rest of the line by a wall."])
patch('isolated_word',[
 '(keep|hold|deliberately|kept) ..2 "isolated"',
 '"isolated" ..1 (by|on purpose) ..3 (er|employer|husband|partner|family|boss|agent|in-laws|purpose|owner|trafficker|bf)',
 '("isolation"|"isolating") ..2 (by|tactic|from (family|friends|others)|of (client|cl|her|him|worker|workers))',
 '(no|lack of|loss of|limited|restricted|controlled) ..1 (outside contact|contact with the outside|contact with anyone|contact with others|access to a? phone|social contact|contact with family|contact with friends)',
 '(contact|communication) ..3 be? ("restricted"|"blocked"|"forbidden"|"monitored"|"controlled"|"denied"|cut off)',
 f'{AG} ..1 (restrict|limit|block|control|deny|monitor|police) ..2 (contact|communication|communications|phone use|phone access|access to the phone|who (i|she|he|we|they|cl) (talk|speak|see|call))',
 ])
patch('contacts_erased',[
 '(contacts|numbers|contact list|friends list|address book) ..2 (be|get)? ("deleted"|"erased"|"wiped"|"blocked")',
 f'{AG} ..2 (delete|erase|wipe|block|unfriend|remove) ..2 (my|our|her|his|their|everyone|all|cl) "."? ("\'s")? ..2 (contacts|number|numbers|friends|people|parents|family|everyone|sister|mother|who|contact list)',
 '(all|every) ..2 (number|contact) ..3 (delete|erase|wipe|block)',
 '(facebook|instagram|whatsapp|social media) ..2 (finish|"closed"|"shut"|"deleted"|taken over) ..1 (by|he|boss|so|because)?',
 '(only|just|with) ({number}|his|one) (number|numbers|contact|contacts) ..1 (in|left|on|allowed|saved)',
 '(new|burner|flip|old|another|dead) phone ..6 (only|two contacts|their numbers|his number|client calls|rings only)',
 ],no_match=["She deleted the app to save space.","Her account was closed by the bank."])
patch('mail_withheld',[
 '(letter|mail|parcel|invitation) ..2 be? ("opened"|"withheld"|"intercepted"|read out|"hidden"|"censored"|slit open|thrown away|held back) ..1 (by|before|at|,)?',
 f'{BO} ..2 (open|read|hide|keep|withhold|intercept|return|throw away|burn|censor|hold back) ..2 (my|her|his|our|all|every) ..1 (letter|mail|post|parcel|invitation|cards)',
 '(letter|mail|parcel) ..2 from ..4 (not|never) ..1 (passed|given|delivered|reach|arrive)',
 '(letters|mail|cards|parcels) ..3 (go|went|go through|stay) ..1 (in|through|with) ..2 (him|her|them|drawer|boss|leader|office|elder|er|madam)',
 '(forbid|"forbidden"|ban|"banned") ..2 (letters|mail|writing home)',
 ],no_match=["She opened the letter from immigration.","The mail was slow in the strike."])
patch('answers_for_person',[
 f'{BO} ..2 (answer|speak|talk|reply|respond|translate|interpret) ..1 (all|every|everything)? ..1 (for|instead of|on behalf of) {OB} "."? ..3 (doctor|nurse|clinic|doctor\'s|hospital|appointment|lawyer|exam|bank|when|every|police|always|at|to|all)?',
 f'(he|she) (answer|answers|answered|speaks|speak|talks) for (her|him|me|us|cl) ',
 f'{BO} ..3 (answer|answered) ..1 (all|every|each) ..1 the? ..1 question',
 '(do|does|did) ..1 (all)? the talking ..3 (at|with|to|for|doctor|clinic|nurse|social)',
 '(refuse|refused) to leave ..1 (the|her|exam)? ..1 (room|exam room|her alone|cl alone|side|us alone)',
 f'(not|"n\'t"|never|refuse|won "\'" t) ..1 (let|allow|leave) (her|me|him|them|cl|client|us) "."? ..1 (to)? (alone|speak alone|speak|talk|be alone|say a word|be seen) ..3 (with|to|doctor|nurse|lawyer|social|"alone"|".")',
 ],match=["He answers for her at the clinic.","The brother-in-law does the talking at the doctor's.".replace("brother-in-law","husband"),"ER's son sat in exam room, refused to leave the room"])
patch('kept_from_classes_and_groups',[
 f'(not|"n\'t"|never) ..1 (allow|permit|let|want) ..1 {OB}? "."? (i|to)? ..1 (go|attend|learn|take|join|study) ..3 (esl|class|classes|course|lesson|lessons|language|choir|gathering|union|meeting|club|group|gatherings|temple)'.replace('|temple',''),
 f'(pull|make|force|order|tell) {OB} "."? to? ..1 (out of|from|quit|leave|drop) ..2 (esl|class|classes|course|lessons|team|choir|group|club)',
 f'{BO} ..2 (refuse|forbid|ban|stop|block|deny|prohibit) ..4 (esl|classes|course|lessons|learning|gathering|language class|language lessons)',
 '("pulled"|"withdrawn") ..1 (from|out of) ..1 (esl|class|classes|course|lessons|team|choir) ..4 (by|because|since|after)',
 f'(kept|keep|barred|"banned"|"forbidden") {OB}? "."? ..1 (from) ..3 (community|gathering|services|party|parties|other caregivers|playground|community centre)'.replace('|other caregivers',''),
 f'stopped (me|her|him|us|them|cl) ..1 from ..2 (course|class|esl|lessons|school|choir|joining)',
 ])
patch('hidden_from_people',[
 '(when|whenever|if|each time|every time) ..2 (guest|guests|company|people|someone|somebody|anyone|delivery|neighbour|customers|client) ..2 (come|visit|arrive|ring|leave|be here|over) ..6 (hide|stay|in the back|basement|upstairs|garage|pantry|quiet|out of sight|nobody should)',
 '(hide|stay|sent|wait|told to go) ..3 (basement|upstairs|garage|pantry|attic|out of sight|in the back|in the room|inside) ..5 (when|whenever|until|while) ..3 (guest|guests|company|delivery|neighbour|neighbor|they leave|gone|someone came|people came|customers)',
 '(nobody|"no one") (should|must|may|could|was to|is to) ..1 (know|see) ..1 (me|her|him|us|them|she|he|i) ',
 '(not|never) ..1 to? (answer|open) (the)? (door|doorbell|phone|bell) (to|for|when|or|by|ever) ',
 '(curtain|blind|film|foil) ..4 ("closed"|"covered"|"shut"|"drawn"|"stuck") ..5 (order|so|"no one"|nobody|seen)',
 '(face|facing|turn to) ..1 (the)? wall ..4 (if|when|someone|people|person|guest)',
 ],no_match=["When guests come she cooks and eats with them.","She did not hear the doorbell when the guests came."])
patch('posts_in_her_name',[
 f'(he|she|they|{CT}) ..1 (post|write|text|message|reply|answer|send) ..4 (as (her|him|me|them)|in (her|his|my|their) name|from (my|her|his) account|pretending to be (her|him|me))',
 '(think|believe) ..2 (i|she|he) (write|text|answer|call) ..5 (him|her|boss|he|she|husband)',
 f'{BO} ..2 (control|run|manage|have|hold) (my|her|his|their) (facebook|social media|instagram|whatsapp|email)',
 f'{BO} ..1 (answer|answers|reply) (my|her|his|their) (phone|texts|messages|calls|emails|cell)',
 '(wrote|write|message|messages|text|reply|replies) ..4 (in|under) (her|his|my|their) name',
 ],match=["Husband posts on her Facebook as her.","He texts my sister in my name so she thinks all is good."])
patch('discovered_reporting_talk',[
 '(report|tell|pay) ..3 (who|whom|each person|everyone) ..1 (i|she|he|we|they|cl) "."? ..1 (talk|speak|call|meet|see|greet|text)',
 f'(ask|want to know|question|demand|demand to know|interrogate) ..3 (who|whom|what) (i|she|he|we|they|cl) "."? ..1 (talk|speak|phone|call|meet|text|tell|say) ..2 (to|with|on|every|night)',
 f'{AG} ..1 (control|decide|choose|approve|monitor|limit|restrict|dictate) (who|whom|which people|which friends) (i|she|he|we|they|cl|client|workers) "."? ..1 (talk|speak|see|call|meet|contact|phone|text|befriend|may|can)',
 '(approve|screen) ..1 (each|every|all|her|my|his) ..1 (contact|call|caller|friend)',
 'who is (this|that) ..1 who is (this|that)',
 ],no_match=["The nurse asked him about his pain.","She decides who gets the keys."])
patch('separated_from_outside_help',[
 '(flyer|flyers|leaflet|pamphlet|brochure) ..3 (torn|tear|"collected"|collects|"removed"|"confiscated"|taken down|thrown) ',
 f'(warn|forbid|tell|discourage|threaten) ..4 (off|not to|against|stay away from) ..3 (union|consulate|legal clinic|inspector|ngo|outreach|settlement worker|support group|community centre|embassy|organizers)',
 'no (contact|talking|talk) (to|with) ..2 (consulate|union|lawyer|legal clinic|ngo|inspector|outside|embassy|settlement)',
 '(workers|we|they|us) ..2 (may not|must not|not to|not allowed to|forbidden to|cannot) (contact|talk to|speak to|see|meet) ..3 (union|consulate|outside organisations|outside people|lawyer|inspector|ngo|government|clinic|embassy)',
 f'(tell|told|order) ..4 (agency|clinic|settlement|outreach|school|shelter|centre|worker) ..2 to stop (calling|coming|contacting|phoning)',
 ],no_match=["The consulate was closed and he was asked to call back.","She kept the flyer from the clinic."])
patch('phone_withheld_broken_english',[
 f'my {PH} (he|she|boss|madam|they|agent|owner) (take|keep|hold|break|hide)',
 f'(boss|madam|he|she|agent|husband|they|owner|captain) (no|not|never) (let|give|want|allow) ..2 (phone|talk|call|telephone|internet|speak|sim)',
 '(no|not|never|cannot) (talk|call|phone|speak) ..2 (anybody|anyone|family|home|outside|mother|sister|children|people) ..3 (boss|he say|she say|madam|rule|say|allow)',
 f'(he|she|boss|they|madam) (close|cut) the? (phone|telephone|video|call|internet) ',
 '(is|it is|are|for me is) "forbidden" ..1 to? (talk|speak|say|know|call|message|write|meet|friend)',
 ])
patch('heading_contact',[
 '(phone|cell|visits|internet|calls|communication|phone access|phone use) ":" ..3 (none|"taken"|"confiscated"|"w/" boss|with boss|"controlled"|"restricted"|er|not allowed|"monitored"|"limited"|"forbidden"|"checked"|"denied")',
 '(contact|phone|calls|communication) ..2 ("w/"|with|to) ..2 (family|home|friends|outside) ..1 (":"|"-"|"=") ..3 (none|no|cut|not allowed|restricted|forbidden|monitored|limited|supervised|speaker)',
 '(isolation|isolated) ..1 (":"|"-") ..2 (yes|y|severe|total|no contact|high)',
 ],no_match=["Phone: prefers text, call after six.","Contact: lawyer on file."])
patch('calls_freely',[
 f'(she|he|we|i|they|cl|client) "."? ..1 (call|talk|phone|speak|video|facetime|text|skype|telephone) ..3 (home|family|mother|mom|mum|sister|brother|kids|parents|children|husband|wife|son|daughter|friends|aunt) ..5 (every|daily|nightly|freely|whenever|any time|anytime|as long as|when (she|he|i|we|they) (like|want)|often|all the time|at will|weekly)',
 '(calls|talks|speaks|phones|videos|texts|telephones|video) ..3 (home|family|mother|mom|mum|sisters|sister|brother|kids|parents|children|husband|wife|friends|aunt) ..4 (every|daily|nightly|freely|whenever|often|weekly|at will)',
 '(call|phone|talk to|speak to|text|see|meet|telephone) (who|whom|whoever|whomever|anyone|as often as) (she|he|i|we|they|cl) (like|want|please|choose)',
 '(daily|nightly|weekly|regular|frequent) (calls|video calls|contact|chats|phone calls) ..1 (with|to|home)',
 ],no_match=["She was not able to call family.","He calls the office to check on her."])
patch('own_phone',[
 '(have|keep|own|buy) ..1 (her|his|their|my|our) own (phone|cell|sim|number|plan|cellphone|line|internet|wifi|wi-fi|laptop|tablet)',
 '(her|his|their|my|our) (phone|cell) be ..1 (own|hers|his|mine|theirs) ',
 '("own phone"|"own cell"|"own sim") ..2 ("and"|plan|unlimited|nobody|never|code|password|",")',
 '(phone|cell|wifi|internet) ..1 (unlimited|unrestricted|never checked)',
 '(pay|pays) ..1 (her|his|my|their)? own (phone|cell|plan|internet)',
 ],no_match=["The boss has her phone.","He sends her calls to his own number."])
patch('sees_people',no_match=["Friends come and are turned back.","She sees nobody."])
patch('sees_people',[
 '(friend|sister|brother|cousin|neighbour|classmates) ..1 (visit|come over|drop in|drop by|stay over|sleep over|stop by) ..3 (any time|anytime|whenever|often|sundays|weekends|every|weekly|freely|sometimes|for (tea|supper|dinner))?',
 '(see|meet|visit|hang out with) ..2 (friend|sister|family|cousin|relatives|neighbours|aunt) ..3 (every|weekly|wkly|often|on (saturdays|sundays|weekends)|whenever|freely|regularly|daily)',
 '(talk|speak|eat|chat|mix) ..1 (freely|openly) ..1 (with|to) ',
 '(have|make) ..1 (good|close|many|new) friends (at|in|from|on|here|through) ..2 (work|class|choir|esl|school|town|team|building|league|club)',
 ])
patch('nobody_listens',[
 '(nobody|"no one") ..1 (listen|read|monitor) (in|to|my|her|his|their|our|phones|calls|messages|on)?',
 '(nobody|"no one") (mind|care|check|restrict|limit|control) ..1 (who|whom|phone|phones|my phone|her phone|his phone|calls|minding)',
 '(call|talk|phone|speak) ..3 (privately|in private)',
 '(encourage|urge|invite) (her|him|them|me|us|cl) "."? to? (call|invite|bring|make friends|meet|join|phone|see) ..2 (friend|friends|family|home|class|esl|neighbours|choir)',
 ])
while False: pass
