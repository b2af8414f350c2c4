/** What a header says about a picture, before anything is decoded. */
export interface Dimensions {
  readonly width: number // pixels as they are shown, turned where the file says so
  readonly height: number
  readonly frames: number // 1: a still
}

/** The larger of two, by area: what the picture really costs where a file names two sizes. */
export function largerOf<Size extends { readonly width: number; readonly height: number }>(a: Size | null, b: Size): Size {
  return a !== null && a.width * a.height >= b.width * b.height ? a : b
}
