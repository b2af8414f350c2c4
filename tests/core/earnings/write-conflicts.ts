// Writes the groups and audits of conflict-groups.ts as files, in the form of labelled articles: `node tests/core/earnings/write-conflicts.ts`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { audits as first, groups as firstGroups } from './conflict-groups.ts'
import { moreAudits } from './more-audits.ts'
import { moreGroups } from './more-groups.ts'

const audits = [...first, ...moreAudits]
const groups = [...firstGroups, ...moreGroups]

const folder = join(import.meta.dirname, '../../fixtures/conflicts')
rmSync(folder, { recursive: true, force: true })
groups.forEach(({ articles, note, symbol, disagreements, agreements }, index) => {
  const place = join(folder, `g${String(index + 1).padStart(2, '0')}`)
  mkdirSync(place, { recursive: true })
  articles.forEach((text, number) => writeFileSync(join(place, `${'abcdef'[number]}.txt`), text))
  const full = (label: (typeof disagreements)[number]): object => ({ basis: 'reported', segment: null, ...label })
  writeFileSync(join(place, 'label.json'), `${JSON.stringify({ symbol, disagreements: disagreements.map(full), agreements: agreements.map(full), note }, null, 2)}\n`)
})
mkdirSync(join(folder, 'audit'), { recursive: true })
audits.forEach(({ text, findings }, index) => {
  const name = join(folder, 'audit', String(index + 1).padStart(2, '0'))
  writeFileSync(`${name}.txt`, text)
  writeFileSync(`${name}.json`, `${JSON.stringify({ findings: findings.map((kind) => ({ kind })) }, null, 2)}\n`)
})
console.log(`${groups.length} groups, ${groups.reduce((sum, group) => sum + group.articles.length, 0)} articles, ${audits.length} audits`)
