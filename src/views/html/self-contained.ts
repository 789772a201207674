import { createHash } from 'node:crypto'
import { escapeHtml } from './escape.js'

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Nothing but the page's own style and script may load or run, whatever it shows. */
const policyOf = (style: string, script: string | null): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === null ? [] : [`script-src ${hashOf(script)}`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** One HTML page that needs no other file; `body` is HTML, the title is text, `script` null where the page has none. */
export const selfContained = ({
  title,
  style,
  script,
  body,
}: Readonly<{
  title: string
  style: string
  script: string | null
  body: string
}>): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)} – OnRecord</title>
<style>${style}</style>
</head>
<body>
${body}
${script === null ? '' : `<script>${script}</script>\n`}</body>
</html>
`
