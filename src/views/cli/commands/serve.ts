import type { Command } from '../command.js'
import { color, helpOption, ledger } from './options.js'

export const serve: Command = {
  name: 'serve',
  usage: '[--host ADDRESS] [--port N]',
  inputs: [0, 0],
  summary: 'Serve the page and the API of a ledger',
  details: [
    'Listens on 127.0.0.1:4777, where only this machine can reach it and nobody needs a token. On any other address each request needs a token with a role: reader, reviewer or admin. Put a proxy with TLS before it there.',
    'The API is described at /api/reference and, for programs, at /api/openapi.json. Ctrl-C stops the server; what it has read by then is kept.',
  ],
  options: [
    { name: 'host', value: 'ADDRESS', summary: 'The address to listen on, 127.0.0.1 if not given' },
    { name: 'port', value: 'N', summary: 'The port, 4777 if not given; 0 takes a free one' },
    {
      name: 'who',
      value: 'NAME',
      summary: 'Who decides where no token says so; your name on this system if not given',
    },
    {
      name: 'allow-host',
      value: 'NAME',
      many: true,
      summary: 'Let an address of this machine or its own network be added; may be given more than once',
    },
    {
      name: 'per-minute',
      value: 'N',
      summary: 'How many requests a minute one client may make, 3000 if not given',
    },
    { name: 'json', value: null, summary: 'Print the address as JSON' },
    ledger,
    ...color,
    helpOption,
  ],
  examples: [
    { command: 'onrecord serve', does: 'for yourself, at http://127.0.0.1:4777' },
    { command: 'onrecord serve --host 0.0.0.0 --port 8080', does: 'for others, with tokens' },
  ],
}
