import PostalMime from 'postal-mime'
import { OnRecordError } from '../text/error.js'
import { publishedOf } from './feed/date.js'
import type { Found } from './found.js'

/** The page that a mail is: its HTML, or its text where it has none; its date and subject. Throws `format` where it has neither. */
export async function pageOfMail(path: string, bytes: Uint8Array, now: Date): Promise<Found> {
  const mail = await PostalMime.parse(bytes).catch((cause) => {
    throw unreadable(path, `${path} is no mail that can be read`, cause)
  })
  const { html, text, subject, from, messageId, headers } = mail
  const content = html?.trim() ? html : text
  if (!content?.trim()) throw unreadable(path, `${path} is a mail without text`)
  const format = content === html ? 'html' : 'text'
  return {
    kind: 'page',
    resource: {
      name: path,
      bytes: Buffer.from(content),
      contentType: `text/${format === 'html' ? 'html' : 'plain'}; charset=utf-8`,
      url: null,
    },
    given: {
      id: null,
      url: null,
      published: publishedOf([headers.find(({ key }) => key === 'date')?.value], now),
      title: subject?.trim() || null,
      format,
    },
    provenance: {
      kind: 'mail',
      path,
      messageId: messageId ?? null,
      from: from?.address ? `${from.name} <${from.address}>`.trim() : from?.name || null,
    },
  }
}

const unreadable = (path: string, message: string, cause?: unknown) =>
  new OnRecordError({
    code: 'format',
    message,
    hint: `Save the text of ${path} as HTML or plain text and read that.`,
    cause,
  })
