import { type MessageAttributeValue, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Role } from '../../domain/policy/pack.ts';
import type { Notifier } from '../../ports/notifier.ts';

/** SNS takes fewer than 100 characters. */
const mostSubject = 99;

/**
 * Tells people through one SNS topic per role. The attributes `school`, `kind`, `urgent` and `role` are
 * for subscriptions to filter on: one school's mail, or urgent messages by text.
 */
export function createSnsNotifier(
  client: SNSClient,
  topics: Readonly<Record<Role, string>>,
): Notifier {
  return {
    async send({ role, schoolId, kind, urgent, reference, subject, body }) {
      await client.send(
        new PublishCommand({
          TopicArn: topics[role],
          Subject: subjectLine(subject),
          Message: body,
          MessageAttributes: {
            school: text(schoolId),
            kind: text(kind),
            urgent: text(urgent ? 'yes' : 'no'),
            role: text(role),
            reference: text(reference),
          },
        }),
      );
    },
  };
}

function text(value: string): MessageAttributeValue {
  return { DataType: 'String', StringValue: value };
}

/** Printable ASCII only, as SNS asks: accents go, line breaks become spaces, the rest a question mark. */
function subjectLine(subject: string): string {
  const plain = subject
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[^ -~]/gu, '?')
    .trim();
  return plain === '' ? 'Schoolwacht' : plain.slice(0, mostSubject);
}
