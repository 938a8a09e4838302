import { randomUUID } from 'node:crypto';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import { openListener } from '../cloud.ts';
import { configSchema } from './config.ts';
import { importConsent } from './import-consent.ts';

const { store, now, listen } = openListener('import-consent', configSchema.parse(process.env));

export const handler = listen(importConsent({ store, packs, now, newId: randomUUID }));
