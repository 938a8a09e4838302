/** The play page's only style sheet. Plain on purpose: it should not be taken for the product. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #5a6472; --paper: #fff; --field: #f3f5f8;
  --line: #8a94a3; --accent: #0b5cad; --on-accent: #fff; --warn: #8a2d00; --warn-paper: #fff1e8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --soft: #a9b3c0; --paper: #1c2127;
  --field: #14181c; --line: #7a8593; --accent: #7fb8f5; --on-accent: #10202f; --warn: #ffb48a;
  --warn-paper: #38241a; } }
* { box-sizing: border-box; }
html { overflow-wrap: anywhere; }
body { margin: 0; background: var(--field); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 0.75rem 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: baseline; }
header p { flex-basis: 100%; margin: 0; max-width: 46rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 0 0 0.5rem; }
h3 { font-size: 1rem; margin: 0; }
a { color: var(--accent); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; margin: 0 0 1rem; }
nav a { display: block; padding: 0.5rem 0.75rem; min-height: 2.75rem; border: 1px solid var(--line);
  border-radius: 0.4rem; background: var(--paper); text-decoration: none; }
nav a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.columns { display: grid; gap: 1rem; }
@media (min-width: 60rem) { .columns { grid-template: 'publish feed' auto 'ledger feed' 1fr / 22rem 1fr;
  align-items: start; } .feed { grid-area: feed; } .publish { grid-area: publish; }
  .ledger { grid-area: ledger; } }
.account { margin-bottom: 1rem; padding: 0 1rem; }
section, article { background: var(--paper); border-radius: 0.5rem; padding: 1rem; min-width: 0; }
article + article { margin-top: 1rem; }
.stack { background: none; padding: 0; }
.stack + .stack { margin-top: 1.5rem; }
article { border: 1px solid var(--line); }
.soft, time { color: var(--soft); font-size: 0.9rem; }
.text { white-space: pre-wrap; margin: 0.25rem 0 0.5rem; }
.problem { background: var(--warn-paper); color: var(--warn); padding: 0.75rem 1rem; border-radius: 0.4rem;
  border-left: 0.3rem solid; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: 0.5rem; }
.pictures img { width: 100%; height: 8rem; object-fit: contain; background: var(--field); border-radius: 0.3rem; display: block; }
.pictures label { font-size: 0.9rem; font-weight: 400; }
ul.comments { list-style: none; padding: 0; margin: 0.5rem 0; }
ul.comments li { border-top: 1px solid var(--line); padding: 0.5rem 0; }
ul.comments ul { margin-left: 1rem; }
.hidden > p { color: var(--soft); text-decoration: line-through; }
.badge { background: var(--warn-paper); color: var(--warn); border-radius: 0.3rem; padding: 0.1rem 0.4rem;
  font-size: 0.85rem; font-weight: 600; }
form { display: grid; gap: 0.6rem; }
form.inline { display: inline-block; }
label, legend { font-weight: 600; }
fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
input[type=text], textarea, select, input[type=file] { display: block; width: 100%; font: inherit;
  font-weight: 400;
  color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 0.3rem;
  padding: 0.5rem; min-height: 2.75rem; }
button { font: inherit; min-height: 2.75rem; padding: 0.4rem 0.9rem; border-radius: 0.4rem;
  border: 1px solid var(--accent); background: var(--paper); color: var(--accent); cursor: pointer; }
button.main { background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
details { margin: 0.5rem 0; }
summary { cursor: pointer; padding: 0.65rem 0; min-height: 2.75rem; color: var(--accent); }
section.ledger ol { list-style: none; padding: 0; margin: 0; }
section.ledger li { border-top: 1px solid var(--line); padding: 0.35rem 0; }
`;
