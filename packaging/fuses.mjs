// Electron's fuses: what the packaged program can never be talked into. Set while packaging, before any signing, and read back from the file.
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/**
 * Sets every fuse, and reads them back.
 * @param {string} program Electron's program file, or its .app on macOS
 * @param {{ resignsForMac: boolean, isComplete: boolean }} options isComplete: a fuse that this file does not name fails the build; an older Electron
 *   of development has fewer, and those it has are set
 * @returns {Promise<string[]>} a line a fuse, for example "RunAsNode off"
 * @throws {Error} when a fuse is not as wanted afterwards
 */
export async function setFuses(program, { resignsForMac, isComplete }) {
  const before = await getCurrentFuseWire(program)
  const existing = Object.entries(wanted).filter(([fuse]) => isComplete || fuse in before)
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: resignsForMac,
    strictlyRequireAllFuses: isComplete,
    ...Object.fromEntries(existing),
  })
  return readFuses(program, existing)
}

async function readFuses(program, existing) {
  const wire = await getCurrentFuseWire(program)
  return existing.map(([fuse, isOn]) => {
    if (wire[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE)) throw new Error(`The fuse ${FuseV1Options[fuse]} of ${program} could not be set.`)
    return `${FuseV1Options[fuse]} ${isOn ? 'on' : 'off'}`
  })
}
