import { expect, it } from 'vitest';
import { anApp, synthesised } from '../support/stacks.ts';

/** A path may hold the secret of somebody's link: the log of requests names the route, never the path. */
it('the log of requests holds neither path, query, address nor header', () => {
  const stages = [...synthesised(anApp()).values()].filter(
    ({ Type }) => Type === 'AWS::ApiGatewayV2::Stage',
  );
  expect(stages).not.toHaveLength(0);
  for (const { Properties } of stages) {
    const { Format } = Properties.AccessLogSettings as { Format: string };
    const logged = Object.values(JSON.parse(Format) as Record<string, string>);
    expect(new Set(logged)).toEqual(
      new Set([
        '$context.requestId',
        '$context.requestTimeEpoch',
        '$context.routeKey',
        '$context.status',
        '$context.responseLength',
        '$context.responseLatency',
        '$context.integrationStatus',
      ]),
    );
  }
});
