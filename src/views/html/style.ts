/** The style of the page; every text keeps a contrast of 4.5 to 1 or more on both grounds. */
export const style = `
:root { color-scheme: light dark;
  --ground: #fdfcfa; --ink: #1d1c1a; --soft: #5b5750; --line: #d8d3c8; --panel: #f4f1ea; --focus: #0b57d0;
  --figure: #ffe08a; --figure-ink: #6b4a00; --statement: #0f6b6b; --position: #8a2a7c; --current: #fff3c9; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #171614; --ink: #ebe7df; --soft: #b0aa9d; --line: #3d3a34; --panel: #211f1c; --focus: #8ab4f8;
  --figure: #5a4300; --figure-ink: #ffd666; --statement: #6fd0d0; --position: #ec9ddf; --current: #38331f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 Georgia, 'Noto Serif', serif; }
header { position: sticky; top: 0; z-index: 1; padding: 0.75rem 1.25rem; background: var(--ground);
  border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.25rem; line-height: 1.3; overflow-wrap: anywhere; max-height: 2.6em; overflow: hidden; }
.facts, .toolbar, #cards, dialog, #status { font-family: system-ui, sans-serif; font-size: 0.875rem; }
.facts { margin: 0.1rem 0 0.5rem; color: var(--soft); overflow-wrap: anywhere; }
#status { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; margin: 0; }
.toolbar { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; }
.steps { margin-inline-start: auto; display: flex; gap: 0.4rem; }
button { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--soft); border-radius: 4px;
  padding: 0.15rem 0.6rem; cursor: pointer; }
kbd { font-family: ui-monospace, monospace; font-size: 0.85em; color: var(--soft); }
a { color: var(--focus); }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr); gap: 1.5rem; max-width: 82rem; margin: 0 auto;
  padding: 1.25rem; align-items: start; }
article { min-width: 0; overflow-wrap: anywhere; }
article p, article h2, article h3 { white-space: pre-line; margin: 0 0 1em; }
article h2 { font-size: 1.4rem; line-height: 1.25; } article h3 { font-size: 1.1rem; }
.caption, .dateline, .debris { color: var(--soft); font-size: 0.9em; }
.debris { border-inline-start: 3px dotted var(--line); padding-inline-start: 0.6em; }
.mark { cursor: pointer; scroll-margin: 40vh; }
.anchor { scroll-margin-top: 40vh; }
.mark.statement { text-decoration: underline 2px var(--statement); text-underline-offset: 3px; }
.mark.position { border-bottom: 2px dashed var(--position); padding-bottom: 3px; }
.mark.figure { background: var(--figure); font-weight: 700; border-radius: 2px; }
.mark.current { background: var(--current); }
.mark.figure.current { background: var(--figure); outline: 2px solid var(--figure-ink); }
#cards { position: sticky; top: 8rem; max-height: calc(100vh - 9rem); overflow-y: auto; padding: 2px; }
.card { background: var(--panel); border: 1px solid var(--line); border-inline-start: 5px solid var(--line); border-radius: 4px;
  padding: 0.6rem 0.8rem; margin: 0 0 0.75rem; cursor: pointer; overflow-wrap: anywhere; }
.card.figure { border-inline-start-color: var(--figure-ink); } .card.statement { border-inline-start-color: var(--statement); }
.card.position { border-inline-start-color: var(--position); }
.card h3 { margin: 0.1rem 0 0.3rem; font-size: 1rem; } .card .kind { margin: 0; color: var(--soft); }
.figure .kind a, .filter.figure span { color: var(--figure-ink); } .statement .kind a, .filter.statement span { color: var(--statement); }
.position .kind a, .filter.position span { color: var(--position); }
.filter span { font-weight: 600; }
.card blockquote { margin: 0 0 0.4rem; font-family: Georgia, 'Noto Serif', serif; }
.card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.1rem 0.7rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; }
.card.current, .card:focus { outline: 3px solid var(--focus); outline-offset: -1px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.note, .none { color: var(--soft); }
.off { display: none; }
dialog { color: var(--ink); background: var(--ground); border: 1px solid var(--soft); border-radius: 6px; max-width: 26rem; }
dialog h2 { margin: 0; font-size: 1.1rem; }
dialog dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1rem; }
@media (max-width: 52rem) { main { grid-template-columns: minmax(0, 1fr); } header { position: static; }
  #cards { position: static; max-height: none; } }
@media print { .toolbar, dialog { display: none; } header, #cards { position: static; max-height: none; overflow: visible; } }
`
