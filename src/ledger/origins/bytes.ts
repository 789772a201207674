import { OnRecordError } from '../../text/error.js'
import type { Sketch } from './sketch.js'

/** Raised when the form of the bytes or the meaning of the hashes changes; sketches of another version are made anew. */
const VERSION = 1
const HEAD = 1 + 32 + 4 + 2 + 2 + 1

/** A sketch as bytes: version, SHA-256, length, counts, keys, words, marks; little-endian. */
export function sketchToBytes(sketch: Sketch): Buffer {
  const { textHash, keys, length, titleLength, words, marks } = sketch
  const bytes = Buffer.alloc(HEAD + keys.length * 4 + words.length * 3)
  bytes.writeUInt8(VERSION, 0)
  bytes.write(textHash, 1, 'hex')
  bytes.writeUInt32LE(length, 33)
  bytes.writeUInt16LE(titleLength, 37)
  bytes.writeUInt16LE(words.length, 39)
  bytes.writeUInt8(keys.length, 41)
  keys.forEach((key, i) => {
    bytes.writeInt32LE(key, HEAD + i * 4)
  })
  const at = HEAD + keys.length * 4
  words.forEach((word, i) => {
    bytes.writeUInt16LE(word, at + i * 2)
  })
  bytes.set(marks, at + words.length * 2)
  return bytes
}

/** The sketch that `sketchToBytes` wrote. Throws an `OnRecordError` with the code `format` where the bytes are none or of another version. */
export function sketchFromBytes(bytes: Uint8Array): Sketch {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.length >= HEAD ? view.readUInt16LE(39) : 0
  const keys = view.length >= HEAD ? view.readUInt8(41) : 0
  const at = HEAD + keys * 4
  if (view[0] !== VERSION || view.length !== at + count * 3)
    throw new OnRecordError({
      code: 'format',
      message: 'These bytes are no sketch of an article, or one of another version',
      hint: 'Make the sketch anew from the article’s text.',
    })
  const words = new Uint16Array(count)
  for (let i = 0; i < count; i++) words[i] = view[at + i * 2]! | (view[at + i * 2 + 1]! << 8)
  return {
    textHash: view.toString('hex', 1, 33),
    length: view.readUInt32LE(33),
    titleLength: view.readUInt16LE(37),
    keys: Array.from({ length: keys }, (_, i) => view.readInt32LE(HEAD + i * 4)),
    words,
    marks: Uint8Array.from(view.subarray(at + count * 2)),
  }
}
