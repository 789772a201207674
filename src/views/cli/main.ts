import { createInterface } from 'node:readline'
import { read } from '../../read.js'

/** Runs a command line; returns the exit code. */
export async function main(_args: readonly string[]): Promise<number> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue
    const { id, text, html, url, published, title } = JSON.parse(line)
    const document = await read({
      id: id ?? null,
      kind: html === undefined ? 'text' : 'html',
      content: html ?? text,
      url: url ?? null,
      published: published ?? null,
      title: title ?? null,
    })
    process.stdout.write(`${JSON.stringify(document)}\n`)
  }
  return 0
}
