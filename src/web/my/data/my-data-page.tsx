import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { Language } from '#kernel/actor.ts';
import { civilDate, instant, zone } from '#kernel/dates.ts';
import { longDateTime, shortDate } from '#kernel/dates-format.ts';
import { exportResident } from '#modules/residents/public.ts';
import { type Entry, entryWords } from '#modules/timeline/public.ts';
import { useKeepingTexts } from '../../walk/texts/keeping-texts.ts';
import { useHabitNames } from '../../work/habit-names.ts';
import { heldParts } from '../held-parts.server.ts';
import { requestContext } from '../../context.ts';
import { LinkButton, TextLink } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { KeyValues } from '../../design/lists.tsx';
import { BackLink, Page, Section } from '../../design/page.tsx';
import { orPage, run, signInFirst } from '../../shell/requests.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { logLines } from './rules/log-lines.ts';
import { type Line, readable } from './rules/readable.ts';
import { FIELDS, KINDS } from './texts/held-texts.ts';
import { useDataTexts } from './texts/texts.ts';

/** As many rows of the log as the page shows; all of them are in the file and on their own page. */
const MOST_LOG_ROWS = 100;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  if (here.actor.kind !== 'resident') throw signInFirst(here, request);
  const { held, madeAt } = orPage(
    here,
    request,
    await run(here, exportResident(heldParts(here.app)), { residentId: here.actor.residentId }),
  );
  const where = here.app.packs[here.actor.country].zone;
  const { language } = here;
  const linesOf = (kind: string, entry: Readonly<Record<string, unknown>>): readonly Line[] =>
    kind === 'timeline'
      ? eventLines(entry, language)
      : kind === 'accessLog'
        ? logLines(entry, { language, zone: zone(where) })
        : readable(entry, language);
  const kinds = Object.values(held)
    .flatMap((area) =>
      Object.entries(area).map(([kind, entries]) => ({
        kind,
        count: entries.length,
        // The file has every row; the page has those that a person would read here.
        entries: (kind === 'accessLog' ? entries.slice(-MOST_LOG_ROWS).toReversed() : entries).map((entry) =>
          linesOf(kind, entry),
        ),
      })),
    )
    .toSorted((one, other) => placeOf(one.kind) - placeOf(other.kind));
  return { kinds, madeAt, where };
}

type EntryData = Entry['data'];

function labelOf<K extends string>(
  known: readonly K[],
  labels: Readonly<Record<K, string>>,
  name: string,
): string {
  const found = known.find((one) => one === name);
  return found === undefined ? name : labels[found];
}

/** What happened, in the words of the timeline itself. */
function eventLines(entry: Readonly<Record<string, unknown>>, language: Language): readonly Line[] {
  const { kind, data } = entry;
  if (typeof kind !== 'string') return readable(entry, language);
  const facts = { kind, data: typeof data === 'object' && data !== null ? (data as EntryData) : {} };
  return [
    ...readable({ at: entry['at'] }, language),
    { field: 'event', value: { kind: 'text', text: entryWords(facts, { language, audience: 'resident' }) } },
  ];
}

/** In the order of the page's own list; what it does not know comes last. */
function placeOf(kind: string): number {
  const place = KINDS.findIndex((one) => one === kind);
  return place === -1 ? KINDS.length : place;
}

/** A field, or a kind of entry that is counted in an erasure. */
function fieldLabel(name: string, words: ReturnType<typeof useDataTexts>): string {
  return FIELDS.some((one) => one === name)
    ? labelOf(FIELDS, words.fields, name)
    : labelOf(KINDS, words.kinds, name);
}

interface Reader {
  readonly words: ReturnType<typeof useDataTexts>;
  readonly language: Language;
  readonly habits: Readonly<Record<string, string>>;
  readonly at: (text: string) => string;
}

function valueOf({ value }: Line, { words, language, habits, at }: Reader): string {
  switch (value.kind) {
    case 'instant':
      return at(value.text);
    case 'day':
      return shortDate(civilDate(value.text), language);
    case 'yes-no':
      return value.yes ? words.copy.yes : words.copy.no;
    case 'codes': {
      const known = value.group === 'habit' ? habits : words.codes[value.group];
      return value.codes
        .map((code) => (Object.hasOwn(known, code) ? (known[code] ?? code) : code))
        .join(', ');
    }
    case 'text':
      return value.text;
  }
}

/** Everything held, to read and to download. */
export default function MyDataPage() {
  const { kinds, madeAt, where } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useDataTexts();
  const habits = useHabitNames();
  const kept = useKeepingTexts();
  const empty = kinds
    .filter((one) => one.entries.length === 0)
    .map((one) => labelOf(KINDS, words.kinds, one.kind).toLocaleLowerCase(language));
  const at = (text: string) => longDateTime(instant(text), zone(where), language);
  return (
    <Page
      heading={words.copy.heading}
      title={words.copy.title}
      lead={words.copy.lead}
      above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
    >
      <p>
        <LinkButton href={`/${language}/my/my-data/file`} download="vandra.json">
          {words.copy.download}
        </LinkButton>
      </p>
      <p className="v-subtle">{words.copy.downloadHint}</p>
      <Section heading={kept.heading}>
        <p>
          {kept.choose} <TextLink href={`/${language}/my/settings#keep-here`}>{kept.here}</TextLink>
        </p>
      </Section>
      <Section heading={words.copy.read}>
        <p className="v-subtle">
          {words.copy.madeAt({ when: at(madeAt) })} {words.copy.onlyInFile}
        </p>
        {kinds
          .filter((one) => one.entries.length > 0)
          .map(({ kind, entries, count }) => (
            <Disclosure
              key={kind}
              summary={`${labelOf(KINDS, words.kinds, kind)} (${words.copy.count({ count })})`}
            >
              {count === entries.length ? null : (
                <p>
                  {words.copy.newestOf({ shown: entries.length, count })}{' '}
                  <TextLink href={`/${language}/my/who-looked`}>{words.copy.wholeLog}</TextLink>
                </p>
              )}
              {entries.map((lines, index) => (
                // Entries have no order of their own to keep: the page is read once.
                <section
                  key={`${kind} ${String(index)}`}
                  aria-label={words.copy.entry({ number: index + 1 })}
                >
                  {entries.length === 1 ? null : (
                    <h3 className="v-h3">{words.copy.entry({ number: index + 1 })}</h3>
                  )}
                  <KeyValues
                    items={lines.map((line) => ({
                      key: fieldLabel(line.field, words),
                      value: valueOf(line, { words, language, habits, at }),
                    }))}
                  />
                </section>
              ))}
            </Disclosure>
          ))}
        {empty.length === 0 ? null : <p>{words.copy.nothingAbout({ kinds: empty.join(', ') })}</p>}
      </Section>
    </Page>
  );
}
