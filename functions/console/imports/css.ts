/** What only the pages of an import need; every name is its own, since one style sheet serves all. */
export const importsCss = `
.mapping { max-width: 46rem; }
.mapping fieldset { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.25rem; margin: 0 0 1.25rem;
  background: var(--card); min-width: 0; }
.mapping legend { font-weight: 650; padding: 0 .4rem; margin-left: -.4rem; }
.mapping-field { margin: 0 0 1.25rem; } .mapping-field p { margin: .25rem 0 0; }
.mapping .rows + .mapping-field { margin-top: 1rem; }
.mapping-columns { list-style: none; padding: 0; margin: 0; }
.mapping-columns li { padding: .6rem 0; } .mapping-columns li + li { border-top: 1px solid var(--line); }
@media (min-width: 40rem) { .mapping-columns li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
  gap: .1rem 1rem; align-items: center; } .mapping-columns li details { grid-column: 2; } }
.mapping .rows .check { margin: 0; padding: .7rem 1rem; }
.import-problems { margin: .25rem 0 0; font-weight: 400; } .import-problems li { margin: .2rem 0; }
.import-sum { font-size: 1.2rem; font-weight: 650; max-width: 46rem; }
.import-discard { margin-top: 1.5rem; } .buttons .import-discard { margin: 0; }
.import-rows .grow bdi { display: inline; }
.import-agree { display: grid; gap: .6rem; justify-items: start; }
.import-changes { list-style: none; padding: 0; margin: 0; font-size: .93rem; }
.rows .import-changes li + li { border: 0; }
.import-line { display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem 1rem; padding: .7rem 1rem; }
@media (min-width: 40rem) { .import-line { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); align-items: start; } }
`;
