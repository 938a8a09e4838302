/** What only the pages of an import need. */
export const importsCss = `
fieldset { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.25rem; margin: 0 0 1.25rem; background: var(--card); min-width: 0; }
legend { font-weight: 650; padding: 0 .4rem; margin-left: -.4rem; }
.mapping { max-width: 46rem; }
.field { margin: 0 0 1.25rem; } .field p { margin: .25rem 0 0; }
.columns { list-style: none; padding: 0; margin: 0; }
.columns li { padding: .6rem 0; } .columns li + li { border-top: 1px solid var(--line); }
@media (min-width: 40rem) { .columns li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: .1rem 1rem; align-items: center; }
  .columns li details { grid-column: 2; } }
.check input[type=radio] { width: 1.25rem; min-height: 1.25rem; height: 1.25rem; padding: 0; }
.problems { margin: .25rem 0 0; font-weight: 400; } .problems li { margin: .2rem 0; }
.sum { font-size: 1.2rem; font-weight: 650; max-width: 46rem; }
.rows.imports { list-style: none; }
.changes { list-style: none; padding: 0; margin: 0; font-size: .93rem; }
.changes li + li, .rows .changes li + li { border: 0; }
form.discard { margin-top: 1.5rem; } .buttons form.discard { margin: 0; }
.underway .grow bdi, .imports .grow bdi { display: inline; }
.rows + .field { margin-top: 1rem; }
.agree { display: grid; gap: .6rem; justify-items: start; }
.person { display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem 1rem; padding: .7rem 1rem; }
@media (min-width: 40rem) { .person { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); align-items: start; } }
.rows .check { margin: 0; padding: .7rem 1rem; }
`;
