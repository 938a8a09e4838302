import * as z from 'zod';
import { schoolOf } from '../events/about.ts';
import type { SchoolwachtEvent } from '../events/index.ts';
import type { Store } from '../shared/ports/store.ts';
import { faceEngineSchema, readSchool } from '../shared/records/schools.ts';

/** Which engine of `shared/adapters/face-engines` looks: one for all schools, or the one each school chose. */
export const faceEngineChoiceSchema = z
  .enum([...faceEngineSchema.options, 'per-school'])
  .default('embedded');

type Engine = z.infer<typeof faceEngineSchema>;
type Handle<Event> = (event: Event) => Promise<void>;

/**
 * The use case with the engine that looks for the school of an event; each engine is opened when it is first
 * needed. A school that chose nothing has the embedded one: no picture leaves for another service unasked.
 */
export function byFaceEngine<Event extends SchoolwachtEvent>(
  choice: z.infer<typeof faceEngineChoiceSchema>,
  store: Store,
  open: (engine: Engine) => Handle<Event>,
): Handle<Event> {
  const opened = new Map<Engine, Handle<Event>>();
  return async (event) => {
    const engine = choice === 'per-school' ? await engineOf(store, event) : choice;
    const handle = opened.get(engine) ?? open(engine);
    opened.set(engine, handle);
    return handle(event);
  };
}

async function engineOf(store: Store, event: SchoolwachtEvent): Promise<Engine> {
  const id = schoolOf(event);
  const school = id === null ? undefined : await readSchool(store, id);
  return school?.data.faceEngine ?? 'embedded';
}
