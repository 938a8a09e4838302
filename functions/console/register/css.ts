/** What only the pages of the register need, behind the console's own sheet. */
export const registerCss = `
.pills { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 0 1rem; }
.pills a { display: inline-flex; align-items: center; min-height: 2.5rem; padding: .35rem .8rem; border: 1px solid var(--field);
  border-radius: 99px; background: var(--card); color: var(--ink); text-decoration: none; }
.pills a:hover { background: var(--calm-tint); }
.pills a[aria-current] { border: 2px solid var(--brand); color: var(--brand); font-weight: 650; }
.classmates ul { list-style: none; padding: 0; margin: .5rem 0 0; display: grid; gap: .35rem;
  grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); }
.classmates button { width: 100%; justify-content: space-between; gap: .5rem; white-space: normal; text-align: left; }
.classmates button span { background: none; }
.search { display: flex; gap: .5rem; max-width: 34rem; margin: 0 0 1.5rem; }
.where { list-style: none; padding: 0; margin: 0; display: grid; gap: .6rem; max-width: 52rem; }
.where > li { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .75rem 1rem; }
.where h3 { margin: 0 0 .4rem; } .where h3::first-letter { text-transform: uppercase; }
.answer { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; padding: .35rem 0; }
.answer + .answer { border-top: 1px dashed var(--line); }
.answer .grow { flex: 1 1 16rem; min-width: 0; } .answer p { margin: 0; } .answer .kindof { font-weight: 600; min-width: 9rem; }
.fields { display: grid; gap: .35rem; max-width: 34rem; margin: 0 0 1.5rem; }
.fields label { margin-top: .5rem; } .fields .buttons { margin-top: 1rem; }
.fields fieldset { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .9rem; margin: .6rem 0 0; min-width: 0; }
.fields legend { font-weight: 600; font-size: .95rem; padding: 0 .3rem; }
.fields .check { margin: .25rem 0; }
.columns { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
.columns > div { display: grid; gap: .25rem; align-content: start; }
.fact { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: 0 0 1rem; max-width: 52rem; }
.fact dt { color: var(--soft); } .fact dd { margin: 0; }
@media (max-width: 40rem) { .fact { grid-template-columns: 1fr; gap: .1rem; } .fact dd { margin-bottom: .5rem; } }
`;
