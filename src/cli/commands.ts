import type { Command } from './command.ts'
import { articlesCommand, searchCommand } from './commands/articles.ts'
import { extractCommand } from './commands/extract.ts'
import { importCommand } from './commands/import.ts'
import { backupCommand, checkCommand, restoreCommand } from './commands/library.ts'
import { parseCommand } from './commands/parse.ts'
import { readableCommand } from './commands/readable.ts'
import { sanitizeCommand } from './commands/sanitize.ts'
import { showCommand } from './commands/show.ts'
import { snapshotCommand } from './commands/snapshot.ts'
import { stateCommands } from './commands/states.ts'
import { tagCommand, tagsCommand } from './commands/tags.ts'
import { unwatchCommand, watchCommand, watchlistsCommand } from './commands/watchlists.ts'

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  articlesCommand,
  showCommand,
  searchCommand,
  ...stateCommands,
  tagCommand,
  tagsCommand,
  watchCommand,
  unwatchCommand,
  watchlistsCommand,
  snapshotCommand,
  extractCommand,
  parseCommand,
  readableCommand,
  sanitizeCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
]
