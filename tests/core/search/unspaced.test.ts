import fc from 'fast-check'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkSearchIndex, emptySearchIndex, hitEnd, hitStart, indexMissingTexts, indexTexts, isSearchIndexError, parseQuery, readSnippet, rebuildSearchIndex, snippetOf, unindexText } from '../../../src/core/search/index.ts'
import { hasUnspaced } from '../../../src/core/search/unspaced.ts'
import { addText, findNames, makeLibrary, readTextId, type Sample } from './library.ts'

const samples: readonly Sample[] = [
  { name: 'alibaba', title: '阿里巴巴上调全年业绩指引', text: '据彭博社报道，阿里巴巴集团旗下云计算业务本季度收入同比增长34%，超出市场预期。分析师认为，人工智能需求是主要推动力。', author: '王小明' },
  { name: 'moutai', title: '茅台股价创新低', text: '贵州茅台周三下跌3.2%，A股白酒板块整体走弱。公司表示2024年分红计划不变。', dek: '白酒板块承压' },
  { name: 'toyota', title: 'トヨタ自動車、通期見通しを上方修正', text: 'トヨタ自動車は6日、2025年3月期の連結純利益が前期比で増える見通しだと発表した。ハイブリッド車の販売が好調で、円安も寄与する。' },
  { name: 'sony', title: 'ソニーグループの決算', text: 'ゲーム事業のPlayStation5販売台数は減ったが、イメージセンサーが伸びた。' },
  { name: 'samsung', title: '삼성전자, 3분기 영업이익 발표', text: '삼성전자는 3분기 영업이익이 9조1000억원이라고 밝혔다. SK하이닉스에서는 HBM 수요가 늘었다.' },
  { name: 'ptt', title: 'ปตท. รายงานกำไรสุทธิ', text: 'บริษัทปตท.รายงานกำไรสุทธิไตรมาสที่สามเพิ่มขึ้นร้อยละสิบจากปีก่อน เนื่องจากราคาน้ำมันดิบสูงขึ้น' },
  { name: 'english', title: 'Alibaba raises guidance', text: 'Cloud revenue rose 34% in the quarter, analysts say.' },
  { name: 'mixed', title: 'Tencent (腾讯) and the games market', text: 'Revenue at 腾讯控股 grew. The résumé of WeChat微信支付2.0 is public.' },
]
const library = makeLibrary(samples)

