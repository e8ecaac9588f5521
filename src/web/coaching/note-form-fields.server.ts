/** What a posted note holds, as the commands want it. */
import { type NoteBody, MOST_IN_FIELD } from '#modules/coaching/public.ts';
import { field, fieldList } from '../shell/requests.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

const BODY = 'body.';

export interface WrittenNote {
  readonly body: NoteBody;
  readonly habits: readonly string[];
  readonly level: string;
  readonly channel: string;
  readonly codes: readonly string[];
}

/** The fields of the form. What cannot be kept in a record (NUL) is shown as a mark, so that its place is seen. */
export function writtenNote(fields: Fields): WrittenNote {
  const body = Object.keys(fields)
    .filter((name) => name.startsWith(BODY))
    .map(
      (name) =>
        [
          name.slice(BODY.length),
          field(fields, name).replaceAll('\0', '\uFFFD').replaceAll('\r\n', '\n'),
        ] as const,
    );
  return {
    body: Object.fromEntries(body),
    habits: fieldList(fields, 'habits'),
    level: field(fields, 'level'),
    channel: field(fields, 'channel'),
    codes: [...fieldList(fields, 'codes'), ...fieldList(fields, 'codes.more')],
  };
}

/** The first field that holds more than a note can keep. */
export function tooLongField(written: WrittenNote): string | undefined {
  return Object.keys(written.body).find((name) => (written.body[name] ?? '').length > MOST_IN_FIELD);
}
