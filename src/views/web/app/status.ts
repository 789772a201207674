import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Who asks and what they may do. */
export type Status = Readonly<{
  version: string
  who: string
  role: 'reader' | 'reviewer' | 'admin'
  articles: number
  records: number
}>

export const StatusContext = createContext<Status | null>(null)

/** Whether the person may add and decide; not until the server has said so. */
export const useMayDecide = (): boolean => {
  const status = useContext(StatusContext)
  return status !== null && status.role !== 'reader'
}
