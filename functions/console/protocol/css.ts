/** What the pages about the school's rules add to the console's style sheet. */
export const protocolCss = `
.topics { display: grid; gap: .6rem; max-width: 46rem; margin: 1rem 0 2rem; }
.topics > details { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .25rem 1rem; }
.topics > details > summary { display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; width: auto; padding: .6rem 0; color: inherit; }
.topics > details > summary h2 { margin: 0; color: var(--brand); }
.topics > details[open] > summary { margin-bottom: .5rem; }
.topics .rules > li { border-width: 1px 0 0; border-radius: 0; padding: .8rem 0; background: none; }
.rules { list-style: none; padding: 0; margin: 0 0 1rem; display: grid; gap: .6rem; max-width: 46rem; }
.rules > li { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .8rem 1rem; }
@media (min-width: 60rem) { .rules.wide > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: start; }
  .rules.wide > li > .badge { grid-column: 2; grid-row: 1; } .rules.wide > li > :not(.badge) { grid-column: 1; } }
#reason { max-width: 46rem; display: block; }
.rules h3 { margin-bottom: .15rem; } .rules p { margin: 0 0 .35rem; }
.rules .badge { white-space: normal; }
.cards { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); padding: 0; margin: 0 0 1.5rem; list-style: none; }
.cards .card { display: flex; flex-direction: column; max-width: none; height: 100%; }
.cards .card .button { margin-top: auto; width: fit-content; }
fieldset.ask { border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); padding: .9rem 1rem; margin: 0 0 .9rem;
  max-width: 46rem; min-width: 0; }
fieldset.ask legend { font-weight: 650; padding: 0; margin: 0 0 .35rem; float: left; width: 100%; }
fieldset.ask legend + * { clear: both; }
fieldset.ask .check { margin: .3rem 0; }
fieldset.ask .answered { border-top: 1px dashed var(--line); padding-top: .6rem; margin-top: .6rem; }
fieldset.ask input[type=number], fieldset.ask input[type=date] { max-width: 14rem; }
.refused { color: var(--soft); margin: .2rem 0; font-size: .9rem; }
`;
