// A table of weights, learned from labelled articles, turns traits into likelihoods: multinomial logistic regression.

/** What scripts/teach-second-reader.ts writes down: for every trait that counts, a weight for every outcome. */
export interface Taught {
  readonly outcomes: readonly string[]
  readonly step: number // one unit of a weight
  readonly traits: string // base64 of unsigned 32-bit hashes, little endian
  readonly weights: string // base64 of signed bytes, one row of outcomes for each trait
}

/** A function from traits to the likelihood of each outcome, in the order of `outcomes`; they sum to 1. The table is unpacked when it is first asked. */
export function makeLikelihoods(taught: Taught): (traits: readonly number[]) => Float64Array {
  const sumsOf = makeSums(taught)
  return (given) => toLikelihoods(sumsOf(given))
}

/** A function from traits to the sum of their weights for each outcome: for choices among things that each have traits of their own. */
export function makeSums(taught: Taught): (traits: readonly number[]) => Float64Array {
  let table: { readonly slots: Int32Array; readonly traits: Int32Array; readonly weights: Int8Array; readonly mask: number } | undefined
  const width = taught.outcomes.length
  return (given) => {
    table ??= unpack(taught)
    const { slots, traits, weights, mask } = table
    const sums = new Float64Array(width)
    for (const trait of given) {
      let slot = trait & mask
      while (slots[slot] !== -1 && traits[slots[slot]!] !== trait) slot = (slot + 1) & mask
      const row = slots[slot]!
      if (row === -1) continue
      for (let outcome = 0, at = row * width; outcome < width; outcome++, at++) sums[outcome] = sums[outcome]! + weights[at]!
    }
    for (let outcome = 0; outcome < width; outcome++) sums[outcome] = sums[outcome]! * taught.step
    return sums
  }
}

/** Makes sums, in their place, likelihoods that sum to 1: the logistic function of several. */
export function toLikelihoods(sums: Float64Array): Float64Array {
  let most = -Infinity
  for (const sum of sums) if (sum > most) most = sum
  let whole = 0
  for (let outcome = 0; outcome < sums.length; outcome++) whole += sums[outcome] = Math.exp(sums[outcome]! - most)
  for (let outcome = 0; outcome < sums.length; outcome++) sums[outcome] = sums[outcome]! / whole
  return sums
}

/** The likeliest of several outcomes, by its index. */
export function likeliest(likelihoods: Float64Array): number {
  let best = 0
  for (let outcome = 1; outcome < likelihoods.length; outcome++) if (likelihoods[outcome]! > likelihoods[best]!) best = outcome
  return best
}

/** A hash table with open addressing, at most half full. */
function unpack(taught: Taught): { readonly slots: Int32Array; readonly traits: Int32Array; readonly weights: Int8Array; readonly mask: number } {
  const traits = new Int32Array(bytesOf(taught.traits)) // every processor that Electron runs on is little endian
  const weights = new Int8Array(bytesOf(taught.weights))
  let size = 1
  while (size < traits.length * 2) size *= 2
  const slots = new Int32Array(size).fill(-1)
  for (let row = 0; row < traits.length; row++) {
    let slot = traits[row]! & (size - 1)
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1)
    slots[slot] = row
  }
  return { slots, traits, weights, mask: size - 1 }
}

/** The bytes of a base64 text in memory of their own, so that they begin where a number may. */
function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer
}
