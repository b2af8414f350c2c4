// The words that give a number its role. Each is a plain alternation without nested repetition, so reading stays linear.

/** Opens a comparison: what follows is another figure than the one reported. */
export const comparisonOpener =
  /\b(?:versus|vs\b\.?|v\.(?= )|against|as against|compared (?:with|to)|compares? (?:with|to)|comparing (?:with|to)|as opposed to|as compared (?:with|to)|in comparison (?:with|to)|up from|down from|from(?= (?:[$€£¥₹₩\d-]|(?!Q\d|H\d|FY)[A-Za-z]{1,3}\$?\s?\d|US\$|C\$|A\$|NZ\$|HK\$|R\$|Rs|SEK|NOK|DKK|CHF|EUR|RMB|a (?:loss|profit|prior|previous|net|range|surplus|deficit|year-earlier|year-ago|record|restated)|an? (?:earlier|adjusted|operating|estimated)|its (?:prior|previous|earlier)|last year['’]s|about|around|between|approximately|net |earnings|the (?:[$€£]|prior|previous|year-ago|year-earlier)|nearly|at least|one of|roughly|break|zero|minus|negative))|ahead of|well above|above|below|under(?= the (?:[$€£\d]|consensus|average))|short of|shy of|better than|worse than|higher than|lower than|(?:more|less|fewer) than(?= (?:the |last |a year|analysts|what |was |expected|had |C?\$[\d.]+, the))|than(?= (?:the |last |a year|analysts|expected|was |what |had |in ))|topp(?:ed|ing)|beat(?:s|ing)?|surpass(?:ed|ing)|clear(?:ed|ing)(?= (?:the|analysts|Wall|a) )|exceed(?:ed|ing)|flat (?:to|with|on|against|from)(?= (?:last year|a year))|unchanged from|(?<=\b(?:increase|decrease|rise|gain|drop|decline|fall|improvement) )(?:over|from|on)(?= (?:net |adjusted )?(?:earnings|loss(?:es)?|profits?|sales|revenues?)\b)|outpac(?:ed|ing)|miss(?:ed|ing)|trail(?:s|ed|ing)|past(?= (?:the |a |an ))|instead of|after(?= (?:[$€£¥₹]-?\d|(?:EUR|CHF|SEK|DKK|NOK|GBP|USD|RMB|Rs|US\$|C\$|A\$|R\$)\s?-?\d|\d+(?:\.\d+)?%|a (?:loss|profit|net loss|drop|rise|fall)|an operating))|lagg(?:ed|ing)|undershot|undershooting|reversing|turning round|turning around|swinging from|in line with|matching|matched|even with|level with)(?![\p{L}])/giu

export const consensusWords =
  /\b(?:consensus|estimate[sd]?|estimates?|ests?\b\.?|expect(?:ed|ations?)|analysts?(?:’|')?|brokers?|brokerages?|(?:Wall|Bay|the) Street|Street|Street's|forecasts?|forecasters|forecasted|pencill?ed[ -]in|projected|projections?|modell?ed|modell?ing|looked[- ]for|looking for|anticipated|polled|poll|surveyed|surveys?(?= (?:had|of|by|showed|called|published))|SmartEstimate|feared|foreseen|predicted|guessed|counted on|braced for|bet on|bets|in mind|called for|written down|settled on|the City|Bloomberg|FactSet|Refinitiv|LSEG|Visible Alpha|Zacks|Infront|QUICK|Vara|FnGuide|Capital IQ|company-compiled|hopes (?:of|for)|the crowd|the market (?:had|was|expected)|investors (?:were|had|expected)|was the number|street number|had hoped)\b/iu

export const yearAgoWords =
  /\b(?:(?:a|one) year (?:ago|earlier|before|prior|previously)|(?:twelve|12) months (?:ago|earlier|before)|(?:same|corresponding|comparable|equivalent|like) (?:three[- ]month |six[- ]month )?(?:period|quarter|months?|stretch|half|time|three months|six months|nine months)(?: of| in|,)? ?(?:last year|(?:the )?(?:previous|prior|last) fiscal(?: year)?|the (?:previous|prior) (?:financial )?year|the (?:previous|prior) (?:fiscal )?year|a year (?:ago|earlier)|(?:fiscal )?20\d\d)?|prior[- ]year|year[- ](?:ago|earlier|prior)|previous[- ]year|prior[- ]year (?:period|quarter)|prior[- ]period|last year(?:['’]s)?|that year['’]s|last fall|last (?:spring|summer|winter|autumn)|previous (?:year|financial year|fiscal year|corresponding period)|the year before|(?:of|in) the year before|a year before|at the time|comparable (?:period|quarter)|year-on-year comparison|previously reported|pcp)\b/iu

export const quarterAgoWords =
  /\b(?:quarter[- ](?:on|over)[- ]quarter|q\/q|qoq|sequential(?:ly)?|(?:from|than|in|for|versus|vs\.?|on|over|compared (?:with|to)) (?:the |a )?(?:previous|prior|preceding|immediately preceding|quarter earlier|last) ?(?:quarter|three months)|previous three months|a quarter (?:ago|earlier|before)|(?:than|with|to|from|against|versus|over) the (?:[A-Z]{0,3}[$€£¥]\s?)?[\d.,]+ (?:million|billion|trillion)?(?: \w+)? ?of the (?:first|second|third|fourth) quarter(?! (?:of|a year|last))|from the first three months of the year|from (?:the end of )?(?:March|June|September|December)(?! (?:20\d\d|\d))|three months (?:earlier|before))\b/iu

export const earlierWords =
  /\b(?:previous(?:ly)?|prior|earlier|before(?! (?:interest|tax|the))|formerly|until now|originally|initial(?:ly)?|had (?:told|been|forecast|expected|guided|projected|said|penciled|promised)|in (?:January|February|March|April|May|June|July|August|September|October|November|December) it had|instead of|(?<=\()was|promised in|given in|it gave|penciled in|pencilled in|old (?:range|forecast|target)|existing)\b/iu

export const upWords =
  /(?:\b(?:ris(?:e|es|ing|en)|rose|grow(?:s|ing|n|th)?|grew|up|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|add(?:s|ed)|(?:raised|lifted|boosted)(?= (?:its|their) (?:revenues?|sales|turnover|profits?|operating|net|earnings)\b)|expand(?:s|ed|ing)?|improv(?:e|es|ed|ing|ement)|wid(?:en|ens|ened|ening)|higher|better|more(?! than\s*$)|ahead|above|edg(?:es|ed|ing) (?:up|higher)|rall(?:ied|ies|y)|leap(?:t|ed|s)?|leapt|swell(?:ed)?|accelerat(?:e|ed|ing)|strengthen(?:ed)?|rebound(?:ed)?|firmer|firmed|stronger|put on|went up|going up|popp?(?:ed|s)|spik(?:ed|es)|nudg(?:ed|es) up|tick(?:ed|s) up|inch(?:ed|es) up|bounc(?:ed|es)|recover(?:ed|s)|doubled|tripled|won|fatter)\b|\+)/giu

export const downWords =
  /\b(?:fall(?:s|ing|en)?|fell|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|down|slid(?:e|es)?|sliding|slip(?:s|ped|ping)?|sank|sink(?:s|ing)?|shed(?:s|ding)?|lost|los(?:e|es|ing)|lower(?:ed)?|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|shr(?:ank|ink|inks|inking|unk)|contract(?:s|ed|ing|ion)|narrow(?:s|ed|ing)?|eas(?:e|es|ed|ing)|off|less(?! than\s*$)|fewer|worse|below|weaker|softer|softened|edg(?:es|ed|ing) (?:down|lower)|dip(?:s|ped|ping)?|retreat(?:s|ed)?|reduc(?:ed|tion)|cut|thinner|slump(?:s|ed|ing)?|slow(?:ed|s)|weaken(?:ed|s)?|sag(?:ged)?|went down|crash(?:ed|es)|crater(?:ed|s)|div(?:ed|es)|dove|skid(?:ded)?|declining|gave (?:up|back)|giv(?:es|ing) up|marked .{0,20}down|softened|receded|behind|short)\b/giu

export const reportVerb =
  /\b(?:report(?:s|ed|ing)?|post(?:s|ed|ing)?|announc(?:es|ed|ing)|said|says|earned|made|deliver(?:s|ed)|record(?:s|ed)|generated|booked|logged|came in|was|were|rose|fell|grew|declared|published|told|turned|unveiled|released)\b/iu

/** A statement about what is to come. */
export const guideVerb =
  /\b(?:(?:now |still |also |continues? to |goes on |it |we |currently )*(?:expects?(?! to (?:recogni[sz]e|close|complete|receive|open|launch|hire|spend|pay|buy|issue|file|begin|start))|expecting|sees|foresees|anticipates?|anticipating|projects|forecasts|forecasting|predicts|guid(?:es|ed|ing)|aims?|aiming|targets|targeting|promises|envisages?|believes (?:that )?(?:its|it|sales|revenue|profit)|thinks (?=fiscal|full|its|sales|revenue|comparable)|looks for|calls for|now expected|(?<=\bsaid (?:it|they|that it|the group|the company) )(?:still )?expected|(?<=\b(?:company|firm|it|management|group) (?:also |now )?)(?:projected|forecast|forecasted|predicted|guided)|estimates (?=its|that its|revenue|full))|to expect|(?:keeps?|kept|sticks?|stuck|stands?|stood) (?:to|with|by)(?= (?:its|the|a|free|revenue|sales|adjusted|operating|organic|net|earnings|full|an? ))|(?:is|are) (?:now |still |also )?(?:expected|seen|put|forecast|projected|anticipated|guided|targeted|likely|set)(?= (?:to|at|in|between|flat|around|by|for|that|a ))|(?:should|will|would) (?:be(?= (?:in the|between|about|around|at least|approximately|up|down|roughly|\d|[$€£¥]|higher|lower|flat|more|less|above|below|at |Rs|SEK))|come (?:in|out)|reach|total|rise|grow|fall|decline|increase|land|range|amount to|exceed|improve)|to (?:grow|decline|rise|fall|increase|be (?:in the range|between|at least|about|around|approximately)))\b/giu

export const guideNoun =
  /\b(?:guidance|outlook|forecasts?|targets?(?! price)|projections?|(?:full-year|annual|profit|sales|earnings) (?:view|goals?|ambitions?|targets?|range)|margin band|view for|expectations for (?:20\d\d|the (?:full )?year)|previously (?:guided|expected|forecast)|to a range of|its range|the range)\b/iu

export const raisedWords =
  /\b(?:rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|increas(?:e|es|ed|ing) (?:its|the|our|full|guidance)|boost(?:s|ed|ing)?|hik(?:es|ed|ing)|upp(?:ed|s)|upgrad(?:es|ed|ing) (?:its|the|full|guidance)|nudg(?:es|ed) (?:up|its)|bump(?:s|ed)? up|higher than (?:its|the) (?:previous|prior|earlier)|an increase from|up from)\b/iu

export const loweredWords =
  /\b(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|downgrad(?:es|ed|ing) (?:its|the|full)|scal(?:es|ed|ing) back|pull(?:s|ed) back|down from|a cut from|warn(?:s|ed) that|pared?)\b/iu

export const reaffirmedWords =
  /\b(?:reaffirm(?:s|ed|ing)?|reiterat(?:es|ed|ing)|confirm(?:s|ed|ing)?|maintain(?:s|ed|ing)?|unchanged|left (?:alone|unchanged|as)|stays? where|ke(?:eps|pt) (?:its|to|the)|stick(?:s|ing)? (?:to|with|by)|stuck (?:to|with|by)|stands? by|stood by|still (?:expects?|sees|anticipates|forecasts)|continues? to (?:expect|see|anticipate|forecast|project|target|aim)|goes on expecting|on track (?:to|for)|no change|as before|repeated|backs|backed)\b/iu

/** Someone outside the company has an opinion about it. */
export const outsider =
  /\b(?:analysts?|economists?|brokers?|brokerages?|strategists?|researchers?|consultants?|consultancy|(?:the|Wall|Bay) Street|investors|traders|the market|the City|IDC|Gartner|Counterpoint|Canalys|TrendForce|Omdia|Wood Mackenzie|industry (?:group|body|association|researchers)|trade group|his (?:own )?(?:model|forecast|projection)|her (?:own )?(?:model|forecast|projection)|own (?:projection|forecast|model)|models? (?:has|have)|futures|options|skeptics|sceptics|fund manager|portfolio manager)\b/iu

/** What stands before a price is no result: "$48 a share from Novartis", "the deal is worth $3 billion". */
/** Words of growth in a comparison; "short of" and "above" are no growth. */
export const growthNouns = /\b(?:growth|rise|increase|gain|up)\b/iu
export const declineNouns = /\b(?:drop|decline|fall|decrease|down|fell|dropped|declined|contraction)\b/iu

export const dealWords =
  /\b(?:acquir(?:e|es|ed|ing|isition)|acquisition|takeover|merger|buyout|buying|to buy|offer(?:ed|ing)?(?: price)?|bid(?:s|ding)?|deal|premium of|stake|IPO|valued at|values? (?:it|the company|\w+ at)|sell its|purchase price|in cash|divest|lawsuit|settle(?:ment|d)?|fine|penalty|damages|contract worth|market (?:is|was|could|will|for)|addressable)\b/iu