describe('a word of a script without spaces is found wherever it stands', () => {
  test.each([
    ['阿里巴巴', ['alibaba']],
    ['云计算', ['alibaba']],
    ['预期', ['alibaba']], // the end of a clause
    ['人工智能需求是主要推动力', ['alibaba']],
    ['市场', ['alibaba']],
    ['股', ['mixed', 'moutai']], // one letter, within and as the last
    ['低', ['moutai']], // one letter, the last of a run
    ['A股', ['moutai']],
    ['2024年分红', ['moutai']],
    ['2024', ['moutai']],
    ['贵州茅台 板块', ['moutai']],
    ['自動車', ['toyota']],
    ['ハイブリッド', ['toyota']],
    ['見通し', ['toyota']],
    ['ブリッド車の販売', ['toyota']],
    ['3月期', ['toyota']],
    ['PlayStation5販売', ['sony']],
    ['センサー', ['sony']],
    ['삼성전자', ['samsung']],
    ['전자는', ['samsung']],
    ['하이닉스', ['samsung']],
    ['영업이익', ['samsung']],
    ['กำไรสุทธิ', ['ptt']],
    ['ปีก่อน', ['ptt']],
    ['น้ำมันดิบ', ['ptt']],
    ['腾讯', ['mixed']],
    ['微信支付', ['mixed']],
    ['wechat微信', ['mixed']],
    ['resume 控股', ['mixed']],
    ['revenue', ['english', 'mixed']],
    ['revenue -腾讯', ['english']],
    ['-revenue -"自動車" -板块 -삼성 -กำไร -ソニー', ['alibaba']],
    ['腾讯 OR 茅台 OR cloud', ['english', 'mixed', 'moutai']],
    ['(腾讯 OR 茅台) 2024', ['moutai']],
    ['title:茅台', ['moutai']],
    ['title:贵州', []],
    ['title:見通し', ['toyota']],
    ['author:小明', ['alibaba']],
    ['"2024 年分红"', ['moutai']],
    ['"茅台 周三"', []], // looked for side by side as two words, and written as one
    ['茅台*', ['moutai']],
    ['茅*', ['moutai']],
    ['三星', []],
    ['云巴', []],
    ['ปีย์', []],
  ])('%s', (query, names) => {
    expect(findNames(library, query)).toEqual(names)
  })

  test('while it is typed, letter by letter', () => {
    for (const word of ['阿里巴巴', 'ハイブリッド', '삼성전자', 'กำไรสุทธิ'])
      for (let end = 1; end <= word.length; end++) expect(findNames(library, word.slice(0, end)), word.slice(0, end)).not.toEqual([])
  })

  test('a tone above another tells two words apart, an accent of a Latin letter does not', () => {
    const thai = makeLibrary([{ name: 'year', title: 'ปี', text: 'ปี' }, { name: 'go', title: 'ไป', text: 'ไป' }])
    expect(findNames(thai, 'ปี')).toEqual(['year'])
    expect(findNames(thai, 'ไป')).toEqual(['go'])
    expect(findNames(library, 'résumé')).toEqual(['mixed'])
  })

  test('in letters that are composed of parts, and with spaces that nobody sees', () => {
    const parts = makeLibrary([{ name: 'parts', title: 'x', text: 'ハイブリッド販売'.normalize('NFD') }, { name: 'invisible', title: 'y', text: 'กำไร\u{200B}สุทธิ' }])
    expect(findNames(parts, 'ブリッド')).toEqual(['parts'])
    expect(findNames(parts, 'กำไรสุทธิ')).toEqual(['invisible'])
  })

  test('a headline pasted whole', () => {
    expect(findNames(library, samples[0]!.text.slice(0, 60))).toEqual(['alibaba'])
    expect(findNames(library, samples[5]!.text)).toEqual(['ptt'])
  })
})

describe('its hit is shown', () => {
  const show = (name: string, query: string): string | null => snippetOf(library.db, readTextId(library.db, library.idOf.get(name)!), parseQuery(query))

  test.each([
    ['alibaba', '云计算', `旗下${hitStart}云计算${hitEnd}业务`],
    ['moutai', 'A股', `${hitStart}A股${hitEnd}白酒`],
    ['moutai', '股', `A${hitStart}股${hitEnd}白酒`],
    ['toyota', '円安 寄与', `${hitStart}円安${hitEnd}も`],
    ['samsung', '삼성전자', `${hitStart}삼성전자${hitEnd}는 3분기`],
    ['ptt', 'ปี', `${hitStart}ปี${hitEnd}ก่อน`],
    ['mixed', 'resume', `${hitStart}résumé${hitEnd} of`],
    ['mixed', 'rev* 腾讯', `${hitStart}Revenue${hitEnd} at ${hitStart}腾讯${hitEnd}控股`],
    ['moutai', 'title:茅台', `${hitStart}茅台${hitEnd}股价创新低`],
    ['alibaba', '小明', `王${hitStart}小明${hitEnd}`],
  ])('%s by %s', (name, query, marked) => {
    expect(show(name, query)).toContain(marked)
  })

  test('with the places of the hits in the text that is shown', () => {
    const { text, hits } = readSnippet(library.db, readTextId(library.db, 1), parseQuery('阿里巴巴 分析师 -茅台'))!
    expect(hits.map(([start, end]) => text.slice(start, end))).toEqual(['阿里巴巴', '分析师'])
  })

  test('cut before and after, no letter in two', () => {
    const long = makeLibrary([{ name: 'long', title: '长', text: `${'市场𠮷野家'.repeat(60)}关键词出现${'市场𠮷野家'.repeat(60)}` }])
    const snippet = snippetOf(long.db, 1, parseQuery('关键词'))!
    expect(snippet).toMatch(/^….*关键词.*…$/u)
    expect(snippet.isWellFormed()).toBe(true)
    expect(snippet.length).toBeLessThan(90)
  })
})

