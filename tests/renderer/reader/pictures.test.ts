// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { countMissing, findPicture, placePicture, showPictures } from '../../../src/renderer/reader/pictures.ts'
import { nameOfPicture } from '../../../src/renderer/reader/pictures-lead.ts'
import type { Picture } from '../../../src/shared/model.ts'

const here = (address: string, given: Partial<Picture> = {}): Picture => ({ address, id: '7', state: 'here', type: 'image/png', width: 800, height: 400, problem: null, ...given })
const missing = (address: string, given: Partial<Picture> = {}): Picture => ({ address, id: null, state: 'refused', type: null, width: null, height: null, problem: 'It is gone.', ...given })

function show(html: string, pictures: readonly Picture[], lead: string | null = null): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = html
  for (const image of body.querySelectorAll('img')) placePicture(image)
  document.body.replaceChildren(body)
  showPictures(body, { articleId: '1', lead, pictures })
  return body
}

describe('pictures in an article', () => {
  it('come from the library, with their size', () => {
    const body = show('<p><img data-remote="https://example.com/a.png" alt="A chart" width="400"></p>', [here('https://example.com/a.png')])
    const image = body.querySelector('img')!
    expect([image.getAttribute('src'), image.getAttribute('width'), image.getAttribute('height'), image.alt]).toEqual(['mdimg://image/7', '400', '200', 'A chart'])
    expect(findPicture(image)?.words).toBe('A chart')
  })

  it('leave their words and the reason where they are missing', () => {
    const body = show('<img data-remote="https://example.com/a.png" alt="A chart"><img data-remote="https://example.com/dot.png" alt="">', [missing('https://example.com/a.png'), missing('https://example.com/dot.png', { width: 1, height: 1 })])
    const [chart, dot] = [...body.querySelectorAll<HTMLElement>('.picture')]
    expect([...chart!.querySelectorAll('.picture-missing > span')].map((part) => part.textContent)).toEqual(['A chart', 'Picture not saved', 'It is gone.'])
    expect(dot!.hidden).toBe(true)
    expect(countMissing({ articleId: '1', lead: null, pictures: [missing('https://example.com/a.png'), missing('https://example.com/dot.png', { width: 1, height: 1 }), missing('sha256:00')] })).toBe(1)
  })

  it('appear in their places when they arrive, and stay while another article is on its way', () => {
    const body = show('<img data-remote="https://example.com/a.png" alt="A">', [missing('https://example.com/a.png', { state: 'wanted', problem: null })])
    expect(body.textContent).toContain('Picture not saved yet')
    showPictures(body, { articleId: '1', lead: null, pictures: [here('https://example.com/a.png')] })
    const image = body.querySelector('img')
    showPictures(body, null)
    showPictures(body, { articleId: '1', lead: null, pictures: [here('https://example.com/a.png')] })
    expect(body.querySelector('img')).toBe(image)
    expect(body.textContent).toBe('')
  })

  it('that are links are enlarged, and words that are links stay links', () => {
    const body = show('<a href="https://example.com/a"><img data-remote="https://example.com/a.png" alt=""></a><a href="https://example.com/b"><img data-remote="https://example.com/b.png" alt="">Read on</a>', [here('https://example.com/a.png'), here('https://example.com/b.png')])
    expect([...body.querySelectorAll('a')].map((link) => link.textContent)).toEqual(['Read on'])
    expect(body.querySelectorAll('button')).toHaveLength(1)
    expect(body.querySelectorAll('img')).toHaveLength(2)
  })
})

describe('the lead picture', () => {
  const lead = here('https://example.com/market-hall-1200x630.jpg', { id: '9' })
  const words = `<p>${'Words of the text. '.repeat(30)}</p>`

  it.each([
    ['above a text without pictures', words, [], true],
    ['not where the text shows it in another size', `${words}<img data-remote="https://cdn.example.com/x/market-hall-300x200.webp?w=300" alt="">`, [], false],
    ['not where the text begins with a picture', `<img data-remote="https://example.com/b.png" alt="">${words}`, [here('https://example.com/b.png')], false],
    ['where that picture is not saved', `<img data-remote="https://example.com/b.png" alt="">${words}`, [missing('https://example.com/b.png')], true],
    ['where a picture comes later', `${words}<img data-remote="https://example.com/b.png" alt="">`, [here('https://example.com/b.png')], true],
  ])('%s', (_name, html, others, expected) => {
    expect(show(html, [lead, ...others], lead.address).querySelector('.lead-picture') !== null).toBe(expected)
  })

  it('is no sign of the site', () => {
    expect(show(words, [here('https://example.com/logo.png', { width: 120, height: 120 })], 'https://example.com/logo.png').querySelector('img')).toBeNull()
  })

  it.each([
    ['https://a.example/2026/factory-floor-1024x768.jpg?x=1', 'factory-floor'],
    ['https://b.example/img/factory-floor@2x.png', 'factory-floor'],
    ['https://b.example/img/1.png', '/img/1.png'],
  ])('has the same name in every size: %s', (address, name) => expect(nameOfPicture(address)).toBe(name))
})
