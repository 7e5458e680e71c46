"""The HTML view's style: readable on a phone, on paper, in the dark and without colour."""

from __future__ import annotations

CSS = """
:root { color-scheme: light dark;
  --ink: #1c1c1c; --paper: #fff; --soft: #555; --line: #bbb; --mark: #fff0b3; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #161616; --soft: #b8b8b8; --line: #555; --mark: #4a3f0d; --link: #9ecbff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, table, .id { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: .9rem; margin: .8rem 0 .2rem; color: var(--soft); }
p, ul, blockquote { margin: .3rem 0; }
ul { padding-left: 1.2rem; }
blockquote { padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line); }
table { border-collapse: collapse; }
th, td { padding: .2rem 1.2rem .2rem 0; text-align: left; font-weight: normal; }
th, td { vertical-align: top; }
td ul { list-style: none; padding: 0; margin: 0; }
th + td { font-variant-numeric: tabular-nums; font-weight: bold; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
article { padding-bottom: .5rem; border-bottom: 1px dotted var(--line); }
.note { white-space: pre-wrap; padding: .8rem; border: 1px solid var(--line); }
.id, .key { color: var(--soft); font-size: .85rem; font-weight: normal; }
mark { color: inherit; background: var(--mark); text-decoration: underline 2px; text-underline-offset: 2px; }
mark.aside { background: none; text-decoration: underline dotted; }
sup { line-height: 0; font-size: .75rem; }
sup a { padding: .3rem .15rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; color: #000; background: #fff; }
  mark { background: none; }
  article, blockquote { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
"""
