/** What a file, standard input or an address held. */
export type Resource = Readonly<{
  /** How messages call it. */
  name: string
  bytes: Uint8Array
  /** The `Content-Type` header; null for files. */
  contentType: string | null
  /** The address after redirects; null for files. */
  url: string | null
}>

/** Larger pages are refused: no article is that long. */
export const MAX_BYTES = 20 * 1024 * 1024
