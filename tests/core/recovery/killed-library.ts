import { startChild } from './start-child.ts'

/** Leaves a library in a folder as a kill does, with all its commits, so many articles from number `first`, in the journal. */
export async function makeKilledLibrary(folder: string, first: number, commits: number): Promise<void> {
  const child = startChild('recovery/ingest-child.ts', [folder, String(first), String(commits)])
  for (let line = 0; line <= commits; line++) {
    if (await child.nextLine() === null) throw new Error(`The process ended: ${(await child.ended).stderr}`)
  }
  child.kill()
  await child.ended
}
