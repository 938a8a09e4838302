/** What the pages of asking add to the console's style sheet. */
export const askingCss = `
.answer { max-width: 34rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
.answer .brand { margin-bottom: 1rem; font-size: 1rem; }
.answer h1 { font-size: 1.4rem; margin-bottom: .5rem; }
.answer ul.points { font-size: .92rem; padding-left: 1.1rem; margin: .9rem 0; } .points li { margin: 0 0 .3rem; }
.place { margin: 0 0 .6rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .6rem .8rem; }
.place h2 { margin: 0 0 .2rem; }
.place h2::first-letter, .place legend::first-letter { text-transform: uppercase; }
.ask { border: 0; margin: 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: .35rem .6rem; align-items: center; }
.ask + .ask { border-top: 1px solid var(--line); margin-top: .45rem; padding-top: .45rem; }
.ask legend { float: left; flex: 1 1 9rem; padding: 0; font-size: .95rem; }
.ask .stands { flex: 1 0 100%; order: 1; color: var(--soft); font-size: .85rem; }
.ask .choices { display: flex; flex-wrap: wrap; gap: .4rem; }
.ask label { display: flex; gap: .4rem; align-items: center; min-height: 2.75rem; padding: 0 .8rem 0 .6rem; cursor: pointer;
  border: 1px solid var(--field); border-radius: 8px; background: var(--card); }
.ask label input[type=radio] { width: 1.25rem; height: 1.25rem; min-height: 0; margin: 0; flex: none; accent-color: var(--brand); }
.ask label:has(:checked) { border-color: var(--brand); background: var(--tint); box-shadow: inset 0 0 0 1px var(--brand); }
.ask label:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.answer .buttons button.main { flex: 1 1 12rem; min-height: 3rem; }
.receipt { list-style: none; padding: 0; margin: 0 0 1rem; } .receipt li { padding: .45rem 0; border-bottom: 1px solid var(--line); }
.receipt li::first-letter { text-transform: uppercase; }
.below { margin-top: 1.5rem; font-size: .92rem; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; }
.bar { display: block; height: .5rem; border-radius: 99px; background: var(--calm-tint); overflow: hidden; width: 100%; max-width: 16rem; border: 0; accent-color: var(--brand); }
.editor { display: grid; gap: .35rem; max-width: 46rem; } .editor fieldset { border: 1px solid var(--line); border-radius: var(--radius); margin: .6rem 0; padding: .6rem 1rem; }
.editor legend { font-weight: 600; padding: 0 .3rem; } .editor .check { margin: .3rem 0; } .editor .check span::first-letter { text-transform: uppercase; }
.link { font: .9rem/1.5 ui-monospace, SFMono-Regular, Consolas, monospace; overflow-wrap: anywhere; }
.letter { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.5rem; margin: 0 0 1.5rem; max-width: 46rem; }
@media print { .letter { border: 0; padding: 0; break-after: page; } .screen, .skip { display: none; } .frame { display: block; background: none; } }
`;
