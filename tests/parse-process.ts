import { dirname, join, resolve } from 'node:path'

const command = process.env['MARKETDASH_COMMAND']

/** The parse process as it is built, where the command is: it is there four times sooner than from its many sources, which are read where nothing is built. */
export const parseProcess = command === undefined ? resolve(import.meta.dirname, '../src/core/ingest/parse-process.ts') : join(dirname(command), 'parse-process.js')
