const networks = 'facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|flipboard|e-?mail|telegram|threads|bluesky|instagram|mastodon'

/** The same in German, French, Spanish and Italian. */
const otherLanguages = [
  '(?:anzeige|werbung|publicité|publicidad|pubblicità|newsletter|drucken|teilen|kommentieren|zur startseite|nach oben)',
  '(?:lesen sie (?:auch|dazu|hier|mehr)|auch interessant|mehr (?:zum thema|dazu)|siehe auch|(?:à|a) lire (?:aussi|également)|lire aussi|voir aussi|(?:lea|lee|vea|mira) (?:también|además)|te puede interesar|leggi anche)\\b\\s*:?.{0,200}',
  '(?:das könnte (?:sie|dich) auch interessieren|ähnliche (?:artikel|beiträge)|weitere (?:artikel|beiträge|themen)|schlagwörter|schlagworte|themen|ce qu.il faut savoir|sur le même sujet|más información|temas|noticias relacionadas)\\W*(?::.{0,200})?',
  '(?:foto|bild|quelle|fotos|bilder|crédit(?: photo)?|photo|fuente|fonte)s?\\s*:\\s*[^$€£%]{0,100}',
  '(?:folgen sie|folge) uns\\b.{0,120}',
  '(?:suivez-nous|devenez fan|síguenos|seguici|segui .{1,30}) (?:sur|en|su|auf)\\b.{0,120}',
  '(?:abonnez-vous|inscrivez-vous|suscríbete|suscríbase|iscriviti|jetzt (?:abonnieren|anmelden)|newsletter abonnieren)\\b.{0,160}',
  '\\d+ (?:kommentare?|commentaires?|réactions?|comentarios?|commenti)',
  '(?:kommentar (?:schreiben|verfassen|hinzufügen)|schreiben sie einen kommentar|laisser un commentaire)\\W*',
]

/**
 * Short blocks that call on the reader to do something, credit a picture, or lead elsewhere; whole blocks, so that no sentence of an
 * article ("Advertising revenue rose 6%") is taken for one.
 */
