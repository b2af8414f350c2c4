import type { Bridge } from '../shared/window.ts'

declare global {
  interface Window {
    readonly marketdash: Bridge
  }
}
