// Under which companies an article is filed, why, and what the person decided about it.
export { explainMentions } from './explain.ts'
export { fileUnder, liftVeto, undoFiling, vetoMention } from './decide.ts'
export { listVetoes } from './vetoes.ts'
export { bringBackDecisions, bringBackVeto, keptDecisionsSchema, keptVetoSchema, readKeptDecisions, readKeptVetoes } from './kept-decisions.ts'
