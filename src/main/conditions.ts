import { readFileSync } from 'node:fs'
import { net, powerMonitor } from 'electron'

/** How often it is looked whether there is a network, and whether power is to be saved. Milliseconds. */
const pollEvery = 60_000
/** Where Linux says which of its power profiles is on. Other systems tell no app of theirs. */
const powerProfile = '/sys/firmware/acpi/platform_profile'

/** What of the computer's state keeps feeds from being fetched by themselves. Asking for them by hand always works. */
export interface Conditions {
  readonly online: boolean
  readonly asleep: boolean
  readonly saving: boolean
}

/**
 * Watches the computer and tells every change. `tellAgain` is for a library that has just been started and knows nothing yet.
 * To be called when the app is ready.
 */
export function watchConditions(tell: (conditions: Conditions) => void): { tellAgain(): void } {
  let asleep = false
  let told: Conditions | null = null
  const look = (): void => {
    const now: Conditions = { online: net.isOnline(), asleep, saving: isSavingPower() }
    if (told && told.online === now.online && told.asleep === now.asleep && told.saving === now.saving) return
    told = now
    tell(now)
  }
  powerMonitor.on('suspend', () => {
    asleep = true
    look()
  })
  powerMonitor.on('resume', () => {
    asleep = false
    look()
  })
  powerMonitor.on('on-battery', look)
  powerMonitor.on('on-ac', look)
  setInterval(look, pollEvery).unref()
  return {
    tellAgain() {
      told = null
      look()
    },
  }
}

/** On battery alone news still comes; it waits where the person asked the computer to save power, or the computer must. */
function isSavingPower(): boolean {
  if (!powerMonitor.isOnBatteryPower()) return false
  const thermal = typeof powerMonitor.getCurrentThermalState === 'function' ? powerMonitor.getCurrentThermalState() : 'unknown' // macOS only
  return thermal === 'serious' || thermal === 'critical' || readPowerProfile() === 'low-power'
}

function readPowerProfile(): string | null {
  if (process.platform !== 'linux') return null
  try {
    return readFileSync(powerProfile, 'utf8').trim()
  } catch {
    return null // a computer without power profiles
  }
}
