import { measureIntake } from './intake.ts';

/** Our door beside bare node:http, by turns in one run: `npm run bench -- webhooks`. */
const { bare, ours } = await measureIntake();
print('webhook intake, bare node:http + HMAC, nothing stored', bare);
const ratio = Math.round((100 * ours.perSecond) / bare.perSecond) / 100;
print('webhook intake, ours, stored durably', { ...ours, ratio });

function print(what: string, figures: object) {
  console.log(JSON.stringify({ what, ...figures }));
}
