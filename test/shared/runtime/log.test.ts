import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog, errorNameOf, type LogFields } from '../../../shared/runtime/log.ts';

function linesOf(message: string, fields?: LogFields): string[] {
  const lines: string[] = [];
  const now = () => new Date('2026-03-02T08:00:00Z');
  createLog((line) => lines.push(line), { now, name: 'act' }).error(message, fields);
  return lines;
}

describe('a log line', () => {
  it('is one JSON object with the time, the level and the function', () => {
    expect(linesOf('a record failed', { receives: 2 })).toEqual([
      '{"timestamp":"2026-03-02T08:00:00.000Z","level":"ERROR","function":"act","message":"a record failed","receives":2}',
    ]);
  });

  it('drops whatever is not on the list, whoever passes it', () => {
    const fields = { text: 'Sanne de Vries', token: 'abc', count: 1 } as LogFields;
    expect(linesOf('x', fields)[0]).not.toMatch(/Sanne|abc/);
  });

  it('drops objects, which could carry anything', () => {
    const fields = { reason: { name: 'Sanne' } } as unknown as LogFields;
    expect(linesOf('x', fields)[0]).not.toContain('Sanne');
  });

  it('cannot be broken up, coloured or turned round by a value, and still tells it', () => {
    const law = fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (reason) => {
      const [line = ''] = linesOf('x', { reason });
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(JSON.parse(line).reason).toBe(reason);
    });
    fc.assert(law);
    expect(linesOf('x', { reason: '\u001b[31m\u202e\u2028\u{e0041}' })[0]).toMatch(/^[ -~]+$/);
  });

  it('keeps values short', () => {
    expect(JSON.parse(linesOf('x', { reason: 'y'.repeat(5000) })[0]!).reason).toHaveLength(200);
  });

  it('knows an error by its class only', () => {
    expect(errorNameOf(new TypeError('Sanne'))).toBe('TypeError');
    expect(errorNameOf('Sanne')).toBe('unknown');
  });
});
