// The verbs by which shares move, for every pattern that asks whether they did.

export const up = 'rose|gained|regained|added|jumped|climbed|surged|soared|advanced|rallied|popped|leapt|leaped|spiked|skyrocketed|rocketed|rebounded|bounced|firmed|ballooned|exploded|zoomed|swelled|tacked on|ticked up|inched up'
export const down = 'fell|lost|slipped|slid|sank|dropped|tumbled|slumped|declined|eased|dipped|retreated|plunged|shed|plummeted|cratered|crashed|weakened|dived|dove|nosedived|tanked|skidded|sagged|sunk|swooned|cracked|pulled back|gave back|surrendered|ticked down|inched down|(?:gave up|wiped off)(?= (?:about |another |nearly |almost |a further )?[\\d$€£])'

/** In the past tense, as an alternation for patterns. */
export const moved = `${up}|${down}|edged|drifted`
