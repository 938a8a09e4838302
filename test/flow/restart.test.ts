import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startRuntime } from '../../infra/local/runtime.ts';
import { aSchool } from '../support/a-school.ts';

describe('a runtime that was stopped', () => {
  it('continues where it was: register, decisions, account and secrets', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schoolwacht-restart-'));
    const school = await aSchool({}, { folder });
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Sponsorloop!',
    });
    await school.settle();
    const before = await school.runtime.secrets.get('meta-app-secret');
    await school.stop();

    const again = await startRuntime({
      port: 0,
      simulatorPort: 0,
      data: folder,
      seed: 'none',
      platforms: 'simulated',
      urls: {},
      now: () => school.clock.now,
      secrets: new Map([['api-token', 'x'.repeat(32)]]),
      schedule: false,
    });
    expect(again.accounts).toEqual([]);
    expect(await again.secrets.get('meta-app-secret')).toEqual(before);
    const answer = await fetch(`${again.url}/api/v1/contents?platform=facebook&id=${post.id}`, {
      headers: { authorization: `Bearer ${'x'.repeat(32)}` },
    });
    expect(await answer.json()).toMatchObject([{ state: 'decided', outcome: 'clear' }]);
    await again.stop();
  });
});
