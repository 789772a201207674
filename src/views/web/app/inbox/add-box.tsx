import { useRef, useState } from 'preact/hooks'
import type { ApiProblem } from '../api.js'
import { Problem } from '../parts/states.js'
import type { JobState } from '../types.js'
import { asProblem } from '../use-answer.js'
import { pastedOf, sendFiles, sendPasted } from './given.js'

/** Takes in articles: files that are dropped or chosen, addresses and text that are pasted. */
export function AddBox({ onStart }: Readonly<{ onStart: (job: JobState) => void }>) {
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const [published, setPublished] = useState('')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const given = pastedOf(pasted)
  const start = (sent: Promise<JobState>) =>
    sent.then(
      (job) => {
        setProblem(null)
        setPasted('')
        onStart(job)
      },
      (error: unknown) => setProblem(asProblem(error)),
    )
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) start(sendFiles([...files]))
  }
  return (
    <section
      class={over ? 'add over' : 'add'}
      aria-label="Add articles"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <div class="files">
        <p>
          <strong>Drop files here</strong>
          <span class="soft"> Pages, mails, feeds, archives or text</span>
        </p>
        <label class="button">
          Choose files
          <input
            ref={chooser}
            type="file"
            multiple
            onChange={() => {
              take(chooser.current?.files)
              if (chooser.current) chooser.current.value = ''
            }}
          />
        </label>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (given) start(sendPasted(given, published))
        }}
      >
        <label class="field">
          <span>Or paste addresses, one a line, or the text of an article</span>
          <textarea rows={3} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        </label>
        <div class="row">
          {given?.kind === 'text' && (
            <label class="field">
              <span>Published on</span>
              <input
                type="date"
                value={published}
                onChange={(event) => setPublished(event.currentTarget.value)}
              />
            </label>
          )}
          <button type="submit" disabled={!given}>
            {given?.kind === 'addresses' ? 'Fetch and read' : 'Read'}
          </button>
        </div>
      </form>
      <Problem problem={problem} />
    </section>
  )
}