const letters = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经三之进着等部度家电力里如水化高自二理起小现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞'
const sentence = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...letters) },
    { weight: 4, arbitrary: fc.constantFrom(...'のはがをにトヨタ自動車見通しー삼성전자는이억원𠮷') },
    { weight: 4, arbitrary: fc.constantFrom('ก', 'ำ', 'ไ', 'ร', 'สุ', 'ทธิ', 'ปี', 'ที่', 'น้ำ') },
    { weight: 1, arbitrary: fc.constantFrom('A', '34', 'AI', '5G') },
    { weight: 1, arbitrary: fc.constantFrom('，', '。', ' ', '、') },
  ),
  { minLength: 4, maxLength: 60 },
)

test('every piece of a sentence, of two letters or more, finds its article and no article that does not have it', () => {
  const own = makeLibrary([{ name: 'first', title: '', text: '' }, { name: 'second', title: '', text: '' }])
  const unspaced = /(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/u // 。 and 、 are signs of those scripts, and no letters
  fc.assert(
    fc.property(sentence, sentence, fc.nat(), fc.nat(), (first, second, from, length) => {
      for (const [id, parts] of [[1, first], [2, second]] as const) {
        unindexText(own.db, readTextId(own.db, id))
        addText(own.db, id, { title: '', text: parts.join('') })
      }
      const start = from % (first.length - 1)
      // A piece ends within no word of Latin letters and holds no gap: that asks for a phrase of words.
      const piece = first.slice(start, start + 2 + (length % 20))
      const text = piece.join('')
      const apart = (parts: readonly string[], place: number): boolean => !/[A-Za-z0-9]/.test(parts[place] ?? '')
      fc.pre(piece.every((part) => unspaced.test(part) || /[A-Za-z0-9]/.test(part)) && piece.some((part) => unspaced.test(part)))
      fc.pre(/[A-Za-z0-9]/.test(piece[0]!) ? apart(first, start - 1) : true)
      fc.pre(/[A-Za-z0-9]/.test(piece.at(-1)!) ? apart(first, start + piece.length) : true)
      const found = findNames(own, text)
      expect(found).toContain('first')
      const bare = (words: string): string => words.toLowerCase().replace(/[，。、 ]/g, '')
      if (found.includes('second')) expect(bare(second.join(''))).toContain(bare(text))
    }),
    { numRuns: 1000 },
  )
}, 60_000)

test('whatever is cut into pairs is a word to the index, and no two letters are the same one', () => {
  const { db } = makeLibrary([])
  db.exec(`CREATE VIRTUAL TABLE temp.each_letter USING fts5 (letter, tokenize = "unicode61 remove_diacritics 2"); CREATE VIRTUAL TABLE temp.words USING fts5vocab (temp, each_letter, instance)`)
  const insert = db.prepare('INSERT INTO temp.each_letter (rowid, letter) VALUES (CAST(? AS INTEGER), ?)')
  let cut = 0
  db.transaction(() => {
    for (let code = 0x80; code < 0x3_3480; code++) {
      const letter = code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code)
      if (!hasUnspaced(letter)) continue
      insert.run(code, letter)
      cut++
    }
  })()
  expect(cut).toBeGreaterThan(100_000)
  expect(db.prepare('SELECT count(DISTINCT doc) AS letters, count(DISTINCT term) AS words FROM temp.words').get()).toEqual({ letters: cut, words: cut })
})

