import { useEffect, useRef, useState } from 'preact/hooks'
import { giveToken, onTokenWanted } from './token.js'

/** Asks for a token where the server wants one. It is kept until the tab is closed. */
export function TokenDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [why, setWhy] = useState<string | null>(null)
  const [token, setToken] = useState('')
  useEffect(
    () =>
      onTokenWanted((wanted, reason) => {
        setWhy(reason)
        if (wanted) dialog.current?.showModal()
        else dialog.current?.close()
      }),
    [],
  )
  return (
    <dialog ref={dialog} aria-labelledby="token-title" onCancel={(event) => event.preventDefault()}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (token.trim()) giveToken(token.trim())
          setToken('')
        }}
      >
        <h2 id="token-title">Your token</h2>
        <p>
          This ledger is shared. An admin makes a token for you with <code>onrecord token make NAME</code>.
        </p>
        {why && <p class="problem">{why}</p>}
        <label class="field">
          <span>Token</span>
          <input
            type="password"
            autocomplete="current-password"
            required
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
        </label>
        <p class="soft">It is forgotten when this tab is closed.</p>
        <button type="submit" class="main">
          Go on
        </button>
      </form>
    </dialog>
  )
}
