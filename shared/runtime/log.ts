/** What a log line may hold besides its timestamp, level and message. Ids of people or contents come hashed. */
export interface LogFields {
  listener?: string;
  eventType?: string;
  /** Class of an error, never its message: that may quote what came from outside. */
  errorName?: string;
  /** A fixed word of ours. */
  reason?: string;
  /** The number a person saw on an error page. */
  reference?: string;
  platform?: string;
  contentHash?: string;
  schoolHash?: string;
  status?: number;
  count?: number;
  receives?: number;
  afterSeconds?: number;
  durationMilliseconds?: number;
}

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

const allowed: ReadonlySet<string> = new Set<keyof LogFields>([
  'listener',
  'eventType',
  'errorName',
  'reason',
  'reference',
  'platform',
  'contentHash',
  'schoolHash',
  'status',
  'count',
  'receives',
  'afterSeconds',
  'durationMilliseconds',
]);
const mostCharacters = 200;

/**
 * Writes one JSON object per line, as Lambda's own JSON logs name their fields: a fixed message and fields from a short list; any other field is
 * dropped, also where types were worked around. Nothing in a value can begin a line of its own.
 */
export function createLog(
  write: (line: string) => void,
  { now, name }: { now: () => Date; name: string },
): Log {
  const at =
    (level: string) =>
    (message: string, fields: LogFields = {}): void => {
      const kept = Object.entries(fields).filter(
        ([field, value]) => allowed.has(field) && isPlain(value),
      );
      const line = {
        timestamp: now().toISOString(),
        level,
        function: name,
        message: cut(message),
        ...Object.fromEntries(kept.map(([field, value]) => [field, cut(value)])),
      };
      write(escapeControls(JSON.stringify(line)));
    };
  return { info: at('INFO'), warn: at('WARN'), error: at('ERROR') };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function cut<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.slice(0, mostCharacters) : value;
}

/** JSON escapes the controls below U+0020 only; terminals and viewers act on more than those. */
function escapeControls(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    found
      .split('') // UTF-16 units, as JSON counts
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** The class of whatever was thrown: all that a log may know of it. */
export function errorNameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown';
}
