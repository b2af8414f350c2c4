import { describe, expect, it } from 'vitest'
import { joinAmounts } from '../../../src/core/extract/numbers/amounts.ts'
import { scanQuantities } from '../../../src/core/extract/numbers/quantities.ts'

const read = (text: string) => joinAmounts(text, scanQuantities(text, 0, text.length))

describe('a number with its unit', () => {
  it.each([
    ['$34.81 billion', { kind: 'money', currency: '$', value: 34_810_000_000 }],
    ['£64.9m', { kind: 'money', currency: 'GBP', value: 64_900_000 }],
    ['SEK 4,612 million', { kind: 'money', currency: 'SEK', value: 4_612_000_000 }],
    ['49.3 billion yen', { kind: 'money', currency: 'JPY', value: 49_300_000_000 }],
    ['Rs 54,930 crore', { kind: 'money', currency: 'INR', value: 549_300_000_000 }],
    ['Rs 29 lakh crore', { kind: 'money', currency: 'INR', value: 29_000_000_000_000 }],
    ['₹1,12,345', { kind: 'money', currency: 'INR', value: 112_345 }],
    ['RMB30.6 billion', { kind: 'money', currency: 'CNY', value: 30_600_000_000 }],
    ['R$512.3 million', { kind: 'money', currency: 'BRL', value: 512_300_000 }],
    ['T$98.6 billion', { kind: 'money', currency: 'TWD', value: 98_600_000_000 }],
    ['€-28.7 million', { kind: 'money', currency: 'EUR', value: -28_700_000 }],
    ['-$1.2 billion', { kind: 'money', currency: '$', value: -1_200_000_000 }],
    ['$(12.6) million', { kind: 'money', currency: '$', value: -12_600_000 }],
    ['$(0.21) per share', { kind: 'money', value: -0.21, per: 'share' }],
    ['61 cents per ADS', { kind: 'money', currency: 'CENT', value: 0.61, per: 'ADS' }],
    ['RMB31.2 cents', { kind: 'money', currency: 'CNY', value: 0.312 }],
    ['31.2 RMB cents', { kind: 'money', currency: 'CNY', value: 0.312 }],
    ['RMB cents 31.2', { kind: 'money', currency: 'CNY', value: 0.312 }],
    ['HK18 cents per share', { kind: 'money', currency: 'HKD', value: 0.18, per: 'share' }],
    ['US5.2 cents', { kind: 'money', currency: 'USD', value: 0.052 }],
    ['US¢5.2', { kind: 'money', currency: 'USD', value: 0.052 }],
    ['$12.5 cents', { kind: 'money', currency: '$', value: 0.125 }],
    ['$0.05 cents', { kind: 'money', currency: '$', value: 0.05 }],
    ['45 paise', { kind: 'money', currency: 'INR', value: 0.45 }],
    ['1,412p', { kind: 'money', currency: 'GBP', value: 14.12 }],
    ['six cents a share', { kind: 'money', currency: 'CENT', value: 0.06, per: 'share' }],
    ['a dime', { kind: 'money', value: 0.1 }],
    ['half a billion dollars', { kind: 'money', value: 500_000_000 }],
    ['$444,414,000', { kind: 'money', value: 444_414_000 }],
    ['3.8 per cent', { kind: 'percent', value: 3.8 }],
    ['−1.43%', { kind: 'percent', value: -1.43 }],
    ['1.6 percentage points', { kind: 'points', value: 1.6 }],
    ['240 bps', { kind: 'bps', value: 240 }],
    ['542K', { kind: 'number', value: 542_000 }],
    ['5.74 lakh vehicles', { kind: 'number', value: 574_000 }],
    ['Nine million, two hundred thousand people', { kind: 'number', value: 9_200_000 }],
  ])('%s', (text, wanted) => expect(read(text)[0]).toMatchObject(wanted))
})

describe('two numbers that make one', () => {
  it.each([
    ['$640 million plus or minus $10 million', 630_000_000, 650_000_000],
    ['$3.20 to $3.30 per share', 3.2, 3.3],
    ['96 cents to $1.01', 0.96, 1.01],
    ['between €-150 million and €-50 million', -150_000_000, -50_000_000],
    ['$2.4 to $2.5 billion', 2_400_000_000, 2_500_000_000],
    ['$4.26 billion-$4.29 billion', 4_260_000_000, 4_290_000_000],
    ['2.5%-3.5%', 2.5, 3.5],
    ['flat to up 2%', 0, 2],
  ])('%s', (text, low, high) => {
    const amounts = read(text)
    expect(amounts).toHaveLength(1)
    expect(amounts[0]).toMatchObject({ low, high, ranged: true })
  })

  it('leaves a move apart: "from 470p to 500p"', () => expect(read('from 470p to 500p').map((amount) => amount.value)).toEqual([4.7, 5]))
  it('leaves a rise apart: "rose by $2 million to $30 million"', () => expect(read('rose by $2 million to $30 million')).toHaveLength(2))
  it('knows one-sided bounds', () => {
    expect(read('at least €205 million')[0]).toMatchObject({ low: 205_000_000, high: null })
    expect(read('up to $6 million')[0]).toMatchObject({ low: null, high: 6_000_000 })
  })
})

describe('numbers that measure nothing', () => {
  it.each([
    ['June 30', 'date'],
    ['27 June', 'date'],
    ['2026', 'year'],
    ['7.31 a.m.', 'time'],
    ['the 10:00 call', 'time'],
    ['Q2', 'code'],
    ['A321neo', 'code'],
    ['the S&P 500', 'code'],
    ['14 times', 'multiple'],
  ])('%s', (text, kind) => expect(read(text)[0]).toMatchObject({ kind }))
})
