import { type EventType, eventSchema, type SchoolwachtEvent } from './index.ts';

/** Reads a job's body as one of these events. Throws when it is none of them. */
export function parseEvent<Type extends EventType>(
  types: readonly Type[],
  body: string,
): Extract<SchoolwachtEvent, { type: Type }> {
  const event = eventSchema.parse(JSON.parse(body));
  if (!isOneOf(types, event)) throw new Error(`expected ${types.join(' or ')}`);
  return event;
}

function isOneOf<Type extends EventType>(
  types: readonly Type[],
  event: SchoolwachtEvent,
): event is Extract<SchoolwachtEvent, { type: Type }> {
  return types.some((type) => type === event.type);
}
