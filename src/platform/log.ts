/**
 * Structured logs, one JSON object a line on stderr, without personal data: only the fields named here can be written.
 */
export interface LogFields {
  readonly command?: string;
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly requestId?: string;
  readonly refusal?: string;
  readonly rule?: string;
  readonly job?: string;
  readonly count?: number;
  readonly attempt?: number;
  /** A fault's class and place; its message only when it comes from the database's code (`sqlState`). */
  readonly fault?: string;
  readonly sqlState?: string;
  readonly at?: string;
}

export type Level = 'info' | 'warn' | 'error';
export type Log = (level: Level, event: string, fields?: LogFields) => void;

/** Fault messages can carry what a person wrote, so only the class and the place in our code are kept. */
export function faultFields(problem: unknown): LogFields {
  if (!(problem instanceof Error)) return { fault: typeof problem };
  const place = problem.stack
    ?.split('\n')
    .find((line) => line.includes('/src/'))
    ?.trim()
    .replace(/\(?file:.*\/src\//, 'src/')
    .replace(')', '');
  const state = 'code' in problem && typeof problem.code === 'string' ? problem.code : undefined;
  return {
    fault: problem.name,
    ...(place === undefined ? {} : { at: place }),
    ...(state === undefined ? {} : { sqlState: state }),
  };
}

export function openLog(write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    const time = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: 'UTC',
    }).format();
    write(`${JSON.stringify({ time: `${time}Z`.replace(' ', 'T'), level, event, ...fields })}\n`);
  };
}
