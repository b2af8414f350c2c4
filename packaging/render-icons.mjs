// node scripts/run.mjs packaging/render-icons.mjs: every size and container of the icon, from icon.svg. What it makes is kept in the repository,
// so that a package needs no renderer; run it again when the drawing changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describeIcns, describeIco, iconSizes } from './icon-files.mjs'

const folder = join(import.meta.dirname, 'icons')
const drawing = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8')
const pictures = new Map(iconSizes.map((size) => [size, Buffer.from(new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng())]))

mkdirSync(folder, { recursive: true })
// electron-builder and the icon theme of Linux both look for files named by their size.
for (const [size, png] of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), describeIco(pictures))
writeFileSync(join(folder, 'icon.icns'), describeIcns(pictures))
process.stdout.write(`Wrote ${pictures.size} pictures, icon.ico and icon.icns to ${folder}\n`)
