import { useState } from 'preact/hooks'
import { type ApiProblem, addressOf, type Query, request } from '../api.js'
import { asProblem } from '../use-answer.js'
import { Problem } from './states.js'

/** Ways to take away what is shown. Files are fetched with the token where there is one, so that what goes wrong is told here. */
export function Downloads({
  query,
  files,
}: Readonly<{ query: Query; files: readonly (readonly [name: string, file: string])[] }>) {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const take = async (file: string) => {
    setBusy(file)
    setProblem(null)
    await save(file, query).catch((error: unknown) => setProblem(asProblem(error)))
    setBusy(null)
  }
  return (
    <div class="taking">
      <p class="row downloads" aria-busy={busy !== null}>
        <span class="soft">{busy === null ? 'Download' : `Making ${busy}…`}</span>
        {files.map(([name, file]) => (
          <a
            key={file}
            href={addressOf(`export/${file}`, query)}
            download={file}
            onClick={(event) => {
              event.preventDefault()
              if (busy === null) void take(file)
            }}
          >
            {name}
          </a>
        ))}
      </p>
      <Problem problem={problem} />
    </div>
  )
}

async function save(file: string, query: Query): Promise<void> {
  const address = URL.createObjectURL(await (await request(`export/${file}`, { query })).blob())
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
