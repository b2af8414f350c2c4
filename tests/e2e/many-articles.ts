import type { Page } from '@playwright/test'

const firms = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ivy', 'Juniper', 'Kapok', 'Larch']

/** Texts that are different stories, the newest first: "Alder reports on harbour 1", "Birch reports on harbour 2" … one hour after the other. */
export function makeTexts(number: number): readonly string[] {
  return Array.from({ length: number }, (_, index) => {
    const firm = firms[index % firms.length]!
    const at = new Date(Date.UTC(2025, 11, 9, 12) - index * 3_600_000).toISOString()
    return `---\ntitle: ${firm} reports on harbour ${index + 1}\nsource: Harbour Wire\ndate: ${at}\n---\n\n${firm} said on ${index + 1} occasions that dock ${index * 37} was extended by ${index * 91 + 5} metres. ${firm} expects ${index * 13 + 7} ships in week ${index + 1}.`
  })
}

/** Imports texts at once, as files. */
export async function importTexts(page: Page, texts: readonly string[]): Promise<void> {
  const reply = await page.evaluate(async (given) => {
    const documents = given.map((text, index) => ({ name: `article-${index + 1}.md`, bytes: new TextEncoder().encode(text), url: null, modifiedAt: null }))
    return window.marketdash.call('articles.import', { documents })
  }, texts)
  if (!reply.ok) throw new Error(reply.error.message)
}
