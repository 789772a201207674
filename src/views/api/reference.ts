import { escapeHtml } from '../html/escape.js'

type Operation = Readonly<{
  summary?: string
  description?: string
  tags?: readonly string[]
  parameters?: readonly Readonly<{ name: string; in: string; required?: boolean; description?: string }>[]
  requestBody?: unknown
}>
type Document = Readonly<{
  info: Readonly<{ title: string; version: string; description?: string }>
  paths?: unknown
}>

export const referenceStyle = `:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin-top: 2.5rem; } h3 { margin-bottom: 0.2rem; font-family: ui-monospace, monospace; font-size: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.3rem 0; }
dt { font-family: ui-monospace, monospace; } dd { margin: 0; }
`

/** The reference of the API as a page, made from its OpenAPI document. */
export function referencePage(document: Document): string {
  const operations = Object.entries(
    (document.paths ?? {}) as Record<string, Record<string, Operation>>,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} API</title><link rel="stylesheet" href="/api/reference.css"></head><body>
<h1>${escapeHtml(document.info.title)} API ${escapeHtml(document.info.version)}</h1>
<p>${escapeHtml(document.info.description ?? '')} The document is at <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Errors are
problems (RFC 9457) with a <code>detail</code> and a <code>hint</code>. Pages of results have <code>next</code>, which goes into <code>after</code>.</p>
${tags
  .map(
    (tag) => `<h2>${escapeHtml(tag)}</h2>
${operations
  .filter(({ operation }) => operation.tags?.includes(tag))
  .map(operationHtml)
  .join('\n')}`,
  )
  .join('\n')}
</body></html>`
}

function operationHtml({
  path,
  method,
  operation,
}: {
  path: string
  method: string
  operation: Operation
}): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, description = '' }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(description)}</dd>`,
  )
  return `<section><h3>${escapeHtml(method.toUpperCase())} /api${escapeHtml(path)}</h3>
<p>${escapeHtml(operation.summary ?? '')}. ${escapeHtml(operation.description ?? '')}</p>
${parameters.length > 0 ? `<dl>${parameters.join('')}</dl>` : ''}
${operation.requestBody ? '<p>Takes a JSON body.</p>' : ''}</section>`
}
