import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/postgres.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

let stop = async () => {}

/** Starts a PostgreSQL for the tests, installed first where the machine has none. */
export async function setup({ provide }: TestProject): Promise<void> {
  const server = await startPostgres()
  provide('postgres', server.address)
  stop = server.stop
}

export const teardown = (): Promise<void> => stop()

let count = 0

/** A database of its own for a test, on the server that the tests started. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `test_${process.pid}_${count++}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
