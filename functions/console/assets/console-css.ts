/** The console's one style sheet, as text so that it is bundled with the code. */
export const consoleCss = `
:root {
  --paper: #f7f8f6; --card: #ffffff; --ink: #1c2b2d; --soft: #566668; --line: #d9dfdc;
  --brand: #1d5c63; --brand-ink: #ffffff; --tint: #e6f0ef; --field: #7c8b8d;
  --good: #1d6b3f; --good-tint: #e3f2e8;
  --bad: #a4262c; --bad-tint: #fbe9e8;
  --warn: #7d5200; --warn-tint: #fbf0d9;
  --calm: #43545a; --calm-tint: #e9edee;
  --mark: #ffe69c; --mark-ink: #3a2c00;
  --radius: 10px; --focus: #0b57d0;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12191b; --card: #1a2426; --ink: #e7eeed; --soft: #a3b3b4; --line: #2f3d40;
    --brand: #7cc4bf; --brand-ink: #0c1a1b; --tint: #1f3234; --field: #7c8f91;
    --good: #8fd6a8; --good-tint: #17301f;
    --bad: #ff9f97; --bad-tint: #3a1b1b;
    --warn: #f0c36a; --warn-tint: #352914;
    --calm: #b3c3c6; --calm-tint: #243033;
    --mark: #6b5200; --mark-ink: #fff3cf; --focus: #8ab4f8;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; margin: 0 0 .75rem;
  display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: center; }
h2 { font-size: 1.1rem; line-height: 1.3; font-weight: 650; margin: 0 0 .6rem; }
h3 { font-size: 1rem; line-height: 1.3; font-weight: 600; margin: 0; }
p { margin: 0 0 .75rem; max-width: 65ch; }
section { margin: 2rem 0; }
ul, ol { padding-left: 1.25rem; }
a { color: var(--brand); text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
:target { scroll-margin-top: 1rem; }
code { font: .9em ui-monospace, SFMono-Regular, Consolas, monospace; }
cite { font-style: normal; font-weight: 600; }
.small { font-size: .9rem; }
.faint { color: var(--soft); }
.lead { color: var(--soft); font-size: 1.05rem; margin-bottom: 1.25rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .6rem 1rem; z-index: 2; }
.skip:focus { top: .5rem; }
.icon { flex: none; width: 1em; height: 1em; vertical-align: -.12em; }
.out::after { content: " ↗"; }

.side { background: var(--card); border-bottom: 1px solid var(--line); padding: .75rem 1rem .5rem; }
.brand { display: inline-flex; gap: .65rem; align-items: center; color: var(--ink); text-decoration: none;
  font-weight: 700; font-size: 1.1rem; line-height: 1.2; }
.brand small { display: block; font-weight: 400; font-size: .85rem; color: var(--soft); }
.mark { color: #1d5c63; flex: none; }
.side nav ul { list-style: none; margin: .6rem -.35rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem; }
.side nav a { display: block; padding: .4rem .6rem; border-radius: 8px; color: var(--ink); text-decoration: none;
  font-size: .95rem; }
.side nav a:hover { background: var(--calm-tint); }
.side nav a[aria-current] { background: var(--tint); color: var(--brand); font-weight: 650; }
main { padding: 1.5rem 1rem 3rem; }
.foot { padding: 1rem; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .5rem 1rem;
  align-items: center; color: var(--soft); font-size: .9rem; }
.foot p { margin: 0; flex: 1 0 100%; }
.foot strong { color: var(--ink); }
.schools { flex: 1 0 100%; }
.schools form { display: grid; gap: .35rem; margin: .35rem 0; max-height: 50vh; overflow-y: auto; }
.schools button { white-space: normal; text-align: left; }
@media (min-width: 60rem) {
  .frame { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); grid-template-rows: 1fr auto; min-height: 100vh;
    background: linear-gradient(90deg, var(--card) 15.5rem, var(--line) 15.5rem calc(15.5rem + 1px), transparent 0); }
  .side { grid-row: 1; border: 0; padding: 1.75rem 1.1rem; background: none; position: sticky; top: 0; align-self: start; }
  .side nav ul { flex-direction: column; margin-top: 1.75rem; }
  .side nav a { padding: .5rem .75rem; }
  .foot { grid-row: 2; grid-column: 1; padding: 1rem 1.1rem; position: sticky; bottom: 0; align-self: end;
    background: var(--card); margin-right: 1px; }
  .foot .inline { flex-basis: auto; }
  .foot p { flex: none; }
  main { grid-row: 1 / 3; grid-column: 2; padding: 2.25rem 3rem 4rem; max-width: 68rem; }
}

.door { max-width: 26rem; margin: 0 auto; padding: 12vh 1.25rem 3rem; }
.door .brand { margin-bottom: 2rem; }
.door form { display: grid; gap: .35rem; margin: 1rem 0 1.5rem; }
.door form button { margin-top: .9rem; }

label { font-weight: 600; font-size: .95rem; }
input:not([type=checkbox], [type=radio], [type=hidden], [type=image]), textarea, select { font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--field); border-radius: 8px; padding: .5rem .65rem; min-height: 2.75rem; width: 100%; min-width: 0; }
textarea { min-height: 4.5rem; resize: vertical; }
input::placeholder { color: var(--soft); opacity: 1; }
input[aria-invalid] { border: 2px solid var(--bad); }
button, .button { font: inherit; font-weight: 600; font-size: .95rem; line-height: 1.3; cursor: pointer; color: var(--ink);
  background: var(--card); border: 1px solid var(--field); border-radius: 8px; padding: .55rem .95rem;
  min-height: 2.6rem; text-decoration: none; display: inline-flex; align-items: center; white-space: nowrap; }
button:hover, .button:hover { background: var(--calm-tint); }
button.main { background: var(--brand); border-color: var(--brand); color: var(--brand-ink); justify-content: center; }
button.main:hover { filter: brightness(1.08); }
button.quiet { border-color: var(--line); font-weight: 500; }
button[aria-pressed] { border: 2px solid var(--brand); color: var(--brand); font-weight: 650; }
form.inline { display: inline-flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: .5rem 0; } .buttons button { white-space: normal; }
.check { display: flex; gap: .7rem; align-items: flex-start; font-weight: 500; margin: .5rem 0 1rem; cursor: pointer; }
input:is([type=checkbox], [type=radio]) { width: 1.5rem; min-width: 1.5rem; height: 1.5rem; min-height: 1.5rem; padding: 0;
  margin: .1rem 0 0; flex: none; accent-color: var(--brand); }
.problem { color: var(--bad); font-weight: 600; font-size: .9rem; margin: .35rem 0 0; }

.badge { display: inline-flex; gap: .35rem; align-items: center; font-size: .85rem; line-height: 1.2; font-weight: 650;
  letter-spacing: 0; padding: .28rem .6rem; border-radius: 99px; white-space: nowrap; }
.badges { display: inline-flex; flex-wrap: wrap; gap: .35rem; }
.good { color: var(--good); background: var(--good-tint); }
.bad { color: var(--bad); background: var(--bad-tint); }
.warn { color: var(--warn); background: var(--warn-tint); }
.calm { color: var(--calm); background: var(--calm-tint); }
.word { border-radius: var(--radius); padding: .75rem 1rem; margin: 0 0 1.25rem; max-width: 46rem; font-weight: 500; }
.word a { color: inherit; }
.word > :last-child { margin-bottom: 0; }
.done p { margin: 0 0 .4rem; } .done form { margin: .2rem 0 .6rem; } .done > p:last-child { margin: 0; } .done:focus-visible { outline-offset: 2px; border-radius: var(--radius); }
.before { margin: 1rem 0 .5rem; }
.allgood { color: var(--good); font-weight: 600; display: flex; gap: .5rem; align-items: center; }
.allgood .icon { width: 1.25em; height: 1.25em; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.1rem 1.25rem; max-width: 46rem; }
.card > :last-child { margin-bottom: 0; }

.tasks { list-style: none; padding: 0; margin: 1.25rem 0 2rem; display: grid; gap: .6rem; max-width: 46rem; }
.task { display: grid; grid-template-columns: 3.4rem 1fr; align-items: center; background: var(--card); color: var(--ink);
  border: 1px solid var(--line); border-radius: var(--radius); text-decoration: none; overflow: hidden; }
.task:hover { border-color: var(--brand); }
.task > span { padding: .75rem .9rem .75rem 0; }
.task .number { font-size: 1.35rem; font-weight: 700; text-align: center; padding: 0; font-variant-numeric: tabular-nums; }
.task strong { display: flex; gap: .45rem; align-items: center; font-weight: 650; }
.task .text { color: var(--soft); font-size: .93rem; }
.task.bad .number, .task.bad .icon { color: var(--bad); }
.task.warn .number, .task.warn .icon { color: var(--warn); }
.task.calm .number, .task.calm .icon { color: var(--calm); }

.tabs ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 0 0 1rem;
  border-bottom: 1px solid var(--line); }
.tabs a::first-letter { text-transform: uppercase; }
.tabs a { display: block; padding: .5rem 0; margin-bottom: -1px; color: var(--soft); text-decoration: none;
  border-bottom: 3px solid transparent; }
.tabs a[aria-current] { color: var(--brand); border-color: var(--brand); font-weight: 650; }
.rows { list-style: none; padding: 0; margin: 0; background: var(--card); border: 1px solid var(--line);
  border-radius: var(--radius); overflow: hidden; }
.rows:empty { display: none; }
.rows li + li { border-top: 1px solid var(--line); }
.row { display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: center; padding: .8rem 1rem; color: inherit; text-decoration: none; }
a.row:hover { background: var(--tint); }
a.row:focus-visible { outline-offset: -3px; }
.row .grow { flex: 1 1 16rem; min-width: 0; }
.nothing { padding: 2rem 1rem; text-align: center; color: var(--soft); max-width: none; border: 1px dashed var(--line);
  border-radius: var(--radius); }
.more { margin-top: 1rem; }
.crumb { font-size: .9rem; margin-bottom: .4rem; }
.row .grow bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
@media (max-width: 59.99rem) { .row .badge, .row .badges { order: -1; } .row .grow { flex-basis: 100%; } }
@media (min-width: 60rem) { a.row { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr) auto; } a.row > .badge { justify-self: start; } }

.quote { margin: 0 0 .75rem; padding: .7rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-left: 4px solid var(--line); border-radius: 6px; max-width: 46rem; white-space: pre-wrap; }
.quote.big { font-size: 1.15rem; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 3px;
  text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
.invisible { font: .7em ui-monospace, Consolas, monospace; border: 1px dashed var(--warn); color: var(--warn);
  border-radius: 3px; padding: 0 .2em; margin: 0 .1em; }
.findings { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; max-width: 46rem; }
.findings > li { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .75rem 1rem; }
.findings p { margin: 0 0 .25rem; }
.articles { margin: .35rem 0 .1rem; font-size: .9rem; color: var(--soft); }
.articles cite { color: var(--ink); }
.articles summary { font-size: inherit; color: inherit; }
.articles ul { margin: .3rem 0 .2rem; }
summary { cursor: pointer; font-size: .9rem; color: var(--brand); padding: .2rem 0; width: fit-content; }
.kinds { display: flex; flex-wrap: wrap; gap: .4rem; }
.kind { background: var(--warn-tint); color: var(--warn); border-radius: 6px; padding: .15rem .55rem; font-weight: 600; font-size: .9rem; }

figure { margin: 0; }
.picture { display: block; width: 100%; height: auto; max-height: 80vh; background: var(--calm-tint); border-radius: var(--radius); }
.box .edge { fill: transparent; stroke: #fff; stroke-width: 3px; vector-effect: non-scaling-stroke; paint-order: stroke; }
.box .plate { fill: #7d5200; }
.box text { fill: #fff; font-weight: 700; font-family: inherit; }
.box.may .plate { fill: #1d6b3f; } .box.may-not .plate { fill: #a4262c; }
.box.ask .edge { stroke: #ffc845; } .box.may .edge { stroke: #6fe09a; } .box.may-not .edge { stroke: #ff6f66; }
.box.ask .edge { stroke-dasharray: 8 4; } .box.may-not .edge { stroke-width: 5px; }
.box.faint { opacity: .75; } .box.faint .edge { stroke-dasharray: 3 3; }
.box:focus-visible { outline: none; } .box:focus-visible .edge { stroke: #fff; stroke-width: 7px; }
.split { display: grid; gap: 1rem; }
.faces { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; align-content: start; }
.face { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .8rem 1rem; }
.face:target { border-color: var(--brand); box-shadow: 0 0 0 2px var(--brand); }
.face p { margin: .3rem 0; }
.face::after { content: ""; display: block; clear: both; }
.crop { float: right; width: 5rem; height: 5rem; margin: 0 0 .5rem .75rem; border-radius: 8px; background: var(--calm-tint); }
.facehead { display: flex; flex-wrap: wrap; gap: .4rem .65rem; align-items: center; }
.facehead h3 { flex: 1; min-width: 8rem; }
.facenumber { background: var(--ink); color: var(--card); border-radius: 6px; font-weight: 700; min-width: 1.75rem;
  text-align: center; padding: .1rem .3rem; font-variant-numeric: tabular-nums; }
.naming { margin-top: .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.pick { display: flex; gap: .5rem; margin-top: .25rem; }
.others { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .5rem; }
.others button { font-size: .88rem; min-height: 2.2rem; padding: .35rem .6rem; white-space: normal; text-align: left; }
.rename > summary { margin-top: .35rem; } .rename .naming { margin-top: .35rem; }
@media (min-width: 75rem) {
  .split { grid-template-columns: minmax(0, 1.15fr) minmax(20rem, 1fr); align-items: start; }
    .split > :first-child { position: sticky; top: 1rem; }
}

.story { list-style: none; padding: 0; margin: 0; border-left: 2px solid var(--line); max-width: 46rem; }
.story > li { padding: 0 0 1rem 1.1rem; position: relative; }
.story > li::before { content: ""; position: absolute; left: -6px; top: .5rem; width: 10px; height: 10px; border-radius: 50%;
  background: var(--brand); border: 2px solid var(--paper); }
.story li > span { display: block; }
.log { margin-top: 1.5rem; }
.exact { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem; font-size: .85rem; margin: .4rem 0; }
.exact dt { color: var(--soft); } .exact dd { margin: 0; font-family: ui-monospace, Consolas, monospace; }
.notices { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem; max-width: 46rem; }
.notice { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .9rem 1.1rem; }
.notice h2 { font-size: 1.02rem; margin: 0 0 .35rem; } .notice p { margin: 0 0 .4rem; }
.notice.urgent { border-left: 5px solid var(--bad); }
.notice.seen { background: transparent; } .notice.seen h2 { font-weight: 500; }
.meanings { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .55rem 1rem; max-width: 52rem; margin: 0 0 1rem; }
.meanings dt { font-weight: 600; } .meanings dd { margin: 0; }
@media (max-width: 40rem) { .meanings { grid-template-columns: 1fr; gap: .2rem; } .meanings dd { margin-bottom: .7rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { .side, .foot, form { display: none; } }
`;
