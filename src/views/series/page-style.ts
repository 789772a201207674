/** The style of a series page; every text keeps a contrast of 4.5 to 1 or more on both grounds. */
export const pageStyle = `
:root { color-scheme: light dark;
  --ground: #fdfcfa; --text: #1d1c1a; --soft: #5b5750; --line: #d8d3c8; --panel: #f4f1ea; --focus: #0b57d0; --mark: #ffe08a;
  --reach: #9db8d2; --best: #1f5a96; --figure: #555555; --conflict: #b3261e; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #171614; --text: #ebe7df; --soft: #b0aa9d; --line: #3d3a34; --panel: #211f1c; --focus: #8ab4f8; --mark: #5a4300;
  --reach: #34506b; --best: #8ab8e6; --figure: #b8b2a6; --conflict: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
.facts, .note, .from, .why { color: var(--soft); margin: 0.2rem 0; }
.chart { overflow-x: auto; } .chart svg { max-width: 100%; min-width: 40rem; height: auto; }
.chart a.current > * { stroke-width: 4px; }
a { color: var(--focus); } a.current { background: var(--mark); }
.conflicts > li { border-inline-start: 4px solid var(--conflict); padding: 0.1rem 0.8rem; margin: 0 0 1rem; }
.conflicts p { margin: 0.3rem 0; } .sentence { font-weight: 600; }
.scroll { overflow: auto; max-height: 32rem; border: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.7rem; text-align: end; border-bottom: 1px solid var(--line); white-space: nowrap; }
th[scope=row], td.known, td.proof, th:first-child, th:nth-child(n+5) { text-align: start; font-weight: 400; }
thead th { position: sticky; top: 0; background: var(--panel); font-weight: 600; }
td.proof { font-size: 0.8rem; white-space: normal; min-width: 16rem; }
tr.unknown { color: var(--soft); } tr.imputed td:nth-child(3) { font-style: italic; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 0.75rem; }
.card { background: var(--panel); border: 1px solid var(--line); border-inline-start: 5px solid var(--figure); border-radius: 4px;
  padding: 0.6rem 0.8rem; overflow-wrap: anywhere; }
.card.in-conflict, .card.denied { border-inline-start-color: var(--conflict); }
.card.current, .card:target, .card:focus { outline: 3px solid var(--focus); }
.card blockquote { margin: 0.3rem 0; font-family: Georgia, 'Noto Serif', serif; }
.use { margin: 0; font-weight: 600; } .from, .why { font-size: 0.85rem; }
mark { background: var(--mark); color: inherit; font-weight: 700; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
@media print { .scroll { max-height: none; } }
`
