import type { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { EventType } from '../../events/index.ts';
import type { ListenerQueue } from '../constructs/listener-queue.ts';
import { maySend, mayUseTable } from '../constructs/rights.ts';
import { type ListenerName, listenerNames, listeners } from '../wiring.ts';
import type { DataStack } from './data-stack.ts';
import type { Topics } from './topics.ts';

/** Where a function stands: its stack, and what it may be given a part of. */
export interface Place {
  stack: Stack;
  data: DataStack;
  topics: Topics;
  queues: Readonly<Record<ListenerName, ListenerQueue>>;
}

export interface Standing {
  environment: { TABLES: string; QUEUES: string };
  rights: PolicyStatement[];
}

/** Every event that anybody hears: for those who start anything again. */
export const everyEvent: readonly EventType[] = Object.values(listeners).flat();

/**
 * What a function stands on that works with `core` and says these events: the names of things, and the
 * right to send to exactly the listeners that `wiring.ts` says will hear it. `knows`: further queues whose
 * urls it needs, its own or those it counts.
 */
export function standing(
  { stack, data, queues }: Place,
  {
    says,
    knows = [],
    core = 'change',
  }: { says: readonly EventType[]; knows?: readonly ListenerName[]; core?: 'read' | 'change' },
): Standing {
  const hearing = listenerNames.filter((name) =>
    listeners[name].some((type) => says.includes(type)),
  );
  const known = listenerNames.filter((name) => knows.includes(name) || hearing.includes(name));
  const { tables } = data;
  return {
    environment: {
      TABLES: stack.toJsonString({
        core: tables.core.tableName,
        people: tables.people.tableName,
        audit: tables.audit.tableName,
        inbox: tables.inbox.tableName,
      }),
      QUEUES: stack.toJsonString(
        Object.fromEntries(known.map((name) => [name, queues[name].queue.queueUrl])),
      ),
    },
    rights: [
      ...mayUseTable(tables.core, core, { index: data.indexName }),
      ...maySend(hearing.map((name) => queues[name].queue)),
    ],
  };
}
