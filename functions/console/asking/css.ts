/** What the pages of asking add to the console's style sheet. */
export const askingCss = `
.asking { max-width: 34rem; margin: 0 auto; padding: .8rem 1rem 2rem; }
.asking .brand { margin-bottom: .6rem; font-size: 1rem; }
.asking h1 { font-size: 1.25rem; margin-bottom: .4rem; } .asking h1 + p { line-height: 1.4; margin: .3rem 0 .6rem; }
.asking .asking-points { font-size: .88rem; line-height: 1.4; margin: .5rem 0; } .asking ul.asking-points, .asking-points ul { padding-left: 1.1rem; } .asking-points li { margin: 0 0 .2rem; }
.asking details.asking-points summary { padding: .7rem 0; cursor: pointer; }
.asking-noes { margin: .3rem 0 0; }
.asking-more form { display: inline-block; margin: 0 .4rem .3rem 0; } .asking-more summary { padding: .6rem 0; cursor: pointer; }
.asking-place { margin: 0 0 .5rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .45rem .7rem .5rem; }
.asking-place h2 { margin: 0 0 .1rem; font-size: 1rem; }
.asking-one { display: flex; flex-wrap: wrap; gap: .3rem .5rem; align-items: center; }
.asking-one + .asking-one { margin-top: .3rem; }
.asking-what { flex: 1 1 6rem; font-size: .95rem; }
.asking-one .asking-stands { flex: 1 0 100%; order: 1; color: var(--soft); font-size: .85rem; }
.asking-one .asking-choices { display: flex; flex-wrap: wrap; gap: .4rem; }
.asking-one label { display: flex; gap: .4rem; align-items: center; min-height: 2.75rem; padding: 0 .7rem 0 .55rem; cursor: pointer;
  border: 1px solid var(--field); border-radius: 8px; background: var(--card); }
.asking-one label input { margin: 0; }
.asking-one label:has(:checked) { border-color: var(--brand); background: var(--tint); box-shadow: inset 0 0 0 1px var(--brand); }
.asking-one label:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.asking .buttons button.main { flex: 1 1 9rem; min-height: 3rem; }
.asking-receipt { list-style: none; padding: 0; margin: 0 0 1rem; } .asking-receipt li { padding: .45rem 0; border-bottom: 1px solid var(--line); }
.asking-receipt li::first-letter { text-transform: uppercase; }
.asking-below { margin-top: 1.5rem; font-size: .92rem; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; }
.asking-bar { display: block; height: .5rem; border-radius: 99px; background: var(--calm-tint); overflow: hidden; width: 100%; max-width: 16rem; border: 0; appearance: none; }
.asking-bar::-webkit-progress-bar { background: var(--calm-tint); } .asking-bar::-webkit-progress-value { background: var(--brand); } .asking-bar::-moz-progress-bar { background: var(--brand); }
.asking-form { display: grid; gap: .35rem; max-width: 46rem; } .asking-form fieldset { border: 1px solid var(--line); border-radius: var(--radius); margin: .6rem 0; padding: .6rem 1rem; }

.asking-form textarea { min-height: 7.5rem; } .asking-form legend { font-weight: 600; padding: 0 .3rem; } .asking-form .check { margin: .3rem 0; } .asking-form .check span::first-letter { text-transform: uppercase; }
.asking-link { font: .9rem/1.5 ui-monospace, SFMono-Regular, Consolas, monospace; overflow-wrap: anywhere; }
.asking-letter { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.5rem; margin: 0 0 1.5rem; max-width: 46rem; }
@media print { .asking-letter { border: 0; padding: 0; break-after: page; } .screen, .skip { display: none; } .frame { display: block; background: none; } }
`;
