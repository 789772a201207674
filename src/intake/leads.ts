import type { Failed, Given, Item } from './found.js'
import { mailbox } from './mailbox.js'

/** An address that is still to be visited. */
export type Lead = Readonly<{
  kind: 'lead'
  url: string
  given: Given
  /** The feed that names it. */
  feed: string | null
  /** How many lists it stands in, one within the other. */
  depth: number
  /** Whether it may be a list of further addresses too. */
  may: 'page' | 'page or list'
}>

/** What a list holds: addresses, and lines that are none. */
export type Listed = Lead | Failed

type Stream = AsyncIterator<Item | Lead>
type Outcome = Item | AsyncIterable<Item | Lead>

/** How many hosts are visited at once. */
const MOST_HOSTS = 6
/** How many addresses are looked ahead to find hosts that are free. */
const WINDOW = 64

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '')

type Event = Readonly<
  | { kind: 'visited'; host: string; outcome: Outcome }
  | { kind: 'next'; stream: Stream; next: IteratorResult<Item | Lead> }
  | { kind: 'broken'; cause: unknown }
>

type Ways = Readonly<{
  visit: (lead: Lead) => Promise<Outcome>
  /** Whether an address comes for the first time. */
  isNew: (lead: Lead) => boolean
  /** How many more pages are wanted. */
  room: () => number
  signal: AbortSignal
}>

/**
 * Visits the addresses of a stream, and those that they lead to in turn. Each host has one visit at a time; several hosts go
 * side by side. Pages come as they are had: those of one host in their order. No more is visited than `room` says. Throws
 * only where the signal goes off.
 */
export async function* followLeads(
  items: AsyncIterable<Item | Lead>,
  { visit, isNew, room, signal }: Ways,
): AsyncGenerator<Item> {
  const streams: Stream[] = [items[Symbol.asyncIterator]()]
  const waiting: Lead[] = []
  const running = new Set<string>()
  const { put, take } = mailbox<Event>()
  let pulled: Stream | null = null

  const broken = (cause: unknown) => put({ kind: 'broken', cause })
  const start = (lead: Lead, host: string) => {
    running.add(host)
    visit(lead).then((outcome) => put({ kind: 'visited', host, outcome }), broken)
  }
  const pull = (stream: Stream) => {
    pulled = stream
    stream.next().then((next) => put({ kind: 'next', stream, next }), broken)
  }
  const stop = () => broken(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    signal.throwIfAborted()
    for (;;) {
      for (const lead of [...waiting]) {
        if (running.size >= Math.min(MOST_HOSTS, room())) break
        const host = hostOf(lead.url)
        if (running.has(host)) continue
        waiting.splice(waiting.indexOf(lead), 1)
        start(lead, host)
      }
      const stream = streams.at(-1)
      if (!pulled && stream && waiting.length < WINDOW) pull(stream)
      if (!pulled && running.size === 0) return
      const event = await take()
      if (event.kind === 'broken') throw event.cause
      if (event.kind === 'visited') {
        running.delete(event.host)
        if ('kind' in event.outcome) yield event.outcome
        else streams.push(event.outcome[Symbol.asyncIterator]())
      } else {
        pulled = null
        if (event.next.done) streams.splice(streams.indexOf(event.stream), 1)
        else if (event.next.value.kind !== 'lead') yield event.next.value
        else if (isNew(event.next.value)) waiting.push(event.next.value)
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    // A stream that is still waited for ends when what it waits for does.
    const idle = streams.filter((stream) => stream !== pulled)
    await Promise.allSettled(idle.map((stream) => stream.return?.()))
    if (pulled) void (pulled as Stream).return?.()?.catch(() => {})
  }
}
