import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../../src/renderer/styles/tokens.css'), 'utf8')

/** The colours of a theme by their token, as its rules in the style sheet give them. */
function readTheme(theme: 'light' | 'dark' | 'sepia'): ReadonlyMap<string, string> {
  const base = /:root \{([^}]*)\}/.exec(css)?.[1] ?? ''
  const own = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  const colours = new Map<string, string>()
  for (const [, name = '', light = '', dark = ''] of base.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)) colours.set(name, theme === 'dark' ? dark : light)
  for (const [, name = '', colour = ''] of own.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)) colours.set(name, colour)
  return colours
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: string, other: string): number {
  const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const papers = ['paper', 'paper-low', 'paper-high']
const pairs: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', [...papers, 'hover', 'accent-wash', 'alert-wash']],
  ['ink-soft', [...papers, 'hover', 'accent-wash']],
  ['ink-faint', papers],
  ['accent', [...papers, 'accent-wash', 'hover']],
  ['beat', papers],
  ['miss', papers],
  ['inline', papers],
  ['alert', [...papers, 'alert-wash']],
  ['mark-ink', ['mark']],
  ['accent-ink', ['accent']],
]

describe.each(['light', 'dark', 'sepia'] as const)('the colours of the theme %s', (theme) => {
  const colours = readTheme(theme)
  it('hold 4.5 : 1 wherever text stands', () => {
    const low = pairs.flatMap(([ink, grounds]) =>
      grounds.map((ground) => ({ pair: `${ink} on ${ground}`, contrast: contrastOf(colours.get(ink) ?? '#000000', colours.get(ground) ?? '#000000') })),
    )
    expect(low.filter(({ contrast }) => contrast < 4.5).map(({ pair, contrast }) => `${pair} ${contrast.toFixed(2)}`)).toEqual([])
    expect(low.length).toBeGreaterThan(30)
  })
})

it('sepia names every colour that the other themes name', () => {
  const own = /\[data-theme='sepia'\] \{([^}]*)\}/.exec(css)?.[1] ?? ''
  expect([...readTheme('light').keys()].filter((name) => !own.includes(`--${name}:`))).toEqual([])
})
