import { measureBeside } from './beside.ts';

/** `npm run bench -- faces` */
for (const figures of await measureBeside()) console.log(JSON.stringify(figures));
