// What the report looks like: black on white, sized for the smaller of A4 and Letter, told apart by shapes and not by colour.
import { pictureCss } from "../../mcp/drawing/picture.ts";

export const STYLE = `
@page { margin: 9mm 12mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9.5pt sans-serif; color: #444 } }
:root { color-scheme: light; --paper:#fff; --text:#111; --quiet:#444; --line:#555; --body:#fff; --arch:#f2f2f2; --disc:#d8d8d8 }
* { box-sizing: border-box }
html { background: #fff }
body { margin: 0 auto; max-width: 186mm; color: var(--text); font: 9.5pt/1.28 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size-adjust: .519; overflow-wrap: break-word; -webkit-print-color-adjust: exact; print-color-adjust: exact }
.sittings { margin-top: 1mm }
@media screen { body { padding: 8mm; max-width: 202mm } }
h1 { font-size: 1.5em; line-height: 1.2; margin: 0 }
h2 { font-size: 1.1em; margin: 2mm 0 .6mm; padding-bottom: .3mm; border-bottom: .5pt solid var(--line); break-after: avoid }
p, ul, ol { margin: 0; padding: 0; list-style: none }
h3 { padding-left: 1.5em; text-indent: -1.5em; font-size: 1.08em; margin: 1.2mm 0 .2mm; color: var(--ink, var(--text)); break-after: avoid }
h3 .possible { color: var(--text); font-weight: 400 }
/* Beside the picture everything begins at its edge, lines, bullets and signs too; below it they have the whole width. */
.drawn { float: left; width: 50mm; margin: 2mm 5mm 2mm 0 }
@media screen and (max-width: 560px) { .drawn { float: none; margin: 2mm auto } }
h2, h3, p, li { display: flow-root }
li { margin: .3mm 0; padding-left: 1.5em; text-indent: -1.5em; break-inside: avoid }
li > *, li::before, h3 > * { text-indent: 0 }
li::before, li > .sign, h3 > .sign { display: inline-block; width: 1.2em; margin-right: .3em; content: "•"; text-align: center }
li:has(> .sign)::before { display: none }
.signs > .because::before { content: "–" }
ol { counter-reset: number }
ol > li { padding-left: 2em; text-indent: -2em }
ol > li::before { width: 1.7em; counter-increment: number; content: counter(number) "." }
.because { color: var(--quiet) }
.cite { color: var(--quiet); white-space: nowrap }
.to-fill { display: flex; gap: 6mm; margin: 4mm 0 1mm; color: var(--quiet) }
.to-fill span { flex: 1; border-bottom: .5pt solid var(--line); padding-bottom: .4mm }
.box { display: inline-block; width: 2.4mm; height: 2.4mm; border: .6pt solid var(--line); margin-right: .8mm; vertical-align: -.2mm }
/* An answer stays together with its box, unless the line is too short for it. */
.answers { display: inline-block; max-width: calc(100% - 2mm); margin-left: 2mm }
footer { margin-top: 2.4mm; padding-top: .8mm; border-top: .8pt solid var(--line); break-inside: avoid }
${pictureCss("light")}
`;
