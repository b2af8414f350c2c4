import type { Socket } from 'node:net'
import { deserialize, serialize } from 'node:v8'

/** Larger than any request: a batch of documents is at most 20 MB. */
const largestFrame = 256 * 1024 * 1024

/** Plain data (byte arrays included) as a frame: four bytes of length, big-endian, then V8's structured clone. */
export function writeFrame(socket: Socket, value: unknown): void {
  const body = serialize(value)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  socket.write(Buffer.concat([head, body]))
}

/** Calls `onValue` for every whole frame; a frame that is too long or cannot be read ends the connection. */
export function readFrames(socket: Socket, onValue: (value: unknown) => void): void {
  let chunks: Buffer[] = []
  let size = 0
  let wanted: number | null = null
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    while (size >= (wanted === null ? 4 : wanted)) {
      const whole: Buffer = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
      const needed: number = wanted ?? 4
      const head = whole.subarray(0, needed)
      chunks = [whole.subarray(needed)]
      size -= needed
      if (wanted === null) {
        wanted = head.readUInt32BE(0)
        if (wanted > largestFrame) return void socket.destroy(new Error('A message was too long.'))
      } else {
        wanted = null
        try {
          onValue(deserialize(head))
        } catch (error) {
          return void socket.destroy(error as Error)
        }
      }
    }
  })
}
