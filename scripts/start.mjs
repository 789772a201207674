// The main job on the samples: adds them to the ledger and shows the series that they give, with conflicts. On a terminal it then serves
// the page on them until Ctrl-C.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

const onrecord = async (...args) => {
  console.log(`\n$ onrecord ${args.join(' ')}\n`)
  const [code] = await once(
    spawn(process.execPath, ['bin/onrecord.js', ...args], { stdio: 'inherit' }),
    'exit',
  )
  if (code !== 0) process.exit(code ?? 1)
}

/** Whether nobody else listens on a port of this machine. */
const isFree = (port) =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })

await onrecord('add', 'samples')
await onrecord('series', '--measure', 'arrival', '--to', 'Georgia')
await onrecord('series', '--measure', 'arrival', '--to', 'Kazakhstan')
console.log(`
Go on with: node bin/onrecord.js series --measure arrival --to Georgia --figures
            node bin/onrecord.js series --measure arrival --to Georgia --html series.html
            node bin/onrecord.js serve
            node bin/onrecord.js --help`)

if (process.stdout.isTTY) {
  // The server ends by itself on Ctrl-C; this process waits for it.
  process.on('SIGINT', () => {})
  await onrecord('serve', ...((await isFree(4777)) ? [] : ['--port', '0']))
}
