import { gunzipSync } from 'node:zlib'
import { AppError } from '../shared/errors.ts'

/** As much as a feed may have where it is fetched; a small file can be packed from gigabytes. */
const mostUnpacked = 15 * 1024 * 1024

/** What was packed with gzip (RFC 1952), unpacked; everything else as it is. Throws AppError: too-large above 15 MB, bad-input where it is damaged. */
export function unpackGzip(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked })
  } catch (error) {
    if ((error as Error & { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new AppError('too-large', 'Unpacked, this is more than 15 MB. Split it, or unpack it and take the part you need.', error)
    }
    throw new AppError('bad-input', 'This gzip file is damaged or cut off. Fetch it again.', error)
  }
}
