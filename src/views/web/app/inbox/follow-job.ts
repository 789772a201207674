import { request } from '../api.js'
import type { JobState } from '../types.js'

/** The data of server-sent events in a stream of text, as they come. */
async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const events = (rest + value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events)
      yield event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n')
  }
}

/** Tells each state of a job until it ends. An `EventSource` could not send a token. */
export async function followJob(id: string, tell: (state: JobState) => void): Promise<void> {
  const { body } = await request(`jobs/${id}/events`)
  if (!body) return
  for await (const data of eventsOf(body)) if (data) tell(JSON.parse(data) as JobState)
}
