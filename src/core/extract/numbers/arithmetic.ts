/** Removes the dust of binary floating point: 34.81 × 10⁹ is 34810000000, 8.2 − 0.1 is 8.1. */
export function roundNumber(value: number): number {
  return Number(value.toPrecision(12))
}
