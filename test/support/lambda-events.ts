import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda';
import type { Delivery } from '../../shared/ports/queue.ts';

export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** A request as API Gateway hands it to a function. */
export async function gatewayEvent(request: IncomingMessage): Promise<APIGatewayProxyEventV2> {
  const url = new URL(request.url ?? '/', 'http://webhooks.example');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return aGatewayEvent(
    request.method ?? 'GET',
    url,
    Object.fromEntries(headers),
    await textOf(request),
  );
}

export function aGatewayEvent(
  method: string,
  { pathname, search, hostname }: URL,
  headers: Record<string, string>,
  body: string,
): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    body,
    isBase64Encoded: false,
    requestContext: {
      accountId: '1',
      apiId: 'api',
      domainName: hostname,
      domainPrefix: 'api',
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: '1',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  };
}

/** A delivery as Lambda's event source hands it to a function. */
export function sqsEvent(
  { id, listener, body, receives, receipt }: Delivery,
  deadArns: Record<string, string>,
): SQSEvent {
  return {
    Records: [
      {
        messageId: id,
        receiptHandle: receipt,
        body,
        attributes: {
          ApproximateReceiveCount: String(receives),
          SentTimestamp: '0',
          SenderId: '',
          ApproximateFirstReceiveTimestamp: '0',
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: deadArns[listener.replace(/\.dead$/, '')] ?? '',
        awsRegion: 'eu-west-1',
      },
    ],
  };
}
