import { packs } from '../../shared/domain/policy/packs/index.ts';
import { openListener } from '../cloud.ts';
import { configSchema } from './config.ts';
import { followConsent } from './follow-consent.ts';

const { store, now, listen } = openListener('follow-consent', configSchema.parse(process.env));

export const handler = listen(followConsent({ store, packs, now }));
