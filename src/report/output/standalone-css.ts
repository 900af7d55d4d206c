// SPDX-License-Identifier: EUPL-1.2
// The style of the report as a file of its own: readable on a screen in both schemes, and on A4.

export const standaloneCss = `
:root { color-scheme: light dark; --text: #16191d; --muted: #51565e; --line: #c9cdd4; --paper: #fff; --hued: #f2f5f7; --accent: #0b5a73; }
@media (prefers-color-scheme: dark) { :root { --text: #eef0f3; --muted: #b3b9c2; --line: #464c55; --paper: #14171c; --hued: #1e232a; --accent: #8fd4e8; } }
* { box-sizing: border-box; }
body { overflow-wrap: break-word; margin: 0; background: var(--paper); color: var(--text); font: 1rem/1.5 "Fira Sans", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
h2 { margin: 3rem 0 .75rem; font-size: 1.375rem; line-height: 1.25; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.125rem; }
a { color: var(--accent); }
.subtitle { margin: .25rem 0 1rem; font-size: 1.125rem; color: var(--muted); }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0; }
.facts dt { color: var(--muted); font-size: .875rem; }
.facts dd { margin: 0; font-weight: 600; }
.note { padding: .75rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--hued); }
.note.demo, .note.scenario { border-inline-start-style: dotted; }
.detail { margin-block: .375rem; color: var(--muted); font-size: .9375rem; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
caption { padding: 1rem 0 .5rem; text-align: start; font-weight: 600; font-size: 1rem; }
th, td { padding: .375rem .5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { color: var(--muted); font-weight: 400; }
tbody th { font-weight: 600; }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.number { color: inherit; text-decoration: underline dotted; text-underline-offset: 3px; white-space: nowrap; }
.unit { white-space: nowrap; }
.unknown { color: var(--muted); }
thead .figure { white-space: normal; }
.mark { padding: 0 .375rem; border: 1px solid currentcolor; border-radius: 3px; font-size: .75rem; font-weight: 400; white-space: nowrap; }
.mark.demo { border-style: dotted; }
.table-proof { margin: .375rem 0 0; color: var(--muted); font-size: .75rem; overflow-wrap: anywhere; }
.map { margin: 1rem 0; }
.map svg { display: block; width: 100%; max-width: 40rem; height: auto; }
.map ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
.boundary { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.plan { fill: none; stroke: var(--text); stroke-width: 2; stroke-dasharray: 5 4; }
.zone { stroke: var(--text); stroke-width: .8; }
.swatch { display: inline-block; width: 1rem; height: 1rem; margin-inline-end: .375rem; border: 1px solid var(--text); vertical-align: -2px; }
.step-0 { fill: #f6eec7; background: #f6eec7; } .step-1 { fill: #bcd9b2; background: #bcd9b2; } .step-2 { fill: #6fb3a8; background: #6fb3a8; }
.step-3 { fill: #2f7f95; background: #2f7f95; } .step-4 { fill: #173f6b; background: #173f6b; } .step-none { fill: none; background: none; }
.curves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem 2rem; margin: 1rem 0; } .curves figure { margin: 0; max-width: 30rem; }
.curves figcaption { font-weight: 600; } .curves figure svg { display: block; width: 100%; height: auto; } .curves text { fill: var(--muted); font-size: 11.5px; }
.curves ul { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; font-size: .875rem; } .curves li { display: flex; align-items: center; gap: .5rem; } .curves li svg { width: 24px; height: 16px; }
.curve-band { fill: var(--hued); stroke: var(--line); stroke-width: .8; } .curve-grid { fill: none; stroke: var(--line); stroke-width: .8; }
.line-0 { --line-colour: var(--accent); } .line-1 { --line-colour: var(--text); }
.curve-scenario { fill: none; stroke: var(--line-colour); stroke-width: 2.2; stroke-dasharray: 5 3; } .curve-data { fill: var(--line-colour); } .curve-official { fill: none; stroke: var(--line-colour); stroke-width: 1.8; }
.proofs { font-size: .875rem; } .proofs li { margin-block-end: .75rem; overflow-wrap: anywhere; } li:target { background: var(--hued); outline: 2px solid var(--accent); }
.fold { display: none; }
@supports selector(:has(a)) { @media screen and (max-width: 43.75rem) {
  .fold { display: flex; align-items: center; gap: .5rem; min-height: 2.75rem; } .fold input { width: 1.25rem; height: 1.25rem; flex: none; accent-color: var(--accent); }
  h2:has(+ .fold) { margin: 1.5rem 0 0; } .fold:not(:has(:checked)) + .body { display: none; } section:target > .body, section:has(:target) > .body { display: block; }
} }
@page { size: A4; margin: 18mm 16mm 20mm; @top-left { content: "Netz & Fläche · Bericht an den Rat"; color: #333; font: 9pt "Fira Sans", system-ui, sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); color: #333; font: 9pt "Fira Sans", system-ui, sans-serif; } }
@page council-en { @top-left { content: "Netz & Fläche · Report to the council"; } } @page :first { @top-left { content: none; } } @page council-en:first { @top-left { content: none; } }
.paper { display: none; }
@media print {
  :lang(en) main { page: council-en; } .screen { display: none; } .paper { display: inline; }
  h3 + p:not(:last-child, :has(+ h3)), p:not(.table-proof):has(+ :not(p, h2, h3)) { break-after: avoid; } p, li { break-inside: avoid; }
  :root { color-scheme: light; --text: #000; --muted: #222; --line: #999; --paper: #fff; --hued: #fff; --accent: #000; }
  body { font-size: 9.5pt; line-height: 1.4; } main { max-width: none; padding: 0; }
  h1 { font-size: 20pt; } h2 { margin-top: 8mm; font-size: 13pt; } h3 { margin: 4mm 0 1mm; font-size: 11pt; } p { margin: 1.5mm 0; } h2, h3, caption { break-after: avoid; }
  h2, h3 { --below: 3.5em; padding-block-end: var(--below); margin-block-end: calc(-1 * var(--below)); break-inside: avoid; } h2:has(+ h3, + .fold + .body > h3:first-child) { --below: 6em; } :is(h2, h3):has(+ .table, + .fold + .body > .table:first-child) { --below: 28mm; }
  :is(h2, h3) + p, .body > p:first-child { break-inside: auto; orphans: 2; widows: 2; } :is(h2, h3) + .table.table.table, .body > .table.table:first-child { break-inside: auto; }
  body { font-variant-ligatures: none; } .figure, ::marker, svg [font-variant] { font-variant-numeric: normal; }
  .detail { font-size: 9pt; } table { font-size: 9pt; } caption { padding: 3mm 0 1mm; font-size: 9pt; } tr, .note, .map, .curves figure { break-inside: avoid; } .table:not(:has(tr:nth-child(9))), tbody tr:first-child { break-inside: avoid; } tbody tr:first-child, .table-proof { break-before: avoid; } thead { display: table-header-group; } th, td { padding: 1mm 1.2mm; }
  .table { overflow: visible; } .table::before { content: ""; display: block; block-size: 22mm; margin-block-end: -22mm; break-inside: avoid; } .table-proof { font-size: 9pt; line-height: 1.3; } section > ol { font-size: 9pt; } .map { display: grid; grid-template-columns: 85mm 1fr; gap: 6mm; } .map ul { display: block; } a, .number { color: inherit; text-decoration: none; }
  .curves { display: block; } .curves figure { display: inline-block; width: 48%; margin-block-end: 3mm; vertical-align: top; } .curves figure:nth-of-type(odd) { margin-inline-end: 3%; }
  nav, .proofs, .fold { display: none; } .annex { break-before: page; }
  * { print-color-adjust: exact; }
}
`;