describe('the two indexes', () => {
  test('hold each text once, follow its changes and its notes, and are told apart from what drifted', () => {
    const own = makeLibrary(samples)
    const textId = readTextId(own.db, 2)
    unindexText(own.db, textId)
    expect(findNames(own, '茅台')).toEqual([])
    expect(checkSearchIndex(own.db)).toBe('drifted') // it is missing
    const fresh = addText(own.db, 2, { title: 'Moutai', text: 'Now in English.' })
    expect(findNames(own, '茅台')).toEqual([])
    expect(findNames(own, 'moutai')).toEqual(['moutai'])
    unindexText(own.db, fresh)
    addText(own.db, 2, { title: '茅台', text: '又是中文' })
    expect(findNames(own, '中文')).toEqual(['moutai'])
    expect(checkSearchIndex(own.db)).toBe('ok')
    own.db.exec('DELETE FROM articles WHERE id = 2')
    expect(checkSearchIndex(own.db)).toBe('drifted') // a ghost
  })

  test('take several at once', () => {
    const own = makeLibrary(samples)
    const ids = samples.map((_, place) => readTextId(own.db, place + 1))
    for (const id of ids) unindexText(own.db, id)
    indexTexts(own.db, [...ids.map((textId) => ({ textId })), { textId: null }])
    indexTexts(own.db, ids.map((textId) => ({ textId })))
    expect(checkSearchIndex(own.db)).toBe('ok')
    expect(findNames(own, 'revenue OR 茅台')).toEqual(['english', 'mixed', 'moutai'])
  })

  describe.each([
    ['a ghost', "INSERT INTO unspaced_search (rowid, title, text) VALUES (7777, '幽灵', '幽灵')"],
    ['a missing text', 'DELETE FROM unspaced_search WHERE rowid = 3'],
    ['a damaged page', 'UPDATE unspaced_search_data SET block = randomblob(60) WHERE id = (SELECT max(id) FROM unspaced_search_data)'],
    ['a damaged structure', 'UPDATE unspaced_search_data SET block = zeroblob(3) WHERE id = 10'],
    ['pages gone', 'DELETE FROM unspaced_search_data WHERE id > 10'],
    ['everything gone', 'DELETE FROM unspaced_search_data'],
    ['another version', "UPDATE unspaced_search_config SET v = 99 WHERE k = 'version'"],
    ['settings gone', 'DELETE FROM unspaced_search_config'],
    ['sizes gone', 'DELETE FROM unspaced_search_docsize'],
    ['no table of sizes', 'DROP TABLE unspaced_search_docsize'],
  ])('are mended where the second is damaged: %s', (_name, sql) => {
    const makeDamaged = (): ReturnType<typeof makeLibrary> => {
      const own = makeLibrary(samples)
      own.db.unsafeMode(true)
      own.db.exec(sql)
      return { ...own, db: new BetterSqlite(own.db.serialize()) } // a connection remembers the structure of an index
    }

    test('by one rebuild', () => {
      const own = makeDamaged()
      expect(checkSearchIndex(own.db)).toBe('drifted')
      rebuildSearchIndex(own.db)
      expect(checkSearchIndex(own.db)).toBe('ok')
      expect(findNames(own, '见 OR 見通し OR revenue')).toEqual(['english', 'mixed', 'toyota'])
    })

    test('in small steps, and a search meanwhile answers or says that it is the index', () => {
      const own = makeDamaged()
      try {
        findNames(own, '見通し')
        snippetOf(own.db, 3, parseQuery('見通し'))
      } catch (error) {
        expect(error, String(error)).toSatisfy(isSearchIndexError)
      }
      emptySearchIndex(own.db)
      while (indexMissingTexts(own.db, 3) > 0);
      expect(checkSearchIndex(own.db)).toBe('ok')
      expect(findNames(own, '見通し')).toEqual(['toyota'])
    })
  })
})
