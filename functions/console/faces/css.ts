/** What only the pages about faces need. */
export const facesCss = `
.redact fieldset { border: 0; padding: 0; margin: 0; }
.redact legend { font-weight: 600; padding: 0; margin-bottom: .5rem; }
.facelist { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem;
  grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
.facelist .check { margin: 0; padding: .6rem; border: 1px solid var(--line); border-radius: var(--radius);
  background: var(--card); align-items: center; }
.facelist .crop { width: 4.5rem; height: 4.5rem; flex: none; margin: 0; }
.copy { max-width: none; margin-bottom: 1.25rem; }
.compare { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
.compare figure { margin: 0 0 1rem; }
.compare img { width: 100%; height: auto; border-radius: var(--radius); display: block; }
.compare figcaption { font-size: .9rem; color: var(--soft); margin-top: .35rem; }
.clicks { position: relative; overflow: auto; max-width: 100%; border-radius: var(--radius); margin-bottom: 1rem; }
.clicks input { cursor: crosshair; display: block; max-width: none; }
.corner { position: absolute; left: 0; top: 0; pointer-events: none; }
.corner path { fill: none; stroke: #ff2; stroke-width: 3; } .corner .under { stroke: #000; stroke-width: 6; }
.numbers { display: grid; gap: .5rem; grid-template-columns: repeat(2, minmax(6rem, 10rem)); }
.numbers > p { margin: 0; } .numbers > p:first-of-type, .numbers button { grid-column: 1 / -1; }
.deeds { margin-top: .75rem; } .deeds form { margin: 0 0 .5rem; }
.to-redact { margin: .5rem 0 0; }
`;
