import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'schoolwacht-data-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

describe('the data folder', () => {
  it('is made for its owner only', () => {
    const folder = takeDataFolder(join(parent, 'own'));
    expect(statSync(folder.path).mode & 0o077).toBe(0);
    folder.release();
  });

  it('is refused, with what to do, while another process has it', () => {
    const folder = takeDataFolder(join(parent, 'taken'));
    expect(() => takeDataFolder(join(parent, 'taken'))).toThrow(/another Schoolwacht.*--data/);
    folder.release();
    takeDataFolder(join(parent, 'taken')).release();
  });
});
