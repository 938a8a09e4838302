import { parseArgs } from 'node:util';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Place } from './place.ts';

/** Lines of JSON, or what was expected instead. */
export type Answer = Result<object[], 'refused'>;

interface Common {
  /** The data folder; undefined for the cloud. */
  data: string | undefined;
  takesToken: boolean;
  /** `input` is what stood on standard input, where a token was asked from there. */
  run(place: Place, input: string): Promise<Answer>;
}

/** Reads the options of one command. The problem says what was expected. */
export type Command = (args: string[]) => Result<Common, 'refused'>;

const booleans = ['token-stdin', 'cloud'];
const commonShape = { data: z.string().min(1).optional(), cloud: z.boolean().optional() };

/** A command whose options are the keys of `shape`, each text but for `token-stdin`. */
export function command<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (asked: z.infer<z.ZodObject<Shape>>, place: Place, input: string) => Promise<Answer>,
): Command {
  const names = [...Object.keys(shape), ...Object.keys(commonShape)];
  const options = Object.fromEntries(
    names.map((name) => [
      name,
      { type: booleans.includes(name) ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  return (args) => {
    const values = read(args, options);
    if (!values.ok) return values;
    const common = z.object(commonShape).safeParse(values.value);
    const asked = z.object(shape).safeParse(values.value);
    if (!common.success) return refused(common.error);
    if (!asked.success) return refused(asked.error);
    const { data = process.env.SCHOOLWACHT_DATA ?? '.data', cloud = false } = common.data;
    return ok({
      data: cloud ? undefined : data,
      takesToken: 'token-stdin' in shape,
      run: (place, input) => run(asked.data, place, input),
    });
  };
}

function read(args: string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return ok(parseArgs({ args, options }).values);
  } catch (error) {
    return fail('refused', error instanceof Error ? error.message : 'expected options');
  }
}

function refused({ issues }: z.ZodError) {
  return fail('refused', [...new Set(issues.map(({ message }) => message))].join('\n'));
}
