import { describe, expect, it } from 'vitest';
import { readOptions, secretsFrom } from '../../../infra/local/options.ts';

describe('the options of npm start', () => {
  it('have the defaults the README tells of', () => {
    expect(readOptions([], {})).toMatchObject({
      port: 8080,
      data: '.data',
      seed: 'demo',
      platforms: 'simulated',
    });
  });

  it('come from the command line before the environment', () => {
    const environment = { PORT: '9000', SCHOOLWACHT_DATA: '/a' };
    expect(readOptions(['--port', '9100'], environment)).toMatchObject({
      port: 9100,
      data: '/a',
    });
  });

  it.each([
    [['--port', 'abc'], 'port'],
    [['--port', '70000'], 'port'],
    [['--seed', 'full'], 'seed'],
    [['--platforms', 'fake'], 'platforms'],
    [['--nonsense'], 'nonsense'],
  ])('refuse %j and say which was wrong', (args, named) => {
    expect(() => readOptions(args, {})).toThrow(named);
  });

  it('take secrets from the environment by their documented names', () => {
    expect([...secretsFrom({ META_APP_SECRET: 's', SCHOOLWACHT_API_TOKEN: 't' })]).toEqual([
      ['meta-app-secret', 's'],
      ['api-token', 't'],
    ]);
  });
});