export const calls = new RegExp(
  `^(?:${[
    '(?:text|font|letter) size.{0,20}|\\[\\+\\] ?enlarge|(?:posted|written)? ?by:?|print|e-?mail|tweet|recommend|found this helpful|(?:previous|next)(?: (?:article|story|post))?|(?:please )?(?:wait|try again)|article content|hide this|no thanks',
    '(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|ad|loading|play video|video player|enlarge(?: image)?|view gallery|scroll down|click to (?:enlarge|expand)|(?:hide|toggle|show) caption|skip (?:advertisement|to content|ad)|back to top|table of contents|on this page|print this page)',
    '(?:read|see|learn|find out|show|view|load) (?:more|all|next|also)(?: (?:about|on|at|from|here|stories|news|articles|comments|of our)\\b.{0,80})?[.:»>→…]*',
    '(?:also read|must read|read also|(?:read|see|watch|listen|view|related|more)(?: (?:more|also|next|now|this|here))?|related (?:articles?|stor(?:y|ies)|coverage|news|posts?)|don.t miss)\\s*[:|»>→]\\s*.{0,200}',
    '(?:read next|read (?:the )?full (?:story|article)|continue reading|keep reading|story continues|article continues|related(?: (?:articles?|stor(?:y|ies)|content|coverage|posts?|news|topics|links|reading))?|more(?: (?:stories|news|coverage|articles|on this(?: story)?))?|recommended for you|you (?:may|might) (?:also )?(?:like|be interested in).{0,40}|most (?:read|popular|viewed)|trending now|top stories|popular (?:now|stories)|editor.s picks?|up next|in case you missed it|suggested reading)(?: below| after (?:the )?(?:ad|advertisement).{0,20})?\\s*[:»>→….]*',
    '(?:sign up|subscribe|register) (?:to|for|now|here|today|with|below)\\b.{0,220}',
    '(?:log ?in|sign in|sign up|register)(?: now| here)? (?:to|or|with)\\b.{0,120}',
    '(?:follow|like|find|join) us\\b.{0,160}',
    'follow (?:our|the) .{1,60}\\bon (?:' + networks + ')\\b.{0,100}',
    '(?:please |you can )?(?:follow|e-?mail|write to) .{1,60}(?:@\\w|\\bon (?:' + networks + ')\\b).{0,120}',
    'join (?:the|our) (?:discussion|conversation|newsletter|mailing list|community|facebook|telegram|whatsapp)\\b.{0,160}',
    '(?:get|receive) (?:the|our|all|more|breaking|daily|weekly)\\b.{0,160}(?:inbox|newsletters?|by e-?mail|e-?mail alerts?)\\b.{0,60}',
    '(?:enter|submit) your? (?:e-?mail|zip|address)\\b.{0,200}',
    '(?:thank you|thanks) for (?:signing up|subscribing|reading|your (?:interest|subscription))\\b.{0,200}',
    'get .{1,60}\\bon (?:' + networks + ')(?:$|[,!.]| and\\b).{0,160}',
    '["“]?(?:questions\\?|comments\\?|got a tip\\?|have a (?:tip|story|question)\\b[^.]{0,60}\\?|know something we don.t\\?).{0,160}(?:e-?mail|contact|write|send|call)\\b.{0,120}',
    '(?:send|submit) (?:us |your |tips|comments|corrections|feedback).{0,120}@.{0,60}',
    'to embed this (?:post|video|chart|graphic).{0,120}',
    '(?:read or )?share this (?:story|article|post)\\s*:.{0,120}',
    'ask .{2,40} a question\\W*',
    '(?:click|tap) here\\b.{0,160}',
    '(?:download|install) (?:the|our)\\b.{0,80}\\bapp\\b.{0,60}',
    '(?:share|tweet|pin|e-?mail|print|save|comments?|copy link|leave a (?:comment|reply)|post a comment)',
    '(?:share|tweet|pin|e-?mail|print) this(?: (?:article|story|page|post|link|on|via|with)\\b.{0,60})?\\s*:?',
    '(?:share|tweet|pin|post) (?:on|via|to|by) (?:' + networks + ')\\b.{0,40}',
    '(?:photo|image|picture|photograph|photo credit|image credit|image source|media|credit|source|illustration|video)s?\\s*(?:by|:|/|\\|)\\s*[^$€£%]{0,120}',
    '(?:image|media|photo|picture) (?:copyright|caption|source|credit)\\b.{0,200}',
    '[^$€£%]{0,140}(?:/ ?|\\(|via |©\\s?|\\bfor )(?:getty(?: images)?|reuters|ap photo|ap|afp|shutterstock|istock(?:photo)?|alamy|bloomberg|epa|unsplash|pixabay|pexels)\\)?',
    '(?:getty images|shutterstock|ap photo|alamy|istock(?:photo)?)',
    'home\\s*[>»›/]\\s*.{0,120}',
    '(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d{4})).{0,200}',
    '.{0,60}\\ball rights reserved\\b.{0,160}',
    '(?:filed under|tagged|tags|topics|categories|posted in|published in)\\s*:.{0,300}',
    '(?:we use|this (?:site|website) uses) cookies\\b.{0,400}',
    '(?:this (?:article|story|post) (?:was|has been) (?:originally|first) (?:published|posted)|originally published)\\b.{0,200}',
    '(?:already (?:a|have an?) (?:subscriber|member|account)|support (?:our|independent) journalism|become a (?:member|subscriber))\\b.{0,200}',
    '(?:a post shared by|view this post on) .{1,120}',
    'our standards:.{0,120}',
    '\\d[\\d,.]*k? (?:comments?|shares?|views?|likes?|(?:min(?:ute)?s?|hours?)(?: to)? read)',
    'comments? ?\\(\\d+(?: posted)?\\)',
    '(?:read|reading) time\\b.{0,30}',
    '(?:original )?print headline\\s*:.{0,200}',
    '(?:this (?:story|article) (?:has been|was) (?:updated|corrected)|last (?:updated|modified)\\b).{0,20}',
    ...otherLanguages,
  ].join('|')})$`,
  'iu',
)

/** A heading after which nothing belongs to the article any more. Whole headings: "Related-party transactions" is none. */
export const tailHeading =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|content|posts?|news|reading|links|coverage|topics))?|more (?:from|stories|news)\b.{0,60}|read (?:more|next)|recommended (?:for you|reading|stories|articles)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,30}|about the authors?|(?:\d+ )?(?:comments?|thoughts on .*|responses)(?: \(\d+\))?|leave a (?:comment|reply)|share this.{0,30}|sign up.{0,80}|subscribe(?: (?:to|for|now|today)\b.{0,80})?|newsletters?|follow us.{0,40}|most (?:read|popular|viewed|shared).{0,30}|trending(?: now| stories)?|latest (?:news|stories|articles|posts|from)\b.{0,40}|further reading|popular(?: (?:stories|posts|articles|now))?|editor.s picks?|join the (?:conversation|discussion).{0,40}|our standards.{0,80}|sponsored(?: content)?|tags|topics)\s*:?$/i
