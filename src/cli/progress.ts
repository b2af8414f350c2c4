import type { Output } from './output.ts'

/** How far a long piece of work has come, on standard error. */
export interface Progress {
  readonly advance: (count: number) => void
  /** Ends the bar's line, so that what is said next stands on its own. */
  readonly finish: () => void
}

const barWidth = 30
const fewFiles = 20 // shorter work is over before anyone looks

/**
 * Shows progress as a bar that is drawn over on a terminal, and as one plain line for every tenth of the work elsewhere.
 * `verb` and `noun` make the line: "imported 50 of 230 files". Work of fewer steps than `fewest` is not shown.
 */
export function startProgress(output: Output, total: number, verb: string, noun: string, fewest: number = fewFiles): Progress {
  let done = 0
  let drawn = 0
  let told = 0
  const draw = (): void => {
    const filled = Math.round((done / total) * barWidth)
    output.draw(`\r${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}  ${verb} ${done} of ${total} ${noun}`)
  }
  return {
    advance(count) {
      done += count
      if (total < fewest) return
      if (output.progressTerminal) {
        if (done < total && Date.now() - drawn < 100) return
        drawn = Date.now()
        draw()
      } else if (Math.floor((done * 10) / total) > told) {
        told = Math.floor((done * 10) / total)
        output.say(`${verb} ${done} of ${total} ${noun}`)
      }
    },
    finish() {
      if (drawn > 0) output.draw('\n')
      drawn = 0
    },
  }
}
