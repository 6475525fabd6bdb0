import { Html } from './html.ts'

/** How the rundown looks on a screen and on A4. A page of its own: it borrows nothing from the admin. */
export const rundownStyle = new Html(`
@page { size: A4; margin: 14mm 14mm 18mm; @bottom-right { content: counter(page) '/' counter(pages); font: 8.5pt system-ui, sans-serif; color: #555 } }
* { box-sizing: border-box }
body { margin: 0; background: #eceff1; color: #16191c; font: 15px/1.45 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif }
nav { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; max-width: 210mm; margin: 0 auto; padding: 14px 14mm }
nav a { color: #0b4f8a; padding: 4px 0 }
nav span { color: #4a5157; margin-left: auto }
main { max-width: 210mm; min-height: 297mm; margin: 0 auto 32px; padding: 14mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / .18) }
h1 { margin: 0; font-size: 26px; line-height: 1.2 }
.day { margin: 2px 0 0; font-size: 17px }
h2 { margin: 28px 0 0; font-size: 19px }
.sum { margin: 0 0 8px; color: #4a5157 }
.wide { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: 13.5px }
th, td { padding: 7px 8px 7px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d5dade }
thead th { border-bottom: 2px solid #16191c; font-size: 12px; color: #3b4248; white-space: nowrap }
th[scope=row] { font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums }
td:last-child { padding-right: 0 }
td { font-variant-numeric: tabular-nums }
.what { width: 37% }
.outcome { width: 18% }
.title { display: block; font-weight: 600; overflow-wrap: anywhere }
.under { display: block; color: #4a5157; font-size: 12.5px; overflow-wrap: anywhere }
.off .title, .off th { text-decoration: line-through; font-weight: 400 }
.off th, .off td { color: #4a5157 }
.gap td { padding: 3px 8px; background: repeating-linear-gradient(-45deg, #f3f5f6 0 6px, #fff 6px 12px); color: #4a5157; font-size: 12px; font-style: italic; text-align: center }
.nothing { color: #4a5157 }
footer { margin-top: 20px; padding-top: 8px; border-top: 1px solid #d5dade; color: #4a5157; font-size: 12px }
footer p { margin: 0; overflow-wrap: anywhere }
@media (max-width: 640px) { main, nav { padding-left: 16px; padding-right: 16px } table { min-width: 46em } }
@media print {
  body { background: #fff; font-size: 10.5pt }
  nav { display: none }
  main { max-width: none; min-height: 0; margin: 0; padding: 0; box-shadow: none }
  h1 { font-size: 18pt }
  .day { font-size: 12pt }
  h2 { font-size: 13pt; break-after: avoid }
  .sum { break-after: avoid }
  section + section { break-before: page }
  .wide { overflow: visible }
  table { font-size: 9.5pt }
  thead th { font-size: 8.5pt }
  .under { font-size: 8.5pt }
  .gap td { font-size: 8.5pt }
  tr { break-inside: avoid }
  footer { font-size: 8.5pt }
}
`)
