import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSnsNotifier } from '../../../../shared/adapters/notifiers/sns.ts';
import { roleSchema } from '../../../../shared/domain/policy/pack.ts';
import type { Message } from '../../../../shared/ports/notifier.ts';

const topics = {
  communication: 'arn:c',
  moderation: 'arn:m',
  leadership: 'arn:l',
  administration: 'arn:a',
};

function aMessage(change: Partial<Message> = {}): Message {
  return {
    role: 'moderation',
    schoolId: 'school-a',
    kind: 'comment.hide',
    urgent: false,
    reference: 'SW-123',
    subject: 'A comment was hidden',
    body: 'Kijk naar SW-123.\n\nLook at SW-123.',
    ...change,
  };
}

const client = new SNSClient({ region: 'eu-west-1' });
const mock = mockClient(client);

async function published(message: Message) {
  mock.reset();
  mock.on(PublishCommand).resolves({ MessageId: '1' });
  await createSnsNotifier(client, topics).send(message);
  return mock.commandCalls(PublishCommand)[0]!.args[0].input;
}

describe('a message to people through SNS', () => {
  it.each(roleSchema.options)('goes to the topic of the role %s', async (role) => {
    expect((await published(aMessage({ role }))).TopicArn).toBe(topics[role]);
  });

  it('says in its attributes what a subscription may filter on', async () => {
    const { MessageAttributes = {} } = await published(aMessage({ urgent: true }));
    const values = Object.entries(MessageAttributes).map(([name, { StringValue }]) => [
      name,
      StringValue,
    ]);
    expect(Object.fromEntries(values)).toEqual({
      school: 'school-a',
      kind: 'comment.hide',
      urgent: 'yes',
      role: 'moderation',
      reference: 'SW-123',
    });
  });

  it('keeps the body as it is', async () => {
    expect((await published(aMessage())).Message).toBe(aMessage().body);
  });

  it('writes accents as their letters', async () => {
    expect((await published(aMessage({ subject: 'Één\nreactie' }))).Subject).toBe('Een reactie');
  });

  it('has a subject that SNS takes, whatever it is given', async () => {
    const law = fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 150 }), async (subject) => {
      expect((await published(aMessage({ subject }))).Subject).toMatch(/^[!-~][ -~]{0,98}$/);
    });
    await fc.assert(law);
  });

  it('throws when SNS does not take it', async () => {
    mock.on(PublishCommand).rejects(new Error('throttled'));
    await expect(createSnsNotifier(client, topics).send(aMessage())).rejects.toThrow('throttled');
  });
});
