/**
 * What the page does in the browser: next and previous record, filters by kind, help. It stands in the page as its own
 * source text, so it uses nothing from outside itself.
 */
export function browse(): void {
  const all = <Found extends HTMLElement>(selector: string) => [...document.querySelectorAll<Found>(selector)]
  const cards = all('.card')
  const filters = all<HTMLInputElement>('input[data-kind]')
  const help = document.querySelector<HTMLDialogElement>('#keys')!
  const status = document.querySelector<HTMLElement>('#status')!
  const marks = new Map<string, HTMLElement[]>()
  for (const mark of all('.mark'))
    for (const id of mark.dataset.records!.split(' ')) marks.set(id, [...(marks.get(id) ?? []), mark])
  let current: HTMLElement | null = null

  const shown = () => cards.filter((card) => !card.classList.contains('off'))

  const clear = () => {
    for (const element of all('.current')) element.classList.remove('current')
    current?.removeAttribute('aria-current')
    current = null
  }

  const select = (card: HTMLElement | undefined, from: 'text' | 'card' | 'key') => {
    if (!card) return
    clear()
    current = card
    card.classList.add('current')
    card.setAttribute('aria-current', 'true')
    card.focus({ preventScroll: true })
    const words = marks.get(card.id) ?? []
    for (const mark of words) mark.classList.add('current')
    card.scrollIntoView({ block: 'nearest' })
    if (from !== 'text') words[0]?.scrollIntoView({ block: 'center' })
    const list = shown()
    status.textContent = `${list.indexOf(card) + 1} of ${list.length}`
  }

  const step = (by: 1 | -1) => {
    const list = shown()
    const at = current ? list.indexOf(current) : -1
    select(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length], 'key')
  }

  const filter = () => {
    const on = new Set(filters.filter((box) => box.checked).map((box) => box.dataset.kind))
    for (const card of cards) {
      const off = !on.has(card.dataset.kind)
      card.classList.toggle('off', off)
      if (off && card === current) clear()
    }
    for (const kind of ['figure', 'statement', 'position'])
      for (const mark of all('.mark'))
        if (mark.dataset.kinds?.split(' ').includes(kind)) mark.classList.toggle(kind, on.has(kind))
  }

  for (const mark of all('.mark'))
    mark.dataset.kinds = [...mark.classList].filter((name) => name !== 'mark').join(' ')
  for (const box of filters) box.addEventListener('change', filter)
  document.querySelector('#next')!.addEventListener('click', () => step(1))
  document.querySelector('#previous')!.addEventListener('click', () => step(-1))
  document.querySelector('#help')!.addEventListener('click', () => help.showModal())

  document.addEventListener('click', (event) => {
    const target = event.target as HTMLElement
    const card = target.closest<HTMLElement>('.card')
    if (card) return select(card, 'card')
    const mark = target.closest<HTMLElement>('.mark')
    if (!mark) return
    // The innermost record: the one with the fewest words.
    const size = (id: string) => marks.get(id)!.reduce((sum, part) => sum + part.textContent!.length, 0)
    const ids = mark.dataset
      .records!.split(' ')
      .filter((id) => shown().some((one) => one.id === id))
      .sort((a, b) => size(a) - size(b))
    select(
      cards.find((one) => one.id === ids[0]),
      'text',
    )
  })

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return
    const actions: Record<string, () => void> = {
      j: () => step(1),
      ArrowDown: () => step(1),
      ArrowRight: () => step(1),
      k: () => step(-1),
      ArrowUp: () => step(-1),
      ArrowLeft: () => step(-1),
      '?': () => help.showModal(),
      '1': () => filters[0]?.click(),
      '2': () => filters[1]?.click(),
      '3': () => filters[2]?.click(),
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  })

  filter()
}
